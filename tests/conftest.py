"""Every test runs in an office of its own: no test reads or writes the settings, data or log of the person who runs it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

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


def _load_hypothesis_profiles() -> None:
    from hypothesis import HealthCheck, settings

    # A deadline measures the machine, not the code; the autouse fixture above is function-scoped on purpose.
    quiet = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
    settings.register_profile("quick", max_examples=60, deadline=None, suppress_health_check=quiet)
    settings.register_profile("ci", max_examples=400, deadline=None, suppress_health_check=quiet, derandomize=True)
    settings.load_profile("ci" if os.environ.get("CI") else "quick")


_load_hypothesis_profiles()
