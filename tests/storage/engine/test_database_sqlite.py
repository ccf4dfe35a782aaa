"""How SQLite is opened, begun and waited for; and what an engine is told about a server. Nothing here needs a server."""

import sqlite3
import threading
import time
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy import text
from sqlalchemy.engine import make_url

from circ_desktop.base.paths import data_dir
from circ_desktop.domain.errors import CircError, DatabaseLocked, InvalidEntry, UnsafeLocation
from circ_desktop.storage.engine import database as databases
from circ_desktop.storage.engine.database import BETWEEN_LOOKS_S, SQLITE_FILE, Database, sqlite_url
from circ_desktop.storage.opening import open_database


def pragma(opened: Database, name: str) -> object:
    with opened.connect(reading=True) as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


def test_the_usual_database_is_one_file_in_the_data_folder() -> None:
    assert SQLITE_FILE == "circ.sqlite3"
    assert Database.default_url() == sqlite_url(data_dir() / "circ.sqlite3")
    assert make_url(sqlite_url(Path("/a b/ก#1%.sqlite3"))).database == "/a b/ก#1%.sqlite3"


@pytest.mark.parametrize("name", ["postgresql", "postgres"])
def test_a_server_is_spoken_to_by_psycopg_and_waits_as_long_as_sqlite(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = {}
    monkeypatch.setattr(databases, "make_url", lambda url: make_url(url.replace("postgres:", "postgresql:")))
    made = databases.create_engine

    def watched(url: object, **options: object) -> object:
        asked.update(options)
        return made(url, **options)

    monkeypatch.setattr(databases, "create_engine", watched)
    opened = Database.of(f"{name}://clerk@192.168.1.10/circ", busy_timeout_s=2.5)
    assert opened.engine.url.drivername == "postgresql+psycopg"
    assert (opened.is_sqlite, opened.folder, opened.place) == (False, None, "192.168.1.10/circ")
    assert asked["connect_args"] == {"connect_timeout": 10, "options": "-c lock_timeout=2500 -c client_encoding=UTF8"}
    assert asked["pool_pre_ping"] is True
    assert asked["json_serializer"] is databases.json_text.dump


def test_a_server_on_a_socket_is_named_by_its_folder() -> None:
    assert Database.of("postgresql://clerk@/circ?host=/run/postgresql").place == "/run/postgresql/circ"
    assert Database.of("postgresql://clerk@/circ").place == "localhost/circ"


def test_a_file_is_named_by_its_path(tmp_path: Path) -> None:
    opened = Database.of(sqlite_url(tmp_path / "neu" / "tief" / "c.sqlite3"))
    assert opened.place == str(tmp_path / "neu" / "tief" / "c.sqlite3")
    assert opened.folder == tmp_path / "neu" / "tief"
    assert opened.folder.is_dir()  # made, with the folders above it
    opened.close()


def test_what_is_no_url_is_told_without_what_stands_before_the_at_sign() -> None:
    for url in ("mysql://clerk:secret@server/circ", "no url@server/circ"):
        with pytest.raises(InvalidEntry) as told:
            Database.of(url)
        assert str(told.value) == (
            "ที่อยู่ของฐานข้อมูลไม่ถูกต้อง โปรแกรมยังเปิดฐานข้อมูลไม่ได้"
            " แก้ในการตั้งค่า เช่น sqlite:///C:/…/circ.sqlite3 หรือ postgresql://ผู้ใช้@เครื่องแม่ข่าย/circ"
        )
        assert (told.value.detail, told.value.field) == ("server/circ", "database_url")


def test_a_folder_that_is_unsafe_or_cannot_be_made_is_refused_before_anything_is_opened(tmp_path: Path) -> None:
    with pytest.raises(UnsafeLocation):
        Database.of(sqlite_url(tmp_path / "Dropbox" / "c.sqlite3"))
    assert not (tmp_path / "Dropbox").exists()
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(CircError) as told:
        Database.of(sqlite_url(tmp_path / "file" / "c.sqlite3"))
    assert told.value.detail


def test_every_connection_keeps_the_rules_of_the_schema_and_a_commit(tmp_path: Path) -> None:
    opened = open_database(sqlite_url(tmp_path / "c.sqlite3"), busy_timeout_s=1.5)
    wanted = {"foreign_keys": 1, "recursive_triggers": 1, "journal_mode": "wal", "synchronous": 2, "busy_timeout": 1500}
    assert {name: pragma(opened, name) for name in wanted} == wanted
    with opened.connect() as writing, writing.begin():
        assert writing.exec_driver_sql("PRAGMA busy_timeout").scalar() == 1500  # put back after the waiting
    opened.close()


def test_reading_takes_no_lock_and_writing_takes_it_at_once(tmp_path: Path) -> None:
    opened = open_database(sqlite_url(tmp_path / "c.sqlite3"))
    other = sqlite3.connect(tmp_path / "c.sqlite3", timeout=0, isolation_level=None)
    with opened.connect(reading=True) as reader, reader.begin():
        assert reader.execute(text("SELECT count(*) FROM divisions")).scalar() == 0
        other.execute("BEGIN IMMEDIATE")
        other.execute("INSERT INTO divisions (name) VALUES ('กองช่าง')")
        other.execute("COMMIT")
        assert reader.execute(text("SELECT count(*) FROM divisions")).scalar() == 0  # one moment for the whole unit
    with opened.connect() as writer, writer.begin(), pytest.raises(sqlite3.OperationalError, match="locked"):
        other.execute("BEGIN IMMEDIATE")
    other.execute("BEGIN IMMEDIATE")
    other.execute("ROLLBACK")
    other.close()
    opened.close()


def test_a_writer_gets_in_soon_after_the_other_is_done(tmp_path: Path) -> None:
    assert BETWEEN_LOOKS_S == (0.002, 0.02)
    opened = open_database(sqlite_url(tmp_path / "c.sqlite3"), busy_timeout_s=20)
    other = sqlite3.connect(tmp_path / "c.sqlite3", isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    let_go = threading.Timer(0.2, lambda: other.execute("COMMIT"))
    let_go.start()
    begun = time.monotonic()
    with opened.connect() as writer, writer.begin():
        waited = time.monotonic() - begun
    assert waited >= 0.1
    let_go.join()
    other.close()
    opened.close()


def test_a_writer_that_waited_long_enough_is_told(tmp_path: Path) -> None:
    opened = open_database(sqlite_url(tmp_path / "c.sqlite3"), busy_timeout_s=0.2)
    other = sqlite3.connect(tmp_path / "c.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    begun = time.monotonic()
    with pytest.raises(DatabaseLocked), opened.connect() as writer:
        writer.begin()
    assert time.monotonic() - begun >= 0.2
    other.execute("COMMIT")
    with opened.connect() as writer, writer.begin():
        pass
    other.close()
    opened.close()


class Unwritable:
    """A connection that answers each BEGIN with an error of SQLite."""

    def __init__(self, code: int) -> None:
        self.code = code
        self.asked: list[str] = []
        self.connection = SimpleNamespace(dbapi_connection=self)

    def execute(self, sql: str) -> None:
        self.asked.append(sql)
        if sql == "BEGIN IMMEDIATE":
            trouble = sqlite3.OperationalError("no")
            trouble.sqlite_errorcode = self.code
            raise trouble

    def exec_driver_sql(self, sql: str) -> None:
        self.execute(sql)


@pytest.mark.parametrize("code", [sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR])
def test_a_trouble_that_waiting_does_not_mend_is_told_at_once(code: int) -> None:
    raw = Unwritable(code)
    with pytest.raises(sqlite3.OperationalError):
        databases._begin_immediate(raw, 30)  # type: ignore[arg-type]
    assert raw.asked == ["PRAGMA busy_timeout = 0", "BEGIN IMMEDIATE", "BEGIN IMMEDIATE", "PRAGMA busy_timeout = 30000"]


@pytest.mark.parametrize("code", [sqlite3.SQLITE_BUSY, sqlite3.SQLITE_BUSY_SNAPSHOT, sqlite3.SQLITE_BUSY_RECOVERY])
def test_whoever_is_busy_is_looked_at_again_until_the_time_is_over(code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    monkeypatch.setattr(databases.time, "sleep", slept.append)
    monkeypatch.setattr(databases.time, "monotonic", lambda: float(len(slept)))
    raw = Unwritable(code)
    with pytest.raises(sqlite3.OperationalError):
        databases._begin_immediate(raw, 3)  # type: ignore[arg-type]
    assert raw.asked.count("BEGIN IMMEDIATE") == 4
    assert len(slept) == 3
    assert all(BETWEEN_LOOKS_S[0] <= pause <= BETWEEN_LOOKS_S[1] for pause in slept)
