# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'sign_in.ui'
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
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from circ_desktop.gui.parts.fields.field import Field
from circ_desktop.gui.parts.fields.password_edit import PasswordEdit

class Ui_SignInDialog(object):
    def setupUi(self, SignInDialog: QDialog) -> None:
        if not SignInDialog.objectName():
            SignInDialog.setObjectName(u"SignInDialog")
        SignInDialog.resize(780, 480)
        self.SignInDialog_layout = QHBoxLayout(SignInDialog)
        self.SignInDialog_layout.setSpacing(0)
        self.SignInDialog_layout.setObjectName(u"SignInDialog_layout")
        self.SignInDialog_layout.setContentsMargins(0, 0, 0, 0)
        self.brand_panel = QWidget(SignInDialog)
        self.brand_panel.setObjectName(u"brand_panel")
        self.brand_panel.setMinimumSize(QSize(270, 0))
        self.brand_panel.setMaximumSize(QSize(270, 16777215))
        self.brand_panel_layout = QVBoxLayout(self.brand_panel)
        self.brand_panel_layout.setSpacing(12)
        self.brand_panel_layout.setObjectName(u"brand_panel_layout")
        self.brand_panel_layout.setContentsMargins(28, 36, 20, 20)
        self.brand_icon = QLabel(self.brand_panel)
        self.brand_icon.setObjectName(u"brand_icon")
        self.brand_icon.setMinimumSize(QSize(72, 72))
        self.brand_icon.setMaximumSize(QSize(72, 72))

        self.brand_panel_layout.addWidget(self.brand_icon)

        self.brand_name = QLabel(self.brand_panel)
        self.brand_name.setObjectName(u"brand_name")

        self.brand_panel_layout.addWidget(self.brand_name)

        self.brand_words = QLabel(self.brand_panel)
        self.brand_words.setObjectName(u"brand_words")

        self.brand_panel_layout.addWidget(self.brand_words)

        self.space_3 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.brand_panel_layout.addItem(self.space_3)

        self.version_label = QLabel(self.brand_panel)
        self.version_label.setObjectName(u"version_label")

        self.brand_panel_layout.addWidget(self.version_label)


        self.SignInDialog_layout.addWidget(self.brand_panel)

        self.form_panel = QWidget(SignInDialog)
        self.form_panel.setObjectName(u"form_panel")
        self.form_panel_layout = QVBoxLayout(self.form_panel)
        self.form_panel_layout.setSpacing(10)
        self.form_panel_layout.setObjectName(u"form_panel_layout")
        self.form_panel_layout.setContentsMargins(36, 20, 36, 16)
        self.space_5 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.form_panel_layout.addItem(self.space_5)

        self.office_label = QLabel(self.form_panel)
        self.office_label.setObjectName(u"office_label")
        self.office_label.setWordWrap(True)
        self.office_label.setProperty(u"role", u"heading")

        self.form_panel_layout.addWidget(self.office_label)

        self.title_label = QLabel(self.form_panel)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.form_panel_layout.addWidget(self.title_label)

        self.login_field = Field(self.form_panel)
        self.login_field.setObjectName(u"login_field")
        self.login_field_layout = QVBoxLayout(self.login_field)
        self.login_field_layout.setSpacing(2)
        self.login_field_layout.setObjectName(u"login_field_layout")
        self.login_field_layout.setContentsMargins(0, 0, 0, 0)
        self.login_box = QComboBox(self.login_field)
        self.login_box.setObjectName(u"login_box")
        self.login_box.setEditable(True)

        self.login_field_layout.addWidget(self.login_box)


        self.form_panel_layout.addWidget(self.login_field)

        self.password_field = Field(self.form_panel)
        self.password_field.setObjectName(u"password_field")
        self.password_field_layout = QVBoxLayout(self.password_field)
        self.password_field_layout.setSpacing(2)
        self.password_field_layout.setObjectName(u"password_field_layout")
        self.password_field_layout.setContentsMargins(0, 0, 0, 0)
        self.password_edit = PasswordEdit(self.password_field)
        self.password_edit.setObjectName(u"password_edit")

        self.password_field_layout.addWidget(self.password_edit)


        self.form_panel_layout.addWidget(self.password_field)

        self.sign_in_button = QPushButton(self.form_panel)
        self.sign_in_button.setObjectName(u"sign_in_button")
        self.sign_in_button.setProperty(u"role", u"primary")

        self.form_panel_layout.addWidget(self.sign_in_button)

        self.hint_label = QLabel(self.form_panel)
        self.hint_label.setObjectName(u"hint_label")
        self.hint_label.setWordWrap(True)
        self.hint_label.setProperty(u"role", u"banner")

        self.form_panel_layout.addWidget(self.hint_label)

        self.leave_sample_button = QPushButton(self.form_panel)
        self.leave_sample_button.setObjectName(u"leave_sample_button")

        self.form_panel_layout.addWidget(self.leave_sample_button)

        self.space_8 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.form_panel_layout.addItem(self.space_8)

        self.layout_9 = QHBoxLayout()
        self.layout_9.setSpacing(8)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.database_label = QLabel(self.form_panel)
        self.database_label.setObjectName(u"database_label")
        self.database_label.setProperty(u"role", u"muted")

        self.layout_9.addWidget(self.database_label)

        self.space_10 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_9.addItem(self.space_10)

        self.database_button = QPushButton(self.form_panel)
        self.database_button.setObjectName(u"database_button")
        self.database_button.setAutoDefault(False)
        self.database_button.setProperty(u"role", u"link")

        self.layout_9.addWidget(self.database_button)


        self.form_panel_layout.addLayout(self.layout_9)


        self.SignInDialog_layout.addWidget(self.form_panel)


        self.retranslateUi(SignInDialog)

        self.sign_in_button.setDefault(True)

    # setupUi

    def retranslateUi(self, SignInDialog: QDialog) -> None:
        SignInDialog.setWindowTitle(QCoreApplication.translate("SignInDialog", u"Circ Desktop", None))
        self.brand_name.setText(QCoreApplication.translate("SignInDialog", u"Circ Desktop", None))
        self.brand_words.setText(QCoreApplication.translate("SignInDialog", u"งานสารบรรณของสำนักงาน\n"
"รับ ส่ง เสนอ และพิมพ์หนังสือ\n"
"ใช้ได้โดยไม่ต้องต่ออินเทอร์เน็ต", None))
        self.version_label.setText("")
        self.office_label.setText("")
        self.title_label.setText(QCoreApplication.translate("SignInDialog", u"ลงชื่อเข้าใช้", None))
        self.login_field.setProperty(u"label", QCoreApplication.translate("SignInDialog", u"ชื่อผู้ใช้", None))
        self.password_field.setProperty(u"label", QCoreApplication.translate("SignInDialog", u"รหัสผ่าน", None))
        self.sign_in_button.setText(QCoreApplication.translate("SignInDialog", u"เข้าใช้งาน", None))
        self.hint_label.setText("")
        self.leave_sample_button.setText(QCoreApplication.translate("SignInDialog", u"เลิกใช้ตัวอย่าง เริ่มใช้จริง…", None))
        self.database_label.setText("")
        self.database_button.setText(QCoreApplication.translate("SignInDialog", u"ฐานข้อมูล…", None))
    # retranslateUi
