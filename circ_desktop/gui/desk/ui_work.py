# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'work.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QListView,
    QPushButton, QSizePolicy, QSpacerItem, QStackedWidget,
    QToolButton, QVBoxLayout, QWidget)

from circ_desktop.gui.desk.endorse_panel import EndorsePanel
from circ_desktop.gui.letter.facts import FactsView
from circ_desktop.gui.letter.route_view import RouteView
from circ_desktop.gui.parts.layout.wrap import (ShortLabel, WrapLabel)
from circ_desktop.gui.parts.viewer.pdf_view import PdfView

class Ui_WorkPage(object):
    def setupUi(self, WorkPage: QWidget) -> None:
        if not WorkPage.objectName():
            WorkPage.setObjectName(u"WorkPage")
        WorkPage.resize(1278, 640)
        self.page_row = QHBoxLayout(WorkPage)
        self.page_row.setSpacing(16)
        self.page_row.setObjectName(u"page_row")
        self.page_row.setContentsMargins(0, 0, 0, 0)
        self.work_list = QListView(WorkPage)
        self.work_list.setObjectName(u"work_list")

        self.page_row.addWidget(self.work_list)

        self.desk_stack = QStackedWidget(WorkPage)
        self.desk_stack.setObjectName(u"desk_stack")
        self.empty_desk = QWidget()
        self.empty_desk.setObjectName(u"empty_desk")
        self.empty_column = QVBoxLayout(self.empty_desk)
        self.empty_column.setObjectName(u"empty_column")
        self.empty_top = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.empty_column.addItem(self.empty_top)

        self.empty_label = WrapLabel(self.empty_desk)
        self.empty_label.setObjectName(u"empty_label")
        self.empty_label.setWordWrap(True)
        self.empty_label.setAlignment(Qt.AlignCenter)

        self.empty_column.addWidget(self.empty_label)

        self.empty_bottom = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.empty_column.addItem(self.empty_bottom)

        self.desk_stack.addWidget(self.empty_desk)
        self.letter_desk = QWidget()
        self.letter_desk.setObjectName(u"letter_desk")
        self.desk_row = QHBoxLayout(self.letter_desk)
        self.desk_row.setSpacing(16)
        self.desk_row.setObjectName(u"desk_row")
        self.desk_row.setContentsMargins(0, 0, 0, 0)
        self.paper_column = QVBoxLayout()
        self.paper_column.setSpacing(4)
        self.paper_column.setObjectName(u"paper_column")
        self.desk_head_row = QHBoxLayout()
        self.desk_head_row.setSpacing(8)
        self.desk_head_row.setObjectName(u"desk_head_row")
        self.receive_number_label = QLabel(self.letter_desk)
        self.receive_number_label.setObjectName(u"receive_number_label")

        self.desk_head_row.addWidget(self.receive_number_label)

        self.urgency_label = QLabel(self.letter_desk)
        self.urgency_label.setObjectName(u"urgency_label")

        self.desk_head_row.addWidget(self.urgency_label)

        self.desk_head_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.desk_head_row.addItem(self.desk_head_gap)

        self.previous_button = QToolButton(self.letter_desk)
        self.previous_button.setObjectName(u"previous_button")

        self.desk_head_row.addWidget(self.previous_button)

        self.next_button = QToolButton(self.letter_desk)
        self.next_button.setObjectName(u"next_button")

        self.desk_head_row.addWidget(self.next_button)


        self.paper_column.addLayout(self.desk_head_row)

        self.subject_label = ShortLabel(self.letter_desk)
        self.subject_label.setObjectName(u"subject_label")
        self.subject_label.setWordWrap(True)

        self.paper_column.addWidget(self.subject_label)

        self.facts_label = WrapLabel(self.letter_desk)
        self.facts_label.setObjectName(u"facts_label")
        self.facts_label.setWordWrap(True)

        self.paper_column.addWidget(self.facts_label)

        self.page_view = PdfView(self.letter_desk)
        self.page_view.setObjectName(u"page_view")

        self.paper_column.addWidget(self.page_view)

        self.paper_column.setStretch(3, 1)

        self.desk_row.addLayout(self.paper_column)

        self.side_stack = QStackedWidget(self.letter_desk)
        self.side_stack.setObjectName(u"side_stack")
        self.endorse_panel = EndorsePanel()
        self.endorse_panel.setObjectName(u"endorse_panel")
        self.side_stack.addWidget(self.endorse_panel)
        self.task_panel = QWidget()
        self.task_panel.setObjectName(u"task_panel")
        self.task_column = QVBoxLayout(self.task_panel)
        self.task_column.setSpacing(8)
        self.task_column.setObjectName(u"task_column")
        self.task_column.setContentsMargins(0, 0, 0, 0)
        self.route_view = RouteView(self.task_panel)
        self.route_view.setObjectName(u"route_view")

        self.task_column.addWidget(self.route_view)

        self.facts_view = FactsView(self.task_panel)
        self.facts_view.setObjectName(u"facts_view")

        self.task_column.addWidget(self.facts_view)

        self.task_label = WrapLabel(self.task_panel)
        self.task_label.setObjectName(u"task_label")
        self.task_label.setWordWrap(True)

        self.task_column.addWidget(self.task_label)

        self.task_button = QPushButton(self.task_panel)
        self.task_button.setObjectName(u"task_button")
        self.task_button.setAutoDefault(False)

        self.task_column.addWidget(self.task_button)

        self.second_task_button = QPushButton(self.task_panel)
        self.second_task_button.setObjectName(u"second_task_button")
        self.second_task_button.setAutoDefault(False)

        self.task_column.addWidget(self.second_task_button)

        self.task_column.setStretch(0, 1)
        self.task_column.setStretch(1, 1)
        self.side_stack.addWidget(self.task_panel)

        self.desk_row.addWidget(self.side_stack)

        self.desk_row.setStretch(0, 5)
        self.desk_row.setStretch(1, 3)
        self.desk_stack.addWidget(self.letter_desk)
        self.other_desk = QWidget()
        self.other_desk.setObjectName(u"other_desk")
        self.other_column = QVBoxLayout(self.other_desk)
        self.other_column.setSpacing(8)
        self.other_column.setObjectName(u"other_column")
        self.other_column.setContentsMargins(0, 0, 0, 0)
        self.other_row = QHBoxLayout()
        self.other_row.setSpacing(16)
        self.other_row.setObjectName(u"other_row")
        self.other_words_column = QVBoxLayout()
        self.other_words_column.setSpacing(4)
        self.other_words_column.setObjectName(u"other_words_column")
        self.other_title_label = WrapLabel(self.other_desk)
        self.other_title_label.setObjectName(u"other_title_label")
        self.other_title_label.setWordWrap(True)

        self.other_words_column.addWidget(self.other_title_label)

        self.other_label = WrapLabel(self.other_desk)
        self.other_label.setObjectName(u"other_label")
        self.other_label.setWordWrap(True)

        self.other_words_column.addWidget(self.other_label)


        self.other_row.addLayout(self.other_words_column)

        self.other_button = QPushButton(self.other_desk)
        self.other_button.setObjectName(u"other_button")
        self.other_button.setAutoDefault(False)

        self.other_row.addWidget(self.other_button)

        self.other_row.setStretch(0, 1)

        self.other_column.addLayout(self.other_row)

        self.draft_view = PdfView(self.other_desk)
        self.draft_view.setObjectName(u"draft_view")

        self.other_column.addWidget(self.draft_view)

        self.other_column.setStretch(1, 1)
        self.desk_stack.addWidget(self.other_desk)

        self.page_row.addWidget(self.desk_stack)

        self.page_row.setStretch(1, 1)

        self.retranslateUi(WorkPage)

        self.desk_stack.setCurrentIndex(0)

    # setupUi

    def retranslateUi(self, WorkPage: QWidget) -> None:
        self.empty_label.setProperty(u"role", QCoreApplication.translate("WorkPage", u"muted", None))
        self.receive_number_label.setProperty(u"role", QCoreApplication.translate("WorkPage", u"number", None))
        self.subject_label.setProperty(u"role", QCoreApplication.translate("WorkPage", u"heading", None))
        self.facts_label.setProperty(u"role", QCoreApplication.translate("WorkPage", u"muted", None))
        self.task_label.setProperty(u"role", QCoreApplication.translate("WorkPage", u"banner", None))
        self.task_button.setProperty(u"role", QCoreApplication.translate("WorkPage", u"primary", None))
        self.other_title_label.setProperty(u"role", QCoreApplication.translate("WorkPage", u"heading", None))
        self.other_label.setProperty(u"role", QCoreApplication.translate("WorkPage", u"muted", None))
        self.other_button.setText(QCoreApplication.translate("WorkPage", u"เปิด", None))
        self.other_button.setProperty(u"role", QCoreApplication.translate("WorkPage", u"primary", None))
        pass
    # retranslateUi
