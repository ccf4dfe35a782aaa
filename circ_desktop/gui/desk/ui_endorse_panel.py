# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'endorse_panel.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from circ_desktop.gui.desk.division_ticks import DivisionTicks
from circ_desktop.gui.desk.phrase_buttons import PhraseButtons
from circ_desktop.gui.letter.route_view import RouteView
from circ_desktop.gui.parts.fields.field import Field
from circ_desktop.gui.parts.fields.line_area import LineArea
from circ_desktop.gui.parts.layout.fit_scroll import FitScroll

class Ui_EndorsePanel(object):
    def setupUi(self, EndorsePanel: QWidget) -> None:
        if not EndorsePanel.objectName():
            EndorsePanel.setObjectName(u"EndorsePanel")
        EndorsePanel.resize(340, 620)
        self.panel_column = QVBoxLayout(EndorsePanel)
        self.panel_column.setSpacing(8)
        self.panel_column.setObjectName(u"panel_column")
        self.panel_column.setContentsMargins(0, 0, 0, 0)
        self.route_view = RouteView(EndorsePanel)
        self.route_view.setObjectName(u"route_view")

        self.panel_column.addWidget(self.route_view)

        self.form_scroll = FitScroll(EndorsePanel)
        self.form_scroll.setObjectName(u"form_scroll")
        self.form_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.form_scroll.setFocusPolicy(Qt.NoFocus)
        self.form_content = QWidget()
        self.form_content.setObjectName(u"form_content")
        self.form_column = QVBoxLayout(self.form_content)
        self.form_column.setSpacing(8)
        self.form_column.setObjectName(u"form_column")
        self.form_column.setContentsMargins(0, 0, 0, 0)
        self.comment_field = Field(self.form_content)
        self.comment_field.setObjectName(u"comment_field")
        self.comment_field_column = QVBoxLayout(self.comment_field)
        self.comment_field_column.setObjectName(u"comment_field_column")
        self.comment_field_column.setContentsMargins(0, 0, 0, 0)
        self.comment_edit = LineArea(self.comment_field)
        self.comment_edit.setObjectName(u"comment_edit")

        self.comment_field_column.addWidget(self.comment_edit)


        self.form_column.addWidget(self.comment_field)

        self.phrase_buttons = PhraseButtons(self.form_content)
        self.phrase_buttons.setObjectName(u"phrase_buttons")

        self.form_column.addWidget(self.phrase_buttons)

        self.divisions_field = Field(self.form_content)
        self.divisions_field.setObjectName(u"divisions_field")
        self.divisions_field_column = QVBoxLayout(self.divisions_field)
        self.divisions_field_column.setObjectName(u"divisions_field_column")
        self.divisions_field_column.setContentsMargins(0, 0, 0, 0)
        self.division_list = DivisionTicks(self.divisions_field)
        self.division_list.setObjectName(u"division_list")

        self.divisions_field_column.addWidget(self.division_list)


        self.form_column.addWidget(self.divisions_field)

        self.form_scroll.setWidget(self.form_content)

        self.panel_column.addWidget(self.form_scroll)

        self.buttons_row = QHBoxLayout()
        self.buttons_row.setSpacing(8)
        self.buttons_row.setObjectName(u"buttons_row")
        self.send_back_button = QPushButton(EndorsePanel)
        self.send_back_button.setObjectName(u"send_back_button")
        self.send_back_button.setAutoDefault(False)

        self.buttons_row.addWidget(self.send_back_button)

        self.buttons_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons_row.addItem(self.buttons_gap)

        self.order_button = QPushButton(EndorsePanel)
        self.order_button.setObjectName(u"order_button")
        self.order_button.setAutoDefault(False)

        self.buttons_row.addWidget(self.order_button)

        self.pass_on_button = QPushButton(EndorsePanel)
        self.pass_on_button.setObjectName(u"pass_on_button")
        self.pass_on_button.setAutoDefault(False)

        self.buttons_row.addWidget(self.pass_on_button)


        self.panel_column.addLayout(self.buttons_row)

        self.panel_column.setStretch(0, 1)

        self.retranslateUi(EndorsePanel)
    # setupUi

    def retranslateUi(self, EndorsePanel: QWidget) -> None:
        self.form_content.setProperty(u"role", QCoreApplication.translate("EndorsePanel", u"scrolled", None))
        self.comment_field.setProperty(u"label", QCoreApplication.translate("EndorsePanel", u"ความเห็น / คำสั่ง (กดเลข 1–9 ให้โปรแกรมเขียน)", None))
        self.divisions_field.setProperty(u"label", QCoreApplication.translate("EndorsePanel", u"มอบกอง", None))
        self.send_back_button.setText(QCoreApplication.translate("EndorsePanel", u"ส่งคืน", None))
        self.order_button.setText(QCoreApplication.translate("EndorsePanel", u"สั่งการ", None))
        self.pass_on_button.setText(QCoreApplication.translate("EndorsePanel", u"เสนอต่อ", None))
        pass
    # retranslateUi
