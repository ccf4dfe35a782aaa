"""A letter of our own on its way out: draft, review, issue; the moves that are allowed, and by whom."""

from datetime import date, datetime
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from circ_desktop.domain.errors import InvalidEntry, NotAllowed
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.officer import Officer, Right
from circ_desktop.domain.register import RegisterKind


class OutgoingState(StrEnum):
    """Where an outgoing letter stands. Nothing with a number is deleted, only voided with a reason."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    ACCEPTED = "accepted"
    ISSUED = "issued"
    VOIDED = "voided"
    DISCARDED = "discarded"  # a draft without a number, put away; can be taken out again


class Move(StrEnum):
    """What can be done to an outgoing letter."""

    SUBMIT = "submit"
    ACCEPT = "accept"
    RETURN = "return"
    WITHDRAW = "withdraw"
    ISSUE = "issue"
    VOID = "void"
    DISCARD = "discard"
    RESTORE = "restore"


class _Rule(Struct, frozen=True):
    """Where a move leads, who may make it, and whether it wants a reason."""

    target: OutgoingState
    rights: frozenset[Right]
    author: bool = False
    reason: bool = False


_CLERK = frozenset({Right.REGISTER})
_HEAD = frozenset({Right.REVIEW})
_BOTH = _CLERK | _HEAD

_MOVES: dict[tuple[OutgoingState, Move], _Rule] = {
    (OutgoingState.DRAFT, Move.SUBMIT): _Rule(OutgoingState.IN_REVIEW, _BOTH, author=True),
    (OutgoingState.DRAFT, Move.DISCARD): _Rule(OutgoingState.DISCARDED, _CLERK, author=True),
    (OutgoingState.IN_REVIEW, Move.ACCEPT): _Rule(OutgoingState.ACCEPTED, _HEAD),
    (OutgoingState.IN_REVIEW, Move.RETURN): _Rule(OutgoingState.DRAFT, _HEAD, reason=True),
    (OutgoingState.IN_REVIEW, Move.WITHDRAW): _Rule(OutgoingState.DRAFT, _CLERK, author=True),
    (OutgoingState.ACCEPTED, Move.ISSUE): _Rule(OutgoingState.ISSUED, _CLERK),
    (OutgoingState.ACCEPTED, Move.RETURN): _Rule(OutgoingState.DRAFT, _HEAD, reason=True),
    (OutgoingState.ACCEPTED, Move.WITHDRAW): _Rule(OutgoingState.DRAFT, _CLERK, author=True),
    (OutgoingState.ISSUED, Move.VOID): _Rule(OutgoingState.VOIDED, _CLERK, reason=True),
    (OutgoingState.DISCARDED, Move.RESTORE): _Rule(OutgoingState.DRAFT, _CLERK, author=True),
}
"""In the order of the buttons. `author`: whoever began the letter may, too. A clerk who finds a slip after the head's
acceptance takes the letter back herself; it then has to be reviewed again, so nothing unseen gets a number."""

STATE_NAMES = {
    OutgoingState.DRAFT: "ร่าง",
    OutgoingState.IN_REVIEW: "รอตรวจ",
    OutgoingState.ACCEPTED: "ตรวจแล้ว รอออกเลข",
    OutgoingState.ISSUED: "ออกเลขแล้ว",
    OutgoingState.VOIDED: "ยกเลิก",
    OutgoingState.DISCARDED: "เก็บเข้าถังร่าง",
}

MOVE_NAMES = {
    Move.SUBMIT: "เสนอตรวจ",
    Move.ACCEPT: "ตรวจผ่าน",
    Move.RETURN: "ส่งคืนให้แก้",
    Move.WITHDRAW: "ดึงกลับมาแก้",
    Move.ISSUE: "ออกเลข",
    Move.VOID: "ยกเลิกหนังสือ",
    Move.DISCARD: "ทิ้งร่าง",
    Move.RESTORE: "นำร่างกลับมา",
}

OPEN_STATES = frozenset({OutgoingState.DRAFT, OutgoingState.IN_REVIEW, OutgoingState.ACCEPTED})
"""The letters of the drafts page: not yet issued, not put away."""


class Outgoing(Struct, frozen=True):
    """An outgoing letter and its standing.

    Attributes:
        letter: what is on the paper; after issue it carries number and date and never changes.
        source_id: the received letter that it passes on or answers, or None.
        reviewed_by: who accepted it last, None until then.
        register_kind: the register that its number is from, once issued.
        register_number: running number once issued.
        register_year: calendar year (CE) of that register.
        file_id: the frozen PDF once issued.
        review_note: why it was last returned; empty again once it is submitted anew.
    """

    id: int
    letter: Letter
    state: OutgoingState
    version: int
    created_by: int
    created_at: datetime
    updated_at: datetime
    source_id: int | None = None
    register_number: int | None = None
    register_year: int | None = None
    issued_on: date | None = None
    issued_by: int | None = None
    file_id: int | None = None
    review_note: str = ""
    void_reason: str = ""
    sent_to: str = ""
    reviewed_by: int | None = None
    register_kind: RegisterKind | None = None


def after(state: OutgoingState, move: Move, officer: Officer, *, author_id: int) -> OutgoingState:
    """Return the state after the move. Raises `NotAllowed` when the state or the officer's rights forbid it."""
    rule = _MOVES.get((state, move))
    if rule is None:
        raise NotAllowed(
            f"หนังสือที่มีสถานะ “{STATE_NAMES[state]}” {MOVE_NAMES[move]}ไม่ได้",
            "อาจมีผู้อื่นทำไปก่อนแล้ว ข้อความในหนังสือไม่เปลี่ยน",
            "กด {key:refresh} เพื่อดูสถานะล่าสุด",
        )
    if not _may(rule, officer, author_id):
        raise NotAllowed(f"ท่านไม่มีสิทธิ{MOVE_NAMES[move]}", "หนังสือยังอยู่ในสถานะเดิม", "ให้ผู้มีสิทธิทำ หรือให้ผู้ดูแลเพิ่มสิทธิที่หน้า ตั้งค่า")
    return rule.target


