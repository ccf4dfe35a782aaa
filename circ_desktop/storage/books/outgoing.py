"""Rows of outgoing letters: drafts, their kept versions, issued letters, and the sent register (แบบ ๑๔)."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, case, func, insert, or_, select, update

from circ_desktop.domain.letter.content import Enclosure, Letter
from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.domain.letter.number import normal_number
from circ_desktop.domain.letter.reference import read_reference
from circ_desktop.domain.register import BOOKS
from circ_desktop.domain.sent.outgoing import Outgoing, OutgoingState
from circ_desktop.domain.sent.rows import DraftVersion, OutgoingRow, SentFilter
from circ_desktop.storage.books import convert, parts
from circ_desktop.storage.books.registers import TakenNumber
from circ_desktop.storage.engine.search import contains, search_text
from circ_desktop.storage.recipient_tables import acknowledgements
from circ_desktop.storage.tables import draft_versions, officers, outgoing_letters, registers
from circ_desktop.thai.text import search_key

_column = outgoing_letters.c
_ACKNOWLEDGED = (
    select(func.count())
    .select_from(acknowledgements)
    .where(acknowledgements.c.outgoing_id == _column.id)
    .correlate(outgoing_letters)
    .scalar_subquery()
    .label("acknowledged")
)
NUMBERED = (OutgoingState.ISSUED, OutgoingState.VOIDED)


def insert_draft(connection: Connection, letter: Letter, author_id: int, at: datetime, source_id: int | None) -> int:
    """Write a new draft with its references and enclosures; return its id."""
    values = _letter_values(letter) | {
        "state": OutgoingState.DRAFT,
        "created_by": author_id,
        "created_at": at,
        "updated_at": at,
        "source_id": source_id,
    }
    query = insert(outgoing_letters).values(values).returning(outgoing_letters.c.id)
    outgoing_id = int(connection.execute(query).scalar_one())
    _write_parts(connection, outgoing_id, letter)
    return outgoing_id


def update_draft(connection: Connection, after: Outgoing, before: Outgoing) -> bool:
    """Write a changed letter or state if the row still has `before.version`; tell whether it had.

    The rows of references and enclosures are written anew only when they changed: an editor saves every few seconds.
    """
    values: dict[str, Any] = {
        "state": after.state,
        "version": after.version,
        "updated_at": after.updated_at,
        "reviewed_by": after.reviewed_by,
        "review_note": after.review_note,
    }
    if after.letter != before.letter:
        values |= _letter_values(after.letter)
    changed = update(outgoing_letters).where(_column.id == before.id, _column.version == before.version)
    if connection.execute(changed.values(values)).rowcount != 1:
        return False
    old, new = before.letter, after.letter
    if (new.references, new.enclosures) != (old.references, old.enclosures):
        _write_parts(connection, before.id, new)
    return True


def write_issue(connection: Connection, issued: Outgoing, taken: TakenNumber, at: datetime) -> None:
    """Write number, date, register and frozen file of a letter, all in one row change (triggers freeze it after)."""
    values = _letter_values(issued.letter) | {
        "state": issued.state,
        "version": issued.version,
        "updated_at": issued.updated_at,
        "register_id": taken.register_id,
        "number": taken.number,
        "letter_number": issued.letter.number,
        "letter_key": normal_number(issued.letter.number),
        "issued_on": issued.issued_on,
        "issued_at": at,
        "issued_by": issued.issued_by,
        "file_id": issued.file_id,
    }
    connection.execute(update(outgoing_letters).where(_column.id == issued.id).values(values))
    if issued.letter.kind not in BOOKS:  # "12/2568" is the number of an order and of an announcement
        parts.link_waiting(connection, parts.Of(outgoing_id=issued.id), values["letter_key"], issued.issued_on)


def write_void(connection: Connection, outgoing_id: int, reason: str, at: datetime) -> None:
    """Mark an issued letter ยกเลิก; number, text and frozen file stay."""
    values: dict[str, Any] = {"state": OutgoingState.VOIDED, "void_reason": reason, "updated_at": at}
    values["version"] = _column.version + 1
    connection.execute(update(outgoing_letters).where(_column.id == outgoing_id).values(values))


def get(connection: Connection, outgoing_id: int, *, lock: bool = False) -> Outgoing | None:
    """Return one letter, or None. `lock` holds its row until the transaction ends."""
    query = _letters().where(_column.id == outgoing_id)
    if lock:
        query = query.with_for_update(of=outgoing_letters)
    row = connection.execute(query).one_or_none()
    if row is None:
        return None
    of = parts.Of(outgoing_id=row.id)
    references = tuple(reference.text for reference in parts.references_of(connection, of))
    return _outgoing(row, references, parts.enclosures_of(connection, of))


def passed_on_from(connection: Connection, source_id: int) -> tuple[OutgoingRow, ...]:
    """Return the letters that pass on or answer a received letter, oldest first, put-away drafts left out."""
    query = _rows().where(_column.source_id == source_id, _column.state != OutgoingState.DISCARDED)
    return tuple(_row(row) for row in connection.execute(query.order_by(_column.id)))


def drafts(
    connection: Connection, states: Iterable[OutgoingState], text: str = "", *, author_id: int | None = None
) -> tuple[OutgoingRow, ...]:
    """Return the letters without a number that are in these states, changed last first."""
    query = _rows().where(_column.state.in_(tuple(states)), *contains(_column.search, text, _column.sent_search))
    if author_id is not None:
        query = query.where(_column.created_by == author_id)
    return tuple(_row(row) for row in connection.execute(query.order_by(_column.updated_at.desc(), _column.id.desc())))


def sent(connection: Connection, wanted: SentFilter) -> tuple[OutgoingRow, ...]:
    """Return the issued letters, newest number first; a letter whose number is exactly the text comes before all."""
    states = NUMBERED if wanted.include_voided else (OutgoingState.ISSUED,)
    query = _rows().where(_column.state.in_(states), *_conditions(wanted))
    order: list[ColumnElement[Any]] = [_column.issued_on.desc(), _column.issued_at.desc(), _column.id.desc()]
    if exact := _exact(wanted.text):
        order.insert(0, case((or_(*exact), 0), else_=1))
    return tuple(_row(row) for row in connection.execute(query.order_by(*order).limit(wanted.limit)))


def issued_between(connection: Connection, owner: str, day_from: date, day_to: date) -> Iterator[Outgoing]:
    """Yield the letters of the owner's registers dated on these days, both included: each register in its order.

    For the pages of the register: references and enclosures are left out, they would cost two queries a row.
    """
    query = _letters().where(registers.c.owner == owner, _column.issued_on.between(day_from, day_to))
    order = (registers.c.kind.desc(), registers.c.year, _column.number, _column.insertion)
    for row in connection.execute(query.order_by(*order)):
        yield _outgoing(row, (), ())


def last_issue_day(connection: Connection, register_id: int) -> date | None:
    """Return the date of the letter with the highest number of a register, or None."""
    query = select(_column.issued_on).where(_column.register_id == register_id).order_by(_column.number.desc()).limit(1)
    found: date | None = connection.execute(query).scalar_one_or_none()
    return found


def circulars_issued(connection: Connection, owner: str, year: int) -> int:
    """Return how many circulars have a number of this owner's registers of the calendar year (CE), voided ones too."""
    query = (
        select(func.count())
        .select_from(outgoing_letters.join(registers, registers.c.id == _column.register_id))
        .where(_column.circular, registers.c.owner == owner, registers.c.year == year)
    )
    return int(connection.execute(query).scalar_one())


