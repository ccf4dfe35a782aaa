"""The first thing seen: who is working now. Painted before the database is even imported."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QCompleter, QWidget

from circ_desktop import __version__
from circ_desktop.domain.errors import CircError
from circ_desktop.gui.parts.dialogs.dialog import Dialog
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.shell.ui_sign_in import Ui_SignInDialog
from circ_desktop.resources import resource

if TYPE_CHECKING:
    from circ_desktop.domain.officer import Officer


class SignInDialog(Dialog):
    """Asks for login and password.

    Signals:
        signed_in(officer): the password was right.
        database_wanted(): the clerk wants to choose another database.
        leave_sample_wanted(): the sample was tried; the real office is to begin.
    """

    help_topic = "sign-in"

    signed_in = Signal(object)
    database_wanted = Signal()
    leave_sample_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        self.ui = Ui_SignInDialog()
        self.ui.setupUi(self)
        line = self.ui.login_box.lineEdit()
        if line is None:
            raise RuntimeError("login_box is not editable")
        self.login_edit = line
        self.login_edit.setObjectName("login_edit")
        self.login_edit.setPlaceholderText("พิมพ์ชื่อผู้ใช้ หรือเลือกจากรายการ")
        self.ui.login_box.setInsertPolicy(self.ui.login_box.InsertPolicy.NoInsert)
        self.ui.brand_icon.setPixmap(QIcon(str(resource("icons", "circ-desktop.svg"))).pixmap(QSize(72, 72)))
        self.ui.version_label.setText(f"รุ่น {__version__}")
        self.ui.hint_label.hide()
        self.ui.leave_sample_button.hide()
        self.ui.leave_sample_button.setAutoDefault(False)
        self.ui.leave_sample_button.clicked.connect(self.leave_sample_wanted)
        self.ui.sign_in_button.clicked.connect(self._sign_in)
        self.ui.database_button.clicked.connect(self.database_wanted)
        self.ui.login_box.activated.connect(self._officer_chosen)
        self.login_edit.textEdited.connect(lambda _text: self._clear())
        # Enter in the open list of names goes to the password, too, or that would be typed in plain sight
        self.login_edit.returnPressed.connect(
            lambda: QTimer.singleShot(0, self.ui.password_edit, self.ui.password_edit.setFocus)
        )
        self.ui.password_edit.textEdited.connect(lambda _text: self.ui.login_field.clear())
        self.opening()

    def opening(self) -> None:
        """Show that the database is being opened."""
        self.ui.office_label.setText("กำลังเปิดฐานข้อมูล…")
        self._enable(on=False)

    def ready(
        self,
        office: str,
        officers: Sequence["Officer"],
        last_login: str,
        database: str,
        hint: str = "",
        *,
        may_leave_sample: bool = False,
    ) -> None:
        """Let somebody sign in. `hint` is shown below, for the sample office, which can be left for the real one."""
        self.ui.leave_sample_button.setVisible(may_leave_sample)
        self.ui.office_label.setText(office)
        self.ui.database_label.setText(database)
        self.ui.login_box.clear()
        for officer in officers:
            if officer.active:
                self.ui.login_box.addItem(
                    f"{officer.login}   {officer.name}  ({' '.join(officer.position)})", officer.login
                )
        completer = QCompleter([officer.login for officer in officers if officer.active], self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.ui.login_box.setCompleter(completer)
        self.ui.login_box.setCurrentIndex(-1)
        known = {officer.login for officer in officers}
        self.login_edit.setText(last_login if last_login in known else "")
        self.ui.hint_label.setText(hint)
        self.ui.hint_label.setVisible(bool(hint))
        self._enable(on=True)
        self._start()

    def failed_to_open(self, error: CircError) -> None:
        """Say that the database cannot be opened; another one can be chosen."""
        self.ui.office_label.setText("เปิดฐานข้อมูลไม่ได้")
        self.ui.database_button.setEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.login_edit.hasFocus() and not self.ui.password_edit.text():
                self.ui.password_edit.setFocus()
            else:
                self._sign_in()
            return
        super().keyPressEvent(event)

    def _start(self) -> None:
        self.ui.password_edit.clear()
        (self.ui.password_edit if self.login_edit.text() else self.login_edit).setFocus()

    def _officer_chosen(self, index: int) -> None:
        self.login_edit.setText(str(self.ui.login_box.itemData(index)))
        self._clear()
        self.ui.password_edit.setFocus()

    def _clear(self) -> None:
        self.ui.login_field.clear()
        self.ui.password_field.clear()

    def _enable(self, *, on: bool) -> None:
        ui = self.ui
        for widget in (ui.login_box, ui.password_edit, ui.sign_in_button, ui.database_button, ui.leave_sample_button):
            widget.setEnabled(on)

    def _sign_in(self) -> None:
        if not self.ui.sign_in_button.isEnabled():
            return
        from circ_desktop.services.office.officers import sign_in

        login = self.login_edit.text().strip()
        if not login:
            self.ui.login_field.set_error("พิมพ์ชื่อผู้ใช้ก่อน")
            self.login_edit.setFocus()
            return
        self._clear()
        self._enable(on=False)
        self.session.read(
            self, sign_in, login, self.ui.password_edit.text(), done=self._done, failed=self._failed, always=self._again
        )

    def _again(self) -> None:
        self._enable(on=True)
        self.ui.password_edit.setFocus()

    def _done(self, officer: "Officer") -> None:
        self.ui.password_edit.clear()
        self.signed_in.emit(officer)

    def _failed(self, error: CircError) -> None:
        self._enable(on=True)
        self.ui.password_edit.selectAll()
        self.ui.password_field.set_error(str(error))
