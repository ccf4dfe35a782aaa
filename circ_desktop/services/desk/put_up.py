"""Putting a registered letter up: the first officer of the chain holds it then (ข้อ ๓๗–๔๐)."""

from circ_desktop.domain.audit import Action
from circ_desktop.domain.desk import route as rules
from circ_desktop.domain.desk.chain import chain_above, require_chain
from circ_desktop.domain.desk.route import Proposal, Route
from circ_desktop.domain.errors import NotAllowed
from circ_desktop.domain.officer import Officer, Right
from circ_desktop.domain.received.incoming import ReceivedState
from circ_desktop.services import loading
from circ_desktop.services.context import Context
from circ_desktop.services.desk.standing import endorsement, known_divisions, locked_route, stand, write
from circ_desktop.storage.books import people, routes
from circ_desktop.storage.engine.unit_of_work import UnitOfWork


def office_chain(ctx: Context) -> tuple[Officer, ...]:
    """Return the officers above the acting one in the office's usual chain, nearest first."""
    with UnitOfWork(ctx.database, reading=True) as work:
        return chain_above(people.list_officers(work.connection), ctx.signed_in())


def put_up(
    ctx: Context,
    received_id: int,
    *,
    divisions: frozenset[int],
    other: str = "",
    purpose: str,
    comment: str = "",
    chain: tuple[int, ...] = (),
) -> Route:
    """Put a registered letter up: the first officer of the chain holds it now.

    `chain` are officer ids from the nearest to the one who orders; empty means the office's usual chain above the
    acting clerk. `comment` is the clerk's own line on the slip. Raises `NotAllowed` when it was put up already,
    `InvalidEntry` (field "chain", "divisions", "purpose").
    """
    officer = ctx.require(Right.REGISTER)
    now = ctx.clock.now()
    with UnitOfWork(ctx.database) as work:
        letter = loading.the_received(work, received_id, lock=True, open_only=True)
        if letter.state is not ReceivedState.REGISTERED or routes.of_received(work.connection, received_id):
            raise NotAllowed("เรื่องนี้เสนอไปแล้ว", "เสนอซ้ำไม่ได้จนกว่าจะถูกส่งคืน", "กด {key:refresh} เพื่อดูว่าอยู่ที่ใคร")
        known_divisions(work, divisions)
        line = endorsement(ctx, officer, comment)
        route = rules.put_up(received_id, _chain(work, officer, chain), Proposal(divisions, other, purpose), line)
        route_id = routes.insert_route(work.connection, route, now)
        stored = stand(ctx, work, loading.the_route(work, route_id))
        work.record(now, officer.id, Action.PUT_UP, "received", received_id, comment.strip() or route.purpose)
        work.commit()
    return stored


def put_up_again(
    ctx: Context,
    route_id: int,
    *,
    divisions: frozenset[int],
    other: str = "",
    purpose: str,
    comment: str = "",
    version: int,
) -> Route:
    """Put a letter that came back to the clerk up again from the first step; the proposal may be a new one."""
    officer = ctx.require(Right.REGISTER)
    with UnitOfWork(ctx.database) as work:
        before = locked_route(work, route_id)
        known_divisions(work, divisions)
        loading.require_route_version(before, version)
        line = endorsement(ctx, officer, comment)
        after = rules.put_up_again(before, Proposal(divisions, other, purpose), line)
        stored = write(ctx, work, after, before, Action.PUT_UP_AGAIN, comment)
        work.commit()
    return stored


def _chain(work: UnitOfWork, officer: Officer, wanted: tuple[int, ...]) -> tuple[int, ...]:
    """Return the chain's officer ids, the usual one where none is wanted. Raises `InvalidEntry` for one that leads nowhere."""
    officers = people.list_officers(work.connection)
    chain = wanted or tuple(one.id for one in chain_above(officers, officer))
    require_chain(chain, {one.id: one for one in officers})
    return chain
