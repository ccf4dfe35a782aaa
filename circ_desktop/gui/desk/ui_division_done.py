# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'division_done.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from circ_desktop.gui.desk.phrase_buttons import PhraseButtons
from circ_desktop.gui.parts.fields.field import Field
from circ_desktop.gui.parts.fields.line_area import LineArea
from circ_desktop.gui.parts.layout.wrap import WrapLabel

class Ui_DivisionDoneDialog(object):
    def setupUi(self, DivisionDoneDialog: QDialog) -> None:
        if not DivisionDoneDialog.objectName():
            DivisionDoneDialog.setObjectName(u"DivisionDoneDialog")
        DivisionDoneDialog.resize(520, 320)
        self.dialog_column = QVBoxLayout(DivisionDoneDialog)
        self.dialog_column.setSpacing(8)
        self.dialog_column.setObjectName(u"dialog_column")
        self.dialog_column.setContentsMargins(16, 16, 16, 16)
        self.subject_label = WrapLabel(DivisionDoneDialog)
        self.subject_label.setObjectName(u"subject_label")
        self.subject_label.setWordWrap(True)

        self.dialog_column.addWidget(self.subject_label)

        self.result_field = Field(DivisionDoneDialog)
        self.result_field.setObjectName(u"result_field")
        self.result_field_column = QVBoxLayout(self.result_field)
        self.result_field_column.setObjectName(u"result_field_column")
        self.result_field_column.setContentsMargins(0, 0, 0, 0)
        self.result_edit = LineArea(self.result_field)
        self.result_edit.setObjectName(u"result_edit")

        self.result_field_column.addWidget(self.result_edit)


        self.dialog_column.addWidget(self.result_field)

        self.phrase_buttons = PhraseButtons(DivisionDoneDialog)
        self.phrase_buttons.setObjectName(u"phrase_buttons")

        self.dialog_column.addWidget(self.phrase_buttons)

        self.form_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.dialog_column.addItem(self.form_end)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_gap)

        self.close_button = QPushButton(DivisionDoneDialog)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.foot_row.addWidget(self.close_button)

        self.done_button = QPushButton(DivisionDoneDialog)
        self.done_button.setObjectName(u"done_button")
        self.done_button.setAutoDefault(False)

        self.foot_row.addWidget(self.done_button)


        self.dialog_column.addLayout(self.foot_row)


        self.retranslateUi(DivisionDoneDialog)
    # setupUi

    def retranslateUi(self, DivisionDoneDialog: QDialog) -> None:
        DivisionDoneDialog.setWindowTitle(QCoreApplication.translate("DivisionDoneDialog", u"แจ้งผลการดำเนินการ", None))
        self.subject_label.setProperty(u"role", QCoreApplication.translate("DivisionDoneDialog", u"heading", None))
        self.result_field.setProperty(u"label", QCoreApplication.translate("DivisionDoneDialog", u"ผลการดำเนินการ", None))
        self.close_button.setText(QCoreApplication.translate("DivisionDoneDialog", u"ปิด", None))
        self.done_button.setText(QCoreApplication.translate("DivisionDoneDialog", u"บันทึกผล", None))
        self.done_button.setProperty(u"role", QCoreApplication.translate("DivisionDoneDialog", u"primary", None))
    # retranslateUi
