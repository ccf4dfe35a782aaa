# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'received_detail.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QSizePolicy,
    QSpacerItem, QTabWidget, QVBoxLayout, QWidget)

from circ_desktop.gui.letter.facts import FactsView
from circ_desktop.gui.letter.route_view import RouteView
from circ_desktop.gui.letter.story import StoryView
from circ_desktop.gui.parts.layout.wrap import (ShortLabel, WrapLabel)
from circ_desktop.gui.parts.viewer.pdf_view import PdfView

class Ui_ReceivedDetail(object):
    def setupUi(self, ReceivedDetail: QWidget) -> None:
        if not ReceivedDetail.objectName():
            ReceivedDetail.setObjectName(u"ReceivedDetail")
        ReceivedDetail.resize(520, 640)
        self.detail_column = QVBoxLayout(ReceivedDetail)
        self.detail_column.setSpacing(8)
        self.detail_column.setObjectName(u"detail_column")
        self.detail_column.setContentsMargins(0, 0, 0, 0)
        self.number_row = QHBoxLayout()
        self.number_row.setSpacing(8)
        self.number_row.setObjectName(u"number_row")
        self.receive_number_label = QLabel(ReceivedDetail)
        self.receive_number_label.setObjectName(u"receive_number_label")

        self.number_row.addWidget(self.receive_number_label)

        self.urgency_label = QLabel(ReceivedDetail)
        self.urgency_label.setObjectName(u"urgency_label")

        self.number_row.addWidget(self.urgency_label)

        self.number_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.number_row.addItem(self.number_gap)

        self.received_at_label = QLabel(ReceivedDetail)
        self.received_at_label.setObjectName(u"received_at_label")

        self.number_row.addWidget(self.received_at_label)


        self.detail_column.addLayout(self.number_row)

        self.subject_label = ShortLabel(ReceivedDetail)
        self.subject_label.setObjectName(u"subject_label")
        self.subject_label.setWordWrap(True)

        self.detail_column.addWidget(self.subject_label)

        self.facts_label = WrapLabel(ReceivedDetail)
        self.facts_label.setObjectName(u"facts_label")
        self.facts_label.setWordWrap(True)

        self.detail_column.addWidget(self.facts_label)

        self.holder_label = WrapLabel(ReceivedDetail)
        self.holder_label.setObjectName(u"holder_label")
        self.holder_label.setWordWrap(True)

        self.detail_column.addWidget(self.holder_label)

        self.actions_bar = QWidget(ReceivedDetail)
        self.actions_bar.setObjectName(u"actions_bar")

        self.detail_column.addWidget(self.actions_bar)

        self.tabs = QTabWidget(ReceivedDetail)
        self.tabs.setObjectName(u"tabs")
        self.page_view = PdfView()
        self.page_view.setObjectName(u"page_view")
        self.tabs.addTab(self.page_view, "")
        self.route_view = RouteView()
        self.route_view.setObjectName(u"route_view")
        self.tabs.addTab(self.route_view, "")
        self.facts_view = FactsView()
        self.facts_view.setObjectName(u"facts_view")
        self.tabs.addTab(self.facts_view, "")
        self.story_view = StoryView()
        self.story_view.setObjectName(u"story_view")
        self.tabs.addTab(self.story_view, "")

        self.detail_column.addWidget(self.tabs)

        self.detail_column.setStretch(5, 1)

        self.retranslateUi(ReceivedDetail)

        self.tabs.setCurrentIndex(0)

    # setupUi

    def retranslateUi(self, ReceivedDetail: QWidget) -> None:
        self.receive_number_label.setProperty(u"role", QCoreApplication.translate("ReceivedDetail", u"number", None))
        self.received_at_label.setProperty(u"role", QCoreApplication.translate("ReceivedDetail", u"muted", None))
        self.subject_label.setProperty(u"role", QCoreApplication.translate("ReceivedDetail", u"heading", None))
        self.facts_label.setProperty(u"role", QCoreApplication.translate("ReceivedDetail", u"muted", None))
        self.holder_label.setProperty(u"role", QCoreApplication.translate("ReceivedDetail", u"banner", None))
        self.tabs.setTabText(self.tabs.indexOf(self.page_view), QCoreApplication.translate("ReceivedDetail", u"หน้าหนังสือ", None))
        self.tabs.setTabText(self.tabs.indexOf(self.route_view), QCoreApplication.translate("ReceivedDetail", u"เส้นทาง", None))
        self.tabs.setTabText(self.tabs.indexOf(self.facts_view), QCoreApplication.translate("ReceivedDetail", u"รายละเอียด", None))
        self.tabs.setTabText(self.tabs.indexOf(self.story_view), QCoreApplication.translate("ReceivedDetail", u"เรื่องราว", None))
        pass
    # retranslateUi
