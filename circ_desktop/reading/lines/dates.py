"""Dates inside running text, in Arabic digits: with months as scans and typists misspell them, and with slashes."""

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from circ_desktop.thai.dates import EARLIEST_BE, LATEST_BE, MONTHS, SHORT_MONTHS, from_be

_ERA = r"(?:พ\s?\.?\s?ศ\s?\.?|พุทธศักราช|ค\s?\.?\s?ศ\s?\.?|คริสต์ศักราช)"
_WORDED = re.compile(
    rf"(?<![0-9/])(?<![0-9]\.)([0-9]{{1,2}})\s*(?:เดือน\s*)?([ก-ฮเม][ก-๎. ]{{1,14}}?)\s*({_ERA})?\s*"
    r"([0-9]{4}|[0-9]{2})(?![0-9/]|\s?[0-9]{3})"
)
_SLASHED = re.compile(
    r"(?<![0-9/\-])(?<![0-9]\.)([0-9]{1,2})\s?([/\-.])\s?([0-9]{1,2})\s?\2\s?([0-9]{4}|[0-9]{2})(?![0-9/])"
)
_DAY_MONTH = re.compile(r"(?<![0-9/.])([0-9]{1,2})\s*(?:เดือน\s*)?([ก-ฮเม][ก-๎.]{2,12})")
_CLOSE_ENOUGH = 80
"""Percent of likeness to the name of a month; กรกฏาคม and พฤษภาคาม are meant, ประชาคม is not."""
_SHORT_YEAR = 100


class FoundDate(Struct, frozen=True):
    """A date and its place in the text. `certain` is False where the month or the era had to be guessed."""

    start: int
    end: int
    value: dt.date
    certain: bool = True


def dates_in(plain: str) -> tuple[FoundDate, ...]:
    """Return the dates of a text with Arabic digits in order; impossible ones are left out."""
    found = [*_worded(plain), *_slashed(plain)]
    return tuple(sorted(found, key=lambda date: date.start))


def date_at(plain: str, at: int) -> FoundDate | None:
    """Return the date that begins at this place."""
    for match in (_WORDED.match(plain, at), _SLASHED.match(plain, at)):
        if match and (found := _from_match(match)):
            return found
    return None


def day_and_month_at(plain: str, at: int) -> tuple[int, int, int] | None:
    """Return (day, month, end) of a date without its year that begins at this place."""
    match = _DAY_MONTH.match(plain, at)
    if match is None:
        return None
    name = match[2]
    for length in range(len(name), 2, -1):
        if (month := exact_month(name[:length])) is not None:
            return int(match[1]), month, match.start(2) + length
    return None


def exact_month(name: str) -> int | None:
    """Return 1 to 12 for the full or short name of a month, spelled right."""
    bare = name.replace(".", "").replace(" ", "")
    return _names().get(bare)


@lru_cache(maxsize=512)
def month_of(name: str) -> tuple[int, bool] | None:
    """Return (1 to 12, whether it is spelled right) of a month's name, or None when it is no month."""
    bare = name.replace(".", "").replace(" ", "")
    if (known := _names().get(bare)) is not None:
        return known, True
    if len(bare) < 5:
        return None
    from rapidfuzz import fuzz, process

    near = process.extractOne(bare, MONTHS, scorer=fuzz.ratio, score_cutoff=_CLOSE_ENOUGH)
    return (near[2] + 1, False) if near else None


def last_day(year: int, month: int) -> dt.date:
    """Return the last day of a month (CE)."""
    following = dt.date(year + month // 12, month % 12 + 1, 1)
    return following - dt.timedelta(days=1)


def be_of(digits: str, *, common_era: bool = False) -> int | None:
    """Return the year of พ.ศ. that two or four digits mean, None for one that no letter has."""
    year = int(digits)
    if year < _SHORT_YEAR:
        year += 2000 + 543 if common_era else 2500
    elif common_era or EARLIEST_BE - 543 <= year <= LATEST_BE - 543:
        year += 543
    return year if EARLIEST_BE <= year <= LATEST_BE else None


def _worded(plain: str) -> Iterator[FoundDate]:
    at = 0
    while match := _WORDED.search(plain, at):
        found = _from_match(match)
        at = match.end() if found else match.end(1)  # "๗๘ ลงวันที่ ๓๑ มกราคม": the first number was no day
        if found:
            yield found


def _slashed(plain: str) -> Iterator[FoundDate]:
    for match in _SLASHED.finditer(plain):
        if found := _from_match(match):
            yield found


def _from_match(match: re.Match[str]) -> FoundDate | None:
    if match.re is _SLASHED:
        month, spelled, era = int(match[3]), True, ""
    else:
        named = month_of(match[2])
        if named is None:
            return None
        (month, spelled), era = named, match[3] or ""
    common = era.startswith("ค")
    year = be_of(match[4], common_era=common)
    if year is None:
        return None
    guessed_era = not common and len(match[4]) == 4 and int(match[4]) < EARLIEST_BE
    try:
        return FoundDate(match.start(), match.end(), from_be(year, month, int(match[1])), spelled and not guessed_era)
    except ValueError:
        return None


def _names() -> dict[str, int]:
    if not _NAMES:
        for number, (full, short) in enumerate(zip(MONTHS, SHORT_MONTHS, strict=True), start=1):
            _NAMES[full] = number
            _NAMES[short.replace(".", "")] = number
    return _NAMES


_NAMES: dict[str, int] = {}
