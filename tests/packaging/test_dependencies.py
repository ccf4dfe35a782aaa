"""Properties of the packages we build upon that would hurt an office when they change."""

import subprocess
import sys
from pathlib import Path

import pytest

from devtools.environment import RUN_LOCK

MANY_CALLS = """
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
label = QLabel()
for number in range(200_000):
    label.setObjectName("x")
    label.blockSignals(False)
    label.setVisible(False)
print("alive", flush=True)
"""


def test_qt_survives_many_calls_that_return_nothing() -> None:
    """PySide6 6.12.0 on Python 3.11 lost a reference to None with each void call and aborted after some thousands."""
    result = subprocess.run([sys.executable, "-c", MANY_CALLS], capture_output=True, check=False)
    assert result.returncode == 0, result.stderr.decode("utf-8")
    assert result.stdout.strip() == b"alive"


def test_qt_is_the_version_that_was_proven() -> None:
    import PySide6

    assert PySide6.__version__ == "6.11.3"
    assert "\npyside6-essentials==6.11.3" in RUN_LOCK.read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.timeout(280)
@pytest.mark.parametrize("python", ["3.11", "3.12"])
def test_every_package_comes_as_a_wheel_for_windows(python: str, tmp_path: Path) -> None:
    uv = Path(sys.executable).with_name("uv")
    command = [
        str(uv),
        "pip",
        "install",
        "--dry-run",
        "--quiet",
        "--require-hashes",
        "--only-binary",
        ":all:",
        "--no-deps",
    ]
    target = ["--python-platform", "x86_64-pc-windows-msvc", "--python-version", python, "--target", str(tmp_path)]
    result = subprocess.run([*command, *target, "-r", str(RUN_LOCK)], capture_output=True, check=False)
    told = result.stderr.decode("utf-8")
    if "network" in told or "dns error" in told or "Connection" in told:
        pytest.skip("no package index can be reached from here")
    assert result.returncode == 0, told
