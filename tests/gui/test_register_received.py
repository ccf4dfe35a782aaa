"""Registering a letter (F2): keyboard alone, one number per press, nothing typed is lost."""

import json
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from circ_desktop.base.clock import FixedClock
from circ_desktop.domain.errors import DatabaseLocked
from circ_desktop.domain.letter import Enclosure
from circ_desktop.domain.received import ReceivedEntry, ReceivedFilter
from circ_desktop.gui.dialogs import register_press
from circ_desktop.gui.dialogs.ask import AskDialog
from circ_desktop.gui.dialogs.register_press import WHAT, Press, register
from circ_desktop.gui.dialogs.register_received import RegisterReceivedDialog
from circ_desktop.gui.session import Session
from circ_desktop.services import receiving
from circ_desktop.services.unfinished import unfinished
from tests.gui.conftest import front, press, settle, type_thai

SUBJECT = "การเตรียมความพร้อมรับสถานการณ์น้ำหลากและการสำรวจทางระบายน้ำในเขตชุมชน"

LETTER_TEXT = """ด่วนที่สุด
ที่ นธ ๐๐๒๓.๔/ว ๔๘๑๗        ศาลากลางจังหวัดนครธารา
ถนนริมธาร นธ ๙๖๐๐๐
๑๘ ธันวาคม ๒๕๖๗
เรื่อง การสำรวจทางระบายน้ำในเขตชุมชน
เรียน นายอำเภอ ทุกอำเภอ
ตามที่จังหวัดได้ขอให้สำรวจทางระบายน้ำ นั้น
จึงเรียนมาเพื่อพิจารณาดำเนินการ
ขอแสดงความนับถือ
"""


