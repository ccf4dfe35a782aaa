"""The way through the program: open the database, set up the first time, sign in, work, sign out.

The composition root (`app.py`), the tests and the tour make one `Program` and call `start`.
"""

import logging
import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from circ_desktop.base.clock import Clock, SystemClock
from circ_desktop.base.settings import Settings
from circ_desktop.domain.errors import CircError, Notice
from circ_desktop.gui.parts.dialogs.errors import Troubles
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.shell.sign_in import SignInDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from circ_desktop.domain.office import Office
    from circ_desktop.domain.officer import Officer
    from circ_desktop.gui.office.database import DatabaseDialog
    from circ_desktop.gui.shell.first_run import FirstRunDialog
    from circ_desktop.gui.shell.main_window import MainWindow
    from circ_desktop.services.context import Context

log = logging.getLogger(__name__)

LEAVE_SAMPLE = (
    "โปรแกรมจะถามข้อมูลสำนักงานของท่าน แล้วเริ่มทะเบียนใหม่ทั้งหมด "
    "สิ่งที่ลองพิมพ์ไว้ในสำนักงานตัวอย่างไม่ถูกลบ แต่ย้ายไปเก็บในโฟลเดอร์ข้าง ๆ และไม่ปนกับของจริง"
)


class Opened(Struct, frozen=True):
    """What is known once the database is open. `office` is None when nobody has set it up yet."""

    context: "Context"
    office: "Office | None"
    officers: "tuple[Officer, ...]"
    hint: str
    name: str


class Program(QObject):
    """Owns the session and whichever of the three windows is in sight: sign-in, first run, the main window."""

    def __init__(
        self,
        settings: Settings,
        *,
        home: Path | None = None,
        clock: Clock | None = None,
        settings_file: Path | None = None,
    ) -> None:
        super().__init__()
        # Between two windows (first run and sign-in, signing out) none is in sight for a moment: that is not the end.
        QApplication.setQuitOnLastWindowClosed(False)
        self.settings = settings
        self._home = home
        self._clock = clock
        self._settings_file = settings_file
        self.session = Session(self, settings=settings, settings_file=settings_file)
        self._troubles = Troubles(self.session.message, self._front)
        self.session.troubled.connect(self._troubles.show)
        self.session.tasks.bug = self._troubles.show_defect
        self.sign_in = SignInDialog(self.session)
        self.sign_in.signed_in.connect(self._signed_in)
        self.sign_in.database_wanted.connect(self._choose_database)
        self.sign_in.leave_sample_wanted.connect(self._ask_leave_sample)
        self.sign_in.rejected.connect(self._quit)
        self.first_run: FirstRunDialog | None = None
        self.window: MainWindow | None = None

    def start(self) -> None:
        """Show the sign-in page at once and open the database behind it."""
        self.sign_in.open()
        QTimer.singleShot(0, self, self.open_database)

    def open_database(self) -> None:
        """Open the database of the settings."""
        self.sign_in.opening()
        self.session.tasks.run(
            self,
            partial(_open, self.settings.database_url, self._home, self._clock),
            done=self._opened,
            failed=self._not_opened,
        )

    def stop(self) -> None:
        """Finish what is under way, end the threads and close the database."""
        self.session.tasks.wait_idle()
        self.session.tasks.stop()
        if self.session.is_open:
            self.session.context.database.close()
            self.session.opened(None)

    def _opened(self, opened: Opened) -> None:
        self.session.opened(opened.context)
        if opened.office is None:
            self._set_up()
            return
        self.session.office_loaded(opened.office)
        self.sign_in.ready(
            opened.office.name,
            opened.officers,
            self.settings.last_login,
            opened.name,
            opened.hint,
            may_leave_sample=bool(opened.hint) and not self.settings.database_url and self._may_exchange(),
        )
        self.sign_in.open()
        self.session.tasks.run_setting(self, _load_ahead, done=_take_nothing, key="ahead")

    def _not_opened(self, error: CircError) -> None:
        self.sign_in.failed_to_open(error)
        self.session.trouble(error, self.sign_in)

    def _set_up(self) -> None:
        from circ_desktop.gui.shell.first_run import FirstRunDialog

        self.sign_in.hide()
        self.first_run = FirstRunDialog(self.session)
        self.first_run.accepted.connect(self.open_again)
        self.first_run.rejected.connect(self._quit)
        self.first_run.database_wanted.connect(self._choose_database)
        self.first_run.open()

    def open_again(self) -> None:
        """Read office and officers of the open database again and show the sign-in page."""
        self.first_run = None
        self.sign_in.opening()
        self.sign_in.open()
        self.session.tasks.run(self, partial(_look, self.session.context), done=self._opened, failed=self._not_opened)

    def _choose_database(self) -> None:
        from circ_desktop.gui.office.database import DatabaseDialog

        before = self.settings.database_url
        dialog = DatabaseDialog(self.session, self.first_run or self.sign_in)
        dialog.accepted.connect(lambda: self._database_chosen(before))
        if self._may_exchange():
            dialog.allow_restore()
            dialog.restore_wanted.connect(lambda path: self._restore(dialog, path))
        dialog.open()

    def _database_chosen(self, before: str) -> None:
        if self.first_run is not None:
            if before == self.settings.database_url:
                return  # the same empty database: what was typed about the office stays
            self._leave_first_run()
        self._close_database()
        self.open_database()

    def _leave_first_run(self) -> None:
        if self.first_run is not None:
            self.first_run.rejected.disconnect(self._quit)
            self.first_run.hide()
            self.first_run.deleteLater()
            self.first_run = None
        self.sign_in.open()

    def _close_database(self) -> None:
        if self.session.is_open:
            self.session.tasks.run(self, self.session.context.database.close)
            self.session.opened(None)

    def _restore(self, dialog: "DatabaseDialog", path: Path) -> None:
        """Close everything, bring the backup back in the background, and open what stands there then."""
        from circ_desktop.services.office.backup import restore

        dialog.reject()
        self._leave_first_run()
        self.settings.database_url = ""
        self.session.save_settings()
        self._exchange(partial(restore, path, self._home, self._clock or SystemClock(), _tell_nobody))

    def _ask_leave_sample(self) -> None:
        from circ_desktop.gui.parts.dialogs.ask import AskDialog

        question = AskDialog("เริ่มใช้จริง", LEAVE_SAMPLE, "เริ่มใช้จริง", self.sign_in)
        question.accepted.connect(self._leave_sample)
        question.open()

    def _leave_sample(self) -> None:
        from circ_desktop.services.office.backup import leave_sample

        self._exchange(partial(leave_sample, self._home, self._clock or SystemClock()))

    def _exchange(self, work: "Callable[[], object]") -> None:
        """Let other data take the place of this PC's; whatever comes of it, the database is opened again."""
        self._close_database()
        self.sign_in.opening()
        self.session.tasks.run(
            self,
            work,
            done=lambda _result: self.open_database(),
            failed=self._not_exchanged,
            label="กำลังเปลี่ยนข้อมูลของเครื่องนี้",
        )

    def _not_exchanged(self, error: CircError) -> None:
        self.open_database()
        self.session.trouble(error, self.sign_in)

    def _may_exchange(self) -> bool:
        """Tell whether this PC's data folder is ours to fill: not while a variable of the system names another database."""
        from circ_desktop.services.office.opening import URL_VARIABLE

        return self._home is not None or URL_VARIABLE not in os.environ

    def _signed_in(self, officer: "Officer") -> None:
        from circ_desktop.gui.shell.main_window import MainWindow

        self.session.sign_in(officer)
        self.settings.last_login = officer.login
        self.session.save_settings()
        self.window = MainWindow(self.session)
        self.window.signed_out.connect(self._signed_out)
        self.window.closed.connect(QApplication.quit)
        self.window.show()
        self.sign_in.hide()
        self.window.raise_()
        self.window.activateWindow()
        from circ_desktop.services.audit import clock_notice

        self.session.read(self, clock_notice, done=self._tell, failed=self.session.let_pass)

    def _tell(self, notice: Notice | None) -> None:
        if notice is not None:
            self.session.trouble(notice, self.window)

    def _signed_out(self) -> None:
        window, self.window = self.window, None
        self.session.sign_out()
        if window is not None:
            window.hide()
            window.deleteLater()
        self.open_again()

    def _front(self) -> QWidget | None:
        return QApplication.activeModalWidget() or self.window or self.sign_in

    def _quit(self) -> None:
        if self.window is None:
            QApplication.quit()


