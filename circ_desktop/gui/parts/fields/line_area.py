"""A text of one paragraph over several lines: subjects, comments, notes. Grows with what is typed."""

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from circ_desktop.gui.parts.fields.entry_order import is_plain_enter
from circ_desktop.gui.parts.fields.thai_wrap import wrap_thai
from circ_desktop.thai.text import single_spaced, without_zero_width


class LineArea(QPlainTextEdit):
    """Takes one paragraph; Enter leaves it (`left`), Tab too, and pasted line ends become spaces.

    A subject copied from a PDF comes in two or three lines; it is one line in the register.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wrap = wrap_thai(self)
        self._least, self._most = 2, 5
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._fit)

    def set_lines(self, least: int, most: int) -> None:
        """Set the height in lines of text: at least, and at most before it scrolls."""
        self._least, self._most = least, most
        self._fit()

    def text(self) -> str:
        """Return the paragraph with single spaces and nothing invisible."""
        return single_spaced(without_zero_width(self.toPlainText()))

    def set_text(self, text: str) -> None:
        """Show this paragraph instead; can be undone with Ctrl+Z."""
        self.selectAll()
        self.insertPlainText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave at Enter; a paragraph has no line ends of its own."""
        if is_plain_enter(event):
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as one paragraph."""
        if source.hasText():
            self.insertPlainText(single_spaced(without_zero_width(source.text())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height again, because the text now wraps elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the height that the text needs."""
        return QSize(super().sizeHint().width(), self._height())

    def _height(self) -> int:
        lines = self._wrap.line_count()
        margins = 2 * (self.frameWidth() + int(self.document().documentMargin()))
        space = self.contentsMargins().top() + self.contentsMargins().bottom()
        return self.fontMetrics().lineSpacing() * max(self._least, min(lines, self._most)) + margins + space

    def _fit(self) -> None:
        if self.height() != self._height():
            self.setFixedHeight(self._height())
