"""What lists of our own letters share: the urgency before the subject, the look of voided rows."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Qt

from circ_desktop.domain.kinds import KINDS
from circ_desktop.domain.letter import urgency_rank
from circ_desktop.domain.outgoing import OutgoingState
from circ_desktop.domain.outgoing_rows import OutgoingRow
from circ_desktop.gui import style
from circ_desktop.gui.models.rows import Column, Index, RowsModel
from circ_desktop.thai.dates import SHORT_MONTHS, be_year
from circ_desktop.thai.digits import to_thai

RANK_ROLE = Qt.ItemDataRole.UserRole
"""Rank of the urgency (0–3), for the colour of its word."""

WORD_ROLE = Qt.ItemDataRole.UserRole + 1
"""The urgency's own word, drawn in front of the subject."""

NO_SUBJECT = "(ยังไม่มีเรื่อง)"
NO_ADDRESSEE = "(เติมทีละฉบับ)"


def one_line(text: str) -> str:
    """Return a text of several lines in one."""
    return " ".join(text.split())


def addressee_words(row: OutgoingRow) -> str:
    """Return to whom it goes; "–" for a kind that goes to nobody by name."""
    if "addressee" not in KINDS[row.kind].parts:
        return "–"
    return one_line(row.addressee) or NO_ADDRESSEE


def day_words(day: date | None) -> str:
    """Return "๑๙ ธ.ค. ๖๗", as in a clerk's book; "" for none."""
    if day is None:
        return ""
    return to_thai(f"{day.day} {SHORT_MONTHS[day.month - 1]} {be_year(day) % 100:02d}")


class OutgoingModel(RowsModel[OutgoingRow]):
    """Rows of `list_drafts` or `list_sent`, in the service's order."""

    def __init__(self, columns: Sequence[Column[OutgoingRow]], parent: QObject | None = None) -> None:
        super().__init__(columns, lambda row: row.id, parent)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the urgency for the subject's delegate, struck-out text for voided numbers, else as usual."""
        if index.isValid() and index.row() < len(self.rows):
            row = self.rows[index.row()]
            if role == RANK_ROLE:
                return urgency_rank(row.urgency)
            if role == WORD_ROLE:
                return row.urgency or ""
            if row.state is OutgoingState.VOIDED and role == Qt.ItemDataRole.FontRole:
                font = style.font("table")
                font.setStrikeOut(index.column() < len(self.columns) - 1)
                return font
            if row.state is OutgoingState.VOIDED and role == Qt.ItemDataRole.ForegroundRole:
                return style.color("muted")
        return super().data(index, role)
