# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'division.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QDialog, QHBoxLayout,
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from circ_desktop.gui.parts.fields.field import Field

class Ui_DivisionDialog(object):
    def setupUi(self, DivisionDialog: QDialog) -> None:
        if not DivisionDialog.objectName():
            DivisionDialog.setObjectName(u"DivisionDialog")
        DivisionDialog.resize(440, 340)
        self.DivisionDialog_layout = QVBoxLayout(DivisionDialog)
        self.DivisionDialog_layout.setSpacing(10)
        self.DivisionDialog_layout.setObjectName(u"DivisionDialog_layout")
        self.DivisionDialog_layout.setContentsMargins(20, 20, 20, 20)
        self.title_label = QLabel(DivisionDialog)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.DivisionDialog_layout.addWidget(self.title_label)

        self.name_field = Field(DivisionDialog)
        self.name_field.setObjectName(u"name_field")
        self.name_field_layout = QVBoxLayout(self.name_field)
        self.name_field_layout.setSpacing(2)
        self.name_field_layout.setObjectName(u"name_field_layout")
        self.name_field_layout.setContentsMargins(0, 0, 0, 0)
        self.name_edit = QLineEdit(self.name_field)
        self.name_edit.setObjectName(u"name_edit")

        self.name_field_layout.addWidget(self.name_edit)


        self.DivisionDialog_layout.addWidget(self.name_field)

        self.short_name_field = Field(DivisionDialog)
        self.short_name_field.setObjectName(u"short_name_field")
        self.short_name_field_layout = QVBoxLayout(self.short_name_field)
        self.short_name_field_layout.setSpacing(2)
        self.short_name_field_layout.setObjectName(u"short_name_field_layout")
        self.short_name_field_layout.setContentsMargins(0, 0, 0, 0)
        self.short_name_edit = QLineEdit(self.short_name_field)
        self.short_name_edit.setObjectName(u"short_name_edit")

        self.short_name_field_layout.addWidget(self.short_name_edit)


        self.DivisionDialog_layout.addWidget(self.short_name_field)

        self.phone_field = Field(DivisionDialog)
        self.phone_field.setObjectName(u"phone_field")
        self.phone_field_layout = QVBoxLayout(self.phone_field)
        self.phone_field_layout.setSpacing(2)
        self.phone_field_layout.setObjectName(u"phone_field_layout")
        self.phone_field_layout.setContentsMargins(0, 0, 0, 0)
        self.phone_edit = QLineEdit(self.phone_field)
        self.phone_edit.setObjectName(u"phone_edit")

        self.phone_field_layout.addWidget(self.phone_edit)


        self.DivisionDialog_layout.addWidget(self.phone_field)

        self.active_box = QCheckBox(DivisionDialog)
        self.active_box.setObjectName(u"active_box")
        self.active_box.setChecked(True)

        self.DivisionDialog_layout.addWidget(self.active_box)

        self.space_5 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.DivisionDialog_layout.addItem(self.space_5)

        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(8)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.space_7 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_6.addItem(self.space_7)

        self.cancel_button = QPushButton(DivisionDialog)
        self.cancel_button.setObjectName(u"cancel_button")

        self.layout_6.addWidget(self.cancel_button)

        self.save_button = QPushButton(DivisionDialog)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setProperty(u"role", u"primary")

        self.layout_6.addWidget(self.save_button)


        self.DivisionDialog_layout.addLayout(self.layout_6)


        self.retranslateUi(DivisionDialog)
    # setupUi

    def retranslateUi(self, DivisionDialog: QDialog) -> None:
        DivisionDialog.setWindowTitle(QCoreApplication.translate("DivisionDialog", u"กองหรือสำนัก", None))
        self.title_label.setText(QCoreApplication.translate("DivisionDialog", u"กองหรือสำนัก", None))
        self.name_field.setProperty(u"label", QCoreApplication.translate("DivisionDialog", u"ชื่อ", None))
        self.short_name_field.setProperty(u"label", QCoreApplication.translate("DivisionDialog", u"ชื่อย่อ", None))
        self.phone_field.setProperty(u"label", QCoreApplication.translate("DivisionDialog", u"โทรศัพท์", None))
        self.active_box.setText(QCoreApplication.translate("DivisionDialog", u"ยังใช้งานอยู่", None))
        self.cancel_button.setText(QCoreApplication.translate("DivisionDialog", u"ไม่ทำ", None))
        self.save_button.setText(QCoreApplication.translate("DivisionDialog", u"บันทึก", None))
    # retranslateUi
