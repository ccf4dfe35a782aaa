"""Rows of routes: the chain of officers, everything written on the slip, and the copies of the divisions."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from msgspec import Struct
from sqlalchemy import Connection, Select, insert, select, update

from circ_desktop.domain.books.pages import DivisionReceipt
from circ_desktop.domain.desk.route import Assignment, EndorseAction, Route, Step, StepState, Written
from circ_desktop.storage.books import convert
from circ_desktop.storage.books.registers import TakenNumber
from circ_desktop.storage.engine.in_parts import in_parts
from circ_desktop.storage.tables import assignments, divisions, endorsements, route_steps, routes


class FoundAssignment(Struct, frozen=True):
    """An assignment with the route and the letter that it belongs to."""

    assignment: Assignment
    route_id: int
    received_id: int


def insert_route(connection: Connection, route: Route, at: datetime) -> int:
    """Write a new route with its steps and the clerk's line; return its id."""
    values = _route_values(route) | {
        "received_id": route.received_id,
        "started_by": route.started_by,
        "started_at": at,
        "version": route.version,
    }
    route_id = int(connection.execute(insert(routes).values(values).returning(routes.c.id)).scalar_one())
    rows = [_step_values(step) | {"route_id": route_id, "place": place} for place, step in enumerate(route.steps)]
    for row in rows:
        row["since"] = at if row["state"] is StepState.WAITING else None
    connection.execute(insert(route_steps), rows)
    _append_written(connection, route_id, route.steps, route.endorsements)
    return route_id


def update_route(connection: Connection, after: Route, before: Route, at: datetime) -> bool:
    """Write a changed route if the row still has `before.version`; tell whether it had. Lines are only ever added."""
    changed = update(routes).where(routes.c.id == before.id, routes.c.version == before.version)
    values = _route_values(after) | {"version": before.version + 1}
    if connection.execute(changed.values(values)).rowcount != 1:
        return False
    for place, (old, new) in enumerate(zip(before.steps, after.steps, strict=True)):
        if new == old:
            continue
        step = _step_values(new)
        if new.state is StepState.WAITING and old.state is not StepState.WAITING:
            step["since"] = at
        here = (route_steps.c.route_id == before.id) & (route_steps.c.place == place)
        connection.execute(update(route_steps).where(here).values(step))
    _append_written(connection, before.id, after.steps, after.endorsements[len(before.endorsements) :])
    for assignment in after.assignments[len(before.assignments) :]:
        new_copy = {"route_id": before.id, "division_id": assignment.division_id, "state": assignment.state}
        connection.execute(insert(assignments).values(new_copy))
    return True


def get(connection: Connection, route_id: int, *, lock: bool = False) -> Route | None:
    """Return one route, or None. `lock` holds its row until the transaction ends."""
    return _one(connection, select(routes).where(routes.c.id == route_id), lock=lock)


def of_received(connection: Connection, received_id: int, *, lock: bool = False) -> Route | None:
    """Return the route of a received letter, or None when it was not put up."""
    return _one(connection, select(routes).where(routes.c.received_id == received_id), lock=lock)


def get_assignment(connection: Connection, assignment_id: int, *, lock: bool = False) -> FoundAssignment | None:
    """Return one division's copy, or None. `lock` holds its row until the transaction ends."""
    query = select(assignments, routes.c.received_id).join(routes, routes.c.id == assignments.c.route_id)
    query = query.where(assignments.c.id == assignment_id)
    if lock:
        query = query.with_for_update(of=assignments)
    row = connection.execute(query).one_or_none()
    return None if row is None else FoundAssignment(_assignment(row), row.route_id, row.received_id)


