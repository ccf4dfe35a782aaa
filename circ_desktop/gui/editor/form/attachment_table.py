"""What is sent with a letter on pages of its own: title, paragraphs, and a simple grid; cells can be pasted from Excel."""

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QTableWidgetItem, QWidget

from circ_desktop.domain.letter.content import Table
from circ_desktop.gui import style
from circ_desktop.gui.editor.form.tsv import cells_of_tsv
from circ_desktop.gui.editor.form.ui_attachment_table import Ui_AttachmentTableDialog
from circ_desktop.gui.parts.dialogs.dialog import Dialog
from circ_desktop.gui.session import keys
from circ_desktop.thai.digits import to_thai
from circ_desktop.thai.text import without_zero_width

NO_ENCLOSURE = "ไม่ระบุ"

MOST_ROWS, MOST_COLUMNS = 500, 12
"""More does not fit on paper that a person reads."""


class AttachmentTableDialog(Dialog):
    """The grid's first row holds the headings. On `accepted`, `table()` is the edited attachment.

    `enclosures` are the titles of the letter's สิ่งที่ส่งมาด้วย, for the choice of which one this is.
    """

    help_topic = "drafts"

    def __init__(self, table: Table, parent: QWidget | None = None, *, enclosures: tuple[str, ...] = ()) -> None:
        super().__init__(None, parent)
        self._before = table
        self.ui = Ui_AttachmentTableDialog()
        self.ui.setupUi(self)
        self.setWindowTitle(self.ui.title_label.text())
        cells = self.ui.cells
        cells.horizontalHeader().hide()
        cells.verticalHeader().hide()
        cells.setWordWrap(True)
        self.ui.title_edit.set_lines_of_text(tuple(line for line in table.title if line))
        self.ui.body_edit.set_lines(1, 6)
        self.ui.body_edit.set_lines_of_text(table.body)
        self.ui.landscape_box.setChecked(table.landscape)
        self._fill_enclosures(enclosures)
        self._fill([list(table.columns or ("", "", "")), *(list(row) for row in table.rows)])
        self._connect()
        self.resize(style.size("form") * 2, style.size("form") * 5 // 4)

    def table(self) -> Table:
        """Return the attachment; empty rows at its end are left out, and a grid without any text is no table."""
        rows = [self._row(place) for place in range(self.ui.cells.rowCount())]
        while len(rows) > 1 and not any(rows[-1]):
            rows.pop()
        body = self.ui.body_edit.lines()
        if body and not any(any(row) for row in rows):
            rows = []
        return replace(
            self._before,
            title=self.ui.title_edit.lines() or ("",),
            body=body,
            enclosure=self.ui.enclosure_box.currentIndex(),
            landscape=self.ui.landscape_box.isChecked(),
            columns=rows[0] if rows else (),
            rows=tuple(rows[1:]),
        )

    def would_lose(self) -> str:
        """Ask before closing when a cell was changed."""
        return "ตารางที่แก้ไว้จะไม่ถูกใส่ในหนังสือ" if self.table() != self._before and self._touched else ""

    def paste(self) -> None:
        """Put the cells on the clipboard (Excel, Word, a web page) in, from the current cell on."""
        pasted = cells_of_tsv(QGuiApplication.clipboard().text())
        if not pasted:
            return
        cells = self.ui.cells
        top, left = max(0, cells.currentRow()), max(0, cells.currentColumn())
        cells.setRowCount(min(MOST_ROWS + 1, max(cells.rowCount(), top + len(pasted))))
        cells.setColumnCount(min(MOST_COLUMNS, max(cells.columnCount(), left + max(map(len, pasted)))))
        for down, row in enumerate(pasted):
            for right, text in enumerate(row):
                if top + down < cells.rowCount() and left + right < cells.columnCount():
                    cells.setItem(top + down, left + right, QTableWidgetItem(text))
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Ctrl+V and Shift+Insert in the grid."""
        if event.matches(QKeySequence.StandardKey.Paste) and self.ui.cells.hasFocus():
            self.paste()
            return
        super().keyPressEvent(event)

    @property
    def _touched(self) -> bool:
        return self.isVisible() and self.result() == 0

    def _connect(self) -> None:
        ui = self.ui
        ui.add_row_button.clicked.connect(lambda _on=False: self._insert_row())
        ui.remove_row_button.clicked.connect(lambda _on=False: self._remove_row())
        ui.add_column_button.clicked.connect(lambda _on=False: self._insert_column())
        ui.remove_column_button.clicked.connect(lambda _on=False: self._remove_column())
        ui.paste_button.clicked.connect(lambda _on=False: self.paste())
        ui.take_button.clicked.connect(self.accept)
        ui.cancel_button.clicked.connect(self.reject)
        keys.shortcuts("save", self, self.accept)

    def _fill_enclosures(self, titles: tuple[str, ...]) -> None:
        """Offer the letter's enclosures; the number that is chosen now stays, even where its enclosure is gone."""
        box = self.ui.enclosure_box
        box.addItem(NO_ENCLOSURE)
        for place in range(max(len(titles), self._before.enclosure)):
            title = titles[place] if place < len(titles) else ""
            box.addItem(to_thai(f"{place + 1}. {title}").strip(" ."))
        box.setCurrentIndex(self._before.enclosure)

    def _fill(self, rows: list[list[str]]) -> None:
        cells = self.ui.cells
        cells.setRowCount(len(rows))
        cells.setColumnCount(max((len(row) for row in rows), default=1))
        for down, row in enumerate(rows):
            for right, text in enumerate(row):
                cells.setItem(down, right, QTableWidgetItem(text))
        self._dress()
        cells.setCurrentCell(0, 0)

    def _dress(self) -> None:
        """Show the first row as headings, and give each column a width to work in."""
        cells = self.ui.cells
        for column in range(cells.columnCount()):
            item = cells.item(0, column)
            if item is None:
                item = QTableWidgetItem("")
                cells.setItem(0, column, item)
            item.setFont(style.font("table", semibold=True))
            item.setBackground(style.color("sunken"))
            cells.setColumnWidth(column, style.size("form") * 2 // max(3, cells.columnCount()))
        cells.resizeRowsToContents()

    def _row(self, place: int) -> tuple[str, ...]:
        items = [self.ui.cells.item(place, column) for column in range(self.ui.cells.columnCount())]
        return tuple(without_zero_width(item.text()).strip() if item is not None else "" for item in items)

    def _insert_row(self) -> None:
        cells = self.ui.cells
        if cells.rowCount() <= MOST_ROWS:
            place = max(1, cells.currentRow() + 1)
            cells.insertRow(place)
            cells.setCurrentCell(place, max(0, cells.currentColumn()))
            cells.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove_row(self) -> None:
        if self.ui.cells.currentRow() > 0:
            self.ui.cells.removeRow(self.ui.cells.currentRow())

    def _insert_column(self) -> None:
        if self.ui.cells.columnCount() < MOST_COLUMNS:
            self.ui.cells.insertColumn(self.ui.cells.currentColumn() + 1)
            self._dress()

    def _remove_column(self) -> None:
        if self.ui.cells.columnCount() > 1:
            self.ui.cells.removeColumn(max(0, self.ui.cells.currentColumn()))
            self._dress()
