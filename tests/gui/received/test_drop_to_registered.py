"""Drop a letter, press Enter: the form is filled, only what is doubtful wants a look, and the clerk decides."""

import time
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QEnterEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from circ_desktop.domain.received.incoming import ReceivedEntry, ReceivedFilter
from circ_desktop.gui.parts.dialogs.ask import AskDialog
from circ_desktop.gui.received.conflict_panel import ConflictPanel
from circ_desktop.gui.received.received_page import ReceivedPage
from circ_desktop.gui.received.register_received import RegisterReceivedDialog
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.shell.main_window import MainWindow
from circ_desktop.reading.letter_file.letter_file import load_letter
from circ_desktop.resources import resource
from circ_desktop.services.received import register
from circ_desktop.services.received.entries import get_received, list_received
from circ_desktop.services.received.files import file_content, files_of_received
from circ_desktop.typeset.letters import letter_pdf
from tests.gui.conftest import front, press, settle, type_thai

SAMPLE = resource("samples", "incoming.txt").read_text(encoding="utf-8")

NEWS = """ข่าวประชาสัมพันธ์
เปิดตลาดนัดชุมชนธารทอง ของกินของใช้ราคาถูก
พบกันทุกวันเสาร์ โทร ๐๘๑ ๒๓๔ ๕๖๗๘
ลดราคาสูงสุด ๕๐ เปอร์เซ็นต์ สั่งซื้อทางไลน์ได้
"""

SCAN_PATIENCE_MS = 120_000
"""Two pages take four seconds; a machine that does much else takes its time."""

SECOND = """

ด่วนที่สุด
ที่ มท ๐๘๙๙.๑/ว ๗๗๗๑
กระทรวงมหาดไทย
ถนนอัษฎางค์ กทม. ๑๐๒๐๐

๑ พฤศจิกายน ๒๕๖๘

เรื่อง แนวทางเตรียมรับน้ำหลาก

เรียน ผู้ว่าราชการจังหวัด ทุกจังหวัด

ด้วยกระทรวงมหาดไทยได้รับแจ้งว่าฤดูฝนปีนี้จะมีฝนตกหนักในหลายพื้นที่ จึงขอให้จังหวัดเตรียมความพร้อมไว้
จึงเรียนมาเพื่อพิจารณาดำเนินการ

ขอแสดงความนับถือ

(นายทดสอบ ตัวอย่าง)
ปลัดกระทรวงมหาดไทย
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CIRC_DESKTOP_HOME", str(tmp_path / "home"))
    return tmp_path


@pytest.fixture
def letter(home: Path) -> Path:
    """The sample letter as a PDF, dated before the tests' morning."""
    from msgspec.structs import replace

    sample = replace(load_letter(resource("samples", "incoming.toml")), date=date(2026, 6, 12))
    path = home / "หนังสือจังหวัด.pdf"
    path.write_bytes(letter_pdf(sample))
    return path


def text_file(home: Path, text: str, name: str = "หนังสือ.txt") -> Path:
    path = home / name
    path.write_text(text, encoding="utf-8")
    return path


def scanned(letter: Path) -> Path:
    """Return the letter's pages as a scanner would save them, a little askew."""
    from PIL import Image

    from circ_desktop.reading.pages.scan import render

    pages = [render(letter.read_bytes(), at)[0].rotate(1.5, Image.Resampling.BICUBIC, fillcolor=255) for at in (0, 1)]
    path = letter.with_name("สแกน.pdf")
    pages[0].save(path, save_all=True, append_images=pages[1:], resolution=300)
    return path


def opened(session: Session, *files: Path) -> RegisterReceivedDialog:
    dialog = RegisterReceivedDialog(session, files=files)
    dialog.open()
    dialog.resize(1240, 690)
    dialog.activateWindow()
    assert session.tasks.wait_idle(SCAN_PATIENCE_MS), "the window does not come to rest"
    QTest.qWaitForWindowActive(dialog)
    return dialog


def received_page(window: MainWindow, session: Session) -> ReceivedPage:
    window.show_page("received")
    settle(session)
    page = window.page
    assert isinstance(page, ReceivedPage)
    return page


def enter() -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    press(widget, Qt.Key.Key_Return)


def entries(session: Session) -> list[ReceivedEntry]:
    rows = list_received(session.context, ReceivedFilter())
    return [get_received(session.context, row.id).entry for row in rows]


