"""Asking again before the answer is there: while typing a search only the answer to the last question counts."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject

from circ_desktop.domain.errors import CircError
from circ_desktop.gui.session.session import Session

T = TypeVar("T")


class Newest(QObject):
    """Reads for `owner`, one place of the window. An answer that a newer question has overtaken is dropped.

    A child of its owner, so that no answer reaches a dialog that was closed.
    """

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._asked = 0

    def read(
        self,
        session: Session,
        function: Callable[..., T],
        *args: object,
        done: Callable[[T], None],
        failed: Callable[[CircError], None] | None = None,
    ) -> None:
        """Do as `Session.read`; call `done` unless something was asked here since."""
        self._asked += 1
        asked = self._asked

        def arrived(result: T) -> None:
            if asked == self._asked:
                done(result)

        session.read(self, function, *args, done=arrived, failed=failed)
