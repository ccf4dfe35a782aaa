"""Opens the database of an office at the schema of this program, making or migrating it where needed.

The version is compared with plain SQL; Alembic is imported only when there is something to migrate (it costs 0.4 s).
"""

from sqlalchemy import Connection, Engine, text

from circ_desktop.domain.errors import DatabaseTooNew
from circ_desktop.storage.engine import troubles
from circ_desktop.storage.engine.database import Database
from circ_desktop.storage.migrations import HEAD, VERSION_TABLE


def open_database(url: str, *, busy_timeout_s: float = 30) -> Database:
    """Open the database, creating or migrating it where needed.

    Raises: `UnsafeLocation`, `DatabaseTooNew`, `DatabaseLocked`, `DatabaseUnreachable`, `DiskFull`,
    `StorageTrouble` (no database, read-only), `InvalidEntry` (no URL of a database).
    """
    database = Database.of(url, busy_timeout_s=busy_timeout_s)
    try:
        _bring_up_to_date(database.engine)
    except BaseException:
        database.close()
        raise
    return database


def _bring_up_to_date(engine: Engine) -> None:
    with engine.connect().execution_options(circ_reading=True) as connection, connection.begin():
        version = _version(connection)
    if version == HEAD:
        return
    _refuse_newer(version)
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":  # SQLite is locked by BEGIN IMMEDIATE already
            connection.execute(text("SELECT pg_advisory_xact_lock(7243001)"))
        version = _version(connection)  # another PC may have migrated meanwhile
        _refuse_newer(version)
        if version != HEAD:
            from circ_desktop.storage.migrations.run import migrate  # Alembic, only now

            migrate(connection)


def _version(connection: Connection) -> str:
    """Return the schema version, "" for an empty database. Refuses a database of another program."""
    if connection.dialect.name == "sqlite":
        names = set(connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars())
    else:
        tables = "SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE'"
        query = f"{tables} AND table_schema = current_schema()"
        names = set(connection.execute(text(query)).scalars())
    if VERSION_TABLE not in names:
        if names - {"sqlite_sequence"}:
            raise troubles.not_a_database(f"tables of another program: {', '.join(sorted(names)[:5])}")
        return ""
    return str(connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar_one_or_none() or "")  # noqa: S608


def _refuse_newer(version: str) -> None:
    if version > HEAD:
        raise DatabaseTooNew(
            "ฐานข้อมูลนี้สร้างโดยโปรแกรมรุ่นใหม่กว่า",
            "รุ่นที่เปิดอยู่อ่านไม่ได้ครบ จึงไม่ได้แก้อะไรในฐานข้อมูล",
            "ติดตั้ง Circ Desktop รุ่นล่าสุดในเครื่องนี้ แล้วเปิดใหม่",
            detail=f"database {version}, program {HEAD}",
        )
