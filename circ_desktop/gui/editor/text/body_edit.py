"""The text of the letter: every line of the editor is one paragraph on the paper.

Signs in a paragraph say where the clerk wants its lines to end (`line_marks`).
"""

from functools import partial

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from circ_desktop.gui import style
from circ_desktop.gui.editor.text import line_marks
from circ_desktop.gui.parts.fields.growing import fit_height
from circ_desktop.gui.parts.fields.replacing import replace_text
from circ_desktop.gui.parts.fields.thai_wrap import wrap_thai
from circ_desktop.gui.parts.fields.undo_keys import LeavesUndo
from circ_desktop.thai.text import without_strays, without_zero_width

LEAST_LINES, MOST_LINES = 8, 14
"""Height of the editor in lines of text; longer letters scroll inside it."""

_SPACES = str.maketrans(
    {"\t": " ", "\u00a0": " ", "\u202f": " ", "\u2028": "\n", "\u2029": "\n", "\x0b": "\n", "\x0c": "\n"}
)


def cleaned_paste(text: str) -> str:
    """Return pasted text without invisible characters and empty lines; words and single spaces stay as they are."""
    plain = (
        line_marks.without_signs(without_zero_width(text)).replace("\r\n", "\n").replace("\r", "\n").translate(_SPACES)
    )
    lines = (line.strip() for line in plain.split("\n"))
    kept = [line for line in lines if line]
    # A piece copied from the middle of a paragraph keeps its spaces at the ends: it is put between other words.
    return plain if "\n" not in plain else "\n".join(kept)


_MARK_ITEMS = (
    (line_marks.ENDS, "จบบรรทัดตรงนี้", "Shift+Enter"),
    (line_marks.MAY, "ตัดบรรทัดตรงนี้ได้", "Ctrl+Space"),
    (line_marks.NEVER, "ห้ามตัดบรรทัดตรงนี้", "Ctrl+Shift+Space"),
    (line_marks.ROLE, "ข้อความต่อไปอยู่ในช่องหน้าที่ (ประธานกรรมการ กรรมการ)", "Ctrl+Tab"),
)


class BodyEdit(LeavesUndo, QPlainTextEdit):
    """Enter begins a paragraph; empty lines count for nothing. Line ends stand between Thai words on every system.

    Shift+Enter ends a line of the paper, Ctrl+Space says that one may end here, Ctrl+Shift+Space that none may.
    Ctrl+Tab sends what follows to the column of roles; Tab alone goes to the next field.

    Signals:
        place_changed(paragraph, character): the cursor is now there in `paragraphs()`.
    """

    place_changed = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wrap = wrap_thai(self, indent_px=style.size("row"), line_end=line_marks.ENDS)
        self._marks = line_marks.QuietMarks(self.document())
        self.document().setDocumentMargin(1)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._place = (0, 0)
        self.textChanged.connect(self._fit)
        self.cursorPositionChanged.connect(self._tell_place)

    def paragraphs(self) -> tuple[str, ...]:
        """Return the paragraphs in order, without invisible characters and without spaces at their ends."""
        lines = (line_marks.stored(without_strays(line)).strip() for line in self.toPlainText().split("\n"))
        return tuple(line for line in lines if without_zero_width(line).strip())

    def set_paragraphs(self, paragraphs: tuple[str, ...]) -> None:
        """Show these paragraphs; what is being typed stays when it already says the same."""
        if self.paragraphs() != paragraphs:
            replace_text(self, "\n".join(map(line_marks.shown, paragraphs)))

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
        at = block.text().find(line_marks.shown(quote)) if quote else -1
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
        """Leave Ctrl+Enter to the page (save); Enter begins a paragraph, with Shift it ends a line."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if enter and control:
            event.ignore()
        elif enter and shift:
            self.put_mark(line_marks.ENDS)
        elif enter:
            self.insertPlainText("\n")
            self.ensureCursorVisible()
        elif control and event.key() == Qt.Key.Key_Space:
            self.put_mark(line_marks.NEVER if shift else line_marks.MAY)
        elif control and event.key() == Qt.Key.Key_Tab:
            self.put_mark(line_marks.ROLE)
        else:
            super().keyPressEvent(event)

    def put_mark(self, sign: str) -> None:
        """Put one of the signs of `line_marks` at the cursor; where it stands just before or behind it, take it away."""
        if self.isReadOnly():
            return
        cursor = self.textCursor()
        text, at = cursor.block().text(), cursor.positionInBlock()
        if cursor.hasSelection():
            cursor.clearSelection()
        if text[at - 1 : at] == sign:
            cursor.deletePreviousChar()
        elif text[at : at + 1] == sign:
            cursor.deleteChar()
        else:
            cursor.insertText(sign)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the marks of line ends below the usual entries."""
        menu = self.createStandardContextMenu()
        menu.addSeparator()
        for sign, name, keys in _MARK_ITEMS:
            action = menu.addAction(f"{name} {sign}\t{keys}")
            action.setEnabled(not self.isReadOnly())
            action.triggered.connect(partial(self.put_mark, sign))
        menu.exec(event.globalPos())
        menu.deleteLater()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the words for other programs, and beside them what this editor needs to keep its marks."""
        text = self.textCursor().selectedText().replace("\u2029", "\n")
        data = QMimeData()
        data.setText(line_marks.words_only(text))
        data.setData(line_marks.MIME, text.encode())
        return data

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste the words only; what was copied here keeps its marks."""
        if source.hasFormat(line_marks.MIME):
            self.insertPlainText(bytes(source.data(line_marks.MIME).data()).decode())
        elif source.hasText():
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
