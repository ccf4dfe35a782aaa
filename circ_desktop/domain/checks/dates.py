"""Dates to look at again: weekends and holidays, a year of the common era, days that do not exist, references from the future."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from circ_desktop.domain.checks.lines import lines_of, replaced
from circ_desktop.domain.checks.rules import Finding, Rules
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.reference import read_reference
from circ_desktop.thai.dates import (
    BE_OFFSET,
    CENTURY_BE,
    EARLIEST_BE,
    LATEST_BE,
    MONTHS,
    SHORT_MONTHS,
    from_be,
    long_date,
)
from circ_desktop.thai.digits import to_arabic, to_thai
from circ_desktop.thai.holidays import holiday_name
from circ_desktop.thai.words import cut

WEEKDAYS = ("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์")
_SATURDAY = 5
_LONG = 31
"""A letter dated further than this many days from today is asked about."""

_MONTH = "|".join(map(re.escape, (*MONTHS, *SHORT_MONTHS)))
_WRITTEN = re.compile(
    rf"(?:วัน(?P<weekday>{'|'.join(WEEKDAYS)})\s*ที่\s*)?(?:(?P<first>\d{{1,2}})\s*(?:-|–|ถึง(?:วันที่)?)\s*)?(?<!\d)(?P<day>\d{{1,2}})"
    rf"\s*(?P<month>{_MONTH})\s*(?P<era>พ\.\s?ศ\.\s*|ค\.\s?ศ\.\s*)?(?P<year>\d{{4}}|\d{{2}}(?![\d,.:]))"
)
_IN_FIGURES = re.compile(
    r"(?<![\d/.\-–])(?P<day>\d{1,2})(?P<mark>[/.\-–])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4})(?![\d/\-–]|\.\d)"
)
"""15/02/2026, 15.2.2569."""
_YEAR_OF_PAPER = re.compile(
    r"(?:ครั้งที่|(?:คำสั่ง|ประกาศ|สัญญา|ข้อตกลง|รายงานการประชุม|หนังสือรับรอง|ระเบียบวาระ)[^\d\s]*\s?ที่)\s*"
    r"[1-9]\d{0,3}/(?P<year>(?:19|20)\d\d)(?![\d/.])"
)
"""What is counted by years, ครั้งที่ 1/2025. Numbers of letters are none of these: behind their code 2025 is a number."""
_CENTURY = 100
_FIRST_BE = 2400
"""A four-digit year below this is one of the common era."""
_ERA_YEAR = re.compile(rf"(?:พ\.\s?ศ\.|(?<!\d)(?<!\d\s)(?:{_MONTH}))\s*(?P<year>(?:19|20)\d\d)(?!\d)")
_DEADLINE = re.compile(r"(?:ภายใน|ก่อน|ไม่เกิน)(?:วันที่\s*)?$")
_PLANNED = re.compile(r"ใน(?:วันที่\s*)?$")
_BEFORE, _AROUND = 20, 40
_LONG_PAST = 60
"""A deadline so many days before the letter is one left over from an older letter."""


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


def regulation_year(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Look at the year in the name of a regulation, which is one of พ.ศ. or left to the date."""
    year = letter.regulation.year if letter.regulation else None
    if year is not None and not EARLIEST_BE <= year <= LATEST_BE:
        meant = year if EARLIEST_BE <= year + BE_OFFSET <= LATEST_BE else today.year
        likely = to_thai(str(meant + BE_OFFSET))
        yield rules.finding("date.regulation-year", "regulation.year", quote=to_thai(str(year)), likely=likely)


