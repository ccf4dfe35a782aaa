"""Finding a letter to refer to, among all that came in and went out."""

import re
from datetime import date
from typing import Literal

from msgspec import Struct

from circ_desktop.domain.errors import InvalidEntry, NotFound
from circ_desktop.domain.letter.reference import reference_line
from circ_desktop.domain.received.incoming import ReceivedFilter, ReceivedState
from circ_desktop.domain.sent.rows import SentFilter
from circ_desktop.services import loading
from circ_desktop.services.context import Context
from circ_desktop.storage.books import outgoing, received
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from circ_desktop.thai.dates import BE_OFFSET
from circ_desktop.thai.digits import to_arabic, to_thai


class FoundLetter(Struct, frozen=True):
    """A letter in our registers, with the line of อ้างถึง that cites it (ข้อ ๑๑)."""

    direction: Literal["received", "sent"]
    id: int
    number: str
    dated: date | None
    sender: str
    subject: str
    urgency: str | None
    reference_line: str


def find_letters(ctx: Context, text: str, limit: int = 100) -> tuple[FoundLetter, ...]:
    """Return letters that match, received and sent, the newest dated first; voided ones are not to be cited."""
    with UnitOfWork(ctx.database, reading=True) as work:
        ours = loading.the_office(work).name
        states = frozenset(ReceivedState) - {ReceivedState.VOIDED}
        came = received.rows(work.connection, ReceivedFilter(text=text, states=states, limit=limit))
        went = outgoing.sent(work.connection, SentFilter(text=text, include_voided=False, limit=limit))
    found = [
        FoundLetter(
            "received",
            row.id,
            row.number,
            row.dated,
            row.sender,
            row.subject,
            row.urgency,
            reference_line(row.sender, row.number, row.dated, row.urgency),
        )
        for row in came
    ]
    found += [
        FoundLetter(
            "sent",
            line.id,
            line.number,
            line.dated,
            ours,
            line.subject,
            line.urgency,
            reference_line(ours, line.number, line.dated, line.urgency),
        )
        for line in went
    ]
    newest = sorted(found, key=lambda each: each.dated or date.min, reverse=True)
    return tuple(newest[:limit])


def squeezed(number: str) -> str:
    """Return a number as it is compared: Arabic digits, no spaces."""
    return "".join(to_arabic(number).split())


def is_number(full: str, running: int, typed: str) -> bool:
    """Tell whether what was typed names the letter: its whole ที่, that without the office's code, or its register number."""
    wanted, whole = squeezed(typed), squeezed(full)
    if wanted in (whole, str(running)):
        return True
    before = whole.removesuffix(wanted) if wanted[:1] == "ว" or "/" in wanted else whole
    return before != whole and not before[-1:].isdigit()


def received_numbered(ctx: Context, number: str, be: int | None = None) -> int:
    """Return the id of the received letter with that receive number, of this year or of the year in พ.ศ. Raises `NotFound`."""
    wanted = _running(number)
    year = ctx.clock.today().year if be is None else be - BE_OFFSET
    with UnitOfWork(ctx.database, reading=True) as work:
        loading.the_office(work)
        rows = received.rows(work.connection, ReceivedFilter(text=str(wanted), year=year))
    found = next((row.id for row in rows if row.receive_number == wanted), None)
    if found is None:
        raise _nowhere(f"ทะเบียนรับปี {year + BE_OFFSET} ไม่มีเลขรับ {wanted}")
    return found


def sent_numbered(ctx: Context, number: str, be: int | None = None) -> int:
    """Return the id of the letter issued under that ที่ (its office code may be left out), or under that register number.

    Of this year or of the year in พ.ศ. Raises `NotFound`, and `InvalidEntry` when several letters have the number.
    """
    year = ctx.clock.today().year if be is None else be - BE_OFFSET
    with UnitOfWork(ctx.database, reading=True) as work:
        loading.the_office(work)
        rows = [
            row
            for running in dict.fromkeys(re.findall(r"[0-9]{1,9}", squeezed(number)))
            for row in outgoing.sent(work.connection, SentFilter(text=running, year=year))
            if row.register_number == int(running)
        ]
    found = list({row.id: row for row in rows if is_number(row.number, row.register_number or 0, number)}.values())
    if not found:
        raise _nowhere(f"ทะเบียนส่งปี {year + BE_OFFSET} ไม่มีเลข {number}")
    if len(found) > 1:
        names = " · ".join(row.number for row in found)
        raise InvalidEntry(f"เลข {to_thai(number)} มีหลายฉบับ: {names}", "ยังไม่ได้ทำเอกสารใด", "ใส่ ที่ ให้เต็ม")
    return found[0].id


def _running(number: str) -> int:
    plain = to_arabic(number).strip()
    if not plain.isascii() or not plain.isdigit():
        raise InvalidEntry(f"“{number}” ไม่ใช่เลขรับ", "ยังไม่ได้ทำเอกสารใด", "ใส่ตัวเลขอย่างเดียว เช่น 216 หรือ ๒๑๖")
    return int(plain)


def _nowhere(what: str) -> NotFound:
    return NotFound(to_thai(what), "ยังไม่ได้ทำเอกสารใด", "ตรวจเลข หรือใส่ปีของทะเบียนด้วย --year")