class Keys:
    """Presses keys where the focus is, and counts those that are not text."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.count = 0

    def write(self, text: str) -> None:
        type_thai(focused(), text)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.count += 1
        press(focused(), key, modifiers)
        settle(self.session)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def open_dialog(session: Session, files: tuple[Path, ...] = ()) -> RegisterReceivedDialog:
    dialog = RegisterReceivedDialog(session, files=files)
    dialog.open()
    dialog.activateWindow()
    settle(session)
    QTest.qWaitForWindowActive(dialog)
    dialog.ui.number_edit.setFocus()
    return dialog


def registered(session: Session) -> tuple[receiving.ReceivedRow, ...]:
    return receiving.list_received(session.context, ReceivedFilter())


def entry_of(session: Session, received_id: int) -> ReceivedEntry:
    return receiving.get_received(session.context, received_id).entry


def test_a_letter_is_registered_with_the_keyboard_alone(session: Session, clock: FixedClock) -> None:
    dialog = open_dialog(session)
    keys = Keys(session)
    keys.write("นธ 0023.4/ว 4817")
    keys.press(Qt.Key.Key_Return)
    keys.write("20/12/67")
    keys.press(Qt.Key.Key_Return)
    keys.write("จังหวัดนครธารา")
    keys.press(Qt.Key.Key_Return)
    keys.press(Qt.Key.Key_Return)  # ถึง: the head of the office is there already
    keys.write(SUBJECT)
    keys.press(Qt.Key.Key_Return)
    keys.write("-")  # the key 3 under the Thai layout
    keys.press(Qt.Key.Key_Return)
    keys.press(Qt.Key.Key_Return)
    keys.write("หนังสือจังหวัดนครธารา ที่ นธ ๐๐๒๓.๔/ว ๓๙๐๒ ลงวันที่ ๒๑ กันยายน ๒๕๖๗")
    keys.press(Qt.Key.Key_Return)
    keys.press(Qt.Key.Key_Return)  # an empty line of อ้างถึง leaves
    keys.write("แบบสำรวจ")
    keys.press(Qt.Key.Key_Return)
    keys.write("๒")
    keys.press(Qt.Key.Key_Return)
    keys.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    (row,) = registered(session)
    entry = entry_of(session, row.id)
    assert (row.receive_number, entry.number, entry.dated) == (1, "นธ 0023.4/ว 4817", date(2024, 12, 20))
    assert (entry.sender, entry.subject, entry.urgency) == ("จังหวัดนครธารา", SUBJECT, "ด่วนที่สุด")
    assert entry.addressee.startswith("นายกองค์การบริหารส่วนตำบล")
    assert [line.number for line in entry.references] == ["นธ 0023.4/ว 3902"]
    assert entry.enclosures == (Enclosure("แบบสำรวจ", 2, "ฉบับ"),)
    assert entry.received_at == clock.now()
    assert keys.count == 12
    assert dialog.ui.done_number_label.text() == "เลขรับ ๑"
    assert dialog.ui.next_number_label.text() == "๒"
    assert dialog.ui.number_edit.text() == ""
    assert focused() is dialog.ui.number_edit


def test_enter_on_the_last_button_registers_too(session: Session) -> None:
    dialog = open_dialog(session)
    dialog.ui.sender_edit.setText("อำเภอธารทอง")
    dialog.ui.subject_edit.set_text(SUBJECT)
    dialog.ui.note_edit.setFocus()
    press(dialog.ui.note_edit, Qt.Key.Key_Return)
    assert focused() is dialog.ui.register_button
    press(dialog.ui.register_button, Qt.Key.Key_Return)
    settle(session)
    assert len(registered(session)) == 1


def test_pressing_register_twice_gives_one_number(session: Session) -> None:
    dialog = open_dialog(session)
    dialog.ui.sender_edit.setText("อำเภอธารทอง")
    dialog.ui.subject_edit.set_text(SUBJECT)
    for _ in range(3):
        press(dialog.ui.subject_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        dialog.register()
    settle(session)
    assert [row.receive_number for row in registered(session)] == [1]


def test_a_press_that_was_lost_in_a_crash_gives_its_number_again(session: Session) -> None:
    """The number was given, the PC died before the screen said so: the form comes back with the same request key."""
    dialog = open_dialog(session)
    dialog.ui.sender_edit.setText("อำเภอธารทอง")
    dialog.ui.subject_edit.set_text(SUBJECT)
    dialog._unfinished.keep_now()
    settle(session)
    kept = json.loads(unfinished(session.context, WHAT) or "")
    entry = dialog.form.entry(session.context.clock.now())
    first = register(session.context, Press(entry, kept["request_key"], (), allow_same=False))
    session.tasks.run(receiving.keep_unfinished, session.context, WHAT, json.dumps(kept))
    dialog.deleteLater()
    settle(session)

    again = open_dialog(session)
    assert again.ui.subject_edit.text() == SUBJECT
    again.register()
    settle(session)
    assert [row.id for row in registered(session)] == [first.id]


def test_another_letter_typed_over_a_registered_one_is_asked_about_and_gets_its_own_number(session: Session) -> None:
    """Two PCs, one clerk's name: both forms came back with the same key."""
    here, there = open_dialog(session), open_dialog(session)
    there._request_key = here._request_key
    here.form.fill({"sender": "อำเภอธารทอง", "subject": SUBJECT})
    here.register()
    there.form.fill({"sender": "อำเภอธารทอง", "subject": "เรื่องอื่น"})
    there.register()
    settle(session)
    assert any("เลขรับ" in label.text() for label in front(AskDialog).findChildren(QLabel))
    assert len(registered(session)) == 1
    front(AskDialog).findChild(QPushButton, "accept_button").click()
    settle(session)
    assert sorted((row.receive_number, row.subject) for row in registered(session)) == [(1, SUBJECT), (2, "เรื่องอื่น")]


