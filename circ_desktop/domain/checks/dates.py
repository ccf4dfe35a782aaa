"""Dates to look at again: weekends and holidays, a year of the common era, days that do not exist, references from the future."""

import datetime as dt
import re
from collections.abc import Iterator

from circ_desktop.domain.checks.lines import lines_of
from circ_desktop.domain.checks.rules import Finding, Rules
from circ_desktop.domain.letter import Letter
from circ_desktop.domain.reference import read_reference
from circ_desktop.thai.dates import BE_OFFSET, MONTHS, from_be, long_date
from circ_desktop.thai.digits import to_arabic, to_thai
from circ_desktop.thai.holidays import holiday_name

WEEKDAYS = ("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์")
_SATURDAY = 5
_LONG = 31
"""A letter dated further than this many days from today is asked about."""

_WRITTEN = re.compile(
    rf"(?:วัน(?P<weekday>{'|'.join(WEEKDAYS)})\s*ที่\s*)?(?P<day>\d{{1,2}})\s*(?P<month>{'|'.join(MONTHS)})"
    r"\s*(?P<era>พ\.\s?ศ\.\s*|ค\.\s?ศ\.\s*)?(?P<year>\d{4})"
)
_FIRST_BE = 2400
"""A four-digit year below this is one of the common era."""


def letter_date(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Look at the date of the letter itself."""
    if letter.date is None:
        return
    text = long_date(letter.date)
    if letter.date.weekday() >= _SATURDAY:
        yield rules.finding("date.weekend", "date", quote=text, weekday=WEEKDAYS[letter.date.weekday()])
    elif holiday := holiday_name(letter.date):
        yield rules.finding("date.holiday", "date", quote=text, holiday=holiday)
    if abs((letter.date - today).days) > _LONG:
        yield rules.finding("date.far", "date", quote=text)
    for place, line in enumerate(letter.references):
        cited = read_reference(line).date
        if cited and cited > letter.date:
            yield rules.finding("date.reference-later", "references", place=place, quote=long_date(cited))


def written_dates(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Look at every date with a full month name in the text."""
    for field, place, text in lines_of(letter):
        for found in _WRITTEN.finditer(to_arabic(text)):
            quote = text[found.start() : found.end()]
            year = int(found["year"])
            if year < _FIRST_BE and "ค" not in (found["era"] or ""):
                right = to_thai(str(year + BE_OFFSET))
                offer = text[: found.start("year")] + right + text[found.end("year") :]
                yield rules.finding("date.common-era", field, offer=offer, place=place, quote=quote, year=right)
                continue
            since = (letter.date or today) if field in ("subject", "body") else dt.date.max
            yield from _calendar(found, rules, field, place, quote, since)


def _calendar(
    found: re.Match[str], rules: Rules, field: str, place: int | None, quote: str, since: dt.date
) -> Iterator[Finding]:
    """Look at one date; days after `since`, on which something is to happen, are better no holidays."""
    year = int(found["year"])
    try:
        day = from_be(
            year if year >= _FIRST_BE else year + BE_OFFSET, MONTHS.index(found["month"]) + 1, int(found["day"])
        )
    except ValueError:
        yield rules.finding("date.impossible", field, place=place, quote=quote)
        return
    right = WEEKDAYS[day.weekday()]
    if found["weekday"] and found["weekday"] != right:
        yield rules.finding("date.weekday", field, place=place, quote=quote, weekday=right)
    elif day > since and not found["weekday"] and day.weekday() >= _SATURDAY:
        yield rules.finding("date.day-off", field, place=place, quote=quote, reason=f"วัน{right}")
    elif day > since and (holiday := holiday_name(day)):
        yield rules.finding("date.day-off", field, place=place, quote=quote, reason=f"วันหยุดราชการ ({holiday})")
