"""Rows of the received register (แบบ ๑๓): write, read, list, search."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Any

import msgspec
from msgspec.structs import replace
from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    bindparam,
    case,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    true,
    update,
)

from circ_desktop.base.clock import BANGKOK
from circ_desktop.domain.letter.content import Secrecy
from circ_desktop.domain.letter.number import normal_number
from circ_desktop.domain.received.incoming import (
    ReceivedEntry,
    ReceivedFilter,
    ReceivedLetter,
    ReceivedRow,
    ReceivedState,
)
from circ_desktop.domain.received.stamp import ReceiptStamp
from circ_desktop.storage.books import convert, parts
from circ_desktop.storage.books.registers import TakenNumber
from circ_desktop.storage.engine.in_parts import in_parts
from circ_desktop.storage.engine.search import contains, search_text
from circ_desktop.storage.engine.tables import files
from circ_desktop.storage.tables import assignments, letter_files, received_letters, registers, routes, stamps
from circ_desktop.thai.text import search_key

_column = received_letters.c
_INSERT = insert(received_letters).returning(_column.id)
_INSERT_STAMP = insert(stamps)
_HAS_FILE = exists().where(letter_files.c.received_id == _column.id).label("has_file")
_JUST_REGISTERED = (
    select(received_letters, _HAS_FILE)
    .where(
        _column.sender == bindparam("sender"),
        _column.letter_key == bindparam("letter_key"),
        _column.dated.is_not_distinct_from(bindparam("dated", type_=_column.dated.type)),
        _column.subject == bindparam("subject"),
        _column.recorded_by == bindparam("recorded_by"),
        _column.recorded_at >= bindparam("since", type_=_column.recorded_at.type),
        _column.state != ReceivedState.VOIDED,
    )
    .order_by(_column.id.desc())
    .limit(1)
)


def insert_received(
    connection: Connection, taken: TakenNumber, year: int, entry: ReceivedEntry, recorded_at: datetime, recorded_by: int
) -> ReceivedLetter:
    """Write a new row of the register of `year` with its references and enclosures; return the letter, without files."""
    values = _entry_values(entry)
    row = {"register_id": taken.register_id, "number": taken.number, "state": ReceivedState.REGISTERED}
    row |= {"recorded_at": recorded_at, "recorded_by": recorded_by}
    received_id = int(connection.execute(_INSERT, values | row).scalar_one())
    of = parts.Of(received_id=received_id)
    linked = parts.write_references(connection, of, entry.references, new=True)
    parts.write_enclosures(connection, of, entry.enclosures, new=True)
    parts.link_waiting(connection, of, values["letter_key"], entry.dated)
    return ReceivedLetter(
        id=received_id,
        register_year=year,
        receive_number=taken.number,
        entry=replace(entry, references=linked),
        state=ReceivedState.REGISTERED,
        recorded_at=recorded_at,
        recorded_by=recorded_by,
        version=1,
    )


def update_entry(connection: Connection, received_id: int, entry: ReceivedEntry, *, version: int) -> bool:
    """Write a corrected entry if the row still has this version; tell whether it had."""
    values = _entry_values(entry) | {"version": version + 1}
    changed = update(received_letters).where(_column.id == received_id, _column.version == version).values(values)
    if connection.execute(changed).rowcount != 1:
        return False
    _write_parts(connection, received_id, entry)
    return True


def set_standing(
    connection: Connection,
    received_id: int,
    *,
    state: ReceivedState | None = None,
    holder: str | None = None,
    action: str | None = None,
) -> None:
    """Write where the letter stands: its state, who holds it, and the column การปฏิบัติ. None leaves a value alone."""
    values = {"state": state, "holder": holder, "action": action}
    changed = {name: value for name, value in values.items() if value is not None}
    if changed:
        connection.execute(update(received_letters).where(_column.id == received_id).values(changed))


def void(connection: Connection, received_id: int, reason: str) -> None:
    """Mark the row ยกเลิก; it keeps its number."""
    values: dict[str, Any] = {"state": ReceivedState.VOIDED, "void_reason": reason, "holder": ""}
    values["version"] = _column.version + 1
    connection.execute(update(received_letters).where(_column.id == received_id).values(values))


def get(connection: Connection, received_id: int, *, lock: bool = False) -> ReceivedLetter | None:
    """Return one letter, or None. `lock` holds its row until the transaction ends."""
    query = _letters().where(_column.id == received_id)
    if lock:
        query = query.with_for_update(of=received_letters)
    row = connection.execute(query).one_or_none()
    return None if row is None else _letter(connection, row)


def between(connection: Connection, owner: str, day_from: date, day_to: date) -> Iterator[ReceivedLetter]:
    """Yield the letters that the owner's register received on these days, both included, in the register's order."""
    query = _letters().where(registers.c.owner == owner, *_days(day_from, day_to))
    for row in connection.execute(query.order_by(registers.c.year, _column.number, _column.insertion)).all():
        yield _letter(connection, row)


def by_ids(connection: Connection, received_ids: Iterable[int]) -> tuple[ReceivedLetter, ...]:
    """Return these letters, voided ones left out, the oldest first."""
    found: list[ReceivedLetter] = []
    for some in in_parts(received_ids):
        query = _letters().where(_column.id.in_(some), _column.state != ReceivedState.VOIDED)
        found += [_letter(connection, row) for row in connection.execute(query).all()]
    return tuple(sorted(found, key=lambda each: (each.register_year, each.receive_number)))


def with_subject(connection: Connection, owner: str, subject: str, most: int) -> tuple[ReceivedLetter, ...]:
    """Return the owner's letters with exactly that subject, voided ones left out, the oldest first."""
    query = _letters().where(registers.c.owner == owner, _column.subject == subject)
    query = query.where(_column.state != ReceivedState.VOIDED)
    query = query.order_by(registers.c.year, _column.number, _column.insertion).limit(most)
    return tuple(_letter(connection, row) for row in connection.execute(query).all())


