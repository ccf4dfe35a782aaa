"""The divisions' own receipt of what was ordered on them, and what they did with it."""

from circ_desktop.domain.audit import Action
from circ_desktop.domain.books.numbers import RegisterKey, division_owner
from circ_desktop.domain.desk import route as rules
from circ_desktop.domain.desk.divisions import receives_for, staffed
from circ_desktop.domain.desk.route import Assignment
from circ_desktop.domain.desk.waiting import DivisionRow
from circ_desktop.domain.errors import NotAllowed, NotFound
from circ_desktop.domain.officer import Officer
from circ_desktop.domain.register import RegisterKind
from circ_desktop.services import loading
from circ_desktop.services.context import Context
from circ_desktop.services.desk.standing import division_names, stand
from circ_desktop.storage.books import people, registers, routes
from circ_desktop.storage.books import work as questions
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from circ_desktop.thai.digits import to_thai


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
        work.record(now, officer.id, Action.DIVISION_RECEIVE, "received", found.received_id, detail)
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
        stand(ctx, work, loading.the_route(work, found.route_id))
        detail = f"{_division_name(work, finished)}: {finished.result}"
        work.record(now, officer.id, Action.DIVISION_DONE, "received", found.received_id, detail)
        work.commit()
    return finished


def division_inbox(ctx: Context, division_id: int) -> tuple[DivisionRow, ...]:
    """Return every letter assigned to the division, the newest order first."""
    with UnitOfWork(ctx.database, reading=True) as work:
        return questions.division_rows(work.connection, division_id)


def _assignment(work: UnitOfWork, assignment_id: int, *, lock: bool = False) -> routes.FoundAssignment:
    found = routes.get_assignment(work.connection, assignment_id, lock=lock)
    if found is None:
        raise NotFound("ไม่พบเรื่องที่ส่งถึงกองนี้", "อาจเปิดจากรายการที่เก่าเกินไป", "กด {key:refresh} เพื่อดูรายการล่าสุด")
    return found


def _locked_assignment(work: UnitOfWork, assignment_id: int) -> routes.FoundAssignment:
    loading.the_received(work, _assignment(work, assignment_id).received_id, lock=True, open_only=True)
    return _assignment(work, assignment_id, lock=True)


def _for_division(work: UnitOfWork, officer: Officer, assignment: Assignment) -> None:
    """The division's own officers receive; the central clerk does it for a division where nobody signs in."""
    mine = receives_for(officer, (assignment.division_id,), staffed(people.list_officers(work.connection)))
    if assignment.division_id in mine:
        return
    name = _division_name(work, assignment)
    raise NotAllowed(f"เรื่องนี้ส่งถึง{name}", "ลงรับและปิดเรื่องได้เฉพาะคนของกองนั้น", f"ให้เจ้าหน้าที่ของ{name}ลงชื่อเข้าใช้แล้วทำ")


def _division_name(work: UnitOfWork, assignment: Assignment) -> str:
    return division_names(work)[assignment.division_id]
