"""Copies every row of one database into another, empty one: an office that grows from one PC to a server."""

from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Connection, Table, delete, func, insert, select, text

from circ_desktop.domain.errors import BrokenFile
from circ_desktop.storage import recipient_tables  # noqa: F401 - their tables belong to the metadata
from circ_desktop.storage.engine.files import FileKeeper
from circ_desktop.storage.engine.metadata import metadata
from circ_desktop.storage.engine.tables import app_meta, audit_head, file_contents, files

ROWS_AT_ONCE = 500

_PREPARED = (app_meta, audit_head)
"""What a migration writes into an empty database; the copied rows take their place."""


def copy_rows(source: Connection, target: Connection) -> int:
    """Copy all rows with their ids, parents before children; return how many. The target must hold no office.

    Both are inside transactions of the caller, who commits the target only when everything was right.
    """
    for table in _PREPARED:
        target.execute(delete(table))
    count = 0
    for table in metadata.sorted_tables:
        if table is file_contents:
            continue
        for rows in _pieces(source, table):
            target.execute(insert(table), rows)
            count += len(rows)
        _count_on(target, table)
    return count


def copy_files(source: Connection, keeper: FileKeeper, target: Connection, tell: Callable[[int, int], None]) -> int:
    """Put the bytes of all files into the server's table; return how many are lost or damaged and could not be taken along."""
    names = source.execute(select(files.c.sha256).distinct().order_by(files.c.sha256)).scalars().all()
    broken = 0
    for done, sha256 in enumerate(names):
        tell(done, len(names))
        try:
            content = keeper.get(sha256)
        except BrokenFile:
            broken += 1
            continue
        target.execute(insert(file_contents), {"sha256": sha256, "content": content})
    return broken


def _pieces(source: Connection, table: Table) -> Iterator[list[dict[str, Any]]]:
    """Yield the rows in the order of their keys, so that a row comes after an older one that it may speak of."""
    found = source.execute(select(table).order_by(*table.primary_key.columns))
    while rows := found.fetchmany(ROWS_AT_ONCE):
        yield [dict(row._mapping) for row in rows]


def _count_on(target: Connection, table: Table) -> None:
    """Let PostgreSQL give the next new row the id after the last copied one."""
    if target.dialect.name != "postgresql" or "id" not in table.c:
        return
    sequence = target.execute(text("SELECT pg_get_serial_sequence(:name, 'id')"), {"name": table.name}).scalar()
    last = target.execute(select(func.max(table.c.id))).scalar()
    if sequence and last:
        target.execute(text("SELECT setval(:sequence, :last)"), {"sequence": sequence, "last": last})
