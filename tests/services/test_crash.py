"""kill -9 at any moment loses nothing that was reported and leaves nothing half-written."""

import subprocess
import sys
from pathlib import Path

from sqlalchemy import text

from circ_desktop.domain.received.incoming import ReceivedFilter
from circ_desktop.services.audit import audit_check
from circ_desktop.services.context import Context
from circ_desktop.services.received.entries import list_received
from circ_desktop.services.received.files import file_content, files_of_received
from circ_desktop.services.received.register import register_received
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from tests.services.letters import urgent_circular

ROOT = Path(__file__).resolve().parents[2]


def _start(url: str, home: Path, how: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.services.crashing", url, str(home), how]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8", cwd=ROOT)


def _kill(process: "subprocess.Popen[str]") -> list[str]:
    process.kill()  # SIGKILL; TerminateProcess on Windows
    rest = process.communicate()[0]
    return rest.splitlines()


def test_every_number_reported_before_kill_9_is_there_and_whole(
    office: Context, office_url: str, tmp_path: Path
) -> None:
    process = _start(office_url, tmp_path / "data", "run")
    assert process.stdout is not None
    reported = [process.stdout.readline().strip() for _ in range(5)]
    reported += _kill(process)
    numbers = [int(line) for line in reported if line]
    rows = list_received(office, ReceivedFilter())
    stored = sorted(row.receive_number for row in rows)
    assert len(numbers) >= 5
    assert set(numbers) <= set(stored)
    assert len(stored) - len(numbers) <= 1  # at most the one whose report was cut off
    assert stored == list(range(1, len(stored) + 1))
    for row in rows:
        files = files_of_received(office, row.id)
        assert len(files) == 2
        assert all(file_content(office, file.id) for file in files)
    assert audit_check(office).sound
    with UnitOfWork(office.database, reading=True) as work:
        for table in ("stamps", "request_keys"):
            assert work.connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one() == len(stored)
        if office.database.is_sqlite:
            assert work.connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"
    goes_on = register_received(office, urgent_circular(), request_key="next", allow_same=True)
    assert goes_on.receive_number == len(stored) + 1


def test_kill_9_in_the_middle_of_a_registration_leaves_nothing(
    office: Context, office_url: str, tmp_path: Path
) -> None:
    process = _start(office_url, tmp_path / "data", "hang")
    assert process.stdout is not None
    assert process.stdout.readline().strip() == "hanging"  # number taken, rows written, not committed
    _kill(process)
    assert list_received(office, ReceivedFilter()) == ()
    assert register_received(office, urgent_circular(), request_key="crash-0").receive_number == 1
    assert audit_check(office).sound
