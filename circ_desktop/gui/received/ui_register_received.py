# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'register_received.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QDialog, QFrame,
    QHBoxLayout, QLabel, QLineEdit, QPushButton,
    QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from circ_desktop.gui.letter.enclosures_edit import EnclosuresEdit
from circ_desktop.gui.letter.references_edit import ReferencesEdit
from circ_desktop.gui.letter.urgency_row import UrgencyRow
from circ_desktop.gui.parts.fields.choice_row import ChoiceRow
from circ_desktop.gui.parts.fields.field import Field
from circ_desktop.gui.parts.fields.line_area import LineArea
from circ_desktop.gui.parts.fields.thai_date_edit import ThaiDateEdit
from circ_desktop.gui.parts.layout.wrap import WrapLabel
from circ_desktop.gui.parts.viewer.pdf_view import PdfView
from circ_desktop.gui.received.files_strip import FilesStrip

class Ui_RegisterReceivedDialog(object):
    def setupUi(self, RegisterReceivedDialog: QDialog) -> None:
        if not RegisterReceivedDialog.objectName():
            RegisterReceivedDialog.setObjectName(u"RegisterReceivedDialog")
        RegisterReceivedDialog.resize(1240, 690)
        self.dialog_column = QVBoxLayout(RegisterReceivedDialog)
        self.dialog_column.setSpacing(8)
        self.dialog_column.setObjectName(u"dialog_column")
        self.dialog_column.setContentsMargins(16, 16, 16, 16)
        self.head_row = QHBoxLayout()
        self.head_row.setSpacing(8)
        self.head_row.setObjectName(u"head_row")
        self.title_label = QLabel(RegisterReceivedDialog)
        self.title_label.setObjectName(u"title_label")

        self.head_row.addWidget(self.title_label)

        self.head_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_row.addItem(self.head_gap)

        self.next_number_caption = QLabel(RegisterReceivedDialog)
        self.next_number_caption.setObjectName(u"next_number_caption")

        self.head_row.addWidget(self.next_number_caption)

        self.next_number_label = QLabel(RegisterReceivedDialog)
        self.next_number_label.setObjectName(u"next_number_label")

        self.head_row.addWidget(self.next_number_label)


        self.dialog_column.addLayout(self.head_row)

        self.done_bar = QFrame(RegisterReceivedDialog)
        self.done_bar.setObjectName(u"done_bar")
        self.done_row = QHBoxLayout(self.done_bar)
        self.done_row.setSpacing(8)
        self.done_row.setObjectName(u"done_row")
        self.done_number_label = QLabel(self.done_bar)
        self.done_number_label.setObjectName(u"done_number_label")

        self.done_row.addWidget(self.done_number_label)

        self.done_label = WrapLabel(self.done_bar)
        self.done_label.setObjectName(u"done_label")
        self.done_label.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.done_label.sizePolicy().hasHeightForWidth())
        self.done_label.setSizePolicy(sizePolicy)

        self.done_row.addWidget(self.done_label)

        self.notice_button = QPushButton(self.done_bar)
        self.notice_button.setObjectName(u"notice_button")
        self.notice_button.setAutoDefault(False)

        self.done_row.addWidget(self.notice_button)

        self.print_stamp_button = QPushButton(self.done_bar)
        self.print_stamp_button.setObjectName(u"print_stamp_button")
        self.print_stamp_button.setAutoDefault(False)

        self.done_row.addWidget(self.print_stamp_button)

        self.put_up_button = QPushButton(self.done_bar)
        self.put_up_button.setObjectName(u"put_up_button")
        self.put_up_button.setAutoDefault(False)

        self.done_row.addWidget(self.put_up_button)

        self.show_button = QPushButton(self.done_bar)
        self.show_button.setObjectName(u"show_button")
        self.show_button.setAutoDefault(False)

        self.done_row.addWidget(self.show_button)


        self.dialog_column.addWidget(self.done_bar)

        self.restored_bar = QFrame(RegisterReceivedDialog)
        self.restored_bar.setObjectName(u"restored_bar")
        self.restored_row = QHBoxLayout(self.restored_bar)
        self.restored_row.setSpacing(8)
        self.restored_row.setObjectName(u"restored_row")
        self.restored_label = WrapLabel(self.restored_bar)
        self.restored_label.setObjectName(u"restored_label")
        self.restored_label.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.restored_label.sizePolicy().hasHeightForWidth())
        self.restored_label.setSizePolicy(sizePolicy)

        self.restored_row.addWidget(self.restored_label)

        self.start_over_button = QPushButton(self.restored_bar)
        self.start_over_button.setObjectName(u"start_over_button")
        self.start_over_button.setAutoDefault(False)

        self.restored_row.addWidget(self.start_over_button)


        self.dialog_column.addWidget(self.restored_bar)

        self.body_row = QHBoxLayout()
        self.body_row.setSpacing(16)
        self.body_row.setObjectName(u"body_row")
        self.form_scroll = QScrollArea(RegisterReceivedDialog)
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
        self.file_field = Field(self.form_content)
        self.file_field.setObjectName(u"file_field")
        self.file_field_column = QVBoxLayout(self.file_field)
        self.file_field_column.setObjectName(u"file_field_column")
        self.file_field_column.setContentsMargins(0, 0, 0, 0)
        self.files_strip = FilesStrip(self.file_field)
        self.files_strip.setObjectName(u"files_strip")

        self.file_field_column.addWidget(self.files_strip)


        self.form_column.addWidget(self.file_field)

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

        self.page_column = QVBoxLayout()
        self.page_column.setSpacing(8)
        self.page_column.setObjectName(u"page_column")
        self.page_view = PdfView(RegisterReceivedDialog)
        self.page_view.setObjectName(u"page_view")

        self.page_column.addWidget(self.page_view)

        self.page_column.setStretch(0, 1)

        self.body_row.addLayout(self.page_column)

        self.body_row.setStretch(1, 1)

        self.dialog_column.addLayout(self.body_row)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.stay_check = QCheckBox(RegisterReceivedDialog)
        self.stay_check.setObjectName(u"stay_check")
        self.stay_check.setChecked(True)

        self.foot_row.addWidget(self.stay_check)

        self.saved_label = QLabel(RegisterReceivedDialog)
        self.saved_label.setObjectName(u"saved_label")

        self.foot_row.addWidget(self.saved_label)

        self.foot_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_gap)

        self.close_button = QPushButton(RegisterReceivedDialog)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.foot_row.addWidget(self.close_button)

        self.register_button = QPushButton(RegisterReceivedDialog)
        self.register_button.setObjectName(u"register_button")
        self.register_button.setAutoDefault(False)

        self.foot_row.addWidget(self.register_button)


        self.dialog_column.addLayout(self.foot_row)

        self.dialog_column.setStretch(3, 1)

        self.retranslateUi(RegisterReceivedDialog)
    # setupUi

    def retranslateUi(self, RegisterReceivedDialog: QDialog) -> None:
        RegisterReceivedDialog.setWindowTitle(QCoreApplication.translate("RegisterReceivedDialog", u"ลงรับหนังสือ", None))
        self.title_label.setText(QCoreApplication.translate("RegisterReceivedDialog", u"ลงรับหนังสือ", None))
        self.title_label.setProperty(u"role", QCoreApplication.translate("RegisterReceivedDialog", u"title", None))
        self.next_number_caption.setText(QCoreApplication.translate("RegisterReceivedDialog", u"เลขรับถัดไป", None))
        self.next_number_caption.setProperty(u"role", QCoreApplication.translate("RegisterReceivedDialog", u"muted", None))
        self.next_number_label.setText("")
        self.next_number_label.setProperty(u"role", QCoreApplication.translate("RegisterReceivedDialog", u"number", None))
        self.done_bar.setProperty(u"role", QCoreApplication.translate("RegisterReceivedDialog", u"done", None))
        self.done_number_label.setProperty(u"role", QCoreApplication.translate("RegisterReceivedDialog", u"number", None))
        self.notice_button.setText(QCoreApplication.translate("RegisterReceivedDialog", u"ใบแจ้งการรับ…", None))
