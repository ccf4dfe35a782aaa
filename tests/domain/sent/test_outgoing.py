"""The moves of an outgoing letter: who may, from where, and with what reason."""

from datetime import datetime

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from msgspec.structs import replace

from circ_desktop.base.clock import BANGKOK
from circ_desktop.domain.errors import CircError, InvalidEntry, NotAllowed
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.officer import Officer, Right
from circ_desktop.domain.sent import outgoing as rules
from circ_desktop.domain.sent.outgoing import MOVE_NAMES, OPEN_STATES, STATE_NAMES, Move, Outgoing, OutgoingState
from tests.domain.records import changeable, latin, said_unasked, stored_otherwise

AT = datetime(2026, 11, 23, 9, 0, tzinfo=BANGKOK)


def officer(id_: int, *rights: Right, active: bool = True) -> Officer:
    return Officer(id_, f"officer{id_}", f"คนที่ {id_}", ("ตำแหน่ง",), frozenset(rights), active=active)


AUTHOR = officer(1, Right.DRAFT)
CLERK = officer(2, Right.REGISTER, Right.DRAFT)
HEAD = officer(3, Right.REVIEW)
OTHER = officer(4, Right.DRAFT)
ADMINISTRATOR = officer(5, Right.ADMINISTER)
EVERYBODY = (AUTHOR, CLERK, HEAD, OTHER, ADMINISTRATOR)

WHO_MAY = {
    (OutgoingState.DRAFT, Move.SUBMIT): {AUTHOR.id, CLERK.id, HEAD.id},
    (OutgoingState.DRAFT, Move.DISCARD): {AUTHOR.id, CLERK.id},
    (OutgoingState.IN_REVIEW, Move.ACCEPT): {HEAD.id},
    (OutgoingState.IN_REVIEW, Move.RETURN): {HEAD.id},
    (OutgoingState.IN_REVIEW, Move.WITHDRAW): {AUTHOR.id, CLERK.id},
    (OutgoingState.ACCEPTED, Move.ISSUE): {CLERK.id},
    (OutgoingState.ACCEPTED, Move.RETURN): {HEAD.id},
    (OutgoingState.ACCEPTED, Move.WITHDRAW): {AUTHOR.id, CLERK.id},
    (OutgoingState.ISSUED, Move.VOID): {CLERK.id},
    (OutgoingState.DISCARDED, Move.RESTORE): {AUTHOR.id, CLERK.id},
}


def letter_in(state: OutgoingState) -> Outgoing:
    return Outgoing(9, Letter(subject="ทดสอบ"), state, 1, AUTHOR.id, AT, AT)


@pytest.mark.parametrize("who", EVERYBODY, ids=lambda one: one.login)
@pytest.mark.parametrize("move", list(Move))
@pytest.mark.parametrize("state", list(OutgoingState))
def test_each_move_is_made_by_those_who_may_and_refused_to_all_others(state, move, who) -> None:
    if who.id in WHO_MAY.get((state, move), set()):
        assert rules.after(state, move, who, author_id=AUTHOR.id) in OutgoingState
        assert move in rules.possible_moves(state, who, author_id=AUTHOR.id)
    else:
        with pytest.raises(NotAllowed) as refused:
            rules.after(state, move, who, author_id=AUTHOR.id)
        assert refused.value.means
        assert refused.value.press
        assert move not in rules.possible_moves(state, who, author_id=AUTHOR.id)


def test_an_officer_who_left_may_not_even_move_the_own_draft() -> None:
    gone = officer(AUTHOR.id, Right.DRAFT, active=False)
    assert rules.possible_moves(OutgoingState.DRAFT, gone, author_id=AUTHOR.id) == ()
    assert not rules.may_edit(letter_in(OutgoingState.DRAFT), gone)


@pytest.mark.parametrize(
    ("state", "who", "may"),
    [
        (OutgoingState.DRAFT, AUTHOR, True),
        (OutgoingState.DRAFT, CLERK, True),
        (OutgoingState.DRAFT, HEAD, True),
        (OutgoingState.DRAFT, OTHER, False),
        (OutgoingState.IN_REVIEW, AUTHOR, False),
        (OutgoingState.IN_REVIEW, HEAD, True),
        (OutgoingState.ACCEPTED, HEAD, False),
        (OutgoingState.ISSUED, CLERK, False),
        (OutgoingState.VOIDED, CLERK, False),
        (OutgoingState.DISCARDED, AUTHOR, False),
    ],
)
def test_the_text_is_changed_only_by_whom_the_state_allows(state, who, may) -> None:
    assert rules.may_edit(letter_in(state), who) is may
    if may:
        rules.require_edit(letter_in(state), who)
    else:
        with pytest.raises(NotAllowed) as refused:
            rules.require_edit(letter_in(state), who)
        assert refused.value.press


