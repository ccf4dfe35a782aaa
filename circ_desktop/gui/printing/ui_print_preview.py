# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'print_preview.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QDialog,
    QHBoxLayout, QLabel, QLineEdit, QProgressBar,
    QPushButton, QSizePolicy, QSpacerItem, QSpinBox,
    QVBoxLayout, QWidget)

from circ_desktop.gui.parts.fields.field import Field
from circ_desktop.gui.parts.layout.wrap import (ShortLabel, WrapLabel)
from circ_desktop.gui.parts.viewer.pdf_view import PdfView

class Ui_PrintPreviewDialog(object):
    def setupUi(self, PrintPreviewDialog: QDialog) -> None:
        if not PrintPreviewDialog.objectName():
            PrintPreviewDialog.setObjectName(u"PrintPreviewDialog")
        PrintPreviewDialog.resize(1080, 680)
        self.PrintPreviewDialog_layout = QHBoxLayout(PrintPreviewDialog)
        self.PrintPreviewDialog_layout.setSpacing(16)
        self.PrintPreviewDialog_layout.setObjectName(u"PrintPreviewDialog_layout")
        self.PrintPreviewDialog_layout.setContentsMargins(16, 16, 16, 16)
        self.preview = PdfView(PrintPreviewDialog)
        self.preview.setObjectName(u"preview")

        self.PrintPreviewDialog_layout.addWidget(self.preview)

        self.side = QWidget(PrintPreviewDialog)
        self.side.setObjectName(u"side")
        self.side.setMinimumSize(QSize(300, 0))
        self.side.setMaximumSize(QSize(300, 16777215))
        self.side_layout = QVBoxLayout(self.side)
        self.side_layout.setSpacing(10)
        self.side_layout.setObjectName(u"side_layout")
        self.side_layout.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(self.side)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.side_layout.addWidget(self.title_label)

        self.words_label = ShortLabel(self.side)
        self.words_label.setObjectName(u"words_label")
        self.words_label.setWordWrap(True)
        self.words_label.setProperty(u"role", u"muted")

        self.side_layout.addWidget(self.words_label)

        self.printer_field = Field(self.side)
        self.printer_field.setObjectName(u"printer_field")
        self.printer_field_layout = QVBoxLayout(self.printer_field)
        self.printer_field_layout.setSpacing(2)
        self.printer_field_layout.setObjectName(u"printer_field_layout")
        self.printer_field_layout.setContentsMargins(0, 0, 0, 0)
        self.printer_box = QComboBox(self.printer_field)
        self.printer_box.setObjectName(u"printer_box")

        self.printer_field_layout.addWidget(self.printer_box)


        self.side_layout.addWidget(self.printer_field)

        self.copies_field = Field(self.side)
        self.copies_field.setObjectName(u"copies_field")
        self.copies_field_layout = QVBoxLayout(self.copies_field)
        self.copies_field_layout.setSpacing(2)
        self.copies_field_layout.setObjectName(u"copies_field_layout")
        self.copies_field_layout.setContentsMargins(0, 0, 0, 0)
        self.copies_box = QSpinBox(self.copies_field)
        self.copies_box.setObjectName(u"copies_box")
        self.copies_box.setMinimum(1)
        self.copies_box.setMaximum(99)

        self.copies_field_layout.addWidget(self.copies_box)


        self.side_layout.addWidget(self.copies_field)

        self.pages_field = Field(self.side)
        self.pages_field.setObjectName(u"pages_field")
        self.pages_field_layout = QVBoxLayout(self.pages_field)
        self.pages_field_layout.setSpacing(2)
        self.pages_field_layout.setObjectName(u"pages_field_layout")
        self.pages_field_layout.setContentsMargins(0, 0, 0, 0)
        self.pages_edit = QLineEdit(self.pages_field)
        self.pages_edit.setObjectName(u"pages_edit")

        self.pages_field_layout.addWidget(self.pages_edit)


        self.side_layout.addWidget(self.pages_field)

        self.both_sides_box = QCheckBox(self.side)
        self.both_sides_box.setObjectName(u"both_sides_box")

        self.side_layout.addWidget(self.both_sides_box)

        self.note_label = WrapLabel(self.side)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setWordWrap(True)
        self.note_label.setProperty(u"role", u"banner")

        self.side_layout.addWidget(self.note_label)

        self.space_6 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.side_layout.addItem(self.space_6)

        self.progress_bar = QProgressBar(self.side)
        self.progress_bar.setObjectName(u"progress_bar")
        self.progress_bar.setTextVisible(False)

        self.side_layout.addWidget(self.progress_bar)

        self.save_button = QPushButton(self.side)
        self.save_button.setObjectName(u"save_button")

        self.side_layout.addWidget(self.save_button)

        self.layout_7 = QHBoxLayout()
        self.layout_7.setSpacing(8)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.close_button = QPushButton(self.side)
        self.close_button.setObjectName(u"close_button")

        self.layout_7.addWidget(self.close_button)

        self.print_button = QPushButton(self.side)
        self.print_button.setObjectName(u"print_button")
        self.print_button.setProperty(u"role", u"primary")

        self.layout_7.addWidget(self.print_button)


        self.side_layout.addLayout(self.layout_7)


        self.PrintPreviewDialog_layout.addWidget(self.side)


        self.retranslateUi(PrintPreviewDialog)

        self.print_button.setDefault(True)

    # setupUi

    def retranslateUi(self, PrintPreviewDialog: QDialog) -> None:
        PrintPreviewDialog.setWindowTitle(QCoreApplication.translate("PrintPreviewDialog", u"ตัวอย่างก่อนพิมพ์", None))
        self.title_label.setText("")
        self.words_label.setText("")
        self.printer_field.setProperty(u"label", QCoreApplication.translate("PrintPreviewDialog", u"เครื่องพิมพ์", None))
        self.copies_field.setProperty(u"label", QCoreApplication.translate("PrintPreviewDialog", u"จำนวนชุด", None))
        self.pages_field.setProperty(u"label", QCoreApplication.translate("PrintPreviewDialog", u"หน้าที่พิมพ์", None))
        self.pages_field.setProperty(u"hint", QCoreApplication.translate("PrintPreviewDialog", u"เว้นว่าง = ทุกหน้า  เช่น 1-3, 5", None))
        self.both_sides_box.setText(QCoreApplication.translate("PrintPreviewDialog", u"พิมพ์สองหน้าในแผ่นเดียว", None))
        self.note_label.setText("")
        self.save_button.setText(QCoreApplication.translate("PrintPreviewDialog", u"บันทึกเป็น PDF…", None))
        self.close_button.setText(QCoreApplication.translate("PrintPreviewDialog", u"ปิด", None))
        self.print_button.setText(QCoreApplication.translate("PrintPreviewDialog", u"พิมพ์", None))
    # retranslateUi
