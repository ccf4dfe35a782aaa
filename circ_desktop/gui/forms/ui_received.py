# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'received.ui'
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
from PySide6.QtWidgets import (QApplication, QHeaderView, QSizePolicy, QSplitter,
    QVBoxLayout, QWidget)

from circ_desktop.gui.widgets.received_detail import ReceivedDetail
from circ_desktop.gui.widgets.table import ListTable

class Ui_ReceivedPage(object):
    def setupUi(self, ReceivedPage: QWidget) -> None:
        if not ReceivedPage.objectName():
            ReceivedPage.setObjectName(u"ReceivedPage")
        ReceivedPage.resize(1278, 640)
        self.page_column = QVBoxLayout(ReceivedPage)
        self.page_column.setSpacing(8)
        self.page_column.setObjectName(u"page_column")
        self.page_column.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(ReceivedPage)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.received_table = ListTable(self.splitter)
        self.received_table.setObjectName(u"received_table")
        self.splitter.addWidget(self.received_table)
        self.detail = ReceivedDetail(self.splitter)
        self.detail.setObjectName(u"detail")
        self.splitter.addWidget(self.detail)

        self.page_column.addWidget(self.splitter)


        self.retranslateUi(ReceivedPage)
    # setupUi

    def retranslateUi(self, ReceivedPage: QWidget) -> None:
        pass
    # retranslateUi
