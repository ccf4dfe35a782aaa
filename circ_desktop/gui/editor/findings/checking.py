"""The checks of the letter being written: run after a pause in typing, shown beside the fields and below, and answered."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from circ_desktop.domain.checks.rules import Finding
from circ_desktop.gui.editor.findings.findings_view import FindingsView
from circ_desktop.gui.editor.findings.offers import with_offer
from circ_desktop.gui.editor.form.letter_form import LetterForm
from circ_desktop.gui.editor.in_hand import InHand
from circ_desktop.gui.session.newest import Newest
from circ_desktop.gui.session.pause import Pause
from circ_desktop.gui.session.topics import Topic
from circ_desktop.services.drafts.checking import findings
from circ_desktop.services.drafts.office_words import keep_word

FINDINGS_PAUSE_MS = 450
"""Pause in typing before the letter is checked again."""


class Checking(QObject):
    """Checks the letter in hand. `findings` is what was found last; `jump` leads the clerk to a finding's field."""

    def __init__(
        self, hand: InHand, form: LetterForm, view: FindingsView, jump: Callable[[Finding], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.findings: tuple[Finding, ...] = ()
        self._hand, self._form, self._view, self._jump = hand, form, view, jump
        self._newest = Newest(self)
        self._pause = Pause(self, FINDINGS_PAUSE_MS, self.check)
        view.jump_requested.connect(jump)
        view.offer_taken.connect(self._take_offer)
        view.word_kept.connect(self._keep_word)

    def soon(self) -> None:
        """Check once the typing pauses."""
        self._pause.start()

    def stop(self) -> None:
        """Check no more: the letter is closed."""
        self._pause.stop()

    def check(self) -> None:
        """Check now. Only the answer to the last question counts."""
        self._pause.stop()
        session, letter = self._hand.session, self._hand.letter()
        self._newest.read(session, findings, letter, done=self._show, failed=session.let_pass)

    def _show(self, found: tuple[Finding, ...]) -> None:
        self.findings = found
        self._view.set_findings(found)
        self._form.show_findings(found if self._hand.is_editable else ())

    def _take_offer(self, finding: Finding) -> None:
        if self._hand.is_editable:
            self._hand.take_letter(with_offer(self._hand.letter(), finding))
            self._jump(finding)

    def _keep_word(self, word: str) -> None:
        said = f"เก็บ “{word}” ไว้ในคำของสำนักงานแล้ว"
        self._hand.session.change(
            self, keep_word, word, changed=Topic.OFFICE, message=said, done=lambda _none: self.check()
        )
