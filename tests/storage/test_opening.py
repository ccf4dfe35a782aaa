"""Opening the database of an office: a new one is made, an old one brought up to date, a strange one left alone."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from circ_desktop.domain.errors import DatabaseTooNew, StorageTrouble
from circ_desktop.storage.engine.database import sqlite_url
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from circ_desktop.storage.opening import open_database
from tests.postgres import Server


def test_a_database_of_a_newer_program_is_refused_and_left_alone(database_url: str) -> None:
    first = open_database(database_url)
    with UnitOfWork(first) as work:
        work.connection.execute(text("UPDATE schema_version SET version_num = '9999'"))
        work.commit()
    first.close()
    with pytest.raises(DatabaseTooNew) as trouble:
        open_database(database_url)
    assert "รุ่นใหม่กว่า" in trouble.value.what
    assert trouble.value.press


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite3"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE songs (title TEXT)")
    other.close()
    with pytest.raises(StorageTrouble):
        open_database(sqlite_url(path))


def test_another_programs_postgresql_database_is_refused(postgres_server: Server) -> None:
    import psycopg

    url = postgres_server.create("songs")
    with psycopg.connect(
        host=postgres_server.host, port=postgres_server.port, user="postgres", dbname="songs"
    ) as other:
        other.execute("CREATE TABLE songs (title TEXT)")
    with pytest.raises(StorageTrouble):
        open_database(url)


@pytest.mark.parametrize("content", [b"%PDF-1.7 this is a letter, not a database" * 200, b"\0" * 8192])
def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.pdf"
    path.write_bytes(content)
    with pytest.raises(StorageTrouble) as trouble:
        open_database(sqlite_url(path))
    assert "ไม่ใช่ฐานข้อมูล" in trouble.value.what
    assert path.read_bytes() == content


def test_opening_again_imports_neither_alembic_nor_psycopg(tmp_path: Path) -> None:
    url = sqlite_url(tmp_path / "circ.sqlite3")
    open_database(url).close()
    code = (
        "import sys; from circ_desktop.storage.opening import open_database; open_database(sys.argv[1]).close();"
        "print([name for name in ('alembic', 'psycopg', 'sqlalchemy.orm') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code, url], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.slow
def test_several_programs_may_open_a_new_database_at_once(maker_of_nothing: str) -> None:
    code = "import sys; from circ_desktop.storage.opening import open_database; open_database(sys.argv[1]).close()"
    started = [subprocess.Popen([sys.executable, "-c", code, maker_of_nothing]) for _ in range(3)]
    assert [process.wait(120) for process in started] == [0, 0, 0]
    opened = open_database(maker_of_nothing)
    with UnitOfWork(opened, reading=True) as work:
        assert work.connection.execute(text("SELECT count(*) FROM audit_head")).scalar_one() == 1
    opened.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def maker_of_nothing(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a database without any table."""
    if request.param == "sqlite":
        return sqlite_url(tmp_path / "new.sqlite3")
    server: Server = request.getfixturevalue("postgres_server")
    return server.create(f"new_{os.getpid()}")
