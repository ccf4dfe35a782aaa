"""Works on many things, each in a process forked from this one, with a limit of time; as many at once as there are cores."""

import contextlib
import os
import resource
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

LOOK_S = 0.004
OUT_OF_TIME = -1
BROKEN = 70
"""What a forked process ends with when our own work in it broke, not the program's."""
BROKEN_LOG = "broken.txt"
MEMORY = 6 << 30

Job = TypeVar("Job")


class _Forked(NamedTuple, Generic[Job]):
    job: Job
    until: float
    home: Path


def work_in_forks(
    jobs: Iterable[Job],
    work: Callable[[Job], int],
    limit_s: Callable[[Job], float],
    *,
    folder: Path,
    at_once: int,
) -> Iterator[tuple[Job, int]]:
    """Yield each job with the code that `work` ended with in its process; OUT_OF_TIME when it had to be ended.

    Each process is silent and lives in a folder of its own, removed after it: what a faulty program takes for the current
    folder, the home or the folder for passing things is not the developer's.
    """
    running: dict[int, _Forked[Job]] = {}
    waiting, parent = iter(jobs), os.getppid()
    try:
        while True:
            while len(running) < at_once and (job := next(waiting, None)) is not None:
                limit, home = limit_s(job), Path(tempfile.mkdtemp(dir=folder))
                running[_fork(job, work, limit, home)] = _Forked(job, time.monotonic() + limit, home)
            if not running:
                return
            for pid, code in _ended(running):
                forked = running.pop(pid)
                told = forked.home / BROKEN_LOG
                trouble = told.read_text(encoding="utf-8") if code == BROKEN and told.exists() else ""
                shutil.rmtree(forked.home, ignore_errors=True)
                if trouble:
                    raise RuntimeError(trouble)
                yield forked.job, code
            if os.getppid() != parent:  # whoever wanted to know is gone
                return
            time.sleep(LOOK_S)
    finally:
        for pid, forked in running.items():
            _end(pid)
            shutil.rmtree(forked.home, ignore_errors=True)


@contextlib.contextmanager
def aside(work: Callable[[], object], log: Path) -> Iterator[Callable[[], int]]:
    """Work in a process of its own that writes into a log; give what waits for its exit code. Ended when we are interrupted."""
    pid = _start_aside(work, log)
    try:
        yield lambda: os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    except BaseException:
        with contextlib.suppress(ProcessLookupError, ChildProcessError):
            os.kill(pid, signal.SIGTERM)  # it ends its own forks then
            os.waitpid(pid, 0)
        raise


def _start_aside(work: Callable[[], object], log: Path) -> int:
    if pid := os.fork():
        return pid
    code = BROKEN
    try:
        into = os.open(log, os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)
        for stream in (1, 2):
            os.dup2(into, stream)
        work()
        code = 0
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _fork(job: Job, work: Callable[[Job], int], limit_s: float, home: Path) -> int:
    if pid := os.fork():
        return pid
    code = BROKEN
    try:
        os.setsid()  # so that it can be ended with all that it started
        resource.setrlimit(resource.RLIMIT_CPU, (int(limit_s) + 2, int(limit_s) + 4))  # also when its parent is gone
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        silence = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(silence, stream)
        _move_into(home)
        code = work(job)
    except BaseException:
        (home / BROKEN_LOG).write_text(traceback.format_exc(), encoding="utf-8")
    finally:
        os._exit(code)


def _move_into(home: Path) -> None:
    os.chdir(home)
    tempfile.tempdir = str(home)
    os.environ.update(dict.fromkeys(("HOME", "TMPDIR", "PYTEST_DEBUG_TEMPROOT"), str(home)))
    for name in [name for name in os.environ if name.startswith("XDG_")]:
        del os.environ[name]


def _ended(running: dict[int, _Forked[Job]]) -> list[tuple[int, int]]:
    ended = []
    for pid, forked in running.items():
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            ended.append((pid, os.waitstatus_to_exitcode(status)))
        elif time.monotonic() > forked.until:
            _end(pid)
            ended.append((pid, OUT_OF_TIME))
    return ended


def _end(pid: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)
    with contextlib.suppress(ChildProcessError):
        os.waitpid(pid, 0)
