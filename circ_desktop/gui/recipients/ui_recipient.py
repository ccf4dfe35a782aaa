# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'recipient.ui'
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
    QLabel, QLineEdit, QPlainTextEdit, QPushButton,
    QSizePolicy, QSpacerItem, QSpinBox, QVBoxLayout,
    QWidget)

from circ_desktop.gui.parts.fields.field import Field

class Ui_RecipientDialog(object):
    def setupUi(self, RecipientDialog: QDialog) -> None:
        if not RecipientDialog.objectName():
            RecipientDialog.setObjectName(u"RecipientDialog")
        RecipientDialog.resize(560, 470)
        self.RecipientDialog_layout = QVBoxLayout(RecipientDialog)
        self.RecipientDialog_layout.setSpacing(10)
        self.RecipientDialog_layout.setObjectName(u"RecipientDialog_layout")
        self.RecipientDialog_layout.setContentsMargins(20, 20, 20, 20)
        self.title_label = QLabel(RecipientDialog)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.RecipientDialog_layout.addWidget(self.title_label)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.salutation_field = Field(RecipientDialog)
        self.salutation_field.setObjectName(u"salutation_field")
        self.salutation_field_layout = QVBoxLayout(self.salutation_field)
        self.salutation_field_layout.setSpacing(2)
        self.salutation_field_layout.setObjectName(u"salutation_field_layout")
        self.salutation_field_layout.setContentsMargins(0, 0, 0, 0)
        self.salutation_box = QComboBox(self.salutation_field)
        self.salutation_box.setObjectName(u"salutation_box")
        self.salutation_box.setEditable(True)

        self.salutation_field_layout.addWidget(self.salutation_box)


        self.layout_3.addWidget(self.salutation_field)

        self.addressee_field = Field(RecipientDialog)
        self.addressee_field.setObjectName(u"addressee_field")
        self.addressee_field_layout = QVBoxLayout(self.addressee_field)
        self.addressee_field_layout.setSpacing(2)
        self.addressee_field_layout.setObjectName(u"addressee_field_layout")
        self.addressee_field_layout.setContentsMargins(0, 0, 0, 0)
        self.addressee_edit = QLineEdit(self.addressee_field)
        self.addressee_edit.setObjectName(u"addressee_edit")

        self.addressee_field_layout.addWidget(self.addressee_edit)


        self.layout_3.addWidget(self.addressee_field)

        self.layout_3.setStretch(0, 1)
        self.layout_3.setStretch(1, 3)

        self.RecipientDialog_layout.addLayout(self.layout_3)

        self.address_field = Field(RecipientDialog)
        self.address_field.setObjectName(u"address_field")
        self.address_field_layout = QVBoxLayout(self.address_field)
        self.address_field_layout.setSpacing(2)
        self.address_field_layout.setObjectName(u"address_field_layout")
        self.address_field_layout.setContentsMargins(0, 0, 0, 0)
        self.address_edit = QPlainTextEdit(self.address_field)
        self.address_edit.setObjectName(u"address_edit")
        self.address_edit.setMaximumSize(QSize(16777215, 84))
        self.address_edit.setTabChangesFocus(True)

        self.address_field_layout.addWidget(self.address_edit)


        self.RecipientDialog_layout.addWidget(self.address_field)

        self.layout_8 = QHBoxLayout()
        self.layout_8.setSpacing(8)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.post_code_field = Field(RecipientDialog)
        self.post_code_field.setObjectName(u"post_code_field")
        self.post_code_field_layout = QVBoxLayout(self.post_code_field)
        self.post_code_field_layout.setSpacing(2)
        self.post_code_field_layout.setObjectName(u"post_code_field_layout")
        self.post_code_field_layout.setContentsMargins(0, 0, 0, 0)
        self.post_code_edit = QLineEdit(self.post_code_field)
        self.post_code_edit.setObjectName(u"post_code_edit")

        self.post_code_field_layout.addWidget(self.post_code_edit)


        self.layout_8.addWidget(self.post_code_field)

        self.copies_field = Field(RecipientDialog)
        self.copies_field.setObjectName(u"copies_field")
        self.copies_field_layout = QVBoxLayout(self.copies_field)
        self.copies_field_layout.setSpacing(2)
        self.copies_field_layout.setObjectName(u"copies_field_layout")
        self.copies_field_layout.setContentsMargins(0, 0, 0, 0)
        self.copies_box = QSpinBox(self.copies_field)
        self.copies_box.setObjectName(u"copies_box")
        self.copies_box.setMinimum(1)
        self.copies_box.setMaximum(99)

        self.copies_field_layout.addWidget(self.copies_box)


        self.layout_8.addWidget(self.copies_field)

        self.email_field = Field(RecipientDialog)
        self.email_field.setObjectName(u"email_field")
        self.email_field_layout = QVBoxLayout(self.email_field)
        self.email_field_layout.setSpacing(2)
        self.email_field_layout.setObjectName(u"email_field_layout")
        self.email_field_layout.setContentsMargins(0, 0, 0, 0)
        self.email_edit = QLineEdit(self.email_field)
        self.email_edit.setObjectName(u"email_edit")

        self.email_field_layout.addWidget(self.email_edit)


        self.layout_8.addWidget(self.email_field)

        self.layout_8.setStretch(0, 2)
        self.layout_8.setStretch(1, 1)
        self.layout_8.setStretch(2, 3)

        self.RecipientDialog_layout.addLayout(self.layout_8)

        self.groups_field = Field(RecipientDialog)
        self.groups_field.setObjectName(u"groups_field")
        self.groups_field_layout = QVBoxLayout(self.groups_field)
        self.groups_field_layout.setSpacing(2)
        self.groups_field_layout.setObjectName(u"groups_field_layout")
        self.groups_field_layout.setContentsMargins(0, 0, 0, 0)
        self.groups_edit = QLineEdit(self.groups_field)
        self.groups_edit.setObjectName(u"groups_edit")

        self.groups_field_layout.addWidget(self.groups_edit)


        self.RecipientDialog_layout.addWidget(self.groups_field)

        self.space_10 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.RecipientDialog_layout.addItem(self.space_10)

        self.layout_12 = QHBoxLayout()
        self.layout_12.setSpacing(8)
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setContentsMargins(0, 0, 0, 0)
        self.space_11 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_12.addItem(self.space_11)

        self.cancel_button = QPushButton(RecipientDialog)
        self.cancel_button.setObjectName(u"cancel_button")

        self.layout_12.addWidget(self.cancel_button)

        self.save_button = QPushButton(RecipientDialog)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setProperty(u"role", u"primary")

        self.layout_12.addWidget(self.save_button)


        self.RecipientDialog_layout.addLayout(self.layout_12)


        self.retranslateUi(RecipientDialog)

        self.save_button.setDefault(True)

    # setupUi

    def retranslateUi(self, RecipientDialog: QDialog) -> None:
        RecipientDialog.setWindowTitle(QCoreApplication.translate("RecipientDialog", u"ผู้รับ", None))
        self.title_label.setText(QCoreApplication.translate("RecipientDialog", u"ผู้รับ", None))
        self.salutation_field.setProperty(u"label", QCoreApplication.translate("RecipientDialog", u"คำขึ้นต้น", None))
        self.salutation_field.setProperty(u"hint", QCoreApplication.translate("RecipientDialog", u"เว้นว่าง = ตามหนังสือ", None))
        self.addressee_field.setProperty(u"label", QCoreApplication.translate("RecipientDialog", u"ชื่อหรือตำแหน่งผู้รับ", None))
        self.addressee_field.setProperty(u"hint", QCoreApplication.translate("RecipientDialog", u"ตามที่พิมพ์หลังคำขึ้นต้น เช่น นายอำเภอ…", None))
        self.address_field.setProperty(u"label", QCoreApplication.translate("RecipientDialog", u"ที่อยู่", None))
        self.address_field.setProperty(u"hint", QCoreApplication.translate("RecipientDialog", u"บรรทัดละหนึ่งแถวบนซอง", None))
        self.post_code_field.setProperty(u"label", QCoreApplication.translate("RecipientDialog", u"รหัสไปรษณีย์", None))
        self.copies_field.setProperty(u"label", QCoreApplication.translate("RecipientDialog", u"จำนวนฉบับ", None))
        self.email_field.setProperty(u"label", QCoreApplication.translate("RecipientDialog", u"อีเมล", None))
        self.groups_field.setProperty(u"label", QCoreApplication.translate("RecipientDialog", u"กลุ่ม", None))
        self.groups_field.setProperty(u"hint", QCoreApplication.translate("RecipientDialog", u"หลายกลุ่มคั่นด้วยจุลภาค", None))
        self.cancel_button.setText(QCoreApplication.translate("RecipientDialog", u"ยกเลิก", None))
        self.save_button.setText(QCoreApplication.translate("RecipientDialog", u"บันทึก", None))
    # retranslateUi
