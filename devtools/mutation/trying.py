"""Tries faults on the tests of their modules, each way in the process that suits it, and says what became of each."""

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import NamedTuple

from devtools.console import ROOT, SetupError, say
from devtools.mutation import running
from devtools.mutation.faults import Fault, changed_function
from devtools.mutation.forks import OUT_OF_TIME, aside, work_in_forks
from devtools.mutation.running import AT_IMPORT, NOT_HERE, SHARED, Job, Learnt

LIMIT_S, LIMIT_TIMES = 10.0, 5.0
"""A fault has ten seconds and five times what its tests take as they are; others may be using the machine too."""
QUICK = ("-m", "not slow")
WITHOUT_FAULT = -1


class Verdict(StrEnum):
    """What became of a fault."""

    FOUND = "found"
    OUT_OF_TIME = "out of time"  # the tests hang or crawl: noticed too
    LIVED = "lived"
    NOT_RUN = "no test runs it"


class _Plan(NamedTuple):
    """Which faults can be planted where; in `not_run` are those whose line no test runs."""

    here: list[Job]
    from_import: list[Job]
    not_run: list[Fault]


def verdicts(
    faults: Sequence[Fault], own: dict[Path, list[Path]], folder: Path, *, at_once: int
) -> Iterator[tuple[Fault, Verdict]]:
    """Yield every fault with what became of it.

    Args:
        faults: what to plant, one at a time.
        own: the test files that a module's faults are tried on.
        folder: for logs and notes of this run.
        at_once: how many processes may work at the same time.

    Raises:
        SetupError: the tests cannot be run as they are.
    """
    tests = sorted({path for module in {fault.path for fault in faults} for path in own[module]})
    os.environ[running.TEMPLATES_VARIABLE] = str(folder / "templates")
    (folder / "templates").mkdir()
    learnt = _learn(sorted({fault.path for fault in faults}), tests, folder)
    plan = _plan(faults, own, learnt)
    say(f"{len(plan.here)} faults inside functions, {len(plan.from_import)} that need an import of their own")
    yield from ((fault, Verdict.NOT_RUN) for fault in plan.not_run)
    left = list(plan.from_import)
    for job, code in _served(plan.here, learnt, tests, folder, at_once):
        if code == NOT_HERE:
            left.append(job)
        elif job.fault is not None:
            yield job.fault, _verdict(code)
    work = partial(running.try_from_import, options=QUICK)
    left[:0] = [_without_fault(learnt, left)]
    for job, code in _checked(work_in_forks(left, work, _limit, folder=folder, at_once=at_once)):
        if job.fault is not None:
            yield job.fault, _verdict(code)


def _without_fault(learnt: Learnt, jobs: Sequence[Job]) -> Job:
    """Return a job that plants nothing and runs all tests of others, to hold against them."""
    tests = list(dict.fromkeys(name for job in jobs for name in job.tests))
    return Job(WITHOUT_FAULT, None, tests, _limit_of(tests, learnt), shared=False)


def _checked(tried: Iterable[tuple[Job, int]]) -> Iterator[tuple[Job, int]]:
    """Hand on what was tried; refuse to go on when the tests fail without any fault."""
    for job, code in tried:
        if job.fault is None and code != running.LIVED:
            raise SetupError(
                "The tests fail without any fault when they run in a forked process; run them alone to see why."
            )
        yield job, code


def _limit(job: Job) -> float:
    return job.limit_s


def _verdict(code: int) -> Verdict:
    if code == OUT_OF_TIME:
        return Verdict.OUT_OF_TIME
    return Verdict.LIVED if code == running.LIVED else Verdict.FOUND


def _learn(modules: Sequence[Path], tests: Sequence[Path], folder: Path) -> Learnt:
    notes, log = folder / "learnt.json", folder / "learning.txt"
    say(f"running the tests of {len(modules)} modules as they are ({len(tests)} files)")
    with aside(lambda: running.learn(modules, tests, QUICK, notes), log) as wait:
        wait()
    if not notes.is_file():
        raise SetupError(f"The tests could not be run:\n{log.read_text(encoding='utf-8', errors='replace')}")
    learnt = Learnt(*json.loads(notes.read_text(encoding="utf-8")))
    for name in sorted(set(learnt.failing)):
        say(f"left out, because it fails as it is: {name}")
    if not learnt.seconds:
        raise SetupError(f"No test ran:\n{log.read_text(encoding='utf-8', errors='replace')}")
    return learnt


def _plan(faults: Sequence[Fault], own: dict[Path, list[Path]], learnt: Learnt) -> _Plan:
    plan = _Plan([], [], [])
    for fault in faults:
        try:
            function = changed_function(fault)
        except SyntaxError:
            continue
        lines = learnt.runs[str(fault.path)]
        runs = {name for line in fault.lines for name in lines.get(str(line), ())}
        job = _job(len(plan.here), fault, runs, own[fault.path], learnt)
        if not job.tests:
            plan.not_run.append(fault)
        elif function is None or AT_IMPORT in runs:
            plan.from_import.append(job)
        else:
            plan.here.append(job)
    return plan


def _job(number: int, fault: Fault, runs: set[str], own: Sequence[Path], learnt: Learnt) -> Job:
    files = {path.relative_to(ROOT).as_posix() for path in own}
    tests = [name for name in learnt.seconds if name.split("::")[0] in files and name not in learnt.failing]
    if not runs & {AT_IMPORT, SHARED}:
        tests = [name for name in tests if name in runs]
    tests.sort(key=lambda name: learnt.seconds[name])
    return Job(number, fault, tests, _limit_of(tests, learnt), shared=SHARED in runs)


def _limit_of(tests: Sequence[str], learnt: Learnt) -> float:
    return LIMIT_S + LIMIT_TIMES * sum(learnt.seconds[name] for name in tests)


def _served(
    jobs: Sequence[Job], learnt: Learnt, tests: Sequence[Path], folder: Path, at_once: int
) -> Iterator[tuple[Job, int]]:
    """Yield each job and its code, from a process that has collected the tests."""
    if not jobs:
        return
    numbered = {job.number: job for job in (_without_fault(learnt, jobs), *jobs)}
    log = folder / "serving.txt"
    reading, writing = os.pipe()

    def serve() -> None:
        os.close(reading)
        with os.fdopen(writing, "w", encoding="ascii") as told:
            running.serve(list(numbered.values()), tests, QUICK, told, folder=folder, at_once=at_once)

    with aside(serve, log) as wait:
        os.close(writing)
        with os.fdopen(reading, encoding="ascii") as told:
            yield from _checked((numbered[number], code) for number, code in map(json.loads, told))
        if wait():
            raise SetupError(f"The faults could not be tried:\n{log.read_text(encoding='utf-8', errors='replace')}")
