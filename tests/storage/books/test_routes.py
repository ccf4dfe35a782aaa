"""Rows of routes: the chain, everything written on the slip, and the copies of the divisions."""

from datetime import date, datetime, timedelta

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from circ_desktop.base.clock import BANGKOK
from circ_desktop.domain.books.numbers import RegisterKey, division_owner
from circ_desktop.domain.books.pages import DivisionReceipt
from circ_desktop.domain.desk.route import (
    Assignment,
    AssignmentState,
    EndorseAction,
    Proposal,
    Route,
    RouteState,
    Step,
    StepState,
    finish_assignment,
    hand_over,
    order,
    pass_on,
    put_up_again,
    receive_assignment,
    send_back,
)
from circ_desktop.domain.register import RegisterKind
from circ_desktop.storage.books import registers, routes
from circ_desktop.storage.books.routes import FoundAssignment
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from circ_desktop.storage.tables import assignments, endorsements, route_steps
from circ_desktop.storage.tables import routes as route_table
from tests.databases import MORNING
from tests.domain.records import changeable
from tests.storage.books.rows import CLERK, DEPUTY, HEAD, LATER, MAYOR, MONEY, SCHOOLS, WORKS, line, on_its_way, receive

PURPOSE = "เพื่อโปรดทราบ"


@pytest.fixture
def route(work: UnitOfWork) -> Route:
    """A letter on the first of three desks."""
    return on_its_way(work, receive(work).id, chain=(HEAD, DEPUTY, MAYOR))


def write(work: UnitOfWork, after: Route, before: Route, at: datetime = LATER) -> Route:
    assert routes.update_route(work.connection, after, before, at)
    stored = routes.get(work.connection, before.id)
    assert stored is not None
    return stored


def since(work: UnitOfWork, route: Route) -> list[datetime | None]:
    query = select(route_steps.c.since).where(route_steps.c.route_id == route.id).order_by(route_steps.c.place)
    return list(work.connection.execute(query).scalars())


def test_a_route_comes_back_as_it_was_put_up(work: UnitOfWork, route: Route) -> None:
    assert changeable(routes) == set()
    assert route == Route(
        id=route.id,
        received_id=route.received_id,
        started_by=CLERK,
        state=RouteState.RUNNING,
        steps=(Step(HEAD, StepState.WAITING), Step(DEPUTY), Step(MAYOR)),
        proposed=frozenset({WORKS, MONEY}),
        other="งานนิติการ",
        purpose=PURPOSE,
        endorsements=(line(CLERK, "เสนอ").written(EndorseAction.PUT_UP, {WORKS, MONEY}),),
    )
    assert routes.get(work.connection, route.id, lock=True) == route
    assert routes.of_received(work.connection, route.received_id) == route
    assert routes.of_received(work.connection, route.received_id, lock=True) == route
    assert routes.get(work.connection, 999) is None
    assert routes.of_received(work.connection, 999) is None
    assert since(work, route) == [MORNING, None, None]
    started = select(route_table.c.started_at).where(route_table.c.id == route.id)
    assert work.connection.execute(started).scalar_one() == MORNING


def test_every_deed_comes_back_as_it_was_done_and_what_was_written_only_grows(work: UnitOfWork, route: Route) -> None:
    other = on_its_way(work, receive(work).id)
    passed = pass_on(route, line(HEAD, "เห็นควร"), frozenset({SCHOOLS}))
    stored = write(work, passed, route)
    assert stored == replace(passed, version=2)
    assert since(work, route) == [MORNING, LATER, None]
    returned = send_back(stored, line(DEPUTY, "แก้", LATER))
    stored = write(work, returned, stored, LATER + timedelta(hours=1))
    assert stored == replace(returned, version=3)
    assert since(work, route) == [LATER + timedelta(hours=1), LATER, None]
    ordered = order(stored, line(HEAD, "มอบ"), frozenset({WORKS, MONEY}))
    stored = write(work, ordered, stored)
    copies = tuple(
        Assignment(copy.id, division) for copy, division in zip(stored.assignments, (MONEY, WORKS), strict=True)
    )
    assert stored == replace(ordered, version=4, assignments=copies)
    assert len({copy.id for copy in copies}) == 2
    assert routes.get(work.connection, other.id) == other


