"""Half-filled forms, one of each kind per officer."""

from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from circ_desktop.storage.tables import unfinished


def keep(connection: Connection, officer_id: int, what: str, payload: str, at: datetime) -> None:
    """Keep the form's content in place of what was kept before."""
    mine = (unfinished.c.officer_id == officer_id) & (unfinished.c.what == what)
    if connection.execute(update(unfinished).where(mine).values(payload=payload, at=at)).rowcount == 0:
        connection.execute(insert(unfinished).values(officer_id=officer_id, what=what, payload=payload, at=at))


def find(connection: Connection, officer_id: int, what: str) -> str | None:
    """Return what was kept, or None."""
    query = select(unfinished.c.payload).where(unfinished.c.officer_id == officer_id, unfinished.c.what == what)
    found: str | None = connection.execute(query).scalar_one_or_none()
    return found


def drop(connection: Connection, officer_id: int, what: str) -> None:
    """Forget what was kept."""
    connection.execute(delete(unfinished).where(unfinished.c.officer_id == officer_id, unfinished.c.what == what))
