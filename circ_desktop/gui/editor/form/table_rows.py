"""What is sent with the letter on pages of its own: a row names each, a dialog edits it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from circ_desktop.domain.letter.content import Table
from circ_desktop.gui.editor.form.rows import Row, RowsEditor
from circ_desktop.gui.parts.layout.texts import label
from circ_desktop.thai.digits import to_thai

EMPTY_TABLE = Table(("",), ("ลำดับ", "รายการ", "หมายเหตุ"), (("๑", "", ""),))


class TableRow(Row):
    """The title and the size of one attachment, and the button that opens it."""

    edit_requested = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._table = EMPTY_TABLE
        self._title = label("", "", self)
        self._size = label("", "hint", self)
        self.edit_button = QPushButton("แก้…", self)
        self.edit_button.clicked.connect(lambda _on=False: self.edit_requested.emit(self))
        line = QHBoxLayout()
        line.addWidget(self._title, 1)
        line.addWidget(self.edit_button)
        self.content.addLayout(line)
        self.content.addWidget(self._size)
        self.setFocusProxy(self.edit_button)
        self._show()

    def value(self) -> Table:
        """Return the table; an empty one counts too, the clerk has just made it."""
        return self._table

    def set_value(self, value: Table) -> None:
        """Show this table."""
        self._table = value
        self._show()

    @property
    def size_words(self) -> str:
        """How much it is: "๒ ย่อหน้า · ๓ คอลัมน์ ๑๒ แถว"."""
        return to_thai(_size_words(self._table))

    def number(self, place: int) -> None:
        """Name the button by its row."""
        self.edit_button.setObjectName(f"table_{place + 1}_button")
        self.edit_button.setAccessibleName(f"แก้สิ่งที่แนบที่ {place + 1}")

    def _show(self) -> None:
        title = " ".join(line for line in self._table.title if line)
        self._title.setText(title or "สิ่งที่แนบที่ยังไม่มีชื่อ")
        self._size.setText(self.size_words)


def _size_words(table: Table) -> str:
    parts = [f"สิ่งที่ส่งมาด้วย {table.enclosure}"] if table.enclosure else []
    parts += [f"{len(table.body)} ย่อหน้า"] if table.body else []
    parts += [f"{len(table.columns)} คอลัมน์ {len(table.rows)} แถว"] if table.columns or table.rows else []
    return " · ".join(parts)


class TableRows(RowsEditor):
    """Rows of tables. `edit_requested(row)` asks for the dialog."""

    edit_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_button("add_table_button", "เพิ่มสิ่งที่แนบ…", "ph.table", self._add_and_open)

    def make_row(self) -> Row:
        """Return a table with three columns and one row."""
        row = TableRow(self)
        row.edit_requested.connect(self.edit_requested)
        return row

    def take(self, row: TableRow, table: Table) -> None:
        """Put the edited table into its row."""
        row.set_value(table)
        self.changed.emit()

    def _add_and_open(self) -> None:
        self.edit_requested.emit(self.add(EMPTY_TABLE))
