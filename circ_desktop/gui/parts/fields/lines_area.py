"""A text of several short lines that are printed as typed: office lines, position lines, addressees, copies."""

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from circ_desktop.gui.parts.fields.entry_order import is_plain_enter
from circ_desktop.gui.parts.fields.growing import fit_height
from circ_desktop.gui.parts.fields.replacing import replace_text
from circ_desktop.gui.parts.fields.thai_wrap import wrap_thai
from circ_desktop.gui.parts.fields.undo_keys import LeavesUndo
from circ_desktop.thai.text import without_zero_width


class LinesArea(LeavesUndo, QPlainTextEdit):
    """Enter begins a line; Enter in an empty last line, and Tab, leave (`left`). As high as its text.

    Signals:
        left(): the clerk is done with this field.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wrap = wrap_thai(self)
        self.document().setDocumentMargin(1)
        self._least, self._most = 1, 8
        self._single = False
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._fit)

    def set_lines(self, least: int, most: int) -> None:
        """Set the height in lines of text: at least, and at most before it scrolls."""
        self._least, self._most = least, most
        self._fit()

    def set_single(self) -> None:
        """Take one paragraph only: Enter leaves at once, and pasted line ends become spaces."""
        self._single = True

    def lines(self) -> tuple[str, ...]:
        """Return the lines that are not empty, without spaces at their ends or anything invisible."""
        cleaned = (without_zero_width(line).strip() for line in self.toPlainText().split("\n"))
        return tuple(line for line in cleaned if line)

    def text(self) -> str:
        """Return the whole text, line ends kept, nothing invisible, no space at its ends."""
        return without_zero_width(self.toPlainText()).strip()

    def set_text(self, text: str) -> None:
        """Show this text; the cursor stays where the text did not change."""
        replace_text(self, text)

    def set_lines_of_text(self, lines: tuple[str, ...]) -> None:
        """Show these lines. What is being typed stays when it already says the same."""
        if self.lines() != lines:
            replace_text(self, "\n".join(lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave at Enter where that means "done"."""
        if is_plain_enter(event) and (self._single or self._in_empty_last_line()):
            if not self._single:
                self.textCursor().deletePreviousChar()
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not is_plain_enter(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste without invisible characters; as one line where only one is wanted."""
        text = without_zero_width(source.text()).replace("\r\n", "\n").replace("\t", " ")
        self.insertPlainText(" ".join(text.split()) if self._single else text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height again, because the text now wraps elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the height that the text needs."""
        return QSize(super().sizeHint().width(), self.height())

    def _in_empty_last_line(self) -> bool:
        cursor = self.textCursor()
        return cursor.atEnd() and cursor.block().length() == 1

    def _fit(self) -> None:
        fit_height(self, self._wrap, self._least, self._most)
