# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'day_range.ui'
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
from circ_desktop.gui.parts.fields.thai_date_edit import ThaiDateEdit
from circ_desktop.gui.parts.layout.wrap import WrapLabel

class Ui_DayRangeDialog(object):
    def setupUi(self, DayRangeDialog: QDialog) -> None:
        if not DayRangeDialog.objectName():
            DayRangeDialog.setObjectName(u"DayRangeDialog")
        DayRangeDialog.resize(440, 220)
        self.dialog_column = QVBoxLayout(DayRangeDialog)
        self.dialog_column.setSpacing(8)
        self.dialog_column.setObjectName(u"dialog_column")
        self.dialog_column.setContentsMargins(16, 16, 16, 16)
        self.title_label = QLabel(DayRangeDialog)
        self.title_label.setObjectName(u"title_label")

        self.dialog_column.addWidget(self.title_label)

        self.days_row = QHBoxLayout()
        self.days_row.setSpacing(8)
        self.days_row.setObjectName(u"days_row")
        self.from_field = Field(DayRangeDialog)
        self.from_field.setObjectName(u"from_field")
        self.from_field_column = QVBoxLayout(self.from_field)
        self.from_field_column.setObjectName(u"from_field_column")
        self.from_field_column.setContentsMargins(0, 0, 0, 0)
        self.from_edit = ThaiDateEdit(self.from_field)
        self.from_edit.setObjectName(u"from_edit")

        self.from_field_column.addWidget(self.from_edit)


        self.days_row.addWidget(self.from_field)

        self.to_field = Field(DayRangeDialog)
        self.to_field.setObjectName(u"to_field")
        self.to_field_column = QVBoxLayout(self.to_field)
        self.to_field_column.setObjectName(u"to_field_column")
        self.to_field_column.setContentsMargins(0, 0, 0, 0)
        self.to_edit = ThaiDateEdit(self.to_field)
        self.to_edit.setObjectName(u"to_edit")

        self.to_field_column.addWidget(self.to_edit)


        self.days_row.addWidget(self.to_field)


        self.dialog_column.addLayout(self.days_row)

        self.book_field = Field(DayRangeDialog)
        self.book_field.setObjectName(u"book_field")
        self.book_field_column = QVBoxLayout(self.book_field)
        self.book_field_column.setObjectName(u"book_field_column")
        self.book_field_column.setContentsMargins(0, 0, 0, 0)
        self.book_box = QComboBox(self.book_field)
        self.book_box.setObjectName(u"book_box")

        self.book_field_column.addWidget(self.book_box)


        self.dialog_column.addWidget(self.book_field)

        self.hint_label = WrapLabel(DayRangeDialog)
        self.hint_label.setObjectName(u"hint_label")
        self.hint_label.setWordWrap(True)

        self.dialog_column.addWidget(self.hint_label)

        self.form_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.dialog_column.addItem(self.form_end)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_gap)

        self.close_button = QPushButton(DayRangeDialog)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.foot_row.addWidget(self.close_button)

        self.show_button = QPushButton(DayRangeDialog)
        self.show_button.setObjectName(u"show_button")
        self.show_button.setAutoDefault(False)

        self.foot_row.addWidget(self.show_button)


        self.dialog_column.addLayout(self.foot_row)


        self.retranslateUi(DayRangeDialog)
    # setupUi

    def retranslateUi(self, DayRangeDialog: QDialog) -> None:
        DayRangeDialog.setWindowTitle(QCoreApplication.translate("DayRangeDialog", u"พิมพ์ทะเบียน", None))
        self.title_label.setProperty(u"role", QCoreApplication.translate("DayRangeDialog", u"title", None))
        self.from_field.setProperty(u"label", QCoreApplication.translate("DayRangeDialog", u"ตั้งแต่วันที่", None))
        self.to_field.setProperty(u"label", QCoreApplication.translate("DayRangeDialog", u"ถึงวันที่", None))
        self.book_field.setProperty(u"label", QCoreApplication.translate("DayRangeDialog", u"ทะเบียนของ", None))
        self.hint_label.setProperty(u"role", QCoreApplication.translate("DayRangeDialog", u"hint", None))
        self.close_button.setText(QCoreApplication.translate("DayRangeDialog", u"ปิด", None))
        self.show_button.setText(QCoreApplication.translate("DayRangeDialog", u"ดูก่อนพิมพ์", None))
        self.show_button.setProperty(u"role", QCoreApplication.translate("DayRangeDialog", u"primary", None))
    # retranslateUi
