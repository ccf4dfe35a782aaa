"""The one place where errors of SQLite and PostgreSQL become troubles that a clerk is told about.

By class, SQLite error code and SQLSTATE, never by the text of a message. What is not known here passes through
unchanged: it is a defect, or a broken constraint that the caller handles.
"""

import sqlite3
import sys

from circ_desktop.base.atomic import is_disk_full
from circ_desktop.domain.errors import (
    CircError,
    DatabaseLocked,
    DatabaseUnreachable,
    DiskFull,
    NotAllowed,
    StorageTrouble,
)

_IOERR_SHMSIZE = 4874  # SQLITE_IOERR_SHMSIZE: the WAL index could not grow, which is a full disk
_CONSTRAINT_TRIGGER = 1811  # SQLITE_CONSTRAINT_TRIGGER: one of our own triggers refused
TRIGGER_SQLSTATE = "CD001"
"""What our triggers on PostgreSQL raise (migrations/triggers.py)."""

_NOT_LOST = "สิ่งที่เพิ่งสั่งยังไม่ถูกบันทึก ข้อมูลเดิมอยู่ครบ"


def disk_full(detail: str) -> DiskFull:
    """Return the trouble of a full disk."""
    return DiskFull("ดิสก์เต็ม", _NOT_LOST, "ลบหรือย้ายไฟล์อื่นออกให้มีที่ว่าง แล้วทำอีกครั้ง", detail=detail)


def locked(detail: str) -> DatabaseLocked:
    """Return the trouble of a database that somebody else holds too long."""
    return DatabaseLocked(
        "ฐานข้อมูลถูกโปรแกรมอื่นใช้ค้างอยู่", _NOT_LOST, "รอสักครู่แล้วทำอีกครั้ง ถ้ายังไม่ได้ให้ปิดโปรแกรมที่เปิดซ้อนกัน", detail=detail
    )


def read_only(detail: str) -> StorageTrouble:
    """Return the trouble of a database that cannot be written."""
    return StorageTrouble(
        "เขียนฐานข้อมูลไม่ได้ ไฟล์หรือโฟลเดอร์เป็นแบบอ่านอย่างเดียว",
        _NOT_LOST,
        "ให้ผู้ดูแลเครื่องให้สิทธิเขียนโฟลเดอร์ข้อมูลแก่ผู้ใช้นี้ แล้วเปิดโปรแกรมใหม่",
        detail=detail,
    )


def not_a_database(detail: str) -> StorageTrouble:
    """Return the trouble of a file that is no database, or a damaged one."""
    return StorageTrouble(
        "ไฟล์นี้ไม่ใช่ฐานข้อมูลของโปรแกรม หรือไฟล์ชำรุด",
        "โปรแกรมไม่ได้แก้อะไรในไฟล์นี้",
        "ตรวจที่อยู่ของฐานข้อมูลในการตั้งค่า หรือให้ผู้ดูแลนำสำเนาสำรองกลับมา",
        detail=detail,
    )


def cannot_open(detail: str) -> DatabaseUnreachable:
    """Return the trouble of a database file that cannot be opened."""
    return DatabaseUnreachable(
        "เปิดไฟล์ฐานข้อมูลไม่ได้",
        "โปรแกรมยังทำงานกับหนังสือไม่ได้",
        "ตรวจว่าโฟลเดอร์ข้อมูลมีอยู่และผู้ใช้นี้มีสิทธิเขียน แล้วเปิดโปรแกรมใหม่",
        detail=detail,
    )


def server_away(detail: str) -> DatabaseUnreachable:
    """Return the trouble of a PostgreSQL server that does not answer."""
    return DatabaseUnreachable(
        "ติดต่อเครื่องแม่ข่ายฐานข้อมูลไม่ได้",
        _NOT_LOST,
        "ตรวจว่าเครื่องแม่ข่ายเปิดอยู่และสายเครือข่ายไม่หลุด แล้วทำอีกครั้ง",
        detail=detail,
    )


def _refused_by_trigger(detail: str) -> NotAllowed:
    return NotAllowed(
        "แก้หรือลบรายการนี้ไม่ได้",
        "เลขทะเบียน การเกษียน และบันทึกการใช้งานเป็นหลักฐาน แก้ย้อนหลังไม่ได้",
        "ถ้าเลขผิดให้ใช้ “ยกเลิก” พร้อมเหตุผล แล้วลงทะเบียนใหม่",
        detail=detail,
    )


def known(error: BaseException | None) -> CircError | None:
    """Return the trouble that a driver's error stands for, or None when it is not a known one."""
    if isinstance(error, sqlite3.Error):
        return _known_sqlite(error)
    psycopg = sys.modules.get("psycopg")  # never imported just to ask
    if psycopg is not None and isinstance(error, psycopg.Error):
        return _known_postgresql(error.sqlstate, isinstance(error, psycopg.OperationalError), str(error))
    if isinstance(error, OSError):
        return _known_os(error)
    return None


def _known_sqlite(error: sqlite3.Error) -> CircError | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    detail = f"{error} ({getattr(error, 'sqlite_errorname', code)})"
    if code == _CONSTRAINT_TRIGGER:
        return _refused_by_trigger(detail)
    if code == _IOERR_SHMSIZE:
        return disk_full(detail)
    makers = {
        sqlite3.SQLITE_BUSY: locked,
        sqlite3.SQLITE_LOCKED: locked,
        sqlite3.SQLITE_READONLY: read_only,
        sqlite3.SQLITE_FULL: disk_full,
        sqlite3.SQLITE_CORRUPT: not_a_database,
        sqlite3.SQLITE_NOTADB: not_a_database,
        sqlite3.SQLITE_CANTOPEN: cannot_open,
        sqlite3.SQLITE_PERM: cannot_open,
        sqlite3.SQLITE_IOERR: cannot_open,
    }
    maker = makers.get(code & 0xFF)
    return maker(detail) if maker else None


def _known_postgresql(sqlstate: str | None, operational: bool, detail: str) -> CircError | None:
    if sqlstate is None:
        return server_away(detail) if operational else None
    if sqlstate == TRIGGER_SQLSTATE:
        return _refused_by_trigger(detail)
    if sqlstate in {"53100", "53200"}:  # disk_full, out_of_memory
        return disk_full(detail)
    if sqlstate in {"55P03", "40P01", "40001", "57014"}:  # lock_not_available, deadlock, serialization, canceled
        return locked(detail)
    if sqlstate == "25006":  # read_only_sql_transaction
        return read_only(detail)
    if sqlstate[:2] in {"08", "28", "53"} or sqlstate in {"57P01", "57P02", "57P03", "3D000"}:
        return server_away(detail)
    return None


def _known_os(error: OSError) -> CircError | None:
    import errno

    if is_disk_full(error):
        return disk_full(str(error))
    if error.errno in {errno.EROFS, errno.EACCES, errno.EPERM}:
        return read_only(str(error))
    return None
