"""Enter goes to the next field, as clerks know it from typing numbers; it never presses a button by surprise."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QCheckBox, QComboBox, QLineEdit, QPushButton, QWidget

from circ_desktop.gui.parts.fields.entry_order import is_plain_enter

_FIELDS = (QLineEdit, QComboBox, QAbstractSpinBox, QCheckBox)


class EnterMoves(QObject):
    """Watches the one-line editors under a widget. Install once, after the form has been set up."""

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self._offered: dict[QObject, QWidget] = {}
        """The list of completions of each box that has one."""
        for kind in _FIELDS:
            for editor in form.findChildren(kind):
                self.watch(editor)
        for button in form.findChildren(QPushButton):
            button.setAutoDefault(False)

    def watch(self, editor: QWidget) -> None:
        """Watch one more editor, made later."""
        editor.installEventFilter(self)
        completer = editor.completer() if isinstance(editor, QComboBox) else None
        offered = completer.popup() if completer is not None else None
        if offered is not None:
            self._offered[offered] = editor
            offered.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if _is_enter(event) and watched in self._offered:
            editor = self._offered[watched]
            QTimer.singleShot(0, editor, lambda: _next(editor))  # after the list has put its text into the field
        if (
            _is_enter(event)
            and watched not in self._offered
            and isinstance(watched, QWidget)
            and not _list_is_open(watched)
        ):
            if isinstance(watched, QLineEdit):
                watched.editingFinished.emit()
            _next(watched)
            return True
        return super().eventFilter(watched, event)


def _is_enter(event: QEvent) -> bool:
    """Tell whether Enter was pressed alone."""
    return isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and is_plain_enter(event)


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