def test_a_letter_dropped_on_the_list_is_registered_with_one_key(
    window: MainWindow, session: Session, letter: Path
) -> None:
    begin = time.monotonic()
    page = received_page(window, session)
    page.register((letter,))
    settle(session)
    dialog = front(RegisterReceivedDialog)
    assert isinstance(dialog, RegisterReceivedDialog)
    assert QApplication.focusWidget() is dialog.ui.register_button
    enter()
    settle(session)
    (entry,) = entries(session)
    assert (entry.number, entry.dated, entry.sender) == ("นธ ๐๐๒๓.๔/ว ๔๘๑๗", date(2026, 6, 12), "จังหวัดนครธารา")
    assert (entry.urgency, len(entry.references), len(entry.enclosures)) == ("ด่วนที่สุด", 2, 2)
    print(f"drop to registered: 1 key, {time.monotonic() - begin:.1f} s")


def test_the_line_of_the_field_with_the_focus_or_under_the_mouse_is_marked_on_the_page(
    session: Session, letter: Path
) -> None:
    dialog = opened(session, letter)
    sheet = dialog.ui.page_view._sheet
    dialog.ui.subject_edit.setFocus()
    assert sheet.mark is not None
    subject = sheet.mark[1]
    field = dialog.form.fields["number"]
    place = field.rect().center().toPointF()
    QApplication.sendEvent(field, QEnterEvent(place, place, place))
    assert sheet.mark[1].top() < subject.top()
    QApplication.sendEvent(field, QEvent(QEvent.Type.Leave))
    assert sheet.mark[1] == subject, "the field with the focus again"
    dialog.ui.note_edit.setFocus()
    assert sheet.mark is None


def test_enter_goes_only_through_what_wants_a_look_and_the_last_one_registers(session: Session, home: Path) -> None:
    torn = SAMPLE.replace("ที่ นธ ๐๐๒๓.๔/ว ๔๘๑๗\n", "").replace("๑๘ พฤศจิกายน ๒๕๖๙\n", "")
    dialog = opened(session, text_file(home, torn))
    marks = {name: field.mark() for name, field in dialog.form.fields.items()}
    assert (marks["number"], marks["dated"], marks["subject"]) == ("look", "look", "sure")
    assert QApplication.focusWidget() is dialog.ui.number_edit
    type_thai(dialog.ui.number_edit, "นธ ๐๐๒๓.๔/๑๒")
    enter()
    assert QApplication.focusWidget() is dialog.ui.dated_edit
    type_thai(dialog.ui.dated_edit, "12/6/69")
    enter()
    while QApplication.focusWidget() is not dialog.ui.register_button:
        name = next(name for name in dialog.form.fields if dialog.form.fields[name].mark() == "look")
        enter()
        assert dialog.form.fields[name].mark() == "looked"
    enter()
    settle(session)
    (entry,) = entries(session)
    assert (entry.number, entry.dated) == ("นธ ๐๐๒๓.๔/๑๒", date(2026, 6, 12))


def test_after_registering_enter_goes_from_field_to_field_again(session: Session, letter: Path) -> None:
    dialog = opened(session, letter)
    enter()
    settle(session)
    assert QApplication.focusWidget() is dialog.ui.number_edit
    enter()
    assert QApplication.focusWidget() is dialog.ui.dated_edit
    assert all(field.mark() == "" for field in dialog.form.fields.values())


