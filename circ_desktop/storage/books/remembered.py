"""What corrections have taught: one row per thing, counted up each time it was so."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from circ_desktop.domain.received.remembered import Lesson, Remembered, RememberedKind
from circ_desktop.storage.tables import remembered
from circ_desktop.thai.text import search_key

_column = remembered.c


def keep(connection: Connection, lesson: Lesson, at: datetime, officer_id: int) -> None:
    """Write a lesson, or count it up; one that means something else now takes the place of the old one."""
    mine = _same(lesson)
    known = connection.execute(select(remembered).where(*mine)).one_or_none()
    if known is None:
        values: dict[str, Any] = {
            "kind": lesson.kind,
            "field": lesson.field,
            "read": lesson.read,
            "read_key": search_key(lesson.read),
        }
        values |= {"means": lesson.means, "times": 1, "at": at, "officer_id": officer_id}
        connection.execute(insert(remembered).values(values))
        return
    times = known.times + 1 if known.means == lesson.means else 1
    connection.execute(
        update(remembered).where(*mine).values(means=lesson.means, times=times, at=at, officer_id=officer_id)
    )


def take_back(connection: Connection, lesson: Lesson) -> None:
    """Forget what was learnt of this."""
    connection.execute(delete(remembered).where(*_same(lesson)))


def forget(connection: Connection, remembered_id: int) -> bool:
    """Delete one row; tell whether it was there."""
    return connection.execute(delete(remembered).where(_column.id == remembered_id)).rowcount == 1


def rows(connection: Connection) -> tuple[Remembered, ...]:
    """Return everything, what was so most often first."""
    query = select(remembered).order_by(_column.times.desc(), _column.id)
    return tuple(_row(row) for row in connection.execute(query))


def names_for(connection: Connection, field: str, read: str) -> Remembered | None:
    """Return what the clerk wrote last where this was read in the field."""
    lesson = Lesson(RememberedKind.NAME, field, read)
    row = connection.execute(select(remembered).where(*_same(lesson))).one_or_none()
    return None if row is None else _row(row)


def labels_of(connection: Connection, field: str) -> tuple[Remembered, ...]:
    """Return the labels learnt for a field, the one that was so most often first."""
    query = select(remembered).where(_column.kind == RememberedKind.LABEL, _column.field == field)
    return tuple(_row(row) for row in connection.execute(query.order_by(_column.times.desc(), _column.id)))


def _same(lesson: Lesson) -> tuple[ColumnElement[bool], ...]:
    return (_column.kind == lesson.kind, _column.field == lesson.field, _column.read_key == search_key(lesson.read))


def _row(row: object) -> Remembered:
    values = row._mapping  # type: ignore[attr-defined]  # a SQLAlchemy row
    names = ("id", "kind", "field", "read", "means", "times", "at")
    return Remembered(*(values[name] for name in names))