def write_version(connection: Connection, outgoing: Outgoing, officer_id: int, why: str) -> None:
    """Keep the text of this version of the letter, unless it is kept already."""
    kept = draft_versions.c
    known = select(kept.id).where(kept.outgoing_id == outgoing.id, kept.version == outgoing.version)
    if connection.execute(known).first() is not None:
        return
    connection.execute(
        insert(draft_versions).values(
            outgoing_id=outgoing.id,
            version=outgoing.version,
            letter=convert.letter_to_json(outgoing.letter, whole=True),
            at=outgoing.updated_at,
            officer_id=officer_id,
            why=why,
        )
    )


def last_version(connection: Connection, outgoing_id: int) -> tuple[int, datetime, int] | None:
    """Return (version, when, officer id) of the text kept last, or None."""
    kept = draft_versions.c
    query = select(kept.version, kept.at, kept.officer_id).where(kept.outgoing_id == outgoing_id)
    row = connection.execute(query.order_by(kept.version.desc()).limit(1)).one_or_none()
    return None if row is None else (row.version, row.at, row.officer_id)


def versions(connection: Connection, outgoing_id: int) -> tuple[DraftVersion, ...]:
    """Return the kept texts, newest first."""
    kept = draft_versions.c
    query = select(draft_versions, officers.c.name.label("officer_name"))
    query = query.join(officers, officers.c.id == kept.officer_id, isouter=True).where(kept.outgoing_id == outgoing_id)
    return tuple(
        DraftVersion(
            id=row.id,
            version=row.version,
            at=row.at,
            officer_id=row.officer_id,
            why=row.why,
            letter=convert.letter_from_json(row.letter),
            officer_name=row.officer_name or "",
        )
        for row in connection.execute(query.order_by(kept.version.desc()))
    )


