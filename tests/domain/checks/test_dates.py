"""Dates to look at again: of the letter, of a regulation, and in the text."""

import datetime as dt

import pytest
from msgspec.structs import replace

from circ_desktop.domain.checks.dates import letter_date, regulation_year, written_dates
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.domain.letter.particulars import Minutes, Regulation
from tests.domain.checks.faults import TODAY
from tests.domain.checks.saying import findings, said

MONDAY = dt.date(2026, 11, 23)


def dated(day: dt.date | None, *references: str) -> Letter:
    return Letter(date=day, references=references)


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (None, []),
        (MONDAY, []),
        (dt.date(2026, 11, 20), []),
        (dt.date(2026, 11, 21), [("date.weekend", "๒๑ พฤศจิกายน ๒๕๖๙")]),
        (dt.date(2026, 11, 22), [("date.weekend", "๒๒ พฤศจิกายน ๒๕๖๙")]),
        (dt.date(2026, 12, 10), [("date.holiday", "๑๐ ธันวาคม ๒๕๖๙")]),
        (dt.date(2026, 12, 24), []),
        (dt.date(2026, 12, 25), [("date.far", "๒๕ ธันวาคม ๒๕๖๙")]),
    ],
)
def test_the_letters_own_day_is_a_working_day_within_a_month(day: dt.date, found: list[tuple[str, str]]) -> None:
    assert said(letter_date, dated(day)) == [(check, "date", None, quote, "") for check, quote in found]


@pytest.mark.parametrize(("day", "far"), [(dt.date(2026, 10, 27), False), (dt.date(2026, 10, 26), True)])
def test_a_day_more_than_a_month_ago_is_asked_about(day: dt.date, far: bool) -> None:
    found = said(letter_date, dated(day), today=dt.date(2026, 11, 27))
    assert [check for check, *_ in found] == (["date.far"] if far else [])


def test_the_weekday_and_the_feast_are_named() -> None:
    (weekend,) = findings(letter_date, dated(dt.date(2026, 11, 21)))
    assert weekend.text == "๒๑ พฤศจิกายน ๒๕๖๙ เป็นวันเสาร์"
    (feast,) = findings(letter_date, dated(dt.date(2026, 12, 10)))
    assert "รัฐธรรมนูญ" in feast.text


@pytest.mark.parametrize(("cited", "later"), [("๒๔", True), ("๒๓", False), ("๒๒", False)])
def test_a_reference_is_not_of_a_later_day(cited: str, later: bool) -> None:
    letter = dated(MONDAY, "หนังสือไม่มีวันที่", f"หนังสือจังหวัด ลงวันที่ {cited} พฤศจิกายน ๒๕๖๙")
    expected = [("date.reference-later", "references", 1, f"{cited} พฤศจิกายน ๒๕๖๙", "")]
    assert said(letter_date, letter) == (expected if later else [])


@pytest.mark.parametrize(
    ("year", "likely"),
    [(None, ""), (2569, ""), (2026, "๒๕๖๙"), (69, "๒๕๖๙"), (9999, "๒๕๖๙"), (1990, "๒๕๓๓")],
)
def test_the_year_of_a_regulation_is_one_of_the_buddhist_era(year: int | None, likely: str) -> None:
    found = findings(regulation_year, Letter(kind=Kind.REGULATION, regulation=Regulation(year=year)))
    assert [each.field for each in found] == (["regulation.year"] if likely else [])
    assert all(f"เช่น {likely} " in each.text for each in found)
    assert said(regulation_year, Letter()) == []


def in_text(text: str) -> list[tuple[str, str, str]]:
    return [(check, quote, offer) for check, _, _, quote, offer in said(written_dates, Letter(body=(text,)))]


@pytest.mark.parametrize(
    "text",
    [
        "วันศุกร์ที่ ๒๗ พฤศจิกายน ๒๕๖๙",
        "เมื่อวันที่ ๒๗ พ.ย. ๒๕๖๙",
        "๒๗ พฤศจิกายน ค.ศ. ๒๐๒๖",
        "ระหว่างวันที่ ๗ - ๙ ธันวาคม ๒๕๖๙",
        "วันที่ ๗ ถึงวันที่ ๙ ธันวาคม ๒๕๖๙",
        "ประชุมวันจันทร์ที่ ๗ - ๙ ธันวาคม ๒๕๖๙",
        "๑๕ บาท ๒๕๖๙",
        "พ.ศ. ๒๕๖๙",
        "หมายเลข ๑๒๓๔ ม.ค. ๒๕๖๙",
    ],
)
def test_a_date_as_the_calendar_has_it_is_left_alone(text: str) -> None:
    assert in_text(text) == []


