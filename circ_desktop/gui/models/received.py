"""The list of received letters: one row per number of the register, columns as a clerk reads the book (แบบ ๑๓)."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from circ_desktop.domain.letter import urgency_rank
from circ_desktop.domain.received import ReceivedState
from circ_desktop.services.receiving import ReceivedRow
from circ_desktop.thai.dates import SHORT_MONTHS, be_year, clock_time, long_date, short_date
from circ_desktop.thai.digits import to_thai

ROW_ROLE = Qt.ItemDataRole.UserRole
"""The whole `ReceivedRow` behind a cell."""

URGENCY_ROLE = Qt.ItemDataRole.UserRole + 1
"""Rank of the urgency (0–3), for the colour of its word."""

WORD_ROLE = Qt.ItemDataRole.UserRole + 2
"""The urgency's own word, drawn in front of the subject."""

FADED_ROLE = Qt.ItemDataRole.UserRole + 3
"""True when the row is out of use (voided) and is to be drawn struck out."""

Index = QModelIndex | QPersistentModelIndex

STATE_WORDS = {
    ReceivedState.REGISTERED: "ยังไม่เสนอ",
    ReceivedState.PUT_UP: "เสนอแล้ว",
    ReceivedState.ASSIGNED: "สั่งการแล้ว",
    ReceivedState.DONE: "เสร็จแล้ว",
    ReceivedState.VOIDED: "ยกเลิก",
}
"""What each state is called in the list and the detail."""


class Column(IntEnum):
    """Columns of the list, left to right."""

    RECEIVE_NUMBER = 0
    NUMBER = 1
    DATED = 2
    SENDER = 3
    SUBJECT = 4
    STATE = 5


_HEADERS = ("เลขรับ", "ที่", "ลงวันที่", "จาก", "เรื่อง", "สถานะ / อยู่ที่")


def standing(state: ReceivedState, holder: str) -> str:
    """Return where a letter stands in one short line: "อยู่ที่ …", or the state where nobody holds it."""
    if state in (ReceivedState.PUT_UP, ReceivedState.ASSIGNED) and holder:
        return f"อยู่ที่ {holder}"
    return STATE_WORDS[state]


def list_date(row: ReceivedRow) -> str:
    """Return "๑๙ ธ.ค. ๖๗": the year in two digits, as in a clerk's book, "" when the letter has no date."""
    if row.dated is None:
        return ""
    return to_thai(f"{row.dated.day} {SHORT_MONTHS[row.dated.month - 1]} {be_year(row.dated) % 100:02d}")


class ReceivedModel(QAbstractTableModel):
    """Rows of `services.receiving.list_received`, newest first; the order is the service's."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ReceivedRow, ...] = ()

    def set_rows(self, rows: tuple[ReceivedRow, ...]) -> None:
        """Show these rows instead. Does nothing when they are the same, so that the selection stays."""
        if rows == self._rows:
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, index: int) -> ReceivedRow:
        """Return the letter in that row."""
        return self._rows[index]

    def row_of(self, received_id: int) -> int | None:
        """Return the row in which the letter stands, or None when the filter hides it."""
        return next((at for at, row in enumerate(self._rows) if row.id == received_id), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many letters are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the Thai column heading."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return _HEADERS[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell, its full form as tooltip, or one of the roles above."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(row, Column(index.column()))
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tip(row, Column(index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.urgency or ''} {_text(row, Column(index.column()))}".strip()
        return _special(row, role)


def _text(row: ReceivedRow, column: Column) -> str:
    match column:
        case Column.RECEIVE_NUMBER:
            return to_thai(str(row.receive_number))
        case Column.NUMBER:
            return to_thai(row.number)
        case Column.DATED:
            return list_date(row)
        case Column.SENDER:
            return row.sender
        case Column.SUBJECT:
            return row.subject
        case Column.STATE:
            return standing(row.state, row.holder)


def _tip(row: ReceivedRow, column: Column) -> str:
    match column:
        case Column.RECEIVE_NUMBER:
            return f"รับเมื่อ {short_date(row.received_at.date())} เวลา {clock_time(row.received_at.timetz())} น."
        case Column.NUMBER | Column.DATED:
            dated = f" ลงวันที่ {long_date(row.dated)}" if row.dated else ""
            return f"ที่ {to_thai(row.number)}{dated}"
        case _:
            return _text(row, column)


def _special(row: ReceivedRow, role: int) -> Any:
    if role == ROW_ROLE:
        return row
    if role == URGENCY_ROLE:
        return urgency_rank(row.urgency)
    if role == WORD_ROLE:
        return row.urgency or ""
    if role == FADED_ROLE:
        return row.state is ReceivedState.VOIDED
    return None