def test_a_return_keeps_its_reason_until_the_letter_is_submitted_again() -> None:
    returned = rules.moved(letter_in(OutgoingState.IN_REVIEW), Move.RETURN, HEAD, AT, " แก้ย่อหน้าสอง ")
    assert (returned.state, returned.review_note) == (OutgoingState.DRAFT, "แก้ย่อหน้าสอง")
    assert rules.moved(returned, Move.SUBMIT, AUTHOR, AT).review_note == ""


def test_a_return_without_a_reason_is_refused_beside_its_field() -> None:
    with pytest.raises(InvalidEntry) as refused:
        rules.moved(letter_in(OutgoingState.IN_REVIEW), Move.RETURN, HEAD, AT, "  ")
    assert refused.value.field == "note"


def test_taking_an_accepted_letter_back_takes_the_acceptance_with_it() -> None:
    accepted = rules.moved(letter_in(OutgoingState.IN_REVIEW), Move.ACCEPT, HEAD, AT)
    assert accepted.reviewed_by == HEAD.id
    assert rules.moved(accepted, Move.WITHDRAW, AUTHOR, AT).reviewed_by is None


def test_a_wrong_move_tells_what_happened_what_it_means_and_what_to_press() -> None:
    with pytest.raises(NotAllowed) as refused:
        rules.after(OutgoingState.ISSUED, Move.DISCARD, CLERK, author_id=AUTHOR.id)
    assert "ออกเลขแล้ว" in refused.value.what
    assert "{key:refresh}" in refused.value.press


LEADS_TO = {
    (OutgoingState.DRAFT, Move.SUBMIT): OutgoingState.IN_REVIEW,
    (OutgoingState.DRAFT, Move.DISCARD): OutgoingState.DISCARDED,
    (OutgoingState.IN_REVIEW, Move.ACCEPT): OutgoingState.ACCEPTED,
    (OutgoingState.IN_REVIEW, Move.RETURN): OutgoingState.DRAFT,
    (OutgoingState.IN_REVIEW, Move.WITHDRAW): OutgoingState.DRAFT,
    (OutgoingState.ACCEPTED, Move.ISSUE): OutgoingState.ISSUED,
    (OutgoingState.ACCEPTED, Move.RETURN): OutgoingState.DRAFT,
    (OutgoingState.ACCEPTED, Move.WITHDRAW): OutgoingState.DRAFT,
    (OutgoingState.ISSUED, Move.VOID): OutgoingState.VOIDED,
    (OutgoingState.DISCARDED, Move.RESTORE): OutgoingState.DRAFT,
}
WANTS_A_REASON = {Move.RETURN, Move.VOID}
ALL_RIGHTS = officer(9, *Right)


def test_records_are_kept_as_they_were_written_and_words_stored_so_for_ever() -> None:
    assert changeable(rules) == set()
    assert stored_otherwise(OutgoingState, Move) == {}
    assert said_unasked(rules) == {}
    assert (set(STATE_NAMES), set(MOVE_NAMES)) == (set(OutgoingState), set(Move))
    assert latin([*STATE_NAMES.values(), *MOVE_NAMES.values()]) == []
    assert {OutgoingState.DRAFT, OutgoingState.IN_REVIEW, OutgoingState.ACCEPTED} == OPEN_STATES


@pytest.mark.parametrize("move", list(Move))
@pytest.mark.parametrize("state", list(OutgoingState))
def test_a_move_leads_where_the_table_says_and_nowhere_else(state: OutgoingState, move: Move) -> None:
    if (state, move) in LEADS_TO:
        assert rules.after(state, move, ALL_RIGHTS, author_id=AUTHOR.id) is LEADS_TO[state, move]
    else:
        with pytest.raises(NotAllowed, match=STATE_NAMES[state]):
            rules.after(state, move, ALL_RIGHTS, author_id=AUTHOR.id)


