# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'fit_offers.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QListWidget, QListWidgetItem, QPushButton, QSizePolicy,
    QSpacerItem, QSplitter, QVBoxLayout, QWidget)

from circ_desktop.gui.parts.layout.wrap import WrapLabel
from circ_desktop.gui.parts.viewer.pdf_view import PdfView

class Ui_FitOffersDialog(object):
    def setupUi(self, FitOffersDialog: QDialog) -> None:
        if not FitOffersDialog.objectName():
            FitOffersDialog.setObjectName(u"FitOffersDialog")
        self.layout_1 = QVBoxLayout(FitOffersDialog)
        self.layout_1.setSpacing(12)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(20, 20, 20, 20)
        self.title_label = QLabel(FitOffersDialog)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.layout_1.addWidget(self.title_label)

        self.words_label = WrapLabel(FitOffersDialog)
        self.words_label.setObjectName(u"words_label")
        self.words_label.setProperty(u"role", u"muted")

        self.layout_1.addWidget(self.words_label)

        self.splitter = QSplitter(FitOffersDialog)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.offers_list = QListWidget(self.splitter)
        self.offers_list.setObjectName(u"offers_list")
        self.offers_list.setWordWrap(True)
        self.offers_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.splitter.addWidget(self.offers_list)
        self.preview = PdfView(self.splitter)
        self.preview.setObjectName(u"preview")
        self.splitter.addWidget(self.preview)

        self.layout_1.addWidget(self.splitter)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.hint_label = QLabel(FitOffersDialog)
        self.hint_label.setObjectName(u"hint_label")
        self.hint_label.setProperty(u"role", u"hint")

        self.layout_3.addWidget(self.hint_label)

        self.spacer_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_3.addItem(self.spacer_4)

        self.cancel_button = QPushButton(FitOffersDialog)
        self.cancel_button.setObjectName(u"cancel_button")

        self.layout_3.addWidget(self.cancel_button)

        self.take_button = QPushButton(FitOffersDialog)
        self.take_button.setObjectName(u"take_button")
        self.take_button.setProperty(u"role", u"primary")

        self.layout_3.addWidget(self.take_button)


        self.layout_1.addLayout(self.layout_3)

        self.layout_1.setStretch(2, 1)

        self.retranslateUi(FitOffersDialog)
    # setupUi

    def retranslateUi(self, FitOffersDialog: QDialog) -> None:
        self.title_label.setText(QCoreApplication.translate("FitOffersDialog", u"ให้หนังสือพอดีหน้า", None))
#if QT_CONFIG(accessibility)
        self.offers_list.setAccessibleName(QCoreApplication.translate("FitOffersDialog", u"วิธีให้พอดีหน้า", None))
#endif // QT_CONFIG(accessibility)
        self.hint_label.setText(QCoreApplication.translate("FitOffersDialog", u"ข้อความไม่เปลี่ยน กด เลิกทำ ได้", None))
        self.cancel_button.setText(QCoreApplication.translate("FitOffersDialog", u"ไม่ใช้", None))
        self.take_button.setText(QCoreApplication.translate("FitOffersDialog", u"ใช้วิธีนี้", None))
        pass
    # retranslateUi
