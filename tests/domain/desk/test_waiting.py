"""The order of งานของฉัน."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from circ_desktop.base.clock import BANGKOK
from circ_desktop.domain.desk.waiting import WorkItem, in_order
from circ_desktop.domain.letter.content import urgency_rank

MORNING = datetime(2026, 6, 15, 9, 0, tzinfo=BANGKOK)
URGENCY = st.sampled_from([None, "ด่วน", "ด่วนมาก", "ด่วนที่สุด", "ด่วนภายใน ๑๖ มิถุนายน ๒๕๖๙"])


@given(st.lists(st.tuples(URGENCY, st.integers(0, 10_000)), max_size=30))
def test_the_most_urgent_come_first_and_of_these_the_one_that_waits_longest(made: list[tuple[str | None, int]]) -> None:
    items = [
        WorkItem("endorse", "เรื่อง", "", MORNING + timedelta(minutes=minutes), urgency) for urgency, minutes in made
    ]
    ordered = in_order(items)
    assert sorted(map(id, ordered)) == sorted(map(id, items))
    keys = [(-urgency_rank(item.urgency), item.since) for item in ordered]
    assert keys == sorted(keys)
