"""Break places for wrapped Thai labels, because the Qt of the PyPI wheels knows no Thai words and cuts them in two.

A zero-width space goes between the words of what is shown; what is read back, copied or saved never contains one.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from circ_desktop.thai.text import without_zero_width

BREAK = "\u200b"


def breakable(text: str) -> str:
    """Return the text with a break place between all Thai words, for a wrapped label."""
    if not any("\u0e01" <= character <= "\u0e4e" for character in text):
        return text
    from circ_desktop.thai.words import cut

    return BREAK.join(cut(without_zero_width(text)))


def plain(text: str) -> str:
    """Return the text as it may be saved or copied."""
    return without_zero_width(text)


class WrapLabel(QLabel):
    """A label that wraps Thai between words. Its text can be selected; `text` gives it without break places."""

    def __init__(self, text: str | QWidget | None = "", parent: QWidget | None = None) -> None:
        super().__init__(text if isinstance(text, QWidget) else parent)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if isinstance(text, str) and text:
            self.setText(text)

    def setText(self, text: str) -> None:
        """Show the text with break places."""
        super().setText(breakable(text))

    def text(self) -> str:
        """Return the text without break places."""
        return plain(super().text())
