"""The pytest plugin of `dev.py fuzz`: runs properties only, in an order of the seed, and notes what breaks one, ready to paste."""

import ast
import json
import random
import re
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

SLICE_S = 2.0
TURNS = 1024
"""So many seeds follow each other; `devtools/fuzz.py` leaves room for them."""

seed = pytest.StashKey[int]()
CASE = "Failing test case: "
AGAIN = re.compile(r".*(@reproduce_failure\(.*\)) as a decorator.*")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take what `devtools/fuzz.py` hands over."""
    parser.addoption("--fuzz-what", default="", help="only properties with this in their path or name")
    parser.addoption("--fuzz-until", type=float, default=float("inf"), help="start none after this moment")
    parser.addoption("--fuzz-skip", default="[]", help="names that are known to break, as JSON")
    parser.addoption("--fuzz-told", type=Path, help="the file for what is found")


@pytest.hookimpl(tryfirst=True)
def pytest_configure() -> None:
    """Make the profile known before Hypothesis looks for it, also to tests that stand elsewhere."""
    from tests import examples

    examples.register_profiles()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep the properties that are wanted and shuffle them, so that none is always last."""
    what, skip = config.getoption("--fuzz-what").lower(), json.loads(config.getoption("--fuzz-skip"))
    items[:] = [
        item
        for item in items
        if "hypothesis" in item.keywords and what in item.nodeid.lower() and item.nodeid not in skip
    ]
    random.Random(str(config.getoption("--hypothesis-seed"))).shuffle(items)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Count, or stop when the time is over."""
    if time.time() > item.config.getoption("--fuzz-until"):
        item.session.shouldstop = "the time is over"
        pytest.skip("the time is over")
    _tell(item.config, {"tried": item.nodeid})


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool:
    """Try a property again and again with the next seeds for its slice of the time: starting Python costs more than most."""
    from hypothesis import core

    given = {name: pyfuncitem.funcargs[name] for name in pyfuncitem._fixtureinfo.argnames}
    first, start = int(pyfuncitem.config.getoption("--hypothesis-seed")), time.process_time()
    until = pyfuncitem.config.getoption("--fuzz-until")
    for turn in range(TURNS):
        core.global_force_seed = pyfuncitem.stash[seed] = first + turn
        pyfuncitem.obj(**given)
        if time.process_time() - start > SLICE_S or time.time() > until:
            break
    return True


def pytest_exception_interact(node: pytest.Item, call: pytest.CallInfo[None], report: pytest.TestReport) -> None:
    """Note what broke."""
    if call.excinfo is None or not isinstance(report, pytest.TestReport):
        return
    trouble = call.excinfo.value
    given = getattr(getattr(getattr(node, "obj", None), "hypothesis", None), "_given_kwargs", {})
    line = f"{type(trouble).__name__}: {str(trouble).splitlines()[0] if str(trouble) else ''}"
    where = [
        f"{entry.path}:{entry.lineno + 1}" for entry in call.excinfo.traceback if "circ_desktop" in str(entry.path)
    ]
    paste = to_paste(getattr(trouble, "__notes__", []), set(given))
    of = node.stash.get(seed, int(node.config.getoption("--hypothesis-seed")))
    _tell(node.config, {"found": node.nodeid, "seed": of, "trouble": line, "where": where[-1:], "paste": paste})


def to_paste(notes: Sequence[str], given: set[str]) -> str:
    """Return what Hypothesis says of a failing case as a decorator for the test.

    An `@example` where every value can be written down; else the case as told, with `@reproduce_failure`.
    """
    case = next((note.removeprefix(CASE) for note in notes if note.startswith(CASE)), "")
    try:
        tree = ast.parse(case, mode="eval").body
    except SyntaxError:
        tree = None
    if isinstance(tree, ast.Call) and not any(
        isinstance(part, ast.Constant) and part.value is ... for part in ast.walk(tree)
    ):
        values = [
            f"{word.arg}={ast.get_source_segment(case, word.value)}" for word in tree.keywords if word.arg in given
        ]
        if values:
            return f"@example({', '.join(values)})"
    told = "\n".join(note.strip() for note in notes)
    return AGAIN.sub(r"\1", told)


def _tell(config: pytest.Config, told: dict[str, object]) -> None:
    with config.getoption("--fuzz-told").open("a", encoding="utf-8") as file:
        file.write(json.dumps(told, ensure_ascii=True) + "\n")
