"""The way of a letter through the chain: every wrong move is refused, nothing written is ever lost."""

from datetime import datetime, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from msgspec.structs import replace

from circ_desktop.base.clock import BANGKOK
from circ_desktop.domain.desk import route as routes
from circ_desktop.domain.desk.route import (
    AssignmentState,
    EndorseAction,
    Endorsement,
    Proposal,
    Route,
    RouteState,
    StepState,
)
from circ_desktop.domain.errors import InvalidEntry, NotAllowed

MORNING = datetime(2026, 11, 23, 9, 0, tzinfo=BANGKOK)
CLERK, HEAD, DEPUTY, MAYOR, OTHER = 1, 2, 3, 4, 5
CHAIN = (HEAD, DEPUTY, MAYOR)
NAMES = {CLERK: "นางสาวพิมพา", HEAD: "นางจันทร์แรม", DEPUTY: "นายเสถียร", MAYOR: "นายบุญล้อม", OTHER: "นางสาวแพรว"}


def by(officer: int, comment: str = "ทราบ", *, minute: int = 0) -> Endorsement:
    return Endorsement(officer, NAMES[officer], (f"ตำแหน่งที่ {officer}",), comment, MORNING + timedelta(minutes=minute))


def put_up(chain: tuple[int, ...] = CHAIN) -> Route:
    return routes.put_up(7, chain, Proposal(frozenset({11, 12})), by(CLERK, "เรื่องเร่งด่วน"))


def test_a_letter_put_up_lies_with_the_first_officer_of_the_chain() -> None:
    route = put_up()
    assert route.holder_id == HEAD
    assert [step.state for step in route.steps] == [StepState.WAITING, StepState.COMING, StepState.COMING]
    assert route.endorsements[0].action is EndorseAction.PUT_UP
    assert route.endorsements[0].divisions == {11, 12}


def test_passing_on_copies_name_and_position_of_that_moment() -> None:
    route = routes.pass_on(put_up(), by(HEAD, "เห็นควรแจ้งกองช่าง"))
    assert route.holder_id == DEPUTY
    assert route.steps[0].name == NAMES[HEAD]
    assert route.steps[0].position == ("ตำแหน่งที่ 2",)
    assert route.steps[0].comment == "เห็นควรแจ้งกองช่าง"


def test_passing_on_may_change_the_proposed_divisions() -> None:
    route = routes.pass_on(put_up(), by(HEAD), frozenset({13}))
    assert route.proposed == {13}
    assert route.endorsements[0].divisions == {11, 12}


def test_the_last_of_the_chain_cannot_pass_on() -> None:
    route = routes.pass_on(routes.pass_on(put_up(), by(HEAD)), by(DEPUTY))
    with pytest.raises(NotAllowed, match="คนสุดท้าย"):
        routes.pass_on(route, by(MAYOR))


def test_an_order_sends_the_letter_to_each_ticked_division_once() -> None:
    route = routes.order(put_up((MAYOR,)), by(MAYOR, "มอบกองช่าง"), frozenset({12, 11}))
    assert route.state is RouteState.ORDERED
    assert route.holder_id is None
    assert [assignment.division_id for assignment in route.assignments] == [11, 12]


def test_an_order_without_a_division_ends_the_chain_for_filing() -> None:
    route = routes.order(put_up((MAYOR,)), by(MAYOR, "ทราบ"), frozenset())
    assert route.state is RouteState.ORDERED
    assert route.assignments == ()


def test_an_order_below_the_top_leaves_the_later_steps_untouched() -> None:
    route = routes.order(put_up(), by(HEAD, "ทราบ"), frozenset())
    assert [step.state for step in route.steps] == [StepState.ORDERED, StepState.COMING, StepState.COMING]


@pytest.mark.parametrize("act", [routes.pass_on, routes.send_back, lambda r, e: routes.order(r, e, frozenset())])
def test_nobody_but_the_holder_writes_on_the_letter(act) -> None:
    with pytest.raises(NotAllowed, match="ไม่ได้อยู่ที่ท่าน"):
        act(put_up(), by(DEPUTY))


@pytest.mark.parametrize("act", [routes.pass_on, routes.send_back, lambda r, e: routes.order(r, e, frozenset())])
def test_nothing_is_written_after_the_order(act) -> None:
    ordered = routes.order(put_up((MAYOR,)), by(MAYOR), frozenset({11}))
    with pytest.raises(NotAllowed, match="ไม่ได้รอผู้ใด"):
        act(ordered, by(MAYOR))


