# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'copy.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QDialog, QHBoxLayout,
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from circ_desktop.gui.parts.fields.field import Field
from circ_desktop.gui.parts.fields.line_edit import LetterLine
from circ_desktop.gui.parts.fields.lines_area import LinesArea
from circ_desktop.gui.parts.fields.thai_date_edit import ThaiDateEdit
from circ_desktop.gui.parts.layout.wrap import WrapLabel

class Ui_CopyDialog(object):
    def setupUi(self, CopyDialog: QDialog) -> None:
        if not CopyDialog.objectName():
            CopyDialog.setObjectName(u"CopyDialog")
        self.CopyDialog_layout = QVBoxLayout(CopyDialog)
        self.CopyDialog_layout.setSpacing(12)
        self.CopyDialog_layout.setObjectName(u"CopyDialog_layout")
        self.CopyDialog_layout.setContentsMargins(20, 20, 20, 20)
        self.title_label = QLabel(CopyDialog)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.CopyDialog_layout.addWidget(self.title_label)

        self.words_label = WrapLabel(CopyDialog)
        self.words_label.setObjectName(u"words_label")

        self.CopyDialog_layout.addWidget(self.words_label)

        self.office_panel = QWidget(CopyDialog)
        self.office_panel.setObjectName(u"office_panel")
        self.office_panel_layout = QVBoxLayout(self.office_panel)
        self.office_panel_layout.setSpacing(8)
        self.office_panel_layout.setObjectName(u"office_panel_layout")
        self.office_panel_layout.setContentsMargins(0, 0, 0, 0)
        self.drafted_field = Field(self.office_panel)
        self.drafted_field.setObjectName(u"drafted_field")
        self.drafted_layout = QVBoxLayout(self.drafted_field)
        self.drafted_layout.setObjectName(u"drafted_layout")
        self.drafted_edit = LetterLine(self.drafted_field)
        self.drafted_edit.setObjectName(u"drafted_edit")

        self.drafted_layout.addWidget(self.drafted_edit)


        self.office_panel_layout.addWidget(self.drafted_field)

        self.typed_field = Field(self.office_panel)
        self.typed_field.setObjectName(u"typed_field")
        self.typed_layout = QVBoxLayout(self.typed_field)
        self.typed_layout.setObjectName(u"typed_layout")
        self.typed_edit = LetterLine(self.typed_field)
        self.typed_edit.setObjectName(u"typed_edit")

        self.typed_layout.addWidget(self.typed_edit)


        self.office_panel_layout.addWidget(self.typed_field)

        self.compared_field = Field(self.office_panel)
        self.compared_field.setObjectName(u"compared_field")
        self.compared_layout = QVBoxLayout(self.compared_field)
        self.compared_layout.setObjectName(u"compared_layout")
        self.compared_edit = LetterLine(self.compared_field)
        self.compared_edit.setObjectName(u"compared_edit")

        self.compared_layout.addWidget(self.compared_edit)


        self.office_panel_layout.addWidget(self.compared_field)

        self.checked_field = Field(self.office_panel)
        self.checked_field.setObjectName(u"checked_field")
        self.checked_layout = QVBoxLayout(self.checked_field)
        self.checked_layout.setObjectName(u"checked_layout")
        self.checked_edit = LetterLine(self.checked_field)
        self.checked_edit.setObjectName(u"checked_edit")

        self.checked_layout.addWidget(self.checked_edit)


        self.office_panel_layout.addWidget(self.checked_field)


        self.CopyDialog_layout.addWidget(self.office_panel)

        self.certified_panel = QWidget(CopyDialog)
        self.certified_panel.setObjectName(u"certified_panel")
        self.certified_panel_layout = QVBoxLayout(self.certified_panel)
        self.certified_panel_layout.setSpacing(8)
        self.certified_panel_layout.setObjectName(u"certified_panel_layout")
        self.certified_panel_layout.setContentsMargins(0, 0, 0, 0)
        self.name_field = Field(self.certified_panel)
        self.name_field.setObjectName(u"name_field")
        self.name_layout = QVBoxLayout(self.name_field)
        self.name_layout.setObjectName(u"name_layout")
        self.name_edit = LetterLine(self.name_field)
        self.name_edit.setObjectName(u"name_edit")

        self.name_layout.addWidget(self.name_edit)


        self.certified_panel_layout.addWidget(self.name_field)

        self.position_field = Field(self.certified_panel)
        self.position_field.setObjectName(u"position_field")
        self.position_layout = QVBoxLayout(self.position_field)
        self.position_layout.setObjectName(u"position_layout")
        self.position_edit = LinesArea(self.position_field)
        self.position_edit.setObjectName(u"position_edit")

        self.position_layout.addWidget(self.position_edit)


        self.certified_panel_layout.addWidget(self.position_field)

        self.date_field = Field(self.certified_panel)
        self.date_field.setObjectName(u"date_field")
        self.date_layout = QVBoxLayout(self.date_field)
        self.date_layout.setObjectName(u"date_layout")
        self.date_edit = ThaiDateEdit(self.date_field)
        self.date_edit.setObjectName(u"date_edit")

        self.date_layout.addWidget(self.date_edit)


        self.certified_panel_layout.addWidget(self.date_field)

        self.every_page_box = QCheckBox(self.certified_panel)
        self.every_page_box.setObjectName(u"every_page_box")

        self.certified_panel_layout.addWidget(self.every_page_box)


        self.CopyDialog_layout.addWidget(self.certified_panel)

        self.buttons_layout = QHBoxLayout()
        self.buttons_layout.setSpacing(8)
        self.buttons_layout.setObjectName(u"buttons_layout")
        self.buttons_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons_layout.addItem(self.buttons_space)

        self.cancel_button = QPushButton(CopyDialog)
        self.cancel_button.setObjectName(u"cancel_button")

        self.buttons_layout.addWidget(self.cancel_button)

        self.accept_button = QPushButton(CopyDialog)
        self.accept_button.setObjectName(u"accept_button")
        self.accept_button.setProperty(u"role", u"primary")

        self.buttons_layout.addWidget(self.accept_button)


        self.CopyDialog_layout.addLayout(self.buttons_layout)


        self.retranslateUi(CopyDialog)
    # setupUi

    def retranslateUi(self, CopyDialog: QDialog) -> None:
        CopyDialog.setWindowTitle(QCoreApplication.translate("CopyDialog", u"สำเนา", None))
        self.title_label.setText("")
        self.words_label.setText(QCoreApplication.translate("CopyDialog", u"ทำจากฉบับจริงที่เก็บไว้ ฉบับจริงไม่เปลี่ยน ช่องที่เว้นว่างจะมีเส้นให้เขียนเอง", None))
        self.drafted_field.setProperty(u"label", QCoreApplication.translate("CopyDialog", u"ร่าง", None))
        self.typed_field.setProperty(u"label", QCoreApplication.translate("CopyDialog", u"พิมพ์", None))
        self.compared_field.setProperty(u"label", QCoreApplication.translate("CopyDialog", u"ทาน", None))
        self.checked_field.setProperty(u"label", QCoreApplication.translate("CopyDialog", u"ตรวจ", None))
        self.name_field.setProperty(u"label", QCoreApplication.translate("CopyDialog", u"ชื่อผู้รับรองสำเนา", None))
        self.position_field.setProperty(u"label", QCoreApplication.translate("CopyDialog", u"ตำแหน่ง (บรรทัดละหนึ่งแถว)", None))
        self.date_field.setProperty(u"label", QCoreApplication.translate("CopyDialog", u"วันที่รับรอง (เว้นว่าง: มีเส้นให้เขียนเอง)", None))
        self.every_page_box.setText(QCoreApplication.translate("CopyDialog", u"รับรองทุกหน้า (หน้าก่อนหน้าสุดท้ายใช้คำรับรองย่อ)", None))
        self.cancel_button.setText(QCoreApplication.translate("CopyDialog", u"ไม่ทำ", None))
        self.accept_button.setText(QCoreApplication.translate("CopyDialog", u"ดูสำเนา", None))
    # retranslateUi
