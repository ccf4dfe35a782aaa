"""Opens everything that the services need: the one place that wires database, files and clock together."""

import os
from pathlib import Path

from circ_desktop.base import settings
from circ_desktop.base.clock import Clock, SystemClock
from circ_desktop.base.paths import data_dir
from circ_desktop.domain.errors import NotFound
from circ_desktop.services.context import Context
from circ_desktop.storage.engine.database import SQLITE_FILE, Database, sqlite_url
from circ_desktop.storage.engine.files import FOLDER, file_keeper
from circ_desktop.storage.opening import open_database

URL_VARIABLE = "CIRC_DESKTOP_DATABASE"
"""Overrides the setting `database_url`, for tests and for looking into another database."""


def database_url(home: Path | None = None) -> str:
    """Return the database of this PC: the variable, else the setting, else the SQLite file in the data folder.

    With `home` it is the SQLite file in that folder, whatever is set.
    """
    if home is not None:
        return sqlite_url(home / SQLITE_FILE)
    return os.environ.get(URL_VARIABLE) or settings.load().database_url or Database.default_url()


def open_context(
    url: str | None = None, home: Path | None = None, clock: Clock | None = None, *, busy_timeout_s: float = 30
) -> Context:
    """Open the office's database and files; nobody is signed in yet. Close with `close_context`.

    Raises what `open_database` raises: every trouble is a `CircError` in Thai.
    """
    database = open_database(url or database_url(home), busy_timeout_s=busy_timeout_s)
    folder = (database.folder or data_dir(home)) / FOLDER
    return Context(database=database, files=file_keeper(database, folder), clock=clock or SystemClock())


def open_existing(url: str = "") -> Context:
    """Open the office's database without ever making one. Raises `NotFound` where this PC has none, else as `open_context`."""
    wanted = url or os.environ.get(URL_VARIABLE) or settings.load().database_url
    if not wanted and not (data_dir() / SQLITE_FILE).is_file():
        raise NotFound(
            "เครื่องนี้ยังไม่มีข้อมูลของสำนักงาน",
            "ยังไม่ได้ทำเอกสารใด",
            "เปิดโปรแกรมตั้งค่าสำนักงานก่อน หรือใส่ --database กับที่อยู่ PostgreSQL ของสำนักงาน",
            detail=str(data_dir() / SQLITE_FILE),
        )
    return open_context(wanted or None)


def close_context(ctx: Context) -> None:
    """Close every connection."""
    ctx.database.close()
