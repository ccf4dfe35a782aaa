"""Runs tests on faults: first as they are, to learn which test runs which line; then those tests for each fault.

A fault inside a function is planted in a process forked from one that has imported and collected everything: the
function's code is exchanged. Any other fault needs a process that imports the module with the fault in it.
"""

import contextlib
import gc
import importlib.abc
import importlib.util
import json
import os
import sys
import time
from collections.abc import Iterator, Sequence
from functools import partial
from importlib.machinery import ModuleSpec, SourceFileLoader
from itertools import pairwise
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any, NamedTuple, TextIO

import coverage
import pytest

from devtools.console import ROOT
from devtools.mutation.faults import Fault, changed_function
from devtools.mutation.forks import work_in_forks
from devtools.mutation.own_tests import import_name

LIVED, FOUND, NOT_HERE = 0, 1, 3
AT_IMPORT = ""
SHARED = "(shared)"
"""What a fixture of more than one test runs: it counts for all of them."""
TEMPLATES_VARIABLE = "CIRC_TEST_TEMPLATES"
"""Where tests/databases.py keeps what all tests share, so that it is made once for all faults that do not touch it."""
OPTIONS = ("-q", "-s", "-p", "no:cacheprovider", "-p", "no:xdist", "--hypothesis-profile=quick")

Functions = dict[tuple[str, CodeType], list[FunctionType]]


class Learnt(NamedTuple):
    """What the tests do as they are: which run a line of a module, how long each takes, which fail already."""

    runs: dict[str, dict[str, list[str]]]
    seconds: dict[str, float]
    failing: list[str]


class Job(NamedTuple):
    """A fault and the tests to try on it, quickest first. Without a fault it shows what the tests do in such a process."""

    number: int
    fault: Fault | None
    tests: list[str]
    limit_s: float
    shared: bool
    """Whether what all tests share, such as the empty office, has to be made anew with the fault."""


def learn(modules: Sequence[Path], tests: Sequence[Path], options: Sequence[str], into: Path) -> int:
    """Run the tests as they are and write what is learnt into a file. Returns pytest's exit code."""
    measure = coverage.Coverage(data_file=None, config_file=False, include=[str(path) for path in modules])
    watch = _Watch(measure)
    measure.start()
    code = pytest.main([*OPTIONS, *options, *map(str, tests)], plugins=[watch, _OneDatabase()])
    measure.stop()
    data = measure.get_data()
    runs = {str(path): _by_line(data, path) for path in modules}
    into.write_text(json.dumps(Learnt(runs, watch.seconds, watch.failing)), encoding="utf-8")
    return int(code)


def _by_line(data: coverage.CoverageData, path: Path) -> dict[str, list[str]]:
    return {str(line): contexts for line, contexts in data.contexts_by_lineno(str(path)).items()}


def serve(jobs: Sequence[Job], tests: Sequence[Path], options: Sequence[str], told: TextIO, **forks: Any) -> None:
    """Collect the tests once, then try each fault in a fork of this process; tell each one's number and code.

    Raises:
        RuntimeError: the tests could not be collected.
    """
    code = pytest.main([*OPTIONS, *options, *map(str, tests)], plugins=[_OneDatabase(), _Server(jobs, told, forks)])
    if code != pytest.ExitCode.OK:
        raise RuntimeError(f"pytest ended with {code}")


def try_from_import(job: Job, options: Sequence[str]) -> int:
    """Import the program with the fault in it and run the tests; LIVED or FOUND."""
    del os.environ[TEMPLATES_VARIABLE]
    if job.fault is not None:
        sys.meta_path.insert(0, _Planted(job.fault))
    files = dict.fromkeys(str(ROOT / name.split("::")[0]) for name in job.tests)
    code = pytest.main([*OPTIONS, "-x", *options, *files], plugins=[_OneDatabase(), _Only(job.tests)])
    return LIVED if code == pytest.ExitCode.OK else FOUND


class _OneDatabase:
    """Leaves PostgreSQL out: a server for each of thousands of processes would take a day."""

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Keep what needs no server."""
        items[:] = [item for item in items if not _on_postgresql(item)]


def _on_postgresql(item: pytest.Item) -> bool:
    given = getattr(item, "callspec", None)
    fixtures: Sequence[str] = getattr(item, "fixturenames", ())
    return "postgres_server" in fixtures or (given is not None and "postgresql" in given.params.values())


class _Only:
    """Runs only the tests named, in their order."""

    def __init__(self, names: Sequence[str]) -> None:
        self.place = {name: at for at, name in enumerate(names)}

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Keep and sort."""
        kept = [item for item in items if item.nodeid in self.place]
        items[:] = sorted(kept, key=lambda item: self.place[item.nodeid])


