"""งานของฉัน: its order, and the words that tell one thing apart from another."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from circ_desktop.base.clock import BANGKOK
from circ_desktop.domain.desk import waiting
from circ_desktop.domain.desk.waiting import WorkItem, in_order
from circ_desktop.domain.letter.content import urgency_rank
from tests.domain.records import changeable, said_unasked

MORNING = datetime(2026, 6, 15, 9, 0, tzinfo=BANGKOK)
URGENCY = st.sampled_from([None, "ด่วน", "ด่วนมาก", "ด่วนที่สุด", "ด่วนภายใน ๑๖ มิถุนายน ๒๕๖๙"])


@given(st.lists(st.tuples(URGENCY, st.integers(0, 10_000)), max_size=30))
def test_the_most_urgent_come_first_and_of_these_the_one_that_waits_longest(made: list[tuple[str | None, int]]) -> None:
    items = [WorkItem("endorse", "เรื่อง", MORNING + timedelta(minutes=minutes), urgency) for urgency, minutes in made]
    ordered = in_order(items)
    assert sorted(map(id, ordered)) == sorted(map(id, items))
    keys = [(-urgency_rank(item.urgency), item.since) for item in ordered]
    assert keys == sorted(keys)


def test_records_are_kept_as_they_were_written_and_say_nothing_unasked() -> None:
    assert changeable(waiting) == set()
    assert said_unasked(waiting) == {}


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({}, ""),
        ({"receive_number": 12, "sender": "จังหวัด"}, "เลขรับ ๑๒ · จังหวัด"),
        ({"receive_number": 12, "sender": "จังหวัด", "letter_number": "นธ 1/2"}, "เลขรับ ๑๒ · จังหวัด · ที่ นธ ๑/๒"),
        ({"receive_number": 12, "sender": "จังหวัด", "division": "กองช่าง"}, "กองช่าง · เลขรับ ๑๒ · จังหวัด"),
        ({"addressee": "กำนัน"}, "ถึง กำนัน"),
        ({"addressee": "กำนัน", "review_note": "แก้ย่อหน้าสอง"}, "ส่งคืน: แก้ย่อหน้าสอง · ถึง กำนัน"),
        ({"review_note": "แก้"}, "ส่งคืน: แก้"),
    ],
)
def test_one_line_tells_a_thing_apart(facts: dict[str, Any], words: str) -> None:
    assert WorkItem("endorse", "เรื่อง", MORNING, None, **facts).subtitle == words


def test_a_draft_without_a_subject_is_still_named() -> None:
    assert WorkItem("review", "เรื่อง", MORNING, None).title == "เรื่อง"
    assert WorkItem("review", "", MORNING, None).title == "(ยังไม่มีชื่อเรื่อง)"
