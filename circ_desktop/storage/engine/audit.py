"""The audit chain: each row carries the hash of the row before it; ids have no gaps.

`audit_head` holds the count and the last hash. Updating it is the lock that puts writers on PostgreSQL in a line
(SQLite has only one writer anyway), and it makes a cut-off tail visible.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from circ_desktop.base.clock import BANGKOK
from circ_desktop.domain.audit import NO_CHANGE, AuditRow, chain_hash
from circ_desktop.storage.engine.tables import audit, audit_head

Entry = tuple[datetime, int | None, str, str, int, str]
"""(at, officer id, action, entity, entity id, detail)."""

_THE_HEAD = update(audit_head).where(audit_head.c.id == 1)
_LENGTHEN = _THE_HEAD.values(length=audit_head.c.length + bindparam("more")).returning(
    audit_head.c.length, audit_head.c.hash
)
_APPEND = insert(audit)


def append(connection: Connection, entries: Sequence[Entry]) -> None:
    """Write the entries at the end of the chain."""
    if not entries:
        return
    length, previous = connection.execute(_LENGTHEN, {"more": len(entries)}).one()
    number = length - len(entries)
    for at, officer_id, action, entity, entity_id, detail in entries:
        number += 1
        local = at.astimezone(BANGKOK)
        digest = chain_hash(previous, local, officer_id, action, entity, entity_id, detail)
        row = {"id": number, "at": local, "officer_id": officer_id, "action": action, "entity": entity}
        row |= {"entity_id": entity_id, "detail": detail, "previous": previous, "hash": digest}
        connection.execute(_APPEND, row)
        previous = digest
    connection.execute(_THE_HEAD, {"hash": previous})


def head(connection: Connection) -> tuple[int, str]:
    """Return how many rows the chain should have, and the last one's hash."""
    row = connection.execute(select(audit_head.c.length, audit_head.c.hash)).one()
    return int(row.length), str(row.hash)


def last_moment(connection: Connection) -> datetime | None:
    """Return when something was changed last, None in a new database; signing in is no change."""
    changes = (
        select(audit.c.at)
        .where(audit.c.action.not_in([action.value for action in NO_CHANGE]))
        .order_by(audit.c.id.desc())
    )
    moment: datetime | None = connection.execute(changes.limit(1)).scalar()
    return moment


def all_rows(connection: Connection) -> Iterator[AuditRow]:
    """Yield the whole chain, oldest first."""
    for row in connection.execute(select(audit).order_by(audit.c.id)).yield_per(1000):
        yield _row(row)


def rows_of(connection: Connection, entities: Iterable[tuple[str, int]]) -> tuple[AuditRow, ...]:
    """Return the rows about any of the (entity, id) pairs, oldest first."""
    found: list[AuditRow] = []
    for entity, entity_id in entities:
        where = (audit.c.entity == entity) & (audit.c.entity_id == entity_id)
        found.extend(_row(row) for row in connection.execute(select(audit).where(where)))
    return tuple(sorted(found, key=lambda row: row.id))


def _row(row: Row[tuple[object, ...]]) -> AuditRow:
    return AuditRow(**row._mapping)
