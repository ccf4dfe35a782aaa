"""Line ends between Thai words in a plain text editor, without adding a character to the text.

Qt knows Thai words only where libthai is installed; on Windows it breaks "กระทรวง" as "กระทร|วง". Zero-width spaces would mend
the look and spoil everything else (cursor, search, copying, the letter). So the lines are cut here, at the words that
`thai.words` finds, and Qt draws them as they are.
"""

from bisect import bisect_right
from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine, QTextOption
from PySide6.QtWidgets import QPlainTextDocumentLayout, QPlainTextEdit

from circ_desktop.thai.marks import DEPENDENT, LEADING_VOWELS
from circ_desktop.thai.words import boundaries

_OURS = 79.5
"""A tab distance (px) that nobody else sets: the mark of a paragraph whose lines were cut here.

Qt lays paragraphs out again by itself in places that cannot be overridden, and then puts its own option back.
"""

_HAIR = 0.5
"""px by which a shortened line is wider than its text: enough against rounding, too little for another letter."""

_NEVER_FIRST = f"ฯๆ)”’]}}!?,.:;%{DEPENDENT}"
_NEVER_LAST = f"(“‘[{{{LEADING_VOWELS}"


def wrap_thai(edit: QPlainTextEdit, indent_px: int = 0, line_end: str = "") -> "ThaiWrap":
    """Let the editor end its lines between words; the first line of a paragraph begins `indent_px` further right.

    Behind the character `line_end`, when one is given, a line always ends.

    Replaces the editor's document: call it before text, signals of the document and completers are set up. Keep what is
    returned as long as the editor lives: Qt hands the layout out again and again, and PySide counts it wrongly then.
    """
    document = QTextDocument(edit)
    document.setDefaultFont(edit.font())
    layout = ThaiWrap(document, edit, indent_px, line_end)
    document.setDocumentLayout(layout)
    edit.setDocument(document)
    edit.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return layout


def break_places(text: str) -> list[int]:
    """Return the places (rising, in characters) at which a line of the text may end, the text's own end left out."""
    return sorted(place for place in boundaries(text) if _allowed(text, place))


def _allowed(text: str, place: int) -> bool:
    before, after = text[place - 1], text[place]
    if after in _NEVER_FIRST or before in _NEVER_LAST or after.isspace():
        return False
    return not (before.isascii() and after.isascii() and before.isalnum() and after.isalnum())


class ThaiWrap(QPlainTextDocumentLayout):
    """Cuts the lines of each paragraph when Qt first asks for its size."""

    def __init__(self, document: QTextDocument, edit: QPlainTextEdit, indent_px: int, line_end: str = "") -> None:
        super().__init__(document)
        self._text = document
        self._edit = edit
        self._indent = indent_px
        self._line_end = line_end

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Return the paragraph's place, after its lines have been cut between words."""
        if block.isValid() and block.isVisible() and self._width() > 0:
            layout = block.layout()
            if layout.lineCount() == 0 or layout.textOption().tabStopDistance() != _OURS:
                self._cut(block)
        return super().blockBoundingRect(block)

    def line_count(self) -> int:
        """Return how many lines the whole text takes at the editor's present width; lays out what was not yet seen."""
        lines = 0
        block = self._text.firstBlock()
        while block.isValid():
            self.blockBoundingRect(block)
            lines += max(1, block.lineCount())
            block = block.next()
        return lines

    def _width(self) -> float:
        return self._edit.viewport().width() - 2 * self._text.documentMargin()

    def _cut(self, block: QTextBlock) -> None:
        layout, text, width = block.layout(), _units(block.text()), self._width()
        places = break_places(text)
        option = QTextOption(self._text.defaultTextOption())
        option.setTabStopDistance(_OURS)
        option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        height, left = 0.0, self._text.documentMargin() + self._indent
        room = width - self._indent
        while (line := layout.createLine()).isValid():
            line.setLeadingIncluded(True)
            line.setLineWidth(room)
            begin, end = line.textStart(), line.textStart() + line.textLength()
            at = bisect_right(places, end) - 1
            place = places[at] if end < len(text) and at >= 0 else end
            if self._line_end and (typed := text.find(self._line_end, begin, place)) >= 0:
                place = typed + 1
            if begin < place < end:
                # Qt has no way to say "end here": the line is made so narrow that nothing more fits.
                line.setLineWidth(_x_of(line, place) - line.x() + _HAIR)
            line.setPosition(QPointF(left, height))
            height += line.height()
            left, room = self._text.documentMargin(), width
        layout.endLayout()
        block.setLineCount(layout.lineCount() if self._wraps() else 1)

    def _wraps(self) -> bool:
        return self._edit.lineWrapMode() is not QPlainTextEdit.LineWrapMode.NoWrap


def _x_of(line: QTextLine, place: int) -> float:
    """Return where a place of the text stands; PySide hands the corrected place back beside it."""
    found: Any = line.cursorToX(place)
    return float(found[0] if isinstance(found, tuple) else found)


def _units(text: str) -> str:
    """Return the text with each character outside the basic plane as two, as Qt counts (emoji pasted from a chat)."""
    return "".join(character if ord(character) < 0x10000 else "\ufffd\ufffd" for character in text)
