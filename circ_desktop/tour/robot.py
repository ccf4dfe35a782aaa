"""Presses the keys and buttons of the real window, as a clerk would, and takes pictures of what is seen."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

W = TypeVar("W", bound=QWidget)

SCREEN = (1366, 768)
"""Width and height in px of the clerk's old screen."""

PATIENCE_S = 60.0
"""How long a step may wait for the window before it counts as failed."""


class NotSeen(AssertionError):
    """Something that the scene needs did not appear on the screen in time."""


class Robot:
    """Hands and eyes of the tour. Every call ends with the window at rest."""

    def __init__(self, out: Path) -> None:
        self._out = out
        self._pictures = 0
        self.idle: Callable[[], bool] = lambda: True
        """Tells whether the program's background work is done; set once there is a session."""

    def settle(self) -> None:
        """Let the window work until nothing is under way."""
        deadline = time.monotonic() + PATIENCE_S
        quiet = 0
        while quiet < 3:
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            quiet = quiet + 1 if self.idle() else 0
            if time.monotonic() > deadline:
                raise NotSeen("the window does not come to rest")
            time.sleep(0.005)

    def until(self, true: Callable[[], object], what: str) -> None:
        """Let the window work until the condition holds. Raises `NotSeen` naming what was waited for."""
        deadline = time.monotonic() + PATIENCE_S
        while not true():
            QApplication.processEvents()
            if time.monotonic() > deadline:
                raise NotSeen(what)
            time.sleep(0.01)
        self.settle()

    def top(self) -> QWidget:
        """Return the dialog in front, else the window."""
        front = QApplication.activeModalWidget()
        if front is not None:
            return front
        shown = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
        dialogs = [widget for widget in shown if isinstance(widget, QDialog)]
        if not shown:
            raise NotSeen("no window is shown")
        return (dialogs or shown)[-1]

    def find(self, kind: type[W], name: str, within: QWidget | None = None) -> W:
        """Return the visible widget of that object name. Raises `NotSeen` when there is none."""
        place = within or self.top()
        for widget in place.findChildren(kind, name):
            if widget.isVisible():
                return widget
        raise NotSeen(f"{name} is not on {type(place).__name__}")

    def dialog(self, kind: type[W]) -> W:
        """Wait for a dialog of that class to come to the front and return it."""
        self.until(lambda: any(isinstance(w, kind) and w.isVisible() for w in QApplication.topLevelWidgets()), kind.__name__)
        return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())

    def click(self, name: str, within: QWidget | None = None) -> None:
        """Press the named button, which must be there and enabled."""
        button = self.find(QAbstractButton, name, within)
        if not button.isEnabled():
            raise NotSeen(f"{name} is disabled")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def key(
        self,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        at: QWidget | None = None,
    ) -> None:
        """Press one key on the widget, or on what has the focus."""
        QTest.keyClick(at or QApplication.focusWidget() or self.top(), key, modifiers)
        self.settle()

    def write(self, text: str, at: QWidget | None = None) -> None:
        """Type the text character by character, as key events: Thai has no key codes of its own."""
        target: QObject | None = at or QApplication.focusWidget()
        if target is None:
            raise NotSeen("nothing has the focus")
        for character in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, character)
                QApplication.sendEvent(target, event)
        QApplication.processEvents()

    def picture(self, name: str, of: QWidget | None = None) -> Path:
        """Save a picture of the widget (the front one when None) and return its path."""
        self.settle()
        self._pictures += 1
        path = self._out / f"{self._pictures:02d}-{name}.png"
        if not (of or self.top()).grab().save(str(path)):
            raise OSError(f"cannot write {path}")
        return path
