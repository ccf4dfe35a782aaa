"""Work off the window's thread: one database thread, one for setting pages, one for long jobs such as printing.

The window hands a plain function over and gets the result back by signal, so that no widget ever waits. Everything here is
called from the window's thread; only the function itself runs elsewhere and must not touch a widget.

Whoever asks says who waits for the answer: the owner, whose widgets the callbacks touch. Where the owner was closed
meanwhile (Save, then Esc, while the database is busy) nothing is called; what was asked for happens all the same.
"""

import atexit
import logging
import queue
import time
from collections.abc import Callable
from typing import Any, Generic, TypeVar, cast

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, Signal

from circ_desktop.domain.errors import CircError
from circ_desktop.gui.session.keys import name_keys

T = TypeVar("T")

log = logging.getLogger(__name__)

IDLE_PAUSE_S = 0.002
"""Pause between two looks at the event queue while waiting for rest."""

QUIET_ROUNDS = 2
"""At rest means: nothing under way, and the window has laid out and painted what arrived last."""


class Cancelled(Exception):
    """The clerk pressed cancel; raised inside a long job by its `Progress`."""


class Task(Generic[T]):
    """One piece of work under way. `label` is shown in the status bar when it takes long."""

    def __init__(self, owner: QObject, work: Callable[[], T], label: str) -> None:
        self.owner = owner
        self.work = work
        self.label = label
        self.cancelled = False
        self.result: T | None = None
        self.error: BaseException | None = None
        self.done: Callable[[T], None] | None = None
        self.failed: Callable[[CircError], None] | None = None
        self.always: Callable[[], None] | None = None
        self.can_cancel = False

    def cancel(self) -> None:
        """Drop the result; a job that has not begun is not begun, a long one stops at its next step."""
        self.cancelled = True

    def perform(self) -> None:
        """Do the work and keep the result or the error. Runs on the worker's thread."""
        try:
            if not self.cancelled:
                self.result = self.work()
        except Cancelled:
            self.cancelled = True
        except BaseException as error:
            self.error = error


class Progress:
    """Handed to a long job: `progress(done, total)` reports, and raises `Cancelled` once the clerk has cancelled."""

    def __init__(self, task: Task[Any], tell: Callable[[Task[Any], int, int], None]) -> None:
        self._task = task
        self._tell = tell

    @property
    def cancelled(self) -> bool:
        """Whether the clerk has pressed cancel: for work that looks by itself while a step is under way."""
        return self._task.cancelled

    def __call__(self, done: int, total: int) -> None:
        if self._task.cancelled:
            raise Cancelled
        self._tell(self._task, done, total)


class _Worker(QThread):
    """A thread that performs tasks one after the other, in the order given."""

    ended = Signal(object)

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._tasks: queue.SimpleQueue[Task[Any] | None] = queue.SimpleQueue()

    def put(self, task: Task[Any]) -> None:
        self._tasks.put(task)
        if not self.isRunning():
            self.start()

    def stop(self) -> None:
        if self.isRunning():
            self._tasks.put(None)
            self.wait()

    def run(self) -> None:
        while (task := self._tasks.get()) is not None:
            task.perform()
            self.ended.emit(task)
            del task  # keep no result alive while waiting


