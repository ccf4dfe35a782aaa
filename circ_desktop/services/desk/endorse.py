"""The way of a received letter: put up, endorse, order, and the divisions' own receipt (ข้อ ๓๗–๔๐).

Every action locks the letter's row first, then its route: two officers at two PCs take turns, and the second one is
told that the letter has gone on.
"""

from functools import cache

from msgspec import Struct

from circ_desktop.domain.books.numbers import RegisterKey, division_owner
from circ_desktop.domain.desk import route as rules
from circ_desktop.domain.desk.route import (
    Assignment,
    AssignmentState,
    EndorseAction,
    Endorsement,
    Proposal,
    Route,
    RouteState,
)
from circ_desktop.domain.desk.waiting import DivisionRow, WorkItem
from circ_desktop.domain.errors import InvalidEntry, NotAllowed, NotFound, StaleEdit
from circ_desktop.domain.office import Division
from circ_desktop.domain.officer import Officer, Right
from circ_desktop.domain.received.incoming import ReceivedState
from circ_desktop.domain.register import RegisterKind
from circ_desktop.resources import load_toml
from circ_desktop.services import loading
from circ_desktop.services.context import Context
from circ_desktop.services.desk.slips import slip_pdf
from circ_desktop.services.desk.waiting import my_work
from circ_desktop.storage.books import offices, people, received, registers, routes
from circ_desktop.storage.books import work as questions
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from circ_desktop.thai.digits import to_thai

__all__ = [
    "DivisionRow", "EndorseAction", "Phrases", "WorkItem", "division_done", "division_inbox", "division_receive",
    "endorse", "hand_over", "letters_on_desk", "my_work", "office_chain", "phrases", "put_up", "put_up_again",
    "route_of", "slip_pdf",
]  # fmt: skip

_FILED = "เก็บเข้าแฟ้ม"


class Phrases(Struct, frozen=True):
    """The phrase bank of `resources/wording/endorsements.toml`, in the order of the digit keys.

    In `down` the sign {divisions} stands for the divisions that are ticked; `filled` puts them in.
    """

    purposes: tuple[str, ...]
    up: tuple[str, ...]
    down: tuple[str, ...]
    back: tuple[str, ...]

    @staticmethod
    def filled(phrase: str, divisions: tuple[Division, ...]) -> str:
        """Return the phrase with the names of the divisions in it: "มอบกองช่าง และกองคลังดำเนินการ"."""
        names = [division.name for division in divisions]
        listed = " ".join(names[:-1]) + (" และ" if len(names) > 1 else "") + (names[-1] if names else "")
        return phrase.replace("{divisions}", listed or "กองที่เกี่ยวข้อง")


@cache
def phrases() -> Phrases:
    """Return the phrase bank."""
    data = load_toml("wording", "endorsements.toml")
    return Phrases(*(tuple(data[name]["phrases"]) for name in ("purposes", "up", "down", "back")))


def office_chain(ctx: Context) -> tuple[Officer, ...]:
    """Return the officers above the acting one in the office's usual chain, nearest first."""
    with UnitOfWork(ctx.database, reading=True) as work:
        return _chain_above(work, ctx.signed_in())


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
            raise NotAllowed("เรื่องนี้เสนอไปแล้ว", "เสนอซ้ำไม่ได้จนกว่าจะถูกส่งคืน", "กด F5 เพื่อดูว่าอยู่ที่ใคร")
        _known_divisions(work, divisions)
        line = _endorsement(ctx, officer, comment)
        route = rules.put_up(received_id, _chain(work, officer, chain), Proposal(divisions, other, purpose), line)
        route_id = routes.insert_route(work.connection, route, now)
        stored = _stand(ctx, work, loading.the_route(work, route_id))
        work.record(now, officer.id, "put_up", "received", received_id, comment.strip() or route.purpose)
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
        before = _locked_route(work, route_id)
        _known_divisions(work, divisions)
        loading.require_route_version(before, version)
        line = _endorsement(ctx, officer, comment)
        after = rules.put_up_again(before, Proposal(divisions, other, purpose), line)
        stored = _write(ctx, work, after, before, "put_up_again", comment)
        work.commit()
    return stored


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
        before = _locked_route(work, route_id)
        if divisions is not None:
            _known_divisions(work, divisions)
        after = _written(before, action, _endorsement(ctx, officer, comment), divisions)
        loading.require_route_version(before, version)
        stored = _write(ctx, work, after, before, action.value, comment)
        work.commit()
    return stored