@pytest.mark.parametrize(
    ("text", "check", "quote", "offer"),
    [
        ("ใน ๒๗ พฤศจิกายน ๒๐๒๖ นี้", "date.common-era", "๒๗ พฤศจิกายน ๒๐๒๖", "ใน ๒๗ พฤศจิกายน ๒๕๖๙ นี้"),
        ("เดือน ธ.ค. ๒๐๒๖", "date.common-era", "ธ.ค. ๒๐๒๖", "เดือน ธ.ค. ๒๕๖๙"),
        ("ปี พ.ศ. 1999", "date.common-era", "พ.ศ. 1999", "ปี พ.ศ. 2542"),
        ("๑ มกราคม พ.ศ. ๒๐๒๖", "date.common-era", "พ.ศ. ๒๐๒๖", "๑ มกราคม พ.ศ. ๒๕๖๙"),
        ("วันที่ ๓๑ พฤศจิกายน ๒๕๖๙", "date.impossible", "๓๑ พฤศจิกายน ๒๕๖๙", ""),
        ("วันที่ ๓๐ ก.พ. ๒๕๖๙", "date.impossible", "๓๐ ก.พ. ๒๕๖๙", ""),
        ("วันที่ ๐ มกราคม ๒๕๖๙", "date.impossible", "๐ มกราคม ๒๕๖๙", ""),
        ("วันจันทร์ที่ ๒๗ พฤศจิกายน ๒๕๖๙", "date.weekday", "วันจันทร์ที่ ๒๗ พฤศจิกายน ๒๕๖๙", "วันศุกร์ที่ ๒๗ พฤศจิกายน ๒๕๖๙"),
        ("วันที่ ๑๑ - ๙ ธันวาคม ๒๕๖๙", "date.span", "๑๑ - ๙ ธันวาคม ๒๕๖๙", ""),
        ("วันที่ ๙ – ๙ ธันวาคม ๒๕๖๙", "date.span", "๙ – ๙ ธันวาคม ๒๕๖๙", ""),
    ],
)
def test_a_date_that_cannot_be_is_asked_about_with_what_is_right(text: str, check: str, quote: str, offer: str) -> None:
    assert in_text(text) == [(check, quote, offer)]


def test_the_leap_day_is_there_in_leap_years_alone() -> None:
    assert in_text("เมื่อ ๒๙ กุมภาพันธ์ ๒๕๖๗") == []
    assert in_text("เมื่อ ๒๙ กุมภาพันธ์ ๒๕๖๙") == [("date.impossible", "๒๙ กุมภาพันธ์ ๒๕๖๙", "")]


def test_a_year_of_the_common_era_said_so_is_read_as_such() -> None:
    assert in_text("วันศุกร์ที่ ๒๗ พฤศจิกายน ค.ศ. ๒๐๒๖") == []
    assert in_text("วันจันทร์ที่ ๒๗ พฤศจิกายน ค.ศ. ๒๐๒๖")[0][0] == "date.weekday"


@pytest.mark.parametrize(
    ("text", "quote", "reason"),
    [
        ("ส่งภายในวันที่ ๒๘ พฤศจิกายน ๒๕๖๙", "๒๘ พฤศจิกายน ๒๕๖๙", "วันเสาร์"),
        ("ส่งก่อน ๒๙ พฤศจิกายน ๒๕๖๙", "๒๙ พฤศจิกายน ๒๕๖๙", "วันอาทิตย์"),
        ("ประชุมในวันที่ ๑๐ ธันวาคม ๒๕๖๙", "๑๐ ธันวาคม ๒๕๖๙", "วันหยุดราชการ (วันรัฐธรรมนูญ)"),
        ("อบรมระหว่างวันที่ ๙ - ๑๐ ธันวาคม ๒๕๖๙", "๙ - ๑๐ ธันวาคม ๒๕๖๙", "วันหยุดราชการ (วันรัฐธรรมนูญ)"),
    ],
)
def test_a_coming_day_off_is_asked_about_by_name(text: str, quote: str, reason: str) -> None:
    (found,) = findings(written_dates, Letter(date=MONDAY, body=(text,)))
    assert (found.check, found.field, found.place, found.quote) == ("date.day-off", "body", 0, quote)
    assert found.text == f"{quote} เป็น{reason}"