def rows(connection: Connection, wanted: ReceivedFilter) -> tuple[ReceivedRow, ...]:
    """Return the lines of the list, newest number first; a letter whose number is exactly the text comes before all."""
    query = select(received_letters, _HAS_FILE).join(registers, registers.c.id == _column.register_id)
    query = query.where(*_conditions(wanted))
    order: list[ColumnElement[Any]] = [registers.c.year.desc(), _column.number.desc(), _column.insertion.desc()]
    if exact := _exact(wanted.text):
        order.insert(0, case((or_(*exact), 0), else_=1))
    query = query.order_by(*order).limit(wanted.limit)
    return tuple(_row(row) for row in connection.execute(query))


def same(connection: Connection, entry: ReceivedEntry, *, but: int | None = None) -> tuple[ReceivedRow, ...]:
    """Return letters of the same sender with the same number and date, newest first, at most ten, voided ones left out.

    A letter without a number is the same when sender, date and subject are.
    """
    conditions = [_column.sender == entry.sender, _column.state != ReceivedState.VOIDED]
    conditions.append(_column.dated.is_(None) if entry.dated is None else _column.dated == entry.dated)
    if entry.number:
        conditions.append(_column.letter_key == normal_number(entry.number))
    else:
        conditions += [_column.letter_key == "", _column.subject == entry.subject]
    if but is not None:
        conditions.append(_column.id != but)
    query = select(received_letters, _HAS_FILE).where(*conditions).order_by(_column.id.desc()).limit(10)
    return tuple(_row(row) for row in connection.execute(query))


def with_files(connection: Connection, digests: Sequence[str]) -> dict[str, ReceivedRow]:
    """Return, by SHA-256, the newest letter that has a file of this content, voided ones left out."""
    query = (
        select(received_letters, true().label("has_file"), files.c.sha256)
        .join(letter_files, letter_files.c.received_id == _column.id)
        .join(files, files.c.id == letter_files.c.file_id)
        .where(files.c.sha256.in_(digests), _column.state != ReceivedState.VOIDED)
        .order_by(_column.id)
    )
    return {row.sha256: _row(row) for row in connection.execute(query)}


