"""Leaves the undo keys to the letter: Ctrl+Z undoes the last change wherever it was made, not the last one of this field."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    _Base = QWidget
else:
    _Base = object


class LeavesUndo(_Base):
    """Mixed into an editor, before its Qt class: does not claim the undo and redo keys, so that the form's action gets them."""

    def event(self, event: QEvent) -> bool:
        """Let the window look for an action of these keys first."""
        if event.type() == QEvent.Type.ShortcutOverride and is_undo_or_redo(event):
            event.ignore()
            return True
        return super().event(event)


def is_undo_or_redo(event: QEvent) -> bool:
    """Tell whether the key event is one of the system's undo or redo keys."""
    return isinstance(event, QKeyEvent) and (
        event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
    )
