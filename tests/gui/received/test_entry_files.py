"""Files and doubts of the form of registering."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from circ_desktop.gui.letter.read_files import LoadedFile
from circ_desktop.gui.received.files_strip import FilesStrip
from circ_desktop.gui.received.register_received import RegisterReceivedDialog
from circ_desktop.gui.session.session import Session
from circ_desktop.reading.letter.reader import read_pages
from tests.gui.conftest import press, settle


def test_a_file_is_taken_away_with_delete(qapp: QApplication) -> None:
    strip = FilesStrip()
    strip.set_names(("หนังสือ.pdf", "แบบสำรวจที่มีชื่อยาวมากกว่าที่ชิปแสดงได้.pdf"))
    gone: list[int] = []
    strip.removed.connect(gone.append)
    chip = strip.findChild(QPushButton, "file_2_chip")
    assert chip is not None
    assert chip.text().endswith("…")
    press(chip, Qt.Key.Key_Delete)
    assert gone == [1]


def test_an_offer_is_taken_with_one_key_and_only_then(session: Session) -> None:
    dialog = RegisterReceivedDialog(session)
    dialog.open()
    settle(session)
    dialog.form.fill({"number": "ขย ๐๐๒๓.๖/ว ๓๐๕๓"})
    dialog.form.doubt("number", "ไม่มีรหัสนี้", "ชย ๐๐๒๓.๖/ว ๓๐๕๓")
    assert "F10" in dialog.form.fields["number"].note()
    assert dialog.ui.number_edit.text().startswith("ขย")
    press(dialog, Qt.Key.Key_F10)
    assert dialog.ui.number_edit.text() == "ชย ๐๐๒๓.๖/ว ๓๐๕๓"
    assert not dialog.form.is_open_to("number")
    press(dialog, Qt.Key.Key_F10)
    assert dialog.ui.number_edit.text() == "ชย ๐๐๒๓.๖/ว ๓๐๕๓"


def test_a_paper_that_is_no_letter_fills_nothing_and_says_why(session: Session) -> None:
    reading = read_pages(["ข่าวกีฬาวันนี้\nทีมชาติชนะสามประตูต่อหนึ่ง\n"])
    assert not reading.is_letter
    dialog = RegisterReceivedDialog(session)
    dialog.open()
    settle(session)
    before = dialog.form.snapshot()
    dialog.files._take(LoadedFile(Path("ข่าว.txt"), b"x", reading))
    assert dialog.form.snapshot() == before
    assert dialog.reading._refusal.isVisible()
    assert reading.reason in dialog.reading._refusal.words.text()
    assert dialog.files.paths() == (), "nothing of it is kept"
