# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'keeping.ui'
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
    QLineEdit, QPushButton, QRadioButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from circ_desktop.gui.parts.layout.wrap import WrapLabel

class Ui_KeepingDialog(object):
    def setupUi(self, KeepingDialog: QDialog) -> None:
        if not KeepingDialog.objectName():
            KeepingDialog.setObjectName(u"KeepingDialog")
        KeepingDialog.resize(440, 280)
        self.dialog_column = QVBoxLayout(KeepingDialog)
        self.dialog_column.setSpacing(8)
        self.dialog_column.setObjectName(u"dialog_column")
        self.dialog_column.setContentsMargins(16, 16, 16, 16)
        self.title_label = QLabel(KeepingDialog)
        self.title_label.setObjectName(u"title_label")

        self.dialog_column.addWidget(self.title_label)

        self.how_long = QWidget(KeepingDialog)
        self.how_long.setObjectName(u"how_long")
        self.how_long_column = QVBoxLayout(self.how_long)
        self.how_long_column.setSpacing(8)
        self.how_long_column.setObjectName(u"how_long_column")
        self.how_long_column.setContentsMargins(0, 0, 0, 0)
        self.until_row = QHBoxLayout()
        self.until_row.setSpacing(8)
        self.until_row.setObjectName(u"until_row")
        self.until_radio = QRadioButton(self.how_long)
        self.until_radio.setObjectName(u"until_radio")

        self.until_row.addWidget(self.until_radio)

        self.until_edit = QLineEdit(self.how_long)
        self.until_edit.setObjectName(u"until_edit")
        self.until_edit.setMaxLength(4)

        self.until_row.addWidget(self.until_edit)


        self.how_long_column.addLayout(self.until_row)

        self.forever_radio = QRadioButton(self.how_long)
        self.forever_radio.setObjectName(u"forever_radio")

        self.how_long_column.addWidget(self.forever_radio)


        self.dialog_column.addWidget(self.how_long)

        self.where = QWidget(KeepingDialog)
        self.where.setObjectName(u"where")
        self.where_column = QVBoxLayout(self.where)
        self.where_column.setSpacing(8)
        self.where_column.setObjectName(u"where_column")
        self.where_column.setContentsMargins(0, 0, 0, 0)
        self.on_letter_radio = QRadioButton(self.where)
        self.on_letter_radio.setObjectName(u"on_letter_radio")

        self.where_column.addWidget(self.on_letter_radio)

        self.alone_radio = QRadioButton(self.where)
        self.alone_radio.setObjectName(u"alone_radio")

        self.where_column.addWidget(self.alone_radio)


        self.dialog_column.addWidget(self.where)

        self.hint_label = WrapLabel(KeepingDialog)
        self.hint_label.setObjectName(u"hint_label")
        self.hint_label.setWordWrap(True)

        self.dialog_column.addWidget(self.hint_label)

        self.form_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.dialog_column.addItem(self.form_end)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_gap)

        self.close_button = QPushButton(KeepingDialog)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setAutoDefault(False)

        self.foot_row.addWidget(self.close_button)

        self.show_button = QPushButton(KeepingDialog)
        self.show_button.setObjectName(u"show_button")
        self.show_button.setAutoDefault(False)

        self.foot_row.addWidget(self.show_button)


        self.dialog_column.addLayout(self.foot_row)


        self.retranslateUi(KeepingDialog)
    # setupUi

    def retranslateUi(self, KeepingDialog: QDialog) -> None:
        KeepingDialog.setWindowTitle(QCoreApplication.translate("KeepingDialog", u"ตรากำหนดเก็บหนังสือ", None))
        self.title_label.setText(QCoreApplication.translate("KeepingDialog", u"ตรากำหนดเก็บหนังสือ", None))
        self.title_label.setProperty(u"role", QCoreApplication.translate("KeepingDialog", u"title", None))
        self.until_radio.setText(QCoreApplication.translate("KeepingDialog", u"เก็บถึง พ.ศ. (สีน้ำเงิน)", None))
#if QT_CONFIG(accessibility)
        self.until_edit.setAccessibleName(QCoreApplication.translate("KeepingDialog", u"เก็บถึงปี พ.ศ.", None))
#endif // QT_CONFIG(accessibility)
        self.forever_radio.setText(QCoreApplication.translate("KeepingDialog", u"ห้ามทำลาย (สีแดง)", None))
        self.on_letter_radio.setText(QCoreApplication.translate("KeepingDialog", u"ประทับบนหน้าแรกของไฟล์หนังสือ มุมล่างขวา", None))
        self.alone_radio.setText(QCoreApplication.translate("KeepingDialog", u"พิมพ์ตราลงบนกระดาษหนังสือที่วางในถาด", None))
        self.hint_label.setText(QCoreApplication.translate("KeepingDialog", u"ข้อ ๕๗: เก็บไม่น้อยกว่า ๑๐ ปี เว้นแต่มีกำหนดไว้เป็นอย่างอื่น", None))
        self.hint_label.setProperty(u"role", QCoreApplication.translate("KeepingDialog", u"hint", None))
        self.close_button.setText(QCoreApplication.translate("KeepingDialog", u"ปิด", None))
        self.show_button.setText(QCoreApplication.translate("KeepingDialog", u"ดูก่อนพิมพ์", None))
        self.show_button.setProperty(u"role", QCoreApplication.translate("KeepingDialog", u"primary", None))
    # retranslateUi
