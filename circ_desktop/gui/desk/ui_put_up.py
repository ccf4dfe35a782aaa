# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'put_up.ui'
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
    QHBoxLayout, QLabel, QLineEdit, QPushButton,
    QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from circ_desktop.gui.desk.chain_ticks import ChainTicks
from circ_desktop.gui.desk.division_ticks import DivisionTicks
from circ_desktop.gui.desk.phrase_buttons import PhraseButtons
from circ_desktop.gui.letter.route_view import RouteView
from circ_desktop.gui.parts.fields.field import Field
from circ_desktop.gui.parts.fields.line_area import LineArea
from circ_desktop.gui.parts.layout.wrap import WrapLabel

class Ui_PutUpDialog(object):
    def setupUi(self, PutUpDialog: QDialog) -> None:
        if not PutUpDialog.objectName():
            PutUpDialog.setObjectName(u"PutUpDialog")
        PutUpDialog.resize(900, 640)
        self.dialog_column = QVBoxLayout(PutUpDialog)
        self.dialog_column.setSpacing(8)
        self.dialog_column.setObjectName(u"dialog_column")
        self.dialog_column.setContentsMargins(16, 16, 16, 16)
        self.head_row = QHBoxLayout()
        self.head_row.setSpacing(8)
        self.head_row.setObjectName(u"head_row")
        self.title_label = QLabel(PutUpDialog)
        self.title_label.setObjectName(u"title_label")

        self.head_row.addWidget(self.title_label)

        self.head_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_row.addItem(self.head_gap)

        self.receive_number_caption = QLabel(PutUpDialog)
        self.receive_number_caption.setObjectName(u"receive_number_caption")

        self.head_row.addWidget(self.receive_number_caption)

        self.receive_number_label = QLabel(PutUpDialog)
        self.receive_number_label.setObjectName(u"receive_number_label")

        self.head_row.addWidget(self.receive_number_label)


        self.dialog_column.addLayout(self.head_row)

        self.subject_label = WrapLabel(PutUpDialog)
        self.subject_label.setObjectName(u"subject_label")
        self.subject_label.setWordWrap(True)

        self.dialog_column.addWidget(self.subject_label)

        self.body_row = QHBoxLayout()
        self.body_row.setSpacing(16)
        self.body_row.setObjectName(u"body_row")
        self.form_scroll = QScrollArea(PutUpDialog)
        self.form_scroll.setObjectName(u"form_scroll")
        self.form_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form_scroll.setWidgetResizable(True)
        self.form_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.form_scroll.setFocusPolicy(Qt.NoFocus)
        self.form_content = QWidget()
        self.form_content.setObjectName(u"form_content")
        self.form_column = QVBoxLayout(self.form_content)
        self.form_column.setSpacing(8)
        self.form_column.setObjectName(u"form_column")
        self.form_column.setContentsMargins(0, 0, 8, 0)
        self.purpose_field = Field(self.form_content)
        self.purpose_field.setObjectName(u"purpose_field")
        self.purpose_field_column = QVBoxLayout(self.purpose_field)
        self.purpose_field_column.setObjectName(u"purpose_field_column")
        self.purpose_field_column.setContentsMargins(0, 0, 0, 0)
        self.purpose_box = QComboBox(self.purpose_field)
        self.purpose_box.setObjectName(u"purpose_box")

        self.purpose_field_column.addWidget(self.purpose_box)


        self.form_column.addWidget(self.purpose_field)

        self.divisions_field = Field(self.form_content)
        self.divisions_field.setObjectName(u"divisions_field")
        self.divisions_field_column = QVBoxLayout(self.divisions_field)
        self.divisions_field_column.setObjectName(u"divisions_field_column")
        self.divisions_field_column.setContentsMargins(0, 0, 0, 0)
        self.division_list = DivisionTicks(self.divisions_field)
        self.division_list.setObjectName(u"division_list")

        self.divisions_field_column.addWidget(self.division_list)


        self.form_column.addWidget(self.divisions_field)

        self.other_field = Field(self.form_content)
        self.other_field.setObjectName(u"other_field")
        self.other_field_column = QVBoxLayout(self.other_field)
        self.other_field_column.setObjectName(u"other_field_column")
        self.other_field_column.setContentsMargins(0, 0, 0, 0)
        self.other_edit = QLineEdit(self.other_field)
        self.other_edit.setObjectName(u"other_edit")

        self.other_field_column.addWidget(self.other_edit)


        self.form_column.addWidget(self.other_field)

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

        self.form_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.form_column.addItem(self.form_end)

        self.form_scroll.setWidget(self.form_content)

        self.body_row.addWidget(self.form_scroll)

        self.chain_column = QVBoxLayout()
        self.chain_column.setSpacing(4)
        self.chain_column.setObjectName(u"chain_column")
        self.chain_caption = QLabel(PutUpDialog)
        self.chain_caption.setObjectName(u"chain_caption")

        self.chain_column.addWidget(self.chain_caption)

        self.chain_ticks = ChainTicks(PutUpDialog)
        self.chain_ticks.setObjectName(u"chain_ticks")

        self.chain_column.addWidget(self.chain_ticks)

        self.chain_view = RouteView(PutUpDialog)
        self.chain_view.setObjectName(u"chain_view")

        self.chain_column.addWidget(self.chain_view)


        self.body_row.addLayout(self.chain_column)

        self.body_row.setStretch(0, 3)
        self.body_row.setStretch(1, 2)

        self.dialog_column.addLayout(self.body_row)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.slip_check = QCheckBox(PutUpDialog)
        self.slip_check.setObjectName(u"slip_check")
        self.slip_check.setChecked(False)

        self.foot_row.addWidget(self.slip_check)

        self.error_label = WrapLabel(PutUpDialog)
        self.error_label.setObjectName(u"error_label")
        self.error_label.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.error_label.sizePolicy().hasHeightForWidth())
        self.error_label.setSizePolicy(sizePolicy)

        self.foot_row.addWidget(self.error_label)

        self.foot_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_gap)

        self.close_button = QPushButton(PutUpDialog)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.foot_row.addWidget(self.close_button)

        self.put_up_button = QPushButton(PutUpDialog)
        self.put_up_button.setObjectName(u"put_up_button")
        self.put_up_button.setAutoDefault(False)

        self.foot_row.addWidget(self.put_up_button)


        self.dialog_column.addLayout(self.foot_row)

        self.dialog_column.setStretch(2, 1)

        self.retranslateUi(PutUpDialog)
    # setupUi

    def retranslateUi(self, PutUpDialog: QDialog) -> None:
        PutUpDialog.setWindowTitle(QCoreApplication.translate("PutUpDialog", u"เสนอหนังสือ", None))
        self.title_label.setText(QCoreApplication.translate("PutUpDialog", u"เสนอหนังสือ", None))
        self.title_label.setProperty(u"role", QCoreApplication.translate("PutUpDialog", u"title", None))
        self.receive_number_caption.setText(QCoreApplication.translate("PutUpDialog", u"เลขรับ", None))
        self.receive_number_caption.setProperty(u"role", QCoreApplication.translate("PutUpDialog", u"muted", None))
        self.receive_number_label.setProperty(u"role", QCoreApplication.translate("PutUpDialog", u"number", None))
        self.subject_label.setProperty(u"role", QCoreApplication.translate("PutUpDialog", u"heading", None))
        self.form_content.setProperty(u"role", QCoreApplication.translate("PutUpDialog", u"scrolled", None))
        self.purpose_field.setProperty(u"label", QCoreApplication.translate("PutUpDialog", u"เรียนเสนอเพื่อ", None))
        self.divisions_field.setProperty(u"label", QCoreApplication.translate("PutUpDialog", u"เห็นควรแจ้ง (กดเลข 1–9)", None))
        self.other_field.setProperty(u"label", QCoreApplication.translate("PutUpDialog", u"อื่นๆ", None))
        self.comment_field.setProperty(u"label", QCoreApplication.translate("PutUpDialog", u"ความเห็นของเจ้าหน้าที่", None))
        self.chain_caption.setText(QCoreApplication.translate("PutUpDialog", u"เสนอผ่าน", None))
        self.chain_caption.setProperty(u"role", QCoreApplication.translate("PutUpDialog", u"caption", None))
        self.slip_check.setText(QCoreApplication.translate("PutUpDialog", u"พิมพ์ใบเสนอต่อเลย", None))
        self.error_label.setProperty(u"role", QCoreApplication.translate("PutUpDialog", u"error", None))
        self.close_button.setText(QCoreApplication.translate("PutUpDialog", u"ปิด", None))
        self.put_up_button.setText(QCoreApplication.translate("PutUpDialog", u"เสนอ", None))
        self.put_up_button.setProperty(u"role", QCoreApplication.translate("PutUpDialog", u"primary", None))
    # retranslateUi
