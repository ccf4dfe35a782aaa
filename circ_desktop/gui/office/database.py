"""Chooses where the data lie: this PC, or the office's PostgreSQL; with a trial before it is kept."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from circ_desktop.domain.errors import CircError
from circ_desktop.gui import style
from circ_desktop.gui.office.ui_database import Ui_DatabaseDialog
from circ_desktop.gui.parts.dialogs.ask import AskDialog
from circ_desktop.gui.parts.dialogs.dialog import Dialog
from circ_desktop.gui.session.save_as import documents
from circ_desktop.gui.session.session import Session

TRIAL_BUSY_S = 5.0


class DatabaseDialog(Dialog):
    """On `accepted` the setting was saved; the program opens the database anew.

    Signals:
        restore_wanted(path): this backup is to become the data of this PC; only after `allow_restore`.
    """

    help_topic = "admin"

    restore_wanted = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.ui = Ui_DatabaseDialog()
        self.ui.setupUi(self)
        self._may_restore = False
        url = session.settings.database_url
        self.ui.url_edit.setText(url)
        (self.ui.server_button if url else self.ui.local_button).setChecked(True)
        self.ui.result_label.hide()
        self.ui.restore_button.hide()
        self.ui.restore_button.clicked.connect(lambda _on=False: self._ask_backup())
        self.ui.server_button.toggled.connect(self._turned)
        self.ui.test_button.clicked.connect(self._test)
        self.ui.save_button.clicked.connect(self._save)
        self.ui.cancel_button.clicked.connect(self.reject)
        for button in (self.ui.test_button, self.ui.save_button, self.ui.cancel_button, self.ui.restore_button):
            button.setAutoDefault(False)
        self._turned(bool(url))

    def url(self) -> str:
        """Return the address, "" for this PC."""
        return self.ui.url_edit.text().strip() if self.ui.server_button.isChecked() else ""

    def allow_restore(self) -> None:
        """Offer to bring a backup back: where nobody works in the present data."""
        self._may_restore = True
        self.ui.restore_button.setVisible(self.ui.local_button.isChecked())

    def _ask_backup(self) -> None:
        chooser = QFileDialog(self, "เลือกแฟ้มข้อมูลสำรอง", str(documents()), "ข้อมูลสำรอง (*.zip)")
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(lambda name: self.ask_restore(Path(name)))
        chooser.open()

    def ask_restore(self, path: Path) -> None:
        """Say what bringing this backup back means, and ask."""
        words = f"ข้อมูลในเครื่องนี้จะเป็นตามแฟ้ม “{path.name}” ข้อมูลที่มีอยู่ตอนนี้ (ถ้ามี) ไม่ถูกลบ โปรแกรมย้ายไปเก็บในโฟลเดอร์ข้าง ๆ"
        question = AskDialog("นำข้อมูลสำรองกลับมา", words, "นำกลับมา", self)
        question.accepted.connect(lambda: self.restore_wanted.emit(path))
        question.open()

    def _turned(self, server: bool) -> None:
        self.ui.url_field.setEnabled(server)
        self.ui.restore_button.setVisible(self._may_restore and not server)
        if server:
            self.ui.url_edit.setFocus()

    def _test(self) -> None:
        self._try(self._good)

    def _save(self) -> None:
        self._try(self._keep)

    def _try(self, then: Callable[[str], None]) -> None:
        if self.ui.server_button.isChecked() and not self.url():
            self.ui.url_field.set_error("พิมพ์ที่อยู่ของฐานข้อมูลก่อน ผู้ดูแลเครื่องแม่ข่ายเป็นผู้ให้")
            return
        self.ui.url_field.clear()
        self._say("banner", "กำลังติดต่อ…")
        self.setEnabled(False)
        self.session.tasks.run(
            self,
            partial(_try_open, self.url()),
            done=then,
            failed=self._bad,
            always=self._again,
            label="ทดสอบการเชื่อมต่อ",
        )

    def _again(self) -> None:
        self.setEnabled(True)

    def _good(self, words: str) -> None:
        self._say("banner", words)

    def _keep(self, _words: str) -> None:
        self.session.settings.database_url = self.url()
        self.session.save_settings()
        self.accept()

    def _bad(self, error: CircError) -> None:
        self._say("alarm", str(error))

    def _say(self, role: str, text: str) -> None:
        style.set_role(self.ui.result_label, role)
        self.ui.result_label.setText(text)
        self.ui.result_label.show()


def _try_open(url: str) -> str:
    """Open the database and look whether an office is in it. Runs on the database thread."""
    from circ_desktop.services.office.opening import close_context, open_context
    from circ_desktop.services.office.settings import is_set_up, load_office

    context = open_context(url or None, busy_timeout_s=TRIAL_BUSY_S)
    try:
        if is_set_up(context):
            return f"ติดต่อได้ เป็นฐานข้อมูลของ {load_office(context).name}"
        return "ติดต่อได้ ยังไม่มีข้อมูลสำนักงาน โปรแกรมจะถามเมื่อเริ่มใช้"
    finally:
        close_context(context)
