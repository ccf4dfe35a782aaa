# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'compare_letters.ui'
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
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from circ_desktop.gui.parts.layout.wrap import WrapLabel

class Ui_CompareLettersDialog(object):
    def setupUi(self, CompareLettersDialog: QDialog) -> None:
        if not CompareLettersDialog.objectName():
            CompareLettersDialog.setObjectName(u"CompareLettersDialog")
        self.layout_1 = QVBoxLayout(CompareLettersDialog)
        self.layout_1.setSpacing(12)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(20, 20, 20, 20)
        self.title_label = QLabel(CompareLettersDialog)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.layout_1.addWidget(self.title_label)

        self.words_label = WrapLabel(CompareLettersDialog)
        self.words_label.setObjectName(u"words_label")
        self.words_label.setProperty(u"role", u"banner")

        self.layout_1.addWidget(self.words_label)

        self.rows_scroll = QScrollArea(CompareLettersDialog)
        self.rows_scroll.setObjectName(u"rows_scroll")
        self.rows_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows_scroll.setWidgetResizable(True)
        self.rows_holder = QWidget()
        self.rows_holder.setObjectName(u"rows_holder")
        self.rows_holder.setProperty(u"role", u"scrolled")
        self.rows_scroll.setWidget(self.rows_holder)

        self.layout_1.addWidget(self.rows_scroll)

        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.all_mine_button = QPushButton(CompareLettersDialog)
        self.all_mine_button.setObjectName(u"all_mine_button")

        self.layout_2.addWidget(self.all_mine_button)

        self.all_theirs_button = QPushButton(CompareLettersDialog)
        self.all_theirs_button.setObjectName(u"all_theirs_button")

        self.layout_2.addWidget(self.all_theirs_button)

        self.spacer_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_2.addItem(self.spacer_3)

        self.take_button = QPushButton(CompareLettersDialog)
        self.take_button.setObjectName(u"take_button")
        self.take_button.setProperty(u"role", u"primary")

        self.layout_2.addWidget(self.take_button)


        self.layout_1.addLayout(self.layout_2)

        self.layout_1.setStretch(2, 1)

        self.retranslateUi(CompareLettersDialog)
    # setupUi

    def retranslateUi(self, CompareLettersDialog: QDialog) -> None:
        self.title_label.setText(QCoreApplication.translate("CompareLettersDialog", u"มีผู้อื่นแก้ร่างนี้ในเวลาเดียวกัน", None))
        self.all_mine_button.setText(QCoreApplication.translate("CompareLettersDialog", u"ใช้ของฉันทั้งหมด", None))
        self.all_theirs_button.setText(QCoreApplication.translate("CompareLettersDialog", u"ใช้ของผู้อื่นทั้งหมด", None))
        self.take_button.setText(QCoreApplication.translate("CompareLettersDialog", u"บันทึกตามที่เลือก", None))
        pass
    # retranslateUi
