"""The received register asked: the list, one letter, its story, its years and senders."""

from datetime import date

import pytest

from circ_desktop.base.clock import FixedClock
from circ_desktop.domain.errors import NotFound
from circ_desktop.domain.received.incoming import ReceivedFilter, ReceivedState
from circ_desktop.services.audit import audit_check
from circ_desktop.services.context import Context
from circ_desktop.services.received.entries import (
    get_received,
    list_received,
    received_years,
    senders_known,
    story_of_received,
)
from circ_desktop.services.received.register import register_received
from circ_desktop.services.received.void import void_received
from tests.databases import MORNING
from tests.services.letters import urgent_circular


def test_a_letter_that_is_not_there_is_told(office: Context) -> None:
    for ask in (
        lambda: get_received(office, 99),
        lambda: story_of_received(office, 99),
        lambda: void_received(office, 99, "x"),
    ):
        with pytest.raises(NotFound):
            ask()


def test_the_story_tells_who_and_when_and_the_chain_is_sound(office: Context) -> None:
    letter = register_received(office, urgent_circular(), request_key="a")
    void_received(office, letter.id, "ลงซ้ำ")
    story = story_of_received(office, letter.id)
    assert [line.text for line in story] == ["ลงทะเบียนรับ เลขรับ ๑", "ยกเลิกเลขรับ ๑ เพราะ ลงซ้ำ"]
    assert office.officer is not None
    assert {line.who for line in story} == {office.officer.name}
    assert audit_check(office).sound


@pytest.fixture
def three(office: Context, clock: FixedClock) -> Context:
    """Three letters: 1 an urgent circular, 2 without urgency on the next day, 3 voided."""
    register_received(office, urgent_circular(), request_key="1")
    clock.advance(days=1)
    second = urgent_circular(
        received_at=clock.now(),
        number="สถ 1203/55",
        sender="โรงเรียนบ้านธารน้ำใส",
        urgency=None,
        subject="ขอใช้สถานที่ 50% ของสนาม",
    )
    register_received(office, second, request_key="2")
    third = urgent_circular(received_at=clock.now(), number="สถ 1203/2", subject="ลงผิด")
    void_received(office, register_received(office, third, request_key="3").id, "ผิด")
    return office


FINDS = [
    (ReceivedFilter(), [3, 2, 1]),
    (ReceivedFilter(text="น้ำหลาก"), [1]),
    (ReceivedFilter(text="2569"), [1]),
    (ReceivedFilter(text="ประจำปี ๒๕๖๙"), [1]),
    (ReceivedFilter(text="นครธารา 4817"), [1]),
    (ReceivedFilter(text="นธ 0023.4/ว4817"), [1]),
    (ReceivedFilter(text="50%"), [2]),
    (ReceivedFilter(text="%"), [2]),
    (ReceivedFilter(text="ไม่มีคำนี้"), []),
    (ReceivedFilter(text="2"), [2, 3, 1]),
    (ReceivedFilter(text="๒"), [2, 3, 1]),
    (ReceivedFilter(text="สถ 1203/2"), [3]),
    (ReceivedFilter(urgent_only=True), [3, 1]),
    (ReceivedFilter(states=frozenset({ReceivedState.VOIDED})), [3]),
    (ReceivedFilter(day_to=MORNING.date()), [1]),
    (ReceivedFilter(day_from=date(2026, 6, 16), day_to=date(2026, 6, 16)), [3, 2]),
    (ReceivedFilter(year=2025), []),
    (ReceivedFilter(year=2026, limit=2), [3, 2]),
]
"""What is asked for, and the receive numbers in the order of the list."""


def test_the_list_finds_what_a_clerk_asks_for(three: Context) -> None:
    for wanted, numbers in FINDS:
        assert [row.receive_number for row in list_received(three, wanted)] == numbers, wanted


def test_senders_are_offered_those_first_that_begin_so(three: Context) -> None:
    assert senders_known(three, "จังหวัด") == ("จังหวัดนครธารา",)
    assert senders_known(three, "") == ("จังหวัดนครธารา", "โรงเรียนบ้านธารน้ำใส")
    assert senders_known(three, "%") == ()


def test_the_years_of_the_register_are_told_newest_first(office: Context, clock: FixedClock) -> None:
    assert received_years(office) == ()
    register_received(office, urgent_circular(), request_key="a")
    clock.moment = MORNING.replace(year=2027, month=1, day=4)
    register_received(office, urgent_circular(received_at=clock.now()), request_key="b")
    assert received_years(office) == (2027, 2026)


def test_twenty_senders_are_offered_whatever_stands_around_the_text(office: Context) -> None:
    for number in range(21):
        register_received(office, urgent_circular(sender=f"อำเภอ {number:02}"), request_key=f"{number}")
    assert len(senders_known(office, " อำเภอ ")) == 20
