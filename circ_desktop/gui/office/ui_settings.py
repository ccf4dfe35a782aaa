# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QDoubleSpinBox, QFrame,
    QHBoxLayout, QHeaderView, QLabel, QLineEdit,
    QListWidget, QListWidgetItem, QPlainTextEdit, QPushButton,
    QScrollArea, QSizePolicy, QSpacerItem, QSpinBox,
    QStackedWidget, QTextBrowser, QVBoxLayout, QWidget)

from circ_desktop.gui.office.backup_settings import BackupSettings
from circ_desktop.gui.office.emblem_field import EmblemField
from circ_desktop.gui.parts.fields.field import Field
from circ_desktop.gui.parts.layout.wrap import WrapLabel
from circ_desktop.gui.parts.tables.table import ListTable

class Ui_SettingsForm(object):
    def setupUi(self, SettingsForm: QWidget) -> None:
        if not SettingsForm.objectName():
            SettingsForm.setObjectName(u"SettingsForm")
        SettingsForm.resize(1100, 600)
        self.SettingsForm_layout = QVBoxLayout(SettingsForm)
        self.SettingsForm_layout.setSpacing(0)
        self.SettingsForm_layout.setObjectName(u"SettingsForm_layout")
        self.SettingsForm_layout.setContentsMargins(0, 0, 0, 0)
        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(16)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.sections_list = QListWidget(SettingsForm)
        self.sections_list.setObjectName(u"sections_list")
        self.sections_list.setMinimumSize(QSize(190, 0))
        self.sections_list.setMaximumSize(QSize(190, 16777215))

        self.layout_2.addWidget(self.sections_list)

        self.stack = QStackedWidget(SettingsForm)
        self.stack.setObjectName(u"stack")
        self.office_scroll = QScrollArea()
        self.office_scroll.setObjectName(u"office_scroll")
        self.office_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.office_scroll.setWidgetResizable(True)
        self.office_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.office_section = QWidget()
        self.office_section.setObjectName(u"office_section")
        self.office_section_layout = QVBoxLayout(self.office_section)
        self.office_section_layout.setSpacing(10)
        self.office_section_layout.setObjectName(u"office_section_layout")
        self.office_section_layout.setContentsMargins(20, 16, 20, 16)
        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(24)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.layout_5 = QVBoxLayout()
        self.layout_5.setSpacing(10)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.name_field = Field(self.office_section)
        self.name_field.setObjectName(u"name_field")
        self.name_field_layout = QVBoxLayout(self.name_field)
        self.name_field_layout.setSpacing(2)
        self.name_field_layout.setObjectName(u"name_field_layout")
        self.name_field_layout.setContentsMargins(0, 0, 0, 0)
        self.name_edit = QLineEdit(self.name_field)
        self.name_edit.setObjectName(u"name_edit")

        self.name_field_layout.addWidget(self.name_edit)


        self.layout_5.addWidget(self.name_field)

        self.short_name_field = Field(self.office_section)
        self.short_name_field.setObjectName(u"short_name_field")
        self.short_name_field_layout = QVBoxLayout(self.short_name_field)
        self.short_name_field_layout.setSpacing(2)
        self.short_name_field_layout.setObjectName(u"short_name_field_layout")
        self.short_name_field_layout.setContentsMargins(0, 0, 0, 0)
        self.short_name_edit = QLineEdit(self.short_name_field)
        self.short_name_edit.setObjectName(u"short_name_edit")

        self.short_name_field_layout.addWidget(self.short_name_edit)


        self.layout_5.addWidget(self.short_name_field)

        self.address_field = Field(self.office_section)
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


        self.layout_5.addWidget(self.address_field)

        self.phone_field = Field(self.office_section)
        self.phone_field.setObjectName(u"phone_field")
        self.phone_field_layout = QVBoxLayout(self.phone_field)
        self.phone_field_layout.setSpacing(2)
        self.phone_field_layout.setObjectName(u"phone_field_layout")
        self.phone_field_layout.setContentsMargins(0, 0, 0, 0)
        self.phone_edit = QLineEdit(self.phone_field)
        self.phone_edit.setObjectName(u"phone_edit")

        self.phone_field_layout.addWidget(self.phone_edit)


        self.layout_5.addWidget(self.phone_field)

        self.email_field = Field(self.office_section)
        self.email_field.setObjectName(u"email_field")
        self.email_field_layout = QVBoxLayout(self.email_field)
        self.email_field_layout.setSpacing(2)
        self.email_field_layout.setObjectName(u"email_field_layout")
        self.email_field_layout.setContentsMargins(0, 0, 0, 0)
        self.email_edit = QLineEdit(self.email_field)
        self.email_edit.setObjectName(u"email_edit")

        self.email_field_layout.addWidget(self.email_edit)


        self.layout_5.addWidget(self.email_field)

        self.postal_mark_field = Field(self.office_section)
        self.postal_mark_field.setObjectName(u"postal_mark_field")
        self.postal_mark_field_layout = QVBoxLayout(self.postal_mark_field)
        self.postal_mark_field_layout.setSpacing(2)
        self.postal_mark_field_layout.setObjectName(u"postal_mark_field_layout")
        self.postal_mark_field_layout.setContentsMargins(0, 0, 0, 0)
        self.postal_mark_edit = QPlainTextEdit(self.postal_mark_field)
        self.postal_mark_edit.setObjectName(u"postal_mark_edit")
        self.postal_mark_edit.setTabChangesFocus(True)
        self.postal_mark_edit.setMinimumSize(QSize(0, 76))
        self.postal_mark_edit.setMaximumSize(QSize(16777215, 76))

        self.postal_mark_field_layout.addWidget(self.postal_mark_edit)


        self.layout_5.addWidget(self.postal_mark_field)

        self.own_words_field = Field(self.office_section)
        self.own_words_field.setObjectName(u"own_words_field")
        self.own_words_field_layout = QVBoxLayout(self.own_words_field)
        self.own_words_field_layout.setSpacing(2)
        self.own_words_field_layout.setObjectName(u"own_words_field_layout")
        self.own_words_field_layout.setContentsMargins(0, 0, 0, 0)
        self.own_words_edit = QPlainTextEdit(self.own_words_field)
        self.own_words_edit.setObjectName(u"own_words_edit")
        self.own_words_edit.setTabChangesFocus(True)
        self.own_words_edit.setMinimumSize(QSize(0, 56))
        self.own_words_edit.setMaximumSize(QSize(16777215, 56))

        self.own_words_field_layout.addWidget(self.own_words_edit)


        self.layout_5.addWidget(self.own_words_field)

        self.space_11 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_5.addItem(self.space_11)


        self.layout_4.addLayout(self.layout_5)

        self.layout_12 = QVBoxLayout()
        self.layout_12.setSpacing(10)
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setContentsMargins(0, 0, 0, 0)
        self.province_field = Field(self.office_section)
        self.province_field.setObjectName(u"province_field")
        self.province_field_layout = QVBoxLayout(self.province_field)
        self.province_field_layout.setSpacing(2)
        self.province_field_layout.setObjectName(u"province_field_layout")
        self.province_field_layout.setContentsMargins(0, 0, 0, 0)
        self.province_box = QComboBox(self.province_field)
        self.province_box.setObjectName(u"province_box")
        self.province_box.setEditable(True)

        self.province_field_layout.addWidget(self.province_box)


        self.layout_12.addWidget(self.province_field)

        self.number_prefix_field = Field(self.office_section)
        self.number_prefix_field.setObjectName(u"number_prefix_field")
        self.number_prefix_field_layout = QVBoxLayout(self.number_prefix_field)
        self.number_prefix_field_layout.setSpacing(2)
        self.number_prefix_field_layout.setObjectName(u"number_prefix_field_layout")
        self.number_prefix_field_layout.setContentsMargins(0, 0, 0, 0)
        self.number_prefix_edit = QLineEdit(self.number_prefix_field)
        self.number_prefix_edit.setObjectName(u"number_prefix_edit")

        self.number_prefix_field_layout.addWidget(self.number_prefix_edit)


        self.layout_12.addWidget(self.number_prefix_field)

        self.series_field = Field(self.office_section)
        self.series_field.setObjectName(u"series_field")
        self.series_field_layout = QVBoxLayout(self.series_field)
        self.series_field_layout.setSpacing(2)
        self.series_field_layout.setObjectName(u"series_field_layout")
        self.series_field_layout.setContentsMargins(0, 0, 0, 0)
        self.series_box = QComboBox(self.series_field)
        self.series_box.setObjectName(u"series_box")

        self.series_field_layout.addWidget(self.series_box)


        self.layout_12.addWidget(self.series_field)

        self.digits_field = Field(self.office_section)
        self.digits_field.setObjectName(u"digits_field")
        self.digits_field_layout = QVBoxLayout(self.digits_field)
        self.digits_field_layout.setSpacing(2)
        self.digits_field_layout.setObjectName(u"digits_field_layout")
        self.digits_field_layout.setContentsMargins(0, 0, 0, 0)
        self.digits_box = QComboBox(self.digits_field)
        self.digits_box.setObjectName(u"digits_box")

        self.digits_field_layout.addWidget(self.digits_box)


        self.layout_12.addWidget(self.digits_field)

        self.item_layout_field = Field(self.office_section)
        self.item_layout_field.setObjectName(u"item_layout_field")
        self.item_layout_field_layout = QVBoxLayout(self.item_layout_field)
        self.item_layout_field_layout.setSpacing(2)
        self.item_layout_field_layout.setObjectName(u"item_layout_field_layout")
        self.item_layout_field_layout.setContentsMargins(0, 0, 0, 0)
        self.item_layout_box = QComboBox(self.item_layout_field)
        self.item_layout_box.setObjectName(u"item_layout_box")

        self.item_layout_field_layout.addWidget(self.item_layout_box)


        self.layout_12.addWidget(self.item_layout_field)

        self.letter_font_field = Field(self.office_section)
        self.letter_font_field.setObjectName(u"letter_font_field")
        self.letter_font_field_layout = QVBoxLayout(self.letter_font_field)
        self.letter_font_field_layout.setSpacing(2)
        self.letter_font_field_layout.setObjectName(u"letter_font_field_layout")
        self.letter_font_field_layout.setContentsMargins(0, 0, 0, 0)
        self.letter_font_box = QComboBox(self.letter_font_field)
        self.letter_font_box.setObjectName(u"letter_font_box")

        self.letter_font_field_layout.addWidget(self.letter_font_box)


        self.layout_12.addWidget(self.letter_font_field)

        self.emblem_field = EmblemField(self.office_section)
        self.emblem_field.setObjectName(u"emblem_field")

        self.layout_12.addWidget(self.emblem_field)

        self.stamp_caption = QLabel(self.office_section)
        self.stamp_caption.setObjectName(u"stamp_caption")
        self.stamp_caption.setProperty(u"role", u"caption")

        self.layout_12.addWidget(self.stamp_caption)

        self.layout_17 = QHBoxLayout()
        self.layout_17.setSpacing(8)
        self.layout_17.setObjectName(u"layout_17")
        self.layout_17.setContentsMargins(0, 0, 0, 0)
        self.stamp_number_edit = QLineEdit(self.office_section)
        self.stamp_number_edit.setObjectName(u"stamp_number_edit")

        self.layout_17.addWidget(self.stamp_number_edit)

        self.stamp_date_edit = QLineEdit(self.office_section)
        self.stamp_date_edit.setObjectName(u"stamp_date_edit")

        self.layout_17.addWidget(self.stamp_date_edit)

        self.stamp_time_edit = QLineEdit(self.office_section)
        self.stamp_time_edit.setObjectName(u"stamp_time_edit")

        self.layout_17.addWidget(self.stamp_time_edit)


        self.layout_12.addLayout(self.layout_17)

        self.space_18 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_12.addItem(self.space_18)


        self.layout_4.addLayout(self.layout_12)

        self.layout_4.setStretch(0, 1)
        self.layout_4.setStretch(1, 1)

        self.office_section_layout.addLayout(self.layout_4)

        self.layout_19 = QHBoxLayout()
        self.layout_19.setSpacing(8)
        self.layout_19.setObjectName(u"layout_19")
        self.layout_19.setContentsMargins(0, 0, 0, 0)
        self.space_20 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_19.addItem(self.space_20)

        self.save_office_button = QPushButton(self.office_section)
        self.save_office_button.setObjectName(u"save_office_button")
        self.save_office_button.setProperty(u"role", u"primary")

        self.layout_19.addWidget(self.save_office_button)


        self.office_section_layout.addLayout(self.layout_19)

        self.office_scroll.setWidget(self.office_section)
        self.stack.addWidget(self.office_scroll)
        self.divisions_section = QWidget()
        self.divisions_section.setObjectName(u"divisions_section")
        self.divisions_section_layout = QVBoxLayout(self.divisions_section)
        self.divisions_section_layout.setSpacing(10)
        self.divisions_section_layout.setObjectName(u"divisions_section_layout")
        self.divisions_section_layout.setContentsMargins(20, 16, 20, 16)
        self.layout_22 = QHBoxLayout()
        self.layout_22.setSpacing(8)
        self.layout_22.setObjectName(u"layout_22")
        self.layout_22.setContentsMargins(0, 0, 0, 0)
        self.divisions_words = WrapLabel(self.divisions_section)
        self.divisions_words.setObjectName(u"divisions_words")
        self.divisions_words.setWordWrap(True)
        self.divisions_words.setProperty(u"role", u"muted")

        self.layout_22.addWidget(self.divisions_words)

        self.add_division_button = QPushButton(self.divisions_section)
        self.add_division_button.setObjectName(u"add_division_button")

        self.layout_22.addWidget(self.add_division_button)

        self.layout_22.setStretch(0, 1)

        self.divisions_section_layout.addLayout(self.layout_22)

        self.divisions_table = ListTable(self.divisions_section)
        self.divisions_table.setObjectName(u"divisions_table")

        self.divisions_section_layout.addWidget(self.divisions_table)

        self.stack.addWidget(self.divisions_section)
        self.officers_section = QWidget()
        self.officers_section.setObjectName(u"officers_section")
        self.officers_section_layout = QVBoxLayout(self.officers_section)
        self.officers_section_layout.setSpacing(10)
        self.officers_section_layout.setObjectName(u"officers_section_layout")
        self.officers_section_layout.setContentsMargins(20, 16, 20, 16)
        self.layout_24 = QHBoxLayout()
        self.layout_24.setSpacing(8)
        self.layout_24.setObjectName(u"layout_24")
        self.layout_24.setContentsMargins(0, 0, 0, 0)
        self.officers_words = WrapLabel(self.officers_section)
        self.officers_words.setObjectName(u"officers_words")
        self.officers_words.setWordWrap(True)
        self.officers_words.setProperty(u"role", u"muted")

        self.layout_24.addWidget(self.officers_words)

        self.add_officer_button = QPushButton(self.officers_section)
        self.add_officer_button.setObjectName(u"add_officer_button")

        self.layout_24.addWidget(self.add_officer_button)

        self.layout_24.setStretch(0, 1)

        self.officers_section_layout.addLayout(self.layout_24)

        self.officers_table = ListTable(self.officers_section)
        self.officers_table.setObjectName(u"officers_table")

        self.officers_section_layout.addWidget(self.officers_table)

        self.stack.addWidget(self.officers_section)
        self.numbers_section = QWidget()
        self.numbers_section.setObjectName(u"numbers_section")
        self.numbers_section_layout = QVBoxLayout(self.numbers_section)
        self.numbers_section_layout.setSpacing(10)
        self.numbers_section_layout.setObjectName(u"numbers_section_layout")
        self.numbers_section_layout.setContentsMargins(20, 16, 20, 16)
        self.numbers_words = WrapLabel(self.numbers_section)
        self.numbers_words.setObjectName(u"numbers_words")
        self.numbers_words.setWordWrap(True)
        self.numbers_words.setProperty(u"role", u"muted")

        self.numbers_section_layout.addWidget(self.numbers_words)

        self.registers_table = ListTable(self.numbers_section)
        self.registers_table.setObjectName(u"registers_table")

        self.numbers_section_layout.addWidget(self.registers_table)

        self.layout_26 = QHBoxLayout()
        self.layout_26.setSpacing(12)
        self.layout_26.setObjectName(u"layout_26")
        self.layout_26.setContentsMargins(0, 0, 0, 0)
        self.kind_field = Field(self.numbers_section)
        self.kind_field.setObjectName(u"kind_field")
        self.kind_field_layout = QVBoxLayout(self.kind_field)
        self.kind_field_layout.setSpacing(2)
        self.kind_field_layout.setObjectName(u"kind_field_layout")
        self.kind_field_layout.setContentsMargins(0, 0, 0, 0)
        self.kind_box = QComboBox(self.kind_field)
        self.kind_box.setObjectName(u"kind_box")
        self.kind_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.kind_box.setMinimumSize(QSize(240, 0))

        self.kind_field_layout.addWidget(self.kind_box)


        self.layout_26.addWidget(self.kind_field)

        self.next_field = Field(self.numbers_section)
        self.next_field.setObjectName(u"next_field")
        self.next_field_layout = QVBoxLayout(self.next_field)
        self.next_field_layout.setSpacing(2)
        self.next_field_layout.setObjectName(u"next_field_layout")
        self.next_field_layout.setContentsMargins(0, 0, 0, 0)
        self.next_box = QSpinBox(self.next_field)
        self.next_box.setObjectName(u"next_box")
        self.next_box.setMinimum(1)
        self.next_box.setMaximum(99999)

        self.next_field_layout.addWidget(self.next_box)


        self.layout_26.addWidget(self.next_field)

        self.layout_29 = QVBoxLayout()
        self.layout_29.setSpacing(8)
        self.layout_29.setObjectName(u"layout_29")
        self.layout_29.setContentsMargins(0, 0, 0, 0)
        self.space_30 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_29.addItem(self.space_30)

        self.take_over_button = QPushButton(self.numbers_section)
        self.take_over_button.setObjectName(u"take_over_button")

        self.layout_29.addWidget(self.take_over_button)


        self.layout_26.addLayout(self.layout_29)

        self.space_31 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_26.addItem(self.space_31)


        self.numbers_section_layout.addLayout(self.layout_26)

        self.numbers_section_layout.setStretch(1, 1)
        self.stack.addWidget(self.numbers_section)
        self.pc_scroll = QScrollArea()
        self.pc_scroll.setObjectName(u"pc_scroll")
        self.pc_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.pc_scroll.setWidgetResizable(True)
        self.pc_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.pc_section = QWidget()
        self.pc_section.setObjectName(u"pc_section")
        self.pc_section_layout = QVBoxLayout(self.pc_section)
        self.pc_section_layout.setSpacing(10)
        self.pc_section_layout.setObjectName(u"pc_section_layout")
        self.pc_section_layout.setContentsMargins(20, 16, 20, 16)
        self.layout_33 = QHBoxLayout()
        self.layout_33.setSpacing(24)
        self.layout_33.setObjectName(u"layout_33")
        self.layout_33.setContentsMargins(0, 0, 0, 0)
        self.layout_34 = QVBoxLayout()
        self.layout_34.setSpacing(8)
        self.layout_34.setObjectName(u"layout_34")
        self.layout_34.setContentsMargins(0, 0, 0, 0)
        self.database_caption = QLabel(self.pc_section)
        self.database_caption.setObjectName(u"database_caption")
        self.database_caption.setProperty(u"role", u"caption")

        self.layout_34.addWidget(self.database_caption)

        self.database_value = WrapLabel(self.pc_section)
        self.database_value.setObjectName(u"database_value")
        self.database_value.setWordWrap(True)

        self.layout_34.addWidget(self.database_value)

        self.layout_35 = QHBoxLayout()
        self.layout_35.setSpacing(8)
        self.layout_35.setObjectName(u"layout_35")
        self.layout_35.setContentsMargins(0, 0, 0, 0)
        self.database_button = QPushButton(self.pc_section)
        self.database_button.setObjectName(u"database_button")

        self.layout_35.addWidget(self.database_button)

        self.space_36 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_35.addItem(self.space_36)


        self.layout_34.addLayout(self.layout_35)

        self.backup_part = BackupSettings(self.pc_section)
        self.backup_part.setObjectName(u"backup_part")

        self.layout_34.addWidget(self.backup_part)

        self.space_37 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_34.addItem(self.space_37)

        self.space_39 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_34.addItem(self.space_39)


        self.layout_33.addLayout(self.layout_34)

        self.layout_40 = QVBoxLayout()
        self.layout_40.setSpacing(8)
        self.layout_40.setObjectName(u"layout_40")
        self.layout_40.setContentsMargins(0, 0, 0, 0)
        self.theme_field = Field(self.pc_section)
        self.theme_field.setObjectName(u"theme_field")
        self.theme_field_layout = QVBoxLayout(self.theme_field)
        self.theme_field_layout.setSpacing(2)
        self.theme_field_layout.setObjectName(u"theme_field_layout")
        self.theme_field_layout.setContentsMargins(0, 0, 0, 0)
        self.theme_box = QComboBox(self.theme_field)
        self.theme_box.setObjectName(u"theme_box")

        self.theme_field_layout.addWidget(self.theme_box)


        self.layout_40.addWidget(self.theme_field)

        self.text_scale_field = Field(self.pc_section)
        self.text_scale_field.setObjectName(u"text_scale_field")
        self.text_scale_field_layout = QVBoxLayout(self.text_scale_field)
        self.text_scale_field_layout.setSpacing(2)
        self.text_scale_field_layout.setObjectName(u"text_scale_field_layout")
        self.text_scale_field_layout.setContentsMargins(0, 0, 0, 0)
        self.text_scale_box = QSpinBox(self.text_scale_field)
        self.text_scale_box.setObjectName(u"text_scale_box")
        self.text_scale_box.setMinimum(80)
        self.text_scale_box.setMaximum(200)
        self.text_scale_box.setSingleStep(5)

        self.text_scale_field_layout.addWidget(self.text_scale_box)


        self.layout_40.addWidget(self.text_scale_field)

        self.offset_caption = QLabel(self.pc_section)
        self.offset_caption.setObjectName(u"offset_caption")
        self.offset_caption.setProperty(u"role", u"caption")

        self.layout_40.addWidget(self.offset_caption)

        self.layout_43 = QHBoxLayout()
        self.layout_43.setSpacing(12)
        self.layout_43.setObjectName(u"layout_43")
        self.layout_43.setContentsMargins(0, 0, 0, 0)
        self.offset_x_field = Field(self.pc_section)
        self.offset_x_field.setObjectName(u"offset_x_field")
        self.offset_x_field_layout = QVBoxLayout(self.offset_x_field)
        self.offset_x_field_layout.setSpacing(2)
        self.offset_x_field_layout.setObjectName(u"offset_x_field_layout")
        self.offset_x_field_layout.setContentsMargins(0, 0, 0, 0)
        self.offset_x_box = QDoubleSpinBox(self.offset_x_field)
        self.offset_x_box.setObjectName(u"offset_x_box")

        self.offset_x_field_layout.addWidget(self.offset_x_box)


        self.layout_43.addWidget(self.offset_x_field)

        self.offset_y_field = Field(self.pc_section)
        self.offset_y_field.setObjectName(u"offset_y_field")
        self.offset_y_field_layout = QVBoxLayout(self.offset_y_field)
        self.offset_y_field_layout.setSpacing(2)
        self.offset_y_field_layout.setObjectName(u"offset_y_field_layout")
        self.offset_y_field_layout.setContentsMargins(0, 0, 0, 0)
        self.offset_y_box = QDoubleSpinBox(self.offset_y_field)
        self.offset_y_box.setObjectName(u"offset_y_box")

        self.offset_y_field_layout.addWidget(self.offset_y_box)


        self.layout_43.addWidget(self.offset_y_field)


        self.layout_40.addLayout(self.layout_43)

        self.space_46 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_40.addItem(self.space_46)


        self.layout_33.addLayout(self.layout_40)

        self.layout_33.setStretch(0, 1)
        self.layout_33.setStretch(1, 1)

        self.pc_section_layout.addLayout(self.layout_33)

        self.layout_47 = QHBoxLayout()
        self.layout_47.setSpacing(8)
        self.layout_47.setObjectName(u"layout_47")
        self.layout_47.setContentsMargins(0, 0, 0, 0)
        self.space_48 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_47.addItem(self.space_48)

        self.save_pc_button = QPushButton(self.pc_section)
        self.save_pc_button.setObjectName(u"save_pc_button")
        self.save_pc_button.setProperty(u"role", u"primary")

        self.layout_47.addWidget(self.save_pc_button)


        self.pc_section_layout.addLayout(self.layout_47)

        self.pc_scroll.setWidget(self.pc_section)
        self.stack.addWidget(self.pc_scroll)
        self.about_section = QWidget()
        self.about_section.setObjectName(u"about_section")
        self.about_section_layout = QVBoxLayout(self.about_section)
        self.about_section_layout.setSpacing(10)
        self.about_section_layout.setObjectName(u"about_section_layout")
        self.about_section_layout.setContentsMargins(20, 16, 20, 16)
        self.about_browser = QTextBrowser(self.about_section)
        self.about_browser.setObjectName(u"about_browser")

        self.about_section_layout.addWidget(self.about_browser)

        self.stack.addWidget(self.about_section)

        self.layout_2.addWidget(self.stack)

        self.layout_2.setStretch(1, 1)

        self.SettingsForm_layout.addLayout(self.layout_2)


        self.retranslateUi(SettingsForm)
    # setupUi

    def retranslateUi(self, SettingsForm: QWidget) -> None:
        self.name_field.setProperty(u"label", QCoreApplication.translate("SettingsForm", u"ชื่อเต็มของสำนักงาน", None))
        self.short_name_field.setProperty(u"label", QCoreApplication.translate("SettingsForm", u"ชื่อย่อ (บนตรารับ)", None))
        self.address_field.setProperty(u"label", QCoreApplication.translate("SettingsForm", u"ที่อยู่บนหัวหนังสือ", None))
        self.address_field.setProperty(u"hint", QCoreApplication.translate("SettingsForm", u"บรรทัดละหนึ่งบรรทัดของหนังสือ", None))
        self.phone_field.setProperty(u"label", QCoreApplication.translate("SettingsForm", u"โทรศัพท์", None))
        self.email_field.setProperty(u"label", QCoreApplication.translate("SettingsForm", u"ไปรษณีย์อิเล็กทรอนิกส์", None))
        self.postal_mark_field.setProperty(u"label", QCoreApplication.translate("SettingsForm", u"ข้อความชำระค่าฝากส่งบนซอง", None))
        self.postal_mark_field.setProperty(u"hint", QCoreApplication.translate("SettingsForm", u"มุมขวาบนของซอง เช่น ชำระค่าฝากส่งเป็นรายเดือน / ใบอนุญาตเลขที่ … เว้นว่าง = ไม่พิมพ์", None))
        self.own_words_field.setProperty(u"label", QCoreApplication.translate("SettingsForm", u"คำและชื่อของสำนักงาน", None))
        self.own_words_field.setProperty(u"hint", QCoreApplication.translate("SettingsForm", u"บรรทัดละคำ ไม่ถูกตัดกลางคำเมื่อขึ้นบรรทัดใหม่ และไม่ถูกทักว่าสะกดผิด", None))
        self.province_field.setProperty(u"label", QCoreApplication.translate("SettingsForm", u"จังหวัด", None))
        self.province_field.setProperty(u"hint", QCoreApplication.translate("SettingsForm", u"รหัสมาจากระเบียบ ภาคผนวก ๑", None))
        self.number_prefix_field.setProperty(u"label", QCoreApplication.translate("SettingsForm", u"เลขที่หนังสือ (หน้าเครื่องหมาย /)", None))
        self.number_prefix_field.setProperty(u"hint", QCoreApplication.translate("SettingsForm", u"เช่น นธ ๗๑๒๐๙", None))
        self.series_field.setProperty(u"label", QCoreApplication.translate("SettingsForm", u"เลขของหนังสือเวียน (ว)", None))
        self.series_field.setProperty(u"hint", QCoreApplication.translate("SettingsForm", u"มีผลกับหนังสือที่ออกเลขจากนี้ไป", None))
        self.digits_field.setProperty(u"label", QCoreApplication.translate("SettingsForm", u"ตัวเลขในหนังสือ", None))
        self.item_layout_field.setProperty(u"label", QCoreApplication.translate("SettingsForm", u"บรรทัดต่อไปของข้อย่อย", None))
        self.letter_font_field.setProperty(u"label", QCoreApplication.translate("SettingsForm", u"แบบอักษรของหนังสือ", None))
        self.stamp_caption.setText(QCoreApplication.translate("SettingsForm", u"คำบนตรารับหนังสือ", None))
        self.save_office_button.setText(QCoreApplication.translate("SettingsForm", u"บันทึกข้อมูลสำนักงาน", None))
        self.divisions_words.setText(QCoreApplication.translate("SettingsForm", u"กองที่เลิกใช้แล้วไม่ถูกลบ เพราะทะเบียนเก่ายังอ้างถึง ให้เอาเครื่องหมาย ยังใช้งานอยู่ ออก", None))
        self.add_division_button.setText(QCoreApplication.translate("SettingsForm", u"เพิ่มกอง…", None))
