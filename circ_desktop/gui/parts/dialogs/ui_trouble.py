# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'trouble.ui'
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
    QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from circ_desktop.gui.parts.layout.wrap import WrapLabel

class Ui_TroubleDialog(object):
    def setupUi(self, TroubleDialog: QDialog) -> None:
        if not TroubleDialog.objectName():
            TroubleDialog.setObjectName(u"TroubleDialog")
        TroubleDialog.resize(500, 200)
        self.TroubleDialog_layout = QVBoxLayout(TroubleDialog)
        self.TroubleDialog_layout.setSpacing(12)
        self.TroubleDialog_layout.setObjectName(u"TroubleDialog_layout")
        self.TroubleDialog_layout.setContentsMargins(20, 20, 20, 20)
        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(12)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.icon_label = QLabel(TroubleDialog)
        self.icon_label.setObjectName(u"icon_label")
        self.icon_label.setMinimumSize(QSize(40, 40))
        self.icon_label.setMaximumSize(QSize(40, 40))

        self.layout_3.addWidget(self.icon_label)

        self.space_4 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_3.addItem(self.space_4)


        self.layout_2.addLayout(self.layout_3)

        self.layout_5 = QVBoxLayout()
        self.layout_5.setSpacing(6)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.what_label = WrapLabel(TroubleDialog)
        self.what_label.setObjectName(u"what_label")
        self.what_label.setWordWrap(True)
        self.what_label.setProperty(u"role", u"heading")

        self.layout_5.addWidget(self.what_label)

        self.means_label = WrapLabel(TroubleDialog)
        self.means_label.setObjectName(u"means_label")
        self.means_label.setWordWrap(True)

        self.layout_5.addWidget(self.means_label)

        self.press_label = WrapLabel(TroubleDialog)
        self.press_label.setObjectName(u"press_label")
        self.press_label.setWordWrap(True)

        self.layout_5.addWidget(self.press_label)


        self.layout_2.addLayout(self.layout_5)


        self.TroubleDialog_layout.addLayout(self.layout_2)

        self.detail_edit = QPlainTextEdit(TroubleDialog)
        self.detail_edit.setObjectName(u"detail_edit")
        self.detail_edit.setReadOnly(True)
        self.detail_edit.setMinimumSize(QSize(0, 120))

        self.TroubleDialog_layout.addWidget(self.detail_edit)

        self.space_6 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.TroubleDialog_layout.addItem(self.space_6)

        self.layout_7 = QHBoxLayout()
        self.layout_7.setSpacing(8)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.detail_button = QPushButton(TroubleDialog)
        self.detail_button.setObjectName(u"detail_button")
        self.detail_button.setCheckable(True)
        self.detail_button.setProperty(u"role", u"quiet")

        self.layout_7.addWidget(self.detail_button)

        self.copy_button = QPushButton(TroubleDialog)
        self.copy_button.setObjectName(u"copy_button")
        self.copy_button.setProperty(u"role", u"quiet")

        self.layout_7.addWidget(self.copy_button)

        self.space_8 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_7.addItem(self.space_8)

        self.close_button = QPushButton(TroubleDialog)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setProperty(u"role", u"primary")

        self.layout_7.addWidget(self.close_button)


        self.TroubleDialog_layout.addLayout(self.layout_7)


        self.retranslateUi(TroubleDialog)

        self.close_button.setDefault(True)

    # setupUi

    def retranslateUi(self, TroubleDialog: QDialog) -> None:
        TroubleDialog.setWindowTitle(QCoreApplication.translate("TroubleDialog", u"ทำรายการไม่ได้", None))
        self.what_label.setText("")
        self.means_label.setText("")
        self.press_label.setText("")
#if QT_CONFIG(accessibility)
        self.detail_edit.setAccessibleName(QCoreApplication.translate("TroubleDialog", u"รายละเอียดสำหรับผู้ดูแล", None))
#endif // QT_CONFIG(accessibility)
        self.detail_button.setText(QCoreApplication.translate("TroubleDialog", u"รายละเอียด", None))
        self.copy_button.setText(QCoreApplication.translate("TroubleDialog", u"คัดลอก", None))
        self.close_button.setText(QCoreApplication.translate("TroubleDialog", u"รับทราบ", None))
    # retranslateUi
