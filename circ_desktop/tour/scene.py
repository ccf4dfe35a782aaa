"""The stage of the tour: one program on an empty folder, one robot, and what every part of the scene needs."""

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from circ_desktop.app import make_application
from circ_desktop.base.clock import SystemClock
from circ_desktop.base.settings import Settings
from circ_desktop.gui.shell.catalogue import PAGES
from circ_desktop.gui.shell.main_window import MainWindow
from circ_desktop.gui.shell.program import Program
from circ_desktop.gui.shell.sign_in import SignInDialog
from circ_desktop.services.office.settings import sample_setup
from circ_desktop.tour.robot import SCREEN, NotSeen, Robot


class Scene:
    """Everything that the parts of the scene share. `received_id` and `outgoing_id` are known once there are such."""

    def __init__(self, out: Path, letter: Path | None, database: str = "") -> None:
        self.out = out
        self.letter = letter
        self.clock = SystemClock()
        self.robot = Robot(out)
        self.received_id = 0
        self.outgoing_id = 0
        self.password = sample_setup().officers[0].password
        self._folder = tempfile.TemporaryDirectory(prefix="circ-desktop-tour-", ignore_cleanup_errors=True)
        self.home = Path(self._folder.name)
        settings = Settings(database_url=database)
        self.app = make_application(settings, ["circ-desktop"])
        self.program = Program(settings, home=self.home, clock=self.clock, settings_file=self.home / "settings.toml")
        self.robot.idle = lambda: self.program.session.tasks.idle
        self.program.session.tasks.bug = self.robot.defects.append
        self.program.session.troubled.connect(lambda error, _parent: self.robot.defects.append(error))
        self._hook = sys.excepthook
        sys.excepthook = lambda _kind, error, _trace: self.robot.defects.append(error)

    def close(self) -> None:
        """End the program and remove its folder."""
        for widget in QApplication.topLevelWidgets():
            widget.hide()
        self.program.stop()
        sys.excepthook = self._hook
        self._folder.cleanup()

    @property
    def window(self) -> MainWindow:
        """The main window. Raises `NotSeen` before somebody has signed in."""
        if self.program.window is None:
            raise NotSeen("nobody has signed in")
        return self.program.window

    def sign_in(self, login: str) -> None:
        """Sign in with login and password typed, signing the last officer out first."""
        robot = self.robot
        if self.program.window is not None:
            self.program.window.leave()
            robot.settle()
        dialog = robot.dialog(SignInDialog)
        robot.until(dialog.ui.sign_in_button.isEnabled, "sign-in is ready")
        name = robot.find(QLineEdit, "login_edit", dialog)
        name.setFocus()
        name.selectAll()
        robot.write(login, name)
        robot.key(Qt.Key.Key_Return, at=name)
        robot.write(self.password, dialog.ui.password_edit)
        robot.key(Qt.Key.Key_Return, at=dialog.ui.password_edit)
        robot.until(lambda: self.program.window is not None, f"the window of {login}")
        self.window.resize(*SCREEN)
        robot.settle()

    def go_to(self, page: str) -> None:
        """Show a page of the rail by its key, Alt+1 and on."""
        order = [entry.key for entry in PAGES]
        key = Qt.Key(Qt.Key.Key_1.value + order.index(page))
        self.robot.key(key, Qt.KeyboardModifier.AltModifier, at=self.window)
        self.robot.until(lambda: self.window.page is not None and self.window.page.key == page, f"page {page}")

    def keep(self, name: str, content: bytes) -> None:
        """Write one of the tour's papers."""
        if not content.startswith(b"%PDF"):
            raise AssertionError(f"{name} is no PDF")
        (self.out / name).write_bytes(content)
