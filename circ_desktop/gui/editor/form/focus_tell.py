"""Tells which editor of the form has got the focus.

The program's own focus signal is not used: it also fires while windows are being destroyed.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget


class FocusTell(QObject):
    """Watches editors. `entered(widget)`: the widget has got the focus."""

    entered = Signal(QWidget)

    def watch(self, holder: QWidget) -> None:
        """Watch everything below the holder that can be typed into or chosen from."""
        for widget in (holder, *holder.findChildren(QWidget)):
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell, and let the event go its way."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.entered.emit(watched)
        return False
