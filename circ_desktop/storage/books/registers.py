"""Registers and their counters: one row per register, counted up inside the letter's own transaction; where they were raised.

A rolled-back letter gives its number back, because the counter rolls back with it: no gap. A second clerk waits on the
counter row until the first is over: no duplicate.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from msgspec import Struct
from sqlalchemy import Connection, and_, bindparam, func, insert, select, text, update

from circ_desktop.domain.books.numbers import RegisterJump, RegisterKey, RegisterStatus
from circ_desktop.domain.errors import InvalidEntry
from circ_desktop.domain.register import RegisterKind
from circ_desktop.storage.tables import (
    assignments,
    officers,
    outgoing_letters,
    received_letters,
    register_jumps,
    registers,
)
from circ_desktop.thai.digits import to_thai

_column = registers.c
_IS = and_(
    *(
        column == bindparam(f"its_{column.name}")
        for column in (_column.owner, _column.kind, _column.year, _column.series)
    )
)
_COUNT_UP = update(registers).where(_IS).values(next=_column.next + 1).returning(_column.id, _column.next)
_NEXT = select(_column.next).where(_IS)
_LOCK = select(_column.id).where(_IS).with_for_update()
_CREATE = text(
    "INSERT INTO registers (owner, kind, year, series, next, first) VALUES (:its_owner, :its_kind, :its_year, :its_series, 1, 1)"
    " ON CONFLICT DO NOTHING"
)


class TakenNumber(Struct, frozen=True):
    """A number that belongs to this transaction."""

    register_id: int
    number: int


def take_number(connection: Connection, key: RegisterKey) -> TakenNumber:
    """Count the register up and return the number, making the register on its first use in the year."""
    taken = _count_up(connection, key)
    if taken is None:
        _create(connection, key)
        taken = _count_up(connection, key)
    if taken is None:
        raise RuntimeError(f"register {key} can neither be found nor made")
    return taken


def next_number(connection: Connection, key: RegisterKey) -> int:
    """Return the number that the next letter will get unless another clerk is faster."""
    return int(connection.execute(_NEXT, _named(key)).scalar_one_or_none() or 1)


def take_over(
    connection: Connection, key: RegisterKey, number: int, *, at: datetime, by: int | None = None, reason: str = ""
) -> int:
    """Let the register go on from the paper book: its next letter gets `number`. Return the register's id.

    What lies between is kept as a jump with its reason. Raises `InvalidEntry` for a number below 1, one that is not above every
    number issued here, or a jump in a register that is in use without a reason.
    """
    if number < 1:
        raise InvalidEntry(
            "เลขเริ่มต้นต้องเป็น ๑ ขึ้นไป", "ทะเบียนยังไม่เปลี่ยน", "พิมพ์เลขถัดจากเลขสุดท้ายในสมุดเดิม", field="next_number"
        )
    _create(connection, key)
    register_id = connection.execute(_LOCK, _named(key)).scalar_one()
    issued = highest_issued(connection, register_id)
    if number <= issued:
        raise InvalidEntry(
            f"ทะเบียนนี้ออกเลข {to_thai(str(issued))} ไปแล้ว",
            "ถ้าเริ่มต่ำกว่านี้เลขจะซ้ำ ทะเบียนจึงยังไม่เปลี่ยน",
            f"ใช้เลข {to_thai(str(issued + 1))} ขึ้นไป",
            field="next_number",
        )
    if issued and number > issued + 1 and not reason:
        raise InvalidEntry(
            "ยังไม่ได้บอกเหตุผลที่ข้ามเลข",
            "ทะเบียนนี้ออกเลขในโปรแกรมแล้ว เลขที่ข้ามต้องอธิบายได้ ทะเบียนจึงยังไม่เปลี่ยน",
            "พิมพ์เหตุผล เช่น ออกเลขในสมุดระหว่างไฟดับ แล้วกดอีกครั้ง",
            field="reason",
        )
    jump = {"register_id": register_id, "number": number, "before": issued + 1, "reason": reason, "at": at}
    connection.execute(insert(register_jumps), jump | {"officer_id": by})
    values: dict[str, Any] = {"next": number}
    if not issued:
        values["first"] = number
    connection.execute(update(registers).where(registers.c.id == register_id).values(values))
    return int(register_id)


def highest_issued(connection: Connection, register_id: int) -> int:
    """Return the highest number that a letter or an assignment of the register carries, 0 for none."""
    highest = 0
    for table in (received_letters, outgoing_letters, assignments):
        found = connection.execute(select(func.max(table.c.number)).where(table.c.register_id == register_id))
        highest = max(highest, found.scalar_one() or 0)
    return highest


def jumps(connection: Connection, owner: str, years: Iterable[int]) -> tuple[RegisterJump, ...]:
    """Return where the owner's registers of these years (CE) were raised, and still lack numbers for it.

    A number typed wrongly and mended before a letter had it leaves no jump behind: of those that begin alike the last counts.
    """
    row, book = register_jumps.c, registers.c
    query = (
        select(register_jumps, book.owner, book.kind, book.year, book.series, officers.c.name.label("officer"))
        .join(registers, book.id == row.register_id)
        .outerjoin(officers, officers.c.id == row.officer_id)
        .where(book.owner == owner, book.year.in_(tuple(years)))
        .order_by(row.id)
    )
    last: dict[tuple[int, int], RegisterJump] = {}
    for each in connection.execute(query):
        key = RegisterKey(each.owner, each.kind, each.year, each.series)
        found = RegisterJump(key, each.before, each.number, each.at.date(), each.reason, each.officer or "")
        last[each.register_id, each.before] = found
    return tuple(jump for jump in last.values() if jump.number > jump.before)


def statuses(connection: Connection, owner: str, year: int) -> tuple[RegisterStatus, ...]:
    """Return where the owner's registers of the year stand, in the order of RegisterKind."""
    query = select(registers).where(registers.c.owner == owner, registers.c.year == year)
    found = [
        RegisterStatus(RegisterKey(row.owner, row.kind, row.year, row.series), row.next, row.first)
        for row in connection.execute(query)
    ]
    order = list(RegisterKind)
    return tuple(sorted(found, key=lambda status: (order.index(status.key.kind), status.key.series)))


def years(connection: Connection, owner: str, *kinds: RegisterKind) -> tuple[int, ...]:
    """Return the calendar years (CE) that the owner's registers of these kinds have, newest first."""
    query = select(registers.c.year).distinct().where(registers.c.owner == owner, registers.c.kind.in_(kinds))
    return tuple(connection.execute(query.order_by(registers.c.year.desc())).scalars())


def _named(key: RegisterKey) -> dict[str, str | int]:
    return {"its_owner": key.owner, "its_kind": key.kind.value, "its_year": key.year, "its_series": key.series}


def _count_up(connection: Connection, key: RegisterKey) -> TakenNumber | None:
    row = connection.execute(_COUNT_UP, _named(key)).one_or_none()
    return None if row is None else TakenNumber(row.id, row.next - 1)


def _create(connection: Connection, key: RegisterKey) -> None:
    """Make the register unless it is there. On PostgreSQL a second clerk doing the same waits here for the first."""
    connection.execute(_CREATE, _named(key))
