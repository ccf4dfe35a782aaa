"""Keeps a half-filled entry every few seconds, so that a power cut takes no more than the last words."""

import json
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from circ_desktop.domain.errors import CircError
from circ_desktop.gui.session.pause import Pause
from circ_desktop.gui.session.session import Session
from circ_desktop.services.received.unfinished import drop_unfinished, keep_unfinished, unfinished

PAUSE_MS = 1500
"""Longest time between a key press and its being kept."""


class UnfinishedEntry(QObject):
    """Saves what `snapshot` returns under `what`, for the signed-in officer, some time after `touch` was called."""

    def __init__(self, session: Session, what: str, snapshot: Callable[[], dict[str, Any]], parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._what, self._snapshot = session, what, snapshot
        self._timer = Pause(self, PAUSE_MS, self._keep_later)
        self.is_kept = True
        """Whether what stands in the form is safe in the database."""
        self.was_used = False
        """Whether anything has ever been kept or loaded, and so may have to be dropped."""
        self.when_kept: Callable[[bool], None] = lambda _kept: None
        """Called with True after each saving, with False when it failed."""

    def touch(self) -> None:
        """Note that something changed; it will be kept within `PAUSE_MS`."""
        self.is_kept = False
        self.was_used = True
        if not self._timer.isActive():
            self._timer.start()

    def keep_now(self, then: Callable[[], None] | None = None, otherwise: Callable[[], None] | None = None) -> None:
        """Keep it now; call `then` when it is safe, `otherwise` when it cannot be kept (it is tried again)."""
        self._timer.stop()

        def kept(_nothing: object) -> None:
            self.is_kept = True
            self.when_kept(True)
            if then is not None:
                then()

        def failed(_error: CircError) -> None:
            self.when_kept(False)
            self._timer.start()
            if otherwise is not None:
                otherwise()

        payload = json.dumps(self._snapshot(), ensure_ascii=False)
        self._session.read(self, keep_unfinished, self._what, payload, done=kept, failed=failed)

    def _keep_later(self) -> None:
        self.keep_now()

    def drop(self) -> None:
        """Forget what was kept: it has been registered, or the clerk threw it away."""
        self.settled()
        self._session.read(self, drop_unfinished, self._what, done=lambda _nothing: None)

    def hold(self) -> None:
        """Keep nothing for now: it is being registered, and what is kept after that would come back as a ghost."""
        self._timer.stop()

    def settled(self) -> None:
        """Note that a service has already dropped it together with its own work."""
        self._timer.stop()
        self.is_kept, self.was_used = True, False

    def load(self, done: Callable[[dict[str, Any]], None]) -> None:
        """Hand what was kept to `done`; nothing happens when there is none or it cannot be read."""

        def loaded(payload: str | None) -> None:
            try:
                found = json.loads(payload) if payload else None
            except ValueError:  # kept by another version of the program
                found = None
            if isinstance(found, dict):
                self.was_used = True
                done(found)

        self._session.read(self, unfinished, self._what, done=loaded)