def test_a_letter_with_its_number_is_never_told_as_failed_because_the_form_could_not_be_forgotten(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(*_args: object) -> None:
        raise DatabaseLocked("ฐานข้อมูลถูกโปรแกรมอื่นใช้ค้างอยู่")

    monkeypatch.setattr(register_press, "drop_unfinished", held)
    dialog = open_dialog(session)
    dialog.form.fill({"sender": "อำเภอธารทอง", "subject": SUBJECT})
    dialog.register()
    settle(session)
    assert dialog.ui.done_number_label.text() == "เลขรับ ๑"


def test_a_half_filled_entry_comes_back_after_a_crash(session: Session) -> None:
    dialog = open_dialog(session)
    type_thai(dialog.ui.subject_edit, SUBJECT)
    type_thai(dialog.ui.dated_edit, "20/12/67")
    type_thai(dialog.ui.enclosures_edit.findChild(QWidget, "enclosure_1_title_edit"), "แบบสำรวจ")
    dialog.ui.urgency_box.set_value("ด่วน")
    QTest.qWait(1700)  # it saves itself
    settle(session)
    dialog.deleteLater()  # no closing, no asking: the power is gone

    again = open_dialog(session)
    assert again.ui.restored_bar.isVisible()
    assert again.ui.subject_edit.text() == SUBJECT
    assert again.ui.dated_edit.value() == date(2024, 12, 20)
    assert again.ui.urgency_box.value() == "ด่วน"
    assert again.ui.enclosures_edit.value() == (Enclosure("แบบสำรวจ"),)


def test_escape_keeps_what_was_typed_and_asks_nothing(session: Session) -> None:
    dialog = open_dialog(session)
    type_thai(dialog.ui.subject_edit, SUBJECT)
    press(dialog.ui.subject_edit, Qt.Key.Key_Escape)
    settle(session)
    assert QApplication.activeModalWidget() is None
    again = open_dialog(session)
    assert again.ui.subject_edit.text() == SUBJECT
    again.ui.start_over_button.click()
    settle(session)
    again.reject()
    settle(session)
    assert unfinished(session.context, WHAT) is None


def test_registering_leaves_no_half_filled_entry_behind(session: Session) -> None:
    dialog = open_dialog(session)
    type_thai(dialog.ui.sender_edit, "อำเภอธารทอง")
    type_thai(dialog.ui.subject_edit, SUBJECT)
    dialog.register()
    QTest.qWait(1700)
    settle(session)
    assert unfinished(session.context, WHAT) is None


def test_a_dropped_letter_fills_what_is_empty_and_nothing_that_was_typed(session: Session, tmp_path: Path) -> None:
    file = tmp_path / "หนังสือจังหวัด.txt"
    file.write_text(LETTER_TEXT, encoding="utf-8")
    dialog = open_dialog(session)
    type_thai(dialog.ui.subject_edit, "เรื่องที่พิมพ์เอง")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    place, button = QPointF(5, 5), Qt.MouseButton.LeftButton
    dialog.dropEvent(QDropEvent(place, Qt.DropAction.CopyAction, mime, button, Qt.KeyboardModifier.NoModifier))
    settle(session)
    assert dialog.ui.number_edit.text() == "นธ ๐๐๒๓.๔/ว ๔๘๑๗"
    assert dialog.ui.dated_edit.value() == date(2024, 12, 18)
    assert dialog.ui.sender_edit.text() == "จังหวัดนครธารา"
    assert dialog.ui.urgency_box.value() == "ด่วนที่สุด"
    assert dialog.ui.subject_edit.text() == "เรื่องที่พิมพ์เอง"
    assert "การสำรวจทางระบายน้ำ" in dialog.form.fields["subject"].note()
    assert "บรรทัด ๒" in dialog.form.fields["number"].note()
    dialog.register()
    settle(session)
    (row,) = registered(session)
    assert row.has_file


def _locked() -> bytes:
    """Return a PDF that wants a password."""
    import io

    import pikepdf

    out = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))
    return out.getvalue()