def possible_moves(state: OutgoingState, officer: Officer, *, author_id: int) -> tuple[Move, ...]:
    """Return the moves that this officer may make now, in the order of the buttons."""
    return tuple(move for (at, move), rule in _MOVES.items() if at is state and _may(rule, officer, author_id))


def moved(outgoing: Outgoing, move: Move, officer: Officer, at: datetime, note: str = "") -> Outgoing:
    """Return the letter after a move that needs no number; `note` is the reason where one is wanted.

    ISSUE and VOID belong to `services.sent.issue`, which adds what the register knows; ask `after` for those.
    Raises `NotAllowed`, or `InvalidEntry` where the reason is missing.
    """
    state = after(outgoing.state, move, officer, author_id=outgoing.created_by)
    reason = needed_reason(outgoing.state, move, note)
    changed = replace(outgoing, state=state, updated_at=at, version=outgoing.version + 1)
    if move is Move.RETURN:
        return replace(changed, review_note=reason, reviewed_by=None)
    if move is Move.SUBMIT:
        return replace(changed, review_note="")
    if move is Move.ACCEPT:
        return replace(changed, reviewed_by=officer.id)
    return replace(changed, reviewed_by=None)


def needed_reason(state: OutgoingState, move: Move, note: str) -> str:
    """Return the tidied reason. Raises `InvalidEntry` when the move wants one and there is none."""
    rule = _MOVES.get((state, move))
    text = note.strip()
    if rule is not None and rule.reason and not text:
        raise InvalidEntry(
            f"ยังไม่ได้พิมพ์เหตุผลที่{MOVE_NAMES[move]}",
            "เหตุผลจะอยู่คู่กับหนังสือให้ผู้อื่นรู้ว่าเพราะอะไร",
            f"พิมพ์เหตุผล แล้วกด{MOVE_NAMES[move]}อีกครั้ง",
            field="note",
        )
    return text


def may_edit(outgoing: Outgoing, officer: Officer) -> bool:
    """Tell whether this officer may change the text now.

    A draft: its author, the registering clerk, or a reviewing head. In review: the reviewing head, who may mend small
    things without sending it back. Later: nobody; it must be taken back or returned first.
    """
    if outgoing.state is OutgoingState.DRAFT:
        return _holds(officer, _BOTH) or (officer.active and officer.id == outgoing.created_by)
    return outgoing.state is OutgoingState.IN_REVIEW and _holds(officer, _HEAD)


def require_edit(outgoing: Outgoing, officer: Officer) -> None:
    """Raise `NotAllowed`, saying what to press instead, when this officer may not change the text now."""
    if may_edit(outgoing, officer):
        return
    if outgoing.state in {OutgoingState.ISSUED, OutgoingState.VOIDED}:
        raise NotAllowed("หนังสือออกเลขแล้ว แก้ข้อความไม่ได้", "ฉบับที่มีเลขเป็นหลักฐาน", "หากผิด ให้ยกเลิกโดยบอกเหตุผลแล้วทำฉบับใหม่")
    if outgoing.state is OutgoingState.DISCARDED:
        raise NotAllowed("ร่างนี้ถูกทิ้งแล้ว", "ข้อความที่พิมพ์ยังไม่ถูกบันทึกลงในร่าง", "กด นำร่างกลับมา แล้วจึงแก้")
    if outgoing.state is OutgoingState.DRAFT:
        raise NotAllowed("ร่างนี้เป็นของผู้อื่น", "แก้ได้เฉพาะผู้ร่าง งานสารบรรณ และผู้ตรวจ", "ให้ผู้ร่างแก้ หรือทำสำเนาเป็นร่างใหม่")
    raise NotAllowed(
        f"หนังสืออยู่ในสถานะ “{STATE_NAMES[outgoing.state]}” จึงแก้ไม่ได้", "ข้อความเดิมไม่เปลี่ยน", "กด ดึงกลับมาแก้ แล้วจึงแก้"
    )


def _holds(officer: Officer, rights: frozenset[Right]) -> bool:
    return any(officer.may(right) for right in rights)


def _may(rule: _Rule, officer: Officer, author_id: int) -> bool:
    return _holds(officer, rule.rights) or (rule.author and officer.active and officer.id == author_id)
