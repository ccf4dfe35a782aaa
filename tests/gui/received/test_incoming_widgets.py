"""The small editors of the received form and the desk."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from circ_desktop.domain.letter.content import Enclosure
from circ_desktop.domain.office import Division
from circ_desktop.gui.desk.chain_ticks import ChainTicks
from circ_desktop.gui.desk.division_ticks import DivisionTicks
from circ_desktop.gui.desk.phrase_buttons import PhraseButtons, with_divisions
from circ_desktop.gui.letter.enclosures_edit import EnclosuresEdit
from circ_desktop.gui.letter.read_files import LoadedFile
from circ_desktop.gui.letter.references_edit import ReferencesEdit
from circ_desktop.gui.letter.urgency_row import UrgencyRow
from circ_desktop.gui.parts.fields.choice_row import ChoiceRow
from circ_desktop.gui.parts.fields.digit_keys import digit_of
from circ_desktop.gui.parts.fields.entry_order import EntryOrder
from circ_desktop.gui.parts.fields.line_area import LineArea
from circ_desktop.gui.parts.layout.flow import FlowLayout
from circ_desktop.gui.received.files_strip import FilesStrip
from circ_desktop.gui.received.register_received import RegisterReceivedDialog
from circ_desktop.gui.session.session import Session
from circ_desktop.reading.letter.reader import read_pages
from tests.gui.conftest import press, settle, type_thai

DIVISIONS = tuple(Division(at, f"กองที่ {at}") for at in range(1, 6))


def key_event(text: str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QKeyEvent:
    return QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_unknown, modifiers, text)


@pytest.mark.parametrize("row", ["0123456789", "๐๑๒๓๔๕๖๗๘๙", "จๅ/-ภถุึคต"])
def test_the_digit_on_the_key_counts_in_every_layout(row: str) -> None:
    assert [digit_of(key_event(character)) for character in row] == list(range(10))


@pytest.mark.parametrize("text", ["ก", "", "a", "12"])
def test_other_keys_are_no_digits(text: str) -> None:
    assert digit_of(key_event(text)) is None
    assert digit_of(key_event("1", Qt.KeyboardModifier.AltModifier)) is None


def test_a_choice_is_made_by_digit_arrow_and_value(qapp: QApplication) -> None:
    box = ChoiceRow()
    box.set_choices([(None, "ปกติ", ""), ("ด่วน", "ด่วน", "urgent1"), ("ด่วนมาก", "ด่วนมาก", "urgent2")])
    type_thai(box, "/")  # the key 2 under the Thai layout
    assert box.value() == "ด่วนมาก"
    press(box, Qt.Key.Key_Left)
    assert box.value() == "ด่วน"
    press(box, Qt.Key.Key_9)
    assert box.value() == "ด่วน"
    box.set_value("ด่วนภายใน ๑๒.๐๐ น.")
    assert box.value() == "ด่วนภายใน ๑๒.๐๐ น."
    box.set_value(None)
    assert box.value() is None


def test_references_are_rows_of_which_empty_ones_do_not_count(qapp: QApplication) -> None:
    edit = ReferencesEdit()
    lines = ("หนังสือจังหวัดนครธารา ที่ นธ ๐๐๒๓.๔/ว ๓๙๐๒ ลงวันที่ ๒๑ กันยายน ๒๕๖๗", "หนังสือ ก")
    edit.set_lines(lines)
    assert [reference.number for reference in edit.value()] == ["นธ 0023.4/ว 3902", ""]
    edit.set_lines((lines[1],))
    assert edit.lines() == (lines[1],)
    edit.set_lines(())
    assert edit.value() == ()


def test_enclosures_keep_quantity_unit_and_note(qapp: QApplication) -> None:
    edit = EnclosuresEdit()
    wanted = (Enclosure("แบบสำรวจ", 12, "แผ่น"), Enclosure("บันทึก", None, "ฉบับ", "อยู่ระหว่างพิมพ์"))
    edit.set_value(wanted)
    assert edit.value() == wanted
    edit.set_value(())
    assert edit.value() == ()


def test_a_pasted_subject_becomes_one_line(qapp: QApplication) -> None:
    area = LineArea()
    mime = QMimeData()
    mime.setText("การเตรียม\u200bความพร้อม\n  รับสถานการณ์")
    area.insertFromMimeData(mime)
    assert area.text() == "การเตรียมความพร้อม รับสถานการณ์"
    left: list[bool] = []
    area.left.connect(lambda: left.append(True))
    press(area, Qt.Key.Key_Return)
    assert left == [True]
    assert "\n" not in area.toPlainText()


def test_enter_in_a_field_never_presses_a_button(qapp: QApplication) -> None:
    form = QWidget()
    column = QVBoxLayout(form)
    first, second, button = QLineEdit(), QLineEdit(), QPushButton()
    for widget in (first, second, button):
        column.addWidget(widget)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    order = EntryOrder([first, second], form)
    order.past_end.connect(button.setFocus)
    form.show()
    form.activateWindow()
    QTest.qWaitForWindowActive(form)
    first.setFocus()
    press(first, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is second
    second.setReadOnly(True)
    press(second, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is button
    assert pressed == []


def test_divisions_are_ticked_by_their_number(qapp: QApplication) -> None:
    ticks = DivisionTicks()
    ticks.set_divisions(DIVISIONS)
    box = ticks.findChild(QCheckBox, "division_1_check")
    assert box is not None
    type_thai(box, "ถ")  # 5
    press(box, Qt.Key.Key_2)
    assert ticks.value() == frozenset({2, 5})
    assert not ticks.toggle(9)
    ticks.set_divisions(DIVISIONS[:3])
    assert ticks.value() == frozenset({2})


def test_a_phrase_takes_the_divisions_in(qapp: QApplication) -> None:
    assert with_divisions("มอบ{divisions}ดำเนินการ", DIVISIONS[:2]) == "มอบกองที่ 1 และกองที่ 2ดำเนินการ"
    assert with_divisions("มอบ{divisions}ดำเนินการ", ()) == "มอบ…ดำเนินการ"
    buttons = PhraseButtons()
    buttons.set_phrases(("ทราบ", "มอบ{divisions}ดำเนินการ"))
    seen: list[str] = []
    buttons.chosen.connect(seen.append)
    assert buttons.press(1)
    assert not buttons.press(3)
    assert seen == ["ทราบ"]


def test_a_flow_goes_on_in_the_next_line(qapp: QApplication) -> None:
    place = QWidget()
    flow = FlowLayout(place)
    for at in range(6):
        flow.addWidget(QPushButton(f"ปุ่มที่ {at}"))
    one = flow.heightForWidth(2000)
    assert flow.heightForWidth(200) > one
    flow.clear()
    assert flow.count() == 0
    assert flow.heightForWidth(200) == 0


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


def test_urgent_within_asks_for_its_day_and_time(qtbot: QtBot) -> None:
    row = UrgencyRow()
    qtbot.addWidget(row)
    row.show()
    row.activateWindow()
    QTest.qWaitForWindowActive(row)
    assert row.within_edit.isHidden()
    press(row.choices, Qt.Key.Key_4)
    assert row.within_edit.isVisible()
    assert row.lacks_moment()
    with qtbot.assertNotEmitted(row.left, wait=10):
        press(row.choices, Qt.Key.Key_Return)
    type_thai(row.within_edit, "๑๐ ม.ค. ๒๕๗๐ เวลา ๑๒.๐๐ น.")
    assert row.value() == "ด่วนภายใน ๑๐ ม.ค. ๒๕๗๐ เวลา ๑๒.๐๐ น."
    with qtbot.waitSignal(row.left):
        press(row.within_edit, Qt.Key.Key_Return)
    kept = row.value()
    row.set_value(None)
    assert (row.value(), row.within_edit.text(), row.within_edit.isHidden()) == (None, "", True)
    row.set_value(kept)
    assert row.value() == kept


def test_an_officer_who_is_away_is_left_out_of_the_chain(qtbot: QtBot) -> None:
    ticks = ChainTicks()
    qtbot.addWidget(ticks)
    ticks.set_chain([(7, "นายหนึ่ง", "หัวหน้าสำนักปลัด"), (3, "นายสอง", "ปลัด"), (5, "นายสาม", "นายก")])
    assert ticks.value() == (7, 3, 5)
    ticks.findChild(QCheckBox, "chain_3_check").click()
    assert ticks.value() == (7, 5)
