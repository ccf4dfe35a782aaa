"""Questions behind งานของฉัน and the divisions' inboxes: what waits for whom, in few queries."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, select

from circ_desktop.base.clock import BANGKOK
from circ_desktop.domain.desk.route import AssignmentState, EndorseAction, RouteState, StepState
from circ_desktop.domain.desk.waiting import AssignedCopy, DivisionRow, WorkItem, WorkKind
from circ_desktop.domain.received.incoming import ReceivedState
from circ_desktop.domain.sent.outgoing import OutgoingState
from circ_desktop.storage.tables import (
    assignments,
    divisions,
    endorsements,
    outgoing_letters,
    received_letters,
    route_steps,
    routes,
)

_received = received_letters.c
_outgoing = outgoing_letters.c
_LETTER = (_received.number, _received.letter_number, _received.sender, _received.subject, _received.urgency)
MOST_TO_PUT_UP = 200
_OPEN = _received.state != ReceivedState.VOIDED


def to_endorse(connection: Connection, officer_id: int) -> list[WorkItem]:
    """Return the letters that lie on this officer's desk."""
    query = (
        select(routes.c.id.label("route_id"), routes.c.received_id, route_steps.c.since, *_LETTER)
        .join(routes, routes.c.id == route_steps.c.route_id)
        .join(received_letters, _received.id == routes.c.received_id)
        .where(route_steps.c.officer_id == officer_id, route_steps.c.state == StepState.WAITING, _OPEN)
    )
    return [_of_received("endorse", row, row.received_id, route_id=row.route_id) for row in connection.execute(query)]


def returned_to(connection: Connection, officer_id: int) -> list[WorkItem]:
    """Return the letters that this clerk put up and that came all the way back."""
    query = (
        select(routes.c.id.label("route_id"), routes.c.received_id, route_steps.c.at.label("since"), *_LETTER)
        .join(routes, routes.c.id == route_steps.c.route_id)
        .join(received_letters, _received.id == routes.c.received_id)
        .where(routes.c.started_by == officer_id, routes.c.state == RouteState.WITH_CLERK, route_steps.c.place == 0)
        .where(_OPEN)
    )
    return [_of_received("returned", row, row.received_id, route_id=row.route_id) for row in connection.execute(query)]


def to_put_up(connection: Connection) -> list[WorkItem]:
    """Return the registered letters that nobody was shown yet; the newest ones only, where an office never puts up."""
    columns = (_received.id.label("received_id"), _received.recorded_at.label("since"), *_LETTER)
    query = select(*columns).where(_received.state == ReceivedState.REGISTERED)
    query = query.order_by(_received.id.desc()).limit(MOST_TO_PUT_UP)
    return [_of_received("to_put_up", row, row.received_id) for row in connection.execute(query)]


def to_receive(connection: Connection, division_ids: Iterable[int]) -> list[WorkItem]:
    """Return the copies that these divisions have not received yet."""
    ids = tuple(division_ids)
    if not ids:
        return []
    query = (
        select(assignments.c.id.label("assignment_id"), assignments.c.route_id, routes.c.received_id, *_LETTER)
        .add_columns(endorsements.c.at.label("since"), divisions.c.name.label("division"))
        .join(routes, routes.c.id == assignments.c.route_id)
        .join(received_letters, _received.id == routes.c.received_id)
        .join(divisions, divisions.c.id == assignments.c.division_id)
        .join(endorsements, _is_order())
        .where(assignments.c.division_id.in_(ids), assignments.c.state == AssignmentState.SENT, _OPEN)
    )
    return [
        _of_received(
            "receive",
            row,
            row.received_id,
            route_id=row.route_id,
            assignment_id=row.assignment_id,
            division=row.division,
        )
        for row in connection.execute(query)
    ]