class _Watch:
    """Notes which test is running, for coverage, how long it takes and whether it fails."""

    def __init__(self, measure: coverage.Coverage) -> None:
        self.measure = measure
        self.seconds: dict[str, float] = {}
        self.failing: list[str] = []
        self.contexts = [AT_IMPORT]

    @contextlib.contextmanager
    def within(self, context: str) -> Iterator[None]:
        """What runs in here belongs to this context."""
        self.contexts.append(context)
        self.measure.switch_context(context)
        yield
        self.contexts.pop()
        self.measure.switch_context(self.contexts[-1])

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Time a test."""
        start = time.perf_counter()
        with self.within(item.nodeid):
            result = yield
        self.seconds[item.nodeid] = time.perf_counter() - start
        return result

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: Any) -> Iterator[None]:
        """See a fixture that several tests share."""
        if fixturedef.scope == "function":
            return (yield)
        with self.within(SHARED):
            return (yield)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note a failure."""
        if report.failed:
            self.failing.append(report.nodeid)


class _Server:
    """Tries faults instead of running the tests that were collected."""

    def __init__(self, jobs: Sequence[Job], told: TextIO, forks: dict[str, Any]) -> None:
        self.jobs, self.told, self.forks = jobs, told, forks

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Fork once for each fault."""
        items = {item.nodeid: item for item in session.items}
        functions = _functions_of({str(job.fault.path) for job in self.jobs if job.fault is not None})
        gc.freeze()  # so that no fork copies what it only looks at
        work = partial(_try_here, session, items, functions)
        for job, code in work_in_forks(self.jobs, work, lambda job: job.limit_s, **self.forks):
            print(json.dumps([job.number, code]), file=self.told, flush=True)
        return True


def _functions_of(files: set[str]) -> Functions:
    """Return every function of some files that this process knows, by its file and code."""
    functions: Functions = {}
    for each in gc.get_objects():
        if isinstance(each, FunctionType) and each.__code__.co_filename in files:
            functions.setdefault((each.__code__.co_filename, each.__code__), []).append(each)
    return functions


def _try_here(session: pytest.Session, items: dict[str, pytest.Item], functions: Functions, job: Job) -> int:
    if job.fault is not None and not _exchanged(job.fault, functions):
        return NOT_HERE
    if job.shared:
        del os.environ[TEMPLATES_VARIABLE]
    chosen: list[pytest.Item | None] = [items[name] for name in job.tests]
    try:
        for item, following in pairwise([*chosen, None]):
            assert item is not None
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            if session.testsfailed:
                return FOUND
    except BaseException:  # a fault that ends the process is noticed
        return FOUND
    return LIVED


def _exchanged(fault: Fault, functions: Functions) -> bool:
    """Give the functions that a fault changes their other code; return whether there are any."""
    code = changed_function(fault)
    known = functions.get((str(fault.path), code[0])) if code is not None else None
    if code is None or known is None:
        return False
    for function in known:
        function.__code__ = code[1]
    return True


class _Planted(importlib.abc.MetaPathFinder):
    """Finds the module with the fault where the program asks for the module."""

    def __init__(self, fault: Fault) -> None:
        self.fault, self.name = fault, import_name(fault.path)

    def find_spec(self, fullname: str, path: Sequence[str] | None, target: Any = None) -> ModuleSpec | None:
        """Answer for one name only."""
        if fullname != self.name:
            return None
        inside = [str(self.fault.path.parent)] if self.fault.path.name == "__init__.py" else None
        loader = _Loader(fullname, self.fault)
        return importlib.util.spec_from_file_location(
            fullname, self.fault.path, loader=loader, submodule_search_locations=inside
        )


class _Loader(SourceFileLoader):
    def __init__(self, name: str, fault: Fault) -> None:
        super().__init__(name, str(fault.path))
        self.fault = fault

    def get_code(self, fullname: str) -> CodeType:
        """Compile the faulty text; what Python kept of the good one is not asked."""
        return compile(self.fault.source, str(self.fault.path), "exec")
