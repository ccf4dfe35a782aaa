"""อ้างถึง: one row per letter referred to, typed or picked from our own registers (ข้อ ๑๑)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from circ_desktop.gui.editor.form.rows import Row, RowsEditor
from circ_desktop.gui.parts.fields.lines_area import LinesArea


class ReferenceRow(Row):
    """The printed line of one reference."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.line_edit = LinesArea(self)
        self.line_edit.set_single()
        self.line_edit.set_lines(1, 4)
        self.line_edit.setPlaceholderText("หนังสือ… ที่ … ลงวันที่ …")
        self.content.addWidget(self.line_edit)
        self.setFocusProxy(self.line_edit)
        self.line_edit.textChanged.connect(self.changed)
        self.line_edit.left.connect(self.left)

    def value(self) -> str | None:
        """Return the line, None when empty."""
        return self.line_edit.text() or None

    def set_value(self, value: str) -> None:
        """Show the line."""
        self.line_edit.set_text(value)

    def number(self, place: int) -> None:
        """Name the editor by its row."""
        self.line_edit.setObjectName(f"reference_{place + 1}_edit")
        self.line_edit.setAccessibleName(f"อ้างถึง ลำดับที่ {place + 1}")


class ReferenceRows(RowsEditor):
    """Rows of อ้างถึง. `pick_requested()` asks for the registers to be searched."""

    pick_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_button("add_reference_button", "พิมพ์เพิ่ม", "ph.plus", self.add)
        self.add_button("pick_reference_button", "เลือกจากทะเบียน…", "ph.magnifying-glass", self.pick_requested.emit)

    def make_row(self) -> Row:
        """Return an empty reference."""
        return ReferenceRow(self)
