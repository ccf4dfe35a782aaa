"""`dev.py mutate`: plants faults of rules and not of words, tries them on a module's own tests, and leaves the tree alone."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from devtools.console import ROOT, SetupError
from devtools.mutation import own_tests

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows has no fork, and `mutate` says so there")

MODULE = '''
"""A made-up module."""

from enum import StrEnum

LIMIT = 3


class State(StrEnum):
    """Names are no rules."""

    OPEN = "open"


def passes(count: int, state: State, told: list[str]) -> bool:
    """Say whether it passes."""
    if not told:
        raise ValueError("nobody was told, and that will not do")
    if told[0]:
        told.append("yes")
    return count >= LIMIT and state is State.OPEN
'''


@pytest.fixture
def planted(tmp_path: Path) -> dict[tuple[str, str], str]:
    """Every fault of the made-up module: the line before and after, with the text of the whole."""
    from devtools.mutation.faults import Module

    file = tmp_path / "made_up.py"
    file.write_text(MODULE, encoding="utf-8")
    module = Module.read(file)
    faults = [module.plant(spot) for spot in module.spots]
    assert all(compile(fault.source, "made_up.py", "exec") for fault in faults)
    return {(fault.old.strip(), fault.new.strip()): fault.source for fault in faults}


def test_rules_are_broken_one_at_a_time(planted: dict[tuple[str, str], str]) -> None:
    both = "return count >= LIMIT and state is State.OPEN"
    wanted = {
        ("LIMIT = 3", "LIMIT = 4"),
        ("if not told:", "if told:"),
        ('raise ValueError("nobody was told, and that will not do")', "pass"),
        ("if told[0]:", "if not (told[0]):"),
        ("if told[0]:", "if told[1]:"),
        ('told.append("yes")', "pass"),
        (both, "return count > LIMIT and state is State.OPEN"),
        (both, "return count >= LIMIT or state is State.OPEN"),
        (both, "return count >= LIMIT and state is not State.OPEN"),
    }
    assert wanted <= planted.keys()
    for (old, new), source in planted.items():
        assert source == MODULE.replace(old, new, 1)


def test_words_names_and_types_are_left_alone(planted: dict[tuple[str, str], str]) -> None:
    touched = {old for old, _ in planted}
    assert not [old for old in touched if '"open"' in old or "import" in old or '"""' in old or old.startswith("def")]
    assert not [new for _, new in planted if "XXnobody" in new]


def test_a_fault_in_a_function_is_told_from_one_that_needs_an_import(tmp_path: Path) -> None:
    from devtools.mutation.faults import Module, changed_function

    file = tmp_path / "made_up.py"
    file.write_text(MODULE, encoding="utf-8")
    module = Module.read(file)
    inside = {fault.old.strip(): changed_function(fault) for fault in map(module.plant, module.spots)}
    assert inside["LIMIT = 3"] is None
    assert inside["if told[0]:"] is not None


def written(room: str, pattern: str) -> list[str]:
    return sorted(f"{room}/{path.name}" for path in (own_tests.TESTS / room).glob(pattern))


@pytest.mark.parametrize(
    ("module", "tests"),
    [
        ("thai/digits.py", ["thai/test_digits.py"]),
        ("services/books/finding.py", written("services/books", "test_finding*.py")),
        ("thai/__init__.py", written("thai", "test_*.py")),
    ],
)
def test_the_tests_of_a_module_have_its_name_or_stand_in_its_room(module: str, tests: list[str]) -> None:
    found = own_tests.own_tests(own_tests.PACKAGE / module)
    assert [path.relative_to(own_tests.TESTS).as_posix() for path in found] == tests


def test_every_module_of_the_layers_below_the_window_has_tests_somewhere() -> None:
    modules = [
        path for layer in ("base", "thai", "domain", "storage", "services") for path in own_tests.modules_of(layer)
    ]
    assert [path for path in modules if not own_tests.own_tests(path)] == []


def test_a_module_is_named_by_path_room_or_import() -> None:
    wanted = [own_tests.PACKAGE / "domain" / "desk" / "route.py"]
    for name in ("domain/desk/route", "domain.desk.route", "circ_desktop/domain/desk/route.py"):
        assert own_tests.modules_of(name) == wanted
    assert wanted[0] in own_tests.modules_of("domain")
    with pytest.raises(SetupError):
        own_tests.modules_of("domain/no-such-thing")


def test_a_fork_that_hangs_is_ended_and_one_that_breaks_is_told(tmp_path: Path) -> None:
    from devtools.mutation.forks import OUT_OF_TIME, work_in_forks

    def work(job: str) -> int:
        Path("left behind").write_text("in its own folder", encoding="utf-8")
        if job == "hangs":
            time.sleep(60)
        return 3

    ended = dict(work_in_forks(["hangs", "ends"], work, lambda _: 0.5, folder=tmp_path, at_once=2))
    assert ended == {"hangs": OUT_OF_TIME, "ends": 3}
    assert list(tmp_path.iterdir()) == []

    def broken(_: str) -> int:
        raise ValueError("our own mistake")

    with pytest.raises(RuntimeError, match="our own mistake"):
        list(work_in_forks(["x"], broken, lambda _: 5, folder=tmp_path, at_once=1))


@pytest.mark.slow
def test_a_run_finds_what_the_tests_find_and_leaves_the_tree_alone() -> None:
    before = _tree()
    command = [sys.executable, "-m", "devtools.mutation", "thai/digits", "base/clock"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode("utf-8")
    rows = {row.split()[0]: row.split() for row in told.splitlines() if "circ_desktop/" in row and "→" not in row}
    for module, least in (("circ_desktop/thai/digits.py", 15), ("circ_desktop/base/clock.py", 10)):
        faults, found, late, lived, not_run = map(int, rows[module][1:6])
        assert faults == found + late + lived + not_run >= least
        assert found > faults / 2
        assert sum(line.startswith(f"{module}:") and " → " in line for line in told.splitlines()) == lived + not_run
    assert _tree() == before


def _tree() -> bytes:
    return subprocess.run(["git", "status", "--porcelain"], cwd=ROOT, capture_output=True, check=True).stdout
