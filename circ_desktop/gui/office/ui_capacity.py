# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'capacity.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from circ_desktop.gui.parts.fields.field import Field
from circ_desktop.gui.parts.fields.thai_date_edit import ThaiDateEdit

class Ui_CapacityDialog(object):
    def setupUi(self, CapacityDialog: QDialog) -> None:
        if not CapacityDialog.objectName():
            CapacityDialog.setObjectName(u"CapacityDialog")
        CapacityDialog.resize(560, 320)
        self.CapacityDialog_layout = QVBoxLayout(CapacityDialog)
        self.CapacityDialog_layout.setSpacing(12)
        self.CapacityDialog_layout.setObjectName(u"CapacityDialog_layout")
        self.CapacityDialog_layout.setContentsMargins(20, 20, 20, 20)
        self.title_label = QLabel(CapacityDialog)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.CapacityDialog_layout.addWidget(self.title_label)

        self.lines_field = Field(CapacityDialog)
        self.lines_field.setObjectName(u"lines_field")
        self.lines_field_layout = QVBoxLayout(self.lines_field)
        self.lines_field_layout.setSpacing(2)
        self.lines_field_layout.setObjectName(u"lines_field_layout")
        self.lines_field_layout.setContentsMargins(0, 0, 0, 0)
        self.lines_edit = QPlainTextEdit(self.lines_field)
        self.lines_edit.setObjectName(u"lines_edit")
        self.lines_edit.setTabChangesFocus(True)
        self.lines_edit.setMaximumSize(QSize(16777215, 76))

        self.lines_field_layout.addWidget(self.lines_edit)


        self.CapacityDialog_layout.addWidget(self.lines_field)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(12)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.since_field = Field(CapacityDialog)
        self.since_field.setObjectName(u"since_field")
        self.since_field_layout = QVBoxLayout(self.since_field)
        self.since_field_layout.setSpacing(2)
        self.since_field_layout.setObjectName(u"since_field_layout")
        self.since_field_layout.setContentsMargins(0, 0, 0, 0)
        self.since_edit = ThaiDateEdit(self.since_field)
        self.since_edit.setObjectName(u"since_edit")

        self.since_field_layout.addWidget(self.since_edit)


        self.layout_3.addWidget(self.since_field)

        self.until_field = Field(CapacityDialog)
        self.until_field.setObjectName(u"until_field")
        self.until_field_layout = QVBoxLayout(self.until_field)
        self.until_field_layout.setSpacing(2)
        self.until_field_layout.setObjectName(u"until_field_layout")
        self.until_field_layout.setContentsMargins(0, 0, 0, 0)
        self.until_edit = ThaiDateEdit(self.until_field)
        self.until_edit.setObjectName(u"until_edit")

        self.until_field_layout.addWidget(self.until_edit)


        self.layout_3.addWidget(self.until_field)


        self.CapacityDialog_layout.addLayout(self.layout_3)

        self.space_6 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.CapacityDialog_layout.addItem(self.space_6)

        self.layout_7 = QHBoxLayout()
        self.layout_7.setSpacing(8)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.space_8 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_7.addItem(self.space_8)

        self.cancel_button = QPushButton(CapacityDialog)
        self.cancel_button.setObjectName(u"cancel_button")

        self.layout_7.addWidget(self.cancel_button)

        self.save_button = QPushButton(CapacityDialog)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setProperty(u"role", u"primary")

        self.layout_7.addWidget(self.save_button)


        self.CapacityDialog_layout.addLayout(self.layout_7)


        self.retranslateUi(CapacityDialog)
    # setupUi

    def retranslateUi(self, CapacityDialog: QDialog) -> None:
        CapacityDialog.setWindowTitle(QCoreApplication.translate("CapacityDialog", u"รักษาราชการแทน", None))
        self.title_label.setText(QCoreApplication.translate("CapacityDialog", u"รักษาราชการแทน", None))
        self.lines_field.setProperty(u"label", QCoreApplication.translate("CapacityDialog", u"บรรทัดตำแหน่งที่พิมพ์ใต้ชื่อ", None))
        self.lines_field.setProperty(u"hint", QCoreApplication.translate("CapacityDialog", u"เช่น นักทรัพยากรบุคคลชำนาญการ รักษาราชการแทน แล้วบรรทัดใหม่ หัวหน้าสำนักปลัด", None))
        self.since_field.setProperty(u"label", QCoreApplication.translate("CapacityDialog", u"ตั้งแต่วันที่", None))
        self.until_field.setProperty(u"label", QCoreApplication.translate("CapacityDialog", u"ถึงวันที่ (เว้นว่าง = จนกว่าจะเปลี่ยน)", None))
        self.cancel_button.setText(QCoreApplication.translate("CapacityDialog", u"ไม่ทำ", None))
        self.save_button.setText(QCoreApplication.translate("CapacityDialog", u"ตกลง", None))
    # retranslateUi
