"""What all dialogs share: Esc loses nothing silently, wrapped words make them higher, none is larger than what is behind it."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from circ_desktop.gui.desk.division_receive import DivisionDoneDialog
from circ_desktop.gui.office.capacity import CapacityDialog
from circ_desktop.gui.office.division import DivisionDialog
from circ_desktop.gui.office.officer import OfficerDialog
from circ_desktop.gui.parts.dialogs.ask import AskDialog
from circ_desktop.gui.parts.dialogs.day_range import DayRangeDialog
from circ_desktop.gui.parts.dialogs.dialog import Dialog
from circ_desktop.gui.parts.dialogs.reason import ReasonDialog
from circ_desktop.gui.printing.print_preview import PrintPreviewDialog
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.shell.main_window import MainWindow
from circ_desktop.typeset.pdf.plain_text import plain_text_pdf
from tests.gui.conftest import front, press, settle

LONG = "การดำเนินการเตรียมความพร้อมรับสถานการณ์น้ำหลากในพื้นที่ลุ่มริมตลิ่ง " * 5


TYPED: dict[str, Callable[[], Dialog]] = {
    "officer": lambda: OfficerDialog(None, ()),
    "division": lambda: DivisionDialog(None),
    "capacity": lambda: CapacityDialog(None),
    "reason": lambda: ReasonDialog("ยกเลิกเลขรับ", "เพราะอะไร", "ยกเลิกเลข"),
}


def asked() -> bool:
    return any(isinstance(each, AskDialog) and each.isVisible() for each in QApplication.topLevelWidgets())


@pytest.mark.parametrize("name", TYPED)
def test_esc_asks_before_what_was_typed_is_lost(qapp: QApplication, name: str) -> None:
    dialog = TYPED[name]()
    dialog.open()
    line = dialog.findChild(QLineEdit)
    if line is not None:
        line.setText("พิมพ์ไว้")
    else:
        area = dialog.findChild(QPlainTextEdit)
        assert area is not None
        area.setPlainText("พิมพ์ไว้")
    press(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    question = front(AskDialog)
    assert isinstance(question, AskDialog)
    question.accept_button.click()
    assert not dialog.isVisible()


@pytest.mark.parametrize("name", TYPED)
def test_esc_closes_at_once_where_nothing_was_typed(qapp: QApplication, name: str) -> None:
    dialog = TYPED[name]()
    dialog.open()
    press(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert not asked()


def test_a_long_subject_makes_the_dialog_higher_instead_of_being_cut(session: Session) -> None:
    low, high = (DivisionDoneDialog(session, 1, words) for words in ("สั้น", LONG))
    for dialog in (low, high):
        dialog.open()
    settle(session)
    label = high.ui.subject_label
    assert label.height() >= label.heightForWidth(label.width())
    assert high.height() > low.height()


def test_no_dialog_is_larger_than_the_window_behind_it(window: MainWindow, session: Session) -> None:
    window.showNormal()
    window.setMinimumSize(0, 0)
    window.resize(1092, 543)
    dialog = PrintPreviewDialog(session, plain_text_pdf("ก"), "หนังสือ", window)
    dialog.open()
    settle(session)
    assert dialog.height() <= 543
    assert dialog.width() <= 1092


def test_days_in_the_wrong_order_are_turned_round(session: Session) -> None:
    dialog = DayRangeDialog(session, title="พิมพ์ทะเบียน")
    dialog.open()
    seen: list[tuple[date, date]] = []
    dialog.chosen.connect(lambda first, last: seen.append((first, last)))
    dialog.ui.from_edit.set_value(date(2026, 6, 15))
    dialog.ui.to_edit.set_value(date(2026, 6, 1))
    dialog.choose()
    assert seen == [(date(2026, 6, 1), date(2026, 6, 15))]
