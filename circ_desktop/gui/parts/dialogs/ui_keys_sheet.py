# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'keys_sheet.ui'
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
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

class Ui_KeysSheet(object):
    def setupUi(self, KeysSheet: QDialog) -> None:
        if not KeysSheet.objectName():
            KeysSheet.setObjectName(u"KeysSheet")
        KeysSheet.resize(720, 460)
        self.KeysSheet_layout = QVBoxLayout(KeysSheet)
        self.KeysSheet_layout.setSpacing(12)
        self.KeysSheet_layout.setObjectName(u"KeysSheet_layout")
        self.KeysSheet_layout.setContentsMargins(20, 20, 20, 20)
        self.title_label = QLabel(KeysSheet)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.KeysSheet_layout.addWidget(self.title_label)

        self.sheet_area = QWidget(KeysSheet)
        self.sheet_area.setObjectName(u"sheet_area")

        self.KeysSheet_layout.addWidget(self.sheet_area)

        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.space_3 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_2.addItem(self.space_3)

        self.close_button = QPushButton(KeysSheet)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setProperty(u"role", u"primary")

        self.layout_2.addWidget(self.close_button)


        self.KeysSheet_layout.addLayout(self.layout_2)


        self.retranslateUi(KeysSheet)

        self.close_button.setDefault(True)

    # setupUi

    def retranslateUi(self, KeysSheet: QDialog) -> None:
        KeysSheet.setWindowTitle(QCoreApplication.translate("KeysSheet", u"ตารางปุ่ม", None))
        self.title_label.setText(QCoreApplication.translate("KeysSheet", u"ตารางปุ่ม", None))
        self.close_button.setText(QCoreApplication.translate("KeysSheet", u"ปิด", None))
    # retranslateUi
