"""Digits pressed as commands, whatever layout the keyboard is in.

Under the Thai layout (เกษมณี) the key "1" types ๅ, so a clerk who has just typed Thai and presses "1" to tick the first
division would get nothing. The unshifted characters of the number row are read as the digits that stand on the keys.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from circ_desktop.thai.marks import ARABIC_DIGITS, THAI_DIGITS

_KEDMANEE_ROW = "จๅ/-ภถุึคต"
"""What the keys 0, 1, … 9 type under เกษมณี without Shift (TIS 820)."""

_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


def digit_of(event: QKeyEvent) -> int | None:
    """Return the digit on the key that was pressed alone, or None for any other key."""
    if event.modifiers() not in _PLAIN:
        return None
    text = event.text()
    if len(text) != 1:
        return None
    for row in (ARABIC_DIGITS, THAI_DIGITS, _KEDMANEE_ROW):
        if text in row:
            return row.index(text)
    return None
