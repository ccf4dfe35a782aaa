"""A letter of our own on its way out: draft, review, issue; the moves that are allowed and by whom."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from circ_desktop.domain.errors import NotAllowed
from circ_desktop.domain.letter import Letter
from circ_desktop.domain.officer import Officer, Right


class OutgoingState(StrEnum):
    """Where an outgoing letter stands. Nothing with a number is deleted, only voided with a reason."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    ACCEPTED = "accepted"
    ISSUED = "issued"
    VOIDED = "voided"
    DISCARDED = "discarded"  # a draft without a number, put away


class Move(StrEnum):
    """What can be done to an outgoing letter."""

    SUBMIT = "submit"
    ACCEPT = "accept"
    RETURN = "return"
    WITHDRAW = "withdraw"
    ISSUE = "issue"
    VOID = "void"
    DISCARD = "discard"


_MOVES: dict[tuple[OutgoingState, Move], tuple[OutgoingState, Right]] = {
    (OutgoingState.DRAFT, Move.SUBMIT): (OutgoingState.IN_REVIEW, Right.DRAFT),
    (OutgoingState.DRAFT, Move.DISCARD): (OutgoingState.DISCARDED, Right.DRAFT),
    (OutgoingState.IN_REVIEW, Move.ACCEPT): (OutgoingState.ACCEPTED, Right.REVIEW),
    (OutgoingState.IN_REVIEW, Move.RETURN): (OutgoingState.DRAFT, Right.REVIEW),
    (OutgoingState.IN_REVIEW, Move.WITHDRAW): (OutgoingState.DRAFT, Right.DRAFT),
    (OutgoingState.ACCEPTED, Move.RETURN): (OutgoingState.DRAFT, Right.REVIEW),
    (OutgoingState.ACCEPTED, Move.ISSUE): (OutgoingState.ISSUED, Right.REGISTER),
    (OutgoingState.ISSUED, Move.VOID): (OutgoingState.VOIDED, Right.REGISTER),
}

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
}


def after(state: OutgoingState, move: Move, officer: Officer) -> OutgoingState:
    """Return the state after the move. Raises `NotAllowed` when the state or the officer's rights forbid it."""
    found = _MOVES.get((state, move))
    if found is None:
        raise NotAllowed(
            f"หนังสือที่มีสถานะ “{STATE_NAMES[state]}” {MOVE_NAMES[move]}ไม่ได้",
            "อาจมีผู้อื่นทำไปก่อนแล้ว ข้อความในหนังสือไม่เปลี่ยน",
            "กด F5 เพื่อดูสถานะล่าสุด",
        )
    target, right = found
    if not officer.may(right):
        raise NotAllowed(f"ท่านไม่มีสิทธิ{MOVE_NAMES[move]}", "ให้ผู้มีสิทธิทำ หรือให้ผู้ดูแลเพิ่มสิทธิที่หน้า ตั้งค่า")
    return target


def possible_moves(state: OutgoingState, officer: Officer) -> tuple[Move, ...]:
    """Return the moves that this officer may make now, in the order of the buttons."""
    return tuple(move for (at, move), (_, right) in _MOVES.items() if at is state and officer.may(right))


@dataclass(frozen=True, slots=True)
class Outgoing:
    """An outgoing letter and its standing.

    Attributes:
        letter: what is on the paper; after issue it carries number and date and never changes.
        source_id: the received letter that it passes on or answers, or None.
        register_number: running number once issued.
        file_id: the frozen PDF once issued.
        review_note: why it was last returned.
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