def just_registered(
    connection: Connection, entry: ReceivedEntry, recorded_by: int, since: datetime
) -> ReceivedRow | None:
    """Return the same letter registered by the same clerk after `since`, subject included; or None."""
    asked: dict[str, Any] = {"sender": entry.sender, "letter_key": _key(entry), "dated": entry.dated}
    asked |= {"subject": entry.subject, "recorded_by": recorded_by, "since": since}
    row = connection.execute(_JUST_REGISTERED, asked).one_or_none()
    return None if row is None else _row(row)


def senders(connection: Connection, prefix: str, limit: int) -> tuple[str, ...]:
    """Return senders that contain the text, the ones that begin with it first, then the ones that write most."""
    query = select(_column.sender, func.count().label("letters")).group_by(_column.sender)
    if prefix:
        query = query.where(_column.sender.contains(prefix, autoescape=True))
    begins = case((_column.sender.startswith(prefix, autoescape=True), 0), else_=1)
    query = query.order_by(begins, func.count().desc(), _column.sender).limit(limit)
    return tuple(row.sender for row in connection.execute(query))


def names_in(connection: Connection, column: str) -> tuple[str, ...]:
    """Return every name that stands in จาก ("sender") or ถึง ("addressee"), those met most often first."""
    name = received_letters.c[column]
    query = select(name).where(name != "", _column.state != ReceivedState.VOIDED).group_by(name)
    return tuple(connection.execute(query.order_by(func.count().desc(), name)).scalars())


def insert_stamp(connection: Connection, received_id: int, stamp: ReceiptStamp, at: datetime) -> None:
    """Write what the receipt stamp of a new letter says."""
    values = {"received_id": received_id, "stamp": stamp, "made_at": at}
    connection.execute(_INSERT_STAMP, values)


def update_stamp(connection: Connection, received_id: int, stamp: ReceiptStamp, at: datetime) -> None:
    """Say the stamp anew after a correction; a stamped scan made before is let go."""
    forget_stamped_file(connection, received_id)
    values = {"stamp": stamp, "made_at": at}
    connection.execute(update(stamps).where(stamps.c.received_id == received_id).values(values))


def stamp_of(connection: Connection, received_id: int) -> tuple[ReceiptStamp, int | None] | None:
    """Return the stamp of a letter and the id of its stamped scan, if one was made."""
    row = connection.execute(select(stamps).where(stamps.c.received_id == received_id)).one_or_none()
    return None if row is None else (msgspec.convert(row.stamp, ReceiptStamp), row.file_id)


def set_stamped_file(connection: Connection, received_id: int, file_id: int) -> None:
    """Note the stamped scan."""
    connection.execute(update(stamps).where(stamps.c.received_id == received_id).values(file_id=file_id))


def forget_stamped_file(connection: Connection, received_id: int) -> None:
    """Let the stamped scan go, to be made anew from a newer scan or with the corrected stamp; its file row stays."""
    _, file_id = stamp_of(connection, received_id) or (None, None)
    if file_id is not None:
        of = parts.Of(received_id=received_id)
        connection.execute(delete(letter_files).where(of.where(letter_files), letter_files.c.file_id == file_id))
        connection.execute(update(stamps).where(stamps.c.received_id == received_id).values(file_id=None))


def entities_of(connection: Connection, received_id: int) -> tuple[tuple[str, int], ...]:
    """Return the (entity, id) pairs whose audit rows tell the letter's story: itself, its route, its assignments."""
    way = connection.execute(select(routes.c.id).where(routes.c.received_id == received_id)).scalars().all()
    given = connection.execute(select(assignments.c.id).where(assignments.c.route_id.in_(way))).scalars().all()
    found = [("received", received_id), *(("route", each) for each in way), *(("assignment", each) for each in given)]
    return tuple(found)


