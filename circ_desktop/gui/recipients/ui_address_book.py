# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'address_book.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QHeaderView, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from circ_desktop.gui.parts.tables.table import ListTable

class Ui_AddressBookPage(object):
    def setupUi(self, AddressBookPage: QWidget) -> None:
        if not AddressBookPage.objectName():
            AddressBookPage.setObjectName(u"AddressBookPage")
        self.AddressBookPage_layout = QVBoxLayout(AddressBookPage)
        self.AddressBookPage_layout.setSpacing(8)
        self.AddressBookPage_layout.setObjectName(u"AddressBookPage_layout")
        self.AddressBookPage_layout.setContentsMargins(0, 0, 0, 0)
        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.import_button = QPushButton(AddressBookPage)
        self.import_button.setObjectName(u"import_button")

        self.layout_2.addWidget(self.import_button)

        self.export_button = QPushButton(AddressBookPage)
        self.export_button.setObjectName(u"export_button")

        self.layout_2.addWidget(self.export_button)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_2.addItem(self.space_1)

        self.rename_button = QPushButton(AddressBookPage)
        self.rename_button.setObjectName(u"rename_button")

        self.layout_2.addWidget(self.rename_button)

        self.drop_group_button = QPushButton(AddressBookPage)
        self.drop_group_button.setObjectName(u"drop_group_button")

        self.layout_2.addWidget(self.drop_group_button)

        self.edit_button = QPushButton(AddressBookPage)
        self.edit_button.setObjectName(u"edit_button")

        self.layout_2.addWidget(self.edit_button)

        self.retire_button = QPushButton(AddressBookPage)
        self.retire_button.setObjectName(u"retire_button")
        self.retire_button.setProperty(u"role", u"danger")

        self.layout_2.addWidget(self.retire_button)


        self.AddressBookPage_layout.addLayout(self.layout_2)

        self.recipients_table = ListTable(AddressBookPage)
        self.recipients_table.setObjectName(u"recipients_table")

        self.AddressBookPage_layout.addWidget(self.recipients_table)


        self.retranslateUi(AddressBookPage)
    # setupUi

    def retranslateUi(self, AddressBookPage: QWidget) -> None:
        self.import_button.setText(QCoreApplication.translate("AddressBookPage", u"นำเข้า…", None))
        self.export_button.setText(QCoreApplication.translate("AddressBookPage", u"ส่งออก…", None))
        self.rename_button.setText(QCoreApplication.translate("AddressBookPage", u"เปลี่ยนชื่อกลุ่ม…", None))
        self.drop_group_button.setText(QCoreApplication.translate("AddressBookPage", u"เลิกใช้กลุ่ม", None))
        self.edit_button.setText(QCoreApplication.translate("AddressBookPage", u"แก้…", None))
        self.retire_button.setText(QCoreApplication.translate("AddressBookPage", u"เลิกใช้", None))
#if QT_CONFIG(accessibility)
        self.recipients_table.setAccessibleName(QCoreApplication.translate("AddressBookPage", u"สมุดรายชื่อ", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
