"""2,000 numbers by eight processes on both databases, each through the whole act of registering a letter, one in twenty rolled
back at the last moment. The limit is what the database alone can do: a bare counter and one row, in the same durability.
"""

import multiprocessing
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from benchmarks.table import Row

PROCESSES = 8
NUMBERS = 2000


def measure() -> Iterable[Row]:
    """Yield one row per database. Raises AssertionError when a number was given twice or left out."""
    from circ_desktop.storage.engine.database import SQLITE_FILE, sqlite_url
    from tests import postgres

    with tempfile.TemporaryDirectory(prefix="circ-bench-") as folder:
        home = Path(folder)
        bare = str(home / "bare.sqlite3")
        limit = bare_rate(bare_sqlite, bare)
        yield _row("SQLite (WAL, synchronous FULL)", sqlite_url(home / SQLITE_FILE), home, limit)
    try:
        with postgres.server(fsync=True) as server, tempfile.TemporaryDirectory(prefix="circ-bench-") as folder:
            limit = bare_rate(bare_postgres, server.create("bare").replace("postgresql+psycopg", "postgresql"))
            yield _row("PostgreSQL (fsync on)", server.create("office"), Path(folder), limit)
    except postgres.NoPostgres as missing:
        yield Row("numbers, PostgreSQL", None, note=str(missing))


def _row(database: str, url: str, home: Path, limit: float) -> Row:
    from circ_desktop.services.office.opening import close_context, open_context
    from circ_desktop.services.office.settings import sample_setup, set_up_office
    from tests.numbers_proof import prove

    ctx = open_context(url, home)
    set_up_office(ctx, sample_setup())
    close_context(ctx)
    proof = prove(url, home, processes=PROCESSES, numbers=NUMBERS)
    if not proof.whole:
        raise AssertionError(f"{database}: numbers are not 1…{NUMBERS}, each once")
    note = f"p95 {proof.p95_ms:.0f} ms, {proof.rolled_back} rolled back, none twice, none left out"
    what = f"{NUMBERS:,} letters registered, {PROCESSES} processes, {database}"
    return Row(what, proof.per_second, limit, "bare counter + row", unit="/s", note=note)


def bare_rate(work: Callable[[str, int, Any], None], place: str) -> float:
    """Return the numbers per second that eight processes get out of a bare counter."""
    spawn = multiprocessing.get_context("spawn")
    work(place, 0, None)
    start = spawn.Barrier(PROCESSES + 1)
    workers = [spawn.Process(target=work, args=(place, NUMBERS // PROCESSES, start)) for _ in range(PROCESSES)]
    for worker in workers:
        worker.start()
    start.wait(60)
    begin = time.perf_counter()
    for worker in workers:
        worker.join()
    return NUMBERS / (time.perf_counter() - begin)


def bare_sqlite(place: str, numbers: int, start: Any) -> None:
    """Take numbers with the standard library's sqlite3; with 0 make the tables."""
    connection = sqlite3.connect(place, timeout=60, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    if not numbers:
        connection.executescript(
            "CREATE TABLE counter (next); INSERT INTO counter VALUES (1); CREATE TABLE letter (number, text)"
        )
    if start:
        start.wait(60)
    for _ in range(numbers):
        connection.execute("BEGIN IMMEDIATE")
        ((number,),) = connection.execute("UPDATE counter SET next = next + 1 RETURNING next - 1").fetchall()
        connection.execute("INSERT INTO letter VALUES (?, 'x')", (number,))
        connection.execute("COMMIT")
    connection.close()


def bare_postgres(place: str, numbers: int, start: Any) -> None:
    """Take numbers with psycopg alone; with 0 make the tables."""
    import psycopg

    with psycopg.connect(place, autocommit=True) as connection:
        if not numbers:
            connection.execute("CREATE TABLE counter (next int); ")
            connection.execute("INSERT INTO counter VALUES (1)")
            connection.execute("CREATE TABLE letter (number int, text text)")
        if start:
            start.wait(60)
        for _ in range(numbers):
            with connection.transaction():
                row = connection.execute("UPDATE counter SET next = next + 1 RETURNING next - 1").fetchone()
                connection.execute("INSERT INTO letter VALUES (%s, 'x')", row)