def _key(entry: ReceivedEntry) -> str:
    return normal_number(entry.number) if entry.number else ""


def _entry_values(entry: ReceivedEntry) -> dict[str, Any]:
    key = _key(entry)
    return {
        "letter_number": entry.number,
        "letter_key": key,
        "dated": entry.dated,
        "sender": entry.sender,
        "addressee": entry.addressee,
        "subject": entry.subject,
        "received_at": entry.received_at,
        "urgency": entry.urgency,
        "secrecy": None if entry.secrecy is None else entry.secrecy.value,
        "note": entry.note,
        "search": search_text(entry.number, key, entry.sender, entry.addressee, entry.subject, entry.note),
    }


def _write_parts(connection: Connection, received_id: int, entry: ReceivedEntry) -> None:
    of = parts.Of(received_id=received_id)
    parts.write_references(connection, of, entry.references)
    parts.write_enclosures(connection, of, entry.enclosures)


def _letters() -> Select[Any]:
    joined = received_letters.join(registers, registers.c.id == _column.register_id)
    return select(received_letters, registers.c.year.label("register_year")).select_from(joined)


def _letter(connection: Connection, row: convert.AnyRow) -> ReceivedLetter:
    of = parts.Of(received_id=row.id)
    files = select(letter_files.c.file_id).where(of.where(letter_files)).order_by(letter_files.c.id)
    return ReceivedLetter(
        id=row.id,
        register_year=row.register_year,
        receive_number=row.number,
        entry=ReceivedEntry(
            number=row.letter_number,
            dated=row.dated,
            sender=row.sender,
            addressee=row.addressee,
            subject=row.subject,
            received_at=row.received_at,
            urgency=row.urgency,
            secrecy=None if row.secrecy is None else Secrecy(row.secrecy),
            references=parts.references_of(connection, of),
            enclosures=parts.enclosures_of(connection, of),
            note=row.note,
        ),
        state=row.state,
        recorded_at=row.recorded_at,
        recorded_by=row.recorded_by,
        version=row.version,
        holder=row.holder,
        action=row.action,
        void_reason=row.void_reason,
        file_ids=tuple(connection.execute(files).scalars()),
    )


def _row(row: convert.AnyRow) -> ReceivedRow:
    return ReceivedRow(
        id=row.id,
        receive_number=row.number,
        number=row.letter_number,
        dated=row.dated,
        sender=row.sender,
        addressee=row.addressee,
        subject=row.subject,
        urgency=row.urgency,
        state=row.state,
        holder=row.holder,
        received_at=row.received_at,
        has_file=bool(row.has_file),
    )


def _days(day_from: date | None, day_to: date | None) -> Sequence[ColumnElement[bool]]:
    conditions = []
    if day_from:
        conditions.append(_column.received_at >= _midnight(day_from))
    if day_to:
        conditions.append(_column.received_at < _midnight(day_to + timedelta(days=1)))
    return conditions


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=BANGKOK)


def _conditions(wanted: ReceivedFilter) -> list[ColumnElement[bool]]:
    conditions = list(_days(wanted.day_from, wanted.day_to))
    if wanted.year is not None:
        conditions.append(registers.c.year == wanted.year)
    if wanted.urgent_only:
        conditions.append(_column.urgency.is_not(None))
    if wanted.states is not None:
        conditions.append(_column.state.in_(wanted.states))
    words = contains(_column.search, wanted.text)
    if words:
        conditions.append(or_(and_(*words), *_exact(wanted.text)))
    return conditions


def _exact(typed: str) -> list[ColumnElement[bool]]:
    """Return conditions for a letter whose receive number or ที่ is exactly what was typed."""
    key = search_key(typed)
    if not key:
        return []
    exact = [_column.letter_key == normal_number(typed)]
    if key.isdecimal() and key.isascii() and len(key) < 10:
        exact.append(_column.number == int(key))
    return exact