def written_dates(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Look at every date in the text, with a month name or all in figures, and at years behind what is counted by years."""
    for field, place, text in lines_of(letter):
        plain = to_arabic(text)
        for found in _ERA_YEAR.finditer(plain):
            yield _common_era(_When(letter, field, place, text, found), rules)
        for found in _YEAR_OF_PAPER.finditer(plain):
            yield _common_era(_When(letter, field, place, text, found), rules)
        for found in _IN_FIGURES.finditer(plain):
            yield from _in_figures(_When(letter, field, place, text, found), rules)
        for found in _WRITTEN.finditer(plain):
            if _CENTURY < int(found["year"]) < _FIRST_BE and not (found["era"] or "").strip():
                yield _common_era(_When(letter, field, place, text, found), rules)
                continue
            when = _When(letter, field, place, text, found)
            yield from _calendar(when, rules)
            if field == "body" and not when.unsure:
                yield from _coming(when, rules, letter.date or today)


class _When(NamedTuple):
    """A date in a line."""

    letter: Letter
    field: str
    place: int | None
    text: str
    found: re.Match[str]

    @property
    def quote(self) -> str:
        return self.text[self.found.start() : self.found.end()]

    @property
    def before(self) -> str:
        return self.text[max(0, self.found.start() - _BEFORE) : self.found.start()]

    def near(self, words: tuple[str, ...]) -> bool:
        """Say whether one of the words stands near the date."""
        around = self.text[max(0, self.found.start() - _AROUND) : self.found.end() + _AROUND]
        return any(word in around for word in words)

    def planned(self, words: tuple[str, ...]) -> bool:
        """Say whether the paragraph tells of something to come before it names the date."""
        return any(word in self.text[: self.found.start()] for word in words)

    def with_part(self, part: str, text: str) -> str:
        """Return the line with a part of the date put right, "" where the window cannot put it in."""
        whole = self.text[: self.found.start(part)] + text + self.text[self.found.end(part) :]
        return replaced(self.letter, self.field, self.place, whole)

    @property
    def unsure(self) -> bool:
        """Say whether the two figures behind a whole month's name may be no year: ๓๑ มกราคม ๑๐ คน."""
        return int(self.found["year"]) < _CENTURY and self.found["month"] in MONTHS

    def day(self) -> dt.date:
        """Return the day; raises ValueError when the calendar has none. A year of two figures is พ.ศ."""
        year, month = int(self.found["year"]), self.found["month"]
        if year < _CENTURY:
            year += CENTURY_BE
        elif year < _FIRST_BE:
            year += BE_OFFSET
        names = MONTHS if month in MONTHS else SHORT_MONTHS
        number = int(month) if month.isdigit() else names.index(month) + 1
        return from_be(year, number, int(self.found["day"]))


def _common_era(when: _When, rules: Rules) -> Finding:
    right = str(int(when.found["year"]) + BE_OFFSET)
    if not when.text[when.found.start("year") : when.found.end("year")].isascii():
        right = to_thai(right)
    offer = when.with_part("year", right)
    return rules.finding("date.common-era", when.field, offer=offer, place=when.place, quote=when.quote, year=right)


def _in_figures(when: _When, rules: Rules) -> Iterator[Finding]:
    """Is the year of this era, is there such a day? A year of neither era is no date at all: it may be a version or a code."""
    year = int(when.found["year"])
    if EARLIEST_BE - BE_OFFSET <= year <= LATEST_BE - BE_OFFSET:
        yield _common_era(when, rules)
    elif EARLIEST_BE <= year <= LATEST_BE:
        try:
            when.day()
        except ValueError:
            yield rules.finding("date.impossible", when.field, place=when.place, quote=when.quote)


def _calendar(when: _When, rules: Rules) -> Iterator[Finding]:
    """Is there such a day, is the weekday its own, do the two days of a span follow each other?"""
    try:
        right = WEEKDAYS[when.day().weekday()]
    except ValueError:
        yield rules.finding("date.impossible", when.field, place=when.place, quote=when.quote)
        return
    first = when.found["first"]
    if first and int(first) >= int(when.found["day"]):
        yield rules.finding("date.span", when.field, place=when.place, quote=when.quote)
    elif not first and when.found["weekday"] and when.found["weekday"] != right and not when.unsure:
        offer = when.with_part("weekday", right)
        yield rules.finding("date.weekday", when.field, offer=offer, place=when.place, quote=when.quote, weekday=right)


def _coming(when: _When, rules: Rules, since: dt.date) -> Iterator[Finding]:
    """A day on which something is to happen is better no day off, and a deadline not long past.

    What says itself that it is a feast, or names its weekday, is meant; so is the weekend within a span of days.
    """
    try:
        day = when.day()
    except ValueError:
        return
    deadline = bool(_DEADLINE.search(when.before))
    coming = deadline or (_PLANNED.search(when.before) and when.planned(rules.lists["plans"]))
    long_ago = when.letter.date is not None and (when.letter.date - day).days > _LONG_PAST
    if coming and long_ago and not when.near(rules.lists["past_meant"]):
        yield rules.finding("date.past", when.field, place=when.place, quote=when.quote)
    meant = not deadline and not frozenset(cut(when.text)).isdisjoint(rules.lists["days_off_meant"])
    if day <= since or meant:
        return
    right = WEEKDAYS[day.weekday()]
    if day.weekday() >= _SATURDAY:
        if not when.found["weekday"] and not when.found["first"]:
            yield rules.finding("date.day-off", when.field, place=when.place, quote=when.quote, reason=f"วัน{right}")
    elif (holiday := holiday_name(day)) and not any(name.strip() in when.text for name in holiday.split(";")):
        reason = f"วันหยุดราชการ ({holiday})"
        yield rules.finding("date.day-off", when.field, place=when.place, quote=when.quote, reason=reason)