BROKEN = {
    "locked.pdf": _locked(),
    "gone.pdf": None,
    "broken.pdf": b"%PDF-1.4 nothing more",
    "text.pdf": b"no pdf",
    "empty.pdf": b"",
    "broken.jpg": b"\xff\xd8\xff\xe0",
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_that_cannot_be_attached_says_so_at_once_and_stands_in_no_ones_way(
    session: Session, tmp_path: Path, name: str
) -> None:
    content = BROKEN[name]
    if content is not None:
        (tmp_path / name).write_bytes(content)
    dialog = open_dialog(session)
    type_thai(dialog.ui.sender_edit, "อำเภอธารทอง")
    type_thai(dialog.ui.subject_edit, SUBJECT)
    dialog.files.load([tmp_path / name])
    settle(session)
    assert dialog.ui.file_field.note().startswith("ไม่ได้แนบ")
    assert name in dialog.ui.file_field.note()
    assert dialog.ui.subject_edit.text() == SUBJECT
    assert dialog.files.paths() == ()
    dialog.register()
    settle(session)
    assert [(row.receive_number, row.has_file) for row in registered(session)] == [(1, False)]


def test_a_file_that_cannot_be_read_is_attached_all_the_same(session: Session, tmp_path: Path) -> None:
    (tmp_path / "แบบ.docx").write_bytes(b"PK\x03\x04 a word processor's file")
    dialog = open_dialog(session)
    dialog.files.load([tmp_path / "แบบ.docx"])
    settle(session)
    assert "แนบไฟล์ไว้แล้ว แต่อ่านไม่ได้" in dialog.ui.file_field.note()
    assert len(dialog.files.paths()) == 1


def test_a_top_secret_paper_is_refused_and_its_file_not_kept(session: Session, tmp_path: Path) -> None:
    (tmp_path / "ลับ.txt").write_text(f"ลับที่สุด\n{LETTER_TEXT}\nลับที่สุด\n", encoding="utf-8")
    dialog = open_dialog(session)
    dialog.files.load([tmp_path / "ลับ.txt"])
    settle(session)
    assert "ลับที่สุด" in dialog.ui.file_field.note()
    assert "ข้อ ๒๙" in dialog.ui.file_field.note()
    assert dialog.files.new_files() == ()
    assert dialog.ui.number_edit.text() == ""


def test_a_missing_subject_is_said_beside_the_field(session: Session) -> None:
    dialog = open_dialog(session)
    dialog.ui.sender_edit.setText("อำเภอธารทอง")
    dialog.register()
    settle(session)
    assert "เรื่อง" in dialog.form.fields["subject"].note()
    assert registered(session) == ()


def test_a_date_that_is_none_is_said_beside_the_field_and_nothing_is_registered(session: Session) -> None:
    dialog = open_dialog(session)
    dialog.ui.sender_edit.setText("อำเภอธารทอง")
    dialog.ui.subject_edit.set_text(SUBJECT)
    type_thai(dialog.ui.dated_edit, "31/2/67")
    dialog.register()
    settle(session)
    assert "31/2/67" in dialog.form.fields["dated"].note()
    assert registered(session) == ()


def test_a_date_is_not_rewritten_while_it_is_typed(session: Session) -> None:
    dialog = open_dialog(session)
    dialog.ui.dated_edit.setFocus()
    for character in "19/12/67":
        type_thai(dialog.ui.dated_edit, character)
        QTest.qWait(60)
    QTest.qWait(400)
    settle(session)
    assert dialog.ui.dated_edit.text() == "19/12/67"


def test_a_year_of_the_common_era_is_asked_about(session: Session) -> None:
    dialog = open_dialog(session)
    type_thai(dialog.ui.dated_edit, "19/12/2024")
    press(dialog.ui.dated_edit, Qt.Key.Key_Return)
    assert "ค.ศ." in dialog.form.fields["dated"].note()
    assert dialog.ui.dated_edit.value() == date(2024, 12, 19)


def test_a_year_of_the_common_era_in_two_digits_is_asked_about(session: Session) -> None:
    dialog = open_dialog(session)
    type_thai(dialog.ui.dated_edit, "19/5/26")  # 2026 was meant; read as ๒๕๒๖
    press(dialog.ui.dated_edit, Qt.Key.Key_Return)
    assert "๒๕๒๖ เก่ากว่าหนึ่งปี" in dialog.form.fields["dated"].note()
    dialog.ui.dated_edit.selectAll()
    type_thai(dialog.ui.dated_edit, "19/5/69")
    press(dialog.ui.dated_edit, Qt.Key.Key_Return)
    assert dialog.form.fields["dated"].note() == ""


def test_the_same_letter_is_warned_of_while_typing(session: Session) -> None:
    entry = ReceivedEntry(
        "นธ ๐๐๒๓.๔/ว ๔๘๑๗", date(2024, 12, 18), "จังหวัดนครธารา", "", SUBJECT, session.context.clock.now()
    )
    receiving.register_received(session.context, entry, request_key="before")
    dialog = open_dialog(session)
    keys = Keys(session)
    keys.write("นธ 0023.4/ว 4817")
    keys.press(Qt.Key.Key_Return)
    keys.write("18/12/67")
    keys.press(Qt.Key.Key_Return)
    keys.write("จังหวัดนครธารา")
    keys.press(Qt.Key.Key_Return)
    QTest.qWait(400)
    settle(session)
    assert "เลขรับ ๑" in dialog.form.fields["number"].note()
    dialog.form.fill({"subject": "พิมพ์ชื่อเรื่องต่างไป"})
    dialog.register()
    settle(session)
    ask = front(AskDialog)  # a number once given is never used again, so a second one is asked about first
    assert len(registered(session)) == 1
    ask.reject()
    type_thai(dialog.ui.number_edit, "1")
    assert dialog.form.fields["number"].note() == ""
    dialog.register()
    settle(session)
    assert len(registered(session)) == 2


def test_the_same_letter_within_a_minute_is_asked_about_and_can_be_registered_all_the_same(session: Session) -> None:
    entry = ReceivedEntry("", None, "อำเภอธารทอง", "ก", SUBJECT, session.context.clock.now())
    receiving.register_received(session.context, entry, request_key="before")
    dialog = open_dialog(session)
    dialog.form.fill({"sender": "อำเภอธารทอง", "addressee": "ก", "subject": SUBJECT})
    dialog.register()
    settle(session)
    ask = front(AskDialog)
    assert len(registered(session)) == 1
    ask.findChild(QPushButton, "accept_button").click()
    settle(session)
    assert len(registered(session)) == 2


def test_a_letter_received_before_its_own_date_is_doubted(session: Session) -> None:
    dialog = open_dialog(session)
    type_thai(dialog.ui.dated_edit, "25/12/67")
    type_thai(dialog.ui.received_date_edit, "22/12/67")
    press(dialog.ui.received_date_edit, Qt.Key.Key_Return)
    assert "ก่อนวันที่ลงในหนังสือ" in dialog.form.fields["received_at"].note()


def test_a_backdated_receipt_keeps_both_moments(session: Session, clock: FixedClock) -> None:
    dialog = open_dialog(session)
    dialog.form.fill({"sender": "อำเภอธารทอง", "subject": SUBJECT})
    yesterday = clock.today().replace(day=clock.today().day - 1)
    dialog.ui.received_date_edit.set_value(yesterday)
    dialog.ui.received_time_edit.setText("16.13")
    dialog.register()
    settle(session)
    letter = receiving.get_received(session.context, registered(session)[0].id)
    assert (letter.entry.received_at.date(), letter.entry.received_at.hour) == (yesterday, 16)
    assert letter.recorded_at == clock.now()


def test_without_staying_the_dialog_closes_after_its_letter(session: Session) -> None:
    dialog = open_dialog(session)
    seen: list[int] = []
    dialog.registered.connect(seen.append)
    dialog.ui.stay_check.setChecked(False)
    dialog.form.fill({"sender": "อำเภอธารทอง", "subject": SUBJECT})
    dialog.register()
    settle(session)
    assert seen == [registered(session)[0].id]
    assert not any(
        isinstance(widget, RegisterReceivedDialog) and widget.isVisible() for widget in QApplication.topLevelWidgets()
    )
