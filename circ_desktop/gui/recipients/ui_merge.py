# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'merge.ui'
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
    QHeaderView, QLabel, QLineEdit, QPushButton,
    QSizePolicy, QSpacerItem, QSpinBox, QVBoxLayout,
    QWidget)

from circ_desktop.gui.parts.fields.field import Field
from circ_desktop.gui.parts.layout.elided import ElidedLabel
from circ_desktop.gui.parts.layout.wrap import WrapLabel
from circ_desktop.gui.parts.tables.table import ListTable
from circ_desktop.gui.parts.viewer.pdf_view import PdfView

class Ui_MergeDialog(object):
    def setupUi(self, MergeDialog: QDialog) -> None:
        if not MergeDialog.objectName():
            MergeDialog.setObjectName(u"MergeDialog")
        MergeDialog.resize(1180, 690)
        self.MergeDialog_layout = QHBoxLayout(MergeDialog)
        self.MergeDialog_layout.setSpacing(16)
        self.MergeDialog_layout.setObjectName(u"MergeDialog_layout")
        self.MergeDialog_layout.setContentsMargins(16, 16, 16, 16)
        self.side = QWidget(MergeDialog)
        self.side.setObjectName(u"side")
        self.side.setMinimumSize(QSize(430, 0))
        self.side.setMaximumSize(QSize(430, 16777215))
        self.side_layout = QVBoxLayout(self.side)
        self.side_layout.setSpacing(8)
        self.side_layout.setObjectName(u"side_layout")
        self.side_layout.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(self.side)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.side_layout.addWidget(self.title_label)

        self.words_label = ElidedLabel(self.side)
        self.words_label.setObjectName(u"words_label")
        self.words_label.setProperty(u"role", u"muted")

        self.side_layout.addWidget(self.words_label)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.group_field = Field(self.side)
        self.group_field.setObjectName(u"group_field")
        self.group_field_layout = QVBoxLayout(self.group_field)
        self.group_field_layout.setSpacing(2)
        self.group_field_layout.setObjectName(u"group_field_layout")
        self.group_field_layout.setContentsMargins(0, 0, 0, 0)
        self.group_box = QComboBox(self.group_field)
        self.group_box.setObjectName(u"group_box")

        self.group_field_layout.addWidget(self.group_box)


        self.layout_3.addWidget(self.group_field)

        self.search_field = Field(self.side)
        self.search_field.setObjectName(u"search_field")
        self.search_field_layout = QVBoxLayout(self.search_field)
        self.search_field_layout.setSpacing(2)
        self.search_field_layout.setObjectName(u"search_field_layout")
        self.search_field_layout.setContentsMargins(0, 0, 0, 0)
        self.search_edit = QLineEdit(self.search_field)
        self.search_edit.setObjectName(u"search_edit")
        self.search_edit.setClearButtonEnabled(True)

        self.search_field_layout.addWidget(self.search_edit)


        self.layout_3.addWidget(self.search_field)

        self.layout_3.setStretch(0, 1)
        self.layout_3.setStretch(1, 1)

        self.side_layout.addLayout(self.layout_3)

        self.recipients_table = ListTable(self.side)
        self.recipients_table.setObjectName(u"recipients_table")

        self.side_layout.addWidget(self.recipients_table)

        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(8)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.all_button = QPushButton(self.side)
        self.all_button.setObjectName(u"all_button")

        self.layout_5.addWidget(self.all_button)

        self.none_button = QPushButton(self.side)
        self.none_button.setObjectName(u"none_button")

        self.layout_5.addWidget(self.none_button)

        self.space_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_5.addItem(self.space_4)

        self.count_label = QLabel(self.side)
        self.count_label.setObjectName(u"count_label")
        self.count_label.setProperty(u"role", u"muted")

        self.layout_5.addWidget(self.count_label)

        self.file_button = QPushButton(self.side)
        self.file_button.setObjectName(u"file_button")

        self.layout_5.addWidget(self.file_button)


        self.side_layout.addLayout(self.layout_5)

        self.note_label = WrapLabel(self.side)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setProperty(u"role", u"banner")

        self.side_layout.addWidget(self.note_label)

        self.layout_9 = QHBoxLayout()
        self.layout_9.setSpacing(8)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.envelope_field = Field(self.side)
        self.envelope_field.setObjectName(u"envelope_field")
        self.envelope_field_layout = QVBoxLayout(self.envelope_field)
        self.envelope_field_layout.setSpacing(2)
        self.envelope_field_layout.setObjectName(u"envelope_field_layout")
        self.envelope_field_layout.setContentsMargins(0, 0, 0, 0)
        self.envelope_box = QComboBox(self.envelope_field)
        self.envelope_box.setObjectName(u"envelope_box")

        self.envelope_field_layout.addWidget(self.envelope_box)


        self.layout_9.addWidget(self.envelope_field)

        self.labels_field = Field(self.side)
        self.labels_field.setObjectName(u"labels_field")
        self.labels_field_layout = QVBoxLayout(self.labels_field)
        self.labels_field_layout.setSpacing(2)
        self.labels_field_layout.setObjectName(u"labels_field_layout")
        self.labels_field_layout.setContentsMargins(0, 0, 0, 0)
        self.labels_box = QComboBox(self.labels_field)
        self.labels_box.setObjectName(u"labels_box")

        self.labels_field_layout.addWidget(self.labels_box)


        self.layout_9.addWidget(self.labels_field)

        self.label_start_field = Field(self.side)
        self.label_start_field.setObjectName(u"label_start_field")
        self.label_start_field_layout = QVBoxLayout(self.label_start_field)
        self.label_start_field_layout.setSpacing(2)
        self.label_start_field_layout.setObjectName(u"label_start_field_layout")
        self.label_start_field_layout.setContentsMargins(0, 0, 0, 0)
        self.label_start_box = QSpinBox(self.label_start_field)
        self.label_start_box.setObjectName(u"label_start_box")
        self.label_start_box.setMinimum(1)
        self.label_start_box.setMaximum(99)

        self.label_start_field_layout.addWidget(self.label_start_box)


        self.layout_9.addWidget(self.label_start_field)

        self.layout_9.setStretch(0, 3)
        self.layout_9.setStretch(1, 4)
        self.layout_9.setStretch(2, 2)

        self.side_layout.addLayout(self.layout_9)

        self.layout_13 = QHBoxLayout()
        self.layout_13.setSpacing(8)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(0, 0, 0, 0)
        self.copies_field = Field(self.side)
        self.copies_field.setObjectName(u"copies_field")
        self.copies_field_layout = QVBoxLayout(self.copies_field)
        self.copies_field_layout.setSpacing(2)
        self.copies_field_layout.setObjectName(u"copies_field_layout")
        self.copies_field_layout.setContentsMargins(0, 0, 0, 0)
        self.copies_box = QSpinBox(self.copies_field)
        self.copies_box.setObjectName(u"copies_box")
        self.copies_box.setMinimum(0)
        self.copies_box.setMaximum(99)

        self.copies_field_layout.addWidget(self.copies_box)


        self.layout_13.addWidget(self.copies_field)

        self.blank_field = Field(self.side)
        self.blank_field.setObjectName(u"blank_field")
        self.blank_field_layout = QVBoxLayout(self.blank_field)
        self.blank_field_layout.setSpacing(2)
        self.blank_field_layout.setObjectName(u"blank_field_layout")
        self.blank_field_layout.setContentsMargins(0, 0, 0, 0)
        self.blank_box = QSpinBox(self.blank_field)
        self.blank_box.setObjectName(u"blank_box")
        self.blank_box.setMinimum(0)
        self.blank_box.setMaximum(999)

        self.blank_field_layout.addWidget(self.blank_box)


        self.layout_13.addWidget(self.blank_field)

        self.output_field = Field(self.side)
        self.output_field.setObjectName(u"output_field")
        self.output_field_layout = QVBoxLayout(self.output_field)
        self.output_field_layout.setSpacing(2)
        self.output_field_layout.setObjectName(u"output_field_layout")
        self.output_field_layout.setContentsMargins(0, 0, 0, 0)
        self.output_box = QComboBox(self.output_field)
        self.output_box.setObjectName(u"output_box")

        self.output_field_layout.addWidget(self.output_box)


        self.layout_13.addWidget(self.output_field)

        self.layout_13.setStretch(0, 3)
        self.layout_13.setStretch(1, 3)
        self.layout_13.setStretch(2, 4)

        self.side_layout.addLayout(self.layout_13)

        self.layout_14 = QHBoxLayout()
        self.layout_14.setSpacing(8)
        self.layout_14.setObjectName(u"layout_14")
        self.layout_14.setContentsMargins(0, 0, 0, 0)
        self.close_button = QPushButton(self.side)
        self.close_button.setObjectName(u"close_button")

        self.layout_14.addWidget(self.close_button)

        self.make_button = QPushButton(self.side)
        self.make_button.setObjectName(u"make_button")
        self.make_button.setProperty(u"role", u"primary")

        self.layout_14.addWidget(self.make_button)


        self.side_layout.addLayout(self.layout_14)


        self.MergeDialog_layout.addWidget(self.side)

        self.layout_18 = QVBoxLayout()
        self.layout_18.setSpacing(8)
        self.layout_18.setObjectName(u"layout_18")
        self.layout_18.setContentsMargins(0, 0, 0, 0)
        self.layout_17 = QHBoxLayout()
        self.layout_17.setSpacing(8)
        self.layout_17.setObjectName(u"layout_17")
        self.layout_17.setContentsMargins(0, 0, 0, 0)
        self.preview_label = QLabel(MergeDialog)
        self.preview_label.setObjectName(u"preview_label")
        self.preview_label.setProperty(u"role", u"caption")

        self.layout_17.addWidget(self.preview_label)

        self.preview_box = QSpinBox(MergeDialog)
        self.preview_box.setObjectName(u"preview_box")
        self.preview_box.setMinimum(1)
        self.preview_box.setMaximum(1)

        self.layout_17.addWidget(self.preview_box)

        self.preview_of_label = QLabel(MergeDialog)
        self.preview_of_label.setObjectName(u"preview_of_label")
        self.preview_of_label.setProperty(u"role", u"muted")

        self.layout_17.addWidget(self.preview_of_label)

        self.space_16 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_17.addItem(self.space_16)


        self.layout_18.addLayout(self.layout_17)

        self.preview = PdfView(MergeDialog)
        self.preview.setObjectName(u"preview")

        self.layout_18.addWidget(self.preview)

        self.layout_18.setStretch(1, 1)

        self.MergeDialog_layout.addLayout(self.layout_18)

        self.MergeDialog_layout.setStretch(1, 1)

        self.retranslateUi(MergeDialog)

        self.make_button.setDefault(True)

    # setupUi

    def retranslateUi(self, MergeDialog: QDialog) -> None:
        MergeDialog.setWindowTitle(QCoreApplication.translate("MergeDialog", u"ส่งถึงหลายแห่ง", None))
        self.title_label.setText(QCoreApplication.translate("MergeDialog", u"ส่งถึงหลายแห่ง", None))
        self.group_field.setProperty(u"label", QCoreApplication.translate("MergeDialog", u"ผู้รับจาก", None))
        self.search_field.setProperty(u"label", QCoreApplication.translate("MergeDialog", u"ค้นหา", None))
        self.search_edit.setPlaceholderText(QCoreApplication.translate("MergeDialog", u"ชื่อ ที่อยู่ รหัสไปรษณีย์", None))
