"""Height of a text editor that grows with its text, up to a number of lines."""

import math

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from circ_desktop.gui.parts.fields.thai_wrap import ThaiWrap


def fit_height(edit: QPlainTextEdit, wrap: ThaiWrap, least: int, most: int) -> None:
    """Make the editor as high as its text; the scroll bar appears only past `most` lines."""
    lines = wrap.line_count()
    never, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
    edit.setHorizontalScrollBarPolicy(never)
    edit.setVerticalScrollBarPolicy(needed if lines > most else never)
    height = needed_height(edit, max(least, min(lines, most)))
    if edit.height() != height or edit.minimumHeight() != height:
        edit.setFixedHeight(height)


def needed_height(edit: QPlainTextEdit, lines: int) -> int:
    """Return the height in px for that many lines, with what the style puts around the text."""
    around = edit.height() - edit.viewport().height()
    text = math.ceil(edit.fontMetrics().lineSpacing() * lines)
    return text + 2 * int(edit.document().documentMargin()) + max(0, around)