def hand_over(ctx: Context, route_id: int, officer_id: int, reason: str, *, version: int) -> Route:
    """Let another officer hold the letter, because its holder is away or has left. For the registering clerk.

    The story keeps who held it, who holds it now and why; what was written on the slip stays. Raises `NotAllowed`,
    `InvalidEntry` (field "reason"; field "chain" for somebody who can never act on it), `StaleEdit`.
    """
    ctx.require(Right.REGISTER)
    if not reason.strip():
        raise InvalidEntry("ยังไม่ได้พิมพ์เหตุผล", "ผู้ถือเรื่องยังเป็นคนเดิม", "พิมพ์เหตุผล เช่น ย้ายไปสำนักงานอื่น", field="reason")
    with UnitOfWork(ctx.database) as work:
        before = _locked_route(work, route_id)
        loading.require_route_version(before, version)
        after = rules.hand_over(before, officer_id)
        known = {one.id: one for one in people.list_officers(work.connection)}
        _require_able(known.get(officer_id), last=after.holder_id == after.steps[-1].officer_id)
        told = f"จาก{known[before.holder_id or 0].name} เป็น{known[officer_id].name} เหตุผล: {reason.strip()}"
        stored = _write(ctx, work, after, before, "hand_over", told)
        work.commit()
    return stored


def letters_on_desk(ctx: Context, officer_id: int) -> int:
    """Return how many letters wait for this officer's endorsement."""
    with UnitOfWork(ctx.database, reading=True) as work:
        return len(questions.to_endorse(work.connection, officer_id))


def route_of(ctx: Context, received_id: int) -> Route | None:
    """Return the route of a received letter, or None when it was not put up yet."""
    with UnitOfWork(ctx.database, reading=True) as work:
        return routes.of_received(work.connection, received_id)


def division_receive(ctx: Context, assignment_id: int, *, request_key: str) -> Assignment:
    """Take a division's copy into the division's own register: one number, however often it is pressed."""
    officer = ctx.signed_in()
    now = ctx.clock.now()
    with UnitOfWork(ctx.database) as work:
        done = work.claim(request_key, "assignment", at=now)
        if done is not None:
            return _assignment(work, done).assignment
        found = _locked_assignment(work, assignment_id)
        _for_division(work, officer, found.assignment)
        rules.receive_assignment(found.assignment, 0, officer.id, now)  # refuses before a number is taken
        key = RegisterKey(division_owner(found.assignment.division_id), RegisterKind.RECEIVED, now.year)
        taken = registers.take_number(work.connection, key)
        taken_in = rules.receive_assignment(found.assignment, taken.number, officer.id, now)
        routes.write_receipt(work.connection, taken_in, taken)
        detail = f"{_division_name(work, taken_in)} เลขรับ {to_thai(str(taken.number))}"
        work.record(now, officer.id, "division_receive", "received", found.received_id, detail)
        work.fulfil(request_key, assignment_id)
        work.commit()
    return taken_in


def division_done(ctx: Context, assignment_id: int, result: str) -> Assignment:
    """Report what the division did; when every division is done, so is the letter."""
    officer = ctx.signed_in()
    now = ctx.clock.now()
    with UnitOfWork(ctx.database) as work:
        found = _locked_assignment(work, assignment_id)
        _for_division(work, officer, found.assignment)
        finished = rules.finish_assignment(found.assignment, result, now)
        routes.write_result(work.connection, finished, officer.id)
        _stand(ctx, work, loading.the_route(work, found.route_id))
        detail = f"{_division_name(work, finished)}: {finished.result}"
        work.record(now, officer.id, "division_done", "received", found.received_id, detail)
        work.commit()
    return finished


def division_inbox(ctx: Context, division_id: int) -> tuple[DivisionRow, ...]:
    """Return every letter assigned to the division, the newest order first."""
    with UnitOfWork(ctx.database, reading=True) as work:
        return questions.division_rows(work.connection, division_id)


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


def _locked_route(work: UnitOfWork, route_id: int) -> Route:
    received_id = loading.the_route(work, route_id).received_id
    loading.the_received(work, received_id, lock=True, open_only=True)
    return loading.the_route(work, route_id, lock=True)


def _assignment(work: UnitOfWork, assignment_id: int, *, lock: bool = False) -> routes.FoundAssignment:
    found = routes.get_assignment(work.connection, assignment_id, lock=lock)
    if found is None:
        raise NotFound("ไม่พบเรื่องที่ส่งถึงกองนี้", "อาจเปิดจากรายการที่เก่าเกินไป", "กด F5 เพื่อดูรายการล่าสุด")
    return found


def _locked_assignment(work: UnitOfWork, assignment_id: int) -> routes.FoundAssignment:
    loading.the_received(work, _assignment(work, assignment_id).received_id, lock=True, open_only=True)
    return _assignment(work, assignment_id, lock=True)


def _for_division(work: UnitOfWork, officer: Officer, assignment: Assignment) -> None:
    """The division's own officers receive; the central clerk does it for a division where nobody signs in."""
    if officer.active and officer.division_id == assignment.division_id:
        return
    staffed = questions.staffed_divisions(work.connection)
    if officer.may(Right.REGISTER) and assignment.division_id not in staffed:
        return
    name = _division_name(work, assignment)
    raise NotAllowed(f"เรื่องนี้ส่งถึง{name}", "ลงรับและปิดเรื่องได้เฉพาะคนของกองนั้น", f"ให้เจ้าหน้าที่ของ{name}ลงชื่อเข้าใช้แล้วทำ")