#if QT_CONFIG(accessibility)
        self.recipients_table.setAccessibleName(QCoreApplication.translate("MergeDialog", u"ผู้รับ กด Space เพื่อเลือกหรือไม่เลือก", None))
#endif // QT_CONFIG(accessibility)
        self.all_button.setText(QCoreApplication.translate("MergeDialog", u"เลือกทั้งหมด", None))
        self.none_button.setText(QCoreApplication.translate("MergeDialog", u"ไม่เลือก", None))
        self.file_button.setText(QCoreApplication.translate("MergeDialog", u"แฟ้มรายชื่อ…", None))
        self.envelope_field.setProperty(u"label", QCoreApplication.translate("MergeDialog", u"ซอง", None))
        self.labels_field.setProperty(u"label", QCoreApplication.translate("MergeDialog", u"ป้ายชื่อ", None))
        self.label_start_field.setProperty(u"label", QCoreApplication.translate("MergeDialog", u"เริ่มดวงที่", None))
        self.copies_field.setProperty(u"label", QCoreApplication.translate("MergeDialog", u"ฉบับต่อแห่ง", None))
        self.blank_field.setProperty(u"label", QCoreApplication.translate("MergeDialog", u"ฉบับเว้นผู้รับ", None))
        self.output_field.setProperty(u"label", QCoreApplication.translate("MergeDialog", u"ทำเป็น", None))
        self.close_button.setText(QCoreApplication.translate("MergeDialog", u"ปิด", None))
        self.make_button.setText(QCoreApplication.translate("MergeDialog", u"ทำ", None))
        self.preview_label.setText(QCoreApplication.translate("MergeDialog", u"ตัวอย่างฉบับที่", None))
#if QT_CONFIG(accessibility)
        self.preview_box.setAccessibleName(QCoreApplication.translate("MergeDialog", u"ดูตัวอย่างฉบับที่", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
