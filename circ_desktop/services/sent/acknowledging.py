"""Receipt notices of other offices: the letter of ours that they name is marked as received by them."""

from pathlib import Path

from circ_desktop.domain.audit import Action
from circ_desktop.domain.errors import BrokenFile, NotFound
from circ_desktop.domain.officer import Right
from circ_desktop.domain.sent.acknowledged import Acknowledgement
from circ_desktop.reading.exchange.ecms import Notice, is_xml, parse_exchange
from circ_desktop.services.context import Context
from circ_desktop.storage.books import acknowledged
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from circ_desktop.thai.digits import to_thai

LARGEST_NOTICE = 1_000_000
"""Bytes; a notice has a thousand."""


def notice_in(path: Path) -> Notice | None:
    """Return the receipt notice in a file, None where it holds something else. Raises `BrokenFile` for a broken one."""
    try:
        if path.stat().st_size > LARGEST_NOTICE:
            return None
        content = path.read_bytes()
    except OSError as trouble:
        raise BrokenFile(
            f"เปิดแฟ้ม {path.name} ไม่ได้", "ไม่มีอะไรถูกบันทึก", "ตรวจว่าแฟ้มยังอยู่ที่เดิม", detail=str(trouble)
        ) from trouble
    if not is_xml(content):
        return None
    found = parse_exchange(content, path.name)
    return found if isinstance(found, Notice) else None


def take_notice(ctx: Context, notice: Notice) -> int:
    """Mark our letter as received by the office of the notice; return the letter's id. The same notice twice is one.

    Raises `NotFound` when no issued letter of ours has that number and date.
    """
    officer = ctx.require(Right.REGISTER)
    told = Acknowledgement(notice.office, notice.accept_id, notice.accepted_on)
    with UnitOfWork(ctx.database) as work:
        outgoing_id = acknowledged.find_letter(work.connection, notice.letter_id, notice.date)
        if outgoing_id is None:
            raise NotFound(
                f"ไม่พบหนังสือส่งของเราที่ {to_thai(notice.letter_id)}",
                "ใบแจ้งการรับนี้จึงยังไม่ได้บันทึก ทะเบียนส่งไม่เปลี่ยน",
                "ตรวจว่าเป็นใบแจ้งถึงสำนักงานนี้ หรือหนังสือถูกยกเลิกไปแล้ว",
            )
        now = ctx.clock.now()
        if acknowledged.keep(work.connection, outgoing_id, told, now, officer.id):
            work.record(now, officer.id, Action.ACKNOWLEDGE, "outgoing", outgoing_id, told.words())
        work.commit()
    return outgoing_id


def acknowledgements_of(ctx: Context, outgoing_id: int) -> tuple[Acknowledgement, ...]:
    """Return which offices told that they received a letter of ours."""
    with UnitOfWork(ctx.database, reading=True) as work:
        return acknowledged.of_letter(work.connection, outgoing_id)
