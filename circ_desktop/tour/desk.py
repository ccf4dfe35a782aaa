"""Scene, rows 1–4: the first opening, signing in, registering with the keyboard alone, the receipt stamp."""

from functools import partial

from PySide6.QtCore import Qt

from circ_desktop.domain.received.incoming import ReceivedFilter
from circ_desktop.gui.printing.print_preview import PrintPreviewDialog
from circ_desktop.gui.received.register_received import RegisterReceivedDialog
from circ_desktop.gui.shell.first_run import FirstRunDialog
from circ_desktop.gui.shell.sign_in import SignInDialog
from circ_desktop.services.received import entries, stamp
from circ_desktop.tour.incoming import incoming_letter
from circ_desktop.tour.report import Step
from circ_desktop.tour.scene import Scene

TYPED = {
    "number": "นธ ๐๐๒๓.๔/ว ๔๘๑๗",
    "sender": "จังหวัดนครธารา",
    "subject": "การเตรียมความพร้อมรับสถานการณ์น้ำหลาก",
}
"""What the clerk types where the letter could not be read, as from a photograph."""


def steps(scene: Scene) -> list[Step]:
    """Return the clerk's first morning."""
    return [
        ("the program opens for the first time; the sample office is set up", partial(_first_run, scene)),
        ("the clerk signs in; nothing waits yet", partial(_sign_in, scene)),
        ("an urgent circular is dropped on the form and registered with the keyboard", partial(_register, scene)),
        ("pressing again gives no second number", partial(_press_again, scene)),
        ("the letter shows its receipt stamp; the stamp alone can be printed", partial(_stamp, scene)),
    ]


def _first_run(scene: Scene) -> None:
    scene.program.start()
    robot = scene.robot
    first = robot.dialog(FirstRunDialog)
    robot.settle()
    robot.picture("first-run", first)
    for tab in range(1, first.ui.tabs.count()):
        robot.click("next_button", first)
        robot.picture(f"first-run-{tab + 1}", first)
    robot.click("sample_button", first)
    dialog = robot.dialog(SignInDialog)
    robot.until(dialog.ui.sign_in_button.isEnabled, "sign-in is ready")
    robot.picture("sign-in", dialog)


def _sign_in(scene: Scene) -> None:
    scene.sign_in("saraban")
    scene.robot.picture("work-empty")
    scene.go_to("received")
    scene.robot.picture("received-empty")


def _register(scene: Scene) -> None:
    robot = scene.robot
    path = incoming_letter(scene.home, scene.letter, scene.clock.today())
    robot.key(Qt.Key.Key_F2, at=scene.window)
    dialog = robot.dialog(RegisterReceivedDialog)
    robot.picture("register-empty", dialog)
    robot.drop(path, dialog)
    robot.until(dialog.files.new_files, "the file is read")
    for name, text in TYPED.items():
        edit = getattr(dialog.ui, f"{name}_edit")
        if not (edit.text() if hasattr(edit, "text") else edit.toPlainText()).strip():
            robot.write(text, edit)
    robot.picture("register-read", dialog)
    while dialog.reading.is_asking:  # a letter that contradicts itself: the clerk takes what the paper says first
        robot.write("1", dialog.reading.panel)
        robot.settle()
    robot.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier, at=dialog)
    robot.until(dialog.ui.done_bar.isVisible, "the letter is registered")
    robot.picture("register-done", dialog)
    rows = entries.list_received(scene.program.session.context, ReceivedFilter())
    if len(rows) != 1 or rows[0].receive_number != 1:
        raise AssertionError(f"one letter with number 1 expected: {rows}")
    scene.received_id = rows[0].id


def _press_again(scene: Scene) -> None:
    robot = scene.robot
    dialog = robot.dialog(RegisterReceivedDialog)
    robot.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier, at=dialog)
    robot.picture("register-second-press", dialog)
    if len(entries.list_received(scene.program.session.context, ReceivedFilter())) != 1:
        raise AssertionError("a second press took a second number")


def _stamp(scene: Scene) -> None:
    robot = scene.robot
    dialog = robot.dialog(RegisterReceivedDialog)
    robot.click("print_stamp_button", dialog)
    robot.picture("stamp-alone", robot.dialog(PrintPreviewDialog))
    robot.key(Qt.Key.Key_Escape)
    robot.key(Qt.Key.Key_Escape, at=dialog)
    robot.until(lambda: robot.top() is scene.window, "the registration form is closed")
    scene.window.open_item("received", scene.received_id)
    robot.picture("received-stamped")
    scene.keep("received-stamped.pdf", stamp.stamped_pdf(scene.program.session.context, scene.received_id))
