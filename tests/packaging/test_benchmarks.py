"""The benchmark's table, and that each part still runs against the program as it is."""

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.__main__ import PARTS, main
from benchmarks.table import Row, median_seconds

ROOT = Path(__file__).resolve().parents[2]


def test_a_row_shows_the_figure_beside_its_peer() -> None:
    assert Row("start", 0.3, 0.2, "bare Qt").cells() == ("start", "300.0 ms", "1.50 ×", "200.0 ms  bare Qt", "")


def test_a_rate_is_shown_per_second() -> None:
    assert Row("numbers", 1329.4, unit="/s").cells()[1] == "1,329 /s"


def test_a_row_without_a_figure_says_why() -> None:
    assert Row("cold", None, note="cannot").cells() == ("cold", "—", "", "", "cannot")


def test_the_median_is_not_moved_by_one_slow_call() -> None:
    import time

    pauses = iter([0.0, 0.0, 0.2])
    assert median_seconds(lambda: time.sleep(next(pauses)), 3) < 0.1


def test_an_unknown_part_is_refused_with_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["speed"]) == 2
    told = capsys.readouterr().err
    assert all(part in told for part in PARTS)


@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS)
def test_every_part_measures_something(part: str) -> None:
    result = subprocess.run([sys.executable, "-m", "benchmarks", part], cwd=ROOT, capture_output=True, check=False)
    told = result.stdout.decode("utf-8")
    assert result.returncode == 0, told + result.stderr.decode("utf-8")
    assert any(unit in told for unit in (" ms", " /s", " of ", " %"))
