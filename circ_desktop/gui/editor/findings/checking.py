"""The checks of the letter being written: run after a pause in typing, shown beside the fields and below, and answered."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from circ_desktop.domain.checks.rules import Finding
from circ_desktop.gui.editor.findings.offers import with_offer
from circ_desktop.gui.session.newest import Newest
from circ_desktop.gui.session.pause import Pause
from circ_desktop.services.drafts.checking import findings
from circ_desktop.services.drafts.office_words import keep_word

if TYPE_CHECKING:
    from circ_desktop.gui.editor.letter_editor import LetterEditor

FINDINGS_PAUSE_MS = 450
"""Pause in typing before the letter is checked again."""


class Checking(QObject):
    """Checks the letter in `editor`. `findings` is what was found last."""

    def __init__(self, editor: "LetterEditor") -> None:
        super().__init__(editor)
        self.findings: tuple[Finding, ...] = ()
        self._editor = editor
        self._newest = Newest(self)
        self._pause = Pause(self, FINDINGS_PAUSE_MS, self.check)
        view = editor.ui.findings_view
        view.jump_requested.connect(self._jump)
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
        session, letter = self._editor.session, self._editor.ui.form.letter()
        self._newest.read(session, findings, letter, done=self._show, failed=session.let_pass)

    def _show(self, found: tuple[Finding, ...]) -> None:
        self.findings = found
        self._editor.ui.findings_view.set_findings(found)
        self._editor.ui.form.show_findings(found if self._editor.is_editable else ())

    def _jump(self, finding: Finding) -> None:
        ui = self._editor.ui
        if self._editor.is_editable and not ui.form_scroll.isVisible():
            ui.edit_button.setChecked(True)
        ui.form.go_to(finding.field, finding.place or 0, finding.quote)

    def _take_offer(self, finding: Finding) -> None:
        if self._editor.is_editable:
            self._editor.take_letter(with_offer(self._editor.ui.form.letter(), finding))
            self._jump(finding)

    def _keep_word(self, word: str) -> None:
        said = f"เก็บ “{word}” ไว้ในคำของสำนักงานแล้ว"
        self._editor.session.change(keep_word, word, changed="office", message=said, done=lambda _none: self.check())
