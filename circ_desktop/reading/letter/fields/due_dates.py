"""Days by which the letter wants something done: once, some days after receipt, every month, every year (ข้อ ๒๘: ด่วนภายใน).

The text is one string with Arabic digits and single spaces. A day of a meeting has no word like ภายใน before it; a term of a
contract has สัญญา in front; a day before the letter's own date is only told about.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import cast

from circ_desktop.reading.letter.fields.not_due import is_not_ours, told_of
from circ_desktop.reading.letter.fields.passage import Passage
from circ_desktop.reading.letter.reading import LIKELY, DueKind, Field, ReadDue
from circ_desktop.reading.lines.dates import FoundDate, be_of, date_at, day_and_month_at, exact_month, last_day
from circ_desktop.reading.lines.lines import Line
from circ_desktop.reading.lines.wording import choice
from circ_desktop.resources import load_toml

_WEEKDAY = r"(?:วัน(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)\s?ที่?\s?|วัน\s?ที่?\s?)"
_CLOCK = r"(?P<hour>[0-2]?[0-9])\s?[.:]\s?(?P<minute>[0-5][0-9])\s?(?:น\.|นาฬิกา|น)"
_TIME_WORD = r"(?:ก่อน|ภายใน|ไม่เกิน|ไม่เกินกว่า|ถึง)?\s?เวลา\s?"
_TIME_AFTER = re.compile(
    rf"^[\s,(]{{0,3}}(?:{_TIME_WORD}|ในเวลา\s?|ก่อน\s)(?:ราชการ\s?|ทำการ\s?)?(?:[0-9.:]+\s?(?:น\.)?\s?[-–]\s?|[0-9.:]+\s?น\.\s?ถึง\s?(?:เวลา)?\s?)?{_CLOCK}"
)
_DAY_OF_MONTH = rf"{_WEEKDAY}?(?P<day>[0-3]?[0-9])\s?"
_MONTHLY = re.compile(
    rf"(?:ทุก\s?(?:ๆ\s?)?วัน\s?ที่?\s?(?P<every>[0-3]?[0-9])(?!\s?[0-9])(?:\s?ของ(?:ทุก|แต่ละ)?\s?เดือน(?:ถัดไป)?)?(?!\s?[ก-๙.]{{2,10}}\s(?:ของทุกปี|[0-9]{{4}}))"
    rf"|{_DAY_OF_MONTH}(?:ของ\s?(?:ทุก|แต่ละ|ทุก\s?ๆ\s?)?\s?เดือน(?:ถัดไป)?|ทุก\s?เดือน)(?!\s?(?:มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา)))"
)
_UNTIL_MONTH = re.compile(
    r"(?:จน\s?ถึง|ถึง|จน|สิ้นสุด(?:ใน)?)\s?(?:สิ้น)?(?:เดือน|วันที่?\s?[0-9]{1,2})\s?(?P<month>[ก-๙.]{3,12})\s?(?:พ\.ศ\.\s?)?(?P<year>[0-9]{4}|[0-9]{2})(?![0-9])"
)
_UNTIL_FISCAL = re.compile(r"(?:จน\s?ถึง|จน|ถึง)\s?สิ้นปีงบประมาณ\s?(?:พ\.ศ\.\s?)?(?P<year>[0-9]{4})")
_RELATIVE = re.compile(
    r"(?:ภายใน|ไม่เกิน)(?:กำหนด|ระยะเวลา)?\s?(?P<amount>[0-9]{1,3}|[ก-๙]{2,16}?)\s?(?:\([ก-๙]{2,16}\)\s?)?"
    r"(?P<unit>วันทำการ|วัน|สัปดาห์|เดือน|ชั่วโมง)(?![ก-ฮ]*ที่?\s?[0-9])(?!ทำการที่)"
)
_MONTH_END = re.compile(
    r"(?:ภายใน|ไม่เกิน|ก่อน)\s?(?:สิ้น)?\s?เดือน\s?(?P<month>[ก-๙.]{3,12})\s?(?:พ\.ศ\.\s?)?(?P<year>[0-9]{4}|[0-9]{2})?(?P<yearly>\s?ของทุกปี)?"
    r"|ภายใน\s?ไตรมาส(?:ที่)?\s?[1-4]\s?\(\s?(?:ภายใน)?(?:สิ้น)?(?:เดือน)?\s?(?P<qmonth>[ก-๙.]{3,12})\s?(?P<qyear>[0-9]{4})\s?\)"
)
_TIME_FIRST = re.compile(rf"(?:ก่อน|ภายใน|ไม่เกิน)\s?(?:เวลา\s?)?{_CLOCK}\s?(?:ของ|ใน)?\s?(?={_WEEKDAY})")
_LIST_MORE = re.compile(rf"\s?(?:และ|,|หรือ|)\s?(?:ภายใน)?\s?{_WEEKDAY}")
_YEARLY = re.compile(r"^\s?(?:ของ)?\s?(?:ทุก|แต่ละ)\s?(?:ๆ\s?)?ปี")
_AHEAD = 160
_DAYS_A_WEEK = 7
_DAYS_A_MONTH = 30
_HOURS_A_DAY = 24


def read_due_dates(
    body: Sequence[Line], dated: dt.date | None, within: Line | None = None
) -> tuple[Field[ReadDue], ...]:
    """Return the due dates in the order of the text, each once; the one of "ด่วนภายใน …" first."""
    found: list[Field[ReadDue]] = []
    for passage in [Passage([within] if within else []), Passage(body)]:
        for start, due in sorted(_all(passage.plain, dated), key=lambda item: item[0]):
            line = passage.line_at(start)
            if line is not None and all(due != other.value for other in found):
                found.append(Field(due, line.number, line.text, LIKELY))
    return tuple(found)


def _all(plain: str, dated: dt.date | None) -> Iterator[tuple[int, ReadDue]]:
    taken: list[tuple[int, int]] = []
    told = told_of(plain)
    for finder in (_monthly, _days, _relative, _month_ends):
        for start, end, due in finder(plain, dated):
            if any(start < other_end and other < end for other, other_end in taken) or is_not_ours(
                plain, start, end, told
            ):
                continue
            if due.kind is DueKind.ONCE and dated and due.date and due.date < dated:
                continue
            taken.append((start, end))
            yield start, due


def _words(section: str, key: str) -> object:
    return load_toml("wording", "reading", "due.toml")[section][key]


@cache
def _before_day() -> re.Pattern[str]:
    found = sorted(cast("list[str]", _words("day", "before")), key=len, reverse=True)
    return re.compile(rf"{choice(found)}\s?(?:กำหนด\s?|ใน\s?)?(?:{_WEEKDAY}(?:ทำการที่\s?)?)?(?=[0-9])")


def _days(plain: str, dated: dt.date | None) -> Iterator[tuple[int, int, ReadDue]]:
    """Find "ภายในวันที่ …", with the hour before or behind, without its year, every year, and several joined by และ."""
    for match in _before_day().finditer(plain):
        yield from _days_from(plain, match.start(), match.end(), dated, "")
    for match in _TIME_FIRST.finditer(plain):
        behind = re.match(_WEEKDAY, plain[match.end() :])
        if behind:
            at = match.end() + behind.end()
            yield from _days_from(plain, match.start(), at, dated, _clock(match))
    for match in re.finditer(r"ด่วนภายใน\s?(?=[0-9])", plain):
        yield from _days_from(plain, match.start(), match.end(), dated, "")


def _days_from(
    plain: str, start: int, at: int, dated: dt.date | None, clock: str
) -> Iterator[tuple[int, int, ReadDue]]:
    day = _day_at(plain, at, dated)
    while day is not None:
        yearly = _YEARLY.match(plain[day.end :])
        rest = plain[day.end + (yearly.end() if yearly else 0) : day.end + _AHEAD]
        time = _TIME_AFTER.match(rest)
        kind = DueKind.YEARLY if yearly else DueKind.ONCE
        hour = (_clock(time) if time else clock) or None
        value = (_next(day.value, dated) if dated or day.certain else None) if yearly else day.value
        yield start, day.end, ReadDue(kind, date=value, day_of_month=day.value.day if yearly else None, time=hour)
        more = _LIST_MORE.match(plain[day.end :])
        if more is None:
            return
        start = day.end + more.start()
        at = day.end + more.end()
        start, day = at, _day_at(plain, at, dated)


def _day_at(plain: str, at: int, dated: dt.date | None) -> FoundDate | None:
    if found := date_at(plain, at):
        return found
    bare = day_and_month_at(plain, at)
    if bare is None:
        return None
    day, month, end = bare
    year = dated.year if dated else dt.date.max.year - 1
    if not dated and not _YEARLY.match(plain[end:]):
        return None
    try:
        value = dt.date(year, month, day)
    except ValueError:
        return None
    return FoundDate(at, end, _next(value, dated), certain=False)


def _next(value: dt.date, dated: dt.date | None) -> dt.date:
    """Return the first such day of a year on or after the letter's date."""
    if dated is None:
        return value
    for year in (dated.year, dated.year + 1, dated.year + 2, dated.year + 3, dated.year + 4):
        try:
            day = value.replace(year=year)
        except ValueError:
            continue
        if day >= dated:
            return day
    return value


