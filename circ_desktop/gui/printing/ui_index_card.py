# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'index_card.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QHeaderView,
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from circ_desktop.gui.parts.fields.field import Field
from circ_desktop.gui.parts.layout.wrap import WrapLabel
from circ_desktop.gui.parts.tables.table import ListTable

class Ui_IndexCardDialog(object):
    def setupUi(self, IndexCardDialog: QDialog) -> None:
        if not IndexCardDialog.objectName():
            IndexCardDialog.setObjectName(u"IndexCardDialog")
        IndexCardDialog.resize(860, 600)
        self.dialog_column = QVBoxLayout(IndexCardDialog)
        self.dialog_column.setSpacing(12)
        self.dialog_column.setObjectName(u"dialog_column")
        self.dialog_column.setContentsMargins(20, 20, 20, 20)
        self.title_label = QLabel(IndexCardDialog)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.dialog_column.addWidget(self.title_label)

        self.search_row = QHBoxLayout()
        self.search_row.setSpacing(8)
        self.search_row.setObjectName(u"search_row")
        self.search_field = Field(IndexCardDialog)
        self.search_field.setObjectName(u"search_field")
        self.search_column = QVBoxLayout(self.search_field)
        self.search_column.setObjectName(u"search_column")
        self.search_edit = QLineEdit(self.search_field)
        self.search_edit.setObjectName(u"search_edit")
        self.search_edit.setClearButtonEnabled(True)

        self.search_column.addWidget(self.search_edit)


        self.search_row.addWidget(self.search_field)


        self.dialog_column.addLayout(self.search_row)

        self.letters_table = ListTable(IndexCardDialog)
        self.letters_table.setObjectName(u"letters_table")

        self.dialog_column.addWidget(self.letters_table)

        self.choice_row = QHBoxLayout()
        self.choice_row.setSpacing(8)
        self.choice_row.setObjectName(u"choice_row")
        self.all_button = QPushButton(IndexCardDialog)
        self.all_button.setObjectName(u"all_button")
        self.all_button.setAutoDefault(False)

        self.choice_row.addWidget(self.all_button)

        self.none_button = QPushButton(IndexCardDialog)
        self.none_button.setObjectName(u"none_button")
        self.none_button.setAutoDefault(False)

        self.choice_row.addWidget(self.none_button)

        self.choice_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.choice_row.addItem(self.choice_gap)

        self.count_label = QLabel(IndexCardDialog)
        self.count_label.setObjectName(u"count_label")
        self.count_label.setProperty(u"role", u"muted")

        self.choice_row.addWidget(self.count_label)


        self.dialog_column.addLayout(self.choice_row)

        self.subject_row = QHBoxLayout()
        self.subject_row.setSpacing(8)
        self.subject_row.setObjectName(u"subject_row")
        self.subject_field = Field(IndexCardDialog)
        self.subject_field.setObjectName(u"subject_field")
        self.subject_column = QVBoxLayout(self.subject_field)
        self.subject_column.setObjectName(u"subject_column")
        self.subject_edit = QLineEdit(self.subject_field)
        self.subject_edit.setObjectName(u"subject_edit")

        self.subject_column.addWidget(self.subject_edit)


        self.subject_row.addWidget(self.subject_field)

        self.code_field = Field(IndexCardDialog)
        self.code_field.setObjectName(u"code_field")
        self.code_column = QVBoxLayout(self.code_field)
        self.code_column.setObjectName(u"code_column")
        self.code_edit = QLineEdit(self.code_field)
        self.code_edit.setObjectName(u"code_edit")

        self.code_column.addWidget(self.code_edit)


        self.subject_row.addWidget(self.code_field)

        self.subject_row.setStretch(0, 4)
        self.subject_row.setStretch(1, 1)

        self.dialog_column.addLayout(self.subject_row)

        self.note_label = WrapLabel(IndexCardDialog)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setWordWrap(True)
        self.note_label.setProperty(u"role", u"warning")

        self.dialog_column.addWidget(self.note_label)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_gap)

        self.close_button = QPushButton(IndexCardDialog)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.foot_row.addWidget(self.close_button)

        self.show_button = QPushButton(IndexCardDialog)
        self.show_button.setObjectName(u"show_button")
        self.show_button.setAutoDefault(False)
        self.show_button.setProperty(u"role", u"primary")

        self.foot_row.addWidget(self.show_button)


        self.dialog_column.addLayout(self.foot_row)


        self.retranslateUi(IndexCardDialog)
    # setupUi

    def retranslateUi(self, IndexCardDialog: QDialog) -> None:
        self.title_label.setText(QCoreApplication.translate("IndexCardDialog", u"บัตรตรวจค้น (แบบที่ ๑๘)", None))
        self.search_field.setProperty(u"label", QCoreApplication.translate("IndexCardDialog", u"ค้นหนังสือรับ", None))
        self.search_edit.setPlaceholderText(QCoreApplication.translate("IndexCardDialog", u"คำในเรื่อง ผู้ส่ง หรือเลข", None))
#if QT_CONFIG(accessibility)
        self.letters_table.setAccessibleName(QCoreApplication.translate("IndexCardDialog", u"หนังสือที่พบ กด Space เพื่อใส่ในบัตรหรือเอาออก", None))
#endif // QT_CONFIG(accessibility)
        self.all_button.setText(QCoreApplication.translate("IndexCardDialog", u"เลือกที่พบทั้งหมด", None))
        self.none_button.setText(QCoreApplication.translate("IndexCardDialog", u"ไม่เลือก", None))
        self.subject_field.setProperty(u"label", QCoreApplication.translate("IndexCardDialog", u"เรื่อง (ชื่อบัตร)", None))
        self.code_field.setProperty(u"label", QCoreApplication.translate("IndexCardDialog", u"รหัสแฟ้ม", None))
        self.note_label.setText("")
        self.close_button.setText(QCoreApplication.translate("IndexCardDialog", u"ปิด", None))
        self.show_button.setText(QCoreApplication.translate("IndexCardDialog", u"ดูก่อนพิมพ์", None))
        pass
    # retranslateUi
