# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import_recipients.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QDialog, QHBoxLayout,
    QHeaderView, QLabel, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from circ_desktop.gui.parts.fields.field import Field
from circ_desktop.gui.parts.layout.wrap import WrapLabel
from circ_desktop.gui.parts.tables.table import ListTable

class Ui_ImportRecipientsDialog(object):
    def setupUi(self, ImportRecipientsDialog: QDialog) -> None:
        if not ImportRecipientsDialog.objectName():
            ImportRecipientsDialog.setObjectName(u"ImportRecipientsDialog")
        ImportRecipientsDialog.resize(940, 560)
        self.ImportRecipientsDialog_layout = QVBoxLayout(ImportRecipientsDialog)
        self.ImportRecipientsDialog_layout.setSpacing(10)
        self.ImportRecipientsDialog_layout.setObjectName(u"ImportRecipientsDialog_layout")
        self.ImportRecipientsDialog_layout.setContentsMargins(20, 20, 20, 20)
        self.title_label = QLabel(ImportRecipientsDialog)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.ImportRecipientsDialog_layout.addWidget(self.title_label)

        self.words_label = WrapLabel(ImportRecipientsDialog)
        self.words_label.setObjectName(u"words_label")
        self.words_label.setProperty(u"role", u"muted")

        self.ImportRecipientsDialog_layout.addWidget(self.words_label)

        self.rows_table = ListTable(ImportRecipientsDialog)
        self.rows_table.setObjectName(u"rows_table")

        self.ImportRecipientsDialog_layout.addWidget(self.rows_table)

        self.group_field = Field(ImportRecipientsDialog)
        self.group_field.setObjectName(u"group_field")
        self.group_field_layout = QVBoxLayout(self.group_field)
        self.group_field_layout.setSpacing(2)
        self.group_field_layout.setObjectName(u"group_field_layout")
        self.group_field_layout.setContentsMargins(0, 0, 0, 0)
        self.group_box = QComboBox(self.group_field)
        self.group_box.setObjectName(u"group_box")
        self.group_box.setEditable(True)

        self.group_field_layout.addWidget(self.group_box)


        self.ImportRecipientsDialog_layout.addWidget(self.group_field)

        self.note_label = WrapLabel(ImportRecipientsDialog)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setProperty(u"role", u"banner")

        self.ImportRecipientsDialog_layout.addWidget(self.note_label)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_3.addItem(self.space_2)

        self.cancel_button = QPushButton(ImportRecipientsDialog)
        self.cancel_button.setObjectName(u"cancel_button")

        self.layout_3.addWidget(self.cancel_button)

        self.import_button = QPushButton(ImportRecipientsDialog)
        self.import_button.setObjectName(u"import_button")
        self.import_button.setProperty(u"role", u"primary")

        self.layout_3.addWidget(self.import_button)


        self.ImportRecipientsDialog_layout.addLayout(self.layout_3)


        self.retranslateUi(ImportRecipientsDialog)

        self.import_button.setDefault(True)

    # setupUi

    def retranslateUi(self, ImportRecipientsDialog: QDialog) -> None:
        ImportRecipientsDialog.setWindowTitle(QCoreApplication.translate("ImportRecipientsDialog", u"นำเข้ารายชื่อ", None))
        self.title_label.setText(QCoreApplication.translate("ImportRecipientsDialog", u"นำเข้ารายชื่อ", None))
#if QT_CONFIG(accessibility)
        self.rows_table.setAccessibleName(QCoreApplication.translate("ImportRecipientsDialog", u"แถวของแฟ้ม", None))
#endif // QT_CONFIG(accessibility)
        self.group_field.setProperty(u"label", QCoreApplication.translate("ImportRecipientsDialog", u"ใส่ในกลุ่มด้วย", None))
        self.group_field.setProperty(u"hint", QCoreApplication.translate("ImportRecipientsDialog", u"เว้นว่าง = ตามคอลัมน์ กลุ่ม ของแฟ้ม", None))
        self.cancel_button.setText(QCoreApplication.translate("ImportRecipientsDialog", u"ยกเลิก", None))
        self.import_button.setText(QCoreApplication.translate("ImportRecipientsDialog", u"นำเข้า", None))
    # retranslateUi