def _clock(match: re.Match[str]) -> str:
    hour = int(match["hour"])
    return f"{hour:02d}:{match['minute']}" if hour <= _HOURS_A_DAY else ""


def _monthly(plain: str, _: dt.date | None) -> Iterator[tuple[int, int, ReadDue]]:
    for match in _MONTHLY.finditer(plain):
        day = int(match["every"] or match["day"])
        if not 1 <= day <= 31:
            continue
        if (
            match["every"]
            and (named := day_and_month_at(plain, match.start("every")))
            and _YEARLY.match(plain[named[2] :])
        ):
            continue  # ทุกวันที่ ๓๑ ตุลาคม ของทุกปี comes once a year
        rest = plain[match.end() : match.end() + _AHEAD]
        time = _TIME_AFTER.match(rest)
        due = ReadDue(
            DueKind.MONTHLY, day_of_month=day, until=_until(rest), time=_clock(time) or None if time else None
        )
        yield match.start(), match.end(), due


def _until(rest: str) -> str | None:
    rest = re.split(r"\s(?:จึงเรียน|ทั้งนี้|[0-9]\.\s)", rest)[0]
    if match := _UNTIL_MONTH.search(rest):
        month, year = exact_month(match["month"]), be_of(match["year"])
        return f"{year - 543:04d}-{month:02d}" if month and year else None
    if match := _UNTIL_FISCAL.search(rest):
        year = be_of(match["year"])
        return f"{year - 543:04d}-09" if year else None
    return None


