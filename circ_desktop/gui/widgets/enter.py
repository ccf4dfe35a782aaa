"""Enter goes to the next field, as clerks know it from typing numbers; it never presses a button by surprise."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QCheckBox, QComboBox, QLineEdit, QPushButton, QWidget

_FIELDS = (QLineEdit, QComboBox, QAbstractSpinBox, QCheckBox)


class EnterMoves(QObject):
    """Watches the one-line editors under a widget. Install once, after the form has been set up."""

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        for kind in _FIELDS:
            for editor in form.findChildren(kind):
                editor.installEventFilter(self)
        for button in form.findChildren(QPushButton):
            button.setAutoDefault(False)

    def watch(self, editor: QWidget) -> None:
        """Watch one more editor, made later."""
        editor.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            and isinstance(watched, QWidget)
            and not _list_is_open(watched)
        ):
            if isinstance(watched, QLineEdit):
                watched.editingFinished.emit()
            _next(watched)
            return True
        return super().eventFilter(watched, event)


def _list_is_open(editor: QWidget) -> bool:
    """Tell whether Enter chooses from an open completion list."""
    completer = editor.completer() if isinstance(editor, QLineEdit | QComboBox) else None
    popup = completer.popup() if completer is not None else None
    return popup is not None and popup.isVisible()


def _next(editor: QWidget) -> None:
    """Give the focus to the next widget that takes it by Tab."""
    following = editor.nextInFocusChain()
    while following is not None and following is not editor:
        inside = isinstance(following.parent(), QComboBox | QAbstractSpinBox)
        if (
            following.focusPolicy() & Qt.FocusPolicy.TabFocus
            and following.isVisible()
            and following.isEnabled()
            and not inside
            and following.window() is editor.window()
        ):
            following.setFocus(Qt.FocusReason.TabFocusReason)
            if isinstance(following, QLineEdit):
                following.selectAll()
            return
        following = following.nextInFocusChain()
