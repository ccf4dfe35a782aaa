"""Voiding a receive number: it stays in the register, marked ยกเลิก with its reason."""

from circ_desktop.domain.audit import Action
from circ_desktop.domain.errors import InvalidEntry
from circ_desktop.domain.officer import Right
from circ_desktop.domain.received.incoming import ReceivedLetter, require_open
from circ_desktop.services.context import Context
from circ_desktop.services.received.entries import the_entry
from circ_desktop.storage.books import received
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from circ_desktop.thai.digits import to_thai


def void_received(ctx: Context, received_id: int, reason: str) -> ReceivedLetter:
    """Mark the number ยกเลิก, with the reason. It stays in the register; the number is never used again."""
    officer = ctx.require(Right.REGISTER)
    why = reason.strip()
    if not why:
        raise InvalidEntry("ยังไม่ได้พิมพ์เหตุผลที่ยกเลิก", "เลขรับยังไม่ถูกยกเลิก", "พิมพ์เหตุผลแล้วกดอีกครั้ง", field="reason")
    with UnitOfWork(ctx.database) as work:
        letter = the_entry(work, received_id, lock=True)
        require_open(letter)
        received.void(work.connection, received_id, why)
        detail = f"{to_thai(str(letter.receive_number))} เพราะ {why}"
        work.record(ctx.clock.now(), officer.id, Action.VOID, "received", received_id, detail)
        letter = the_entry(work, received_id)
        work.commit()
    return letter