def _division_name(work: UnitOfWork, assignment: Assignment) -> str:
    return _names(work)[assignment.division_id]


def _names(work: UnitOfWork) -> dict[int, str]:
    return {division.id: division.short_name or division.name for division in offices.list_divisions(work.connection)}


def _known_divisions(work: UnitOfWork, divisions: frozenset[int]) -> None:
    active = {division.id for division in offices.list_divisions(work.connection) if division.active}
    if not divisions <= active:
        raise InvalidEntry("มีกองที่เลิกใช้แล้วในรายการ", "ยังไม่ได้เสนอเรื่อง", "กด F5 แล้วเลือกกองใหม่", field="divisions")


def _chain_above(work: UnitOfWork, officer: Officer) -> tuple[Officer, ...]:
    above = officer.chain_order or 0
    return tuple(
        one
        for one in people.list_officers(work.connection)
        if one.active and one.chain_order is not None and one.chain_order > above and one.id != officer.id
    )


def _chain(work: UnitOfWork, officer: Officer, wanted: tuple[int, ...]) -> tuple[int, ...]:
    """Return the chain's officer ids. Raises `InvalidEntry` when somebody in it can never act on the letter."""
    known = {one.id: one for one in people.list_officers(work.connection)}
    chain = wanted or tuple(one.id for one in _chain_above(work, officer))
    for each in chain:
        one = known.get(each)
        if one is None or not (one.may(Right.ENDORSE) or one.may(Right.ORDER)):
            who = one.name if one else "ผู้ที่เลือก"
            raise InvalidEntry(f"{who}ลงความเห็นไม่ได้", "เรื่องจะค้างอยู่ที่นั่น", "เลือกผู้อื่น หรือให้ผู้ดูแลเพิ่มสิทธิ", field="chain")
    if chain and not known[chain[-1]].may(Right.ORDER):
        name = known[chain[-1]].name
        raise InvalidEntry(
            f"{name}เป็นคนสุดท้ายของสายแต่ไม่มีสิทธิสั่งการ", "เรื่องจะไม่มีผู้สั่งการ", "เพิ่มผู้บริหารที่สั่งการได้ไว้ท้ายสาย", field="chain"
        )
    return chain


def _require_able(officer: Officer | None, *, last: bool) -> None:
    """Raise `InvalidEntry` for somebody on whose desk the letter would stay for ever."""
    if officer is not None and (officer.may(Right.ORDER) or (officer.may(Right.ENDORSE) and not last)):
        return
    who, cannot = officer.name if officer else "ผู้ที่เลือก", "สั่งการ" if last else "ลงความเห็น"
    raise InvalidEntry(f"{who}{cannot}ไม่ได้", "เรื่องจะค้างอยู่ที่นั่น", "เลือกผู้อื่น หรือให้ผู้ดูแลเพิ่มสิทธิ", field="chain")


def _endorsement(ctx: Context, officer: Officer, comment: str) -> Endorsement:
    """Copy name and position of this day into what is written (ภาคผนวก ๓)."""
    name = f"{officer.rank} {officer.name}".strip()
    return Endorsement(officer.id, name, officer.position_on(ctx.clock.today()), comment.strip(), ctx.clock.now())


def _write(ctx: Context, work: UnitOfWork, after: Route, before: Route, action: str, comment: str) -> Route:
    now = ctx.clock.now()
    if not routes.update_route(work.connection, after, before, now):
        raise StaleEdit("เรื่องนี้เดินไปแล้ว", "ความเห็นที่พิมพ์ยังไม่ถูกบันทึก", "กด F5 แล้วลงความเห็นอีกครั้ง", theirs=before)
    detail = comment.strip()
    if after.state is RouteState.ORDERED:
        names = _names(work)
        sent_to = ", ".join(names[copy.division_id] for copy in after.assignments)
        detail += f" (ส่ง {sent_to})" if sent_to else f" ({_FILED})"
    work.record(now, ctx.signed_in().id, action, "received", before.received_id, detail)
    return _stand(ctx, work, loading.the_route(work, before.id))


def _stand(ctx: Context, work: UnitOfWork, route: Route) -> Route:
    """Write into the received register where the letter is now: state, holder, and the column การปฏิบัติ."""
    names = _names(work)
    state, holder, action = ReceivedState.PUT_UP, "", ""
    if route.holder_id is not None:
        who = people.get_officer(work.connection, route.holder_id)
        post = who.position_on(ctx.clock.today())[-1:] if who is not None else ()
        holder = "" if who is None else " ".join((who.name, *(f"({line})" for line in post)))
        action = "เสนอ"
    else:
        open_copies = [copy for copy in route.assignments if copy.state is not AssignmentState.DONE]
        state = ReceivedState.ASSIGNED if open_copies else ReceivedState.DONE
        holder = ", ".join(names[copy.division_id] for copy in open_copies)
        ordered = ", ".join(names[copy.division_id] for copy in route.assignments)
        action = f"ส่ง {ordered}" if ordered else _FILED
    received.set_standing(work.connection, route.received_id, state=state, holder=holder, action=action)
    return route
