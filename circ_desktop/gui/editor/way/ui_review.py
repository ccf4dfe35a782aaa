# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'review.ui'
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

class Ui_ReviewDialog(object):
    def setupUi(self, ReviewDialog: QDialog) -> None:
        if not ReviewDialog.objectName():
            ReviewDialog.setObjectName(u"ReviewDialog")
        self.layout_1 = QVBoxLayout(ReviewDialog)
        self.layout_1.setSpacing(12)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(20, 20, 20, 20)
        self.title_label = QLabel(ReviewDialog)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.layout_1.addWidget(self.title_label)

        self.subject_label = WrapLabel(ReviewDialog)
        self.subject_label.setObjectName(u"subject_label")
        self.subject_label.setProperty(u"role", u"heading")

        self.layout_1.addWidget(self.subject_label)

        self.findings_label = WrapLabel(ReviewDialog)
        self.findings_label.setObjectName(u"findings_label")
        self.findings_label.setProperty(u"role", u"warning")

        self.layout_1.addWidget(self.findings_label)

        self.phrases_column = QVBoxLayout()
        self.phrases_column.setSpacing(4)
        self.phrases_column.setObjectName(u"phrases_column")

        self.layout_1.addLayout(self.phrases_column)

        self.note_field = Field(ReviewDialog)
        self.note_field.setObjectName(u"note_field")
        self.layout_3 = QVBoxLayout(self.note_field)
        self.layout_3.setObjectName(u"layout_3")
        self.note_edit = QPlainTextEdit(self.note_field)
        self.note_edit.setObjectName(u"note_edit")
        self.note_edit.setTabChangesFocus(True)

        self.layout_3.addWidget(self.note_edit)


        self.layout_1.addWidget(self.note_field)

        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(8)
        self.layout_4.setObjectName(u"layout_4")
        self.cancel_button = QPushButton(ReviewDialog)
        self.cancel_button.setObjectName(u"cancel_button")

        self.layout_4.addWidget(self.cancel_button)

        self.spacer_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_4.addItem(self.spacer_5)

        self.return_button = QPushButton(ReviewDialog)
        self.return_button.setObjectName(u"return_button")

        self.layout_4.addWidget(self.return_button)

        self.accept_button = QPushButton(ReviewDialog)
        self.accept_button.setObjectName(u"accept_button")
        self.accept_button.setProperty(u"role", u"primary")

        self.layout_4.addWidget(self.accept_button)


        self.layout_1.addLayout(self.layout_4)


        self.retranslateUi(ReviewDialog)
    # setupUi

    def retranslateUi(self, ReviewDialog: QDialog) -> None:
        self.title_label.setText(QCoreApplication.translate("ReviewDialog", u"ตรวจร่างหนังสือ", None))
        self.note_field.setProperty(u"label", QCoreApplication.translate("ReviewDialog", u"เหตุผลที่ส่งคืน (ไม่ต้องพิมพ์เมื่อตรวจผ่าน)", None))
        self.cancel_button.setText(QCoreApplication.translate("ReviewDialog", u"ปิด", None))
        self.return_button.setText(QCoreApplication.translate("ReviewDialog", u"ส่งคืนให้แก้", None))
        self.accept_button.setText(QCoreApplication.translate("ReviewDialog", u"ตรวจผ่าน", None))
        pass
    # retranslateUi
