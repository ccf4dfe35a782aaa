"""Every move of every state, tried by everybody who may not make it: refused in words, and nothing is left of it."""

import pytest
from msgspec.structs import replace

from circ_desktop.domain.errors import InvalidEntry, NotAllowed, NotFound
from circ_desktop.domain.letter.content import Secrecy
from circ_desktop.domain.officer import Officer, Right
from circ_desktop.domain.sent.outgoing import Move, Outgoing, OutgoingState
from circ_desktop.services.audit import audit_check
from circ_desktop.services.context import Context
from circ_desktop.services.drafts import writing
from circ_desktop.services.sent import issue
from tests.databases import acting
from tests.services.refusing import refused_without_a_trace
from tests.services.scenes import LETTER, accepted, key

ALLOWED = {
    (OutgoingState.DRAFT, Move.SUBMIT): {"register", "review", "author"},
    (OutgoingState.DRAFT, Move.DISCARD): {"register", "author"},
    (OutgoingState.IN_REVIEW, Move.ACCEPT): {"review"},
    (OutgoingState.IN_REVIEW, Move.RETURN): {"review"},
    (OutgoingState.IN_REVIEW, Move.WITHDRAW): {"register", "author"},
    (OutgoingState.ACCEPTED, Move.ISSUE): {"register"},
    (OutgoingState.ACCEPTED, Move.RETURN): {"review"},
    (OutgoingState.ACCEPTED, Move.WITHDRAW): {"register", "author"},
    (OutgoingState.ISSUED, Move.VOID): {"register"},
    (OutgoingState.DISCARDED, Move.RESTORE): {"register", "author"},
}
"""Who may make a move: holders of a right, and whoever began the letter. Everybody else, and every other move, is refused."""


def in_state(ctx: Context, state: OutgoingState) -> Outgoing:
    if state is OutgoingState.ACCEPTED:
        return accepted(ctx)
    if state in {OutgoingState.ISSUED, OutgoingState.VOIDED}:
        waiting = accepted(ctx)
        done = issue.issue(ctx, waiting.id, version=waiting.version, request_key=key())
        return done if state is OutgoingState.ISSUED else issue.void_issued(ctx, done.id, "ออกผิด")
    draft = writing.new_draft(ctx, LETTER)
    leads = {OutgoingState.IN_REVIEW: Move.SUBMIT, OutgoingState.DISCARDED: Move.DISCARD}
    return writing.move(ctx, draft.id, leads[state], version=draft.version) if state in leads else draft


def in_each_state(ctx: Context) -> dict[OutgoingState, Outgoing]:
    return {state: in_state(ctx, state) for state in OutgoingState}


def make(ctx: Context, letter: Outgoing, move: Move) -> object:
    if move is Move.ISSUE:
        return issue.issue(ctx, letter.id, version=letter.version, request_key=key())
    if move is Move.VOID:
        return issue.void_issued(ctx, letter.id, "เหตุผล")
    return writing.move(ctx, letter.id, move, version=letter.version, note="เหตุผล")


def everybody(office: Context) -> dict[str, Officer]:
    """Return the author with no right at all, and somebody else with each right alone."""
    author, other = office.signed_in(), acting(office, "nayok").signed_in()
    others = {right.value: replace(other, rights=frozenset({right})) for right in Right}
    return others | {"author": replace(author, rights=frozenset())}


def test_every_move_that_is_not_allowed_is_refused_and_leaves_nothing(office: Context) -> None:
    letters, people = in_each_state(office), everybody(office)
    assert [letter.state for letter in letters.values()] == list(OutgoingState)
    rows = audit_check(office).rows
    for state, letter in letters.items():
        for move in Move:
            allowed = ALLOWED.get((state, move), set())
            for who, officer in people.items():
                if who in allowed:
                    continue
                with pytest.raises(NotAllowed):
                    make(office.acting(officer), letter, move)
            with pytest.raises(NotAllowed):
                make(office.acting(replace(office.signed_in(), active=False)), letter, move)
        assert writing.get_outgoing(office, letter.id) == letter
    assert audit_check(office).rows == rows


def test_every_move_that_is_allowed_is_made(office: Context) -> None:
    people = everybody(office)
    for (state, move), those in ALLOWED.items():
        for who in sorted(those):
            letter = in_state(office, state)
            make(office.acting(people[who]), letter, move)
            after = writing.get_outgoing(office, letter.id)
            assert after.state is not state
            assert after.version == letter.version + 1


def test_issuing_voiding_and_asking_first_want_the_right_of_the_register(office: Context) -> None:
    letters = in_each_state(office)
    waiting, done = letters[OutgoingState.ACCEPTED], letters[OutgoingState.ISSUED]
    refused_without_a_trace(office, Right.REGISTER, lambda ctx: issue.check_issue(ctx, waiting.id))
    refused_without_a_trace(office, Right.REGISTER, lambda ctx: make(ctx, waiting, Move.ISSUE))
    refused_without_a_trace(office, Right.REGISTER, lambda ctx: make(ctx, done, Move.VOID))


def test_asking_first_is_refused_wherever_issuing_is(office: Context) -> None:
    for state, letter in in_each_state(office).items():
        if state is OutgoingState.ACCEPTED:
            assert issue.check_issue(office, letter.id) == "นธ ๗๑๒๐๙/ว ๓"
            continue
        with pytest.raises(NotAllowed):
            issue.check_issue(office, letter.id)
    secret = accepted(office, replace(LETTER, secrecy=Secrecy.SECRET))
    with pytest.raises(NotAllowed, match="ชั้นความลับ “ลับ”") as told:
        issue.check_issue(office, secret.id)
    assert told.value.press == "ออกเลขในทะเบียนลับที่เป็นเล่ม แล้วเก็บร่างนี้ไว้หรือทิ้งร่าง"
    nameless = accepted(office, replace(LETTER, subject=" "))
    with pytest.raises(InvalidEntry) as told_too:
        issue.check_issue(office, nameless.id)
    assert (told_too.value.field, told_too.value.means) == ("subject", "ยังไม่ได้ออกเลข เลขยังไม่ถูกใช้")
    with pytest.raises(NotFound):
        issue.check_issue(office, 99)


def test_issuing_and_voiding_are_no_moves_of_a_draft(office: Context) -> None:
    waiting = accepted(office)
    for move in (Move.ISSUE, Move.VOID):
        with pytest.raises(ValueError, match=r"services\.sent\.issue"):
            writing.move(office, waiting.id, move, version=waiting.version)
