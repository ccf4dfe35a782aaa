"""Dates as clerks type and choose them."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QLabel,
)

from circ_desktop.gui.parts.fields.field import Field
from circ_desktop.gui.parts.fields.thai_calendar import ThaiCalendar
from circ_desktop.gui.parts.fields.thai_date_edit import ThaiDateEdit
from tests.gui.conftest import press, type_thai

TODAY = date(2024, 12, 23)


@pytest.fixture
def date_edit(qapp) -> ThaiDateEdit:
    edit = ThaiDateEdit()
    edit.today = lambda: TODAY
    return edit


@pytest.mark.parametrize(
    ("typed", "value", "shown"),
    [
        ("๑๙ ธ.ค. ๖๗", date(2024, 12, 19), "๑๙ ธ.ค. ๒๕๖๗"),
        ("19/12", date(2024, 12, 19), "๑๙ ธ.ค. ๒๕๖๗"),
        ("5", date(2024, 12, 5), "๕ ธ.ค. ๒๕๖๗"),
    ],
)
def test_a_date_is_typed_as_clerks_type_it(date_edit: ThaiDateEdit, typed: str, value: date, shown: str) -> None:
    type_thai(date_edit, typed)
    press(date_edit, Qt.Key.Key_Return)
    assert date_edit.value() == value
    assert date_edit.text() == shown


def test_a_year_of_the_common_era_is_asked_about(date_edit: ThaiDateEdit, qtbot) -> None:
    field = Field("ลงวันที่", date_edit)
    qtbot.addWidget(field)
    type_thai(date_edit, "19/12/2024")
    assert date_edit.value() == date(2024, 12, 19)
    assert "ค.ศ." in field.note()


def test_what_is_no_date_stays_as_typed_and_is_said(date_edit: ThaiDateEdit, qtbot) -> None:
    field = Field("ลงวันที่", date_edit)
    qtbot.addWidget(field)
    type_thai(date_edit, "วันพุธ")
    assert date_edit.value() is None
    assert date_edit.problem()
    assert date_edit.text() == "วันพุธ"
    assert field.note() == date_edit.problem()
    type_thai(date_edit, "x")
    assert field.note() == ""


def test_arrows_change_the_day(date_edit: ThaiDateEdit) -> None:
    press(date_edit, Qt.Key.Key_Up)
    assert date_edit.value() == TODAY
    press(date_edit, Qt.Key.Key_Up)
    press(date_edit, Qt.Key.Key_Down)
    press(date_edit, Qt.Key.Key_Down)
    assert date_edit.value() == date(2024, 12, 22)


def test_the_calendar_shows_buddhist_years_and_chooses_with_the_keyboard(qtbot) -> None:
    calendar = ThaiCalendar()
    qtbot.addWidget(calendar)
    calendar.show_month(date(2024, 2, 29), today=TODAY)
    titles = [label.text() for label in calendar.findChildren(QLabel)]
    assert "กุมภาพันธ์ ๒๕๖๗" in titles
    press(calendar, Qt.Key.Key_PageDown)
    press(calendar, Qt.Key.Key_Right)
    with qtbot.waitSignal(calendar.chosen) as chosen:
        press(calendar, Qt.Key.Key_Return)
    assert chosen.args == [date(2024, 3, 30)]


@pytest.mark.parametrize("day", [date(2024, 1, 31), date(2024, 12, 31), date(2023, 2, 28)])
def test_turning_a_whole_year_of_months_comes_back_to_the_same_month(qtbot, day: date) -> None:
    calendar = ThaiCalendar()
    qtbot.addWidget(calendar)
    calendar.show_month(day, today=TODAY)
    before = [label.text() for label in calendar.findChildren(QLabel)]
    for _ in range(12):
        press(calendar, Qt.Key.Key_PageDown)
    for _ in range(12):
        press(calendar, Qt.Key.Key_PageUp)
    assert [label.text() for label in calendar.findChildren(QLabel)] == before