class Tasks(QObject):
    """Runs functions on the workers. `trouble` and `bug` are what happens with an error that nobody handles."""

    started = Signal(object)
    ended = Signal(object)
    progressed = Signal(object, int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.trouble: Callable[[CircError], None] = lambda error: log.error("%s", error)
        self.bug: Callable[[BaseException], None] = lambda error: log.error("bug", exc_info=error)
        self.stopped = False
        """Whether the program is ending; nothing new is begun then."""
        self._under_way: list[Task[Any]] = []
        self._waiting_setting: dict[str, Task[Any]] = {}
        self._database = self._worker("database")
        self._setting = self._worker("setting")
        self._long = self._worker("long")
        self._apart = self._worker("apart")
        self._watching = self._worker("watching")
        atexit.register(self.stop)  # Qt aborts the whole process when a thread still runs at its end

    @property
    def idle(self) -> bool:
        """Tell whether nothing is under way and every result has been handed out."""
        return not self._under_way

    @property
    def under_way(self) -> tuple[Task[Any], ...]:
        """Return what is under way, oldest first."""
        return tuple(self._under_way)

    def run(
        self,
        owner: QObject,
        function: Callable[..., T],
        *args: object,
        done: Callable[[T], None] | None = None,
        failed: Callable[[CircError], None] | None = None,
        always: Callable[[], None] | None = None,
        label: str = "",
    ) -> Task[T]:
        """Call `function(*args)` on the database thread; then `done(result)` or `failed(error)`, then `always()` here.

        Keyword arguments of the function go into a `functools.partial`. Without `failed` a `CircError` is shown in a
        dialog. Any other exception is a defect: it goes to the log and the report dialog, and only `always` is called.
        Once the owner has been deleted no callback is called; a `CircError` is shown in a dialog even then.
        """
        return self._put(self._database, self._task(owner, lambda: function(*args), done, failed, always, label))

    def run_setting(
        self,
        owner: QObject,
        function: Callable[..., T],
        *args: object,
        done: Callable[[T], None] | None = None,
        failed: Callable[[CircError], None] | None = None,
        always: Callable[[], None] | None = None,
        key: str = "preview",
    ) -> Task[T]:
        """Call a function that needs no database on the setting thread. A waiting request of the same key is replaced.

        One that has begun still delivers, so that a preview follows steady typing instead of waiting for its end.
        """
        task = self._task(owner, lambda: function(*args), done, failed, always, "")
        older = self._waiting_setting.get(key)
        if older is not None:
            older.cancel()
        self._waiting_setting[key] = task
        begin = task.work

        def work() -> T:
            if self._waiting_setting.get(key) is task:
                del self._waiting_setting[key]
            return begin()

        task.work = work
        return self._put(self._setting, task)

    def run_watching(
        self,
        owner: QObject,
        function: Callable[..., T],
        *args: object,
        done: Callable[[T], None] | None = None,
        failed: Callable[[CircError], None] | None = None,
        always: Callable[[], None] | None = None,
    ) -> Task[T]:
        """Call a function that looks into folders on a thread of its own: a share that hangs holds nothing else up."""
        return self._put(self._watching, self._task(owner, lambda: function(*args), done, failed, always, ""))

    def run_long(
        self,
        owner: QObject,
        function: Callable[..., T],
        *args: object,
        done: Callable[[T], None] | None = None,
        failed: Callable[[CircError], None] | None = None,
        always: Callable[[], None] | None = None,
        label: str = "",
        apart: bool = False,
    ) -> Task[T]:
        """Call `function(progress, *args)` on a thread of its own, with progress and a cancel button in the status bar.

        `apart` is for what may take minutes and must not hold printing up (reading a scan).
        """
        task = self._task(owner, lambda: cast(T, None), done, failed, always, label)
        progress = Progress(task, self.progressed.emit)
        task.work = lambda: function(progress, *args)
        task.can_cancel = True
        return self._put(self._apart if apart else self._long, task)

    def wait_idle(self, timeout_ms: int = 30_000) -> bool:
        """Let the window work until nothing is under way. Return False when the time is over. For tests and the tour."""
        deadline = time.monotonic() + timeout_ms / 1000
        quiet = 0
        while True:
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            quiet = quiet + 1 if self.idle else 0
            if quiet == QUIET_ROUNDS:
                return True
            if time.monotonic() > deadline:
                return False
            time.sleep(IDLE_PAUSE_S)

    def stop(self) -> None:
        """Finish what was asked for and end the threads. Called once, when the program ends."""
        atexit.unregister(self.stop)
        self.stopped = True
        for worker in (self._setting, self._long, self._apart, self._watching, self._database):
            if shiboken6.isValid(worker):
                worker.stop()

    def _worker(self, name: str) -> _Worker:
        worker = _Worker(name, self)
        worker.ended.connect(self._end)
        return worker

    def _task(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None] | None,
        failed: Callable[[CircError], None] | None,
        always: Callable[[], None] | None,
        label: str,
    ) -> Task[T]:
        task = Task(owner, work, label)
        task.done, task.failed, task.always = done, failed, always
        return task

    def _put(self, worker: _Worker, task: Task[T]) -> Task[T]:
        self._under_way.append(task)
        self.started.emit(task)
        worker.put(task)
        return task

    def _end(self, task: Task[Any]) -> None:
        try:
            self._hand_out(task)
        finally:
            self._under_way.remove(task)
            self.ended.emit(task)

    def _hand_out(self, task: Task[Any]) -> None:
        here = alive(task.owner)
        if isinstance(task.error, CircError):
            if not task.cancelled:
                (task.failed if task.failed is not None and here else self.trouble)(name_keys(task.error))
        elif task.error is not None:
            self.bug(task.error)
        elif not task.cancelled and task.done is not None and here:
            task.done(task.result)
        if task.always is not None and alive(task.owner):
            task.always()


def alive(owner: QObject) -> bool:
    """Tell whether what Qt holds of the owner is still there: closing a dialog deletes it, whoever still knows its name."""
    return shiboken6.isValid(owner)