@pytest.mark.parametrize("comment", ["", "   "])
def test_a_return_without_a_reason_is_refused_beside_its_field(comment: str) -> None:
    with pytest.raises(InvalidEntry) as refused:
        routes.send_back(put_up(), by(HEAD, comment))
    assert refused.value.field == "comment"


def test_an_order_without_words_is_refused_beside_its_field() -> None:
    with pytest.raises(InvalidEntry) as refused:
        routes.order(put_up((MAYOR,)), by(MAYOR, " "), frozenset())
    assert refused.value.field == "comment"


def test_a_return_and_a_second_endorsement_keep_both_texts_in_order() -> None:
    route = routes.pass_on(put_up(), by(HEAD, "ครั้งแรก", minute=1))
    route = routes.send_back(route, by(DEPUTY, "ขอให้เพิ่มกองคลัง", minute=2))
    assert route.holder_id == HEAD
    assert route.steps[0].comment == "ครั้งแรก"
    route = routes.pass_on(route, by(HEAD, "เพิ่มแล้ว", minute=3))
    assert route.steps[1].comment == "ขอให้เพิ่มกองคลัง"
    assert [line.comment for line in route.endorsements] == ["เรื่องเร่งด่วน", "ครั้งแรก", "ขอให้เพิ่มกองคลัง", "เพิ่มแล้ว"]


def test_a_letter_of_somebody_who_left_is_held_by_the_successor_and_goes_on_from_there() -> None:
    route = routes.hand_over(routes.pass_on(put_up(), by(HEAD)), OTHER)
    assert route.holder_id == OTHER
    assert [line.officer_id for line in route.endorsements] == [CLERK, HEAD]
    assert routes.pass_on(route, by(OTHER)).holder_id == MAYOR


def test_a_letter_handed_to_somebody_further_up_passes_over_the_desks_between() -> None:
    route = routes.hand_over(put_up(), MAYOR)
    assert route.holder_id == MAYOR
    assert [step.state for step in route.steps] == [StepState.COMING, StepState.COMING, StepState.WAITING]


@pytest.mark.parametrize("to", [HEAD, DEPUTY])
def test_a_letter_is_not_handed_to_its_holder_or_down_the_chain(to: int) -> None:
    with pytest.raises(NotAllowed, match="ถือเรื่องอยู่"):
        routes.hand_over(routes.pass_on(put_up(), by(HEAD)), to)


def test_an_ordered_letter_is_handed_to_nobody() -> None:
    with pytest.raises(NotAllowed, match="ไม่ได้รอผู้ใด"):
        routes.hand_over(routes.order(put_up((MAYOR,)), by(MAYOR), frozenset()), HEAD)


def test_a_letter_returned_to_the_clerk_goes_up_again_from_the_first_step() -> None:
    route = routes.send_back(put_up(), by(HEAD, "แนบเรื่องเดิมด้วย"))
    assert (route.state, route.holder_id) == (RouteState.WITH_CLERK, CLERK)
    again = routes.put_up_again(route, Proposal(frozenset({14}), "งานนิติการ", "เพื่อโปรดทราบ"), by(CLERK, "แนบแล้ว"))
    assert (again.holder_id, again.proposed, again.other, again.purpose) == (HEAD, {14}, "งานนิติการ", "เพื่อโปรดทราบ")
    assert [line.action for line in again.endorsements] == [
        EndorseAction.PUT_UP,
        EndorseAction.SEND_BACK,
        EndorseAction.PUT_UP,
    ]


def test_a_running_letter_cannot_be_put_up_again() -> None:
    with pytest.raises(NotAllowed):
        routes.put_up_again(put_up(), Proposal(), by(CLERK))


def test_a_letter_with_the_clerk_waits_for_nobody_of_the_chain() -> None:
    route = routes.send_back(put_up(), by(HEAD, "แก้"))
    with pytest.raises(NotAllowed):
        routes.pass_on(route, by(HEAD))


@pytest.mark.parametrize("chain", [(), (HEAD, HEAD), (CLERK, MAYOR)])
def test_a_chain_that_is_empty_or_turns_in_a_circle_is_refused(chain: tuple[int, ...]) -> None:
    with pytest.raises(InvalidEntry) as refused:
        put_up(chain)
    assert refused.value.field == "chain"


def test_putting_up_without_a_purpose_is_refused() -> None:
    with pytest.raises(InvalidEntry) as refused:
        routes.put_up(7, CHAIN, Proposal(purpose=" "), by(CLERK))
    assert refused.value.field == "purpose"


