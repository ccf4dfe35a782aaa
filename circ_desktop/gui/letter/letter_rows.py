"""What every list of letters shares: the urgency before the subject, and voided numbers struck out."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt

from circ_desktop.domain.letter.content import urgency_rank
from circ_desktop.gui import style
from circ_desktop.gui.parts.tables.rows import Column, Index, RowsModel
from circ_desktop.thai.dates import SHORT_MONTHS, be_year
from circ_desktop.thai.digits import to_thai

R = TypeVar("R")

RANK_ROLE = Qt.ItemDataRole.UserRole
"""Rank of the urgency (0–3), for the colour of its word."""

WORD_ROLE = Qt.ItemDataRole.UserRole + 1
"""The urgency's own word, drawn in front of the subject."""


def day_words(day: date | None) -> str:
    """Return "๑๙ ธ.ค. ๖๗": the year in two digits, as in a clerk's book; "" for none."""
    if day is None:
        return ""
    return to_thai(f"{day.day} {SHORT_MONTHS[day.month - 1]} {be_year(day) % 100:02d}")


class LettersModel(RowsModel[R]):
    """Rows with an `id` and an `urgency`, in the service's order. `voided` tells whose number was taken back."""

    def __init__(
        self, columns: Sequence[Column[R]], voided: Callable[[R], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(columns, _id_of, parent)
        self._voided = voided

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the urgency for the subject's delegate, a struck-out font for voided numbers, else as usual."""
        if index.isValid() and index.row() < len(self.rows):
            row: Any = self.rows[index.row()]
            if role == RANK_ROLE:
                return urgency_rank(row.urgency)
            if role == WORD_ROLE:
                return row.urgency or ""
            if role == Qt.ItemDataRole.FontRole and self._voided(row):
                font = style.font("table")
                font.setStrikeOut(index.column() < len(self.columns) - 1)  # the last says that it is voided
                return font
            if role == Qt.ItemDataRole.ForegroundRole and self._voided(row):
                return style.color("muted")
        return super().data(index, role)


def _id_of(row: Any) -> int:
    return int(row.id)
