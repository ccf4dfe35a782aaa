# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'help.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QPushButton,
    QSizePolicy, QSpacerItem, QTextBrowser, QVBoxLayout,
    QWidget)

class Ui_HelpWindow(object):
    def setupUi(self, HelpWindow: QDialog) -> None:
        if not HelpWindow.objectName():
            HelpWindow.setObjectName(u"HelpWindow")
        HelpWindow.resize(520, 640)
        self.HelpWindow_layout = QVBoxLayout(HelpWindow)
        self.HelpWindow_layout.setSpacing(8)
        self.HelpWindow_layout.setObjectName(u"HelpWindow_layout")
        self.HelpWindow_layout.setContentsMargins(12, 12, 12, 12)
        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.index_button = QPushButton(HelpWindow)
        self.index_button.setObjectName(u"index_button")
        self.index_button.setProperty(u"role", u"quiet")

        self.layout_2.addWidget(self.index_button)

        self.keys_button = QPushButton(HelpWindow)
        self.keys_button.setObjectName(u"keys_button")
        self.keys_button.setProperty(u"role", u"quiet")

        self.layout_2.addWidget(self.keys_button)

        self.space_3 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_2.addItem(self.space_3)


        self.HelpWindow_layout.addLayout(self.layout_2)

        self.text_browser = QTextBrowser(HelpWindow)
        self.text_browser.setObjectName(u"text_browser")

        self.HelpWindow_layout.addWidget(self.text_browser)


        self.retranslateUi(HelpWindow)
    # setupUi

    def retranslateUi(self, HelpWindow: QDialog) -> None:
        HelpWindow.setWindowTitle(QCoreApplication.translate("HelpWindow", u"คู่มือ", None))
        self.index_button.setText(QCoreApplication.translate("HelpWindow", u"สารบัญ", None))
        self.keys_button.setText(QCoreApplication.translate("HelpWindow", u"ตารางปุ่ม", None))
#if QT_CONFIG(accessibility)
        self.text_browser.setAccessibleName(QCoreApplication.translate("HelpWindow", u"คู่มือ", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
