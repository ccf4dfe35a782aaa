"""The clock of the office."""

from datetime import UTC, datetime

from circ_desktop.base.clock import BANGKOK, FixedClock, SystemClock


def test_the_day_changes_at_midnight_in_bangkok_whatever_the_pc_thinks() -> None:
    clock = FixedClock(datetime(2024, 12, 31, 17, 0, tzinfo=UTC).astimezone(BANGKOK))
    assert clock.today().isoformat() == "2025-01-01"


def test_the_systems_clock_tells_bangkok_time() -> None:
    now = SystemClock().now()
    assert now.utcoffset() == BANGKOK.utcoffset(None)
    assert abs((datetime.now(UTC) - now).total_seconds()) < 5


def test_a_fixed_clock_moves_only_when_told() -> None:
    clock = FixedClock(datetime(2025, 3, 1, 9, 30))
    assert clock.now() == clock.now()
    clock.advance(minutes=31)
    assert clock.now() == datetime(2025, 3, 1, 10, 1, tzinfo=BANGKOK)
