"""Writing on a letter as its holder: pass it on, send it back with a reason, or order (ข้อ ๓๗–๔๐)."""

from circ_desktop.domain.audit import Action
from circ_desktop.domain.desk import route as rules
from circ_desktop.domain.desk.route import EndorseAction, Endorsement, Route
from circ_desktop.domain.officer import Officer, Right
from circ_desktop.services import loading
from circ_desktop.services.context import Context
from circ_desktop.services.desk.standing import endorsement, known_divisions, locked_route, write
from circ_desktop.storage.engine.unit_of_work import UnitOfWork


def endorse(
    ctx: Context,
    route_id: int,
    action: EndorseAction,
    comment: str,
    *,
    divisions: frozenset[int] | None = None,
    version: int,
) -> Route:
    """Write on the letter as its holder: pass it on, send it back with a reason, or order.

    `divisions` None leaves the proposal as it is; an order then goes to the proposed divisions. An order needs the
    right to order, passing on and returning the right to endorse (whoever may order may endorse).

    Raises `NotAllowed` when the letter lies elsewhere, `InvalidEntry` (field "comment"), `StaleEdit` when the letter
    went on since it was opened.
    """
    officer = _endorser(ctx, action)
    with UnitOfWork(ctx.database) as work:
        before = locked_route(work, route_id)
        if divisions is not None:
            known_divisions(work, divisions)
        after = _written(before, action, endorsement(ctx, officer, comment), divisions)
        loading.require_route_version(before, version)
        stored = write(ctx, work, after, before, Action(action), comment)
        work.commit()
    return stored


def _endorser(ctx: Context, action: EndorseAction) -> Officer:
    if action is EndorseAction.ORDER:
        return ctx.require(Right.ORDER)
    if action is EndorseAction.PUT_UP:
        raise ValueError("putting up is put_up or put_up_again")
    officer = ctx.signed_in()
    return officer if officer.may(Right.ORDER) else ctx.require(Right.ENDORSE)


def _written(before: Route, action: EndorseAction, line: Endorsement, divisions: frozenset[int] | None) -> Route:
    if action is EndorseAction.PASS_ON:
        return rules.pass_on(before, line, divisions)
    if action is EndorseAction.SEND_BACK:
        return rules.send_back(before, line)
    return rules.order(before, line, before.proposed if divisions is None else divisions)