def _letter_values(letter: Letter) -> dict[str, Any]:
    key = normal_number(letter.number) if letter.number else ""
    titles = (item.title for item in letter.enclosures)
    texts = (letter.subject, letter.addressee, *letter.references, *titles, *letter.body)
    return {
        "letter": convert.letter_to_json(letter),
        "subject": letter.subject,
        "addressee": letter.addressee,
        "urgency": letter.urgency,
        "circular": letter.circular,
        "search": search_text(letter.number, key, *texts),
    }


def _write_parts(connection: Connection, outgoing_id: int, letter: Letter) -> None:
    of = parts.Of(outgoing_id=outgoing_id)
    parts.write_references(connection, of, [read_reference(line) for line in letter.references])
    parts.write_enclosures(connection, of, letter.enclosures)


def _letters() -> Select[Any]:
    joined = outgoing_letters.join(registers, registers.c.id == _column.register_id, isouter=True)
    year, kind = registers.c.year.label("register_year"), registers.c.kind.label("register_kind")
    return select(outgoing_letters, year, kind).select_from(joined)


def _outgoing(row: convert.AnyRow, references: tuple[str, ...], items: tuple[Enclosure, ...]) -> Outgoing:
    return Outgoing(
        id=row.id,
        letter=convert.letter_from_json(row.letter, references, items),
        state=row.state,
        version=row.version,
        created_by=row.created_by,
        created_at=row.created_at,
        updated_at=row.updated_at,
        source_id=row.source_id,
        register_number=row.number,
        register_year=row.register_year,
        register_kind=row.register_kind,
        issued_on=row.issued_on,
        issued_by=row.issued_by,
        file_id=row.file_id,
        review_note=row.review_note,
        void_reason=row.void_reason,
        sent_to=row.sent_to,
        reviewed_by=row.reviewed_by,
    )


def _rows() -> Select[Any]:
    columns = (
        _column.id,
        _column.letter_number,
        _column.issued_on,
        _column.subject,
        _column.addressee,
        _column.sent_to,
        _column.state,
        _column.updated_at,
        _column.urgency,
        _column.number,
        _column.circular,
        _column.letter["kind"].as_string().label("letter_kind"),
        _column.review_note,
        _column.created_by,
        _column.source_id,
        _column.void_reason,
        _ACKNOWLEDGED,
    )
    joined = outgoing_letters.join(registers, registers.c.id == _column.register_id, isouter=True)
    return select(*columns).select_from(joined)


def _row(row: convert.AnyRow) -> OutgoingRow:
    return OutgoingRow(
        id=row.id,
        number=row.letter_number,
        dated=row.issued_on,
        subject=row.subject,
        addressee=row.addressee or row.sent_to,
        state=row.state,
        updated_at=row.updated_at,
        urgency=row.urgency,
        register_number=row.number,
        circular=row.circular,
        kind=Kind(row.letter_kind or Kind.EXTERNAL),
        review_note=row.review_note,
        created_by=row.created_by,
        source_id=row.source_id,
        void_reason=row.void_reason,
        acknowledged=row.acknowledged,
    )


def _conditions(wanted: SentFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.year is not None:
        conditions.append(registers.c.year == wanted.year)
    if wanted.kind is not None:
        conditions.append(registers.c.kind == wanted.kind)
    if wanted.kinds:
        conditions.append(registers.c.kind.in_(wanted.kinds))
    if wanted.day_from is not None:
        conditions.append(_column.issued_on >= wanted.day_from)
    if wanted.day_to is not None:
        conditions.append(_column.issued_on <= wanted.day_to)
    if words := contains(_column.search, wanted.text, _column.sent_search):
        conditions.append(or_(and_(*words), *_exact(wanted.text)))
    return conditions


def _exact(typed: str) -> list[ColumnElement[bool]]:
    """Return conditions for a letter whose register number or ที่ is exactly what was typed."""
    key = search_key(typed)
    if not key:
        return []
    exact: list[ColumnElement[bool]] = [_column.letter_key == normal_number(typed)]
    running = key.removeprefix("ว").strip()
    if running.isdecimal() and running.isascii() and len(running) < 10:
        exact.append(_column.number == int(running))
    return exact
