"""A one-line editor of the letter form that tells when it is entered."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit

from circ_desktop.gui.editor.replacing import replace_line
from circ_desktop.thai.text import without_zero_width


class LetterLine(QLineEdit):
    """`entered()` tells that the field has got the focus; the text never holds anything invisible."""

    entered = Signal()

    def value(self) -> str:
        """Return the text without invisible characters and without spaces at its ends."""
        return without_zero_width(self.text()).strip()

    def set_value(self, text: str) -> None:
        """Show this text; what is being typed stays when it already says the same."""
        if self.value() != text:
            replace_line(self, text)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the field is being edited."""
        super().focusInEvent(event)
        self.entered.emit()
