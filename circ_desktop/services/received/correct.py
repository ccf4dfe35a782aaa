"""Correcting an entry of the received register: number and time of registration stay, the story keeps the old words."""

from msgspec.structs import replace

from circ_desktop.domain.audit import Action
from circ_desktop.domain.errors import StaleEdit
from circ_desktop.domain.officer import Right
from circ_desktop.domain.received.incoming import (
    ReceivedEntry,
    ReceivedLetter,
    check_entry,
    prepared_entry,
    require_open,
)
from circ_desktop.domain.received.stamp import receipt_stamp
from circ_desktop.services.audit import last_to_do
from circ_desktop.services.context import Context
from circ_desktop.services.received.corrections import what_changed
from circ_desktop.services.received.entries import the_entry
from circ_desktop.services.received.stamp import the_stamp
from circ_desktop.storage.books import offices, received
from circ_desktop.storage.engine.unit_of_work import UnitOfWork


def correct_received(ctx: Context, received_id: int, entry: ReceivedEntry, *, version: int) -> ReceivedLetter:
    """Correct what was typed; number and time of registration stay, the audit row keeps the old words.

    Raises `StaleEdit` (with `.theirs`) when somebody changed the row since it was opened.
    """
    officer = ctx.require(Right.REGISTER)
    now = ctx.clock.now()
    tidied = prepared_entry(entry)
    check_entry(tidied, now)
    with UnitOfWork(ctx.database) as work:
        before = the_entry(work, received_id, lock=True)
        require_open(before)
        changes = what_changed(before.entry, tidied)
        if before.version != version:
            raise _stale(work, before)
        if not changes:
            return before
        if not received.update_entry(work.connection, received_id, tidied, version=version):
            raise _stale(work, the_entry(work, received_id))
        _stamp_anew(ctx, work, before, tidied)
        work.record(now, officer.id, Action.CORRECT, "received", received_id, changes)
        letter = the_entry(work, received_id)
        work.commit()
    return letter


def _stale(work: UnitOfWork, theirs: ReceivedLetter) -> StaleEdit:
    by = last_to_do(work, Action.CORRECT, ("received", theirs.id))
    return StaleEdit(
        f"{by or 'ผู้อื่น'}แก้รายการนี้ไปก่อนแล้ว",
        "ที่ท่านพิมพ์ยังไม่ถูกบันทึก และยังอยู่ในหน้าจอ",
        "เทียบสองข้อความ แล้วเลือกว่าจะใช้อันไหน",
        theirs=theirs,
        by=by,
    )


def _stamp_anew(ctx: Context, work: UnitOfWork, before: ReceivedLetter, entry: ReceivedEntry) -> None:
    """Say the stamp anew when the time of receipt was corrected; labels stay those of the day."""
    if before.entry.received_at == entry.received_at:
        return
    old, _ = the_stamp(work, before.id)
    office = offices.current(work.connection)
    if office is not None:
        new = receipt_stamp(office, before.receive_number, entry.received_at)
        stamp = replace(old, date=new.date, time=new.time)
        received.update_stamp(work.connection, before.id, stamp, ctx.clock.now())
