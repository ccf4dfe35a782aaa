"""Enter goes to the next field, as on the forms that clerks know from the counter."""

from collections.abc import Callable, Sequence
from functools import partial

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QScrollArea, QWidget


class EntryOrder(QObject):
    """Moves the focus along a list of editors at Enter; `past_end` tells that the last one was left.

    A line edit is followed by its `returnPressed`: a completion list hands Enter to its edit past event filters.
    A compound editor (rows of enclosures) has a signal `left` of its own.
    """

    past_end = Signal()

    def __init__(self, editors: Sequence[QWidget], parent: QObject) -> None:
        super().__init__(parent)
        self._editors = list(editors)
        for one, next_one in zip(self._editors, self._editors[1:], strict=False):
            QWidget.setTabOrder(one, next_one)
        for editor in self._editors:
            if isinstance(editor, QLineEdit):
                editor.returnPressed.connect(partial(after_completion, editor, partial(self.next_of, editor)))
                editor.installEventFilter(self)  # so that Enter ends here and cannot press a button that gets the focus
            elif hasattr(editor, "left"):
                editor.left.connect(partial(self.next_of, editor))
            else:
                editor.installEventFilter(self)

    def next_of(self, editor: QWidget) -> None:
        """Put the focus into the editor after this one, passing over hidden and disabled ones."""
        at = self._editors.index(editor)
        for candidate in self._editors[at + 1 :]:
            if candidate.isVisible() and candidate.isEnabled():
                go_to(candidate)
                return
        self.past_end.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a plain Enter from the editors that do not report it themselves."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and is_plain_enter(event):
            if isinstance(watched, QLineEdit):
                watched.editingFinished.emit()
                watched.returnPressed.emit()
            else:
                self.next_of(watched)  # type: ignore[arg-type]  # only widgets are watched
            return True
        return super().eventFilter(watched, event)


def go_to(editor: QWidget) -> None:
    """Put the focus into an editor and scroll it into sight.

    A row just added has no place yet, so it is looked for once more after the layout. Nothing is hung on the program's
    focus signal: it is sent while a dialog is being destroyed, too.
    """
    editor.setFocus(Qt.FocusReason.TabFocusReason)
    bring_to_sight(editor)
    QTimer.singleShot(0, editor, lambda: bring_to_sight(editor))


def bring_to_sight(widget: QWidget) -> None:
    """Scroll every scroll area around the widget so that it is seen, with its caption and its note."""
    around = widget.parentWidget() if shiboken6.isValid(widget) else None
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget, 0, 2 * widget.height())
        around = around.parentWidget()


def is_plain_enter(event: QKeyEvent) -> bool:
    """Tell whether Enter was pressed alone (the keypad's one too)."""
    plain = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() in plain


def after_completion(edit: QLineEdit, move: Callable[[], None]) -> None:
    """Move on at once, or, while a list of completions is open, after it has put its text into the edit.

    At once matters: keys typed while the PC was busy must not land in the field that was just left.
    """
    completer = edit.completer()
    offered = completer.popup() if completer is not None else None
    if offered is not None and offered.isVisible():
        QTimer.singleShot(0, edit, move)
    else:
        move()


def press_focused_button(event: QKeyEvent) -> bool:
    """Press the button that has the focus, at Enter. Return whether it did.

    Buttons of our forms are never "default" ones, so that Enter in a field cannot press one by surprise.
    """
    button = QApplication.focusWidget()
    if is_plain_enter(event) and isinstance(button, QPushButton) and button.isEnabled():
        button.click()
        return True
    return False
