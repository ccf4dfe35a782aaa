"""QR codes at the end of the letter, each with its caption (practice since about 2562)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from circ_desktop.domain.letter.content import QrCode
from circ_desktop.gui.editor.form.rows import Row, RowsEditor
from circ_desktop.gui.parts.fields.line_edit import LetterLine

DEFAULT_CAPTION = "สิ่งที่ส่งมาด้วย"


class QrRow(Row):
    """What the code says, usually an address on the web, and the words below it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.content_edit, self.caption_edit = LetterLine(self), LetterLine(self)
        self.content_edit.setPlaceholderText("ที่อยู่เว็บหรือข้อความในคิวอาร์ เช่น https://…")
        self.caption_edit.setPlaceholderText("คำใต้ภาพ เช่น สิ่งที่ส่งมาด้วย")
        for edit in (self.content_edit, self.caption_edit):
            self.content.addWidget(edit)
            edit.textEdited.connect(lambda _text: self.changed.emit())
        self.content_edit.returnPressed.connect(lambda: self.caption_edit.setFocus(Qt.FocusReason.TabFocusReason))
        self.caption_edit.returnPressed.connect(self.left)
        self.caption_edit.set_value(DEFAULT_CAPTION)
        self.setFocusProxy(self.content_edit)

    def value(self) -> QrCode | None:
        """Return the code, None when it would say nothing."""
        content = self.content_edit.value()
        return QrCode(content, self.caption_edit.value()) if content else None

    def set_value(self, value: QrCode) -> None:
        """Show the code."""
        self.content_edit.set_value(value.content)
        self.caption_edit.set_value(value.caption)

    def number(self, place: int) -> None:
        """Name the editors by their row."""
        for edit, name, spoken in (
            (self.content_edit, "content", "ข้อความในคิวอาร์"),
            (self.caption_edit, "caption", "คำใต้ภาพคิวอาร์"),
        ):
            edit.setObjectName(f"qr_{place + 1}_{name}_edit")
            edit.setAccessibleName(f"{spoken} ลำดับที่ {place + 1}")


class QrRows(RowsEditor):
    """Rows of QR codes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_button("add_qr_button", "เพิ่มคิวอาร์", "ph.qr-code", self.add)

    def make_row(self) -> Row:
        """Return an empty code."""
        return QrRow(self)
