# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'reason.ui'
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
from circ_desktop.gui.parts.layout.wrap import WrapLabel

class Ui_ReasonDialog(object):
    def setupUi(self, ReasonDialog: QDialog) -> None:
        if not ReasonDialog.objectName():
            ReasonDialog.setObjectName(u"ReasonDialog")
        ReasonDialog.resize(480, 300)
        self.ReasonDialog_layout = QVBoxLayout(ReasonDialog)
        self.ReasonDialog_layout.setSpacing(12)
        self.ReasonDialog_layout.setObjectName(u"ReasonDialog_layout")
        self.ReasonDialog_layout.setContentsMargins(20, 20, 20, 20)
        self.title_label = QLabel(ReasonDialog)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.ReasonDialog_layout.addWidget(self.title_label)

        self.words_label = WrapLabel(ReasonDialog)
        self.words_label.setObjectName(u"words_label")
        self.words_label.setWordWrap(True)

        self.ReasonDialog_layout.addWidget(self.words_label)

        self.reason_field = Field(ReasonDialog)
        self.reason_field.setObjectName(u"reason_field")
        self.reason_field_layout = QVBoxLayout(self.reason_field)
        self.reason_field_layout.setSpacing(2)
        self.reason_field_layout.setObjectName(u"reason_field_layout")
        self.reason_field_layout.setContentsMargins(0, 0, 0, 0)
        self.reason_edit = QPlainTextEdit(self.reason_field)
        self.reason_edit.setObjectName(u"reason_edit")
        self.reason_edit.setTabChangesFocus(True)
        self.reason_edit.setMinimumSize(QSize(0, 96))

        self.reason_field_layout.addWidget(self.reason_edit)


        self.ReasonDialog_layout.addWidget(self.reason_field)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.space_4 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_3.addItem(self.space_4)

        self.cancel_button = QPushButton(ReasonDialog)
        self.cancel_button.setObjectName(u"cancel_button")

        self.layout_3.addWidget(self.cancel_button)

        self.accept_button = QPushButton(ReasonDialog)
        self.accept_button.setObjectName(u"accept_button")
        self.accept_button.setProperty(u"role", u"primary")

        self.layout_3.addWidget(self.accept_button)


        self.ReasonDialog_layout.addLayout(self.layout_3)


        self.retranslateUi(ReasonDialog)
    # setupUi

    def retranslateUi(self, ReasonDialog: QDialog) -> None:
        ReasonDialog.setWindowTitle(QCoreApplication.translate("ReasonDialog", u"เหตุผล", None))
        self.title_label.setText("")
        self.words_label.setText("")
        self.reason_field.setProperty(u"label", QCoreApplication.translate("ReasonDialog", u"เหตุผล", None))
        self.cancel_button.setText(QCoreApplication.translate("ReasonDialog", u"ไม่ทำ", None))
        self.accept_button.setText(QCoreApplication.translate("ReasonDialog", u"ตกลง", None))
    # retranslateUi
