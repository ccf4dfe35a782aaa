"""Break places for wrapped Thai labels where Qt knows none.

Qt breaks Thai lines with libthai, which only Linux has. Elsewhere a zero-width space goes between words of what is shown;
what is copied or saved never contains one.
"""

import sys
from functools import cache

from PySide6.QtWidgets import QLabel, QWidget

from circ_desktop.thai.text import without_zero_width

BREAK = "\u200b"


@cache
def qt_breaks_thai() -> bool:
    """Tell whether Qt itself finds Thai words here."""
    if sys.platform != "linux":
        return False
    import ctypes.util

    return ctypes.util.find_library("thai") is not None


def breakable(text: str) -> str:
    """Return the text with break places where they are needed, for a wrapped label."""
    if qt_breaks_thai() or not any("\u0e01" <= character <= "\u0e4e" for character in text):
        return text
    return with_breaks(text)


def with_breaks(text: str) -> str:
    """Return the text with a break place between all words, whatever the system."""
    from circ_desktop.thai.words import words

    return BREAK.join(words(text))


def plain(text: str) -> str:
    """Return the text as it may be saved or copied."""
    return without_zero_width(text)


class WrapLabel(QLabel):
    """A label that wraps Thai between words, whose text can be selected and is copied clean."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from PySide6.QtCore import Qt

        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if text:
            self.setText(text)

    def setText(self, text: str) -> None:
        """Show the text with break places."""
        super().setText(breakable(text))

    def text(self) -> str:
        """Return the text without break places."""
        return plain(super().text())