def test_back_with_the_clerk_and_up_again_it_is_the_same_route(work: UnitOfWork, route: Route) -> None:
    stored = write(work, send_back(route, line(HEAD, "แนบ")), route)
    assert stored.state is RouteState.WITH_CLERK
    again = put_up_again(stored, Proposal(frozenset({SCHOOLS}), "ก", "ข"), line(CLERK, "แนบแล้ว", LATER))
    assert write(work, again, stored) == replace(again, version=3)
    assert since(work, route) == [LATER, None, None]


def test_a_letter_handed_over_waits_on_the_new_desk_since_then(work: UnitOfWork, route: Route) -> None:
    further = write(work, hand_over(route, MAYOR), route)
    assert further.holder_id == MAYOR
    assert since(work, route) == [MORNING, None, LATER]


def test_a_stale_route_is_not_written(work: UnitOfWork, route: Route) -> None:
    stored = write(work, pass_on(route, line(HEAD)), route)
    assert not routes.update_route(work.connection, pass_on(route, line(HEAD)), route, LATER)
    assert routes.get(work.connection, route.id) == stored


def test_lines_name_the_place_of_the_step_and_the_clerks_own_none(work: UnitOfWork, route: Route) -> None:
    stored = write(work, pass_on(route, line(HEAD)), route)
    stored = write(work, send_back(stored, line(DEPUTY, "แก้")), stored)
    query = select(endorsements.c.place).where(endorsements.c.route_id == route.id).order_by(endorsements.c.id)
    assert list(work.connection.execute(query).scalars()) == [None, 0, 1]


def test_a_copy_is_received_and_done_by_itself(work: UnitOfWork, route: Route) -> None:
    stored = write(work, order(route, line(HEAD, "มอบ"), frozenset({WORKS, MONEY})), route)
    money, works = stored.assignments
    found = FoundAssignment(works, route.id, route.received_id)
    assert routes.get_assignment(work.connection, works.id) == found
    assert routes.get_assignment(work.connection, works.id, lock=True) == found
    assert routes.get_assignment(work.connection, 999) is None
    key = RegisterKey(division_owner(WORKS), RegisterKind.RECEIVED, 2026)
    registers.take_number(work.connection, key)
    taken = registers.take_number(work.connection, key)
    received = receive_assignment(works, taken.number, HEAD, LATER)
    routes.write_receipt(work.connection, received, taken)
    assert routes.get_assignment(work.connection, works.id) == replace(found, assignment=received)
    done = finish_assignment(received, "แจ้งแล้ว", LATER)
    routes.write_result(work.connection, done, DEPUTY)
    assert routes.get_assignment(work.connection, works.id) == replace(found, assignment=done)
    assert done.state is AssignmentState.DONE
    assert routes.get_assignment(work.connection, money.id) == replace(found, assignment=money)
    query = select(assignments.c.register_id, assignments.c.done_by).where(assignments.c.id == works.id)
    assert tuple(work.connection.execute(query).one()) == (taken.register_id, DEPUTY)


def test_the_register_says_which_divisions_received_a_letter_in_their_order(work: UnitOfWork, route: Route) -> None:
    other = on_its_way(work, receive(work).id)
    for each in (route, other):
        stored = write(work, order(each, line(HEAD, "มอบ"), frozenset({WORKS, MONEY, SCHOOLS})), each)
        for copy in stored.assignments[1 if each is other else 0 :: -1]:
            key = RegisterKey(division_owner(copy.division_id), RegisterKind.RECEIVED, 2026)
            taken = registers.take_number(work.connection, key)
            late = datetime(2026, 6, 16, 0, 30, tzinfo=BANGKOK)
            routes.write_receipt(work.connection, receive_assignment(copy, taken.number, HEAD, late), taken)
    day = date(2026, 6, 16)
    money, works = DivisionReceipt("กองคลัง", 1, day), DivisionReceipt("กองช่าง", 1, day)
    receipts = routes.division_receipts
    assert receipts(work.connection, [route.received_id]) == {route.received_id: (money,)}
    assert receipts(work.connection, [other.received_id, route.received_id]) == {
        route.received_id: (money,),
        other.received_id: (replace(money, number=2), works),
    }
    assert receipts(work.connection, []) == {}
    assert receipts(work.connection, [receive(work).id]) == {}
