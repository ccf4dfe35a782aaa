"""Rows to domain values and back, for what several query modules need."""

from typing import Any

import msgspec
from msgspec.structs import replace
from sqlalchemy import Row

from circ_desktop.domain.letter.content import Enclosure, Letter
from circ_desktop.domain.letter.reference import Reference
from circ_desktop.domain.received.incoming import StoredFile

AnyRow = Row[Any]


def letter_to_json(letter: Letter, *, whole: bool = False) -> dict[str, Any]:
    """Return the letter for a JSON column; references and enclosures only with `whole` (they are rows of their own)."""
    plain: dict[str, Any] = msgspec.to_builtins(letter)
    if not whole:
        del plain["references"], plain["enclosures"]
    return plain


def letter_from_json(
    data: dict[str, Any], references: tuple[str, ...] | None = None, enclosures: tuple[Enclosure, ...] | None = None
) -> Letter:
    """Return the letter of a JSON column; the parts that are rows are handed in, None keeps what the JSON says."""
    letter = msgspec.convert(data, Letter)
    if references is not None:
        letter = replace(letter, references=references)
    return letter if enclosures is None else replace(letter, enclosures=enclosures)


def reference_of(row: AnyRow) -> Reference:
    """Return the reference of a row of letter_references."""
    return Reference(row.text, row.number, row.dated, row.found_received_id, row.found_outgoing_id)


def enclosure_of(row: AnyRow) -> Enclosure:
    """Return the enclosure of a row of enclosures."""
    return Enclosure(row.title, row.quantity, row.unit, row.note)


def file_of(row: AnyRow) -> StoredFile:
    """Return the file of a row of files."""
    return StoredFile(row.id, row.sha256, row.name, row.media_type, row.size, row.role)
