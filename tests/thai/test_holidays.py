"""Holidays of offices, by name; days on which only others rest are none."""

from datetime import date

from circ_desktop.thai.holidays import holiday_name


def test_a_holiday_has_its_name_and_others_have_none() -> None:
    assert holiday_name(date(2026, 12, 10)) == "วันรัฐธรรมนูญ"
    assert holiday_name(date(2026, 11, 25)) == ""


def test_offices_work_on_labour_day() -> None:
    assert holiday_name(date(2026, 5, 1)) == ""


def test_a_day_given_in_place_of_a_holiday_counts() -> None:
    assert holiday_name(date(2026, 12, 7)).startswith("ชดเชย")
