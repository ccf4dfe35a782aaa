"""Registering a letter (F2): what is said beside a field, asked about, or refused; files that are none."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from circ_desktop.base.clock import FixedClock
from circ_desktop.domain.received.incoming import ReceivedEntry
from circ_desktop.gui.parts.dialogs.ask import AskDialog
from circ_desktop.gui.received.register_received import RegisterReceivedDialog
from circ_desktop.gui.session.session import Session
from circ_desktop.services.received import entries, register
from tests.gui.conftest import front, press, settle, type_thai
from tests.gui.received.registering import LETTER_TEXT, SUBJECT, Keys, open_dialog, registered


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
    register.register_received(session.context, entry, request_key="before")
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
    register.register_received(session.context, entry, request_key="before")
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
    letter = entries.get_received(session.context, registered(session)[0].id)
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
