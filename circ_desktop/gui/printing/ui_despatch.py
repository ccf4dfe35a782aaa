# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'despatch.ui'
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
    QHeaderView, QLabel, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from circ_desktop.gui.parts.fields.field import Field
from circ_desktop.gui.parts.fields.thai_date_edit import ThaiDateEdit
from circ_desktop.gui.parts.layout.wrap import WrapLabel
from circ_desktop.gui.parts.tables.table import ListTable

class Ui_DespatchDialog(object):
    def setupUi(self, DespatchDialog: QDialog) -> None:
        if not DespatchDialog.objectName():
            DespatchDialog.setObjectName(u"DespatchDialog")
        DespatchDialog.resize(900, 620)
        self.dialog_column = QVBoxLayout(DespatchDialog)
        self.dialog_column.setSpacing(12)
        self.dialog_column.setObjectName(u"dialog_column")
        self.dialog_column.setContentsMargins(20, 20, 20, 20)
        self.title_label = QLabel(DespatchDialog)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.dialog_column.addWidget(self.title_label)

        self.days_row = QHBoxLayout()
        self.days_row.setSpacing(8)
        self.days_row.setObjectName(u"days_row")
        self.from_field = Field(DespatchDialog)
        self.from_field.setObjectName(u"from_field")
        self.from_column = QVBoxLayout(self.from_field)
        self.from_column.setObjectName(u"from_column")
        self.from_edit = ThaiDateEdit(self.from_field)
        self.from_edit.setObjectName(u"from_edit")

        self.from_column.addWidget(self.from_edit)


        self.days_row.addWidget(self.from_field)

        self.to_field = Field(DespatchDialog)
        self.to_field.setObjectName(u"to_field")
        self.to_column = QVBoxLayout(self.to_field)
        self.to_column.setObjectName(u"to_column")
        self.to_edit = ThaiDateEdit(self.to_field)
        self.to_edit.setObjectName(u"to_edit")

        self.to_column.addWidget(self.to_edit)


        self.days_row.addWidget(self.to_field)

        self.flow_field = Field(DespatchDialog)
        self.flow_field.setObjectName(u"flow_field")
        self.flow_column = QVBoxLayout(self.flow_field)
        self.flow_column.setObjectName(u"flow_column")
        self.flow_box = QComboBox(self.flow_field)
        self.flow_box.setObjectName(u"flow_box")

        self.flow_column.addWidget(self.flow_box)


        self.days_row.addWidget(self.flow_field)

        self.unit_field = Field(DespatchDialog)
        self.unit_field.setObjectName(u"unit_field")
        self.unit_column = QVBoxLayout(self.unit_field)
        self.unit_column.setObjectName(u"unit_column")
        self.unit_box = QComboBox(self.unit_field)
        self.unit_box.setObjectName(u"unit_box")

        self.unit_column.addWidget(self.unit_box)


        self.days_row.addWidget(self.unit_field)

        self.days_row.setStretch(0, 2)
        self.days_row.setStretch(1, 2)
        self.days_row.setStretch(2, 3)
        self.days_row.setStretch(3, 3)

        self.dialog_column.addLayout(self.days_row)

        self.letters_table = ListTable(DespatchDialog)
        self.letters_table.setObjectName(u"letters_table")

        self.dialog_column.addWidget(self.letters_table)

        self.choice_row = QHBoxLayout()
        self.choice_row.setSpacing(8)
        self.choice_row.setObjectName(u"choice_row")
        self.all_button = QPushButton(DespatchDialog)
        self.all_button.setObjectName(u"all_button")
        self.all_button.setAutoDefault(False)

        self.choice_row.addWidget(self.all_button)

        self.none_button = QPushButton(DespatchDialog)
        self.none_button.setObjectName(u"none_button")
        self.none_button.setAutoDefault(False)

        self.choice_row.addWidget(self.none_button)

        self.choice_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.choice_row.addItem(self.choice_gap)

        self.count_label = QLabel(DespatchDialog)
        self.count_label.setObjectName(u"count_label")
        self.count_label.setProperty(u"role", u"muted")

        self.choice_row.addWidget(self.count_label)


        self.dialog_column.addLayout(self.choice_row)

        self.messenger_row = QHBoxLayout()
        self.messenger_row.setSpacing(8)
        self.messenger_row.setObjectName(u"messenger_row")
        self.messenger_field = Field(DespatchDialog)
        self.messenger_field.setObjectName(u"messenger_field")
        self.messenger_column = QVBoxLayout(self.messenger_field)
        self.messenger_column.setObjectName(u"messenger_column")
        self.messenger_box = QComboBox(self.messenger_field)
        self.messenger_box.setObjectName(u"messenger_box")
        self.messenger_box.setEditable(True)

        self.messenger_column.addWidget(self.messenger_box)


        self.messenger_row.addWidget(self.messenger_field)


        self.dialog_column.addLayout(self.messenger_row)

        self.note_label = WrapLabel(DespatchDialog)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setWordWrap(True)
        self.note_label.setProperty(u"role", u"warning")

        self.dialog_column.addWidget(self.note_label)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_gap)

        self.close_button = QPushButton(DespatchDialog)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.foot_row.addWidget(self.close_button)

        self.receipts_button = QPushButton(DespatchDialog)
        self.receipts_button.setObjectName(u"receipts_button")
        self.receipts_button.setAutoDefault(False)

        self.foot_row.addWidget(self.receipts_button)

        self.book_button = QPushButton(DespatchDialog)
        self.book_button.setObjectName(u"book_button")
        self.book_button.setAutoDefault(False)
        self.book_button.setProperty(u"role", u"primary")

        self.foot_row.addWidget(self.book_button)


        self.dialog_column.addLayout(self.foot_row)


        self.retranslateUi(DespatchDialog)
    # setupUi

    def retranslateUi(self, DespatchDialog: QDialog) -> None:
        self.title_label.setText(QCoreApplication.translate("DespatchDialog", u"สมุดส่งหนังสือและใบรับหนังสือ", None))
        self.from_field.setProperty(u"label", QCoreApplication.translate("DespatchDialog", u"ตั้งแต่วันที่", None))
        self.to_field.setProperty(u"label", QCoreApplication.translate("DespatchDialog", u"ถึงวันที่", None))
        self.flow_field.setProperty(u"label", QCoreApplication.translate("DespatchDialog", u"ส่งอะไร", None))
        self.unit_field.setProperty(u"label", QCoreApplication.translate("DespatchDialog", u"หน่วยงาน", None))
#if QT_CONFIG(accessibility)
        self.letters_table.setAccessibleName(QCoreApplication.translate("DespatchDialog", u"หนังสือที่จะอยู่ในสมุด กด Space เพื่อเลือกหรือไม่เลือก", None))
#endif // QT_CONFIG(accessibility)
        self.all_button.setText(QCoreApplication.translate("DespatchDialog", u"เลือกทั้งหมด", None))
        self.none_button.setText(QCoreApplication.translate("DespatchDialog", u"ไม่เลือก", None))
        self.messenger_field.setProperty(u"label", QCoreApplication.translate("DespatchDialog", u"ผู้นำส่ง (เว้นว่าง: มีเส้นให้เขียนเอง)", None))
        self.note_label.setText("")
        self.close_button.setText(QCoreApplication.translate("DespatchDialog", u"ปิด", None))
        self.receipts_button.setText(QCoreApplication.translate("DespatchDialog", u"ใบรับ (แบบที่ ๑๗)", None))
        self.book_button.setText(QCoreApplication.translate("DespatchDialog", u"สมุดส่งหนังสือ (แบบที่ ๑๖)", None))
        pass
    # retranslateUi
