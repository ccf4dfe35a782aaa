"""A PostgreSQL of one's own for tests and benchmarks: made, started, used, thrown away. Touches no other server.

It listens on a free port of this machine only (Windows has no socket files), keeps the durability of a real office's server
(`fsync` stays on: what is measured and killed here must mean something), and makes databases in C.UTF-8 with ICU left alone,
because Thai has no trigrams in the plain C locale.
"""

import contextlib
import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from devtools.machine import find_program

USER = "circ"


class PostgresMissing(Exception):
    """There is no `initdb` here, or the server did not start."""


@contextlib.contextmanager
def temporary_server(*, max_connections: int = 60) -> Iterator[str]:
    """Yield the URL of a running server's database `postgres`, without a driver's name: `postgresql://circ@127.0.0.1:PORT/postgres`.

    Raises:
        PostgresMissing: it cannot be started here; the message says why.
    """
    initdb, pg_ctl = find_program("initdb"), find_program("pg_ctl")
    if initdb is None or pg_ctl is None:
        raise PostgresMissing("no initdb here; `python3 dev.py test` installs it, or: apt-get install postgresql")
    folder = Path(tempfile.mkdtemp(prefix="circ-postgres-"))
    data, port = folder / "data", free_port()
    try:
        _own(folder)
        _call([str(initdb), "-D", str(data), "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"])
        options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections={max_connections}"
        log = str(folder / "server.log")
        _call([str(pg_ctl), "-D", str(data), "-l", log, "-o", options, "-w", "-t", "60", "start"])
        try:
            yield f"postgresql://{USER}@127.0.0.1:{port}/postgres"
        finally:
            _call([str(pg_ctl), "-D", str(data), "-m", "immediate", "-w", "stop"])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def free_port() -> int:
    """Return a port that nobody listens on now."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _own(folder: Path) -> None:
    """Give the folder to `postgres`: the server refuses to run as root."""
    if _is_root():
        shutil.chown(folder, "postgres", "postgres")
        folder.chmod(0o700)


def _call(command: list[str]) -> None:
    if _is_root():
        command = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", *command]
    result = subprocess.run(
        command,
        cwd=tempfile.gettempdir(),
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE if "start" not in command else subprocess.DEVNULL,  # the server would keep a pipe open
        stderr=subprocess.STDOUT,
    )
    if result.returncode:
        raise PostgresMissing(f"{' '.join(command)}\n{(result.stdout or b'').decode('utf-8', 'replace')}")


def _is_root() -> bool:
    return os.name == "posix" and os.geteuid() == 0