def _relative(plain: str, _: dt.date | None) -> Iterator[tuple[int, int, ReadDue]]:
    names = cast("dict[str, int]", load_toml("wording", "reading", "due.toml")["days_in_words"])
    for match in _RELATIVE.finditer(plain):
        amount = names.get(match["amount"]) or (int(match["amount"]) if match["amount"].isdigit() else 0)
        days = _in_days(amount, match["unit"])
        if days:
            yield match.start(), match.end(), ReadDue(DueKind.RELATIVE, days=days)


def _in_days(amount: int, unit: str) -> int:
    if unit == "สัปดาห์":
        return amount * _DAYS_A_WEEK
    if unit == "เดือน":
        return amount * _DAYS_A_MONTH
    if unit == "ชั่วโมง":
        return amount // _HOURS_A_DAY
    return amount


def _month_ends(plain: str, dated: dt.date | None) -> Iterator[tuple[int, int, ReadDue]]:
    """Find "ภายในเดือนกันยายน ๒๕๖๘" and "ภายในไตรมาสที่ ๒ (เดือนมีนาคม ๒๕๖๘)": the last day of that month."""
    for match in _MONTH_END.finditer(plain):
        month = exact_month(match["month"] or match["qmonth"])
        year = be_of(match["year"] or match["qyear"] or "") if match["year"] or match["qyear"] else None
        if month is None or (year is None and dated is None):
            continue
        end = last_day(year - 543 if year else dated.year if dated else 0, month)
        if dated and (match["yearly"] or year is None):
            end = _next_end(month, dated)
        yearly = bool(match["yearly"])
        kind = DueKind.YEARLY if yearly else DueKind.ONCE
        yield match.start(), match.end(), ReadDue(kind, date=end, day_of_month=end.day if yearly else None)


def _next_end(month: int, dated: dt.date) -> dt.date:
    """Return the first end of that month on or after the letter's date: of February the 29th in a leap year."""
    return next(end for year in (dated.year, dated.year + 1) if (end := last_day(year, month)) >= dated)
