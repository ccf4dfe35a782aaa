"""The letter in the editor, as those who help with it see it: they know this and not the editor."""

from typing import Protocol

from PySide6.QtWidgets import QWidget

from circ_desktop.domain.checks.rules import Finding
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.sent.outgoing import Outgoing
from circ_desktop.gui.editor.autosave import Autosave
from circ_desktop.gui.session.session import Session


class InHand(Protocol):
    """One letter on the screen. `LetterEditor` is it in the program."""

    @property
    def session(self) -> Session:
        """The session."""

    @property
    def saver(self) -> Autosave:
        """What saves the letter."""

    @property
    def outgoing(self) -> Outgoing | None:
        """The letter as last saved, None while none is open."""

    @property
    def is_editable(self) -> bool:
        """Whether this officer may change the text now."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the checks found last."""

    def letter(self) -> Letter:
        """Return the letter as it stands on the screen."""

    def window(self) -> QWidget:
        """Return the window over which dialogs open."""

    def open(self, outgoing_id: int) -> None:
        """Read a letter and show it."""

    def take_letter(self, letter: Letter) -> None:
        """Show another text of this letter as an edit that can be undone."""

    def take_standing(self, outgoing: Outgoing) -> None:
        """Take the letter as it stands after a step of its way."""

    def show_standing(self) -> None:
        """Show what the letter's state lets this officer do."""

    def focus_first(self) -> None:
        """Put the cursor where the clerk most likely goes on."""

    def close_letter(self) -> None:
        """Show no letter any more; everything typed has been saved."""