def test_text_copied_from_a_message_is_pasted_on_the_list_and_on_the_form(
    window: MainWindow, session: Session, home: Path
) -> None:
    QApplication.clipboard().setText(SAMPLE)
    window.show_page("received") if hasattr(window, "show_page") else window.open_item("received", 0)
    received_page(window, session).paste()
    settle(session)
    dialog = front(RegisterReceivedDialog)
    assert isinstance(dialog, RegisterReceivedDialog)
    assert dialog.ui.number_edit.text() == "นธ ๐๐๒๓.๔/ว ๔๘๑๗"
    dialog.start_over()
    settle(session)
    dialog.ui.subject_edit.setFocus()
    press(dialog.ui.subject_edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(session)
    assert dialog.ui.number_edit.text() == "นธ ๐๐๒๓.๔/ว ๔๘๑๗", "a whole letter is never pasted into one field"
    assert dialog.ui.subject_edit.text().startswith("การเตรียมความพร้อม")


def test_a_word_is_pasted_into_its_field_and_an_empty_clipboard_says_so(session: Session, home: Path) -> None:
    dialog = opened(session)
    QApplication.clipboard().setText("อำเภอธารทอง")
    dialog.ui.sender_edit.setFocus()
    press(dialog.ui.sender_edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert dialog.ui.sender_edit.text() == "อำเภอธารทอง"
    QApplication.clipboard().clear()
    dialog.reading.paste()
    assert "คลิปบอร์ด" in dialog.ui.file_field.note()


def test_a_picture_is_pasted_as_the_scan(session: Session, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("circ_desktop.gui.letter.read_files.engine_here", lambda: None)
    image = QImage(400, 560, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    QApplication.clipboard().setImage(image)
    dialog = opened(session)
    dialog.reading.paste()
    settle(session)
    assert dialog.files.paths()[0].suffix == ".png"
    assert "Tesseract" in dialog.ui.file_field.note(), "a PC without it gets the offer, and goes on"


def test_a_paper_that_is_no_letter_is_refused_and_can_still_be_attached(session: Session, home: Path) -> None:
    dialog = opened(session, text_file(home, NEWS, "ข่าว.txt"))
    assert dialog.reading._refusal.isVisible()
    assert "ไม่ใช่หนังสือราชการ" in dialog.reading._refusal.words.text()
    assert (dialog.files.paths(), dialog.form.is_changed()) == ((), False)
    enter()  # ลงทะเบียนเองต่อไป has the focus
    assert [path.name for path in dialog.files.paths()] == ["ข่าว.txt"]
    assert not dialog.form.is_changed()
    assert QApplication.focusWidget() is dialog.ui.number_edit


def test_a_code_that_does_not_exist_is_asked_about_before_anything_is_registered(session: Session, home: Path) -> None:
    text = SAMPLE.replace("ที่ นธ ๐๐๒๓.๔/ว ๔๘๑๗", "ที่ ขย ๐๐๒๓.๔/ว ๔๘๑๗").replace("นครธารา", "ชัยภูมิ").replace("นธ ", "ชย ")
    dialog = opened(session, text_file(home, text.replace("๒๕๖๙", "๒๕๖๘")))
    panel = dialog.findChild(ConflictPanel)
    assert panel is not None
    assert panel.isVisible()
    assert QApplication.focusWidget() is panel
    dialog.register()
    settle(session)
    assert entries(session) == []
    assert dialog.ui.number_edit.text().startswith("ขย"), "nothing is chosen by itself"
    type_thai(panel, "/")  # the key 2 under the Thai layout
    assert dialog.ui.number_edit.text().startswith("ชย")
    assert not panel.isVisible()
    dialog.register()
    settle(session)
    assert entries(session)[0].number.startswith("ชย")


def test_of_a_packet_one_letter_is_registered_and_the_other_stands_in_its_row(session: Session, home: Path) -> None:
    dialog = opened(session, text_file(home, SAMPLE.replace("๒๕๖๙", "๒๕๖๘") + SECOND))
    assert dialog.reading._packet.isVisible()
    dialog.findChild(QPushButton, "packet_2_button").click()
    settle(session)
    assert dialog.ui.number_edit.text() == "มท ๐๘๙๙.๑/ว ๗๗๗๑"
    dialog.findChild(QPushButton, "packet_2_button").click()
    settle(session)
    assert dialog.ui.number_edit.text() == "นธ ๐๐๒๓.๔/ว ๔๘๑๗"
    dialog.register()
    settle(session)
    (entry,) = entries(session)
    named = [line.number for line in entry.references] + [item.title for item in entry.enclosures]
    assert any("มท 0899.1/ว 7771" in one or "๐๘๙๙.๑/ว ๗๗๗๑" in one for one in named)


@pytest.mark.slow
def test_a_scan_is_read_in_the_background_and_kept_with_its_words(session: Session, home: Path, letter: Path) -> None:
    from circ_desktop.services.received.scanning import engine_here

    if engine_here() is None:
        pytest.skip("Tesseract with Thai is not on this PC (apt-get install tesseract-ocr tesseract-ocr-tha)")
    path = scanned(letter)
    dialog = opened(session, path)
    assert dialog.ui.subject_edit.text().startswith("การเตรียมความพร้อม")
    assert dialog.form.fields["subject"].mark() == "look", "what was read from a picture is never sure"
    assert "๐๐๒๓.๔/ว ๔๘๑๗" in dialog.ui.number_edit.text(), "its digits are told by their shapes"
    assert dialog.ui.dated_edit.value() == date(2026, 6, 12)
    while dialog.reading.is_asking:  # the two letters before them may be misread: the clerk decides
        type_thai(dialog.reading.panel, "1")
    dialog.form.fill({"sender": "จังหวัดนครธารา"})
    dialog.register()
    settle(session)
    (row,) = list_received(session.context, ReceivedFilter())
    files = files_of_received(session.context, row.id)
    assert [file.role for file in files] == ["scan", "scan-pdf"]
    assert file_content(session.context, files[0].id) == path.read_bytes(), "the original stays as it came"


@pytest.mark.slow
def test_reading_a_scan_can_be_stopped_and_the_file_stays(session: Session, letter: Path) -> None:
    from circ_desktop.services.received.scanning import engine_here

    if engine_here() is None:
        pytest.skip("Tesseract with Thai is not on this PC (apt-get install tesseract-ocr tesseract-ocr-tha)")
    path = scanned(letter)
    dialog = RegisterReceivedDialog(session, files=(path,))
    dialog.open()
    while not dialog.reading._scan_bar.isVisible():
        QApplication.processEvents()
    dialog.findChild(QPushButton, "stop_scan_button").click()
    begin = time.monotonic()
    settle(session)
    assert time.monotonic() - begin < 5
    assert not dialog.reading._scan_bar.isVisible()
    assert dialog.files.paths() == (path,)
    assert not dialog.form.is_changed()


def test_what_was_corrected_once_comes_back_marked_and_one_key_takes_the_reading_instead(
    session: Session, home: Path
) -> None:
    dialog = opened(session, text_file(home, SAMPLE.replace("๒๕๖๙", "๒๕๖๘")))
    dialog.ui.sender_edit.selectAll()
    type_thai(dialog.ui.sender_edit, "ปภ.จังหวัดนครธารา")
    dialog.register()
    settle(session)
    other = text_file(home, SAMPLE.replace("๒๕๖๙", "๒๕๖๘").replace("๔๘๑๗", "๔๘๑๘"), "อีกฉบับ.txt")
    dialog.files.load([other])
    settle(session)
    sender = dialog.form.fields["sender"]
    assert (dialog.ui.sender_edit.text(), sender.mark()) == ("ปภ.จังหวัดนครธารา", "remembered")
    assert "จังหวัดนครธารา" in sender.note()
    assert QApplication.focusWidget() is dialog.ui.sender_edit, "it wants a look before the number is given"
    press(dialog.ui.sender_edit, Qt.Key.Key_F10)
    assert dialog.ui.sender_edit.text() == "จังหวัดนครธารา"


def test_a_sender_nearly_like_a_known_one_is_asked_about(session: Session, home: Path) -> None:
    known = ReceivedEntry("", None, "จังหวัดนครธารา", "", "เรื่องก่อน", session.context.clock.now())
    register.register_received(session.context, known, request_key="known")
    dialog = opened(session, text_file(home, SAMPLE.replace("จังหวัดนครธารา", "จงหวัดนครธารา", 1)))
    note = dialog.form.fields["sender"].note()
    assert "หมายถึง “จังหวัดนครธารา”" in note
    assert "F10" in note
    assert dialog.ui.sender_edit.text() != "จังหวัดนครธารา"


def test_a_number_that_differs_from_the_enclosed_letter_is_mended_only_by_the_clerk(
    session: Session, home: Path
) -> None:
    line = "๑. สำเนาหนังสือกระทรวงมหาดไทย ด่วนที่สุด ที่ มท ๐๘๙๙.๑/ว ๗๗๗๙ ลงวันที่ ๑ พฤศจิกายน ๒๕๖๘ จำนวน ๑ ชุด"
    head, _, rest = SAMPLE.replace("๒๕๖๙", "๒๕๖๘").partition("สิ่งที่ส่งมาด้วย")
    body = rest[rest.index("ตามหนังสือ") :]
    dialog = opened(session, text_file(home, f"{head}สิ่งที่ส่งมาด้วย {line}\n\n{body}{SECOND}"))
    assert dialog.reading.is_asking
    before = dialog.ui.enclosures_edit.value()
    assert "๗๗๗๙" in before[0].title
    type_thai(dialog.reading.panel, "๒")
    assert "๗๗๗๑" in dialog.ui.enclosures_edit.value()[0].title
    assert dialog.ui.enclosures_edit.value()[1:] == before[1:]


def test_a_file_that_a_colleague_registered_meanwhile_is_asked_about_before_one_enter_gives_it_a_second_number(
    session: Session, letter: Path
) -> None:
    first, second = opened(session), opened(session)
    first.files.load([letter])
    settle(session)
    first.register()
    settle(session)
    second.files.load([letter])
    settle(session)
    assert QApplication.focusWidget() is second.ui.number_edit, "its number wants a look"
    assert "เคยลงรับแล้ว เลขรับ ๑" in second.form.fields["number"].note()
    second.register()
    settle(session)
    assert front(AskDialog).isVisible()
    assert len(entries(session)) == 1
