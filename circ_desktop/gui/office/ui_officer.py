# mypy: ignore-errors
# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'officer.ui'
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
    QFrame, QHBoxLayout, QLabel, QLineEdit,
    QListWidget, QListWidgetItem, QPlainTextEdit, QPushButton,
    QSizePolicy, QSpacerItem, QSpinBox, QVBoxLayout,
    QWidget)

from circ_desktop.gui.parts.fields.field import Field
from circ_desktop.gui.parts.fields.password_edit import PasswordEdit
from circ_desktop.gui.parts.layout.fit_scroll import FitScroll
from circ_desktop.gui.parts.layout.wrap import WrapLabel

class Ui_OfficerDialog(object):
    def setupUi(self, OfficerDialog: QDialog) -> None:
        if not OfficerDialog.objectName():
            OfficerDialog.setObjectName(u"OfficerDialog")
        OfficerDialog.resize(820, 604)
        self.OfficerDialog_layout = QVBoxLayout(OfficerDialog)
        self.OfficerDialog_layout.setSpacing(12)
        self.OfficerDialog_layout.setObjectName(u"OfficerDialog_layout")
        self.OfficerDialog_layout.setContentsMargins(20, 20, 20, 20)
        self.title_label = QLabel(OfficerDialog)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.OfficerDialog_layout.addWidget(self.title_label)

        self.form_scroll = FitScroll(OfficerDialog)
        self.form_scroll.setObjectName(u"form_scroll")
        self.form_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.form_holder = QWidget()
        self.form_holder.setObjectName(u"form_holder")
        self.form_holder.setProperty(u"role", u"scrolled")
        self.layout_2 = QHBoxLayout(self.form_holder)
        self.layout_2.setSpacing(24)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(8)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.rank_field = Field(self.form_holder)
        self.rank_field.setObjectName(u"rank_field")
        self.rank_field_layout = QVBoxLayout(self.rank_field)
        self.rank_field_layout.setSpacing(2)
        self.rank_field_layout.setObjectName(u"rank_field_layout")
        self.rank_field_layout.setContentsMargins(0, 0, 0, 0)
        self.rank_box = QComboBox(self.rank_field)
        self.rank_box.setObjectName(u"rank_box")
        self.rank_box.setEditable(True)
        self.rank_box.setMaximumSize(QSize(150, 16777215))

        self.rank_field_layout.addWidget(self.rank_box)


        self.layout_4.addWidget(self.rank_field)

        self.name_field = Field(self.form_holder)
        self.name_field.setObjectName(u"name_field")
        self.name_field_layout = QVBoxLayout(self.name_field)
        self.name_field_layout.setSpacing(2)
        self.name_field_layout.setObjectName(u"name_field_layout")
        self.name_field_layout.setContentsMargins(0, 0, 0, 0)
        self.name_edit = QLineEdit(self.name_field)
        self.name_edit.setObjectName(u"name_edit")

        self.name_field_layout.addWidget(self.name_edit)


        self.layout_4.addWidget(self.name_field)

        self.layout_4.setStretch(0, 1)
        self.layout_4.setStretch(1, 3)

        self.layout_3.addLayout(self.layout_4)

        self.position_field = Field(self.form_holder)
        self.position_field.setObjectName(u"position_field")
        self.position_field_layout = QVBoxLayout(self.position_field)
        self.position_field_layout.setSpacing(2)
        self.position_field_layout.setObjectName(u"position_field_layout")
        self.position_field_layout.setContentsMargins(0, 0, 0, 0)
        self.position_edit = QPlainTextEdit(self.position_field)
        self.position_edit.setObjectName(u"position_edit")
        self.position_edit.setTabChangesFocus(True)
        self.position_edit.setMaximumSize(QSize(16777215, 64))

        self.position_field_layout.addWidget(self.position_edit)


        self.layout_3.addWidget(self.position_field)

        self.layout_8 = QHBoxLayout()
        self.layout_8.setSpacing(8)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.division_field = Field(self.form_holder)
        self.division_field.setObjectName(u"division_field")
        self.division_field_layout = QVBoxLayout(self.division_field)
        self.division_field_layout.setSpacing(2)
        self.division_field_layout.setObjectName(u"division_field_layout")
        self.division_field_layout.setContentsMargins(0, 0, 0, 0)
        self.division_box = QComboBox(self.division_field)
        self.division_box.setObjectName(u"division_box")
        self.division_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.division_box.setMinimumContentsLength(12)

        self.division_field_layout.addWidget(self.division_box)


        self.layout_8.addWidget(self.division_field, 0, Qt.AlignmentFlag.AlignTop)

        self.chain_field = Field(self.form_holder)
        self.chain_field.setObjectName(u"chain_field")
        self.chain_field_layout = QVBoxLayout(self.chain_field)
        self.chain_field_layout.setSpacing(2)
        self.chain_field_layout.setObjectName(u"chain_field_layout")
        self.chain_field_layout.setContentsMargins(0, 0, 0, 0)
        self.chain_box = QSpinBox(self.chain_field)
        self.chain_box.setObjectName(u"chain_box")
        self.chain_box.setMinimum(0)
        self.chain_box.setMaximum(20)

        self.chain_field_layout.addWidget(self.chain_box)


        self.layout_8.addWidget(self.chain_field)

        self.layout_8.setStretch(0, 3)
        self.layout_8.setStretch(1, 2)

        self.layout_3.addLayout(self.layout_8)

        self.capacities_label = QLabel(self.form_holder)
        self.capacities_label.setObjectName(u"capacities_label")
        self.capacities_label.setProperty(u"role", u"caption")

        self.layout_3.addWidget(self.capacities_label)

        self.capacities_list = QListWidget(self.form_holder)
        self.capacities_list.setObjectName(u"capacities_list")
        self.capacities_list.setMaximumSize(QSize(16777215, 92))

        self.layout_3.addWidget(self.capacities_list)

        self.layout_11 = QHBoxLayout()
        self.layout_11.setSpacing(4)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setContentsMargins(0, 0, 0, 0)
        self.add_capacity_button = QPushButton(self.form_holder)
        self.add_capacity_button.setObjectName(u"add_capacity_button")

        self.layout_11.addWidget(self.add_capacity_button)

        self.edit_capacity_button = QPushButton(self.form_holder)
        self.edit_capacity_button.setObjectName(u"edit_capacity_button")

        self.layout_11.addWidget(self.edit_capacity_button)

        self.remove_capacity_button = QPushButton(self.form_holder)
        self.remove_capacity_button.setObjectName(u"remove_capacity_button")

        self.layout_11.addWidget(self.remove_capacity_button)

        self.space_12 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_11.addItem(self.space_12)


        self.layout_3.addLayout(self.layout_11)

        self.space_13 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_3.addItem(self.space_13)


        self.layout_2.addLayout(self.layout_3)

        self.layout_14 = QVBoxLayout()
        self.layout_14.setSpacing(6)
        self.layout_14.setObjectName(u"layout_14")
        self.layout_14.setContentsMargins(0, 0, 0, 0)
        self.login_field = Field(self.form_holder)
        self.login_field.setObjectName(u"login_field")
        self.login_field_layout = QVBoxLayout(self.login_field)
        self.login_field_layout.setSpacing(2)
        self.login_field_layout.setObjectName(u"login_field_layout")
        self.login_field_layout.setContentsMargins(0, 0, 0, 0)
        self.login_edit = QLineEdit(self.login_field)
        self.login_edit.setObjectName(u"login_edit")

        self.login_field_layout.addWidget(self.login_edit)


        self.layout_14.addWidget(self.login_field)

        self.password_field = Field(self.form_holder)
        self.password_field.setObjectName(u"password_field")
        self.password_field_layout = QVBoxLayout(self.password_field)
        self.password_field_layout.setSpacing(2)
        self.password_field_layout.setObjectName(u"password_field_layout")
        self.password_field_layout.setContentsMargins(0, 0, 0, 0)
        self.password_edit = PasswordEdit(self.password_field)
        self.password_edit.setObjectName(u"password_edit")

        self.password_field_layout.addWidget(self.password_edit)


        self.layout_14.addWidget(self.password_field)

        self.rights_label = QLabel(self.form_holder)
        self.rights_label.setObjectName(u"rights_label")
        self.rights_label.setProperty(u"role", u"caption")

        self.layout_14.addWidget(self.rights_label)

        self.right_register = QCheckBox(self.form_holder)
        self.right_register.setObjectName(u"right_register")

        self.layout_14.addWidget(self.right_register)

        self.right_draft = QCheckBox(self.form_holder)
        self.right_draft.setObjectName(u"right_draft")

        self.layout_14.addWidget(self.right_draft)

        self.right_review = QCheckBox(self.form_holder)
        self.right_review.setObjectName(u"right_review")

        self.layout_14.addWidget(self.right_review)

        self.right_endorse = QCheckBox(self.form_holder)
        self.right_endorse.setObjectName(u"right_endorse")

        self.layout_14.addWidget(self.right_endorse)

        self.right_order = QCheckBox(self.form_holder)
        self.right_order.setObjectName(u"right_order")

        self.layout_14.addWidget(self.right_order)

        self.right_administer = QCheckBox(self.form_holder)
        self.right_administer.setObjectName(u"right_administer")

        self.layout_14.addWidget(self.right_administer)

        self.rights_note = WrapLabel(self.form_holder)
        self.rights_note.setObjectName(u"rights_note")
        self.rights_note.setWordWrap(True)
        self.rights_note.setProperty(u"role", u"error")

        self.layout_14.addWidget(self.rights_note)

        self.active_box = QCheckBox(self.form_holder)
        self.active_box.setObjectName(u"active_box")
        self.active_box.setChecked(True)

        self.layout_14.addWidget(self.active_box)

        self.space_17 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_14.addItem(self.space_17)


        self.layout_2.addLayout(self.layout_14)

        self.layout_2.setStretch(0, 3)
        self.layout_2.setStretch(1, 2)
        self.form_scroll.setWidget(self.form_holder)

        self.OfficerDialog_layout.addWidget(self.form_scroll)

        self.layout_18 = QHBoxLayout()
        self.layout_18.setSpacing(8)
        self.layout_18.setObjectName(u"layout_18")
        self.layout_18.setContentsMargins(0, 0, 0, 0)
        self.space_19 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_18.addItem(self.space_19)

        self.cancel_button = QPushButton(OfficerDialog)
        self.cancel_button.setObjectName(u"cancel_button")

        self.layout_18.addWidget(self.cancel_button)

        self.save_button = QPushButton(OfficerDialog)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setProperty(u"role", u"primary")

        self.layout_18.addWidget(self.save_button)


        self.OfficerDialog_layout.addLayout(self.layout_18)


        self.retranslateUi(OfficerDialog)
    # setupUi

    def retranslateUi(self, OfficerDialog: QDialog) -> None:
        OfficerDialog.setWindowTitle(QCoreApplication.translate("OfficerDialog", u"ผู้ใช้", None))
        self.title_label.setText(QCoreApplication.translate("OfficerDialog", u"ผู้ใช้", None))
        self.rank_field.setProperty(u"label", QCoreApplication.translate("OfficerDialog", u"ยศ", None))
        self.name_field.setProperty(u"label", QCoreApplication.translate("OfficerDialog", u"ชื่อและชื่อสกุล (มีคำนำหน้า)", None))
        self.position_field.setProperty(u"label", QCoreApplication.translate("OfficerDialog", u"ตำแหน่ง (บรรทัดตามที่พิมพ์ใต้ชื่อ)", None))
        self.division_field.setProperty(u"label", QCoreApplication.translate("OfficerDialog", u"สังกัด", None))
        self.chain_field.setProperty(u"label", QCoreApplication.translate("OfficerDialog", u"ลำดับในสายเสนอ", None))
        self.chain_field.setProperty(u"hint", QCoreApplication.translate("OfficerDialog", u"๑ คือเจ้าหน้าที่ ตัวเลขสูงสุดคือผู้บริหาร", None))
        self.chain_box.setSpecialValueText(QCoreApplication.translate("OfficerDialog", u"ไม่อยู่ในสาย", None))
        self.capacities_label.setText(QCoreApplication.translate("OfficerDialog", u"รักษาราชการแทน / ปฏิบัติราชการแทน", None))
