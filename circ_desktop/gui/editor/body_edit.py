"""The text of the letter: every line of the editor is one paragraph on the paper."""

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from circ_desktop.gui import style
from circ_desktop.gui.editor.growing import fit_height
from circ_desktop.gui.editor.replacing import replace_text
from circ_desktop.gui.editor.undo_keys import LeavesUndo
from circ_desktop.gui.widgets.thai_wrap import wrap_thai
from circ_desktop.thai.text import without_zero_width

LEAST_LINES, MOST_LINES = 8, 14
"""Height of the editor in lines of text; longer letters scroll inside it."""

_SPACES = str.maketrans(
    {"\t": " ", "\u00a0": " ", "\u202f": " ", "\u2028": "\n", "\u2029": "\n", "\x0b": "\n", "\x0c": "\n"}
)


def cleaned_paste(text: str) -> str:
    """Return pasted text without invisible characters and empty lines; words and single spaces stay as they are."""
    plain = without_zero_width(text).replace("\r\n", "\n").replace("\r", "\n").translate(_SPACES)
    lines = (line.strip() for line in plain.split("\n"))
    kept = [line for line in lines if line]
    # A piece copied from the middle of a paragraph keeps its spaces at the ends: it is put between other words.
    return plain if "\n" not in plain else "\n".join(kept)


class BodyEdit(LeavesUndo, QPlainTextEdit):
    """Enter begins a paragraph; empty lines count for nothing. Line ends stand between Thai words on every system.

    Signals:
        place_changed(paragraph, character): the cursor is now there in `paragraphs()`.
    """

    place_changed = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wrap = wrap_thai(self, indent_px=style.size("row"))
        self.document().setDocumentMargin(1)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._place = (0, 0)
        self.textChanged.connect(self._fit)
        self.cursorPositionChanged.connect(self._tell_place)

    def paragraphs(self) -> tuple[str, ...]:
        """Return the paragraphs in order, without invisible characters and without spaces at their ends."""
        lines = (without_zero_width(line).strip() for line in self.toPlainText().split("\n"))
        return tuple(line for line in lines if line)

    def set_paragraphs(self, paragraphs: tuple[str, ...]) -> None:
        """Show these paragraphs; what is being typed stays when it already says the same."""
        if self.paragraphs() != paragraphs:
            replace_text(self, "\n".join(paragraphs))

    @property
    def place(self) -> tuple[int, int]:
        """The paragraph in which the cursor stands and the characters before it there, both from 0."""
        return self._place

    def go_to(self, paragraph: int, quote: str = "", character: int = -1) -> None:
        """Put the cursor into a paragraph, before a character of it; quoted words that are there are selected."""
        block = self.document().firstBlock()
        count = -1
        while block.isValid():
            if without_zero_width(block.text()).strip():
                count += 1
            if count == paragraph:
                break
            block = block.next()
        if not block.isValid():
            block = self.document().lastBlock()
        cursor = QTextCursor(block)
        at = block.text().find(quote) if quote else -1
        if at >= 0:
            cursor.setPosition(block.position() + at)
            cursor.setPosition(block.position() + at + len(quote), QTextCursor.MoveMode.KeepAnchor)
        elif character > 0:
            lead = len(block.text()) - len(block.text().lstrip())
            cursor.setPosition(block.position() + min(lead + character, block.length() - 1))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def insert_phrase(self, phrase: str, *, at_end: bool) -> None:
        """Put a phrase in: an opener at the cursor, a closer as the last paragraph."""
        cursor = self.textCursor()
        if at_end:
            cursor.movePosition(QTextCursor.MoveOperation.End)
            before = "\n" if cursor.block().text().strip() else ""
        else:
            before = "" if cursor.atBlockStart() or cursor.hasSelection() else " "
        cursor.insertText(before + phrase)
        self.setTextCursor(cursor)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Ctrl+Enter to the page (save); Enter with Shift is Enter."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif enter:
            self.insertPlainText("\n")
            self.ensureCursorVisible()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste the words only."""
        if source.hasText():
            self.insertPlainText(cleaned_paste(source.text()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height again, because the text now wraps elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the height that the text needs."""
        return QSize(super().sizeHint().width(), self.height())

    def _fit(self) -> None:
        fit_height(self, self._wrap, LEAST_LINES, MOST_LINES)

    def _tell_place(self) -> None:
        block, count = self.document().firstBlock(), -1
        current = self.textCursor().blockNumber()
        while block.isValid() and block.blockNumber() <= current:
            if without_zero_width(block.text()).strip():
                count += 1
            block = block.next()
        text = self.textCursor().block().text()
        lead = len(text) - len(text.lstrip())
        self._place = (max(0, count), max(0, self.textCursor().positionInBlock() - lead))
        self.place_changed.emit(*self._place)
