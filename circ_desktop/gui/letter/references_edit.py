"""Rows of อ้างถึง: one line each, as many as the letter names."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from circ_desktop.domain.letter.reference import Reference, read_reference
from circ_desktop.gui.parts.fields.entry_order import go_to
from circ_desktop.thai.text import single_spaced, without_zero_width


class ReferencesEdit(QWidget):
    """One line per reference. Enter in a filled line opens the next; Enter in an empty one leaves (`left`).

    A line that is emptied counts for nothing, so no button is needed to take one away.
    """

    left = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edits: list[QLineEdit] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._add()

    def value(self) -> tuple[Reference, ...]:
        """Return the lines with the numbers and dates that they name."""
        return tuple(read_reference(line) for line in self.lines())

    def lines(self) -> tuple[str, ...]:
        """Return the filled lines as typed."""
        texts = (single_spaced(without_zero_width(edit.text())) for edit in self._edits)
        return tuple(text for text in texts if text)

    def set_lines(self, lines: tuple[str, ...]) -> None:
        """Show these lines instead."""
        while len(self._edits) > max(len(lines), 1):
            edit = self._edits.pop()
            self._column.removeWidget(edit)
            edit.deleteLater()
        while len(self._edits) < len(lines):
            self._add()
        for edit, line in zip(self._edits, lines or ("",), strict=True):
            edit.setText(line)
            edit.setCursorPosition(0)

    def _add(self) -> None:
        edit = QLineEdit(self)
        edit.setObjectName(f"reference_{len(self._edits) + 1}_edit")
        edit.setAccessibleName(f"อ้างถึง บรรทัดที่ {len(self._edits) + 1}")
        edit.setPlaceholderText("หนังสือ… ที่ … ลงวันที่ …" if not self._edits else "อ้างถึงฉบับต่อไป (ถ้ามี)")
        edit.textChanged.connect(self.changed)
        edit.returnPressed.connect(partial(self._enter, edit))
        self._edits.append(edit)
        self._column.addWidget(edit)
        if len(self._edits) == 1:
            self.setFocusProxy(edit)
        else:
            self.setTabOrder(self._edits[-2], edit)

    def _enter(self, edit: QLineEdit) -> None:
        if not edit.text().strip():
            self.left.emit()
            return
        at = self._edits.index(edit)
        if at + 1 == len(self._edits):
            self._add()
        go_to(self._edits[at + 1])
