"""The steps of a letter from the editor: submit, the head's answer, the number; and two texts that met."""

from functools import partial

from PySide6.QtCore import QObject

from circ_desktop.domain.errors import CircError, StaleEdit
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.sent.outgoing import Move, Outgoing, possible_moves
from circ_desktop.gui.editor.in_hand import InHand
from circ_desktop.gui.session.topics import Topic
from circ_desktop.services.drafts.writing import move

_LEAVING = {Move.SUBMIT, Move.RETURN, Move.DISCARD}
"""Moves after which the letter is no longer this officer's to work on."""

_DONE_WORDS = {
    Move.SUBMIT: "เสนอตรวจแล้ว",
    Move.ACCEPT: "ตรวจผ่านแล้ว รอออกเลข",
    Move.RETURN: "ส่งคืนให้แก้แล้ว",
    Move.WITHDRAW: "ดึงกลับมาแก้แล้ว",
    Move.DISCARD: "เก็บร่างเข้าถังแล้ว นำกลับมาได้",
    Move.RESTORE: "นำร่างกลับมาแล้ว",
}


class LetterWay(QObject):
    """Does the steps for the letter in hand. What is typed is saved before every step."""

    def __init__(self, hand: InHand, parent: QObject) -> None:
        super().__init__(parent)
        self._hand = hand
        self._stale: StaleEdit | None = None

    def moves(self) -> tuple[Move, ...]:
        """Return what this officer may do with the letter now."""
        outgoing = self._hand.outgoing
        if outgoing is None:
            return ()
        return possible_moves(outgoing.state, self._hand.session.officer, author_id=outgoing.created_by)

    def put_up(self) -> None:
        """F8: submit the draft, or give the head's answer."""
        moves = self.moves()
        if Move.SUBMIT in moves:
            self.do(Move.SUBMIT)
        elif Move.ACCEPT in moves:
            self.review()

    def issue(self) -> None:
        """F9: ask for the number."""
        if Move.ISSUE in self.moves():
            self.do(Move.ISSUE)

    def do(self, wanted: Move) -> None:
        """Make a step, asking for what it needs."""
        if wanted is Move.ISSUE:
            self._open_issue()
        elif wanted is Move.RETURN:
            self.review(returning=True)
        elif self._hand.is_editable:
            self._hand.saver.flush(partial(self._move, wanted))
        else:
            self._move(wanted)

    def review(self, *, returning: bool = False) -> None:
        """Ask the head for accept or return."""
        if self._hand.is_editable:
            self._hand.saver.flush(partial(self._open_review, returning))
        else:
            self._open_review(returning)

    def resolve(self, error: StaleEdit) -> None:
        """Somebody else saved meanwhile: show both texts."""
        self._stale = error
        if isinstance(error.theirs, Outgoing):
            self.compare(self._hand.letter(), error.theirs)
        else:
            self._hand.session.trouble(error, self._hand.window())

    def ask_again(self) -> None:
        """Show both texts once more, after the clerk closed the question without an answer."""
        if self._stale is not None:
            self.resolve(self._stale)

    def compare(self, mine: Letter, theirs: Outgoing) -> None:
        """Let the clerk choose field by field, and save what she chose upon the other's version."""
        from circ_desktop.gui.editor.way.compare_letters import CompareLettersDialog

        hand = self._hand
        dialog = CompareLettersDialog(mine, theirs.letter, "ผู้อื่น", hand.window())

        def chosen() -> None:
            self._stale = None
            hand.take_standing(theirs)
            hand.take_letter(dialog.letter())
            if hand.is_editable:
                hand.saver.resolved(theirs)
            hand.show_standing()

        dialog.accepted.connect(chosen)
        dialog.open()

    def _move(self, wanted: Move, note: str = "") -> None:
        outgoing = self._hand.outgoing
        if outgoing is None:
            return
        self._hand.session.change(
            self,
            partial(move, version=outgoing.version, note=note),
            outgoing.id,
            wanted,
            changed=Topic.OUTGOING,
            message=_DONE_WORDS.get(wanted, ""),
            done=partial(self._moved, wanted),
            failed=self._failed,
            once=f"move {outgoing.id}",
        )

    def _moved(self, wanted: Move, outgoing: Outgoing) -> None:
        hand = self._hand
        hand.take_standing(outgoing)
        if wanted in _LEAVING or (wanted is Move.ACCEPT and Move.ISSUE not in self.moves()):
            hand.close_letter()
            return
        hand.show_standing()
        if hand.is_editable:
            hand.saver.watch(outgoing)
            hand.focus_first()

    def _failed(self, error: CircError) -> None:
        hand = self._hand
        if isinstance(error, StaleEdit) and hand.is_editable:
            self.resolve(error)
            return
        hand.session.trouble(error, hand.window())
        if hand.outgoing is not None:
            hand.open(hand.outgoing.id)

    def _open_review(self, returning: bool) -> None:
        from circ_desktop.gui.editor.way.review import ReviewDialog

        hand = self._hand
        dialog = ReviewDialog(hand.letter(), hand.findings, hand.window(), returning=returning)

        def decided(wanted: Move, note: str) -> None:
            dialog.accept()
            self._move(wanted, note)

        dialog.decided.connect(decided)
        dialog.open()

    def _open_issue(self) -> None:
        from circ_desktop.gui.editor.way.issue import IssueDialog

        hand = self._hand
        if hand.outgoing is None:
            return
        dialog = IssueDialog(hand.session, hand.outgoing, hand.findings, hand.window())
        dialog.issued.connect(self._issued)
        dialog.stale.connect(self._failed)
        dialog.open()

    def _issued(self, outgoing: Outgoing) -> None:
        self._hand.take_standing(outgoing)
        self._hand.close_letter()
