"""What waits for whom, and what the divisions and the despatch book show."""

from datetime import date, datetime, timedelta

import pytest
from msgspec.structs import replace

from circ_desktop.base.clock import BANGKOK
from circ_desktop.domain.books.numbers import RegisterKey, division_owner
from circ_desktop.domain.desk.route import (
    AssignmentState,
    Route,
    finish_assignment,
    order,
    pass_on,
    receive_assignment,
    send_back,
)
from circ_desktop.domain.desk.waiting import AssignedCopy, DivisionRow, WorkItem
from circ_desktop.domain.received.incoming import ReceivedState
from circ_desktop.domain.register import RegisterKind
from circ_desktop.domain.sent.outgoing import OutgoingState
from circ_desktop.storage.books import outgoing, received, registers, routes
from circ_desktop.storage.books import work as questions
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from tests.databases import MORNING
from tests.storage.books.rows import (
    CLERK,
    DAY,
    DEPUTY,
    ENTRY,
    HEAD,
    LATER,
    LETTER,
    MAYOR,
    MONEY,
    SCHOOLS,
    WORKS,
    draft,
    found,
    line,
    on_its_way,
    receive,
)

WAITING = WorkItem(
    "endorse",
    ENTRY.subject,
    MORNING,
    "ด่วนที่สุด",
    receive_number=1,
    sender=ENTRY.sender,
    letter_number=ENTRY.number,
)


def write(work: UnitOfWork, after: Route, before: Route, at: datetime = LATER) -> Route:
    assert routes.update_route(work.connection, after, before, at)
    stored = routes.get(work.connection, before.id)
    assert stored is not None
    return stored


def ordered(work: UnitOfWork, *divisions: int, at: datetime = LATER, **changes: object) -> Route:
    """A letter that the mayor ordered on these divisions."""
    route = on_its_way(work, receive(work, **changes).id, chain=(MAYOR,))
    return write(work, order(route, line(MAYOR, "มอบดำเนินการ", at), frozenset(divisions)), route)


def void(work: UnitOfWork, received_id: int) -> None:
    received.void(work.connection, received_id, "ผิด")


def test_a_letter_lies_on_the_desk_of_its_holder_since_it_came_there(work: UnitOfWork) -> None:
    route = on_its_way(work, receive(work).id)
    first = replace(WAITING, received_id=route.received_id, route_id=route.id)
    assert questions.to_endorse(work.connection, HEAD) == [first]
    assert questions.to_endorse(work.connection, MAYOR) == []
    write(work, pass_on(route, line(HEAD)), route)
    assert questions.to_endorse(work.connection, HEAD) == []
    assert questions.to_endorse(work.connection, MAYOR) == [replace(first, since=LATER)]
    void(work, route.received_id)
    assert questions.to_endorse(work.connection, MAYOR) == []


def test_a_letter_that_came_all_the_way_back_waits_for_the_clerk_who_put_it_up(work: UnitOfWork) -> None:
    route = on_its_way(work, receive(work).id)
    other = on_its_way(work, receive(work).id)
    assert questions.returned_to(work.connection, CLERK) == []
    write(work, send_back(route, line(HEAD, "แก้", LATER)), route)
    item = replace(WAITING, kind="returned", since=LATER, received_id=route.received_id, route_id=route.id)
    assert questions.returned_to(work.connection, CLERK) == [item]
    assert questions.returned_to(work.connection, HEAD) == []
    void(work, route.received_id)
    assert questions.returned_to(work.connection, CLERK) == []
    assert routes.get(work.connection, other.id) == other


