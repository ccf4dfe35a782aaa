"""Every row and file of one database in another one, with its ids."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, func, insert, select, text

from circ_desktop.domain.errors import BrokenFile
from circ_desktop.domain.letter.content import Letter
from circ_desktop.storage import copying, tables
from circ_desktop.storage.books import outgoing
from circ_desktop.storage.copying import copy_files, copy_rows
from circ_desktop.storage.engine.database import Database
from circ_desktop.storage.engine.files import FileStore
from circ_desktop.storage.engine.metadata import metadata
from circ_desktop.storage.engine.tables import audit, audit_head, file_contents, files
from circ_desktop.storage.opening import open_database
from tests.databases import MORNING, Maker

NAMES = tuple(table.name for table in metadata.sorted_tables if table is not file_contents)


@pytest.fixture
def source(sqlite_maker: Maker, tmp_path: Path) -> Iterator[Connection]:
    """The sample office on one PC."""
    database = open_database(sqlite_maker.office(tmp_path / "source"))
    with database.engine.connect() as connection:
        yield connection
    database.close()


@pytest.fixture
def target(database: Database) -> Iterator[Connection]:
    """An empty database of either sort, within a transaction."""
    with database.engine.begin() as connection:
        yield connection


def rows(connection: Connection, name: str) -> list[tuple[object, ...]]:
    table = metadata.tables[name]
    query = select(table).order_by(*table.primary_key.columns)
    return [tuple(row) for row in connection.execute(query)]


def test_every_row_stands_in_the_new_place_as_it_was(source: Connection, target: Connection) -> None:
    count = copy_rows(source, target)
    assert {name: rows(target, name) for name in NAMES} == {name: rows(source, name) for name in NAMES}
    assert count == sum(len(rows(source, name)) for name in NAMES)
    assert len(rows(target, "audit_head")) == 1
    assert target.execute(select(audit_head.c.length)).scalar_one() == len(rows(source, "audit")) > 0


def test_the_next_new_row_goes_on_counting(source: Connection, target: Connection) -> None:
    copy_rows(source, target)
    last = target.execute(select(func.max(tables.divisions.c.id))).scalar_one()
    made = insert(tables.divisions).values(name="ใหม่").returning(tables.divisions.c.id)
    assert target.execute(made).scalar_one() == last + 1
    first = insert(tables.registers).values(owner="office", kind="sent", year=2026).returning(tables.registers.c.id)
    assert target.execute(first).scalar_one() == 1


def test_many_rows_go_in_pieces(source: Connection, target: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    assert copying.ROWS_AT_ONCE == 500
    monkeypatch.setattr(copying, "ROWS_AT_ONCE", 2)
    copy_rows(source, target)
    assert rows(target, "officers") == rows(source, "officers")


def test_a_newer_row_may_speak_of_an_older_one_of_its_own_table(source: Connection, target: Connection) -> None:
    first = outgoing.insert_draft(source, Letter(subject="ก"), 1, MORNING, None)
    outgoing.insert_draft(source, Letter(subject="ข"), 1, MORNING, None)
    source.execute(text("UPDATE audit_head SET length = length"))
    copy_rows(source, target)
    assert [row[0] for row in rows(target, "outgoing_letters")] == [first, first + 1]
    assert rows(target, audit.name) == rows(source, audit.name)


def test_the_bytes_of_each_file_go_once_and_the_lost_ones_are_counted(
    source: Connection, target: Connection, tmp_path: Path
) -> None:
    keeper = FileStore(tmp_path / "files")
    kept = [keeper.put(content) for content in (b"one", b"two")]
    for sha256 in (*kept, kept[0], "f" * 64):
        values = {"sha256": sha256, "name": "ก", "media_type": "x", "size": 3, "role": "scan", "added_at": MORNING}
        source.execute(insert(files).values(values))
    told: list[tuple[int, int]] = []
    broken = copy_files(source, keeper, target, lambda done, of: told.append((done, of)))
    assert broken == 1
    assert told == [(0, 3), (1, 3), (2, 3)]
    found = {row.sha256: bytes(row.content) for row in target.execute(select(file_contents))}
    assert found == dict(zip(kept, (b"one", b"two"), strict=True))
    with pytest.raises(BrokenFile):
        keeper.get("f" * 64)
