"""What an officer writes and does on a letter, from the desk as from the dialog: one press, its message, its refusals."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from circ_desktop.domain.desk.route import EndorseAction, Route
from circ_desktop.domain.errors import CircError
from circ_desktop.gui.desk.endorse_panel import EndorsePanel
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.session.topics import Topic
from circ_desktop.services.desk import endorse

DONE_WORDS = {
    EndorseAction.PASS_ON: "เสนอต่อแล้ว",
    EndorseAction.SEND_BACK: "ส่งคืนแล้ว",
    EndorseAction.ORDER: "สั่งการแล้ว",
}
"""What the status line says after each action."""


class Endorsing(QObject):
    """Does what the panel says. A child of the panel, so that no answer reaches a window that was closed.

    Signals:
        done(): it is on the letter.
    """

    done = Signal()

    def __init__(self, session: Session, panel: EndorsePanel) -> None:
        super().__init__(panel)
        self._session, self._panel = session, panel

    def act(self, route: Route, action: EndorseAction, comment: str, divisions: frozenset[int]) -> None:
        """Put it on the letter of that route. No press is taken while one is under way."""
        self._panel.set_busy(busy=True)
        self._session.change(
            self,
            partial(endorse.endorse, divisions=divisions, version=route.version),
            route.id,
            action,
            comment,
            changed=Topic.ROUTING,
            message=DONE_WORDS[action],
            done=self._endorsed,
            failed=self._refused,
            always=self._ready,
        )

    def _endorsed(self, _route: Route) -> None:
        self.done.emit()

    def _refused(self, error: CircError) -> None:
        """Say it beside the field, or say that a colleague was faster and show how things stand now."""
        if not self._panel.show_error(error):
            self._session.trouble(error, self._panel.window())
            self._session.changed.emit(Topic.ROUTING)

    def _ready(self) -> None:
        self._panel.set_busy(busy=False)