#if QT_CONFIG(accessibility)
        self.capacities_list.setAccessibleName(QCoreApplication.translate("OfficerDialog", u"รักษาราชการแทน / ปฏิบัติราชการแทน", None))
#endif // QT_CONFIG(accessibility)
        self.add_capacity_button.setText(QCoreApplication.translate("OfficerDialog", u"เพิ่ม…", None))
        self.edit_capacity_button.setText(QCoreApplication.translate("OfficerDialog", u"แก้…", None))
        self.remove_capacity_button.setText(QCoreApplication.translate("OfficerDialog", u"เอาออก", None))
        self.login_field.setProperty(u"label", QCoreApplication.translate("OfficerDialog", u"ชื่อผู้ใช้ (อักษรอังกฤษเล็ก)", None))
        self.password_field.setProperty(u"label", QCoreApplication.translate("OfficerDialog", u"รหัสผ่าน", None))
        self.rights_label.setText(QCoreApplication.translate("OfficerDialog", u"สิทธิ", None))
        self.right_register.setText(QCoreApplication.translate("OfficerDialog", u"ลงทะเบียนรับและออกเลขส่ง (สารบรรณ)", None))
        self.right_draft.setText(QCoreApplication.translate("OfficerDialog", u"ร่างหนังสือ", None))
        self.right_review.setText(QCoreApplication.translate("OfficerDialog", u"ตรวจร่าง", None))
        self.right_endorse.setText(QCoreApplication.translate("OfficerDialog", u"ลงความเห็นและเสนอต่อ", None))
        self.right_order.setText(QCoreApplication.translate("OfficerDialog", u"สั่งการ", None))
        self.right_administer.setText(QCoreApplication.translate("OfficerDialog", u"ดูแลระบบ (ตั้งค่า ผู้ใช้ เลขทะเบียน)", None))
        self.rights_note.setText("")
        self.active_box.setText(QCoreApplication.translate("OfficerDialog", u"ยังใช้งานอยู่", None))
        self.cancel_button.setText(QCoreApplication.translate("OfficerDialog", u"ไม่ทำ", None))
        self.save_button.setText(QCoreApplication.translate("OfficerDialog", u"บันทึก", None))
    # retranslateUi
