"""The log takes every defect and stays small."""

import logging
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from circ_desktop.base import logs


@pytest.fixture(autouse=True)
def _hooks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    monkeypatch.setattr(threading, "excepthook", threading.__excepthook__)


def test_a_defect_is_written_with_its_trace_in_thai() -> None:
    try:
        raise ValueError("ข้อความไทย")
    except ValueError:
        place = logs.write_defect()
    text = place.read_text(encoding="utf-8")
    assert "ValueError: ข้อความไทย" in text
    assert "test_logs.py" in text


def test_starting_twice_writes_each_line_once() -> None:
    logs.start()
    place = logs.start()
    logging.getLogger("circ_desktop.test").warning("one line")
    assert place.read_text(encoding="utf-8").count("one line") == 1


def test_an_exception_nobody_caught_is_in_the_log(home: Path) -> None:
    code = "from circ_desktop.base import logs; logs.start('9.9'); raise RuntimeError('nobody caught this')"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 1
    assert "RuntimeError: nobody caught this" in (home / "logs" / logs.FILE_NAME).read_text(encoding="utf-8")


def test_an_exception_in_a_thread_is_in_the_log() -> None:
    place = logs.start()
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    assert "ZeroDivisionError" in place.read_text(encoding="utf-8")


def test_the_log_never_grows_beyond_its_limit(home: Path) -> None:
    logs.start()
    for _ in range(6):
        for _ in range(110):
            logs.log.info("x" * 10_000)
    sizes = [file.stat().st_size for file in (home / "logs").iterdir()]
    assert len(sizes) == logs.OLD_FILES + 1
    assert max(sizes) <= logs.FILE_BYTES


def test_a_log_that_another_program_holds_open_still_takes_every_line(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows refuses to rename it; no line may be lost, and no older file pushed out."""
    logs.start()
    for number in range(102):
        logs.log.info("%s %s", number, "x" * 10_000)
    before = {file.name: file.stat().st_size for file in (home / "logs").iterdir() if file.name != logs.FILE_NAME}

    def refused(*_paths: object) -> None:
        raise PermissionError(13, "in use")

    with monkeypatch.context() as held:
        held.setattr(Path, "replace", refused)
        held.setattr(os, "rename", refused)
        for number in range(150):
            logs.log.info("held %s %s", number, "x" * 10_000)
    text = (home / "logs" / logs.FILE_NAME).read_text(encoding="utf-8")
    assert [f"held {number} " in text for number in range(150)] == [True] * 150
    after = {file.name: file.stat().st_size for file in (home / "logs").iterdir() if file.name != logs.FILE_NAME}
    assert after == before
    logs.log.info("free again")
    assert (home / "logs" / logs.FILE_NAME).stat().st_size < logs.FILE_BYTES


def test_a_lone_surrogate_from_a_file_name_does_not_stop_the_log(home: Path) -> None:
    code = "from circ_desktop.base import logs; logs.start(); logs.log.warning('file %s', chr(0xDCE0)); logs.stop()"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stderr == b""
    assert "\\udce0" in (home / "logs" / logs.FILE_NAME).read_text(encoding="utf-8")


def test_a_crash_below_python_leaves_its_trace(home: Path) -> None:
    code = "from circ_desktop.base import logs; logs.start(); logs.watch_crashes(); import faulthandler; faulthandler._sigabrt()"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode != 0
    assert "Fatal Python error" in (home / "logs" / logs.CRASH_FILE_NAME).read_text(encoding="utf-8")
