"""A window in which somebody types until its process is killed. Run by test_killed.py with the folder of the office."""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from circ_desktop.app import make_application
from circ_desktop.base.clock import FixedClock
from circ_desktop.base.settings import Settings
from circ_desktop.gui.drafts.drafts_page import DraftsPage
from circ_desktop.gui.editor.autosave import SaveState
from circ_desktop.gui.received.register_received import RegisterReceivedDialog
from circ_desktop.gui.shell.program import Program
from circ_desktop.tour.robot import Robot
from tests.databases import MORNING

SUBJECT = "ร่างที่พิมพ์ค้างตอนไฟดับ"
SENDER = "อำเภอที่พิมพ์ค้าง"


def main(home: Path) -> None:
    make_application(Settings(), ["test"])
    program = Program(Settings(), home=home, clock=FixedClock(MORNING), settings_file=home / "settings.toml")
    robot = Robot(home)
    robot.idle = lambda: program.session.tasks.idle
    program.start()
    robot.until(program.sign_in.ui.sign_in_button.isEnabled, "sign-in")
    name = robot.find(QLineEdit, "login_edit", program.sign_in)
    name.selectAll()
    robot.write("saraban", name)
    robot.write("1234", program.sign_in.ui.password_edit)
    robot.key(Qt.Key.Key_Return, at=program.sign_in.ui.password_edit)
    robot.until(lambda: program.window is not None, "window")
    window = program.window
    assert window is not None

    robot.key(Qt.Key.Key_F3, at=window)
    robot.until(lambda: isinstance(window.page, DraftsPage) and window.page.ui.editor.outgoing is not None, "draft")
    assert isinstance(window.page, DraftsPage)
    editor = window.page.ui.editor
    robot.write(SUBJECT, editor.ui.form.ui.subject_edit)
    robot.until(lambda: editor.saver.state is SaveState.SAVED and not editor.saver.unsaved, "draft saved")

    robot.key(Qt.Key.Key_F2, at=window)
    dialog = robot.dialog(RegisterReceivedDialog)
    robot.write(SENDER, dialog.ui.sender_edit)
    robot.until(lambda: dialog._unfinished.is_kept, "entry kept")
    print("kept", flush=True)
    while True:  # the last letters are younger than any pause
        robot.write("ก", robot.find(QWidget, "sender_edit", dialog))
        robot.settle(0.05)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
