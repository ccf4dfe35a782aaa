"""Words and positions of the sample letters, in millimetres, kept in files. When one changes, look at the page first."""

from pathlib import Path

import pytest
from pytest_regressions.data_regression import DataRegressionFixture

from circ_desktop.typeset.canvas.sheets import Run
from circ_desktop.typeset.letters import letter_pages
from tests.typeset.helpers import SAMPLES, baseline_mm, left_mm, right_mm, sample

GOLDEN = Path(__file__).resolve().parent.parent / "golden" / "letters"


def _line(run: Run) -> str:
    return f"{baseline_mm(run):6.1f} {left_mm(run):6.1f} {right_mm(run):6.1f}  {run.text}"


@pytest.mark.parametrize("name", SAMPLES)
def test_the_sample_letter_stands_as_it_did(name: str, data_regression: DataRegressionFixture) -> None:
    pages = letter_pages(sample(name))
    data = {f"page {number}": [_line(run) for run in sheet.runs] for number, sheet in enumerate(pages.sheets, start=1)}
    data_regression.check({"baseline left right (mm)  text": data}, fullpath=(GOLDEN / f"{name}.yaml"))
