# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'issue.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QFrame, QHBoxLayout,
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QStackedWidget, QVBoxLayout, QWidget)

from circ_desktop.gui.parts.fields.field import Field
from circ_desktop.gui.parts.fields.thai_date_edit import ThaiDateEdit
from circ_desktop.gui.parts.layout.wrap import WrapLabel
from circ_desktop.gui.parts.viewer.pdf_view import PdfView

class Ui_IssueDialog(object):
    def setupUi(self, IssueDialog: QDialog) -> None:
        if not IssueDialog.objectName():
            IssueDialog.setObjectName(u"IssueDialog")
        self.layout_1 = QVBoxLayout(IssueDialog)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.stack = QStackedWidget(IssueDialog)
        self.stack.setObjectName(u"stack")
        self.ask_page = QWidget()
        self.ask_page.setObjectName(u"ask_page")
        self.layout_2 = QVBoxLayout(self.ask_page)
        self.layout_2.setSpacing(12)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(20, 20, 20, 20)
        self.title_label = QLabel(self.ask_page)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.layout_2.addWidget(self.title_label)

        self.subject_label = WrapLabel(self.ask_page)
        self.subject_label.setObjectName(u"subject_label")
        self.subject_label.setProperty(u"role", u"heading")

        self.layout_2.addWidget(self.subject_label)

        self.number_card = QFrame(self.ask_page)
        self.number_card.setObjectName(u"number_card")
        self.number_card.setProperty(u"role", u"card")
        self.layout_3 = QVBoxLayout(self.number_card)
        self.layout_3.setSpacing(4)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(12, 8, 12, 8)
        self.register_label = QLabel(self.number_card)
        self.register_label.setObjectName(u"register_label")
        self.register_label.setProperty(u"role", u"caption")

        self.layout_3.addWidget(self.register_label)

        self.next_number_label = QLabel(self.number_card)
        self.next_number_label.setObjectName(u"next_number_label")
        self.next_number_label.setProperty(u"role", u"number")

        self.layout_3.addWidget(self.next_number_label)

        self.hint_label = QLabel(self.number_card)
        self.hint_label.setObjectName(u"hint_label")
        self.hint_label.setProperty(u"role", u"hint")

        self.layout_3.addWidget(self.hint_label)


        self.layout_2.addWidget(self.number_card)

        self.date_field = Field(self.ask_page)
        self.date_field.setObjectName(u"date_field")
        self.layout_4 = QVBoxLayout(self.date_field)
        self.layout_4.setObjectName(u"layout_4")
        self.date_edit = ThaiDateEdit(self.date_field)
        self.date_edit.setObjectName(u"date_edit")

        self.layout_4.addWidget(self.date_edit)


        self.layout_2.addWidget(self.date_field)

        self.findings_label = WrapLabel(self.ask_page)
        self.findings_label.setObjectName(u"findings_label")
        self.findings_label.setProperty(u"role", u"warning")

        self.layout_2.addWidget(self.findings_label)

        self.spacer_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_2.addItem(self.spacer_5)

        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(8)
        self.layout_6.setObjectName(u"layout_6")
        self.spacer_7 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_6.addItem(self.spacer_7)

        self.cancel_button = QPushButton(self.ask_page)
        self.cancel_button.setObjectName(u"cancel_button")

        self.layout_6.addWidget(self.cancel_button)

        self.issue_button = QPushButton(self.ask_page)
        self.issue_button.setObjectName(u"issue_button")
        self.issue_button.setProperty(u"role", u"primary")

        self.layout_6.addWidget(self.issue_button)


        self.layout_2.addLayout(self.layout_6)

        self.stack.addWidget(self.ask_page)
        self.done_page = QWidget()
        self.done_page.setObjectName(u"done_page")
        self.layout_8 = QVBoxLayout(self.done_page)
        self.layout_8.setSpacing(8)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(20, 20, 20, 20)
        self.layout_9 = QHBoxLayout()
        self.layout_9.setSpacing(8)
        self.layout_9.setObjectName(u"layout_9")
        self.done_label = QLabel(self.done_page)
        self.done_label.setObjectName(u"done_label")
        self.done_label.setProperty(u"role", u"good")

        self.layout_9.addWidget(self.done_label)

        self.spacer_10 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_9.addItem(self.spacer_10)


        self.layout_8.addLayout(self.layout_9)

        self.number_label = QLabel(self.done_page)
        self.number_label.setObjectName(u"number_label")
        self.number_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.number_label.setProperty(u"role", u"headline")

        self.layout_8.addWidget(self.number_label)

        self.done_words_label = WrapLabel(self.done_page)
        self.done_words_label.setObjectName(u"done_words_label")
        self.done_words_label.setProperty(u"role", u"muted")

        self.layout_8.addWidget(self.done_words_label)

        self.page_view = PdfView(self.done_page)
        self.page_view.setObjectName(u"page_view")

        self.layout_8.addWidget(self.page_view)

        self.layout_11 = QHBoxLayout()
        self.layout_11.setSpacing(8)
        self.layout_11.setObjectName(u"layout_11")
        self.print_button = QPushButton(self.done_page)
        self.print_button.setObjectName(u"print_button")
        self.print_button.setProperty(u"role", u"primary")

        self.layout_11.addWidget(self.print_button)

        self.save_pdf_button = QPushButton(self.done_page)
        self.save_pdf_button.setObjectName(u"save_pdf_button")

        self.layout_11.addWidget(self.save_pdf_button)

        self.spacer_12 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_11.addItem(self.spacer_12)

        self.close_button = QPushButton(self.done_page)
        self.close_button.setObjectName(u"close_button")

        self.layout_11.addWidget(self.close_button)


        self.layout_8.addLayout(self.layout_11)

        self.layout_8.setStretch(3, 1)
        self.stack.addWidget(self.done_page)

        self.layout_1.addWidget(self.stack)


        self.retranslateUi(IssueDialog)
    # setupUi

    def retranslateUi(self, IssueDialog: QDialog) -> None:
        self.title_label.setText(QCoreApplication.translate("IssueDialog", u"ออกเลขหนังสือ", None))
        self.register_label.setText("")
        self.next_number_label.setText("")
        self.hint_label.setText(QCoreApplication.translate("IssueDialog", u"เลขนี้เป็นเลขถัดไปในขณะนี้ เลขจริงได้เมื่อกดออกเลข", None))
        self.date_field.setProperty(u"label", QCoreApplication.translate("IssueDialog", u"ลงวันที่", None))
        self.cancel_button.setText(QCoreApplication.translate("IssueDialog", u"ยังไม่ออกเลข", None))
        self.issue_button.setText(QCoreApplication.translate("IssueDialog", u"ออกเลข", None))
        self.done_label.setText(QCoreApplication.translate("IssueDialog", u"ออกเลขแล้ว", None))
        self.number_label.setText("")
        self.print_button.setText(QCoreApplication.translate("IssueDialog", u"พิมพ์", None))
        self.save_pdf_button.setText(QCoreApplication.translate("IssueDialog", u"บันทึกเป็น PDF…", None))
        self.close_button.setText(QCoreApplication.translate("IssueDialog", u"ปิด", None))
        pass
    # retranslateUi
