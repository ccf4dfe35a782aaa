"""A pytest plugin that says at the end of the quick tests whether they kept their time. It never fails a run."""

import time
from collections.abc import Generator

import pytest

LIMIT_S = 120
"""On two idle cores (CONTRIBUTING.md)."""

started = pytest.StashKey[float]()


def pytest_sessionstart(session: pytest.Session) -> None:
    """Look at the clock."""
    session.config.stash[started] = time.monotonic()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> Generator[None, None, None]:
    """Say, after everything else, how long the quick tests took, where all of them ran."""
    yield
    if is_the_quick_suite(config):
        taken = time.monotonic() - config.stash[started]
        terminalreporter.write_line(told(taken), green=taken <= LIMIT_S, yellow=taken > LIMIT_S)


def is_the_quick_suite(config: pytest.Config) -> bool:
    """Return whether this run is of the quick tests, and of all of them."""
    whole = config.args_source is pytest.Config.ArgsSource.TESTPATHS
    narrowed = config.option.keyword or config.option.deselect or getattr(config.option, "lf", False)
    return whole and config.option.markexpr == "not slow" and not narrowed and not config.option.collectonly


def told(taken_s: float) -> str:
    """Return the line about the time."""
    kept = (
        "kept" if taken_s <= LIMIT_S else "NOT kept; --durations=20 names the slowest, and a busy machine is one reason"
    )
    return f"quick tests: {taken_s:.0f} s; their limit of {LIMIT_S} s on two idle cores is {kept}"
