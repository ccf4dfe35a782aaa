"""A PC's clock that can hardly be right is told of: an empty battery sets it back by years, and numbers follow the year."""

from datetime import datetime

import pytest

from circ_desktop.base.clock import BANGKOK, FixedClock
from circ_desktop.services.audit import clock_notice
from circ_desktop.services.context import Context
from circ_desktop.services.office.officers import sign_in
from tests.databases import MORNING


@pytest.mark.parametrize(
    ("now", "told"),
    [
        (datetime(2018, 1, 1, 0, 2, tzinfo=BANGKOK), "๑ มกราคม ๒๕๖๑"),
        (datetime(2062, 6, 15, 9, 5, tzinfo=BANGKOK), "๑๕ มิถุนายน ๒๖๐๕"),
        (MORNING.replace(hour=7), "๑๕ มิถุนายน ๒๕๖๙"),
        (MORNING.replace(hour=8, minute=30), ""),  # another PC's clock is a little behind
        (MORNING.replace(month=7, day=20), ""),  # a long holiday
    ],
)
def test_a_clock_before_the_last_record_or_long_after_it_is_told(
    office: Context, clock: FixedClock, now: datetime, told: str
) -> None:
    clock.moment = now
    sign_in(office, "saraban", "1234")  # is recorded too, with the clock that may be wrong
    notice = clock_notice(office)
    assert (notice is not None) is bool(told)
    assert notice is None or told in notice.what


def test_a_new_database_has_nothing_to_compare_with(bare: Context, clock: FixedClock) -> None:
    clock.moment = datetime(2018, 1, 1, 0, 2, tzinfo=BANGKOK)
    assert clock_notice(bare) is None
