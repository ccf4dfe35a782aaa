# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'draft_versions.ui'
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
    QListWidget, QListWidgetItem, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QSplitter, QVBoxLayout,
    QWidget)

class Ui_DraftVersionsDialog(object):
    def setupUi(self, DraftVersionsDialog: QDialog) -> None:
        if not DraftVersionsDialog.objectName():
            DraftVersionsDialog.setObjectName(u"DraftVersionsDialog")
        self.layout_1 = QVBoxLayout(DraftVersionsDialog)
        self.layout_1.setSpacing(12)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(20, 20, 20, 20)
        self.title_label = QLabel(DraftVersionsDialog)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.layout_1.addWidget(self.title_label)

        self.splitter = QSplitter(DraftVersionsDialog)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.versions_list = QListWidget(self.splitter)
        self.versions_list.setObjectName(u"versions_list")
        self.splitter.addWidget(self.versions_list)
        self.right_side = QWidget(self.splitter)
        self.right_side.setObjectName(u"right_side")
        self.layout_2 = QVBoxLayout(self.right_side)
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(8, 0, 0, 0)
        self.differences_caption = QLabel(self.right_side)
        self.differences_caption.setObjectName(u"differences_caption")
        self.differences_caption.setProperty(u"role", u"caption")

        self.layout_2.addWidget(self.differences_caption)

        self.differences_scroll = QScrollArea(self.right_side)
        self.differences_scroll.setObjectName(u"differences_scroll")
        self.differences_scroll.setWidgetResizable(True)
        self.differences_holder = QWidget()
        self.differences_holder.setObjectName(u"differences_holder")
        self.differences_holder.setProperty(u"role", u"scrolled")
        self.differences_scroll.setWidget(self.differences_holder)

        self.layout_2.addWidget(self.differences_scroll)

        self.splitter.addWidget(self.right_side)

        self.layout_1.addWidget(self.splitter)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.hint_label = QLabel(DraftVersionsDialog)
        self.hint_label.setObjectName(u"hint_label")
        self.hint_label.setProperty(u"role", u"hint")

        self.layout_3.addWidget(self.hint_label)

        self.spacer_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_3.addItem(self.spacer_4)

        self.cancel_button = QPushButton(DraftVersionsDialog)
        self.cancel_button.setObjectName(u"cancel_button")

        self.layout_3.addWidget(self.cancel_button)

        self.take_button = QPushButton(DraftVersionsDialog)
        self.take_button.setObjectName(u"take_button")
        self.take_button.setProperty(u"role", u"primary")

        self.layout_3.addWidget(self.take_button)


        self.layout_1.addLayout(self.layout_3)

        self.layout_1.setStretch(1, 1)

        self.retranslateUi(DraftVersionsDialog)
    # setupUi

    def retranslateUi(self, DraftVersionsDialog: QDialog) -> None:
        self.title_label.setText(QCoreApplication.translate("DraftVersionsDialog", u"ฉบับก่อนหน้าของร่างนี้", None))
#if QT_CONFIG(accessibility)
        self.versions_list.setAccessibleName(QCoreApplication.translate("DraftVersionsDialog", u"ฉบับก่อนหน้า", None))
#endif // QT_CONFIG(accessibility)
        self.differences_caption.setText(QCoreApplication.translate("DraftVersionsDialog", u"ต่างจากข้อความที่เห็นอยู่", None))
#if QT_CONFIG(accessibility)
        self.differences_scroll.setAccessibleName(QCoreApplication.translate("DraftVersionsDialog", u"ส่วนที่ต่างจากข้อความที่เห็นอยู่", None))
#endif // QT_CONFIG(accessibility)
        self.hint_label.setText(QCoreApplication.translate("DraftVersionsDialog", u"ข้อความปัจจุบันไม่หาย กด เลิกทำ ได้หลังนำกลับมา", None))
        self.cancel_button.setText(QCoreApplication.translate("DraftVersionsDialog", u"ปิด", None))
        self.take_button.setText(QCoreApplication.translate("DraftVersionsDialog", u"นำฉบับนี้กลับมา", None))
        pass
    # retranslateUi
