"""Enter goes only through the fields that want a look, and then to the button that ends the work."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from circ_desktop.gui.parts.fields.entry_order import go_to, is_plain_enter


class Walk(QObject):
    """Leads through some of a form's editors. Until `begin` and after `end`, Enter goes its usual way.

    Signals:
        looked(name): Enter was pressed in the editor of that name.
        done(): nothing more wants a look.
    """

    looked = Signal(str)
    done = Signal()

    def __init__(self, editors: Mapping[str, QWidget], parent: QObject) -> None:
        super().__init__(parent)
        self._editors = dict(editors)
        self._left: list[str] = []
        self._on = False
        self.before_done: Callable[[], bool] = lambda: False
        """Called when no field is left; returning True says that something else wants the focus first."""

    @property
    def left(self) -> tuple[str, ...]:
        """Names of the fields that still want a look, in order."""
        return tuple(self._left)

    def begin(self, names: Sequence[str], *, move: bool) -> None:
        """Lead through these; with `move` the cursor goes to the first one, or on to the end when there is none."""
        self._left = [name for name in self._editors if name in names]
        self._on = True
        for editor in self._editors.values():
            for part in (editor, *editor.findChildren(QWidget)):
                part.removeEventFilter(self)
                part.installEventFilter(self)
        if move:
            self.go_on()

    def end(self) -> None:
        """Let Enter go its usual way again."""
        self._on, self._left = False, []

    def add(self, name: str) -> None:
        """Let one more field want a look."""
        if self._on and name not in self._left:
            self._left = [each for each in self._editors if each in self._left or each == name]

    def drop(self, name: str) -> None:
        """Take a field as looked at."""
        if name in self._left:
            self._left.remove(name)

    def go_on(self) -> None:
        """Put the cursor into the next field that wants a look, or say that all is done."""
        for name in self._left:
            editor = self._editors[name]
            if editor.isVisible() and editor.isEnabled():
                go_to(editor)
                return
        if not self.before_done():
            self.done.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter while leading; an open list of completions takes it first."""
        if (
            not self._on
            or not isinstance(event, QKeyEvent)
            or event.type() is not QEvent.Type.KeyPress
            or not is_plain_enter(event)
            or _completing(watched)
        ):
            return False
        name = next((name for name, editor in self._editors.items() if _within(watched, editor)), "")
        if not name:
            return False
        if isinstance(watched, QLineEdit):
            watched.editingFinished.emit()
        self.drop(name)
        self.looked.emit(name)
        self.go_on()
        return True


def _within(watched: QObject, editor: QWidget) -> bool:
    return watched is editor or (isinstance(watched, QWidget) and editor.isAncestorOf(watched))


def _completing(watched: QObject) -> bool:
    completer = watched.completer() if isinstance(watched, QLineEdit) else None
    popup = completer.popup() if completer is not None else None
    return popup is not None and popup.isVisible()
