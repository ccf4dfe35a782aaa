"""The connection to the database of the office: an SQLite file on this PC, or PostgreSQL shared by several.

What would lose data is refused (troubles.py, location.py). `storage.opening` brings the schema up to date.
"""

import random
import sqlite3
import time
from pathlib import Path
from typing import Any, Self, cast

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, ExceptionContext, make_url
from sqlalchemy.exc import ArgumentError

from circ_desktop.base.paths import data_dir
from circ_desktop.domain.errors import InvalidEntry
from circ_desktop.storage.engine import json_text, troubles
from circ_desktop.storage.engine.location import check_location

SQLITE_FILE = "circ.sqlite3"
BETWEEN_LOOKS_S = (0.002, 0.02)
"""How long a writer sleeps before it looks again whether it may write. Shorter, and eight waiting writers take the
processor from the one that writes (measured: 11 looks a letter and half the speed)."""


class Database:
    """An open database of the right version. Share one in a process; it is safe for several threads."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    @staticmethod
    def default_url() -> str:
        """Return the URL of the SQLite file in the user's data folder."""
        return sqlite_url(data_dir() / SQLITE_FILE)

    @classmethod
    def of(cls, url: str, *, busy_timeout_s: float = 30) -> Self:
        """Return the database of a URL; nothing is asked of it yet, `storage.opening` does that.

        Raises: `UnsafeLocation`, `DatabaseUnreachable`, `DiskFull`, `InvalidEntry` (no URL of a database).
        """
        parsed = _parsed(url)
        if parsed.get_backend_name() == "sqlite":
            engine = _sqlite_engine(parsed, busy_timeout_s)
        else:
            engine = _postgresql_engine(parsed, busy_timeout_s)
        event.listen(engine, "handle_error", _raise_known_trouble)
        return cls(engine)

    @property
    def place(self) -> str:
        """Where a shared database is, as a person says it, without user and password: "192.168.1.10/circ"; SQLite: its path."""
        url = self.engine.url
        if self.is_sqlite:
            return str(url.database)
        host = url.host or str(url.query.get("host", "")) or "localhost"
        return f"{host}{f':{url.port}' if url.port else ''}/{url.database}"

    @property
    def is_sqlite(self) -> bool:
        """Whether this is an SQLite file on this PC."""
        return self.engine.dialect.name == "sqlite"

    @property
    def folder(self) -> Path | None:
        """The folder of the SQLite file, or None for PostgreSQL."""
        return Path(self.engine.url.database or "").parent if self.is_sqlite else None

    def connect(self, *, reading: bool = False) -> Connection:
        """Return a new connection; `reading` takes no write lock on SQLite. Normally used through UnitOfWork."""
        return self.engine.connect().execution_options(circ_reading=reading)

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()


def sqlite_url(path: Path) -> str:
    """Return the URL of an SQLite file."""
    return URL.create("sqlite", database=str(path)).render_as_string(hide_password=False)


def _parsed(url: str) -> URL:
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise _no_url(url) from error
    name = parsed.get_backend_name()
    if name == "sqlite" and parsed.database and parsed.database != ":memory:":
        return parsed.set(drivername="sqlite+pysqlite")
    if name in {"postgresql", "postgres"}:
        return parsed.set(drivername="postgresql+psycopg")
    raise _no_url(url)


def _no_url(url: str) -> InvalidEntry:
    return InvalidEntry(
        "ที่อยู่ของฐานข้อมูลไม่ถูกต้อง",
        "โปรแกรมยังเปิดฐานข้อมูลไม่ได้",
        "แก้ในการตั้งค่า เช่น sqlite:///C:/…/circ.sqlite3 หรือ postgresql://ผู้ใช้@เครื่องแม่ข่าย/circ",
        detail=url.split("@")[-1],
        field="database_url",
    )


def _sqlite_engine(url: URL, busy_timeout_s: float) -> Engine:
    path = Path(url.database or "").expanduser()
    check_location(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise (troubles.known(error) or troubles.cannot_open(str(error))) from error
    engine = create_engine(
        url.set(database=str(path)),
        connect_args={"timeout": busy_timeout_s},
        json_serializer=json_text.dump,
    )

    @event.listens_for(engine, "connect")
    def _prepare(connection: sqlite3.Connection, _record: Any) -> None:
        connection.isolation_level = None  # BEGIN is ours, see _begin
        for pragma in ("foreign_keys=ON", "recursive_triggers=ON", "journal_mode=WAL", "synchronous=FULL"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        reading = connection.get_execution_options().get("circ_reading")
        if reading:
            cast(sqlite3.Connection, connection.connection.dbapi_connection).execute("BEGIN")  # takes no lock yet
        else:
            _begin_immediate(connection, busy_timeout_s)

    return engine


def _begin_immediate(connection: Connection, busy_timeout_s: float) -> None:
    """Begin writing, waiting fairly for whoever writes now.

    SQLite's own waiting sleeps for up to 0.1 s between two looks; among eight busy clerks some then wait for half a minute
    while others go on. Short, uneven sleeps let everybody in. Raises `DatabaseLocked` after `busy_timeout_s`.
    """
    raw = cast(sqlite3.Connection, connection.connection.dbapi_connection)
    deadline = time.monotonic() + busy_timeout_s
    raw.execute("PRAGMA busy_timeout = 0")
    try:
        while time.monotonic() < deadline:
            try:
                raw.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                    break  # the last look below reports it
                time.sleep(random.uniform(*BETWEEN_LOOKS_S))  # noqa: S311 - no secret
            else:
                return
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    finally:
        raw.execute(f"PRAGMA busy_timeout = {int(busy_timeout_s * 1000)}")


def _postgresql_engine(url: URL, busy_timeout_s: float) -> Engine:
    """Return an engine whose waiting for a lock ends after the same time as on SQLite."""
    return create_engine(
        url,
        connect_args={
            "connect_timeout": 10,
            "options": f"-c lock_timeout={int(busy_timeout_s * 1000)} -c client_encoding=UTF8",
        },
        pool_pre_ping=True,  # a server that was restarted overnight must not cost the first letter of the morning
        json_serializer=json_text.dump,
    )


def _raise_known_trouble(context: ExceptionContext) -> None:
    if context.is_pre_ping:
        return  # a connection that died while nobody used it: the pool takes a new one, and only that may be a trouble
    trouble = troubles.known(context.original_exception)
    if trouble is not None:
        raise trouble from context.original_exception
