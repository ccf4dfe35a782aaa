# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'first_run.ui'
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
    QHeaderView, QLabel, QLineEdit, QPlainTextEdit,
    QPushButton, QRadioButton, QSizePolicy, QSpacerItem,
    QSpinBox, QTabWidget, QVBoxLayout, QWidget)

from circ_desktop.gui.office.book_numbers import BookNumbers
from circ_desktop.gui.parts.fields.field import Field
from circ_desktop.gui.parts.layout.wrap import WrapLabel
from circ_desktop.gui.parts.tables.table import ListTable

class Ui_FirstRunDialog(object):
    def setupUi(self, FirstRunDialog: QDialog) -> None:
        if not FirstRunDialog.objectName():
            FirstRunDialog.setObjectName(u"FirstRunDialog")
        FirstRunDialog.resize(940, 620)
        self.FirstRunDialog_layout = QVBoxLayout(FirstRunDialog)
        self.FirstRunDialog_layout.setSpacing(12)
        self.FirstRunDialog_layout.setObjectName(u"FirstRunDialog_layout")
        self.FirstRunDialog_layout.setContentsMargins(20, 20, 20, 20)
        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(16)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(2)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(FirstRunDialog)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.layout_3.addWidget(self.title_label)

        self.words_label = WrapLabel(FirstRunDialog)
        self.words_label.setObjectName(u"words_label")
        self.words_label.setWordWrap(True)
        self.words_label.setProperty(u"role", u"muted")

        self.layout_3.addWidget(self.words_label)


        self.layout_2.addLayout(self.layout_3)

        self.existing_button = QPushButton(FirstRunDialog)
        self.existing_button.setObjectName(u"existing_button")

        self.layout_2.addWidget(self.existing_button)

        self.sample_button = QPushButton(FirstRunDialog)
        self.sample_button.setObjectName(u"sample_button")

        self.layout_2.addWidget(self.sample_button)

        self.layout_2.setStretch(0, 1)

        self.FirstRunDialog_layout.addLayout(self.layout_2)

        self.tabs = QTabWidget(FirstRunDialog)
        self.tabs.setObjectName(u"tabs")
        self.office_tab = QWidget()
        self.office_tab.setObjectName(u"office_tab")
        self.office_tab_layout = QVBoxLayout(self.office_tab)
        self.office_tab_layout.setSpacing(8)
        self.office_tab_layout.setObjectName(u"office_tab_layout")
        self.office_tab_layout.setContentsMargins(16, 16, 16, 16)
        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(24)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.layout_6 = QVBoxLayout()
        self.layout_6.setSpacing(10)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.name_field = Field(self.office_tab)
        self.name_field.setObjectName(u"name_field")
        self.name_field_layout = QVBoxLayout(self.name_field)
        self.name_field_layout.setSpacing(2)
        self.name_field_layout.setObjectName(u"name_field_layout")
        self.name_field_layout.setContentsMargins(0, 0, 0, 0)
        self.name_edit = QLineEdit(self.name_field)
        self.name_edit.setObjectName(u"name_edit")

        self.name_field_layout.addWidget(self.name_edit)


        self.layout_6.addWidget(self.name_field)

        self.short_name_field = Field(self.office_tab)
        self.short_name_field.setObjectName(u"short_name_field")
        self.short_name_field_layout = QVBoxLayout(self.short_name_field)
        self.short_name_field_layout.setSpacing(2)
        self.short_name_field_layout.setObjectName(u"short_name_field_layout")
        self.short_name_field_layout.setContentsMargins(0, 0, 0, 0)
        self.short_name_edit = QLineEdit(self.short_name_field)
        self.short_name_edit.setObjectName(u"short_name_edit")

        self.short_name_field_layout.addWidget(self.short_name_edit)


        self.layout_6.addWidget(self.short_name_field)

        self.address_field = Field(self.office_tab)
        self.address_field.setObjectName(u"address_field")
        self.address_field_layout = QVBoxLayout(self.address_field)
        self.address_field_layout.setSpacing(2)
        self.address_field_layout.setObjectName(u"address_field_layout")
        self.address_field_layout.setContentsMargins(0, 0, 0, 0)
        self.address_edit = QPlainTextEdit(self.address_field)
        self.address_edit.setObjectName(u"address_edit")
        self.address_edit.setTabChangesFocus(True)
        self.address_edit.setMinimumSize(QSize(0, 76))
        self.address_edit.setMaximumSize(QSize(16777215, 76))

        self.address_field_layout.addWidget(self.address_edit)


        self.layout_6.addWidget(self.address_field)

        self.space_10 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_6.addItem(self.space_10)


        self.layout_5.addLayout(self.layout_6)

        self.layout_11 = QVBoxLayout()
        self.layout_11.setSpacing(10)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setContentsMargins(0, 0, 0, 0)
        self.province_field = Field(self.office_tab)
        self.province_field.setObjectName(u"province_field")
        self.province_field_layout = QVBoxLayout(self.province_field)
        self.province_field_layout.setSpacing(2)
        self.province_field_layout.setObjectName(u"province_field_layout")
        self.province_field_layout.setContentsMargins(0, 0, 0, 0)
        self.province_box = QComboBox(self.province_field)
        self.province_box.setObjectName(u"province_box")
        self.province_box.setEditable(True)

        self.province_field_layout.addWidget(self.province_box)


        self.layout_11.addWidget(self.province_field)

        self.number_prefix_field = Field(self.office_tab)
        self.number_prefix_field.setObjectName(u"number_prefix_field")
        self.number_prefix_field_layout = QVBoxLayout(self.number_prefix_field)
        self.number_prefix_field_layout.setSpacing(2)
        self.number_prefix_field_layout.setObjectName(u"number_prefix_field_layout")
        self.number_prefix_field_layout.setContentsMargins(0, 0, 0, 0)
        self.number_prefix_edit = QLineEdit(self.number_prefix_field)
        self.number_prefix_edit.setObjectName(u"number_prefix_edit")

        self.number_prefix_field_layout.addWidget(self.number_prefix_edit)


        self.layout_11.addWidget(self.number_prefix_field)

        self.phone_field = Field(self.office_tab)
        self.phone_field.setObjectName(u"phone_field")
        self.phone_field_layout = QVBoxLayout(self.phone_field)
        self.phone_field_layout.setSpacing(2)
        self.phone_field_layout.setObjectName(u"phone_field_layout")
        self.phone_field_layout.setContentsMargins(0, 0, 0, 0)
        self.phone_edit = QLineEdit(self.phone_field)
        self.phone_edit.setObjectName(u"phone_edit")

        self.phone_field_layout.addWidget(self.phone_edit)


        self.layout_11.addWidget(self.phone_field)

        self.email_field = Field(self.office_tab)
        self.email_field.setObjectName(u"email_field")
        self.email_field_layout = QVBoxLayout(self.email_field)
        self.email_field_layout.setSpacing(2)
        self.email_field_layout.setObjectName(u"email_field_layout")
        self.email_field_layout.setContentsMargins(0, 0, 0, 0)
        self.email_edit = QLineEdit(self.email_field)
        self.email_edit.setObjectName(u"email_edit")

        self.email_field_layout.addWidget(self.email_edit)


        self.layout_11.addWidget(self.email_field)

        self.space_16 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_11.addItem(self.space_16)


        self.layout_5.addLayout(self.layout_11)


        self.office_tab_layout.addLayout(self.layout_5)

        self.tabs.addTab(self.office_tab, "")
        self.divisions_tab = QWidget()
        self.divisions_tab.setObjectName(u"divisions_tab")
        self.divisions_tab_layout = QVBoxLayout(self.divisions_tab)
        self.divisions_tab_layout.setSpacing(8)
        self.divisions_tab_layout.setObjectName(u"divisions_tab_layout")
        self.divisions_tab_layout.setContentsMargins(16, 16, 16, 16)
        self.divisions_field = Field(self.divisions_tab)
        self.divisions_field.setObjectName(u"divisions_field")
        self.divisions_field_layout = QVBoxLayout(self.divisions_field)
        self.divisions_field_layout.setSpacing(2)
        self.divisions_field_layout.setObjectName(u"divisions_field_layout")
        self.divisions_field_layout.setContentsMargins(0, 0, 0, 0)
        self.divisions_edit = QPlainTextEdit(self.divisions_field)
        self.divisions_edit.setObjectName(u"divisions_edit")
        self.divisions_edit.setTabChangesFocus(True)

        self.divisions_field_layout.addWidget(self.divisions_edit)


        self.divisions_tab_layout.addWidget(self.divisions_field)

        self.tabs.addTab(self.divisions_tab, "")
        self.officers_tab = QWidget()
        self.officers_tab.setObjectName(u"officers_tab")
        self.officers_tab_layout = QVBoxLayout(self.officers_tab)
        self.officers_tab_layout.setSpacing(8)
        self.officers_tab_layout.setObjectName(u"officers_tab_layout")
        self.officers_tab_layout.setContentsMargins(16, 16, 16, 16)
        self.layout_20 = QHBoxLayout()
        self.layout_20.setSpacing(8)
        self.layout_20.setObjectName(u"layout_20")
        self.layout_20.setContentsMargins(0, 0, 0, 0)
        self.first_password_field = Field(self.officers_tab)
        self.first_password_field.setObjectName(u"first_password_field")
        self.first_password_field_layout = QVBoxLayout(self.first_password_field)
        self.first_password_field_layout.setSpacing(2)
        self.first_password_field_layout.setObjectName(u"first_password_field_layout")
        self.first_password_field_layout.setContentsMargins(0, 0, 0, 0)
        self.first_password_edit = QLineEdit(self.first_password_field)
        self.first_password_edit.setObjectName(u"first_password_edit")
        self.first_password_edit.setMaximumSize(QSize(320, 16777215))

        self.first_password_field_layout.addWidget(self.first_password_edit)


        self.layout_20.addWidget(self.first_password_field)

        self.space_22 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_20.addItem(self.space_22)

        self.add_officer_button = QPushButton(self.officers_tab)
        self.add_officer_button.setObjectName(u"add_officer_button")

        self.layout_20.addWidget(self.add_officer_button)

        self.edit_officer_button = QPushButton(self.officers_tab)
        self.edit_officer_button.setObjectName(u"edit_officer_button")

        self.layout_20.addWidget(self.edit_officer_button)

        self.remove_officer_button = QPushButton(self.officers_tab)
        self.remove_officer_button.setObjectName(u"remove_officer_button")

        self.layout_20.addWidget(self.remove_officer_button)


        self.officers_tab_layout.addLayout(self.layout_20)

        self.officers_table = ListTable(self.officers_tab)
        self.officers_table.setObjectName(u"officers_table")

        self.officers_tab_layout.addWidget(self.officers_table)

        self.officers_note = WrapLabel(self.officers_tab)
        self.officers_note.setObjectName(u"officers_note")
        self.officers_note.setWordWrap(True)
        self.officers_note.setProperty(u"role", u"error")

        self.officers_tab_layout.addWidget(self.officers_note)

        self.tabs.addTab(self.officers_tab, "")
        self.numbers_tab = QWidget()
        self.numbers_tab.setObjectName(u"numbers_tab")
        self.numbers_tab_layout = QVBoxLayout(self.numbers_tab)
        self.numbers_tab_layout.setSpacing(12)
        self.numbers_tab_layout.setObjectName(u"numbers_tab_layout")
        self.numbers_tab_layout.setContentsMargins(16, 16, 16, 16)
        self.numbers_words = WrapLabel(self.numbers_tab)
        self.numbers_words.setObjectName(u"numbers_words")
        self.numbers_words.setWordWrap(True)

        self.numbers_tab_layout.addWidget(self.numbers_words)

        self.layout_24 = QHBoxLayout()
        self.layout_24.setSpacing(24)
        self.layout_24.setObjectName(u"layout_24")
        self.layout_24.setContentsMargins(0, 0, 0, 0)
        self.layout_25 = QHBoxLayout()
        self.layout_25.setSpacing(10)
        self.layout_25.setObjectName(u"layout_25")
        self.layout_25.setContentsMargins(0, 0, 0, 0)
        self.received_number_field = Field(self.numbers_tab)
        self.received_number_field.setObjectName(u"received_number_field")
        self.received_number_field_layout = QVBoxLayout(self.received_number_field)
        self.received_number_field_layout.setSpacing(2)
        self.received_number_field_layout.setObjectName(u"received_number_field_layout")
        self.received_number_field_layout.setContentsMargins(0, 0, 0, 0)
        self.received_number_box = QSpinBox(self.received_number_field)
        self.received_number_box.setObjectName(u"received_number_box")
        self.received_number_box.setMinimum(1)
        self.received_number_box.setMaximum(99999)

        self.received_number_field_layout.addWidget(self.received_number_box)


        self.layout_25.addWidget(self.received_number_field, 0, Qt.AlignmentFlag.AlignTop)

        self.sent_number_field = Field(self.numbers_tab)
        self.sent_number_field.setObjectName(u"sent_number_field")
        self.sent_number_field_layout = QVBoxLayout(self.sent_number_field)
        self.sent_number_field_layout.setSpacing(2)
        self.sent_number_field_layout.setObjectName(u"sent_number_field_layout")
        self.sent_number_field_layout.setContentsMargins(0, 0, 0, 0)
        self.sent_number_box = QSpinBox(self.sent_number_field)
        self.sent_number_box.setObjectName(u"sent_number_box")
        self.sent_number_box.setMinimum(1)
        self.sent_number_box.setMaximum(99999)

        self.sent_number_field_layout.addWidget(self.sent_number_box)


        self.layout_25.addWidget(self.sent_number_field, 0, Qt.AlignmentFlag.AlignTop)

        self.circular_number_field = Field(self.numbers_tab)
        self.circular_number_field.setObjectName(u"circular_number_field")
        self.circular_number_field_layout = QVBoxLayout(self.circular_number_field)
        self.circular_number_field_layout.setSpacing(2)
        self.circular_number_field_layout.setObjectName(u"circular_number_field_layout")
        self.circular_number_field_layout.setContentsMargins(0, 0, 0, 0)
        self.circular_number_box = QSpinBox(self.circular_number_field)
        self.circular_number_box.setObjectName(u"circular_number_box")
        self.circular_number_box.setMinimum(1)
        self.circular_number_box.setMaximum(99999)

        self.circular_number_field_layout.addWidget(self.circular_number_box)


        self.layout_25.addWidget(self.circular_number_field, 0, Qt.AlignmentFlag.AlignTop)


        self.layout_24.addLayout(self.layout_25)

        self.layout_30 = QVBoxLayout()
        self.layout_30.setSpacing(6)
        self.layout_30.setObjectName(u"layout_30")
        self.layout_30.setContentsMargins(0, 0, 0, 0)
        self.series_label = QLabel(self.numbers_tab)
        self.series_label.setObjectName(u"series_label")
        self.series_label.setProperty(u"role", u"caption")

        self.layout_30.addWidget(self.series_label)

        self.series_own_button = QRadioButton(self.numbers_tab)
        self.series_own_button.setObjectName(u"series_own_button")
        self.series_own_button.setChecked(True)

        self.layout_30.addWidget(self.series_own_button)

        self.series_shared_button = QRadioButton(self.numbers_tab)
        self.series_shared_button.setObjectName(u"series_shared_button")

        self.layout_30.addWidget(self.series_shared_button)

        self.space_33 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_30.addItem(self.space_33)


        self.layout_24.addLayout(self.layout_30)

        self.digits_field = Field(self.numbers_tab)
        self.digits_field.setObjectName(u"digits_field")
        self.digits_field_layout = QVBoxLayout(self.digits_field)
        self.digits_field_layout.setSpacing(2)
        self.digits_field_layout.setObjectName(u"digits_field_layout")
        self.digits_field_layout.setContentsMargins(0, 0, 0, 0)
        self.digits_box = QComboBox(self.digits_field)
        self.digits_box.setObjectName(u"digits_box")

        self.digits_field_layout.addWidget(self.digits_box)


        self.layout_24.addWidget(self.digits_field, 0, Qt.AlignmentFlag.AlignTop)


        self.numbers_tab_layout.addLayout(self.layout_24)

        self.books_label = QLabel(self.numbers_tab)
        self.books_label.setObjectName(u"books_label")
        self.books_label.setProperty(u"role", u"heading")

        self.numbers_tab_layout.addWidget(self.books_label)

        self.book_numbers = BookNumbers(self.numbers_tab)
        self.book_numbers.setObjectName(u"book_numbers")

        self.numbers_tab_layout.addWidget(self.book_numbers)

        self.space_36 = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.numbers_tab_layout.addItem(self.space_36)

        self.tabs.addTab(self.numbers_tab, "")

        self.FirstRunDialog_layout.addWidget(self.tabs)

        self.note_label = WrapLabel(FirstRunDialog)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setWordWrap(True)
        self.note_label.setProperty(u"role", u"alarm")

        self.FirstRunDialog_layout.addWidget(self.note_label)

        self.layout_34 = QHBoxLayout()
        self.layout_34.setSpacing(8)
        self.layout_34.setObjectName(u"layout_34")
        self.layout_34.setContentsMargins(0, 0, 0, 0)
        self.help_button = QPushButton(FirstRunDialog)
        self.help_button.setObjectName(u"help_button")
        self.help_button.setProperty(u"role", u"quiet")

        self.layout_34.addWidget(self.help_button)

        self.space_35 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_34.addItem(self.space_35)

        self.back_button = QPushButton(FirstRunDialog)
        self.back_button.setObjectName(u"back_button")

        self.layout_34.addWidget(self.back_button)

        self.next_button = QPushButton(FirstRunDialog)
        self.next_button.setObjectName(u"next_button")
        self.next_button.setProperty(u"role", u"primary")

        self.layout_34.addWidget(self.next_button)

        self.start_button = QPushButton(FirstRunDialog)
        self.start_button.setObjectName(u"start_button")
        self.start_button.setProperty(u"role", u"primary")

        self.layout_34.addWidget(self.start_button)


        self.FirstRunDialog_layout.addLayout(self.layout_34)


        self.retranslateUi(FirstRunDialog)
    # setupUi

    def retranslateUi(self, FirstRunDialog: QDialog) -> None:
        FirstRunDialog.setWindowTitle(QCoreApplication.translate("FirstRunDialog", u"เริ่มใช้ครั้งแรก – Circ Desktop", None))
        self.title_label.setText(QCoreApplication.translate("FirstRunDialog", u"ยินดีต้อนรับ  เริ่มใช้ครั้งแรก", None))
        self.words_label.setText(QCoreApplication.translate("FirstRunDialog", u"กรอกข้อมูลของสำนักงานสี่หน้าสั้น ๆ ทุกช่องแก้ภายหลังได้ที่หน้า ตั้งค่า", None))
        self.existing_button.setText(QCoreApplication.translate("FirstRunDialog", u"ใช้ข้อมูลที่มีอยู่แล้ว…", None))
        self.sample_button.setText(QCoreApplication.translate("FirstRunDialog", u"ลองใช้ด้วยสำนักงานตัวอย่าง", None))
        self.name_field.setProperty(u"label", QCoreApplication.translate("FirstRunDialog", u"ชื่อเต็มของสำนักงาน", None))
        self.name_field.setProperty(u"hint", QCoreApplication.translate("FirstRunDialog", u"พิมพ์บนตรารับและทะเบียน", None))
        self.short_name_field.setProperty(u"label", QCoreApplication.translate("FirstRunDialog", u"ชื่อย่อ", None))
        self.short_name_field.setProperty(u"hint", QCoreApplication.translate("FirstRunDialog", u"ใช้บนตรารับและในรายการ", None))
        self.address_field.setProperty(u"label", QCoreApplication.translate("FirstRunDialog", u"ที่อยู่บนหัวหนังสือ", None))
        self.address_field.setProperty(u"hint", QCoreApplication.translate("FirstRunDialog", u"บรรทัดละหนึ่งบรรทัดของหนังสือ", None))
        self.province_field.setProperty(u"label", QCoreApplication.translate("FirstRunDialog", u"จังหวัด", None))
        self.province_field.setProperty(u"hint", QCoreApplication.translate("FirstRunDialog", u"รหัสตัวพยัญชนะมาจากระเบียบ ภาคผนวก ๑", None))
        self.number_prefix_field.setProperty(u"label", QCoreApplication.translate("FirstRunDialog", u"เลขที่หนังสือของสำนักงาน (หน้าเครื่องหมาย /)", None))
        self.number_prefix_field.setProperty(u"hint", QCoreApplication.translate("FirstRunDialog", u"เช่น นธ ๗๑๒๐๙", None))
        self.phone_field.setProperty(u"label", QCoreApplication.translate("FirstRunDialog", u"โทรศัพท์", None))
        self.email_field.setProperty(u"label", QCoreApplication.translate("FirstRunDialog", u"ไปรษณีย์อิเล็กทรอนิกส์", None))
        self.tabs.setTabText(self.tabs.indexOf(self.office_tab), QCoreApplication.translate("FirstRunDialog", u"๑  สำนักงาน", None))
        self.divisions_field.setProperty(u"label", QCoreApplication.translate("FirstRunDialog", u"กอง สำนัก หรือฝ่าย บรรทัดละหนึ่งแห่ง", None))
        self.divisions_field.setProperty(u"hint", QCoreApplication.translate("FirstRunDialog", u"ใช้ในช่องส่งกองของใบเสนอหนังสือ และในทะเบียนของแต่ละกอง", None))
        self.tabs.setTabText(self.tabs.indexOf(self.divisions_tab), QCoreApplication.translate("FirstRunDialog", u"๒  กองและสำนัก", None))
        self.first_password_field.setProperty(u"label", QCoreApplication.translate("FirstRunDialog", u"รหัสผ่านแรกของทุกคน (จดไว้ แต่ละคนเปลี่ยนเองภายหลัง)", None))
        self.first_password_field.setProperty(u"hint", QCoreApplication.translate("FirstRunDialog", u"อย่างน้อย ๘ ตัวอักษร", None))
        self.add_officer_button.setText(QCoreApplication.translate("FirstRunDialog", u"เพิ่มผู้ใช้…", None))
        self.edit_officer_button.setText(QCoreApplication.translate("FirstRunDialog", u"แก้…", None))
        self.remove_officer_button.setText(QCoreApplication.translate("FirstRunDialog", u"เอาออก", None))
