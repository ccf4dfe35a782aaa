"""From one editor of the form to the next one that takes typing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


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
