"""Handing a letter over to another desk, because its holder is away or has left."""

from circ_desktop.domain.audit import Action
from circ_desktop.domain.desk import route as rules
from circ_desktop.domain.desk.chain import require_able
from circ_desktop.domain.desk.route import Route
from circ_desktop.domain.errors import InvalidEntry
from circ_desktop.domain.officer import Right
from circ_desktop.services import loading
from circ_desktop.services.context import Context
from circ_desktop.services.desk.standing import locked_route, write
from circ_desktop.storage.books import people
from circ_desktop.storage.engine.unit_of_work import UnitOfWork


def hand_over(ctx: Context, route_id: int, officer_id: int, reason: str, *, version: int) -> Route:
    """Let another officer hold the letter, because its holder is away or has left. For the registering clerk.

    The story keeps who held it, who holds it now and why; what was written on the slip stays. Raises `NotAllowed`,
    `InvalidEntry` (field "reason"; field "chain" for somebody who can never act on it), `StaleEdit`.
    """
    ctx.require(Right.REGISTER)
    if not reason.strip():
        raise InvalidEntry("ยังไม่ได้พิมพ์เหตุผล", "ผู้ถือเรื่องยังเป็นคนเดิม", "พิมพ์เหตุผล เช่น ย้ายไปสำนักงานอื่น", field="reason")
    with UnitOfWork(ctx.database) as work:
        before = locked_route(work, route_id)
        loading.require_route_version(before, version)
        after = rules.hand_over(before, officer_id)
        known = {one.id: one for one in people.list_officers(work.connection)}
        require_able(known.get(officer_id), last=after.holder_id == after.steps[-1].officer_id)
        told = f"จาก{known[before.holder_id or 0].name} เป็น{known[officer_id].name} เหตุผล: {reason.strip()}"
        stored = write(ctx, work, after, before, Action.HAND_OVER, told)
        work.commit()
    return stored
