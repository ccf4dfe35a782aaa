"""A reading as the JSON of `circ-desktop read --json` (docs/reading.md): fixed keys, ISO dates (CE), Arabic digits."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from circ_desktop.domain.letter.content import URGENT_WITHIN, Enclosure
from circ_desktop.domain.letter.reference import Reference
from circ_desktop.reading.letter.numbers import normal
from circ_desktop.reading.letter.reading import Conflict, Field, Outcome, ReadDue, Reading, ReadStamp
from circ_desktop.thai.digits import to_arabic
from circ_desktop.thai.text import single_spaced

Json = dict[str, Any]


def as_json(reading: Reading, *, evidence: bool = False) -> Json:
    """Return the fields; null or [] where the paper has none.

    `evidence` adds under "evidence" the source line, its words and the confidence of each field, and under "reason",
    "notes", "conflicts" and "letters" what else the reader found in the file.
    """
    found: Json = {
        "kind": _kind(reading),
        "urgency": _urgency(reading.urgency),
        "secrecy": _plain(reading.top_secret or reading.secrecy),
        "number": normal(reading.number.value) if reading.number else None,
        "date": _day(reading.dated.value) if reading.dated else None,
        "sender": _plain(reading.sender),
        "subject": _plain(reading.subject),
        "salutation": _plain(reading.salutation),
        "addressee": _plain(reading.addressee),
        "references": [_reference(field.value) for field in reading.references],
        "enclosures": [_enclosure(field.value) for field in reading.enclosures],
        "signer_name": _plain(reading.signer_name),
        "signer_position": _lines(reading.signer_position),
        "owner_unit": _lines(reading.owner_unit),
        "phone": _plain(reading.phones[0]) if reading.phones else None,
        "email": _plain(reading.emails[0]) if reading.emails else None,
        "receipt_stamps": [_stamp(field.value) for field in reading.receipt_stamps],
        "due_dates": [_due(field.value) for field in reading.due_dates],
    }
    return found | _beside(reading) if evidence else found


def plain(text: str) -> str:
    """Return a text with Arabic digits and single spaces."""
    return single_spaced(to_arabic(text))


def _kind(reading: Reading) -> str | None:
    if reading.outcome is Outcome.NO_TEXT:
        return None
    return reading.kind if reading.is_letter else "not_a_letter"


def _urgency(field: Field[str] | None) -> str | None:
    if field is None:
        return None
    return "ด่วน" if field.value.startswith(URGENT_WITHIN) else field.value


def _plain(field: Field[Any] | None) -> str | None:
    return plain(str(field.value)) or None if field else None


def _lines(field: Field[tuple[str, ...]] | None) -> str | None:
    return plain(" ".join(field.value)) or None if field else None


def _day(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _reference(value: Reference) -> Json:
    return {"text": plain(value.text), "number": value.number or None, "date": _day(value.date)}


def _enclosure(value: Enclosure) -> Json:
    return {"title": plain(value.title), "quantity": value.quantity, "unit": value.unit or None}


def _stamp(value: ReadStamp) -> Json:
    return {
        "office": plain(value.office) or None,
        "number": value.number or None,
        "date": _day(value.date),
        "time": value.time or None,
    }


def _due(value: ReadDue) -> Json:
    return {
        "kind": str(value.kind),
        "date": _day(value.date),
        "days": value.days,
        "day_of_month": value.day_of_month,
        "until": value.until,
        "time": value.time,
    }


def _beside(reading: Reading) -> Json:
    return {
        "evidence": _evidence(reading),
        "reason": reading.reason or None,
        "notes": list(reading.notes),
        "conflicts": [_conflict(conflict) for conflict in reading.conflicts],
        "letters": [_other(other) for other in reading.others],
    }


def _evidence(reading: Reading) -> Json:
    single = {
        "urgency": reading.urgency,
        "secrecy": reading.top_secret or reading.secrecy,
        "number": reading.number,
        "date": reading.dated,
        "sender": reading.sender,
        "subject": reading.subject,
        "salutation": reading.salutation,
        "addressee": reading.addressee,
        "signer_name": reading.signer_name,
        "signer_rank": reading.signer_rank,
        "signer_position": reading.signer_position,
        "owner_unit": reading.owner_unit,
        "phone": reading.phones[0] if reading.phones else None,
        "email": reading.emails[0] if reading.emails else None,
    }
    several: dict[str, Sequence[Field[Any]]] = {
        "references": reading.references,
        "enclosures": reading.enclosures,
        "receipt_stamps": reading.receipt_stamps,
        "due_dates": reading.due_dates,
    }
    found: Json = {name: _source(field) for name, field in single.items() if field is not None}
    return found | {name: [_source(field) for field in fields] for name, fields in several.items() if fields}


def _source(field: Field[Any]) -> Json:
    return {"line": field.line, "text": field.evidence, "confidence": field.confidence}


def _conflict(conflict: Conflict) -> Json:
    readings = [{"value": _shown(field.value), **_source(field)} for field in conflict.readings]
    return {"field": conflict.field, "text": conflict.text, "offer": conflict.offer or None, "readings": readings}


def _shown(value: object) -> object:
    if isinstance(value, Reference):
        return _reference(value)
    if isinstance(value, Enclosure):
        return _enclosure(value)
    if isinstance(value, ReadStamp):
        return _stamp(value)
    return value.isoformat() if isinstance(value, dt.date) else plain(str(value))


def _other(reading: Reading) -> Json:
    role = {"role": str(reading.role) if reading.role else None, "of": reading.role_of, "item": reading.role_index}
    return {"link": role, **as_json(reading)}
