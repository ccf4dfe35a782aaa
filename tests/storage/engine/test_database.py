"""Opening the database: what is refused is refused in Thai, before anything is changed."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from circ_desktop.domain.errors import (
    CircError,
    DatabaseLocked,
    DatabaseTooNew,
    DatabaseUnreachable,
    DiskFull,
    InvalidEntry,
    StorageTrouble,
)
from circ_desktop.storage.engine.database import Database, sqlite_url
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from tests.postgres import Server


def _sql(database: Database, statement: str) -> None:
    with UnitOfWork(database) as work:
        work.connection.execute(text(statement))
        work.commit()


def test_a_database_of_a_newer_program_is_refused_and_left_alone(database_url: str) -> None:
    first = Database.open(database_url)
    _sql(first, "UPDATE schema_version SET version_num = '9999'")
    first.close()
    with pytest.raises(DatabaseTooNew) as trouble:
        Database.open(database_url)
    assert "รุ่นใหม่กว่า" in trouble.value.what
    assert trouble.value.press


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite3"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE songs (title TEXT)")
    other.close()
    with pytest.raises(StorageTrouble):
        Database.open(sqlite_url(path))


def test_another_programs_postgresql_database_is_refused(postgres_server: Server) -> None:
    import psycopg

    url = postgres_server.create("songs")
    with psycopg.connect(
        host=postgres_server.host, port=postgres_server.port, user="postgres", dbname="songs"
    ) as other:
        other.execute("CREATE TABLE songs (title TEXT)")
    with pytest.raises(StorageTrouble):
        Database.open(url)


@pytest.mark.parametrize("content", [b"%PDF-1.7 this is a letter, not a database" * 200, b"\0" * 8192])
def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.pdf"
    path.write_bytes(content)
    with pytest.raises(StorageTrouble) as trouble:
        Database.open(sqlite_url(path))
    assert "ไม่ใช่ฐานข้อมูล" in trouble.value.what
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    "url", ["", "circ.sqlite3", "sqlite://", "sqlite:///:memory:", "mysql://server/circ", "postgresql"]
)
def test_a_url_of_no_database_is_refused_in_thai(url: str) -> None:
    with pytest.raises(InvalidEntry) as trouble:
        Database.open(url)
    assert trouble.value.field == "database_url"


def test_a_server_that_does_not_answer_is_told_as_such() -> None:
    with pytest.raises(DatabaseUnreachable) as trouble:
        Database.open("postgresql://postgres@127.0.0.1:9/circ")
    assert "แม่ข่าย" in trouble.value.what


def test_a_database_that_the_server_does_not_have_is_told_as_such(postgres_server: Server) -> None:
    with pytest.raises(DatabaseUnreachable):
        Database.open(postgres_server.url("nowhere"))


def test_a_password_in_the_url_is_never_shown() -> None:
    with pytest.raises(DatabaseUnreachable) as trouble:
        Database.open("postgresql://clerk:s3cret@127.0.0.1:9/circ")
    assert "s3cret" not in f"{trouble.value} {trouble.value.detail}"
    with pytest.raises(InvalidEntry) as wrong:
        Database.open("mysql://clerk:s3cret@server/circ")
    assert "s3cret" not in f"{wrong.value} {wrong.value.detail}"


def test_a_shared_database_is_named_as_a_person_says_it() -> None:
    for url, place in (
        ("postgresql+psycopg://circ:secret@192.168.1.10/circ", "192.168.1.10/circ"),
        ("postgresql+psycopg://circ:secret@server:5433/circ", "server:5433/circ"),
        ("postgresql+psycopg:///circ", "localhost/circ"),
    ):
        assert Database(create_engine(url)).place == place


def test_a_folder_with_thai_letters_spaces_and_percent_signs_works(tmp_path: Path) -> None:
    path = tmp_path / "งาน สารบรรณ 100%" / "circ #1.sqlite3"
    opened = Database.open(sqlite_url(path))
    assert path.is_file()
    assert opened.folder == path.parent
    opened.close()


def test_sqlite_is_opened_so_that_a_commit_survives_a_power_cut(tmp_path: Path) -> None:
    opened = Database.open(sqlite_url(tmp_path / "circ.sqlite3"))
    with UnitOfWork(opened, reading=True) as work:
        pragma = {
            name: work.connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    opened.close()
    assert pragma == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 30_000}


def test_opening_again_imports_neither_alembic_nor_psycopg(tmp_path: Path) -> None:
    url = sqlite_url(tmp_path / "circ.sqlite3")
    Database.open(url).close()
    code = (
        "import sys; from circ_desktop.storage.engine.database import Database; Database.open(sys.argv[1]).close();"
        "print([name for name in ('alembic', 'psycopg', 'sqlalchemy.orm') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code, url], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.slow
def test_several_programs_may_open_a_new_database_at_once(maker_of_nothing: str) -> None:
    code = "import sys; from circ_desktop.storage.engine.database import Database; Database.open(sys.argv[1]).close()"
    started = [subprocess.Popen([sys.executable, "-c", code, maker_of_nothing]) for _ in range(3)]
    assert [process.wait(120) for process in started] == [0, 0, 0]
    opened = Database.open(maker_of_nothing)
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


def test_a_database_held_by_another_program_is_told_and_nothing_is_lost(database_url: str) -> None:
    holder, waiting = Database.open(database_url), Database.open(database_url, busy_timeout_s=0.3)
    lock = "UPDATE audit_head SET length = length"
    with UnitOfWork(holder) as work:
        work.connection.execute(text(lock))
        with pytest.raises(DatabaseLocked) as trouble:
            _sql(waiting, lock)
    assert "ค้างอยู่" in trouble.value.what
    _sql(waiting, lock)  # once the other is done, all is well
    holder.close()
    waiting.close()


def test_a_server_that_was_restarted_overnight_costs_nothing(postgres_server: Server) -> None:
    opened = Database.open(postgres_server.create(f"night_{os.getpid()}"))
    _sql(opened, "INSERT INTO divisions (name) VALUES ('กองช่าง')")
    with postgres_server.link() as link:
        link.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname LIKE 'night_%'")
    _sql(opened, "INSERT INTO divisions (name) VALUES ('กองคลัง')")
    opened.close()


def test_opening_while_another_program_holds_the_whole_file_is_told(tmp_path: Path) -> None:
    url = sqlite_url(tmp_path / "circ.sqlite3")
    Database.open(url).close()
    holder = sqlite3.connect(tmp_path / "circ.sqlite3", isolation_level=None)
    holder.execute("PRAGMA locking_mode=EXCLUSIVE")
    holder.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(DatabaseLocked):
            Database.open(url, busy_timeout_s=0.2)
    finally:
        holder.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 2 MB of its own."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("a small disk of its own needs Linux and root")
    place = tmp_path / "disk"
    place.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(place)], capture_output=True)
    if done.returncode != 0:
        pytest.skip("mounting a tmpfs is not allowed here")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def _write_much(opened: Database) -> None:
    with UnitOfWork(opened) as work:
        statement = text("INSERT INTO divisions (name) VALUES (:name)")
        work.connection.execute(statement, [{"name": f"กอง {number} " * 200} for number in range(200)])
        work.commit()


def test_a_full_disk_is_told_and_what_was_there_stays(small_disk: Path) -> None:
    opened = Database.open(sqlite_url(small_disk / "circ.sqlite3"))
    _sql(opened, "INSERT INTO divisions (name) VALUES ('กองช่าง')")
    (small_disk / "filler").write_bytes(b"\0" * (shutil.disk_usage(small_disk).free // 4096 * 4096))
    with pytest.raises(DiskFull) as trouble:
        _write_much(opened)
    assert "ดิสก์เต็ม" in trouble.value.what
    (small_disk / "filler").unlink()
    with UnitOfWork(opened, reading=True) as work:
        assert work.connection.execute(text("SELECT name FROM divisions")).scalars().all() == ["กองช่าง"]
    _sql(opened, "INSERT INTO divisions (name) VALUES ('กองคลัง')")  # goes on as if nothing had been
    opened.close()


def test_a_new_database_on_a_full_disk_is_told(small_disk: Path) -> None:
    (small_disk / "filler").write_bytes(b"\0" * (shutil.disk_usage(small_disk).free // 4096 * 4096))
    with pytest.raises(DiskFull):
        Database.open(sqlite_url(small_disk / "circ.sqlite3"))


def _open_and_write(url: str) -> None:
    opened = Database.open(url)
    try:
        _sql(opened, "INSERT INTO divisions (name) VALUES ('กองช่าง')")
    finally:
        opened.close()


def test_a_read_only_disk_is_told(small_disk: Path) -> None:
    url = sqlite_url(small_disk / "circ.sqlite3")
    Database.open(url).close()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(StorageTrouble) as trouble:
        _open_and_write(url)
    assert trouble.value.press


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(CircError):
        Database.open(sqlite_url(tmp_path / "file" / "circ.sqlite3"))
