# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'about.ui'
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
    QPushButton, QSizePolicy, QSpacerItem, QTextBrowser,
    QVBoxLayout, QWidget)

class Ui_AboutDialog(object):
    def setupUi(self, AboutDialog: QDialog) -> None:
        if not AboutDialog.objectName():
            AboutDialog.setObjectName(u"AboutDialog")
        AboutDialog.resize(640, 520)
        self.AboutDialog_layout = QVBoxLayout(AboutDialog)
        self.AboutDialog_layout.setSpacing(12)
        self.AboutDialog_layout.setObjectName(u"AboutDialog_layout")
        self.AboutDialog_layout.setContentsMargins(20, 20, 20, 20)
        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(16)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.icon_label = QLabel(AboutDialog)
        self.icon_label.setObjectName(u"icon_label")
        self.icon_label.setMinimumSize(QSize(64, 64))
        self.icon_label.setMaximumSize(QSize(64, 64))

        self.layout_2.addWidget(self.icon_label)

        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(2)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.name_label = QLabel(AboutDialog)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"role", u"title")

        self.layout_3.addWidget(self.name_label)

        self.version_label = QLabel(AboutDialog)
        self.version_label.setObjectName(u"version_label")
        self.version_label.setProperty(u"role", u"muted")

        self.layout_3.addWidget(self.version_label)


        self.layout_2.addLayout(self.layout_3)

        self.space_4 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_2.addItem(self.space_4)


        self.AboutDialog_layout.addLayout(self.layout_2)

        self.text_browser = QTextBrowser(AboutDialog)
        self.text_browser.setObjectName(u"text_browser")
        self.text_browser.setOpenExternalLinks(False)

        self.AboutDialog_layout.addWidget(self.text_browser)

        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(8)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.log_button = QPushButton(AboutDialog)
        self.log_button.setObjectName(u"log_button")
        self.log_button.setProperty(u"role", u"quiet")

        self.layout_5.addWidget(self.log_button)

        self.space_6 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_5.addItem(self.space_6)

        self.close_button = QPushButton(AboutDialog)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setProperty(u"role", u"primary")

        self.layout_5.addWidget(self.close_button)


        self.AboutDialog_layout.addLayout(self.layout_5)


        self.retranslateUi(AboutDialog)

        self.close_button.setDefault(True)

    # setupUi

    def retranslateUi(self, AboutDialog: QDialog) -> None:
        AboutDialog.setWindowTitle(QCoreApplication.translate("AboutDialog", u"เกี่ยวกับโปรแกรม", None))
        self.name_label.setText(QCoreApplication.translate("AboutDialog", u"Circ Desktop", None))
        self.version_label.setText("")
#if QT_CONFIG(accessibility)
        self.text_browser.setAccessibleName(QCoreApplication.translate("AboutDialog", u"เกี่ยวกับโปรแกรม", None))
#endif // QT_CONFIG(accessibility)
        self.log_button.setText(QCoreApplication.translate("AboutDialog", u"เปิดโฟลเดอร์บันทึกของโปรแกรม", None))
        self.close_button.setText(QCoreApplication.translate("AboutDialog", u"ปิด", None))
    # retranslateUi
