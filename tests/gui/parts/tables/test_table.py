"""The list that every page has."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QPushButton,
)

from circ_desktop.gui.parts.tables.rows import Column, RowsModel
from circ_desktop.gui.parts.tables.table import ListTable
from tests.gui.conftest import press


@pytest.fixture
def table(qtbot) -> ListTable:
    made = ListTable()
    made.setModel(
        RowsModel(
            (Column[tuple[int, str]]("เลข", lambda row: str(row[0]), 60), Column("เรื่อง", lambda row: row[1])),
            lambda row: row[0],
        )
    )
    made.set_empty("ยังไม่มีหนังสือ กด F2 เพื่อลงรับ", "ลงรับหนังสือ", lambda: None)
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    return made


def test_an_empty_list_says_what_to_do(table: ListTable) -> None:
    button = table.findChild(QPushButton, "empty_button")
    assert button.isVisible()
    table.set_rows([(1, "เรื่องหนึ่ง")])
    assert not button.isVisible()


def test_the_chosen_row_stays_chosen_after_a_refresh(table: ListTable) -> None:
    table.set_rows([(1, "หนึ่ง"), (2, "สอง")])
    assert table.current_row() == (1, "หนึ่ง")
    table.choose(2)
    table.set_rows([(3, "สาม"), (2, "สอง แก้แล้ว"), (1, "หนึ่ง")])
    assert table.current_row() == (2, "สอง แก้แล้ว")
    table.set_rows([])
    assert table.current_row() is None


def test_a_number_of_a_full_year_is_never_cut(table: ListTable) -> None:
    columns = (Column[int]("เลขรับ", str, 40, whole=True), Column[int]("เรื่อง", str, 40), Column[int]("", str))
    table.setModel(RowsModel(columns, lambda row: row))
    table.set_rows([7])
    assert table.columnWidth(0) == 40
    table.set_rows(range(123_456_789, 123_450_000, -1))
    assert table.columnWidth(0) >= table.fontMetrics().horizontalAdvance("123456789") > 40
    assert table.columnWidth(1) == 40


def test_enter_and_double_click_open_a_row(table: ListTable, qtbot) -> None:
    table.set_rows([(1, "หนึ่ง"), (2, "สอง")])
    with qtbot.waitSignal(table.row_opened) as opened:
        press(table, Qt.Key.Key_Return)
    assert opened.args == [(1, "หนึ่ง")]


def test_the_rows_model_keeps_qts_rules(qtmodeltester) -> None:
    model = RowsModel(
        (Column[int]("เลข", str, 60, right=True, bold=True, color=lambda _row: "danger"),), lambda row: row
    )
    model.set_rows([1, 2, 3])
    qtmodeltester.check(model)
    assert model.find(2) == 1
    assert model.find(9) is None
