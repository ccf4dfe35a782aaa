"""Receipts of our letters by other offices: one row per office and letter."""

from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy import Connection, insert, select, update

from circ_desktop.domain.letter.number import normal_number
from circ_desktop.domain.sent.acknowledged import Acknowledgement
from circ_desktop.domain.sent.outgoing import OutgoingState
from circ_desktop.storage.engine.in_parts import in_parts
from circ_desktop.storage.recipient_tables import acknowledgements
from circ_desktop.storage.tables import outgoing_letters

_column = acknowledgements.c


def find_letter(connection: Connection, number: str, issued_on: date | None) -> int | None:
    """Return the id of our issued letter with that number (and date, where there is one), the newest; or None."""
    letter = outgoing_letters.c
    query = select(letter.id).where(letter.letter_key == normal_number(number), letter.state == OutgoingState.ISSUED)
    if issued_on is not None:
        query = query.where(letter.issued_on == issued_on)
    found: int | None = connection.execute(query.order_by(letter.id.desc()).limit(1)).scalar_one_or_none()
    return found


def keep(connection: Connection, outgoing_id: int, told: Acknowledgement, at: datetime, officer_id: int) -> bool:
    """Write a receipt; the same one again changes nothing. Tell whether it is new or says something else now."""
    mine = (_column.outgoing_id == outgoing_id) & (_column.office == told.office)
    known = connection.execute(select(acknowledgements).where(mine)).one_or_none()
    values = {"number": told.number, "received_on": told.received_on, "at": at, "officer_id": officer_id}
    if known is None:
        connection.execute(insert(acknowledgements).values(outgoing_id=outgoing_id, office=told.office, **values))
        return True
    if (known.number, known.received_on) == (told.number, told.received_on):
        return False
    connection.execute(update(acknowledgements).where(mine).values(values))
    return True


def of_letters(connection: Connection, outgoing_ids: Iterable[int]) -> dict[int, tuple[Acknowledgement, ...]]:
    """Return the receipts of each of these letters that has any, first told first."""
    found: dict[int, tuple[Acknowledgement, ...]] = {}
    for some in in_parts(outgoing_ids):
        query = select(acknowledgements).where(_column.outgoing_id.in_(some)).order_by(_column.id)
        for row in connection.execute(query):
            told = Acknowledgement(row.office, row.number, row.received_on, row.at)
            found[row.outgoing_id] = (*found.get(row.outgoing_id, ()), told)
    return found


def of_letter(connection: Connection, outgoing_id: int) -> tuple[Acknowledgement, ...]:
    """Return the receipts of one letter, first told first."""
    query = select(acknowledgements).where(_column.outgoing_id == outgoing_id).order_by(_column.id)
    return tuple(Acknowledgement(row.office, row.number, row.received_on, row.at) for row in connection.execute(query))
