"""One register of a year: its name, where its numbers stand, and what lies in the paper book."""

from datetime import date

import pytest

from circ_desktop.domain.books import numbers
from circ_desktop.domain.books.numbers import (
    OFFICE_OWNER,
    RegisterJump,
    RegisterKey,
    RegisterStatus,
    division_owner,
)
from circ_desktop.domain.register import REGISTER_NAMES, RegisterKind
from tests.domain.records import changeable, said_unasked

KEY = RegisterKey(OFFICE_OWNER, RegisterKind.RECEIVED, 2026)
DAY = date(2026, 6, 5)


def jump(before: int, number: int, reason: str = "", officer: str = "") -> RegisterJump:
    return RegisterJump(KEY, before, number, DAY, reason, officer)


def test_records_are_kept_as_they_were_written_and_say_nothing_unasked() -> None:
    assert changeable(numbers) == set()
    assert said_unasked(numbers) == {}


def test_the_owner_of_a_register_is_stored_so_for_ever() -> None:
    assert OFFICE_OWNER == "office"
    assert division_owner(7) == "division:7"


@pytest.mark.parametrize(
    ("before", "number", "said"), [(1, 2, "1"), (121, 122, "121"), (1, 3, "1-2"), (121, 125, "121-124")]
)
def test_a_jump_names_the_first_and_the_last_number_that_are_not_here(before: int, number: int, said: str) -> None:
    assert jump(before, number).numbers("-") == said


def test_a_jump_says_where_to_look_since_when_who_and_why() -> None:
    told = "เลข 121 ถึง 124 ไม่ได้ออกในโปรแกรมนี้ ดูสมุดทะเบียนเดิม รับเลขต่อเมื่อ ๕ มิถุนายน ๒๕๖๙"
    assert jump(121, 125).words() == told
    assert jump(121, 125, officer="นางสาวพิมพา").words() == f"{told} โดย นางสาวพิมพา"
    assert jump(121, 125, "ไฟดับ", "นางสาวพิมพา").words() == f"{told} โดย นางสาวพิมพา เหตุผล: ไฟดับ"
    assert jump(121, 125, "ไฟดับ").words() == f"{told} เหตุผล: ไฟดับ"


def test_a_register_of_the_office_has_the_books_name_and_one_of_a_division_its_own() -> None:
    assert RegisterStatus(KEY, 1, 1).name == REGISTER_NAMES[RegisterKind.RECEIVED]
    assert RegisterStatus(KEY, 1, 1).division_id is None
    own = RegisterStatus(RegisterKey(division_owner(12), RegisterKind.RECEIVED, 2026), 1, 1, division="กองช่าง")
    assert (own.name, own.division_id) == ("ทะเบียนรับของกองช่าง", 12)


@pytest.mark.parametrize(
    ("next_number", "first", "jumps", "used"),
    [
        (1, 1, (), False),
        (2, 1, (), True),
        (120, 120, (), False),
        (121, 120, (), True),
        (125, 1, (jump(2, 125),), False),
        (126, 1, (jump(2, 125),), True),
        (200, 120, (jump(150, 200), jump(121, 125)), False),
        (201, 120, (jump(150, 200), jump(121, 125)), True),
    ],
)
def test_a_register_is_used_once_a_number_was_given_here(
    next_number: int, first: int, jumps: tuple[RegisterJump, ...], used: bool
) -> None:
    assert RegisterStatus(KEY, next_number, first, jumps).used is used


def test_what_stands_elsewhere_is_listed() -> None:
    assert RegisterStatus(KEY, 1, 1).elsewhere() == ""
    assert RegisterStatus(KEY, 126, 120, (jump(1, 120), jump(121, 125))).elsewhere() == "1-119 · 121-124"
