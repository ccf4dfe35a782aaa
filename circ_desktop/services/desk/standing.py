"""What every deed on a letter's way shares: its route fetched and locked, written, and where that leaves the letter.

Every deed locks the letter's row first, then its route: two officers at two PCs take turns, and the second one is told that
the letter has gone on.
"""

from circ_desktop.domain.audit import Action
from circ_desktop.domain.desk.divisions import require_in_use
from circ_desktop.domain.desk.route import Endorsement, Route
from circ_desktop.domain.desk.standing import standing, written_words
from circ_desktop.domain.errors import StaleEdit
from circ_desktop.domain.officer import Officer
from circ_desktop.services import loading
from circ_desktop.services.context import Context
from circ_desktop.storage.books import offices, people, received, routes
from circ_desktop.storage.engine.unit_of_work import UnitOfWork


def route_of(ctx: Context, received_id: int) -> Route | None:
    """Return the route of a received letter, or None when it was not put up yet."""
    with UnitOfWork(ctx.database, reading=True) as work:
        return routes.of_received(work.connection, received_id)


def locked_route(work: UnitOfWork, route_id: int) -> Route:
    """Return the route with the letter's row and its own held. Raises `NotFound`, and `NotAllowed` for a voided letter."""
    received_id = loading.the_route(work, route_id).received_id
    loading.the_received(work, received_id, lock=True, open_only=True)
    return loading.the_route(work, route_id, lock=True)


def known_divisions(work: UnitOfWork, divisions: frozenset[int]) -> None:
    """Raise `InvalidEntry` when one of the divisions is not in use."""
    require_in_use(divisions, offices.list_divisions(work.connection))


def division_names(work: UnitOfWork) -> dict[int, str]:
    """Return what the register calls each division."""
    return {division.id: division.short_name or division.name for division in offices.list_divisions(work.connection)}


def endorsement(ctx: Context, officer: Officer, comment: str) -> Endorsement:
    """Copy name and position of this day into what is written (ภาคผนวก ๓)."""
    name = f"{officer.rank} {officer.name}".strip()
    return Endorsement(officer.id, name, officer.position_on(ctx.clock.today()), comment.strip(), ctx.clock.now())


def write(ctx: Context, work: UnitOfWork, after: Route, before: Route, action: Action, comment: str) -> Route:
    """Write a changed route, its line of the story, and where the letter is now; return it as stored. Raises `StaleEdit`."""
    now = ctx.clock.now()
    if not routes.update_route(work.connection, after, before, now):
        raise StaleEdit("เรื่องนี้เดินไปแล้ว", "ความเห็นที่พิมพ์ยังไม่ถูกบันทึก", "กด {key:refresh} แล้วลงความเห็นอีกครั้ง", theirs=before)
    detail = written_words(after, comment, division_names(work))
    work.record(now, ctx.signed_in().id, action, "received", before.received_id, detail)
    return stand(ctx, work, loading.the_route(work, before.id))


def stand(ctx: Context, work: UnitOfWork, route: Route) -> Route:
    """Write into the received register where the letter is now; return the route."""
    holder = None if route.holder_id is None else people.get_officer(work.connection, route.holder_id)
    now = standing(route, holder, division_names(work), ctx.clock.today())
    received.set_standing(work.connection, route.received_id, state=now.state, holder=now.holder, action=now.action)
    return route
