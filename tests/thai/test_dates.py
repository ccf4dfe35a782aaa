"""Dates in พ.ศ.: what is written reads back, a year of the other era is asked about, nonsense is refused in Thai."""

import datetime as dt

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from circ_desktop.thai.dates import (
    BE_OFFSET,
    EARLIEST_BE,
    LATEST_BE,
    MONTHS,
    SHORT_MONTHS,
    DateProblem,
    be_year,
    clock_time,
    from_be,
    full_date,
    long_date,
    parse_date,
    parse_time,
    short_date,
)
from circ_desktop.thai.digits import to_arabic, to_thai

TODAY = dt.date(2026, 11, 22)
days = st.dates(dt.date(EARLIEST_BE - BE_OFFSET, 1, 1), dt.date(LATEST_BE - BE_OFFSET, 12, 31))


@given(days, st.booleans())
def test_every_written_date_reads_back_without_a_doubt(day: dt.date, thai: bool) -> None:
    for written in (
        long_date(day, thai_digits=thai),
        short_date(day, thai_digits=thai),
        full_date(day, thai_digits=thai),
    ):
        read = parse_date(written, TODAY)
        assert (read.value, read.doubt) == (day, "")


@given(days)
def test_a_date_in_numbers_reads_back(day: dt.date) -> None:
    for sign in ("/", "-", ".", " "):
        typed = sign.join((str(day.day), str(day.month), str(be_year(day))))
        for text in (typed, to_thai(typed), f"วันที่ {typed}"):
            assert parse_date(text, TODAY).value == day


@given(days)
def test_a_year_of_the_common_era_is_understood_and_asked_about(day: dt.date) -> None:
    for typed in (
        f"{day.day}/{day.month}/{day.year}",
        f"{day.day} {MONTHS[day.month - 1]} {day.year}",
        day.isoformat(),
    ):
        read = parse_date(typed, TODAY)
        assert read.value == day
        assert "ค.ศ." in read.doubt
        assert to_thai(str(be_year(day))) in read.doubt


@given(days)
def test_a_buddhist_year_in_iso_form_is_never_taken_for_the_common_era(day: dt.date) -> None:
    read = parse_date(f"{be_year(day)}-{day.month:02d}-{day.day:02d}", TODAY)
    assert (read.value, read.doubt) == (day, "")


@given(days)
def test_a_year_of_two_digits_is_of_this_buddhist_century(day: dt.date) -> None:
    assume(be_year(day) // 100 == 25)
    assert parse_date(f"{day.day} {SHORT_MONTHS[day.month - 1]} {be_year(day) % 100:02d}", TODAY).value == day


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("๑๙ ธันวาคม ๒๕๖๗", dt.date(2024, 12, 19)),
        ("19 ธค 67", dt.date(2024, 12, 19)),
        ("19ธ.ค.67", dt.date(2024, 12, 19)),
        ("๑๙ ธ.ค.๒๕๖๗", dt.date(2024, 12, 19)),
        ("19/12/2567", dt.date(2024, 12, 19)),
        ("  วันที่  ๑๙ เดือน ธันวาคม พ.ศ. ๒๕๖๗ ", dt.date(2024, 12, 19)),
        ("19 ธันวาคม พศ. 2567", dt.date(2024, 12, 19)),
        ("ลงวันที่ ๑๙ ธันวาคม ๒๕๖๗", dt.date(2024, 12, 19)),
        ("29/2/67", dt.date(2024, 2, 29)),
        ("19/12", dt.date(2026, 12, 19)),
        ("๑๙ ธ.ค.", dt.date(2026, 12, 19)),
        ("19 ธันวาคม", dt.date(2026, 12, 19)),
        ("1 กุมภา 68", dt.date(2025, 2, 1)),
        ("191267", dt.date(2024, 12, 19)),
        ("๑๙๑๒๒๕๖๗", dt.date(2024, 12, 19)),
        ("๑๙ ธันวาคม พุทธศักราช ๒๕๖๗", dt.date(2024, 12, 19)),
        ("5", dt.date(2026, 11, 5)),
        ("19\u00a0ธันวาคม\u00a02567", dt.date(2024, 12, 19)),
        ("19\u200bธันวาคม 2567", dt.date(2024, 12, 19)),
    ],
)
def test_dates_are_read_as_clerks_type_them(typed: str, expected: dt.date) -> None:
    assert parse_date(typed, TODAY).value == expected


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "ยังไม่ได้พิมพ์"),
        ("วันที่", "ยังไม่ได้พิมพ์"),
        ("พรุ่งนี้", "เป็นวันที่ไม่ได้"),
        ("19 ธนวา 2567", "ไม่รู้จักเดือน"),
        ("31/2/2567", "ไม่มีวันที่"),
        ("310267", "ไม่มีวันที่"),
        ("31 กุมภา", "ไม่มีวันที่"),
        ("29/2/2568", "ไม่มีวันที่"),
        ("0/1/2567", "ไม่มีวันที่"),
        ("1/13/2567", "ไม่มีวันที่"),
        ("19/12/1067", "ไม่น่าใช่ปี"),
        ("19/12/2999", "ไม่น่าใช่ปี"),
        ("19 ธันวาคม ค.ศ. 2567", "ค.ศ."),
        ("19/12/567", "เป็นวันที่ไม่ได้"),
    ],
)
def test_what_is_no_date_of_a_letter_is_refused_in_thai(typed: str, told: str) -> None:
    with pytest.raises(DateProblem, match=told):
        parse_date(typed, TODAY)


def test_an_era_that_was_typed_is_not_asked_about() -> None:
    assert parse_date("19 ธันวาคม ค.ศ. 2024", TODAY) == parse_date("19 ธันวาคม พ.ศ. 2567", TODAY)


@given(st.text(max_size=30) | st.from_regex(r"[0-9๐-๙]{1,4}[/. -][0-9ก-๙.]{0,9}[/. -]?[0-9๐-๙]{0,5}", fullmatch=True))
def test_any_text_is_a_date_or_is_refused(text: str) -> None:
    try:
        found = parse_date(text, TODAY).value
    except DateProblem as problem:
        told = str(problem)
    else:
        told = ""
        assert EARLIEST_BE <= be_year(found) <= LATEST_BE
    assert not told or any("ก" <= char <= "๛" for char in told)


def test_a_leap_day_has_its_buddhist_year() -> None:
    assert from_be(2567, 2, 29) == dt.date(2024, 2, 29)
    with pytest.raises(ValueError, match="day"):
        from_be(2568, 2, 29)


@given(st.times())
def test_a_time_reads_back_to_the_minute(moment: dt.time) -> None:
    short = moment.replace(second=0, microsecond=0, tzinfo=None)
    for written in (
        clock_time(moment),
        clock_time(moment, thai_digits=False),
        f"{clock_time(moment)} น.",
        to_arabic(clock_time(moment)).replace(".", ":"),
    ):
        assert parse_time(written) == short


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("1613", dt.time(16, 13)),
        ("9", dt.time(9)),
        ("๐๘.๓๐ น.", dt.time(8, 30)),
        ("09.05น", dt.time(9, 5)),
        ("16.5", None),
    ],
)
def test_times_are_read_as_clerks_type_them(typed: str, expected: dt.time | None) -> None:
    if expected is None:
        with pytest.raises(DateProblem):
            parse_time(typed)
    else:
        assert parse_time(typed) == expected


@given(st.text(max_size=12))
def test_any_text_is_a_time_or_is_refused(text: str) -> None:
    try:
        found = parse_time(text)
    except DateProblem as problem:
        assert str(problem)  # noqa: PT017
    else:
        assert isinstance(found, dt.time)
