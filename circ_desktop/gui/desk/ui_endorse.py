# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'endorse.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from circ_desktop.gui.desk.endorse_panel import EndorsePanel
from circ_desktop.gui.parts.layout.wrap import WrapLabel
from circ_desktop.gui.parts.viewer.pdf_view import PdfView

class Ui_EndorseDialog(object):
    def setupUi(self, EndorseDialog: QDialog) -> None:
        if not EndorseDialog.objectName():
            EndorseDialog.setObjectName(u"EndorseDialog")
        EndorseDialog.resize(1180, 690)
        self.dialog_column = QVBoxLayout(EndorseDialog)
        self.dialog_column.setSpacing(8)
        self.dialog_column.setObjectName(u"dialog_column")
        self.dialog_column.setContentsMargins(16, 16, 16, 16)
        self.subject_label = WrapLabel(EndorseDialog)
        self.subject_label.setObjectName(u"subject_label")
        self.subject_label.setWordWrap(True)

        self.dialog_column.addWidget(self.subject_label)

        self.body_row = QHBoxLayout()
        self.body_row.setSpacing(16)
        self.body_row.setObjectName(u"body_row")
        self.page_view = PdfView(EndorseDialog)
        self.page_view.setObjectName(u"page_view")

        self.body_row.addWidget(self.page_view)

        self.panel = EndorsePanel(EndorseDialog)
        self.panel.setObjectName(u"panel")

        self.body_row.addWidget(self.panel)

        self.body_row.setStretch(0, 5)
        self.body_row.setStretch(1, 3)

        self.dialog_column.addLayout(self.body_row)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_gap)

        self.close_button = QPushButton(EndorseDialog)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.foot_row.addWidget(self.close_button)


        self.dialog_column.addLayout(self.foot_row)

        self.dialog_column.setStretch(1, 1)

        self.retranslateUi(EndorseDialog)
    # setupUi

    def retranslateUi(self, EndorseDialog: QDialog) -> None:
        EndorseDialog.setWindowTitle(QCoreApplication.translate("EndorseDialog", u"ลงความเห็น", None))
        self.subject_label.setProperty(u"role", QCoreApplication.translate("EndorseDialog", u"heading", None))
        self.close_button.setText(QCoreApplication.translate("EndorseDialog", u"ปิด", None))
    # retranslateUi
