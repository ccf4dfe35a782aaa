"""A real PostgreSQL of our own for tests and benchmarks: made in a temporary folder, thrown away afterwards.

Needs initdb and pg_ctl (`apt-get install postgresql`, or the Windows installer). Run by root, the server runs as the
user postgres, because PostgreSQL refuses to run as root.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from msgspec import Struct

QUICK = " -F -c full_page_writes=off -c autovacuum=off -c wal_level=minimal -c max_wal_senders=0 -c jit=off"
"""For tests: nothing has to survive a power cut."""


class NoPostgres(Exception):
    """PostgreSQL cannot be started here; the text names what is missing."""


class Server(Struct):
    """A running server. Trust authentication, reachable by this machine only."""

    host: str
    port: int
    programs: Path

    def url(self, name: str) -> str:
        """Return the SQLAlchemy URL of a database."""
        if self.host.startswith("/"):
            return f"postgresql://postgres@/{name}?host={self.host}"
        return f"postgresql://postgres@{self.host}:{self.port}/{name}"

    def create(self, name: str, template: str = "template0") -> str:
        """Create a database as a copy of another; return its URL."""
        from psycopg import sql

        with self.link() as link:
            quick = sql.SQL(" STRATEGY FILE_COPY" if link.info.server_version >= 15_00_00 else "")
            names = sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(template))
            link.execute(names + quick)
        return self.url(name)

    def drop(self, url: str) -> None:
        """Throw a database away, whoever is still connected."""
        from psycopg import sql

        name = url.split("?")[0].rsplit("/", 1)[1]
        with self.link() as link:
            link.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))

    def link(self) -> Any:
        """Return a connection to the server itself, each statement its own transaction."""
        import psycopg

        return psycopg.connect(host=self.host, port=self.port, user="postgres", dbname="postgres", autocommit=True)


@contextmanager
def server(*, fsync: bool = False) -> Iterator[Server]:
    """Run a server for the length of the block. `fsync` for benchmarks that measure the disk."""
    programs = _programs()
    folder = Path(
        tempfile.mkdtemp(prefix="circpg-", dir=None if fsync else _memory())
    )  # a socket's path: 107 characters
    try:
        _give_to_postgres(folder)
        data = folder / "data"
        locale = "C" if sys.platform == "win32" else "C.UTF-8"
        _run(programs / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", f"--locale={locale}", "-N")
        host, port, listen = _address(folder)
        options = f"{listen} -p {port} -c max_connections=60" + ("" if fsync else QUICK)
        _run(programs / "pg_ctl", "-D", data, "-l", folder / "log", "-w", "-t", "60", "-o", options, "start")
        try:
            yield Server(host, port, programs)
        finally:
            _run(programs / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _memory() -> str | None:
    """Return a folder in memory where there is one with room: hundreds of small databases are made and dropped."""
    memory = Path("/dev/shm")
    if memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > 2 * 1024**3:
        return str(memory)
    return None


def _programs() -> Path:
    """Return the folder of initdb and pg_ctl. Debian keeps them off the PATH."""
    suffix = ".exe" if sys.platform == "win32" else ""
    places = [Path(found).resolve().parent for name in ("initdb",) if (found := shutil.which(name))]
    roots = [Path("/usr/lib/postgresql"), Path("C:/Program Files/PostgreSQL"), Path("/usr/pgsql")]
    for root in roots:
        if root.is_dir():
            places += sorted((each / "bin" for each in root.iterdir()), key=_version, reverse=True)
    for place in places:
        if all((place / f"{name}{suffix}").is_file() for name in ("initdb", "pg_ctl", "postgres")):
            return place
    raise NoPostgres("PostgreSQL is missing: no initdb and pg_ctl on the PATH or under /usr/lib/postgresql")


def _version(folder: Path) -> tuple[int, ...]:
    return tuple(int(part) for part in folder.parent.name.split(".") if part.isdigit())


def _as_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _give_to_postgres(folder: Path) -> None:
    if not _as_root():
        return
    try:
        shutil.chown(folder, "postgres")
    except LookupError as error:
        raise NoPostgres("PostgreSQL does not run as root, and there is no user postgres") from error
    if shutil.which("runuser") is None:
        raise NoPostgres("PostgreSQL does not run as root, and runuser is missing")


def _address(folder: Path) -> tuple[str, int, str]:
    if sys.platform == "win32":
        return "127.0.0.1", _free_port(), "-h 127.0.0.1"
    return str(folder), 5432, f"-k {folder} -h ''"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _run(program: Path, *arguments: object) -> None:
    command = [str(program), *map(str, arguments)]
    if _as_root():
        command = ["runuser", "-u", "postgres", "--", *command]
    # the server inherits these handles: a pipe would never end
    done = subprocess.run(
        command,
        cwd=tempfile.gettempdir(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    if done.returncode != 0:
        raise NoPostgres(f"PostgreSQL cannot be started here: {program.name} ended with {done.returncode}")