@pytest.mark.parametrize("state", list(OutgoingState))
def test_the_buttons_stand_in_the_order_of_the_table(state: OutgoingState) -> None:
    moves = [move for at, move in LEADS_TO if at is state]
    assert list(rules.possible_moves(state, ALL_RIGHTS, author_id=AUTHOR.id)) == moves


@pytest.mark.parametrize("at", LEADS_TO, ids=lambda at: f"{at[0]}-{at[1]}")
def test_a_reason_is_wanted_for_a_return_and_a_voiding_and_tidied_for_all(at: tuple[OutgoingState, Move]) -> None:
    assert rules.needed_reason(*at, " เพราะ ") == "เพราะ"
    if at[1] in WANTS_A_REASON:
        with pytest.raises(InvalidEntry, match=MOVE_NAMES[at[1]]) as refused:
            rules.needed_reason(*at, " ")
        assert refused.value.field == "note"
    else:
        assert rules.needed_reason(*at, " ") == ""


def test_a_move_that_is_none_wants_no_reason() -> None:
    assert rules.needed_reason(OutgoingState.ISSUED, Move.RETURN, "") == ""


LATER = AT.replace(hour=10)


@pytest.mark.parametrize(
    ("state", "move", "who", "changed"),
    [
        (OutgoingState.DRAFT, Move.SUBMIT, AUTHOR, {"review_note": "", "reviewed_by": 7}),
        (OutgoingState.DRAFT, Move.DISCARD, AUTHOR, {"reviewed_by": None}),
        (OutgoingState.IN_REVIEW, Move.ACCEPT, HEAD, {"reviewed_by": HEAD.id}),
        (OutgoingState.IN_REVIEW, Move.RETURN, HEAD, {"reviewed_by": None, "review_note": "เพราะ"}),
        (OutgoingState.IN_REVIEW, Move.WITHDRAW, CLERK, {"reviewed_by": None}),
        (OutgoingState.DISCARDED, Move.RESTORE, CLERK, {"reviewed_by": None}),
    ],
)
def test_a_move_changes_state_time_version_and_what_the_review_says(state, move, who, changed) -> None:
    before = replace(letter_in(state), review_note="เดิม", reviewed_by=7)
    after = rules.moved(before, move, who, LATER, " เพราะ ")
    assert after == replace(before, state=LEADS_TO[state, move], updated_at=LATER, version=2, **changed)


@pytest.mark.parametrize(
    ("state", "who", "told"),
    [
        (OutgoingState.ISSUED, CLERK, "ออกเลขแล้ว"),
        (OutgoingState.VOIDED, CLERK, "ออกเลขแล้ว"),
        (OutgoingState.DISCARDED, AUTHOR, "ถูกทิ้งแล้ว"),
        (OutgoingState.DRAFT, OTHER, "เป็นของผู้อื่น"),
        (OutgoingState.IN_REVIEW, AUTHOR, "รอตรวจ"),
        (OutgoingState.ACCEPTED, AUTHOR, "ตรวจแล้ว"),
    ],
)
def test_a_refused_edit_says_why_by_the_state(state, who, told) -> None:
    with pytest.raises(NotAllowed, match=told):
        rules.require_edit(letter_in(state), who)


class ADraftOnItsWay(RuleBasedStateMachine):
    """Anybody tries anything; no letter reaches ACCEPTED without a head, and every move counts the version up."""

    @initialize()
    def begin(self) -> None:
        self.letter = letter_in(OutgoingState.DRAFT)

    @rule(move=st.sampled_from([m for m in Move if m not in {Move.ISSUE, Move.VOID}]), who=st.sampled_from(EVERYBODY))
    def tries(self, move: Move, who: Officer) -> None:
        before = self.letter
        try:
            self.letter = rules.moved(before, move, who, AT, "เหตุผล")
        except CircError:
            assert who.id not in WHO_MAY.get((before.state, move), set())
        else:
            assert who.id in WHO_MAY[before.state, move]
            assert self.letter.version == before.version + 1
            assert self.letter.letter == before.letter

    @invariant()
    def accepted_means_that_a_head_saw_it(self) -> None:
        assert (self.letter.state is OutgoingState.ACCEPTED) == (self.letter.reviewed_by == HEAD.id)


ADraftOnItsWay.TestCase.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)
TestADraftOnItsWay = ADraftOnItsWay.TestCase
