# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'letter_editor.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QPushButton,
    QScrollArea, QSizePolicy, QSpacerItem, QSplitter,
    QToolButton, QVBoxLayout, QWidget)

from circ_desktop.gui.editor.findings.findings_view import FindingsView
from circ_desktop.gui.editor.form.letter_form import LetterForm
from circ_desktop.gui.editor.page.preview_pane import PreviewPane
from circ_desktop.gui.editor.way.flow_bar import FlowBar
from circ_desktop.gui.parts.layout.wrap import WrapLabel

class Ui_LetterEditor(object):
    def setupUi(self, LetterEditor: QWidget) -> None:
        if not LetterEditor.objectName():
            LetterEditor.setObjectName(u"LetterEditor")
        self.layout_1 = QVBoxLayout(LetterEditor)
        self.layout_1.setSpacing(8)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.back_button = QToolButton(LetterEditor)
        self.back_button.setObjectName(u"back_button")
        self.back_button.setProperty(u"role", u"quiet")

        self.layout_2.addWidget(self.back_button)

        self.state_label = QLabel(LetterEditor)
        self.state_label.setObjectName(u"state_label")
        self.state_label.setProperty(u"role", u"tag")

        self.layout_2.addWidget(self.state_label)

        self.spacer_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_2.addItem(self.spacer_3)

        self.saved_label = QLabel(LetterEditor)
        self.saved_label.setObjectName(u"saved_label")
        self.saved_label.setProperty(u"role", u"muted")

        self.layout_2.addWidget(self.saved_label)

        self.undo_button = QToolButton(LetterEditor)
        self.undo_button.setObjectName(u"undo_button")
        self.undo_button.setProperty(u"role", u"quiet")

        self.layout_2.addWidget(self.undo_button)

        self.redo_button = QToolButton(LetterEditor)
        self.redo_button.setObjectName(u"redo_button")
        self.redo_button.setProperty(u"role", u"quiet")

        self.layout_2.addWidget(self.redo_button)

        self.more_button = QToolButton(LetterEditor)
        self.more_button.setObjectName(u"more_button")
        self.more_button.setProperty(u"role", u"quiet")

        self.layout_2.addWidget(self.more_button)

        self.edit_button = QPushButton(LetterEditor)
        self.edit_button.setObjectName(u"edit_button")
        self.edit_button.setCheckable(True)

        self.layout_2.addWidget(self.edit_button)

        self.flow_bar = FlowBar(LetterEditor)
        self.flow_bar.setObjectName(u"flow_bar")

        self.layout_2.addWidget(self.flow_bar)

        self.layout_2.setStretch(2, 1)

        self.layout_1.addLayout(self.layout_2)

        self.banner_label = WrapLabel(LetterEditor)
        self.banner_label.setObjectName(u"banner_label")
        self.banner_label.setProperty(u"role", u"banner")

        self.layout_1.addWidget(self.banner_label)

        self.splitter = QSplitter(LetterEditor)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.form_scroll = QScrollArea(self.splitter)
        self.form_scroll.setObjectName(u"form_scroll")
        self.form_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form_scroll.setWidgetResizable(True)
        self.form_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.form = LetterForm()
        self.form.setObjectName(u"form")
        self.form_scroll.setWidget(self.form)
        self.splitter.addWidget(self.form_scroll)
        self.page_side = QWidget(self.splitter)
        self.page_side.setObjectName(u"page_side")
        self.layout_4 = QVBoxLayout(self.page_side)
        self.layout_4.setSpacing(8)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.page_pane = PreviewPane(self.page_side)
        self.page_pane.setObjectName(u"page_pane")

        self.layout_4.addWidget(self.page_pane)

        self.findings_view = FindingsView(self.page_side)
        self.findings_view.setObjectName(u"findings_view")

        self.layout_4.addWidget(self.findings_view)

        self.layout_4.setStretch(0, 1)
        self.splitter.addWidget(self.page_side)

        self.layout_1.addWidget(self.splitter)

        self.layout_1.setStretch(2, 1)

        self.retranslateUi(LetterEditor)
    # setupUi

    def retranslateUi(self, LetterEditor: QWidget) -> None:
        self.back_button.setText(QCoreApplication.translate("LetterEditor", u"ร่างทั้งหมด", None))
        self.state_label.setText("")
        self.saved_label.setText("")
        self.undo_button.setText("")
#if QT_CONFIG(accessibility)
        self.undo_button.setAccessibleName(QCoreApplication.translate("LetterEditor", u"เลิกทำ", None))
#endif // QT_CONFIG(accessibility)
        self.redo_button.setText("")
#if QT_CONFIG(accessibility)
        self.redo_button.setAccessibleName(QCoreApplication.translate("LetterEditor", u"ทำซ้ำ", None))
#endif // QT_CONFIG(accessibility)
        self.more_button.setText("")
#if QT_CONFIG(accessibility)
        self.more_button.setAccessibleName(QCoreApplication.translate("LetterEditor", u"คำสั่งอื่น", None))
#endif // QT_CONFIG(accessibility)
        self.edit_button.setText(QCoreApplication.translate("LetterEditor", u"แก้ข้อความ", None))
        pass
    # retranslateUi
