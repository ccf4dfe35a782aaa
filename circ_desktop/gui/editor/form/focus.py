"""The focus in the form: which editor has got it, and where Enter leads from there.

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


def go_to_next(form: QWidget, editor: QWidget) -> None:
    """Go to the editor after this one, past the buttons inside rows."""
    following = editor.nextInFocusChain()
    while following is not None and following is not editor:
        inside = editor.isAncestorOf(following)
        takes = following.focusPolicy() & Qt.FocusPolicy.TabFocus and following.focusProxy() is None
        if takes and following.isVisible() and following.isEnabled() and not inside and form.isAncestorOf(following):
            following.setFocus(Qt.FocusReason.TabFocusReason)
            return
        following = following.nextInFocusChain()
