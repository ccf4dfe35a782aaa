"""Due dates at their edges: the day itself, leap years, hours that are none, days that no month has."""

import datetime as dt

import pytest

from circ_desktop.reading.letter.fields.due_dates import read_due_dates
from circ_desktop.reading.letter.reading import LIKELY, DueKind, ReadDue
from circ_desktop.reading.lines.lines import lines_of

DATED = dt.date(2023, 3, 1)


def due(text: str, dated: dt.date | None = DATED) -> list[ReadDue]:
    found = read_due_dates(lines_of([text]), dated)
    assert all(field.confidence == LIKELY and field.line == 1 for field in found)
    return [field.value for field in found]


def once(year: int, month: int, day: int, time: str | None = None) -> list[ReadDue]:
    return [ReadDue(DueKind.ONCE, date=dt.date(year, month, day), time=time)]


@pytest.mark.parametrize(
    ("text", "year"),
    [("๑ มีนาคม", 2023), ("๒๘ กุมภาพันธ์", 2024), ("๒ มีนาคม", 2023), ("๓๑ ธันวาคม", 2023)],
)
def test_a_day_without_a_year_is_the_next_one_from_the_letter_s_own_day_on(text: str, year: int) -> None:
    (found,) = due(f"ขอให้รายงานภายในวันที่ {text}")
    assert found.date is not None
    assert found.date.year == year
    (yearly,) = due(f"ขอให้รายงานภายในวันที่ {text} ของทุกปี")
    assert (yearly.kind, yearly.date, yearly.day_of_month) == (DueKind.YEARLY, found.date, found.date.day)
    assert due(f"ขอให้รายงานภายในวันที่ {text}", None) == []


@pytest.mark.parametrize("dated", [dt.date(2024, 3, 1), dt.date(2023, 2, 28), dt.date(2024, 2, 29)])
def test_the_twenty_ninth_of_february_comes_in_a_leap_year(dated: dt.date) -> None:
    (found,) = due("ขอให้รายงานภายในวันที่ ๒๙ กุมภาพันธ์ ๒๕๖๗ ของทุกปี", dated)
    assert found.date == dt.date(2024 if dated <= dt.date(2024, 2, 29) else 2028, 2, 29)


@pytest.mark.parametrize(
    ("dated", "end"),
    [
        (dt.date(2023, 2, 28), dt.date(2023, 2, 28)),
        (dt.date(2023, 3, 1), dt.date(2024, 2, 29)),
        (dt.date(2024, 2, 29), dt.date(2024, 2, 29)),
        (dt.date(2024, 3, 1), dt.date(2025, 2, 28)),
    ],
)
def test_a_month_s_end_is_its_last_day_in_that_year(dated: dt.date, end: dt.date) -> None:
    (found,) = due("ให้ส่งภายในเดือนกุมภาพันธ์", dated)
    assert (found.kind, found.date) == (DueKind.ONCE, end)
    (yearly,) = due("ให้ส่งภายในเดือนกุมภาพันธ์ ของทุกปี", dated)
    assert (yearly.kind, yearly.date, yearly.day_of_month) == (DueKind.YEARLY, end, end.day)
    assert due("ให้ส่งภายในเดือนกุมภาพันธ์", None) == []


@pytest.mark.parametrize("text", ["ให้ส่งภายในเดือนมีนาคม ๒๕๖๘", "ให้ส่งภายในไตรมาสที่ ๒ (เดือนมีนาคม ๒๕๖๘)"])
def test_a_month_with_its_year_ends_in_that_year(text: str) -> None:
    assert due(text) == due(text, None) == once(2025, 3, 31)


@pytest.mark.parametrize(
    ("clock", "time"), [("๙.๓๐", "09:30"), ("๑๖:๓๐", "16:30"), ("๒๔.๐๐", "24:00"), ("๒๕.๐๐", None)]
)
def test_an_hour_is_one_of_the_day_s(clock: str, time: str | None) -> None:
    assert due(f"ให้ส่งภายในวันที่ ๕ เมษายน ๒๕๖๖ เวลา {clock} น.") == once(2023, 4, 5, time)
    assert due(f"ให้ส่งก่อนเวลา {clock} น. ของวันที่ ๕ เมษายน ๒๕๖๖") == once(2023, 4, 5, time)
    (yearly,) = due(f"ขอให้รายงานภายในวันที่ ๕ เมษายน ของทุกปี เวลา {clock} น.")
    assert yearly.time == time


@pytest.mark.parametrize(
    ("term", "days"),
    [
        ("๒ สัปดาห์", 14),
        ("๑ เดือน", 30),
        ("๔๘ ชั่วโมง", 2),
        ("๒๔ ชั่วโมง", 1),
        ("เจ็ดวัน", 7),
        ("๓ วันทำการ", 3),
        ("๑๕ (สิบห้า) วัน", 15),
    ],
)
def test_a_term_is_counted_in_days(term: str, days: int) -> None:
    assert due(f"ให้รายงานภายใน {term}") == [ReadDue(DueKind.RELATIVE, days=days)]


@pytest.mark.parametrize("term", ["๒๓ ชั่วโมง", "๐ วัน", "หลายวัน"])
def test_a_term_of_no_day_is_none(term: str) -> None:
    assert due(f"ให้รายงานภายใน {term}") == []


@pytest.mark.parametrize(
    ("until", "month"),
    [
        ("", None),
        (" จนถึงเดือนกันยายน ๒๕๖๗", "2024-09"),
        (" จนสิ้นปีงบประมาณ พ.ศ. ๒๕๖๗", "2024-09"),
        (" จึงเรียนมาเพื่อทราบ จนถึงเดือนกันยายน ๒๕๖๗", None),
    ],
)
def test_a_day_of_each_month_may_have_a_last_month(until: str, month: str | None) -> None:
    (found,) = due(f"ให้รายงานภายในวันที่ ๓๑ ของทุกเดือน{until}")
    assert (found.kind, found.day_of_month, found.until, found.date) == (DueKind.MONTHLY, 31, month, None)


def test_a_day_that_no_month_has_hides_none_that_follows() -> None:
    text = "ให้รายงานภายในวันที่ ๓๒ ของทุกเดือน และภายในวันที่ ๕ ของทุกเดือน"
    assert [found.day_of_month for found in due(text)] == [5]
    text = "ให้รายงานทุกวันที่ ๓๑ ตุลาคม ของทุกปี และรายงานภายในวันที่ ๕ ของทุกเดือน"
    assert [found.day_of_month for found in due(text) if found.kind is DueKind.MONTHLY] == [5]