def outgoing_in(
    connection: Connection, kind: WorkKind, state: OutgoingState, *, returned_to: int | None = None
) -> list[WorkItem]:
    """Return the letters of ours that wait in this state; with `returned_to` only that author's returned ones."""
    columns = (_outgoing.id, _outgoing.subject, _outgoing.addressee, _outgoing.urgency, _outgoing.updated_at)
    query = select(*columns, _outgoing.review_note).where(_outgoing.state == state)
    if returned_to is not None:
        query = query.where(_outgoing.created_by == returned_to, _outgoing.review_note != "")
    return [_of_outgoing(kind, row) for row in connection.execute(query)]


def division_rows(connection: Connection, division_id: int) -> tuple[DivisionRow, ...]:
    """Return every letter assigned to the division, the newest order first."""
    query = (
        select(assignments, routes.c.received_id, received_letters.c.number.label("office_number"))
        .add_columns(_received.letter_number, _received.dated, _received.sender, _received.subject, _received.urgency)
        .add_columns(_received.addressee)
        .add_columns(endorsements.c.comment, endorsements.c.name, endorsements.c.at.label("ordered_at"))
        .join(routes, routes.c.id == assignments.c.route_id)
        .join(received_letters, _received.id == routes.c.received_id)
        .join(endorsements, _is_order())
        .where(assignments.c.division_id == division_id, _OPEN)
        .order_by(endorsements.c.at.desc(), assignments.c.id.desc())
    )
    return tuple(
        DivisionRow(
            assignment_id=row.id,
            received_id=row.received_id,
            division_id=row.division_id,
            state=row.state,
            office_number=row.office_number,
            receive_number=row.number,
            number=row.letter_number,
            dated=row.dated,
            sender=row.sender,
            subject=row.subject,
            urgency=row.urgency,
            order=row.comment,
            ordered_by=row.name,
            ordered_at=row.ordered_at,
            received_at=row.received_at,
            done_at=row.done_at,
            result=row.result,
            addressee=row.addressee,
        )
        for row in connection.execute(query)
    )


def assigned_between(connection: Connection, day_from: date, day_to: date) -> tuple[AssignedCopy, ...]:
    """Return the copies that were assigned to divisions on these days, both included, by division and receive number."""
    first, after = (datetime.combine(day, time.min, BANGKOK) for day in (day_from, day_to + timedelta(days=1)))
    query = (
        select(assignments.c.id, divisions.c.name.label("division"), endorsements.c.at.label("ordered_at"), *_LETTER)
        .join(routes, routes.c.id == assignments.c.route_id)
        .join(received_letters, _received.id == routes.c.received_id)
        .join(divisions, divisions.c.id == assignments.c.division_id)
        .join(endorsements, _is_order())
        .where(endorsements.c.at >= first, endorsements.c.at < after, _OPEN)
        .order_by(assignments.c.division_id, _received.register_id, _received.number, _received.insertion)
    )
    return tuple(
        AssignedCopy(
            assignment_id=row.id,
            division=row.division,
            office_number=row.number,
            letter_number=row.letter_number,
            sender=row.sender,
            subject=row.subject,
            urgency=row.urgency,
            ordered_on=row.ordered_at.date(),
        )
        for row in connection.execute(query)
    )


def _is_order() -> ColumnElement[bool]:
    """Join a route to the one line that ordered it."""
    return and_(endorsements.c.route_id == routes.c.id, endorsements.c.action == EndorseAction.ORDER.value)


def _of_received(
    kind: WorkKind,
    row: Any,
    received_id: int,
    *,
    route_id: int | None = None,
    assignment_id: int | None = None,
    division: str = "",
) -> WorkItem:
    return WorkItem(
        kind=kind,
        subject=row.subject,
        since=row.since,
        urgency=row.urgency,
        received_id=received_id,
        route_id=route_id,
        assignment_id=assignment_id,
        receive_number=row.number,
        sender=row.sender,
        letter_number=row.letter_number,
        division=division,
    )


def _of_outgoing(kind: WorkKind, row: Any) -> WorkItem:
    return WorkItem(
        kind=kind,
        subject=row.subject,
        since=row.updated_at,
        urgency=row.urgency,
        outgoing_id=row.id,
        addressee=row.addressee,
        review_note=row.review_note if kind == "returned" else "",
    )
