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
from circ_desktop.domain.letter.content import Enclosure
from circ_desktop.gui.parts.dialogs.ask import AskDialog
from circ_desktop.gui.received import register_press
from circ_desktop.gui.received.register_press import WHAT, Press, register
from circ_desktop.gui.session.session import Session
from circ_desktop.services.received.unfinished import keep_unfinished, unfinished
from tests.gui.conftest import front, press, settle, type_thai
from tests.gui.received.registering import LETTER_TEXT, SUBJECT, Keys, entry_of, focused, open_dialog, registered


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
    session.tasks.run(session, keep_unfinished, session.context, WHAT, json.dumps(kept))
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
