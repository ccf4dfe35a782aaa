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
    DatabaseUnreachable,
    DiskFull,
    InvalidEntry,
    StorageTrouble,
)
from circ_desktop.storage.engine.database import Database, sqlite_url
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from circ_desktop.storage.opening import open_database
from tests.postgres import Server


def _sql(database: Database, statement: str) -> None:
    with UnitOfWork(database) as work:
        work.connection.execute(text(statement))
        work.commit()


@pytest.mark.parametrize(
    "url", ["", "circ.sqlite3", "sqlite://", "sqlite:///:memory:", "mysql://server/circ", "postgresql"]
)
def test_a_url_of_no_database_is_refused_in_thai(url: str) -> None:
    with pytest.raises(InvalidEntry) as trouble:
        open_database(url)
    assert trouble.value.field == "database_url"


def test_a_server_that_does_not_answer_is_told_as_such() -> None:
    with pytest.raises(DatabaseUnreachable) as trouble:
        open_database("postgresql://postgres@127.0.0.1:9/circ")
    assert "แม่ข่าย" in trouble.value.what


def test_a_database_that_the_server_does_not_have_is_told_as_such(postgres_server: Server) -> None:
    with pytest.raises(DatabaseUnreachable):
        open_database(postgres_server.url("nowhere"))


def test_a_password_in_the_url_is_never_shown() -> None:
    with pytest.raises(DatabaseUnreachable) as trouble:
        open_database("postgresql://clerk:s3cret@127.0.0.1:9/circ")
    assert "s3cret" not in f"{trouble.value} {trouble.value.detail}"
    with pytest.raises(InvalidEntry) as wrong:
        open_database("mysql://clerk:s3cret@server/circ")
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
    opened = open_database(sqlite_url(path))
    assert path.is_file()
    assert opened.folder == path.parent
    opened.close()


def test_sqlite_is_opened_so_that_a_commit_survives_a_power_cut(tmp_path: Path) -> None:
    opened = open_database(sqlite_url(tmp_path / "circ.sqlite3"))
    with UnitOfWork(opened, reading=True) as work:
        pragma = {
            name: work.connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    opened.close()
    assert pragma == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 30_000}


def test_a_database_held_by_another_program_is_told_and_nothing_is_lost(database_url: str) -> None:
    holder, waiting = open_database(database_url), open_database(database_url, busy_timeout_s=0.3)
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
    opened = open_database(postgres_server.create(f"night_{os.getpid()}"))
    _sql(opened, "INSERT INTO divisions (name) VALUES ('กองช่าง')")
    with postgres_server.link() as link:
        link.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname LIKE 'night_%'")
    _sql(opened, "INSERT INTO divisions (name) VALUES ('กองคลัง')")
    opened.close()


def test_opening_while_another_program_holds_the_whole_file_is_told(tmp_path: Path) -> None:
    url = sqlite_url(tmp_path / "circ.sqlite3")
    open_database(url).close()
    holder = sqlite3.connect(tmp_path / "circ.sqlite3", isolation_level=None)
    holder.execute("PRAGMA locking_mode=EXCLUSIVE")
    holder.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(DatabaseLocked):
            open_database(url, busy_timeout_s=0.2)
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
    opened = open_database(sqlite_url(small_disk / "circ.sqlite3"))
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
        open_database(sqlite_url(small_disk / "circ.sqlite3"))


def _open_and_write(url: str) -> None:
    opened = open_database(url)
    try:
        _sql(opened, "INSERT INTO divisions (name) VALUES ('กองช่าง')")
    finally:
        opened.close()


def test_a_read_only_disk_is_told(small_disk: Path) -> None:
    url = sqlite_url(small_disk / "circ.sqlite3")
    open_database(url).close()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(StorageTrouble) as trouble:
        _open_and_write(url)
    assert trouble.value.press


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(CircError):
        open_database(sqlite_url(tmp_path / "file" / "circ.sqlite3"))
