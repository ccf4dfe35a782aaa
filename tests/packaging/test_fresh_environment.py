"""The whole set-up into an environment of its own: from nothing, from a broken one, and the second time."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def start(environment: Path) -> subprocess.CompletedProcess[str]:
    base = Path(sys.base_prefix) / ("python.exe" if os.name == "nt" else "bin/python3")
    command = [str(base if base.exists() else sys.executable), "dev.py", "run", "--", "--version"]
    variables = {**os.environ, "CIRC_DESKTOP_VENV": str(environment), "PYTHONUTF8": "1"}
    return subprocess.run(
        command, cwd=ROOT, env=variables, capture_output=True, check=False, text=True, encoding="utf-8"
    )


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment that dev.py made out of a broken one: its Python is gone, as after an upgrade of the system."""
    folder = tmp_path_factory.mktemp("fresh") / "venv"
    (folder / "bin").mkdir(parents=True)
    (folder / "pyvenv.cfg").write_text("home = /nowhere\n", encoding="utf-8")
    (folder / "leftover").write_text("", encoding="utf-8")
    first = start(folder)
    if "could not be installed" in first.stderr:
        pytest.skip("no package index can be reached from here")
    assert first.returncode == 0, first.stdout + first.stderr
    assert first.stdout.splitlines()[-1].startswith("circ-desktop ")
    assert "making it anew" in first.stdout
    return folder


@pytest.mark.slow
def test_a_broken_environment_is_made_anew(environment: Path) -> None:
    assert not (environment / "leftover").exists()


@pytest.mark.slow
def test_the_second_start_installs_nothing(environment: Path) -> None:
    again = start(environment)
    assert again.returncode == 0
    assert len(again.stdout.splitlines()) == 1, again.stdout


@pytest.mark.slow
def test_running_needs_no_developers_tools(environment: Path) -> None:
    installed = {file.name.split("-")[0].lower() for file in environment.rglob("*.dist-info")}
    assert "pyside6_essentials" in installed
    assert installed.isdisjoint({"pytest", "mypy", "ruff", "hypothesis"})


def test_a_folder_that_is_no_environment_is_not_deleted(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "only-copy.pdf").write_bytes(b"x")
    told = start(tmp_path / "letters")
    assert told.returncode == 1
    assert "move it away" in told.stderr
    assert (tmp_path / "letters" / "only-copy.pdf").exists()