@pytest.mark.parametrize(
    "text",
    [
        "ประชุมวันเสาร์ที่ ๒๘ พฤศจิกายน ๒๕๖๙",
        "ออกหน่วยวันที่ ๒๗ - ๒๘ พฤศจิกายน ๒๕๖๙",
        "จัดงานลอยกระทงวันที่ ๒๘ พฤศจิกายน ๒๕๖๙",
        "วันรัฐธรรมนูญ ๑๐ ธันวาคม ๒๕๖๙",
        "ส่งภายในวันที่ ๒๗ พฤศจิกายน ๒๕๖๙",
        "เหตุเกิดวันที่ ๒๒ พฤศจิกายน ๒๕๖๙",
    ],
)
def test_a_day_off_that_is_meant_or_past_is_left_alone(text: str) -> None:
    assert said(written_dates, Letter(date=MONDAY, body=(text,))) == []


def test_a_deadline_on_a_day_off_is_asked_about_whatever_the_sentence_tells_of() -> None:
    text = "ส่งใบสมัครงานภายในวันที่ ๒๘ พฤศจิกายน ๒๕๖๙"
    assert [check for check, _, _ in in_text(text)] == ["date.day-off"]


def test_a_letter_without_a_date_is_measured_by_today() -> None:
    letter = Letter(body=("ประชุมวันที่ ๒๘ พฤศจิกายน ๒๕๖๙",))
    assert len(said(written_dates, letter, today=TODAY)) == 1
    assert said(written_dates, letter, today=dt.date(2026, 11, 28)) == []
    assert said(written_dates, replace(letter, date=dt.date(2026, 11, 28)), today=TODAY) == []


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("ขอให้ส่งภายในวันที่ ๒๓ กันยายน ๒๕๖๙", True),
        ("ขอให้ส่งภายในวันที่ ๒๔ กันยายน ๒๕๖๙", False),
        ("ขอให้ส่งไม่เกินวันที่ ๑ ธันวาคม ๒๕๖๘", True),
        ("กำหนดจัดประชุมในวันที่ ๑ ธันวาคม ๒๕๖๘", True),
        ("ประชุมในวันที่ ๑ ธันวาคม ๒๕๖๘", False),
        ("ส่งแล้วภายในวันที่ ๑ ธันวาคม ๒๕๖๘", False),
        ("เมื่อวันที่ ๑ ธันวาคม ๒๕๖๘", False),
    ],
)
def test_a_deadline_two_months_before_the_letter_is_left_over_from_an_older_one(text: str, past: bool) -> None:
    letter = Letter(date=MONDAY, body=(text,))
    assert [check for check, *_ in said(written_dates, letter)] == (["date.past"] if past else [])
    assert said(written_dates, replace(letter, date=None)) == []


def test_outside_the_text_only_the_calendar_is_asked() -> None:
    letter = Letter(date=MONDAY, subject="ประชุมวันที่ ๒๘ พฤศจิกายน ๒๕๖๙ และ ๓๑ พ.ย. ๒๕๖๙")
    assert said(written_dates, letter) == [("date.impossible", "subject", None, "๓๑ พ.ย. ๒๕๖๙", "")]


def test_a_date_in_what_only_one_kind_has_gets_an_offer() -> None:
    letter = Letter(kind=Kind.MINUTES, minutes=Minutes(held="วันอังคารที่ ๑๘ พฤศจิกายน ๒๕๖๙"))
    assert said(written_dates, letter) == [
        ("date.weekday", "minutes.held", None, "วันอังคารที่ ๑๘ พฤศจิกายน ๒๕๖๙", "วันพุธที่ ๑๘ พฤศจิกายน ๒๕๖๙")
    ]
