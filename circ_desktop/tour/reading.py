"""Scene, rows 14–18: letters that are read: dropped, pasted, contradicting themselves, no letters, scanned, waiting."""

import time
from datetime import timedelta
from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.received.incoming import ReceivedFilter
from circ_desktop.gui.received.folder_watch import watch_of
from circ_desktop.gui.received.received_page import ReceivedPage
from circ_desktop.gui.received.register_received import RegisterReceivedDialog
from circ_desktop.reading.letter_file.letter_file import load_letter
from circ_desktop.resources import resource
from circ_desktop.services.received import entries
from circ_desktop.services.received.scanning import engine_here
from circ_desktop.thai.dates import BE_OFFSET
from circ_desktop.tour.report import Step
from circ_desktop.tour.robot import NotSeen
from circ_desktop.tour.scene import Scene
from circ_desktop.typeset.letters import letter_pdf

NEWS = """ข่าวประชาสัมพันธ์
เปิดตลาดนัดชุมชนธารทอง ของกินของใช้ราคาถูก
พบกันทุกวันเสาร์ โทร ๐๘๑ ๒๓๔ ๕๖๗๘
ลดราคาสูงสุด ๕๐ เปอร์เซ็นต์ สั่งซื้อทางไลน์ได้
"""
WRONG_CODE = "ขย"
"""Two letters that no province has; ชย looks like them."""


def steps(scene: Scene) -> list[Step]:
    """Return the letters of one morning."""
    return [
        ("a letter dropped on the list is registered with one key", partial(_drop, scene)),
        ("a letter pasted from a message: Enter goes only through what wants a look", partial(_paste, scene)),
        ("a code that does not exist stands beside its likely correction; the clerk decides", partial(_decide, scene)),
        ("what is no letter is refused with the reason", partial(_refuse, scene)),
        ("a scan is read in the background, where Tesseract is installed", partial(_scan, scene)),
        ("files wait in the watched folder; one key opens the next", partial(_wait, scene)),
    ]


def _sample(scene: Scene, running: str) -> Letter:
    letter = load_letter(resource("samples", "incoming.toml"))
    number = letter.number.rsplit(" ", 1)[0] + f" {running}"
    return replace(letter, number=number, date=scene.clock.today() - timedelta(days=2))


def _text(scene: Scene, running: str) -> str:
    text = resource("samples", "incoming.txt").read_text(encoding="utf-8")
    return text.replace("๔๘๑๗", running)


def _page(scene: Scene) -> ReceivedPage:
    scene.go_to("received")
    page = scene.window.page
    if not isinstance(page, ReceivedPage):
        raise NotSeen("หนังสือรับ")
    return page


def _count(scene: Scene) -> int:
    return len(entries.list_received(scene.program.session.context, ReceivedFilter()))


def _registered(scene: Scene, dialog: RegisterReceivedDialog, before: int) -> None:
    scene.robot.until(dialog.ui.done_bar.isVisible, "the letter is registered")
    if _count(scene) != before + 1:
        raise AssertionError("one more letter was to be registered")


def _close(scene: Scene, dialog: RegisterReceivedDialog) -> None:
    scene.robot.key(Qt.Key.Key_Escape, at=dialog)
    scene.robot.until(lambda: scene.robot.top() is scene.window, "the registration form is closed")


def _tell(keys: int, begin: float) -> None:
    print(f"             {keys} keys, {time.perf_counter() - begin:.1f} s from drop to number", flush=True)


def _drop(scene: Scene) -> None:
    robot = scene.robot
    path = scene.home / "หนังสือจังหวัด.pdf"
    path.write_bytes(letter_pdf(_sample(scene, "๔๘๒๐")))
    page, before = _page(scene), _count(scene)
    begin = time.perf_counter()
    robot.drop(path, page)
    dialog = robot.dialog(RegisterReceivedDialog)
    robot.until(dialog.ui.register_button.hasFocus, "nothing wants a look")
    robot.key(Qt.Key.Key_Return)
    _registered(scene, dialog, before)
    _tell(1, begin)
    robot.picture("dropped-and-registered", dialog)
    _close(scene, dialog)


