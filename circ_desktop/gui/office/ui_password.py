# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'password.ui'
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
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from circ_desktop.gui.parts.fields.field import Field
from circ_desktop.gui.parts.fields.password_edit import PasswordEdit
from circ_desktop.gui.parts.layout.wrap import WrapLabel

class Ui_PasswordDialog(object):
    def setupUi(self, PasswordDialog: QDialog) -> None:
        if not PasswordDialog.objectName():
            PasswordDialog.setObjectName(u"PasswordDialog")
        PasswordDialog.resize(420, 360)
        self.PasswordDialog_layout = QVBoxLayout(PasswordDialog)
        self.PasswordDialog_layout.setSpacing(10)
        self.PasswordDialog_layout.setObjectName(u"PasswordDialog_layout")
        self.PasswordDialog_layout.setContentsMargins(20, 20, 20, 20)
        self.title_label = QLabel(PasswordDialog)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.PasswordDialog_layout.addWidget(self.title_label)

        self.words_label = WrapLabel(PasswordDialog)
        self.words_label.setObjectName(u"words_label")
        self.words_label.setWordWrap(True)
        self.words_label.setProperty(u"role", u"muted")

        self.PasswordDialog_layout.addWidget(self.words_label)

        self.old_field = Field(PasswordDialog)
        self.old_field.setObjectName(u"old_field")
        self.old_field_layout = QVBoxLayout(self.old_field)
        self.old_field_layout.setSpacing(2)
        self.old_field_layout.setObjectName(u"old_field_layout")
        self.old_field_layout.setContentsMargins(0, 0, 0, 0)
        self.old_edit = PasswordEdit(self.old_field)
        self.old_edit.setObjectName(u"old_edit")

        self.old_field_layout.addWidget(self.old_edit)


        self.PasswordDialog_layout.addWidget(self.old_field)

        self.new_field = Field(PasswordDialog)
        self.new_field.setObjectName(u"new_field")
        self.new_field_layout = QVBoxLayout(self.new_field)
        self.new_field_layout.setSpacing(2)
        self.new_field_layout.setObjectName(u"new_field_layout")
        self.new_field_layout.setContentsMargins(0, 0, 0, 0)
        self.new_edit = PasswordEdit(self.new_field)
        self.new_edit.setObjectName(u"new_edit")

        self.new_field_layout.addWidget(self.new_edit)


        self.PasswordDialog_layout.addWidget(self.new_field)

        self.again_field = Field(PasswordDialog)
        self.again_field.setObjectName(u"again_field")
        self.again_field_layout = QVBoxLayout(self.again_field)
        self.again_field_layout.setSpacing(2)
        self.again_field_layout.setObjectName(u"again_field_layout")
        self.again_field_layout.setContentsMargins(0, 0, 0, 0)
        self.again_edit = PasswordEdit(self.again_field)
        self.again_edit.setObjectName(u"again_edit")

        self.again_field_layout.addWidget(self.again_edit)


        self.PasswordDialog_layout.addWidget(self.again_field)

        self.space_5 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.PasswordDialog_layout.addItem(self.space_5)

        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(8)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.space_7 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_6.addItem(self.space_7)

        self.cancel_button = QPushButton(PasswordDialog)
        self.cancel_button.setObjectName(u"cancel_button")

        self.layout_6.addWidget(self.cancel_button)

        self.save_button = QPushButton(PasswordDialog)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setProperty(u"role", u"primary")

        self.layout_6.addWidget(self.save_button)


        self.PasswordDialog_layout.addLayout(self.layout_6)


        self.retranslateUi(PasswordDialog)
    # setupUi

    def retranslateUi(self, PasswordDialog: QDialog) -> None:
        PasswordDialog.setWindowTitle(QCoreApplication.translate("PasswordDialog", u"เปลี่ยนรหัสผ่าน", None))
        self.title_label.setText(QCoreApplication.translate("PasswordDialog", u"เปลี่ยนรหัสผ่าน", None))
        self.words_label.setText("")
        self.old_field.setProperty(u"label", QCoreApplication.translate("PasswordDialog", u"รหัสผ่านเดิม", None))
        self.new_field.setProperty(u"label", QCoreApplication.translate("PasswordDialog", u"รหัสผ่านใหม่", None))
        self.new_field.setProperty(u"hint", QCoreApplication.translate("PasswordDialog", u"อย่างน้อย ๘ ตัวอักษร", None))
        self.again_field.setProperty(u"label", QCoreApplication.translate("PasswordDialog", u"รหัสผ่านใหม่อีกครั้ง", None))
        self.cancel_button.setText(QCoreApplication.translate("PasswordDialog", u"ปิด", None))
        self.save_button.setText(QCoreApplication.translate("PasswordDialog", u"เปลี่ยนรหัสผ่าน", None))
    # retranslateUi
