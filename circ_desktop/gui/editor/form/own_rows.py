"""Rows of what only one kind has: people of a meeting, clauses of a regulation."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from circ_desktop.domain.letter.particulars import Attendee
from circ_desktop.gui import style
from circ_desktop.gui.editor.form.rows import Row, RowsEditor
from circ_desktop.gui.parts.fields.line_edit import LetterLine
from circ_desktop.gui.parts.fields.lines_area import LinesArea
from circ_desktop.thai.digits import to_thai


class AttendeeRow(Row):
    """Name over post and note (whom she represents, or why she did not come)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.name_edit, self.post_edit, self.note_edit = (LetterLine(self) for _ in range(3))
        self.name_edit.setPlaceholderText("ชื่อ")
        self.post_edit.setPlaceholderText("ตำแหน่ง")
        self.note_edit.setPlaceholderText("แทนผู้ใด หรือเหตุที่ไม่มา")
        below = QHBoxLayout()
        below.setSpacing(style.size("half"))
        below.addWidget(self.post_edit, 1)
        below.addWidget(self.note_edit, 1)
        self.content.addWidget(self.name_edit)
        self.content.addLayout(below)
        edits = (self.name_edit, self.post_edit, self.note_edit)
        for edit, following in pairwise(edits):
            edit.returnPressed.connect(lambda to=following: to.setFocus(Qt.FocusReason.TabFocusReason))
        for edit in edits:
            edit.textEdited.connect(lambda _text: self.changed.emit())
        self.note_edit.returnPressed.connect(self.left)
        self.setFocusProxy(self.name_edit)

    def value(self) -> Attendee | None:
        """Return the person, None while nobody is named."""
        name = self.name_edit.value()
        return Attendee(name, self.post_edit.value(), self.note_edit.value()) if name else None

    def set_value(self, value: Attendee) -> None:
        """Show the person."""
        self.name_edit.set_value(value.name)
        self.post_edit.set_value(value.post)
        self.note_edit.set_value(value.note)

    def number(self, place: int) -> None:
        """Name the editors by their row."""
        for edit, name, spoken in (
            (self.name_edit, "name_edit", "ชื่อ"),
            (self.post_edit, "post_edit", "ตำแหน่ง"),
            (self.note_edit, "note_edit", "หมายเหตุ"),
        ):
            edit.setObjectName(f"attendee_{place + 1}_{name}")
            edit.setAccessibleName(f"{spoken} ลำดับที่ {place + 1}")


class AttendeeRows(RowsEditor):
    """The people of one list of the minutes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_button("add_attendee_button", "เพิ่มชื่อ", "ph.plus", self.add)

    def make_row(self) -> Row:
        """Return an empty row."""
        return AttendeeRow(self)


class ClauseRow(Row):
    """One clause; Enter begins a paragraph inside it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.text_edit = LinesArea(self)
        self.text_edit.set_lines(1, 8)
        self.content.addWidget(self.text_edit)
        self.text_edit.textChanged.connect(self.changed)
        self.text_edit.left.connect(self.left)
        self.setFocusProxy(self.text_edit)

    def value(self) -> str | None:
        """Return the clause, None while it is empty."""
        return self.text_edit.text() or None

    def set_value(self, value: str) -> None:
        """Show the clause."""
        self.text_edit.set_text(value)

    def number(self, place: int) -> None:
        """Name the editor by its row."""
        self.text_edit.setObjectName(f"clause_{place + 1}_edit")
        self.text_edit.setAccessibleName(f"ข้อลำดับที่ {place + 1}")
        self.text_edit.setPlaceholderText(f"ข้อความของข้อ {to_thai(str(place + 1))} หรือชื่อหมวด")


class ClauseRows(RowsEditor):
    """The clauses of a regulation."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_button("add_clause_button", "เพิ่มข้อ", "ph.plus", self.add)

    def make_row(self) -> Row:
        """Return an empty clause."""
        return ClauseRow(self)
