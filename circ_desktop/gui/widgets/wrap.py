"""Break places for wrapped Thai labels, because the Qt of the PyPI wheels knows no Thai words and cuts them in two.

A zero-width space goes between the words of what is shown; what is read back, copied or saved never contains one.
"""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from circ_desktop.thai.text import without_zero_width

BREAK = "\u200b"

_THAI = re.compile("[\u0e01-\u0e4e]{2,}")


def breakable(text: str) -> str:
    """Return the text with a break place between all Thai words, for a wrapped label."""
    return _THAI.sub(_with_breaks, without_zero_width(text))


def _with_breaks(found: "re.Match[str]") -> str:
    from circ_desktop.thai.words import cut

    return BREAK.join(cut(found[0]))


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
