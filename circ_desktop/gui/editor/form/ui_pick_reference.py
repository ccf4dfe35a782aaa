# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'pick_reference.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QHeaderView,
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from circ_desktop.gui.parts.fields.field import Field
from circ_desktop.gui.parts.fields.lines_area import LinesArea
from circ_desktop.gui.parts.tables.table import ListTable

class Ui_PickReferenceDialog(object):
    def setupUi(self, PickReferenceDialog: QDialog) -> None:
        if not PickReferenceDialog.objectName():
            PickReferenceDialog.setObjectName(u"PickReferenceDialog")
        self.layout_1 = QVBoxLayout(PickReferenceDialog)
        self.layout_1.setSpacing(12)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(20, 20, 20, 20)
        self.title_label = QLabel(PickReferenceDialog)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.layout_1.addWidget(self.title_label)

        self.letters_search_edit = QLineEdit(PickReferenceDialog)
        self.letters_search_edit.setObjectName(u"letters_search_edit")
        self.letters_search_edit.setClearButtonEnabled(True)

        self.layout_1.addWidget(self.letters_search_edit)

        self.letters_table = ListTable(PickReferenceDialog)
        self.letters_table.setObjectName(u"letters_table")

        self.layout_1.addWidget(self.letters_table)

        self.line_field = Field(PickReferenceDialog)
        self.line_field.setObjectName(u"line_field")
        self.layout_2 = QVBoxLayout(self.line_field)
        self.layout_2.setObjectName(u"layout_2")
        self.line_edit = LinesArea(self.line_field)
        self.line_edit.setObjectName(u"line_edit")

        self.layout_2.addWidget(self.line_edit)


        self.layout_1.addWidget(self.line_field)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.spacer_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_3.addItem(self.spacer_4)

        self.cancel_button = QPushButton(PickReferenceDialog)
        self.cancel_button.setObjectName(u"cancel_button")

        self.layout_3.addWidget(self.cancel_button)

        self.pick_button = QPushButton(PickReferenceDialog)
        self.pick_button.setObjectName(u"pick_button")
        self.pick_button.setProperty(u"role", u"primary")

        self.layout_3.addWidget(self.pick_button)


        self.layout_1.addLayout(self.layout_3)

        self.layout_1.setStretch(2, 1)

        self.retranslateUi(PickReferenceDialog)
    # setupUi

    def retranslateUi(self, PickReferenceDialog: QDialog) -> None:
        self.title_label.setText(QCoreApplication.translate("PickReferenceDialog", u"เลือกหนังสือที่อ้างถึง", None))
#if QT_CONFIG(accessibility)
        self.letters_search_edit.setAccessibleName(QCoreApplication.translate("PickReferenceDialog", u"ค้นหาหนังสือที่จะอ้างถึง", None))
#endif // QT_CONFIG(accessibility)
        self.letters_search_edit.setPlaceholderText(QCoreApplication.translate("PickReferenceDialog", u"เลขที่ เรื่อง หรือชื่อหน่วยงาน", None))
#if QT_CONFIG(accessibility)
        self.letters_table.setAccessibleName(QCoreApplication.translate("PickReferenceDialog", u"หนังสือในทะเบียนรับและส่ง", None))
#endif // QT_CONFIG(accessibility)
        self.line_field.setProperty(u"label", QCoreApplication.translate("PickReferenceDialog", u"ข้อความที่จะพิมพ์ในอ้างถึง", None))
        self.cancel_button.setText(QCoreApplication.translate("PickReferenceDialog", u"ไม่เลือก", None))
        self.pick_button.setText(QCoreApplication.translate("PickReferenceDialog", u"ใส่ในอ้างถึง", None))
        pass
    # retranslateUi
