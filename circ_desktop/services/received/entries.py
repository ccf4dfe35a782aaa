"""The entries of the received register, as they are asked for: the list, one letter, its story."""

from circ_desktop.domain.audit import StoryLine
from circ_desktop.domain.books.numbers import OFFICE_OWNER
from circ_desktop.domain.errors import NotFound
from circ_desktop.domain.received.incoming import (
    ReceivedFilter,
    ReceivedLetter,
    ReceivedRow,
)
from circ_desktop.domain.register import RegisterKind
from circ_desktop.services import audit
from circ_desktop.services.context import Context
from circ_desktop.storage.books import received, registers
from circ_desktop.storage.engine.unit_of_work import UnitOfWork

SENDERS_OFFERED = 20


def list_received(ctx: Context, wanted: ReceivedFilter) -> tuple[ReceivedRow, ...]:
    """Return the lines of the list, newest number first; the letter whose number is exactly the text comes first."""
    with UnitOfWork(ctx.database, reading=True) as work:
        return received.rows(work.connection, wanted)


def received_years(ctx: Context) -> tuple[int, ...]:
    """Return the calendar years (CE) of the received register, newest first, for the filter."""
    with UnitOfWork(ctx.database, reading=True) as work:
        return registers.years(work.connection, OFFICE_OWNER, RegisterKind.RECEIVED)


def get_received(ctx: Context, received_id: int) -> ReceivedLetter:
    """Return one letter. Raises `NotFound`."""
    with UnitOfWork(ctx.database, reading=True) as work:
        return the_entry(work, received_id)


def story_of_received(ctx: Context, received_id: int) -> tuple[StoryLine, ...]:
    """Return what happened to the letter, oldest first."""
    with UnitOfWork(ctx.database, reading=True) as work:
        the_entry(work, received_id)
        return audit.story(work, received.entities_of(work.connection, received_id))


def senders_known(ctx: Context, prefix: str) -> tuple[str, ...]:
    """Return senders for completion: those that begin with the text first, then those that write most."""
    with UnitOfWork(ctx.database, reading=True) as work:
        return received.senders(work.connection, prefix.strip(), SENDERS_OFFERED)


def the_entry(work: UnitOfWork, received_id: int, *, lock: bool = False) -> ReceivedLetter:
    """Return one letter in an open unit of work. Raises `NotFound`."""
    letter = received.get(work.connection, received_id, lock=lock)
    if letter is None:
        raise NotFound("ไม่พบหนังสือรับฉบับนี้", "ไม่มีอะไรถูกบันทึก", "กด {key:refresh} เพื่อดูรายการล่าสุด")
    return letter
