"""Marks of the clerk's own line ends, as the editor of the text shows them: each stored character has a quiet sign of its own.

One sign stands for one character, so that places in the editor are places in the paragraph.
"""

import re

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from circ_desktop.gui import style
from circ_desktop.thai.marks import LINE_MAY_END, LINE_NEVER_ENDS, ROLE_FOLLOWS

ENDS, MAY, NEVER, TIED_SPACE = "↵", "¦", "‿", "⍽"
"""A line ends; may end; never ends; a space at which it never ends."""

ROLE = "⇥"
"""What follows stands in the column of roles."""

MIME = "application/x-circ-desktop-text"
"""What is copied here and pasted here keeps its marks; other programs get the words."""

_SHOWN = str.maketrans(
    {"\n": ENDS, LINE_MAY_END: MAY, LINE_NEVER_ENDS[0]: NEVER, LINE_NEVER_ENDS[1]: TIED_SPACE, ROLE_FOLLOWS: ROLE}
)
_STORED = str.maketrans({shown: chr(stored) for stored, shown in _SHOWN.items()})
_SIGN = re.compile("[" + "".join(map(re.escape, (ENDS, MAY, NEVER, TIED_SPACE, ROLE))) + "]")
_WORDS = str.maketrans({ENDS: "\n", MAY: None, NEVER: None, TIED_SPACE: " ", ROLE: ROLE_FOLLOWS})
_FOREIGN = str.maketrans({ENDS: "\n", MAY: "|", NEVER: "_", TIED_SPACE: " ", ROLE: " "})


def shown(paragraph: str) -> str:
    """Return a paragraph as the editor shows it, on one line."""
    return paragraph.translate(_SHOWN)


def stored(line: str) -> str:
    """Return what a line of the editor says."""
    return line.translate(_STORED) if _SIGN.search(line) else line  # each line at each key, and few have a sign


def words_only(text: str) -> str:
    """Return a text of the editor for other programs: line ends, and no marks."""
    return text.translate(_WORDS)


def without_signs(text: str) -> str:
    """Return a foreign text with other characters where it has, by chance, one of our signs."""
    return text.translate(_FOREIGN)


class QuietMarks(QSyntaxHighlighter):
    """Draws the signs in a pale colour."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        style.when_changed(self.rehighlight)

    def highlightBlock(self, text: str) -> None:
        """Colour the signs of one paragraph."""
        quiet = QTextCharFormat()
        quiet.setForeground(style.color("disabled"))
        for at, character in enumerate(text):
            if character in {ENDS, MAY, NEVER, TIED_SPACE, ROLE}:
                self.setFormat(at, 1, quiet)
