# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'drafts.ui'
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
from PySide6.QtWidgets import (QApplication, QHeaderView, QSizePolicy, QStackedWidget,
    QVBoxLayout, QWidget)

from circ_desktop.gui.editor.letter_editor import LetterEditor
from circ_desktop.gui.parts.tables.table import ListTable

class Ui_DraftsPage(object):
    def setupUi(self, DraftsPage: QWidget) -> None:
        if not DraftsPage.objectName():
            DraftsPage.setObjectName(u"DraftsPage")
        self.layout_1 = QVBoxLayout(DraftsPage)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.stack = QStackedWidget(DraftsPage)
        self.stack.setObjectName(u"stack")
        self.list_side = QWidget()
        self.list_side.setObjectName(u"list_side")
        self.layout_2 = QVBoxLayout(self.list_side)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.drafts_table = ListTable(self.list_side)
        self.drafts_table.setObjectName(u"drafts_table")

        self.layout_2.addWidget(self.drafts_table)

        self.stack.addWidget(self.list_side)
        self.editor = LetterEditor()
        self.editor.setObjectName(u"editor")
        self.stack.addWidget(self.editor)

        self.layout_1.addWidget(self.stack)


        self.retranslateUi(DraftsPage)
    # setupUi

    def retranslateUi(self, DraftsPage: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.drafts_table.setAccessibleName(QCoreApplication.translate("DraftsPage", u"ร่างหนังสือ", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
