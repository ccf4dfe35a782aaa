"""What every page and dialog is handed: who is signed in, the office, the workers, and one signal after every change."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from circ_desktop.base.settings import Settings
from circ_desktop.domain.errors import CircError
from circ_desktop.gui.session.keys import name_keys
from circ_desktop.gui.session.tasks import Task, Tasks, alive
from circ_desktop.gui.session.topics import Topic
from circ_desktop.key_names import with_keys

if TYPE_CHECKING:  # the database is imported only after the first window has been painted
    from circ_desktop.domain.office import Office
    from circ_desktop.domain.officer import Officer
    from circ_desktop.services.context import Context

T = TypeVar("T")

log = logging.getLogger(__name__)


class Session(QObject):
    """The running program as pages see it.

    Signals:
        changed(topic): what was changed, after every change that succeeded.
        said(text): a quiet line for the status bar.
        troubled(error, parent): a trouble to be shown; the window shows it.
        settings_saved(): this PC's settings are others now.
    """

    changed = Signal(Topic)
    said = Signal(str)
    troubled = Signal(object, object)
    settings_saved = Signal()

    def __init__(
        self, parent: QObject | None = None, *, settings: Settings | None = None, settings_file: Path | None = None
    ) -> None:
        super().__init__(parent)
        self.settings = settings or Settings()
        """This PC's settings; change an attribute, then `save_settings`."""
        self._settings_file = settings_file
        self.tasks = Tasks(self)
        self.tasks.trouble = self.trouble
        self._context: Context | None = None
        self._office: Office | None = None
        self._under_way: dict[str, Task[Any]] = {}

    @property
    def context(self) -> "Context":
        """The circumstances of every service call. Raises RuntimeError before the database is open."""
        if self._context is None:
            raise RuntimeError("no database is open")
        return self._context

    @property
    def is_open(self) -> bool:
        """Tell whether a database is open."""
        return self._context is not None

    @property
    def office(self) -> "Office":
        """The office as last loaded. Raises RuntimeError before it is."""
        if self._office is None:
            raise RuntimeError("no office is loaded")
        return self._office

    @property
    def officer(self) -> "Officer":
        """Who is signed in. Raises RuntimeError when nobody is."""
        officer = self.context.officer
        if officer is None:
            raise RuntimeError("nobody has signed in")
        return officer

    def opened(self, context: "Context | None") -> None:
        """Take the context of a database that was opened, or None when it was closed."""
        self._context = context

    def office_loaded(self, office: "Office") -> None:
        """Take the office's data; this PC's settings follow what the office chose for the look of its letters."""
        from circ_desktop.services.office.look import follow_office

        self._office = office
        if follow_office(self.settings, office):
            self.save_settings()

    def sign_in(self, officer: "Officer") -> None:
        """Act as this officer from now on."""
        self._context = self.context.acting(officer)

    def sign_out(self) -> None:
        """Act as nobody."""
        from msgspec.structs import replace

        self._context = replace(self.context, officer=None)

    def save_settings(self) -> None:
        """Write this PC's settings; when the disk does not let us, say so and go on with them all the same."""
        try:
            self.settings.save(self._settings_file)
        except OSError as error:
            self.message(f"บันทึกการตั้งค่าของเครื่องนี้ไม่ได้ ({error.strerror})")
        self.settings_saved.emit()

    def message(self, text: str) -> None:
        """Show a quiet line in the status bar: what has just been done."""
        self.said.emit(with_keys(text))

    def trouble(self, error: CircError, parent: QWidget | None = None) -> None:
        """Show a known trouble in a dialog: what happened, what it means, what to press."""
        self.troubled.emit(name_keys(error), parent)

    def let_pass(self, error: CircError) -> None:
        """Take a trouble of something that nobody asked for (checks, completion): no dialog ever opens over the typing."""
        log.info("%s", error)

    def read(
        self,
        owner: QObject,
        function: Callable[..., T],
        *args: object,
        done: Callable[[T], None],
        failed: Callable[[CircError], None] | None = None,
        always: Callable[[], None] | None = None,
        label: str = "",
    ) -> Task[T]:
        """Call the service `function(context, *args)` on the database thread and hand its result to `done`.

        What arrives after the officer has signed out is dropped: the pages that asked are on their way out. So is what
        arrives after `owner`, whose widgets the callbacks touch, was closed; a trouble then only goes to the log.
        """
        asked_in = self.context

        def arrived(result: T) -> None:
            if self._context is asked_in and alive(owner):
                done(result)

        def refused(error: CircError) -> None:
            ((failed or self.trouble) if alive(owner) else self.let_pass)(error)

        def ended() -> None:
            if always is not None and alive(owner):
                always()

        return self.tasks.run(self, function, asked_in, *args, done=arrived, failed=refused, always=ended, label=label)

    def change(
        self,
        owner: QObject,
        function: Callable[..., T],
        *args: object,
        changed: Topic | None,
        message: str = "",
        done: Callable[[T], None] | None = None,
        failed: Callable[[CircError], None] | None = None,
        always: Callable[[], None] | None = None,
        label: str = "",
        once: str = "",
    ) -> Task[T]:
        """Call a service that changes something; after success call `done`, tell every page, and say `message`.

        The change happens, is said and is told whether or not `owner`, whose widgets the callbacks touch, was closed
        meanwhile. After the officer has signed out only the message is said: whoever signs in next reads everything
        anew, behind it on the same thread. `once` names what is done: while it is under way, asking for it again does
        nothing, so that a second press makes no second draft.
        """
        if once in self._under_way:
            return self._under_way[once]
        asked_in = self.context

        def succeeded(result: T) -> None:
            still_here = self._context is asked_in
            try:
                if still_here and done is not None and alive(owner):
                    done(result)
            finally:  # a window that cannot show the change must not keep the others from reading it
                if message:
                    self.message(message)
                if still_here and changed is not None:
                    self.changed.emit(changed)

        def refused(error: CircError) -> None:
            if alive(owner):
                (failed or self.trouble)(error)
                return
            self.trouble(error)
            if self._context is asked_in and changed is not None:
                self.changed.emit(changed)  # nobody is there to show how things stand now: every page does

        def ended() -> None:
            self._under_way.pop(once, None)
            if always is not None and alive(owner):
                always()

        task = self.tasks.run(
            self, function, asked_in, *args, done=succeeded, failed=refused, always=ended, label=label
        )
        if once:
            self._under_way[once] = task
        return task