#if QT_CONFIG(tooltip)
        self.notice_button.setToolTip(QCoreApplication.translate("RegisterReceivedDialog", u"บันทึกไฟล์ใบแจ้งการรับพร้อมเลขรับ ส่งกลับไปให้ผู้ส่ง", None))
#endif // QT_CONFIG(tooltip)
        self.print_stamp_button.setText(QCoreApplication.translate("RegisterReceivedDialog", u"พิมพ์ตรารับ", None))
        self.put_up_button.setText(QCoreApplication.translate("RegisterReceivedDialog", u"เสนอ", None))
        self.show_button.setText(QCoreApplication.translate("RegisterReceivedDialog", u"ดูหนังสือ", None))
        self.restored_bar.setProperty(u"role", QCoreApplication.translate("RegisterReceivedDialog", u"kept", None))
        self.start_over_button.setText(QCoreApplication.translate("RegisterReceivedDialog", u"เริ่มใหม่", None))
        self.form_content.setProperty(u"role", QCoreApplication.translate("RegisterReceivedDialog", u"scrolled", None))
        self.file_field.setProperty(u"label", QCoreApplication.translate("RegisterReceivedDialog", u"ไฟล์สแกน (ลากไฟล์มาวางบนหน้านี้ได้)", None))
        self.number_field.setProperty(u"label", QCoreApplication.translate("RegisterReceivedDialog", u"ที่", None))
        self.number_edit.setPlaceholderText(QCoreApplication.translate("RegisterReceivedDialog", u"เช่น รย ๐๐๑๗.๒/ว ๒๒๐", None))
        self.dated_field.setProperty(u"label", QCoreApplication.translate("RegisterReceivedDialog", u"ลงวันที่", None))
        self.sender_field.setProperty(u"label", QCoreApplication.translate("RegisterReceivedDialog", u"จาก", None))
        self.addressee_field.setProperty(u"label", QCoreApplication.translate("RegisterReceivedDialog", u"ถึง", None))
        self.subject_field.setProperty(u"label", QCoreApplication.translate("RegisterReceivedDialog", u"เรื่อง", None))
        self.urgency_field.setProperty(u"label", QCoreApplication.translate("RegisterReceivedDialog", u"ชั้นความเร็ว (กดเลข 0–4)", None))
        self.secrecy_field.setProperty(u"label", QCoreApplication.translate("RegisterReceivedDialog", u"ชั้นความลับ (กดเลข 0–2)", None))
        self.references_field.setProperty(u"label", QCoreApplication.translate("RegisterReceivedDialog", u"อ้างถึง", None))
        self.enclosures_field.setProperty(u"label", QCoreApplication.translate("RegisterReceivedDialog", u"สิ่งที่ส่งมาด้วย", None))
        self.received_date_field.setProperty(u"label", QCoreApplication.translate("RegisterReceivedDialog", u"วันที่รับ", None))
        self.received_date_edit.setPlaceholderText(QCoreApplication.translate("RegisterReceivedDialog", u"วันนี้", None))
        self.received_time_field.setProperty(u"label", QCoreApplication.translate("RegisterReceivedDialog", u"เวลารับ", None))
        self.received_time_edit.setPlaceholderText(QCoreApplication.translate("RegisterReceivedDialog", u"เวลาที่กดลงรับ", None))
        self.note_field.setProperty(u"label", QCoreApplication.translate("RegisterReceivedDialog", u"หมายเหตุ", None))
        self.stay_check.setText(QCoreApplication.translate("RegisterReceivedDialog", u"ลงรับฉบับต่อไปทันที", None))
        self.saved_label.setProperty(u"role", QCoreApplication.translate("RegisterReceivedDialog", u"muted", None))
        self.close_button.setText(QCoreApplication.translate("RegisterReceivedDialog", u"ปิด", None))
        self.register_button.setText(QCoreApplication.translate("RegisterReceivedDialog", u"ลงรับ", None))
        self.register_button.setProperty(u"role", QCoreApplication.translate("RegisterReceivedDialog", u"primary", None))
    # retranslateUi
