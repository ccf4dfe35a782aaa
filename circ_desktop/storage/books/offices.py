"""The office's settings (every change a new row) and its divisions."""

from datetime import datetime

import msgspec
from sqlalchemy import Connection, insert, select, update

from circ_desktop.domain.office import Division, Office
from circ_desktop.storage.engine.tables import audit_head
from circ_desktop.storage.tables import divisions, office

_CURRENT = select(office.c.settings).order_by(office.c.id.desc()).limit(1)


def current(connection: Connection) -> Office | None:
    """Return the office as it is set now, or None when nothing was set up yet."""
    row = connection.execute(_CURRENT).scalar_one_or_none()
    return None if row is None else msgspec.convert(row, Office)


def wait_for_set_up(connection: Connection) -> None:
    """Let one PC after the other set the office up: two at once would leave a mixture of both."""
    connection.execute(select(audit_head.c.id).with_for_update())


def write(connection: Connection, settings: Office, since: datetime, officer_id: int | None) -> int:
    """Write the settings as the newest version; older ones stay. Return the version's id."""
    values = {"settings": settings, "since": since, "officer_id": officer_id}
    return int(connection.execute(insert(office).values(values).returning(office.c.id)).scalar_one())


def list_divisions(connection: Connection) -> tuple[Division, ...]:
    """Return the divisions in the order in which they were made."""
    return tuple(
        Division(row.id, row.name, row.short_name, row.phone, row.active)
        for row in connection.execute(select(divisions).order_by(divisions.c.id))
    )


def write_division(connection: Connection, division: Division) -> int:
    """Write a new division (id 0) or change one; return its id."""
    values = {
        "name": division.name,
        "short_name": division.short_name,
        "phone": division.phone,
        "active": division.active,
    }
    if division.id == 0:
        return int(connection.execute(insert(divisions).values(values).returning(divisions.c.id)).scalar_one())
    connection.execute(update(divisions).where(divisions.c.id == division.id).values(values))
    return division.id
