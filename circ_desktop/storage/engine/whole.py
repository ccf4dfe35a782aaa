"""The SQLite database of an office as a whole: a copy of it while it is in use, and putting it aside for another one."""

import contextlib
import sqlite3
from pathlib import Path
from typing import cast

from circ_desktop.storage.engine import troubles
from circ_desktop.storage.engine.database import SQLITE_FILE, Database
from circ_desktop.storage.engine.files import FOLDER

WAIT_S = 2.0
LAST_BACKUP = "last-backup.txt"
"""Beside the database: the day of its last backup, as 2026-11-25."""

PARTS = (LAST_BACKUP, FOLDER, f"{SQLITE_FILE}-wal", f"{SQLITE_FILE}-shm", SQLITE_FILE)
"""What belongs to an office in its data folder; the database last, so that no database ever stands without its files."""


def copy_database(database: Database, target: Path) -> None:
    """Copy an SQLite database as it stands at this moment into one new, checked file, while others go on writing.

    Raises `DiskFull`, `DatabaseLocked`, `StorageTrouble` (the database is damaged).
    """
    with database.connect(reading=True) as connection:
        raw = cast(sqlite3.Connection, connection.connection.dbapi_connection)
        try:
            with contextlib.closing(sqlite3.connect(target)) as copy:
                raw.backup(copy)
                copy.execute("PRAGMA journal_mode=DELETE")  # one file, nothing beside it
                found = str(copy.execute("PRAGMA quick_check").fetchone()[0])
        except sqlite3.Error as error:
            raise (troubles.known(error) or troubles.cannot_open(str(error))) from error
    if found != "ok":
        raise troubles.not_a_database(found)


def set_aside(folder: Path, into: Path) -> bool:
    """Move an office's database and files out of its data folder into the new folder `into`; False where there is none.

    All of it or nothing. A damaged database is moved, too. Raises `DatabaseLocked` while any program has it open.
    """
    if not any((folder / name).exists() for name in PARTS):
        return False
    if (folder / SQLITE_FILE).exists():
        require_alone(folder / SQLITE_FILE)
    move_parts(folder, into)
    return True


def move_parts(folder: Path, into: Path) -> None:
    """Move whatever of `PARTS` stands in `folder` to `into`, all or nothing. Raises a `CircError` of what hindered it."""
    moved: list[str] = []
    try:
        into.mkdir(parents=True, exist_ok=True)
        for name in PARTS:
            if (folder / name).exists():
                (folder / name).rename(into / name)
                moved.append(name)
    except OSError as error:
        for name in reversed(moved):
            (into / name).rename(folder / name)
        raise (troubles.known(error) or troubles.cannot_open(str(error))) from error


def require_alone(file: Path) -> None:
    """Raise `DatabaseLocked` unless nobody else has the database open: only then SQLite lets its journal be changed."""
    try:
        with contextlib.closing(sqlite3.connect(file, timeout=WAIT_S)) as connection:
            connection.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
            raise troubles.locked(str(error)) from error
    except sqlite3.DatabaseError:
        return  # damaged: nobody can be working in it
