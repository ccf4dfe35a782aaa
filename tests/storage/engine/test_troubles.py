"""What the drivers report, told to a clerk: by class and code, never by text."""

import errno
import sqlite3

import psycopg
import pytest

from circ_desktop.domain.errors import (
    CircError,
    DatabaseLocked,
    DatabaseUnreachable,
    DiskFull,
    NotAllowed,
    StorageTrouble,
)
from circ_desktop.storage.engine import troubles
from tests.domain.records import latin


def sqlite_error(code: int | None, name: str = "SQLITE_X") -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("what the driver says")
    if code is not None:
        error.sqlite_errorcode, error.sqlite_errorname = code, name
    return error


def postgresql_error(sqlstate: str | None, kind: type[psycopg.Error] = psycopg.OperationalError) -> psycopg.Error:
    error = kind("what the driver says")
    error.sqlstate = sqlstate
    return error


@pytest.mark.parametrize(
    ("code", "kind", "what"),
    [
        (sqlite3.SQLITE_BUSY, DatabaseLocked, "ค้าง"),
        (sqlite3.SQLITE_BUSY | (1 << 8), DatabaseLocked, "ค้าง"),
        (sqlite3.SQLITE_LOCKED, DatabaseLocked, "ค้าง"),
        (sqlite3.SQLITE_READONLY, StorageTrouble, "อ่านอย่างเดียว"),
        (sqlite3.SQLITE_FULL, DiskFull, "ดิสก์เต็ม"),
        (4874, DiskFull, "ดิสก์เต็ม"),
        (sqlite3.SQLITE_CORRUPT, StorageTrouble, "ชำรุด"),
        (sqlite3.SQLITE_NOTADB, StorageTrouble, "ชำรุด"),
        (sqlite3.SQLITE_CANTOPEN, DatabaseUnreachable, "เปิดไฟล์"),
        (sqlite3.SQLITE_PERM, DatabaseUnreachable, "เปิดไฟล์"),
        (sqlite3.SQLITE_IOERR, DatabaseUnreachable, "เปิดไฟล์"),
        (1811, NotAllowed, "แก้หรือลบ"),
    ],
)
def test_an_error_of_sqlite_is_told_by_its_code(code: int, kind: type[CircError], what: str) -> None:
    trouble = troubles.known(sqlite_error(code))
    assert type(trouble) is kind
    assert what in trouble.what
    assert trouble.detail == "what the driver says (SQLITE_X)"


def test_an_error_of_sqlite_without_its_name_is_told_with_its_code() -> None:
    error = sqlite3.OperationalError("x")
    error.sqlite_errorcode = sqlite3.SQLITE_BUSY
    trouble = troubles.known(error)
    assert trouble is not None
    assert trouble.detail == "x (5)"


@pytest.mark.parametrize(
    ("sqlstate", "kind", "what"),
    [
        ("CD001", NotAllowed, "แก้หรือลบ"),
        ("53100", DiskFull, "ดิสก์เต็ม"),
        ("53200", DiskFull, "ดิสก์เต็ม"),
        ("55P03", DatabaseLocked, "ค้าง"),
        ("40P01", DatabaseLocked, "ค้าง"),
        ("40001", DatabaseLocked, "ค้าง"),
        ("57014", DatabaseLocked, "ค้าง"),
        ("25006", StorageTrouble, "อ่านอย่างเดียว"),
        ("08006", DatabaseUnreachable, "แม่ข่าย"),
        ("28P01", DatabaseUnreachable, "แม่ข่าย"),
        ("53300", DatabaseUnreachable, "แม่ข่าย"),
        ("57P01", DatabaseUnreachable, "แม่ข่าย"),
        ("57P02", DatabaseUnreachable, "แม่ข่าย"),
        ("57P03", DatabaseUnreachable, "แม่ข่าย"),
        ("3D000", DatabaseUnreachable, "แม่ข่าย"),
        (None, DatabaseUnreachable, "แม่ข่าย"),
    ],
)
def test_an_error_of_postgresql_is_told_by_its_state(sqlstate: str | None, kind: type[CircError], what: str) -> None:
    trouble = troubles.known(postgresql_error(sqlstate))
    assert type(trouble) is kind
    assert what in trouble.what
    assert trouble.detail == "what the driver says"


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EROFS, StorageTrouble),
        (errno.EACCES, StorageTrouble),
        (errno.EPERM, StorageTrouble),
    ],
)
def test_an_error_of_the_system_is_told_by_its_number(code: int, kind: type[CircError]) -> None:
    error = OSError(code, "what the system says")
    trouble = troubles.known(error)
    assert type(trouble) is kind
    assert trouble.detail == str(error)


@pytest.mark.parametrize(
    "error",
    [
        None,
        ValueError("x"),
        OSError(errno.ENOENT, "x"),
        sqlite_error(None),
        sqlite_error(sqlite3.SQLITE_CONSTRAINT),
        sqlite_error(sqlite3.SQLITE_ERROR),
        postgresql_error("23505"),
        postgresql_error("42601"),
        postgresql_error(None, psycopg.ProgrammingError),
    ],
)
def test_a_defect_and_a_broken_rule_pass_through(error: BaseException | None) -> None:
    assert troubles.known(error) is None


@pytest.mark.parametrize(
    "made",
    [
        troubles.disk_full("x"),
        troubles.locked("x"),
        troubles.read_only("x"),
        troubles.not_a_database("x"),
        troubles.cannot_open("x"),
        troubles.server_away("x"),
    ],
)
def test_every_trouble_says_what_it_means_for_the_work_and_what_to_do(made: CircError) -> None:
    assert made.detail == "x"
    assert latin([made.what, made.means, made.press]) == []


def test_what_was_just_ordered_is_said_not_to_be_saved_and_nothing_else_lost() -> None:
    for made in (troubles.disk_full("x"), troubles.locked("x"), troubles.read_only("x"), troubles.server_away("x")):
        assert "ยังไม่ถูกบันทึก" in made.means
    assert troubles.TRIGGER_SQLSTATE == "CD001"
