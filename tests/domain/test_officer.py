"""Officers: what they may do, the title of a day, and what cannot be taken."""

from datetime import date

import pytest
from msgspec.structs import replace

from circ_desktop.domain import officer as officers
from circ_desktop.domain.errors import InvalidEntry
from circ_desktop.domain.letter.content import Signer
from circ_desktop.domain.officer import (
    RIGHT_NAMES,
    Capacity,
    Officer,
    Right,
    check_officer,
    check_password,
    tidy_officer,
)
from tests.domain.records import changeable, latin, said_unasked, stored_otherwise

SOMSRI = Officer(1, "somsri", "นางสมศรี ใจดี", ("เจ้าพนักงานธุรการ",), frozenset({Right.REGISTER}))


def test_records_are_kept_as_they_were_written_and_an_officer_is_active_until_put_away() -> None:
    assert changeable(officers) == set()
    assert said_unasked(officers) == {"Officer.active": True}


def test_every_right_has_a_name_and_is_stored_so_for_ever() -> None:
    assert stored_otherwise(Right) == {}
    assert set(RIGHT_NAMES) == set(Right)
    assert latin(RIGHT_NAMES.values()) == []
    assert len(set(RIGHT_NAMES.values())) == len(Right)


@pytest.mark.parametrize("held", Right)
@pytest.mark.parametrize("asked", Right)
def test_an_officer_may_what_was_given_and_nothing_else(held: Right, asked: Right) -> None:
    one = replace(SOMSRI, rights=frozenset({held}))
    assert one.may(asked) is (held is asked)
    assert not replace(one, active=False).may(asked)


@pytest.mark.parametrize(
    ("day", "holds"),
    [(date(2026, 5, 31), False), (date(2026, 6, 1), True), (date(2026, 6, 30), True), (date(2026, 7, 1), False)],
)
def test_a_capacity_is_held_from_its_first_day_to_its_last(day: date, holds: bool) -> None:
    assert Capacity(("รักษาราชการแทน",), date(2026, 6, 1), date(2026, 6, 30)).holds_on(day) is holds


def test_a_capacity_without_an_end_is_held_until_further_notice() -> None:
    until_told = Capacity(("รักษาราชการแทน",), date(2026, 6, 1))
    assert until_told.holds_on(date(2099, 1, 1))
    assert not until_told.holds_on(date(2026, 5, 31))


def test_of_two_capacities_of_a_day_the_one_that_began_last_is_signed_with() -> None:
    acting = (
        Capacity(("ใหม่",), date(2026, 6, 15), date(2026, 6, 20)),
        Capacity(("เดิม",), date(2026, 6, 1)),
    )
    one = replace(SOMSRI, capacities=acting, rank="ว่าที่ร้อยตรี")
    assert one.position_on(date(2026, 5, 31)) == ("เจ้าพนักงานธุรการ",)
    assert one.position_on(date(2026, 6, 14)) == ("เดิม",)
    assert one.position_on(date(2026, 6, 15)) == ("ใหม่",)
    assert one.signer_on(date(2026, 6, 20)) == Signer("นางสมศรี ใจดี", ("ใหม่",), "ว่าที่ร้อยตรี")
    assert one.signer_on(date(2026, 6, 21)) == Signer("นางสมศรี ใจดี", ("เดิม",), "ว่าที่ร้อยตรี")


def test_tidying_takes_invisible_characters_doubled_spaces_and_empty_lines() -> None:
    messy = replace(
        SOMSRI,
        login=" SomSri\u200b ",
        name="นาง\u200bสมศรี  ใจดี ",
        rank=" ว่าที่ร้อยตรี ",
        position=(" หัวหน้า  งาน ", " ", "สำนักปลัด"),
        capacities=(Capacity((" ", "\u200b"), date(2026, 6, 1)), Capacity((" แทน ", ""), date(2026, 6, 2))),
    )
    assert tidy_officer(messy) == replace(
        SOMSRI,
        rank="ว่าที่ร้อยตรี",
        position=("หัวหน้า งาน", "สำนักปลัด"),
        capacities=(Capacity(("แทน",), date(2026, 6, 2)),),
    )


@pytest.mark.parametrize("login", ["ab", "a1", "0a", "somsri.j", "som-sri", "som_sri", "a" * 60])
def test_a_login_of_small_latin_letters_and_digits_is_taken(login: str) -> None:
    check_officer(replace(SOMSRI, login=login))


@pytest.mark.parametrize("login", ["", "a", "A1", ".ab", "-ab", "_ab", "สมศรี", "som sri", "a" * 61, "som@sri"])
def test_any_other_login_is_refused_beside_its_field(login: str) -> None:
    with pytest.raises(InvalidEntry) as refused:
        check_officer(replace(SOMSRI, login=login))
    assert refused.value.field == "login"


def test_an_officer_without_a_name_is_refused_beside_the_field() -> None:
    with pytest.raises(InvalidEntry) as refused:
        check_officer(replace(SOMSRI, name=""))
    assert refused.value.field == "name"


def test_a_capacity_that_ends_before_it_begins_is_refused_and_one_of_a_day_is_taken() -> None:
    day = date(2026, 6, 1)
    check_officer(replace(SOMSRI, capacities=(Capacity(("แทน",), day, day), Capacity(("แทน",), day))))
    with pytest.raises(InvalidEntry) as refused:
        check_officer(replace(SOMSRI, capacities=(Capacity(("แทน",), day, date(2026, 5, 31)),)))
    assert refused.value.field == "capacities"


def test_a_password_has_eight_characters_at_least() -> None:
    check_password("12345678")
    with pytest.raises(InvalidEntry, match="สั้น") as refused:
        check_password("1234567")
    assert refused.value.field == "password"
