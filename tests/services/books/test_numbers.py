"""A number is evidence: no duplicate, no gap, whoever presses, however often, and whatever fails."""

from pathlib import Path

import pytest

from tests.databases import Maker
from tests.numbers_proof import prove


@pytest.mark.slow
def test_three_processes_leave_no_gap_and_no_duplicate(maker: Maker, tmp_path: Path) -> None:
    proof = prove(maker.office(tmp_path / "data"), tmp_path / "data", processes=3, numbers=60, rollback=0.1)
    assert proof.whole
    assert proof.rolled_back > 0


@pytest.mark.slow
def test_eight_processes_take_two_thousand_numbers_without_gap_or_duplicate(maker: Maker, tmp_path: Path) -> None:
    proof = prove(maker.office(tmp_path / "data"), tmp_path / "data", processes=8, numbers=2000, rollback=0.05)
    assert proof.whole
    assert proof.rolled_back > 0
    print(f"{maker.kind}: {proof.per_second:.0f}/s, p95 {proof.p95_ms:.1f} ms, rolled back {proof.rolled_back}")
