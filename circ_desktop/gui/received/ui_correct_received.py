# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'correct_received.ui'
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
    QLineEdit, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from circ_desktop.gui.letter.enclosures_edit import EnclosuresEdit
from circ_desktop.gui.letter.references_edit import ReferencesEdit
from circ_desktop.gui.letter.urgency_row import UrgencyRow
from circ_desktop.gui.parts.fields.choice_row import ChoiceRow
from circ_desktop.gui.parts.fields.field import Field
from circ_desktop.gui.parts.fields.line_area import LineArea
from circ_desktop.gui.parts.fields.thai_date_edit import ThaiDateEdit
from circ_desktop.gui.parts.layout.wrap import WrapLabel
from circ_desktop.gui.parts.viewer.pdf_view import PdfView

class Ui_CorrectReceivedDialog(object):
    def setupUi(self, CorrectReceivedDialog: QDialog) -> None:
        if not CorrectReceivedDialog.objectName():
            CorrectReceivedDialog.setObjectName(u"CorrectReceivedDialog")
        CorrectReceivedDialog.resize(1240, 690)
        self.dialog_column = QVBoxLayout(CorrectReceivedDialog)
        self.dialog_column.setSpacing(8)
        self.dialog_column.setObjectName(u"dialog_column")
        self.dialog_column.setContentsMargins(16, 16, 16, 16)
        self.head_row = QHBoxLayout()
        self.head_row.setSpacing(8)
        self.head_row.setObjectName(u"head_row")
        self.title_label = QLabel(CorrectReceivedDialog)
        self.title_label.setObjectName(u"title_label")

        self.head_row.addWidget(self.title_label)

        self.head_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_row.addItem(self.head_gap)

        self.receive_number_caption = QLabel(CorrectReceivedDialog)
        self.receive_number_caption.setObjectName(u"receive_number_caption")

        self.head_row.addWidget(self.receive_number_caption)

        self.receive_number_label = QLabel(CorrectReceivedDialog)
        self.receive_number_label.setObjectName(u"receive_number_label")

        self.head_row.addWidget(self.receive_number_label)


        self.dialog_column.addLayout(self.head_row)

        self.stale_label = WrapLabel(CorrectReceivedDialog)
        self.stale_label.setObjectName(u"stale_label")
        self.stale_label.setWordWrap(True)

        self.dialog_column.addWidget(self.stale_label)

        self.body_row = QHBoxLayout()
        self.body_row.setSpacing(16)
        self.body_row.setObjectName(u"body_row")
        self.form_scroll = QScrollArea(CorrectReceivedDialog)
        self.form_scroll.setObjectName(u"form_scroll")
        self.form_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form_scroll.setWidgetResizable(True)
        self.form_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.form_scroll.setFocusPolicy(Qt.NoFocus)
        self.form_content = QWidget()
        self.form_content.setObjectName(u"form_content")
        self.form_column = QVBoxLayout(self.form_content)
        self.form_column.setSpacing(8)
        self.form_column.setObjectName(u"form_column")
        self.form_column.setContentsMargins(0, 0, 8, 0)
        self.number_row = QHBoxLayout()
        self.number_row.setSpacing(8)
        self.number_row.setObjectName(u"number_row")
        self.number_field = Field(self.form_content)
        self.number_field.setObjectName(u"number_field")
        self.number_field_column = QVBoxLayout(self.number_field)
        self.number_field_column.setObjectName(u"number_field_column")
        self.number_field_column.setContentsMargins(0, 0, 0, 0)
        self.number_edit = QLineEdit(self.number_field)
        self.number_edit.setObjectName(u"number_edit")

        self.number_field_column.addWidget(self.number_edit)


        self.number_row.addWidget(self.number_field)

        self.dated_field = Field(self.form_content)
        self.dated_field.setObjectName(u"dated_field")
        self.dated_field_column = QVBoxLayout(self.dated_field)
        self.dated_field_column.setObjectName(u"dated_field_column")
        self.dated_field_column.setContentsMargins(0, 0, 0, 0)
        self.dated_edit = ThaiDateEdit(self.dated_field)
        self.dated_edit.setObjectName(u"dated_edit")

        self.dated_field_column.addWidget(self.dated_edit)


        self.number_row.addWidget(self.dated_field)

        self.number_row.setStretch(0, 3)
        self.number_row.setStretch(1, 2)

        self.form_column.addLayout(self.number_row)

        self.sender_field = Field(self.form_content)
        self.sender_field.setObjectName(u"sender_field")
        self.sender_field_column = QVBoxLayout(self.sender_field)
        self.sender_field_column.setObjectName(u"sender_field_column")
        self.sender_field_column.setContentsMargins(0, 0, 0, 0)
        self.sender_edit = QLineEdit(self.sender_field)
        self.sender_edit.setObjectName(u"sender_edit")

        self.sender_field_column.addWidget(self.sender_edit)


        self.form_column.addWidget(self.sender_field)

        self.addressee_field = Field(self.form_content)
        self.addressee_field.setObjectName(u"addressee_field")
        self.addressee_field_column = QVBoxLayout(self.addressee_field)
        self.addressee_field_column.setObjectName(u"addressee_field_column")
        self.addressee_field_column.setContentsMargins(0, 0, 0, 0)
        self.addressee_edit = QLineEdit(self.addressee_field)
        self.addressee_edit.setObjectName(u"addressee_edit")

        self.addressee_field_column.addWidget(self.addressee_edit)


        self.form_column.addWidget(self.addressee_field)

        self.subject_field = Field(self.form_content)
        self.subject_field.setObjectName(u"subject_field")
        self.subject_field_column = QVBoxLayout(self.subject_field)
        self.subject_field_column.setObjectName(u"subject_field_column")
        self.subject_field_column.setContentsMargins(0, 0, 0, 0)
        self.subject_edit = LineArea(self.subject_field)
        self.subject_edit.setObjectName(u"subject_edit")

        self.subject_field_column.addWidget(self.subject_edit)


        self.form_column.addWidget(self.subject_field)

        self.urgency_field = Field(self.form_content)
        self.urgency_field.setObjectName(u"urgency_field")
        self.urgency_field_column = QVBoxLayout(self.urgency_field)
        self.urgency_field_column.setObjectName(u"urgency_field_column")
        self.urgency_field_column.setContentsMargins(0, 0, 0, 0)
        self.urgency_box = UrgencyRow(self.urgency_field)
        self.urgency_box.setObjectName(u"urgency_box")

        self.urgency_field_column.addWidget(self.urgency_box)


        self.form_column.addWidget(self.urgency_field)

        self.secrecy_field = Field(self.form_content)
        self.secrecy_field.setObjectName(u"secrecy_field")
        self.secrecy_field_column = QVBoxLayout(self.secrecy_field)
        self.secrecy_field_column.setObjectName(u"secrecy_field_column")
        self.secrecy_field_column.setContentsMargins(0, 0, 0, 0)
        self.secrecy_box = ChoiceRow(self.secrecy_field)
        self.secrecy_box.setObjectName(u"secrecy_box")

        self.secrecy_field_column.addWidget(self.secrecy_box)


        self.form_column.addWidget(self.secrecy_field)

        self.references_field = Field(self.form_content)
        self.references_field.setObjectName(u"references_field")
        self.references_field_column = QVBoxLayout(self.references_field)
        self.references_field_column.setObjectName(u"references_field_column")
        self.references_field_column.setContentsMargins(0, 0, 0, 0)
        self.references_edit = ReferencesEdit(self.references_field)
        self.references_edit.setObjectName(u"references_edit")

        self.references_field_column.addWidget(self.references_edit)


        self.form_column.addWidget(self.references_field)

        self.enclosures_field = Field(self.form_content)
        self.enclosures_field.setObjectName(u"enclosures_field")
        self.enclosures_field_column = QVBoxLayout(self.enclosures_field)
        self.enclosures_field_column.setObjectName(u"enclosures_field_column")
        self.enclosures_field_column.setContentsMargins(0, 0, 0, 0)
        self.enclosures_edit = EnclosuresEdit(self.enclosures_field)
        self.enclosures_edit.setObjectName(u"enclosures_edit")

        self.enclosures_field_column.addWidget(self.enclosures_edit)


        self.form_column.addWidget(self.enclosures_field)

        self.received_row = QHBoxLayout()
        self.received_row.setSpacing(8)
        self.received_row.setObjectName(u"received_row")
        self.received_date_field = Field(self.form_content)
        self.received_date_field.setObjectName(u"received_date_field")
        self.received_date_field_column = QVBoxLayout(self.received_date_field)
        self.received_date_field_column.setObjectName(u"received_date_field_column")
        self.received_date_field_column.setContentsMargins(0, 0, 0, 0)
        self.received_date_edit = ThaiDateEdit(self.received_date_field)
        self.received_date_edit.setObjectName(u"received_date_edit")

        self.received_date_field_column.addWidget(self.received_date_edit)


        self.received_row.addWidget(self.received_date_field)

        self.received_time_field = Field(self.form_content)
        self.received_time_field.setObjectName(u"received_time_field")
        self.received_time_field_column = QVBoxLayout(self.received_time_field)
        self.received_time_field_column.setObjectName(u"received_time_field_column")
        self.received_time_field_column.setContentsMargins(0, 0, 0, 0)
        self.received_time_edit = QLineEdit(self.received_time_field)
        self.received_time_edit.setObjectName(u"received_time_edit")

        self.received_time_field_column.addWidget(self.received_time_edit)


        self.received_row.addWidget(self.received_time_field)

        self.received_row.setStretch(0, 3)
        self.received_row.setStretch(1, 2)

        self.form_column.addLayout(self.received_row)

        self.note_field = Field(self.form_content)
        self.note_field.setObjectName(u"note_field")
        self.note_field_column = QVBoxLayout(self.note_field)
        self.note_field_column.setObjectName(u"note_field_column")
        self.note_field_column.setContentsMargins(0, 0, 0, 0)
        self.note_edit = QLineEdit(self.note_field)
        self.note_edit.setObjectName(u"note_edit")

        self.note_field_column.addWidget(self.note_edit)


        self.form_column.addWidget(self.note_field)

        self.form_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.form_column.addItem(self.form_end)

        self.form_scroll.setWidget(self.form_content)

        self.body_row.addWidget(self.form_scroll)

        self.page_view = PdfView(CorrectReceivedDialog)
        self.page_view.setObjectName(u"page_view")

        self.body_row.addWidget(self.page_view)

        self.body_row.setStretch(1, 1)

        self.dialog_column.addLayout(self.body_row)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_gap)

        self.close_button = QPushButton(CorrectReceivedDialog)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.foot_row.addWidget(self.close_button)

        self.save_button = QPushButton(CorrectReceivedDialog)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setAutoDefault(False)

        self.foot_row.addWidget(self.save_button)


        self.dialog_column.addLayout(self.foot_row)

        self.dialog_column.setStretch(2, 1)

        self.retranslateUi(CorrectReceivedDialog)
    # setupUi

    def retranslateUi(self, CorrectReceivedDialog: QDialog) -> None:
        CorrectReceivedDialog.setWindowTitle(QCoreApplication.translate("CorrectReceivedDialog", u"แก้ไขรายการรับ", None))
        self.title_label.setText(QCoreApplication.translate("CorrectReceivedDialog", u"แก้ไขรายการรับ", None))
        self.title_label.setProperty(u"role", QCoreApplication.translate("CorrectReceivedDialog", u"title", None))
        self.receive_number_caption.setText(QCoreApplication.translate("CorrectReceivedDialog", u"เลขรับ", None))
        self.receive_number_caption.setProperty(u"role", QCoreApplication.translate("CorrectReceivedDialog", u"muted", None))
        self.receive_number_label.setProperty(u"role", QCoreApplication.translate("CorrectReceivedDialog", u"number", None))
        self.stale_label.setProperty(u"role", QCoreApplication.translate("CorrectReceivedDialog", u"warning", None))
        self.form_content.setProperty(u"role", QCoreApplication.translate("CorrectReceivedDialog", u"scrolled", None))
        self.number_field.setProperty(u"label", QCoreApplication.translate("CorrectReceivedDialog", u"ที่", None))
        self.dated_field.setProperty(u"label", QCoreApplication.translate("CorrectReceivedDialog", u"ลงวันที่", None))
        self.sender_field.setProperty(u"label", QCoreApplication.translate("CorrectReceivedDialog", u"จาก", None))
        self.addressee_field.setProperty(u"label", QCoreApplication.translate("CorrectReceivedDialog", u"ถึง", None))
        self.subject_field.setProperty(u"label", QCoreApplication.translate("CorrectReceivedDialog", u"เรื่อง", None))
        self.urgency_field.setProperty(u"label", QCoreApplication.translate("CorrectReceivedDialog", u"ชั้นความเร็ว (กดเลข 0–4)", None))
        self.secrecy_field.setProperty(u"label", QCoreApplication.translate("CorrectReceivedDialog", u"ชั้นความลับ (กดเลข 0–2)", None))
        self.references_field.setProperty(u"label", QCoreApplication.translate("CorrectReceivedDialog", u"อ้างถึง", None))
        self.enclosures_field.setProperty(u"label", QCoreApplication.translate("CorrectReceivedDialog", u"สิ่งที่ส่งมาด้วย", None))
        self.received_date_field.setProperty(u"label", QCoreApplication.translate("CorrectReceivedDialog", u"วันที่รับ", None))
        self.received_time_field.setProperty(u"label", QCoreApplication.translate("CorrectReceivedDialog", u"เวลารับ", None))
        self.note_field.setProperty(u"label", QCoreApplication.translate("CorrectReceivedDialog", u"หมายเหตุ", None))
        self.close_button.setText(QCoreApplication.translate("CorrectReceivedDialog", u"ปิด", None))
        self.save_button.setText(QCoreApplication.translate("CorrectReceivedDialog", u"บันทึก", None))
        self.save_button.setProperty(u"role", QCoreApplication.translate("CorrectReceivedDialog", u"primary", None))
    # retranslateUi
