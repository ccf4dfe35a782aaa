"""Presses the keys and buttons of the real window, as a clerk would, and takes pictures of what is seen."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

W = TypeVar("W", bound=QWidget)

SCREEN = (1366, 768)
"""Width and height in px of the clerk's old screen."""

PATIENCE_S = 60.0
"""How long a step may wait for the window before it counts as failed."""


QUIET_S = 0.02
REST_S = 0.4
"""How long nothing may be under way before the window counts as still; the longer one outlasts the window's timers."""


class NotSeen(AssertionError):
    """Something that the scene needs did not appear on the screen in time."""


class Robot:
    """Hands and eyes of the tour. Every call ends with the window at rest."""

    def __init__(self, out: Path) -> None:
        self._out = out
        self._pictures = 0
        self.idle: Callable[[], bool] = lambda: True
        """Tells whether the program's background work is done; set once there is a session."""
        self.defects: list[BaseException] = []
        """Errors that the window met outside the robot's calls; any of them fails the step."""

    def settle(self, quiet_s: float = QUIET_S) -> None:
        """Let the window work until nothing has been under way for that long."""
        deadline = time.monotonic() + PATIENCE_S
        since: float | None = None  # counted from a look that found it still, never from before the first look
        while since is None or time.monotonic() - since < quiet_s:
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            if not self.idle():
                since = None
            elif since is None:
                since = time.monotonic()
            if time.monotonic() > deadline:
                raise NotSeen("the window does not come to rest")
            time.sleep(0.002)
        if self.defects:
            raise self.defects.pop(0)

    def rest(self) -> None:
        """Let the window come to rest for longer than any of its own pauses (completion, choice in a list, preview)."""
        self.settle(REST_S)

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
        self.until(
            lambda: any(isinstance(w, kind) and w.isVisible() for w in QApplication.topLevelWidgets()), kind.__name__
        )
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
        if QApplication.activeWindow() is None:  # without a window manager nothing is active after a dialog has closed
            self.top().activateWindow()
            self.settle()
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

    def drop(self, path: Path, onto: QWidget) -> None:
        """Drag a file over the widget and let it go, as from a folder's window."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path.resolve()))])
        copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        middle = onto.rect().center()
        QApplication.sendEvent(onto, QDragEnterEvent(QPoint(middle), copy, mime, left, none))
        QApplication.sendEvent(onto, QDropEvent(QPointF(middle), copy, mime, left, none))
        self.settle()

    def choose(self, name: str, words: str = "", within: QWidget | None = None) -> None:
        """Choose the named entry of a menu; among several of one name the one whose text holds `words`."""
        place = within or self.top()
        for entry in place.findChildren(QAction, name):
            if words in entry.text() and entry.isEnabled():
                entry.trigger()
                self.settle()
                return
        raise NotSeen(f"no menu entry {name} {words}")

    def picture(self, name: str, of: QWidget | None = None) -> Path:
        """Save a picture of the widget (the front one when None) and return its path."""
        self.rest()
        self._pictures += 1
        path = self._out / f"{self._pictures:02d}-{name}.png"
        if not (of or self.top()).grab().save(str(path)):
            raise OSError(f"cannot write {path}")
        return path
