"""Schema versions: migrations build exactly the tables, in one transaction, and every released schema still opens."""

import sqlite3
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Connection, create_engine, inspect, text

from circ_desktop.domain.letter.content import Enclosure
from circ_desktop.domain.officer import Right
from circ_desktop.services.office.settings import sample_setup
from circ_desktop.storage.books import offices, people, received, registers
from circ_desktop.storage.engine.database import Database, sqlite_url
from circ_desktop.storage.engine.metadata import metadata
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from circ_desktop.storage.migrations import HEAD, VERSION_TABLE
from circ_desktop.storage.migrations.run import migrate, scripts
from circ_desktop.storage.opening import open_database
from tests.postgres import Server

RELEASED = Path(__file__).parents[1] / "released"


def test_head_is_the_newest_script_and_there_is_one_line_of_them() -> None:
    assert scripts().get_heads() == [HEAD]
    revisions = [script.revision for script in scripts().walk_revisions()]
    assert revisions == sorted(revisions, reverse=True)
    assert all(len(revision) == 4 and revision.isdecimal() for revision in revisions)


def test_the_migrations_build_exactly_the_tables_of_the_program(database: Database) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    with UnitOfWork(database, reading=True) as work:
        options = {"version_table": VERSION_TABLE, "compare_type": True, "compare_server_default": False}
        context = MigrationContext.configure(work.connection, opts=options)
        assert compare_metadata(context, metadata) == []


class Stumble(Exception):
    """What goes wrong in the middle."""


def _stumble_after_migrating(connection: Connection, target: str = HEAD) -> None:
    migrate(connection, target)
    raise Stumble


def test_a_migration_that_fails_leaves_nothing_behind_on_postgresql(postgres_server: Server) -> None:
    engine = create_engine(postgres_server.create("stumbling").replace("postgresql:", "postgresql+psycopg:"))
    with pytest.raises(Stumble), engine.begin() as connection:
        _stumble_after_migrating(connection)
    assert inspect(engine).get_table_names() == []
    engine.dispose()


def test_a_failed_first_start_on_sqlite_leaves_an_empty_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from circ_desktop.storage.migrations import run

    path = tmp_path / "new.sqlite3"
    with monkeypatch.context() as patched:
        patched.setattr(run, "migrate", _stumble_after_migrating)
        with pytest.raises(Stumble):
            open_database(sqlite_url(path))
    with sqlite3.connect(path) as plain:
        assert plain.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    plain.close()
    open_database(sqlite_url(path)).close()  # the next start does it all


@pytest.mark.parametrize("script", sorted(RELEASED.glob("*.sql")), ids=lambda path: path.stem)
def test_a_database_of_every_released_schema_still_opens(script: Path, tmp_path: Path) -> None:
    path = tmp_path / "circ.sqlite3"
    with sqlite3.connect(path) as old:
        old.executescript(script.read_text(encoding="utf-8"))
    old.close()
    opened = open_database(sqlite_url(path))
    with UnitOfWork(opened, reading=True) as work:
        version = work.connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar_one()
        office = offices.current(work.connection)
        (letter,) = received.between(work.connection, "office", date(2026, 1, 1), date(2026, 12, 31))
        stamp = received.stamp_of(work.connection, letter.id)
        logins = {one.login: one for one in people.list_officers(work.connection)}
    opened.close()
    assert version == HEAD
    assert letter.entry.subject == "ขอเชิญประชุมเตรียมรับน้ำหลาก"
    assert letter.entry.enclosures == (Enclosure("กำหนดการประชุม"),)
    assert office is not None
    assert office.name == sample_setup().office.name
    assert stamp is not None
    assert stamp[0].lines() == (("เลขรับ", "๑"), ("วันที่", "๑๕ มิ.ย. ๒๕๖๙"), ("เวลา", "๐๙.๐๕"))
    assert logins["huana"].capacities[0].lines[-1] == "หัวหน้าสำนักปลัด"
    assert logins["nayok"].may(Right.ORDER)


def test_lists_kept_before_0005_are_found_and_first_numbers_become_jumps(tmp_path: Path) -> None:
    path = tmp_path / "circ.sqlite3"
    at = "2026-06-15T09:05:00.000000+07:00"
    with sqlite3.connect(path) as old:
        old.executescript((RELEASED / "0004.sql").read_text(encoding="utf-8"))
        old.execute(
            "INSERT INTO outgoing_letters (id, letter, state, created_by, created_at, updated_at)"
            " VALUES (7, '{}', 'draft', 1, ?, ?)",
            (at, at),
        )
        old.execute(
            "INSERT INTO outgoing_recipients (outgoing_id, place, addressee, address, added_at, added_by)"
            " VALUES (7, 1, 'กำนันตำบลวังใส', '[\"หมู่ที่ ๔\"]', ?, 1)",
            (at,),
        )
        old.execute(
            "INSERT INTO registers (id, owner, kind, year, next, first) VALUES (9, 'office', 'order', 2026, 41, 41)"
        )
        old.execute(
            "INSERT INTO audit (id, at, action, entity, entity_id, previous, hash)"
            " VALUES (99, ?, 'take_over', 'register', 9, '', '')",
            (at,),
        )
    old.close()
    opened = open_database(sqlite_url(path))
    with UnitOfWork(opened, reading=True) as work:
        found = work.connection.execute(text("SELECT sent_search FROM outgoing_letters WHERE id = 7")).scalar_one()
        jumps = [(each.before, each.number, each.on.day) for each in registers.jumps(work.connection, "office", [2026])]
    opened.close()
    assert found == "กำนันตำบลวังใส หมู่ที่ 4"
    assert jumps == [(1, 41, 15)]


def test_every_migration_has_its_released_database() -> None:
    assert {path.stem[:4] for path in RELEASED.glob("*.sql")} == {
        script.revision for script in scripts().walk_revisions()
    }
