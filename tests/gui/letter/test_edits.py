"""Editors of references, enclosures and urgency."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from circ_desktop.domain.letter.content import Enclosure
from circ_desktop.gui.letter.enclosures_edit import EnclosuresEdit
from circ_desktop.gui.letter.references_edit import ReferencesEdit
from circ_desktop.gui.letter.urgency_row import UrgencyRow
from tests.gui.conftest import press, type_thai


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
