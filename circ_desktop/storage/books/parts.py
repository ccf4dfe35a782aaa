"""The parts of a letter that are rows of their own: references, enclosures, files. One code for both directions."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import ColumnElement, Connection, Select, Table, Update, bindparam, delete, insert, or_, select, update

from circ_desktop.domain.letter.content import Enclosure
from circ_desktop.domain.letter.reference import Reference
from circ_desktop.domain.received.incoming import StoredFile
from circ_desktop.storage.books import convert
from circ_desktop.storage.engine.tables import files
from circ_desktop.storage.tables import enclosures, letter_files, letter_references, outgoing_letters, received_letters


def _newest(table: Table, dated: ColumnElement[Any]) -> Select[Any]:
    """Return the query for the newest letter of a number; any date fits a reference without one."""
    asked = bindparam("dated", type_=dated.type)
    query = select(table.c.id).where(table.c.letter_key == bindparam("number"), table.c.id != bindparam("but"))
    return query.where(or_(asked.is_(None), dated == asked)).order_by(table.c.id.desc()).limit(1)


def _waiting() -> Update:
    """Return the change of every reference that names a letter and waits for it."""
    column = letter_references.c
    return update(letter_references).where(
        column.number == bindparam("letter_key"),
        or_(column.dated.is_(None), column.dated == bindparam("letter_dated", type_=column.dated.type)),
        column.found_received_id.is_(None),
        column.found_outgoing_id.is_(None),
    )


_NEWEST_RECEIVED = _newest(received_letters, received_letters.c.dated)
_NEWEST_OUTGOING = _newest(outgoing_letters, outgoing_letters.c.issued_on)
_LINK_SENT = _waiting().values(found_outgoing_id=bindparam("found"))
_LINK_RECEIVED = (
    _waiting()
    .where(or_(letter_references.c.received_id.is_(None), letter_references.c.received_id != bindparam("found")))
    .values(found_received_id=bindparam("found"))
)
_ADD_FILE = insert(files).returning(files.c.id)
_LINK_FILE = insert(letter_files)


class Of(Struct, frozen=True):
    """Names the letter that a part belongs to: exactly one of the two ids."""

    received_id: int | None = None
    outgoing_id: int | None = None

    def __post_init__(self) -> None:
        if (self.received_id is None) == (self.outgoing_id is None):
            raise ValueError("a part belongs to one letter")

    def values(self) -> dict[str, Any]:
        """Return the two columns for an insert."""
        return {"received_id": self.received_id, "outgoing_id": self.outgoing_id}

    def where(self, table: Table) -> ColumnElement[bool]:
        """Return the condition that finds the letter's rows."""
        if self.received_id is not None:
            return table.c.received_id == self.received_id
        return table.c.outgoing_id == self.outgoing_id


def write_references(
    connection: Connection, of: Of, references: Sequence[Reference], *, new: bool = False
) -> tuple[Reference, ...]:
    """Replace the letter's references, linking each to the letter itself when it is in our registers; return them so.

    `new` tells that the letter has none yet.
    """
    if not new:
        connection.execute(delete(letter_references).where(of.where(letter_references)))
    linked = []
    for reference in references:
        received_id, outgoing_id = find_letter(connection, reference, not_received=of.received_id)
        linked.append(replace(reference, received_id=received_id, outgoing_id=outgoing_id))
    rows = [
        of.values()
        | {"place": place, "text": line.text, "number": line.number, "dated": line.date}
        | {"found_received_id": line.received_id, "found_outgoing_id": line.outgoing_id}
        for place, line in enumerate(linked)
    ]
    if rows:
        connection.execute(insert(letter_references), rows)
    return tuple(linked)


def find_letter(
    connection: Connection, reference: Reference, *, not_received: int | None = None
) -> tuple[int | None, int | None]:
    """Return (received id, outgoing id) of the letter that a reference names, the newest of several; one is None.

    Number and date must both fit; a reference without a number finds nothing, one without a date fits any date.
    """
    if not reference.number:
        return None, None
    asked = {"number": reference.number, "dated": reference.date}
    received: int | None = connection.execute(_NEWEST_RECEIVED, asked | {"but": not_received or 0}).scalar_one_or_none()
    if received is not None:
        return received, None
    return None, connection.execute(_NEWEST_OUTGOING, asked | {"but": 0}).scalar_one_or_none()


def link_waiting(connection: Connection, of: Of, letter_key: str, dated: date | None) -> None:
    """Link references that named this letter before it stood in our registers. `dated` is the letter's own date."""
    if not letter_key:
        return
    link, found = (_LINK_SENT, of.outgoing_id) if of.received_id is None else (_LINK_RECEIVED, of.received_id)
    connection.execute(link, {"letter_key": letter_key, "letter_dated": dated, "found": found})


def references_of(connection: Connection, of: Of) -> tuple[Reference, ...]:
    """Return the letter's references in their order."""
    query = select(letter_references).where(of.where(letter_references)).order_by(letter_references.c.place)
    return tuple(convert.reference_of(row) for row in connection.execute(query))


def write_enclosures(connection: Connection, of: Of, items: Sequence[Enclosure], *, new: bool = False) -> None:
    """Replace the letter's enclosures. `new` tells that it has none yet."""
    if not new:
        connection.execute(delete(enclosures).where(of.where(enclosures)))
    rows = [
        of.values()
        | {"place": place, "title": item.title, "quantity": item.quantity, "unit": item.unit, "note": item.note}
        for place, item in enumerate(items)
    ]
    if rows:
        connection.execute(insert(enclosures), rows)


def enclosures_of(connection: Connection, of: Of) -> tuple[Enclosure, ...]:
    """Return the letter's enclosures in their order."""
    query = select(enclosures).where(of.where(enclosures)).order_by(enclosures.c.place)
    return tuple(convert.enclosure_of(row) for row in connection.execute(query))


def add_file(connection: Connection, file: StoredFile, at: datetime, officer_id: int | None) -> int:
    """Write the row of a file whose bytes are safely kept already; return its id."""
    values = {"sha256": file.sha256, "name": file.name, "media_type": file.media_type, "size": file.size}
    values |= {"role": file.role, "added_at": at, "added_by": officer_id}
    return int(connection.execute(_ADD_FILE, values).scalar_one())


def link_file(connection: Connection, of: Of, file_id: int) -> None:
    """Put a file to a letter."""
    connection.execute(_LINK_FILE, of.values() | {"file_id": file_id})


def get_file(connection: Connection, file_id: int) -> StoredFile | None:
    """Return one file's row, or None."""
    row = connection.execute(select(files).where(files.c.id == file_id)).one_or_none()
    return None if row is None else convert.file_of(row)


def files_of(connection: Connection, of: Of) -> tuple[StoredFile, ...]:
    """Return the letter's files, first attached first."""
    query = select(files).join(letter_files, letter_files.c.file_id == files.c.id).where(of.where(letter_files))
    return tuple(convert.file_of(row) for row in connection.execute(query.order_by(letter_files.c.id)))
