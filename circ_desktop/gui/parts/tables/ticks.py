"""Rows with ticks: what is chosen stays chosen while a search or a filter shows other rows."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from circ_desktop.gui.parts.tables.rows import Column, Index, RowsModel

R = TypeVar("R")


class TickedRows(RowsModel[R]):
    """A table model with a tick in its first column.

    Signals:
        ticked(): which are ticked has changed.
    """

    ticked = Signal()

    def __init__(self, columns: Sequence[Column[R]], row_id: Callable[[R], int], parent: QObject | None = None) -> None:
        super().__init__(columns, row_id, parent)
        self._ticked: dict[int, R] = {}

    @property
    def ticked_ids(self) -> frozenset[int]:
        """The ids of the ticked rows, also of those that are not shown."""
        return frozenset(self._ticked)

    def tick(self, rows: Sequence[R], *, on: bool) -> None:
        """Tick these rows, or take their ticks away."""
        for row in rows:
            if on:
                self._ticked[self._row_id(row)] = row
            else:
                self._ticked.pop(self._row_id(row), None)
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, 0), [Qt.ItemDataRole.CheckStateRole])
        self.ticked.emit()

    def clear(self) -> None:
        """Take all ticks away, also those of rows that are not shown."""
        self._ticked.clear()
        self.tick((), on=False)

    def flip(self, number: int) -> None:
        """Turn the tick of the row at that place."""
        row = self.row(number)
        self.tick((row,), on=self._row_id(row) not in self._ticked)

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        return found | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() and index.column() == 0 else found

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.CheckStateRole and index.isValid() and index.column() == 0:
            on = self._row_id(self.row(index.row())) in self._ticked
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid() or index.column() != 0:
            return False
        self.tick((self.row(index.row()),), on=Qt.CheckState(value) is Qt.CheckState.Checked)
        return True
