"""A table model over the frozen rows that a service returns. A page declares its columns and gets model and looks."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from msgspec import Struct
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from circ_desktop.gui import style

R = TypeVar("R")

Index = QModelIndex | QPersistentModelIndex


def _no_text(_row: Any) -> str:
    return ""


class Column(Struct, Generic[R], frozen=True):
    """One column.

    Attributes:
        title: heading, Thai.
        text: what the cell shows.
        width: px at 100 %; 0 takes what is left.
        right: numbers stand at the right.
        color: name of a style token for the text ("danger"), or "" for the usual.
        bold: set in semibold.
        tip: tooltip; by default the cell's text.
        whole: never cut; the column grows with what stands in it (a register's number in a full year).
        icon: QtAwesome name drawn before the text, in the colour of the text, or "".
    """

    title: str
    text: Callable[[R], str]
    width: int = 0
    right: bool = False
    color: Callable[[R], str] = _no_text
    bold: bool = False
    whole: bool = False
    tip: Callable[[R], str] | None = None
    icon: Callable[[R], str] = _no_text


class RowsModel(QAbstractTableModel, Generic[R]):
    """Rows of a service as a table. `row_id` names a row, so that a selection survives a refresh."""

    def __init__(self, columns: Sequence[Column[R]], row_id: Callable[[R], int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._row_id = row_id
        self._rows: tuple[R, ...] = ()

    @property
    def rows(self) -> tuple[R, ...]:
        """All rows shown."""
        return self._rows

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row(self, number: int) -> R:
        """Return the row at that place."""
        return self._rows[number]

    def id_at(self, number: int) -> int:
        """Return the id of the row at that place."""
        return self._row_id(self._rows[number])

    def find(self, row_id: int) -> int | None:
        """Return the place of the row with that id, or None."""
        for number, row in enumerate(self._rows):
            if self._row_id(row) == row_id:
                return number
        return None

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(column)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        column, row = self.columns[index.column()], self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.text(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return (column.tip or column.text)(row) or None
        return self._look(column, row, role)

    def _look(self, column: Column[R], row: R, role: int) -> Any:
        if role == Qt.ItemDataRole.ForegroundRole and (name := column.color(row)):
            return style.color(name)
        if role == Qt.ItemDataRole.FontRole and column.bold:
            return style.font("table", semibold=True)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(column)
        if role == Qt.ItemDataRole.DecorationRole and (name := column.icon(row)):
            return style.icon(name, column.color(row) or "muted")
        return None

    @staticmethod
    def _alignment(column: Column[R]) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
