"""Puts another text into an editor by changing only what differs, so that the cursor and the view stay where they are."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit


def replace_text(edit: QPlainTextEdit, text: str) -> None:
    """Make the editor say this text. The cursor moves only when it stood inside the changed part."""
    old = edit.toPlainText()
    if old == text:
        return
    begin, old_end, new_end = changed_part(old, text)
    cursor = QTextCursor(edit.document())
    cursor.setPosition(_units(old[:begin]))
    cursor.setPosition(_units(old[:old_end]), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(text[begin:new_end])


def replace_line(edit: QLineEdit, text: str) -> None:
    """Make the one-line editor say this text, and touch nothing when it does."""
    if edit.text() != text:
        place = edit.cursorPosition()
        edit.setText(text)
        edit.setCursorPosition(min(place, len(text)) if edit.hasFocus() else 0)


def changed_part(old: str, new: str) -> tuple[int, int, int]:
    """Return (begin, end in old, end in new) of the smallest part in which two texts differ."""
    shorter = min(len(old), len(new))
    begin = 0
    while begin < shorter and old[begin] == new[begin]:
        begin += 1
    tail = 0
    while tail < shorter - begin and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return begin, len(old) - tail, len(new) - tail


def _units(text: str) -> int:
    """Return the length as Qt counts it (UTF-16)."""
    return len(text) + sum(ord(character) > 0xFFFF for character in text)