def test_a_registered_letter_waits_to_be_put_up_the_newest_first(
    work: UnitOfWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    letters = [receive(work, at=LATER) for _ in range(4)]
    received.set_standing(work.connection, letters[1].id, state=ReceivedState.PUT_UP)
    void(work, letters[2].id)
    items = questions.to_put_up(work.connection)
    assert [item.received_id for item in items] == [letters[3].id, letters[0].id]
    assert items[1] == replace(WAITING, kind="to_put_up", since=LATER, received_id=letters[0].id)
    assert questions.MOST_TO_PUT_UP == 200
    monkeypatch.setattr(questions, "MOST_TO_PUT_UP", 1)
    assert [item.received_id for item in questions.to_put_up(work.connection)] == [letters[3].id]


def test_a_copy_waits_for_its_division_until_it_is_received(work: UnitOfWork) -> None:
    route = ordered(work, WORKS, MONEY)
    money, works = route.assignments
    item = replace(
        WAITING,
        kind="receive",
        since=LATER,
        received_id=route.received_id,
        route_id=route.id,
        assignment_id=works.id,
        division="กองช่าง",
    )
    assert questions.to_receive(work.connection, [WORKS]) == [item]
    both = questions.to_receive(work.connection, {WORKS, MONEY})
    assert {each.assignment_id for each in both} == {works.id, money.id}
    assert questions.to_receive(work.connection, [SCHOOLS]) == []
    assert questions.to_receive(work.connection, []) == []
    _receive(work, route, WORKS)
    assert questions.to_receive(work.connection, [WORKS]) == []
    void(work, route.received_id)
    assert questions.to_receive(work.connection, [MONEY]) == []


def _receive(work: UnitOfWork, route: Route, division: int, at: datetime = LATER) -> None:
    copy = next(each for each in route.assignments if each.division_id == division)
    taken = registers.take_number(work.connection, RegisterKey(division_owner(division), RegisterKind.RECEIVED, 2026))
    routes.write_receipt(work.connection, receive_assignment(copy, taken.number, HEAD, at), taken)


def _state(work: UnitOfWork, outgoing_id: int, state: OutgoingState, note: str = "") -> None:
    before = found(work, outgoing_id)
    after = replace(before, state=state, review_note=note, updated_at=LATER, version=2)
    assert outgoing.update_draft(work.connection, after, before)


def test_letters_of_ours_wait_by_their_state_and_returned_ones_for_their_author(work: UnitOfWork) -> None:
    returned, untouched, theirs, in_review = draft(work), draft(work), draft(work, by=DEPUTY), draft(work)
    for each in (returned, theirs):
        _state(work, each, OutgoingState.DRAFT, "แก้ย่อหน้าสอง")
    _state(work, in_review, OutgoingState.IN_REVIEW)
    item = WorkItem(
        "returned",
        LETTER.subject,
        LATER,
        "ด่วน",
        outgoing_id=returned,
        addressee=LETTER.addressee,
        review_note="แก้ย่อหน้าสอง",
    )
    asked = questions.outgoing_in
    assert asked(work.connection, "returned", OutgoingState.DRAFT, returned_to=CLERK) == [item]
    drafts = asked(work.connection, "review", OutgoingState.DRAFT)
    assert {each.outgoing_id for each in drafts} == {returned, untouched, theirs}
    assert {each.review_note for each in drafts} == {""}
    review = asked(work.connection, "review", OutgoingState.IN_REVIEW)
    assert review == [replace(item, kind="review", outgoing_id=in_review, review_note="")]


def test_the_divisions_inbox_shows_every_letter_ordered_on_it_the_newest_order_first(work: UnitOfWork) -> None:
    route = ordered(work, WORKS)
    newer = ordered(work, WORKS, MONEY, at=LATER + timedelta(hours=1))
    voided = ordered(work, WORKS, at=LATER + timedelta(hours=2))
    void(work, voided.received_id)
    rows = questions.division_rows(work.connection, WORKS)
    assert [row.received_id for row in rows] == [newer.received_id, route.received_id]
    fresh = DivisionRow(
        assignment_id=route.assignments[0].id,
        received_id=route.received_id,
        division_id=WORKS,
        state=AssignmentState.SENT,
        office_number=1,
        receive_number=None,
        number=ENTRY.number,
        dated=DAY,
        sender=ENTRY.sender,
        subject=ENTRY.subject,
        urgency="ด่วนที่สุด",
        order="มอบดำเนินการ",
        ordered_by="คนที่ 4",
        ordered_at=LATER,
        received_at=None,
        done_at=None,
        result="",
        addressee=ENTRY.addressee,
    )
    assert rows[1] == fresh
    _receive(work, route, WORKS)
    copy = routes.get_assignment(work.connection, route.assignments[0].id)
    assert copy is not None
    done = finish_assignment(copy.assignment, "แจ้งแล้ว", LATER + timedelta(hours=3))
    routes.write_result(work.connection, done, HEAD)
    assert questions.division_rows(work.connection, WORKS)[1] == replace(
        fresh,
        state=AssignmentState.DONE,
        receive_number=1,
        received_at=LATER,
        done_at=LATER + timedelta(hours=3),
        result="แจ้งแล้ว",
    )
    assert questions.division_rows(work.connection, SCHOOLS) == ()


def test_copies_ordered_at_the_same_moment_show_the_last_one_first(work: UnitOfWork) -> None:
    first, second = ordered(work, WORKS), ordered(work, WORKS)
    rows = questions.division_rows(work.connection, WORKS)
    assert [row.received_id for row in rows] == [second.received_id, first.received_id]


def test_the_despatch_book_has_the_copies_assigned_on_its_days_by_division_and_number(work: UnitOfWork) -> None:
    midnight = datetime(2026, 6, 16, tzinfo=BANGKOK)
    early = ordered(work, WORKS, MONEY, at=midnight - timedelta(microseconds=1))
    late = ordered(work, MONEY, at=midnight)
    voided = ordered(work, MONEY, at=midnight)
    void(work, voided.received_id)
    days = (date(2026, 6, 15), date(2026, 6, 16))

    def copies(first: date, last: date) -> list[tuple[str, int]]:
        return [
            (copy.division, copy.office_number) for copy in questions.assigned_between(work.connection, first, last)
        ]

    assert copies(*days) == [("กองคลัง", 1), ("กองคลัง", 2), ("กองช่าง", 1)]
    assert copies(days[0], days[0]) == [("กองคลัง", 1), ("กองช่าง", 1)]
    assert copies(days[1], days[1]) == [("กองคลัง", 2)]
    assert questions.assigned_between(work.connection, *days)[0] == AssignedCopy(
        assignment_id=early.assignments[0].id,
        division="กองคลัง",
        office_number=1,
        letter_number=ENTRY.number,
        sender=ENTRY.sender,
        subject=ENTRY.subject,
        urgency="ด่วนที่สุด",
        ordered_on=days[0],
    )
    assert late.assignments[0].division_id == MONEY
