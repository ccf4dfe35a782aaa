# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'attachment_table.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QDialog,
    QHBoxLayout, QHeaderView, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QTableWidget, QTableWidgetItem,
    QToolButton, QVBoxLayout, QWidget)

from circ_desktop.gui.parts.fields.field import Field
from circ_desktop.gui.parts.fields.lines_area import LinesArea
from circ_desktop.gui.parts.layout.wrap import WrapLabel

class Ui_AttachmentTableDialog(object):
    def setupUi(self, AttachmentTableDialog: QDialog) -> None:
        if not AttachmentTableDialog.objectName():
            AttachmentTableDialog.setObjectName(u"AttachmentTableDialog")
        self.layout_1 = QVBoxLayout(AttachmentTableDialog)
        self.layout_1.setSpacing(12)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(20, 20, 20, 20)
        self.title_label = QLabel(AttachmentTableDialog)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.layout_1.addWidget(self.title_label)

        self.layout_7 = QHBoxLayout()
        self.layout_7.setSpacing(8)
        self.layout_7.setObjectName(u"layout_7")
        self.title_field = Field(AttachmentTableDialog)
        self.title_field.setObjectName(u"title_field")
        self.layout_2 = QVBoxLayout(self.title_field)
        self.layout_2.setObjectName(u"layout_2")
        self.title_edit = LinesArea(self.title_field)
        self.title_edit.setObjectName(u"title_edit")

        self.layout_2.addWidget(self.title_edit)


        self.layout_7.addWidget(self.title_field)

        self.enclosure_field = Field(AttachmentTableDialog)
        self.enclosure_field.setObjectName(u"enclosure_field")
        self.layout_8 = QVBoxLayout(self.enclosure_field)
        self.layout_8.setObjectName(u"layout_8")
        self.enclosure_box = QComboBox(self.enclosure_field)
        self.enclosure_box.setObjectName(u"enclosure_box")

        self.layout_8.addWidget(self.enclosure_box)


        self.layout_7.addWidget(self.enclosure_field, 0, Qt.AlignmentFlag.AlignTop)

        self.landscape_box = QCheckBox(AttachmentTableDialog)
        self.landscape_box.setObjectName(u"landscape_box")

        self.layout_7.addWidget(self.landscape_box)

        self.layout_7.setStretch(0, 2)
        self.layout_7.setStretch(1, 1)

        self.layout_1.addLayout(self.layout_7)

        self.body_field = Field(AttachmentTableDialog)
        self.body_field.setObjectName(u"body_field")
        self.layout_9 = QVBoxLayout(self.body_field)
        self.layout_9.setObjectName(u"layout_9")
        self.body_edit = LinesArea(self.body_field)
        self.body_edit.setObjectName(u"body_edit")

        self.layout_9.addWidget(self.body_edit)


        self.layout_1.addWidget(self.body_field)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(4)
        self.layout_3.setObjectName(u"layout_3")
        self.add_row_button = QToolButton(AttachmentTableDialog)
        self.add_row_button.setObjectName(u"add_row_button")
        self.add_row_button.setProperty(u"role", u"quiet")

        self.layout_3.addWidget(self.add_row_button)

        self.remove_row_button = QToolButton(AttachmentTableDialog)
        self.remove_row_button.setObjectName(u"remove_row_button")
        self.remove_row_button.setProperty(u"role", u"quiet")

        self.layout_3.addWidget(self.remove_row_button)

        self.add_column_button = QToolButton(AttachmentTableDialog)
        self.add_column_button.setObjectName(u"add_column_button")
        self.add_column_button.setProperty(u"role", u"quiet")

        self.layout_3.addWidget(self.add_column_button)

        self.remove_column_button = QToolButton(AttachmentTableDialog)
        self.remove_column_button.setObjectName(u"remove_column_button")
        self.remove_column_button.setProperty(u"role", u"quiet")

        self.layout_3.addWidget(self.remove_column_button)

        self.paste_button = QToolButton(AttachmentTableDialog)
        self.paste_button.setObjectName(u"paste_button")
        self.paste_button.setProperty(u"role", u"quiet")

        self.layout_3.addWidget(self.paste_button)

        self.spacer_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_3.addItem(self.spacer_4)


        self.layout_1.addLayout(self.layout_3)

        self.cells = QTableWidget(AttachmentTableDialog)
        self.cells.setObjectName(u"cells")

        self.layout_1.addWidget(self.cells)

        self.hint_label = WrapLabel(AttachmentTableDialog)
        self.hint_label.setObjectName(u"hint_label")
        self.hint_label.setProperty(u"role", u"hint")

        self.layout_1.addWidget(self.hint_label)

        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(8)
        self.layout_5.setObjectName(u"layout_5")
        self.spacer_6 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_5.addItem(self.spacer_6)

        self.cancel_button = QPushButton(AttachmentTableDialog)
        self.cancel_button.setObjectName(u"cancel_button")

        self.layout_5.addWidget(self.cancel_button)

        self.take_button = QPushButton(AttachmentTableDialog)
        self.take_button.setObjectName(u"take_button")
        self.take_button.setProperty(u"role", u"primary")

        self.layout_5.addWidget(self.take_button)


        self.layout_1.addLayout(self.layout_5)

        self.layout_1.setStretch(4, 1)

        self.retranslateUi(AttachmentTableDialog)
    # setupUi

    def retranslateUi(self, AttachmentTableDialog: QDialog) -> None:
        self.title_label.setText(QCoreApplication.translate("AttachmentTableDialog", u"สิ่งที่แนบท้ายหนังสือ", None))
        self.title_field.setProperty(u"label", QCoreApplication.translate("AttachmentTableDialog", u"ชื่อ (บรรทัดละหนึ่งแถว)", None))
        self.enclosure_field.setProperty(u"label", QCoreApplication.translate("AttachmentTableDialog", u"เป็นสิ่งที่ส่งมาด้วย (พิมพ์มุมขวาบน)", None))
        self.landscape_box.setText(QCoreApplication.translate("AttachmentTableDialog", u"กระดาษแนวนอน", None))
        self.body_field.setProperty(u"label", QCoreApplication.translate("AttachmentTableDialog", u"ข้อความ ย่อหน้าละบรรทัด (เว้นว่างได้ ถ้ามีแต่ตาราง)", None))
        self.add_row_button.setText(QCoreApplication.translate("AttachmentTableDialog", u"เพิ่มแถว", None))
        self.remove_row_button.setText(QCoreApplication.translate("AttachmentTableDialog", u"ลบแถว", None))
        self.add_column_button.setText(QCoreApplication.translate("AttachmentTableDialog", u"เพิ่มคอลัมน์", None))
        self.remove_column_button.setText(QCoreApplication.translate("AttachmentTableDialog", u"ลบคอลัมน์", None))
        self.paste_button.setText(QCoreApplication.translate("AttachmentTableDialog", u"วางจาก Excel", None))
#if QT_CONFIG(accessibility)
        self.cells.setAccessibleName(QCoreApplication.translate("AttachmentTableDialog", u"ช่องของตาราง", None))
#endif // QT_CONFIG(accessibility)
        self.hint_label.setText(QCoreApplication.translate("AttachmentTableDialog", u"แถวบนสุดคือหัวตาราง กด Shift+Enter ในช่องเพื่อขึ้นบรรทัดใหม่ แถวที่ขึ้นต้นว่า รวม พิมพ์ตัวหนา ปล่อยทุกช่องว่างถ้าไม่มีตาราง", None))
        self.cancel_button.setText(QCoreApplication.translate("AttachmentTableDialog", u"ไม่เปลี่ยน", None))
        self.take_button.setText(QCoreApplication.translate("AttachmentTableDialog", u"ใช้ตามนี้", None))
        pass
    # retranslateUi
