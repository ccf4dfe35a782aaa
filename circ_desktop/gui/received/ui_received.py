# mypy: ignore-errors
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QHeaderView, QLineEdit,
    QSizePolicy, QSplitter, QVBoxLayout, QWidget)

from circ_desktop.gui.letter.received_detail import ReceivedDetail
from circ_desktop.gui.letter.year_box import YearBox
from circ_desktop.gui.parts.tables.table import ListTable

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
        self.splitter.setHandleWidth(16)
        self.splitter.setOrientation(Qt.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.list_side = QWidget(self.splitter)
        self.list_side.setObjectName(u"list_side")
        self.list_column = QVBoxLayout(self.list_side)
        self.list_column.setSpacing(8)
        self.list_column.setObjectName(u"list_column")
        self.list_column.setContentsMargins(0, 0, 0, 0)
        self.search_row = QHBoxLayout()
        self.search_row.setSpacing(8)
        self.search_row.setObjectName(u"search_row")
        self.list_search_edit = QLineEdit(self.list_side)
        self.list_search_edit.setObjectName(u"list_search_edit")
        self.list_search_edit.setClearButtonEnabled(True)

        self.search_row.addWidget(self.list_search_edit)

        self.year_box = YearBox(self.list_side)
        self.year_box.setObjectName(u"year_box")

        self.search_row.addWidget(self.year_box)

        self.search_row.setStretch(0, 1)

        self.list_column.addLayout(self.search_row)

        self.received_table = ListTable(self.list_side)
        self.received_table.setObjectName(u"received_table")

        self.list_column.addWidget(self.received_table)

        self.splitter.addWidget(self.list_side)
        self.detail = ReceivedDetail(self.splitter)
        self.detail.setObjectName(u"detail")
        self.splitter.addWidget(self.detail)

        self.page_column.addWidget(self.splitter)


        self.retranslateUi(ReceivedPage)
    # setupUi

    def retranslateUi(self, ReceivedPage: QWidget) -> None:
        self.list_search_edit.setPlaceholderText(QCoreApplication.translate("ReceivedPage", u"เลขรับ ที่ จาก หรือเรื่อง", None))
#if QT_CONFIG(accessibility)
        self.list_search_edit.setAccessibleName(QCoreApplication.translate("ReceivedPage", u"ค้นหาในหนังสือรับ", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.received_table.setAccessibleName(QCoreApplication.translate("ReceivedPage", u"รายการหนังสือรับ", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