def division_receipts(connection: Connection, received_ids: Iterable[int]) -> dict[int, tuple[DivisionReceipt, ...]]:
    """Return, by letter, the divisions that received their copy, in the order of the divisions."""
    found: dict[int, tuple[DivisionReceipt, ...]] = {}
    for some in in_parts(received_ids):
        query = (
            select(routes.c.received_id, divisions.c.name, assignments.c.number, assignments.c.received_at)
            .join(routes, routes.c.id == assignments.c.route_id)
            .join(divisions, divisions.c.id == assignments.c.division_id)
            .where(routes.c.received_id.in_(some), assignments.c.number.is_not(None))
            .order_by(assignments.c.division_id)
        )
        for row in connection.execute(query):
            receipt = DivisionReceipt(row.name, row.number, row.received_at.date())
            found[row.received_id] = (*found.get(row.received_id, ()), receipt)
    return found


def write_receipt(connection: Connection, assignment: Assignment, taken: TakenNumber) -> None:
    """Write the division's own receive number."""
    connection.execute(
        update(assignments)
        .where(assignments.c.id == assignment.id)
        .values(
            state=assignment.state,
            register_id=taken.register_id,
            number=taken.number,
            received_at=assignment.received_at,
            received_by=assignment.received_by,
        )
    )


def write_result(connection: Connection, assignment: Assignment, officer_id: int) -> None:
    """Write what the division did."""
    values = {"state": assignment.state, "done_at": assignment.done_at, "done_by": officer_id}
    connection.execute(
        update(assignments).where(assignments.c.id == assignment.id).values(values | {"result": assignment.result})
    )


def _one(connection: Connection, query: Select[Any], *, lock: bool) -> Route | None:
    row = connection.execute(query.with_for_update() if lock else query).one_or_none()
    return None if row is None else _route(connection, row)


def _route_values(route: Route) -> dict[str, Any]:
    return {
        "state": route.state,
        "proposed": route.proposed,
        "other": route.other,
        "purpose": route.purpose,
        "ordered": route.ordered,
    }


def _step_values(step: Step) -> dict[str, Any]:
    return {
        "officer_id": step.officer_id,
        "state": step.state,
        "comment": step.comment,
        "at": step.at,
        "name": step.name,
        "position": step.position,
    }


def _append_written(connection: Connection, route_id: int, steps: tuple[Step, ...], lines: tuple[Written, ...]) -> None:
    places = {step.officer_id: place for place, step in enumerate(steps)}
    rows = [
        {
            "route_id": route_id,
            "place": None if line.action is EndorseAction.PUT_UP else places.get(line.officer_id),
            "officer_id": line.officer_id,
            "action": line.action.value,
            "comment": line.comment,
            "at": line.at,
            "name": line.name,
            "position": line.position,
            "divisions": line.divisions,
        }
        for line in lines
    ]
    if rows:
        connection.execute(insert(endorsements), rows)


def _route(connection: Connection, row: convert.AnyRow) -> Route:
    steps = select(route_steps).where(route_steps.c.route_id == row.id).order_by(route_steps.c.place)
    written = select(endorsements).where(endorsements.c.route_id == row.id).order_by(endorsements.c.id)
    copies = select(assignments).where(assignments.c.route_id == row.id).order_by(assignments.c.division_id)
    return Route(
        id=row.id,
        received_id=row.received_id,
        started_by=row.started_by,
        state=row.state,
        steps=tuple(_step(step) for step in connection.execute(steps)),
        proposed=frozenset(row.proposed),
        other=row.other,
        purpose=row.purpose,
        ordered=frozenset(row.ordered),
        assignments=tuple(_assignment(copy) for copy in connection.execute(copies)),
        version=row.version,
        endorsements=tuple(_written(line) for line in connection.execute(written)),
    )


def _step(row: convert.AnyRow) -> Step:
    return Step(row.officer_id, row.state, row.comment, row.at, row.name, tuple(row.position))


def _written(row: convert.AnyRow) -> Written:
    return Written(
        action=EndorseAction(row.action),
        officer_id=row.officer_id,
        name=row.name,
        position=tuple(row.position),
        comment=row.comment,
        at=row.at,
        divisions=frozenset(row.divisions),
    )


def _assignment(row: convert.AnyRow) -> Assignment:
    return Assignment(
        id=row.id,
        division_id=row.division_id,
        state=row.state,
        receive_number=row.number,
        received_at=row.received_at,
        received_by=row.received_by,
        done_at=row.done_at,
        result=row.result,
    )
