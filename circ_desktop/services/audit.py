"""The audit trail: is it whole, and what does it tell about a letter."""

from collections.abc import Iterable
from datetime import timedelta

from circ_desktop.domain.audit import Action, ChainReport, StoryLine, check_chain, story_text
from circ_desktop.domain.errors import Notice
from circ_desktop.services.context import Context
from circ_desktop.storage.books import people
from circ_desktop.storage.engine import audit
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from circ_desktop.thai.dates import long_date

SLACK = timedelta(hours=1)
"""By which the clocks of two PCs may differ."""

LONGEST_REST = timedelta(days=45)
"""An office that recorded nothing for so long is asked whether its clock is right."""


def audit_check(ctx: Context) -> ChainReport:
    """Check the whole chain: nothing changed, taken out, or cut off at its end."""
    ctx.signed_in()
    with UnitOfWork(ctx.database, reading=True) as work:
        count, last_hash = audit.head(work.connection)
        return check_chain(audit.all_rows(work.connection), count, last_hash)


def clock_notice(ctx: Context) -> Notice | None:
    """Return what to tell when this PC's clock can hardly be right, by what was recorded last.

    The clock of a PC with an empty battery falls back by years, and with it dates and numbers: the register of another
    year would begin at 1. Nothing is refused, for the wrong one may also have been the clock of last time.
    """
    with UnitOfWork(ctx.database, reading=True) as work:
        last = audit.last_moment(work.connection)
    now = ctx.clock.now()
    if last is None or last - SLACK <= now <= last + LONGEST_REST:
        return None
    return Notice(
        f"นาฬิกาของเครื่องนี้บอกว่าวันนี้คือ {long_date(now.date())} แต่รายการล่าสุดบันทึกไว้เมื่อ {long_date(last.date())}",
        "ถ้านาฬิกาผิด เลขทะเบียนและวันที่ของหนังสือจะผิดไปด้วย",
        "ตรวจวันที่และเวลาของเครื่องก่อนลงรับหรือออกเลข ถ้าผิดให้ตั้งใหม่ ถ้าถูกอยู่แล้วใช้งานต่อได้",
    )


def story(work: UnitOfWork, entities: Iterable[tuple[str, int]]) -> tuple[StoryLine, ...]:
    """Return what happened to the (entity, id) pairs, oldest first, in an open unit of work."""
    names = {officer.id: officer.name for officer in people.list_officers(work.connection)}
    return tuple(
        StoryLine(row.at, names.get(row.officer_id or 0, ""), story_text(row))
        for row in audit.rows_of(work.connection, entities)
    )


def last_to_do(work: UnitOfWork, action: Action, entity: tuple[str, int]) -> str:
    """Return the name of the officer who did this last to the (entity, id), "" when nobody did."""
    doers = [row.officer_id for row in audit.rows_of(work.connection, [entity]) if row.action == action]
    names = {officer.id: officer.name for officer in people.list_officers(work.connection)}
    return names.get(doers[-1] or 0, "") if doers else ""