#if QT_CONFIG(accessibility)
        self.officers_table.setAccessibleName(QCoreApplication.translate("FirstRunDialog", u"ผู้ใช้", None))
#endif // QT_CONFIG(accessibility)
        self.officers_note.setText("")
        self.tabs.setTabText(self.tabs.indexOf(self.officers_tab), QCoreApplication.translate("FirstRunDialog", u"๓  ผู้ใช้", None))
        self.numbers_words.setText(QCoreApplication.translate("FirstRunDialog", u"เปลี่ยนมาจากสมุดทะเบียนกลางปี: เปิดสมุดแต่ละเล่ม ดูเลขสุดท้ายที่ออกไปแล้วในปีนี้ แล้วใส่เลขถัดไป เช่น เลขสุดท้าย ๔๑๗ ใส่ 418 โปรแกรมจะนับต่อโดยไม่ซ้ำ และทะเบียนที่พิมพ์จะบอกว่าเลขก่อน"
                        "หน้านั้นอยู่ในสมุดเดิม เล่มที่ปีนี้ยังไม่ได้ใช้ หรือเริ่มใช้วันขึ้นปีใหม่ คงไว้ที่ 1 ถ้าออกเลขในสมุดเพิ่มก่อนเริ่มใช้จริง แก้ได้ที่ ตั้งค่า \u2192 เลขทะเบียน", None))
        self.received_number_field.setProperty(u"label", QCoreApplication.translate("FirstRunDialog", u"เลขรับถัดไป", None))
        self.sent_number_field.setProperty(u"label", QCoreApplication.translate("FirstRunDialog", u"เลขส่งถัดไป", None))
        self.circular_number_field.setProperty(u"label", QCoreApplication.translate("FirstRunDialog", u"เลข ว ถัดไป", None))
        self.series_label.setText(QCoreApplication.translate("FirstRunDialog", u"เลขของหนังสือเวียน (ว)", None))
        self.series_own_button.setText(QCoreApplication.translate("FirstRunDialog", u"แยกเป็นเลขชุดของตัวเอง (ข้อ ๓๒)", None))
        self.series_shared_button.setText(QCoreApplication.translate("FirstRunDialog", u"นับรวมกับหนังสือส่งอื่น", None))
        self.digits_field.setProperty(u"label", QCoreApplication.translate("FirstRunDialog", u"ตัวเลขในหนังสือ", None))
        self.books_label.setText(QCoreApplication.translate("FirstRunDialog", u"เอกสารที่มีสมุดทะเบียนของตัวเอง นับเป็นปี", None))
        self.tabs.setTabText(self.tabs.indexOf(self.numbers_tab), QCoreApplication.translate("FirstRunDialog", u"๔  เลขหนังสือ", None))
        self.note_label.setText("")
        self.help_button.setText(QCoreApplication.translate("FirstRunDialog", u"คู่มือ (F1)", None))
        self.back_button.setText(QCoreApplication.translate("FirstRunDialog", u"ก่อนหน้า", None))
        self.next_button.setText(QCoreApplication.translate("FirstRunDialog", u"ถัดไป", None))
        self.start_button.setText(QCoreApplication.translate("FirstRunDialog", u"เริ่มใช้งาน", None))
    # retranslateUi
