"""Every test runs in an office of its own: no test reads or writes the settings, data or log of the person who runs it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import examples, quick_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt
os.environ.pop("CIRC_DESKTOP_HOME", None)

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The program's folder of this test: data, settings and log, empty at the start."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("CIRC_DESKTOP_HOME", str(folder))
    yield folder
    from circ_desktop.base import logs

    logs.stop()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of seed letters beside the project; skips where a clone stands without it."""
    if not SHARED.is_dir():
        pytest.skip("the folder `shared` with the seed letters is not beside the project")
    return SHARED


def pytest_configure(config: pytest.Config) -> None:
    """Choose the examples: the same on every machine, unless a run asks for others (`dev.py fuzz`)."""
    from hypothesis import settings

    if not config.getoption("--hypothesis-profile"):
        settings.load_profile("ci" if os.environ.get("CI") else "quick")
    if settings.get_current_profile_name() != "fuzz":
        examples.take_nothing_from_the_program()
    config.pluginmanager.register(quick_time)


examples.register_profiles()