def test_a_division_receives_its_copy_once_and_then_finishes_it() -> None:
    sent = routes.Assignment(5, 11)
    received = routes.receive_assignment(sent, 3, HEAD, MORNING)
    assert (received.state, received.receive_number, received.received_by) == (AssignmentState.RECEIVED, 3, HEAD)
    with pytest.raises(NotAllowed, match="รับหนังสือนี้ไปแล้ว"):
        routes.receive_assignment(received, 4, HEAD, MORNING)
    done = routes.finish_assignment(received, " แจ้งแล้ว ", MORNING)
    assert (done.state, done.result) == (AssignmentState.DONE, "แจ้งแล้ว")
    with pytest.raises(NotAllowed, match="ปิดเรื่องนี้ไปแล้ว"):
        routes.finish_assignment(done, "อีกครั้ง", MORNING)


def test_a_division_cannot_finish_what_it_has_not_received_nor_without_a_result() -> None:
    sent = routes.Assignment(5, 11)
    with pytest.raises(NotAllowed, match="ยังไม่ได้ลงรับ"):
        routes.finish_assignment(sent, "แจ้งแล้ว", MORNING)
    with pytest.raises(InvalidEntry):
        routes.finish_assignment(replace(sent, state=AssignmentState.RECEIVED), " ", MORNING)


class ALetterOnItsWay(RuleBasedStateMachine):
    """Officers act in any order, rightly and wrongly; what has been written only ever grows."""

    @initialize(length=st.integers(1, 4))
    def begin(self, length: int) -> None:
        self.chain = tuple(range(2, 2 + length))
        self.names = {officer: f"คนที่ {officer}" for officer in range(1, 7)}
        self.route = routes.put_up(7, self.chain, Proposal(frozenset({11})), self.by(CLERK, "เสนอ"))
        self.written = list(self.route.endorsements)

    def by(self, officer: int, comment: str) -> Endorsement:
        return Endorsement(officer, self.names[officer], (), comment, MORNING)

    def took(self, new: Route) -> None:
        self.route = new
        self.written.append(new.endorsements[-1])

    @rule(officer=st.integers(1, 6))
    def passes_on(self, officer: int) -> None:
        holder, last = self.route.holder_id, self.chain[-1]
        right = self.route.state is RouteState.RUNNING and officer == holder and officer != last
        if right:
            self.took(routes.pass_on(self.route, self.by(officer, "ผ่าน")))
            assert self.route.holder_id == self.chain[self.chain.index(officer) + 1]
        else:
            with pytest.raises(NotAllowed):
                routes.pass_on(self.route, self.by(officer, "ผ่าน"))

    @rule(officer=st.integers(1, 6))
    def sends_back(self, officer: int) -> None:
        if self.route.state is RouteState.RUNNING and officer == self.route.holder_id:
            place = self.chain.index(officer)
            self.took(routes.send_back(self.route, self.by(officer, "แก้")))
            assert self.route.holder_id == (self.chain[place - 1] if place else CLERK)
        else:
            with pytest.raises(NotAllowed):
                routes.send_back(self.route, self.by(officer, "แก้"))

    @rule()
    def clerk_puts_up_again(self) -> None:
        if self.route.state is RouteState.WITH_CLERK:
            self.took(routes.put_up_again(self.route, Proposal(), self.by(CLERK, "แก้แล้ว")))
        else:
            with pytest.raises(NotAllowed):
                routes.put_up_again(self.route, Proposal(), self.by(CLERK, "แก้แล้ว"))

    @precondition(lambda self: len(self.written) > 4)
    @rule(officer=st.integers(1, 6), divisions=st.frozensets(st.integers(11, 15)))
    def orders(self, officer: int, divisions: frozenset[int]) -> None:
        if self.route.state is RouteState.RUNNING and officer == self.route.holder_id:
            self.took(routes.order(self.route, self.by(officer, "ทราบ"), divisions))
            assert {assignment.division_id for assignment in self.route.assignments} == divisions
        else:
            with pytest.raises(NotAllowed):
                routes.order(self.route, self.by(officer, "ทราบ"), divisions)

    @invariant()
    def nothing_written_is_lost(self) -> None:
        assert list(self.route.endorsements) == self.written

    @invariant()
    def exactly_one_desk_holds_a_running_letter(self) -> None:
        waiting = [step for step in self.route.steps if step.state is StepState.WAITING]
        assert len(waiting) == (1 if self.route.state is RouteState.RUNNING else 0)


ALetterOnItsWay.TestCase.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
TestALetterOnItsWay = ALetterOnItsWay.TestCase
