# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'sent.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QHeaderView, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QSplitter,
    QTabWidget, QVBoxLayout, QWidget)

from circ_desktop.gui.letter.story import StoryView
from circ_desktop.gui.parts.layout.wrap import (ShortLabel, WrapLabel)
from circ_desktop.gui.parts.tables.table import ListTable
from circ_desktop.gui.parts.viewer.pdf_view import PdfView

class Ui_SentPage(object):
    def setupUi(self, SentPage: QWidget) -> None:
        if not SentPage.objectName():
            SentPage.setObjectName(u"SentPage")
        self.layout_1 = QVBoxLayout(SentPage)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(SentPage)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.sent_table = ListTable(self.splitter)
        self.sent_table.setObjectName(u"sent_table")
        self.splitter.addWidget(self.sent_table)
        self.detail = QWidget(self.splitter)
        self.detail.setObjectName(u"detail")
        self.layout_2 = QVBoxLayout(self.detail)
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(8, 0, 0, 0)
        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.number_label = QLabel(self.detail)
        self.number_label.setObjectName(u"number_label")
        self.number_label.setProperty(u"role", u"number")

        self.layout_3.addWidget(self.number_label)

        self.state_label = QLabel(self.detail)
        self.state_label.setObjectName(u"state_label")
        self.state_label.setProperty(u"role", u"tag")

        self.layout_3.addWidget(self.state_label)

        self.spacer_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_3.addItem(self.spacer_4)


        self.layout_2.addLayout(self.layout_3)

        self.actions_bar = QWidget(self.detail)
        self.actions_bar.setObjectName(u"actions_bar")
        self.print_button = QPushButton(self.actions_bar)
        self.print_button.setObjectName(u"print_button")
        self.copy_button = QPushButton(self.actions_bar)
        self.copy_button.setObjectName(u"copy_button")
        self.merge_button = QPushButton(self.actions_bar)
        self.merge_button.setObjectName(u"merge_button")
        self.model_button = QPushButton(self.actions_bar)
        self.model_button.setObjectName(u"model_button")
        self.void_button = QPushButton(self.actions_bar)
        self.void_button.setObjectName(u"void_button")
        self.void_button.setProperty(u"role", u"danger")

        self.layout_2.addWidget(self.actions_bar)

        self.subject_label = ShortLabel(self.detail)
        self.subject_label.setObjectName(u"subject_label")
        self.subject_label.setProperty(u"role", u"heading")

        self.layout_2.addWidget(self.subject_label)

        self.facts_label = WrapLabel(self.detail)
        self.facts_label.setObjectName(u"facts_label")
        self.facts_label.setProperty(u"role", u"muted")

        self.layout_2.addWidget(self.facts_label)

        self.void_label = WrapLabel(self.detail)
        self.void_label.setObjectName(u"void_label")
        self.void_label.setProperty(u"role", u"alarm")

        self.layout_2.addWidget(self.void_label)

        self.tabs = QTabWidget(self.detail)
        self.tabs.setObjectName(u"tabs")
        self.page_tab = QWidget()
        self.page_tab.setObjectName(u"page_tab")
        self.layout_7 = QVBoxLayout(self.page_tab)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 8, 0, 0)
        self.page_view = PdfView(self.page_tab)
        self.page_view.setObjectName(u"page_view")

        self.layout_7.addWidget(self.page_view)

        self.tabs.addTab(self.page_tab, "")
        self.story_tab = QWidget()
        self.story_tab.setObjectName(u"story_tab")
        self.layout_8 = QVBoxLayout(self.story_tab)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 8, 0, 0)
        self.story_view = StoryView(self.story_tab)
        self.story_view.setObjectName(u"story_view")

        self.layout_8.addWidget(self.story_view)

        self.tabs.addTab(self.story_tab, "")
        self.recipients_tab = QWidget()
        self.recipients_tab.setObjectName(u"recipients_tab")
        self.layout_9 = QVBoxLayout(self.recipients_tab)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 8, 0, 0)
        self.recipients_table = ListTable(self.recipients_tab)
        self.recipients_table.setObjectName(u"recipients_table")

        self.layout_9.addWidget(self.recipients_table)

        self.tabs.addTab(self.recipients_tab, "")

        self.layout_2.addWidget(self.tabs)

        self.layout_2.setStretch(5, 1)
        self.splitter.addWidget(self.detail)

        self.layout_1.addWidget(self.splitter)


        self.retranslateUi(SentPage)
    # setupUi

    def retranslateUi(self, SentPage: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.sent_table.setAccessibleName(QCoreApplication.translate("SentPage", u"ทะเบียนหนังสือส่ง", None))
#endif // QT_CONFIG(accessibility)
        self.number_label.setText("")
        self.state_label.setText("")
        self.print_button.setText(QCoreApplication.translate("SentPage", u"พิมพ์", None))
        self.copy_button.setText(QCoreApplication.translate("SentPage", u"สำเนา", None))
        self.merge_button.setText(QCoreApplication.translate("SentPage", u"ส่งถึง…", None))
        self.model_button.setText(QCoreApplication.translate("SentPage", u"ต้นแบบ", None))
        self.void_button.setText(QCoreApplication.translate("SentPage", u"ยกเลิก…", None))
        self.tabs.setTabText(self.tabs.indexOf(self.page_tab), QCoreApplication.translate("SentPage", u"Page", None))
        self.tabs.setTabText(self.tabs.indexOf(self.story_tab), QCoreApplication.translate("SentPage", u"Page", None))
#if QT_CONFIG(accessibility)
        self.recipients_table.setAccessibleName(QCoreApplication.translate("SentPage", u"ส่งถึง", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.recipients_tab), QCoreApplication.translate("SentPage", u"Page", None))
        pass
    # retranslateUi
