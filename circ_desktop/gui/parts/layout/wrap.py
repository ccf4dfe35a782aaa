"""Break places for wrapped Thai labels, because the Qt of the PyPI wheels knows no Thai words and cuts them in two.

A zero-width space goes between the words of what is shown; what is read back, copied or saved never contains one.
"""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from circ_desktop.thai.marks import LINE_MAY_END
from circ_desktop.thai.text import without_zero_width

BREAK = LINE_MAY_END

_THAI = re.compile("[ก-๎]{2,}")


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


class ShortLabel(WrapLabel):
    """A wrapped label of at most `MOST_LINES` lines: a longer text ends in "…" and is whole in the tooltip."""

    MOST_LINES = 3

    def __init__(self, text: str | QWidget | None = "", parent: QWidget | None = None) -> None:
        self._whole = ""
        super().__init__(text, parent)

    def setText(self, text: str) -> None:
        """Show the text, shortened to the lines that there are."""
        self._whole = plain(text)
        self._fit()

    def text(self) -> str:
        """Return the whole text."""
        return self._whole

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        words = breakable(self._whole)
        ends = [*(found.start() for found in re.finditer(f"[{BREAK} ]", words)), len(words)]
        low, high = 0, len(ends) - 1
        while low < high:  # the most words that fit, found by halving
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self._fits(words, ends[middle]) else (low, middle - 1)
        shown = words[: ends[low]] if low < len(ends) - 1 else words
        super().setText(shown if shown == words else shown + "…")
        self.setToolTip("" if shown == words else self._whole)

    def _fits(self, words: str, end: int) -> bool:
        QLabel.setText(self, words[:end] + ("…" if end < len(words) else ""))
        return self.heightForWidth(self.width()) <= self.fontMetrics().lineSpacing() * self.MOST_LINES + self._around()

    def _around(self) -> int:
        margins = self.contentsMargins()
        return margins.top() + margins.bottom() + 2 * self.margin()