#if QT_CONFIG(accessibility)
        self.divisions_table.setAccessibleName(QCoreApplication.translate("SettingsForm", u"กองและสำนัก", None))
#endif // QT_CONFIG(accessibility)
        self.officers_words.setText(QCoreApplication.translate("SettingsForm", u"กด Enter ที่ชื่อเพื่อแก้ตำแหน่ง สิทธิ การรักษาราชการแทน และตั้งรหัสผ่านใหม่", None))
        self.add_officer_button.setText(QCoreApplication.translate("SettingsForm", u"เพิ่มผู้ใช้…", None))
#if QT_CONFIG(accessibility)
        self.officers_table.setAccessibleName(QCoreApplication.translate("SettingsForm", u"ผู้ใช้", None))
#endif // QT_CONFIG(accessibility)
        self.numbers_words.setText(QCoreApplication.translate("SettingsForm", u"เลขถัดไปของปีนี้ ถ้าเริ่มใช้กลางปีให้รับเลขต่อจากสมุด ทำได้ก่อนโปรแกรมออกเลขเกินเลขนั้น", None))
#if QT_CONFIG(accessibility)
        self.registers_table.setAccessibleName(QCoreApplication.translate("SettingsForm", u"ทะเบียนของปีนี้", None))
#endif // QT_CONFIG(accessibility)
        self.kind_field.setProperty(u"label", QCoreApplication.translate("SettingsForm", u"ทะเบียน", None))
        self.next_field.setProperty(u"label", QCoreApplication.translate("SettingsForm", u"เลขถัดไปตามสมุด", None))
        self.take_over_button.setText(QCoreApplication.translate("SettingsForm", u"รับเลขต่อจากสมุด…", None))
        self.database_caption.setText(QCoreApplication.translate("SettingsForm", u"ฐานข้อมูล", None))
        self.database_value.setText("")
        self.database_button.setText(QCoreApplication.translate("SettingsForm", u"เปลี่ยนหรือทดสอบการเชื่อมต่อ…", None))
        self.theme_field.setProperty(u"label", QCoreApplication.translate("SettingsForm", u"สีของหน้าจอ", None))
        self.text_scale_field.setProperty(u"label", QCoreApplication.translate("SettingsForm", u"ขนาดตัวอักษรบนจอ (%)", None))
        self.text_scale_field.setProperty(u"hint", QCoreApplication.translate("SettingsForm", u"มีผลเมื่อเปิดโปรแกรมครั้งต่อไป", None))
        self.offset_caption.setText(QCoreApplication.translate("SettingsForm", u"เลื่อนตำแหน่งตรารับเมื่อพิมพ์ลงบนกระดาษ (มม.)", None))
        self.offset_x_field.setProperty(u"label", QCoreApplication.translate("SettingsForm", u"ไปทางขวา", None))
        self.offset_y_field.setProperty(u"label", QCoreApplication.translate("SettingsForm", u"ลงล่าง", None))
        self.save_pc_button.setText(QCoreApplication.translate("SettingsForm", u"บันทึกของเครื่องนี้", None))
#if QT_CONFIG(accessibility)
        self.about_browser.setAccessibleName(QCoreApplication.translate("SettingsForm", u"เกี่ยวกับโปรแกรม", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