def _paste(scene: Scene) -> None:
    robot = scene.robot
    lines = [line for line in _text(scene, "๔๘๒๑").splitlines() if "พฤศจิกายน ๒๕๖๙" not in line or "ลงวันที่" in line]
    QApplication.clipboard().setText("\n".join(lines))
    page, before = _page(scene), _count(scene)
    begin = time.perf_counter()
    page.paste()
    dialog = robot.dialog(RegisterReceivedDialog)
    robot.until(lambda: dialog.reading.reading is not None, "the text is read")
    robot.until(dialog.ui.dated_edit.hasFocus, "the cursor stands where the date is missing")
    robot.picture("pasted-one-field-wants-a-look", dialog)
    day = scene.clock.today() - timedelta(days=1)
    robot.write(f"{day.day}/{day.month}/{(day.year + BE_OFFSET) % 100}")
    keys = 1
    while not dialog.ui.register_button.hasFocus():
        robot.key(Qt.Key.Key_Return)
        keys += 1
    robot.key(Qt.Key.Key_Return)
    _registered(scene, dialog, before)
    _tell(keys + 1, begin)
    _close(scene, dialog)


def _decide(scene: Scene) -> None:
    robot = scene.robot
    path = scene.home / "รหัสผิด.txt"
    text = _text(scene, "๔๘๒๒").replace("นครธารา", "ชัยภูมิ").replace("ที่ นธ ", f"ที่ {WRONG_CODE} ", 1)
    path.write_text(text.replace("นธ ", "ชย "), encoding="utf-8")
    page, before = _page(scene), _count(scene)
    robot.drop(path, page)
    dialog = robot.dialog(RegisterReceivedDialog)
    robot.until(lambda: dialog.reading.is_asking, "the question")
    robot.picture("two-readings", dialog)
    robot.write("2")
    if not dialog.ui.number_edit.text().startswith("ชย"):
        raise AssertionError("the clerk's choice is not in the field")
    robot.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier, at=dialog)
    _registered(scene, dialog, before)
    _close(scene, dialog)


def _refuse(scene: Scene) -> None:
    robot = scene.robot
    path = scene.home / "ข่าว.txt"
    path.write_text(NEWS, encoding="utf-8")
    page = _page(scene)
    robot.drop(path, page)
    dialog = robot.dialog(RegisterReceivedDialog)
    robot.until(lambda: "ไม่ใช่หนังสือราชการ" in dialog.reading.refusal_words(), "the refusal")
    robot.picture("no-letter", dialog)
    if dialog.files.paths() or dialog.form.is_changed():
        raise AssertionError("something of a news page was kept")
    _close(scene, dialog)


def _scan(scene: Scene) -> None:
    if engine_here() is None:
        print("             Tesseract with Thai is not on this PC: passed over", flush=True)
        return
    robot = scene.robot
    path = _scanned(scene)
    page = _page(scene)
    begin = time.perf_counter()
    robot.drop(path, page)
    dialog = robot.dialog(RegisterReceivedDialog)
    robot.until(lambda: dialog.reading.reading is not None, "the scan is read")
    print(f"             {time.perf_counter() - begin:.1f} s for two scanned pages", flush=True)
    robot.picture("scan-read", dialog)
    dialog.start_over()
    _close(scene, dialog)


def _scanned(scene: Scene) -> Path:
    from PIL import Image

    from circ_desktop.reading.pages.scan import render

    content = letter_pdf(_sample(scene, "๔๘๒๓"))
    pages = [render(content, at)[0].rotate(1.2, Image.Resampling.BICUBIC, fillcolor=255) for at in (0, 1)]
    path = scene.home / "สแกน.pdf"
    pages[0].save(path, save_all=True, append_images=pages[1:], resolution=300)
    return path


def _wait(scene: Scene) -> None:
    robot = scene.robot
    session = scene.program.session
    folder = scene.home / "เครื่องสแกน"
    folder.mkdir()
    for running in ("๔๘๒๔", "๔๘๒๕"):
        (folder / f"สแกน {running}.pdf").write_bytes(letter_pdf(_sample(scene, running)))
    session.settings.watched_folder = str(folder)
    watch = watch_of(session)
    if watch is None:
        raise NotSeen("the watched folder")
    watch.start()
    robot.until(lambda: len(watch.waiting) == 2, "two files wait")
    before = _count(scene)
    _page(scene)
    robot.picture("files-wait")
    robot.key(Qt.Key.Key_F6, at=scene.window)
    dialog = robot.dialog(RegisterReceivedDialog)
    for _ in range(2):
        robot.until(dialog.ui.register_button.hasFocus, "nothing wants a look")
        robot.key(Qt.Key.Key_Return)
        robot.until(dialog.ui.done_bar.isVisible, "the letter is registered")
        robot.key(Qt.Key.Key_F6, at=dialog)
    robot.until(lambda: not watch.waiting, "nothing waits any more")
    if _count(scene) != before + 2:
        raise AssertionError("both waiting files were to be registered")
    session.settings.watched_folder = ""
    watch.start()
    _close(scene, dialog)
