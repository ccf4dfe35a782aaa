# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'database.ui'
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
    QLineEdit, QPushButton, QRadioButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from circ_desktop.gui.parts.fields.field import Field
from circ_desktop.gui.parts.layout.wrap import WrapLabel

class Ui_DatabaseDialog(object):
    def setupUi(self, DatabaseDialog: QDialog) -> None:
        if not DatabaseDialog.objectName():
            DatabaseDialog.setObjectName(u"DatabaseDialog")
        DatabaseDialog.resize(560, 360)
        self.DatabaseDialog_layout = QVBoxLayout(DatabaseDialog)
        self.DatabaseDialog_layout.setSpacing(10)
        self.DatabaseDialog_layout.setObjectName(u"DatabaseDialog_layout")
        self.DatabaseDialog_layout.setContentsMargins(20, 20, 20, 20)
        self.title_label = QLabel(DatabaseDialog)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.DatabaseDialog_layout.addWidget(self.title_label)

        self.local_button = QRadioButton(DatabaseDialog)
        self.local_button.setObjectName(u"local_button")

        self.DatabaseDialog_layout.addWidget(self.local_button)

        self.restore_button = QPushButton(DatabaseDialog)
        self.restore_button.setObjectName(u"restore_button")

        self.DatabaseDialog_layout.addWidget(self.restore_button)

        self.server_button = QRadioButton(DatabaseDialog)
        self.server_button.setObjectName(u"server_button")

        self.DatabaseDialog_layout.addWidget(self.server_button)

        self.url_field = Field(DatabaseDialog)
        self.url_field.setObjectName(u"url_field")
        self.url_field_layout = QVBoxLayout(self.url_field)
        self.url_field_layout.setSpacing(2)
        self.url_field_layout.setObjectName(u"url_field_layout")
        self.url_field_layout.setContentsMargins(0, 0, 0, 0)
        self.url_edit = QLineEdit(self.url_field)
        self.url_edit.setObjectName(u"url_edit")

        self.url_field_layout.addWidget(self.url_edit)


        self.DatabaseDialog_layout.addWidget(self.url_field)

        self.result_label = WrapLabel(DatabaseDialog)
        self.result_label.setObjectName(u"result_label")
        self.result_label.setWordWrap(True)
        self.result_label.setProperty(u"role", u"banner")

        self.DatabaseDialog_layout.addWidget(self.result_label)

        self.space_3 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.DatabaseDialog_layout.addItem(self.space_3)

        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(8)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.test_button = QPushButton(DatabaseDialog)
        self.test_button.setObjectName(u"test_button")

        self.layout_4.addWidget(self.test_button)

        self.space_5 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_4.addItem(self.space_5)

        self.cancel_button = QPushButton(DatabaseDialog)
        self.cancel_button.setObjectName(u"cancel_button")

        self.layout_4.addWidget(self.cancel_button)

        self.save_button = QPushButton(DatabaseDialog)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setProperty(u"role", u"primary")

        self.layout_4.addWidget(self.save_button)


        self.DatabaseDialog_layout.addLayout(self.layout_4)


        self.retranslateUi(DatabaseDialog)
    # setupUi

    def retranslateUi(self, DatabaseDialog: QDialog) -> None:
        DatabaseDialog.setWindowTitle(QCoreApplication.translate("DatabaseDialog", u"ฐานข้อมูล", None))
        self.title_label.setText(QCoreApplication.translate("DatabaseDialog", u"ฐานข้อมูล", None))
        self.local_button.setText(QCoreApplication.translate("DatabaseDialog", u"เครื่องนี้เครื่องเดียว (ข้อมูลอยู่ในเครื่อง)", None))
        self.restore_button.setText(QCoreApplication.translate("DatabaseDialog", u"นำข้อมูลสำรองกลับมา…", None))
        self.server_button.setText(QCoreApplication.translate("DatabaseDialog", u"หลายเครื่องใช้ร่วมกัน (PostgreSQL ของสำนักงาน)", None))
        self.url_field.setProperty(u"label", QCoreApplication.translate("DatabaseDialog", u"ที่อยู่ฐานข้อมูล", None))
        self.url_field.setProperty(u"hint", QCoreApplication.translate("DatabaseDialog", u"เช่น postgresql://ชื่อผู้ใช้@ชื่อเครื่อง/ชื่อฐานข้อมูล", None))
        self.result_label.setText("")
        self.test_button.setText(QCoreApplication.translate("DatabaseDialog", u"ทดสอบการเชื่อมต่อ", None))
        self.cancel_button.setText(QCoreApplication.translate("DatabaseDialog", u"ไม่ทำ", None))
        self.save_button.setText(QCoreApplication.translate("DatabaseDialog", u"ใช้ฐานข้อมูลนี้", None))
    # retranslateUi
