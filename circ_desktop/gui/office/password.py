"""Changing one's own password."""

from PySide6.QtWidgets import QWidget

from circ_desktop.domain.errors import CircError, WrongPassword
from circ_desktop.gui.office.ui_password import Ui_PasswordDialog
from circ_desktop.gui.parts.dialogs.dialog import Dialog
from circ_desktop.gui.parts.fields.enter import EnterMoves
from circ_desktop.gui.parts.fields.field import show_error
from circ_desktop.gui.session.session import Session


class PasswordDialog(Dialog):
    """Old password, new one twice."""

    help_topic = "sign-in"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.ui = Ui_PasswordDialog()
        self.ui.setupUi(self)
        self.ui.words_label.setText(f"ของ {session.officer.name}")
        self.ui.save_button.clicked.connect(self._save)
        self.ui.cancel_button.clicked.connect(self.reject)
        EnterMoves(self)
        self.ui.again_edit.returnPressed.connect(self._save)
        self.ui.old_edit.setFocus()

    def _save(self) -> None:
        from circ_desktop.services.office.officers import change_own_password

        for field in (self.ui.old_field, self.ui.new_field, self.ui.again_field):
            field.clear()
        if self.ui.new_edit.text() != self.ui.again_edit.text():
            self.ui.again_field.set_error("พิมพ์สองครั้งไม่ตรงกัน พิมพ์ใหม่อีกครั้ง")
            self.ui.again_edit.setFocus()
            return
        self.setEnabled(False)
        self.session.change(
            self,
            change_own_password,
            self.ui.old_edit.text(),
            self.ui.new_edit.text(),
            changed=None,
            message="เปลี่ยนรหัสผ่านแล้ว",
            done=self._saved,
            failed=self._failed,
            always=self._again,
        )

    def _saved(self, _result: None) -> None:
        self.accept()

    def _again(self) -> None:
        self.setEnabled(True)

    def _failed(self, error: CircError) -> None:
        self.setEnabled(True)
        fields = {
            "old": self.ui.old_field,
            "new": self.ui.new_field,
            "password": self.ui.new_field,
            "again": self.ui.again_field,
        }
        if isinstance(error, WrongPassword):
            self.ui.old_field.set_error(str(error))
            self.ui.old_edit.selectAll()
            self.ui.old_edit.setFocus()
        elif not show_error(fields, error):
            self.session.trouble(error, self)
