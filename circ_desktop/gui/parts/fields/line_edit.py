"""A one-line editor of the letter form."""

from PySide6.QtWidgets import QLineEdit

from circ_desktop.gui.parts.fields.replacing import replace_line
from circ_desktop.gui.parts.fields.undo_keys import LeavesUndo
from circ_desktop.thai.text import without_zero_width


class LetterLine(LeavesUndo, QLineEdit):
    """A line whose value never holds anything invisible."""

    def value(self) -> str:
        """Return the text without invisible characters and without spaces at its ends."""
        return without_zero_width(self.text()).strip()

    def set_value(self, text: str) -> None:
        """Show this text; what is being typed stays when it already says the same."""
        if self.value() != text:
            replace_line(self, text)