def _tell_nobody(_done: int, _total: int) -> None:
    """Progress that nobody looks at."""


def _load_ahead() -> None:
    """Load what the window is made of, and what the checks look words up in, while the password is being typed.

    That is half of the wait for the window, and nearly all of that for the first letter, whose check would hold the
    database's thread up.
    """
    import qtawesome  # noqa: F401

    from circ_desktop.gui.desk import desk_page  # noqa: F401
    from circ_desktop.gui.shell import main_window  # noqa: F401
    from circ_desktop.thai import spelling

    spelling.load()


def _take_nothing(_result: object) -> None:
    """Take a result that nobody waits for."""


def _open(url: str, home: Path | None, clock: Clock | None) -> Opened:
    """Open the database. Runs on the database thread, where the heavy imports hurt nobody."""
    from circ_desktop.services.office.opening import URL_VARIABLE, open_context
    from circ_desktop.thai.words import load as load_dictionary

    if home is None:
        url = os.environ.get(URL_VARIABLE) or url
    load_dictionary()  # here, so that no label in the window waits for it
    return _look(open_context(url or None, home, clock))


def _look(context: "Context") -> Opened:
    from circ_desktop.services.office.office_emblem import fetch_emblem
    from circ_desktop.services.office.officers import list_officers
    from circ_desktop.services.office.settings import is_set_up, load_office, sample_setup

    name = "ข้อมูลในเครื่องนี้" if context.database.is_sqlite else "ฐานข้อมูลกลางของสำนักงาน"
    if not is_set_up(context):
        return Opened(context, None, (), "", name)
    office = load_office(context)
    fetch_emblem(context, office)
    officers = list_officers(context)
    sample = sample_setup()
    hint = ""
    if office.name == sample.office.name:
        hint = f"สำนักงานตัวอย่าง: เลือกชื่อผู้ใช้คนใดก็ได้ รหัสผ่านทุกคนคือ {sample.officers[0].password}"
    return Opened(context, office, officers, hint, name)
