# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'letter_form.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QHBoxLayout, QSizePolicy,
    QSpacerItem, QToolButton, QVBoxLayout, QWidget)

from circ_desktop.gui.editor.form.enclosure_rows import EnclosureRows
from circ_desktop.gui.editor.form.qr_rows import QrRows
from circ_desktop.gui.editor.form.reference_rows import ReferenceRows
from circ_desktop.gui.editor.form.table_rows import TableRows
from circ_desktop.gui.editor.text.body_panel import BodyPanel
from circ_desktop.gui.parts.fields.field import Field
from circ_desktop.gui.parts.fields.line_edit import LetterLine
from circ_desktop.gui.parts.fields.lines_area import LinesArea

class Ui_LetterForm(object):
    def setupUi(self, LetterForm: QWidget) -> None:
        if not LetterForm.objectName():
            LetterForm.setObjectName(u"LetterForm")
        self.layout_1 = QVBoxLayout(LetterForm)
        self.layout_1.setSpacing(12)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 8, 8)
        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.kind_field = Field(LetterForm)
        self.kind_field.setObjectName(u"kind_field")
        self.layout_3 = QVBoxLayout(self.kind_field)
        self.layout_3.setObjectName(u"layout_3")
        self.kind_box = QComboBox(self.kind_field)
        self.kind_box.setObjectName(u"kind_box")

        self.layout_3.addWidget(self.kind_box)


        self.layout_2.addWidget(self.kind_field)

        self.urgency_field = Field(LetterForm)
        self.urgency_field.setObjectName(u"urgency_field")
        self.layout_4 = QVBoxLayout(self.urgency_field)
        self.layout_4.setObjectName(u"layout_4")
        self.urgency_box = QComboBox(self.urgency_field)
        self.urgency_box.setObjectName(u"urgency_box")

        self.layout_4.addWidget(self.urgency_box)


        self.layout_2.addWidget(self.urgency_field)

        self.secrecy_field = Field(LetterForm)
        self.secrecy_field.setObjectName(u"secrecy_field")
        self.layout_5 = QVBoxLayout(self.secrecy_field)
        self.layout_5.setObjectName(u"layout_5")
        self.secrecy_box = QComboBox(self.secrecy_field)
        self.secrecy_box.setObjectName(u"secrecy_box")

        self.layout_5.addWidget(self.secrecy_box)


        self.layout_2.addWidget(self.secrecy_field)

        self.layout_2.setStretch(0, 3)
        self.layout_2.setStretch(1, 2)
        self.layout_2.setStretch(2, 2)

        self.layout_1.addLayout(self.layout_2)

        self.within_field = Field(LetterForm)
        self.within_field.setObjectName(u"within_field")
        self.layout_6 = QVBoxLayout(self.within_field)
        self.layout_6.setObjectName(u"layout_6")
        self.within_edit = LetterLine(self.within_field)
        self.within_edit.setObjectName(u"within_edit")

        self.layout_6.addWidget(self.within_edit)


        self.layout_1.addWidget(self.within_field)

        self.subject_field = Field(LetterForm)
        self.subject_field.setObjectName(u"subject_field")
        self.layout_7 = QVBoxLayout(self.subject_field)
        self.layout_7.setObjectName(u"layout_7")
        self.subject_edit = LinesArea(self.subject_field)
        self.subject_edit.setObjectName(u"subject_edit")

        self.layout_7.addWidget(self.subject_edit)


        self.layout_1.addWidget(self.subject_field)

        self.layout_8 = QHBoxLayout()
        self.layout_8.setSpacing(8)
        self.layout_8.setObjectName(u"layout_8")
        self.salutation_field = Field(LetterForm)
        self.salutation_field.setObjectName(u"salutation_field")
        self.layout_9 = QVBoxLayout(self.salutation_field)
        self.layout_9.setObjectName(u"layout_9")
        self.salutation_box = QComboBox(self.salutation_field)
        self.salutation_box.setObjectName(u"salutation_box")

        self.layout_9.addWidget(self.salutation_box)


        self.layout_8.addWidget(self.salutation_field)

        self.addressee_field = Field(LetterForm)
        self.addressee_field.setObjectName(u"addressee_field")
        self.layout_10 = QVBoxLayout(self.addressee_field)
        self.layout_10.setObjectName(u"layout_10")
        self.addressee_edit = LinesArea(self.addressee_field)
        self.addressee_edit.setObjectName(u"addressee_edit")

        self.layout_10.addWidget(self.addressee_edit)


        self.layout_8.addWidget(self.addressee_field)

        self.layout_8.setStretch(0, 1)
        self.layout_8.setStretch(1, 3)

        self.layout_1.addLayout(self.layout_8)

        self.references_field = Field(LetterForm)
        self.references_field.setObjectName(u"references_field")
        self.layout_11 = QVBoxLayout(self.references_field)
        self.layout_11.setObjectName(u"layout_11")
        self.reference_rows = ReferenceRows(self.references_field)
        self.reference_rows.setObjectName(u"reference_rows")

        self.layout_11.addWidget(self.reference_rows)


        self.layout_1.addWidget(self.references_field)

        self.enclosures_field = Field(LetterForm)
        self.enclosures_field.setObjectName(u"enclosures_field")
        self.layout_12 = QVBoxLayout(self.enclosures_field)
        self.layout_12.setObjectName(u"layout_12")
        self.enclosure_rows = EnclosureRows(self.enclosures_field)
        self.enclosure_rows.setObjectName(u"enclosure_rows")

        self.layout_12.addWidget(self.enclosure_rows)


        self.layout_1.addWidget(self.enclosures_field)

        self.body_field = Field(LetterForm)
        self.body_field.setObjectName(u"body_field")
        self.layout_13 = QVBoxLayout(self.body_field)
        self.layout_13.setObjectName(u"layout_13")
        self.body_panel = BodyPanel(self.body_field)
        self.body_panel.setObjectName(u"body_panel")

        self.layout_13.addWidget(self.body_panel)


        self.layout_1.addWidget(self.body_field)

        self.closing_field = Field(LetterForm)
        self.closing_field.setObjectName(u"closing_field")
        self.layout_14 = QVBoxLayout(self.closing_field)
        self.layout_14.setObjectName(u"layout_14")
        self.closing_box = QComboBox(self.closing_field)
        self.closing_box.setObjectName(u"closing_box")
        self.closing_box.setEditable(True)

        self.layout_14.addWidget(self.closing_box)


        self.layout_1.addWidget(self.closing_field)

        self.signer_field = Field(LetterForm)
        self.signer_field.setObjectName(u"signer_field")
        self.layout_15 = QVBoxLayout(self.signer_field)
        self.layout_15.setObjectName(u"layout_15")
        self.signer_box = QComboBox(self.signer_field)
        self.signer_box.setObjectName(u"signer_box")

        self.layout_15.addWidget(self.signer_box)


        self.layout_1.addWidget(self.signer_field)

        self.layout_16 = QHBoxLayout()
        self.layout_16.setSpacing(8)
        self.layout_16.setObjectName(u"layout_16")
        self.rank_field = Field(LetterForm)
        self.rank_field.setObjectName(u"rank_field")
        self.layout_17 = QVBoxLayout(self.rank_field)
        self.layout_17.setObjectName(u"layout_17")
        self.rank_edit = LetterLine(self.rank_field)
        self.rank_edit.setObjectName(u"rank_edit")

        self.layout_17.addWidget(self.rank_edit)


        self.layout_16.addWidget(self.rank_field)

        self.name_field = Field(LetterForm)
        self.name_field.setObjectName(u"name_field")
        self.layout_18 = QVBoxLayout(self.name_field)
        self.layout_18.setObjectName(u"layout_18")
        self.name_edit = LetterLine(self.name_field)
        self.name_edit.setObjectName(u"name_edit")

        self.layout_18.addWidget(self.name_edit)


        self.layout_16.addWidget(self.name_field)

        self.layout_16.setStretch(0, 1)
        self.layout_16.setStretch(1, 3)

        self.layout_1.addLayout(self.layout_16)

        self.position_field = Field(LetterForm)
        self.position_field.setObjectName(u"position_field")
        self.layout_19 = QVBoxLayout(self.position_field)
        self.layout_19.setObjectName(u"layout_19")
        self.position_edit = LinesArea(self.position_field)
        self.position_edit.setObjectName(u"position_edit")

        self.layout_19.addWidget(self.position_edit)


        self.layout_1.addWidget(self.position_field)

        self.unit_field = Field(LetterForm)
        self.unit_field.setObjectName(u"unit_field")
        self.layout_20 = QVBoxLayout(self.unit_field)
        self.layout_20.setObjectName(u"layout_20")
        self.unit_edit = LinesArea(self.unit_field)
        self.unit_edit.setObjectName(u"unit_edit")

        self.layout_20.addWidget(self.unit_edit)


        self.layout_1.addWidget(self.unit_field)

        self.contact_field = Field(LetterForm)
        self.contact_field.setObjectName(u"contact_field")
        self.layout_21 = QVBoxLayout(self.contact_field)
        self.layout_21.setObjectName(u"layout_21")
        self.contact_edit = LinesArea(self.contact_field)
        self.contact_edit.setObjectName(u"contact_edit")

        self.layout_21.addWidget(self.contact_edit)


        self.layout_1.addWidget(self.contact_field)

        self.more_button = QToolButton(LetterForm)
        self.more_button.setObjectName(u"more_button")
        self.more_button.setCheckable(True)
        self.more_button.setProperty(u"role", u"quiet")

        self.layout_1.addWidget(self.more_button)

        self.more_panel = QWidget(LetterForm)
        self.more_panel.setObjectName(u"more_panel")
        self.layout_22 = QVBoxLayout(self.more_panel)
        self.layout_22.setSpacing(12)
        self.layout_22.setObjectName(u"layout_22")
        self.layout_22.setContentsMargins(0, 0, 0, 0)
        self.office_field = Field(self.more_panel)
        self.office_field.setObjectName(u"office_field")
        self.layout_23 = QVBoxLayout(self.office_field)
        self.layout_23.setObjectName(u"layout_23")
        self.office_edit = LinesArea(self.office_field)
        self.office_edit.setObjectName(u"office_edit")

        self.layout_23.addWidget(self.office_edit)


        self.layout_22.addWidget(self.office_field)

        self.copies_field = Field(self.more_panel)
        self.copies_field.setObjectName(u"copies_field")
        self.layout_24 = QVBoxLayout(self.copies_field)
        self.layout_24.setObjectName(u"layout_24")
        self.copies_edit = LinesArea(self.copies_field)
        self.copies_edit.setObjectName(u"copies_edit")

        self.layout_24.addWidget(self.copies_edit)


        self.layout_22.addWidget(self.copies_field)

        self.qr_field = Field(self.more_panel)
        self.qr_field.setObjectName(u"qr_field")
        self.layout_25 = QVBoxLayout(self.qr_field)
        self.layout_25.setObjectName(u"layout_25")
        self.qr_rows = QrRows(self.qr_field)
        self.qr_rows.setObjectName(u"qr_rows")

        self.layout_25.addWidget(self.qr_rows)


        self.layout_22.addWidget(self.qr_field)

        self.attachments_field = Field(self.more_panel)
        self.attachments_field.setObjectName(u"attachments_field")
        self.layout_26 = QVBoxLayout(self.attachments_field)
        self.layout_26.setObjectName(u"layout_26")
        self.table_rows = TableRows(self.attachments_field)
        self.table_rows.setObjectName(u"table_rows")

        self.layout_26.addWidget(self.table_rows)


        self.layout_22.addWidget(self.attachments_field)

        self.digits_field = Field(self.more_panel)
        self.digits_field.setObjectName(u"digits_field")
        self.layout_27 = QVBoxLayout(self.digits_field)
        self.layout_27.setObjectName(u"layout_27")
        self.digits_box = QComboBox(self.digits_field)
        self.digits_box.setObjectName(u"digits_box")

        self.layout_27.addWidget(self.digits_box)


        self.layout_22.addWidget(self.digits_field)


        self.layout_1.addWidget(self.more_panel)

        self.spacer_28 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_1.addItem(self.spacer_28)


        self.retranslateUi(LetterForm)
    # setupUi

    def retranslateUi(self, LetterForm: QWidget) -> None:
        self.kind_field.setProperty(u"label", QCoreApplication.translate("LetterForm", u"ชนิดหนังสือ", None))
        self.urgency_field.setProperty(u"label", QCoreApplication.translate("LetterForm", u"ชั้นความเร็ว", None))
        self.secrecy_field.setProperty(u"label", QCoreApplication.translate("LetterForm", u"ชั้นความลับ", None))
        self.within_field.setProperty(u"label", QCoreApplication.translate("LetterForm", u"ด่วนภายในเมื่อใด", None))
        self.within_edit.setPlaceholderText(QCoreApplication.translate("LetterForm", u"เช่น ๓๐ ธันวาคม ๒๕๖๗ เวลา ๑๖.๓๐ น.", None))
        self.subject_field.setProperty(u"label", QCoreApplication.translate("LetterForm", u"เรื่อง", None))
        self.salutation_field.setProperty(u"label", QCoreApplication.translate("LetterForm", u"คำขึ้นต้น", None))
        self.addressee_field.setProperty(u"label", QCoreApplication.translate("LetterForm", u"ถึงผู้ใด", None))
        self.references_field.setProperty(u"label", QCoreApplication.translate("LetterForm", u"อ้างถึง", None))
        self.enclosures_field.setProperty(u"label", QCoreApplication.translate("LetterForm", u"สิ่งที่ส่งมาด้วย", None))
        self.body_field.setProperty(u"label", QCoreApplication.translate("LetterForm", u"ข้อความ (Enter = ย่อหน้าใหม่)", None))
        self.closing_field.setProperty(u"label", QCoreApplication.translate("LetterForm", u"คำลงท้าย", None))
        self.signer_field.setProperty(u"label", QCoreApplication.translate("LetterForm", u"ผู้ลงนาม", None))
        self.rank_field.setProperty(u"label", QCoreApplication.translate("LetterForm", u"ยศ (ถ้ามี)", None))
        self.name_field.setProperty(u"label", QCoreApplication.translate("LetterForm", u"ชื่อในวงเล็บ", None))
        self.position_field.setProperty(u"label", QCoreApplication.translate("LetterForm", u"ตำแหน่ง (บรรทัดละหนึ่งแถว)", None))
        self.unit_field.setProperty(u"label", QCoreApplication.translate("LetterForm", u"ส่วนราชการเจ้าของเรื่อง", None))
        self.contact_field.setProperty(u"label", QCoreApplication.translate("LetterForm", u"โทร. และไปรษณีย์อิเล็กทรอนิกส์", None))
        self.more_button.setText(QCoreApplication.translate("LetterForm", u"ที่ตั้ง สำเนาส่ง คิวอาร์ สิ่งที่แนบ ตัวเลข", None))
        self.office_field.setProperty(u"label", QCoreApplication.translate("LetterForm", u"ส่วนราชการเจ้าของหนังสือ และที่ตั้ง", None))
        self.copies_field.setProperty(u"label", QCoreApplication.translate("LetterForm", u"สำเนาส่ง (บรรทัดละหนึ่งแห่ง)", None))
        self.qr_field.setProperty(u"label", QCoreApplication.translate("LetterForm", u"คิวอาร์ท้ายหนังสือ", None))
        self.attachments_field.setProperty(u"label", QCoreApplication.translate("LetterForm", u"สิ่งที่แนบท้ายหนังสือ", None))
        self.digits_field.setProperty(u"label", QCoreApplication.translate("LetterForm", u"ตัวเลขบนกระดาษ", None))
        pass
    # retranslateUi
