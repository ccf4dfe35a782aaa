"""วัน เดือน ปี of the letter: the full date in the head that belongs to no stamp (ข้อ ๑๑), or behind สั่ง ณ วันที่ (ข้อ ๑๖)."""

import datetime as dt
import re
from collections.abc import Sequence

from circ_desktop.reading.letter.numbers import number_in
from circ_desktop.reading.letter.reading import CERTAIN, LIKELY, Field
from circ_desktop.reading.lines.dates import FoundDate, dates_in
from circ_desktop.reading.lines.lines import Line

_LABEL = re.compile(r"(?:ลง|รับ)\s?วันที่\s*$|(?:ลว|ลง)\.?\s*$")
_OF_ITSELF = re.compile(r"^ที่\s.*(?:ลง|ลว)")
"""A memo that writes "ที่ … ลงวันที่ …" in its own head."""
_DAY_LABEL = re.compile(r"(?:^|\s|[.…])วันที่[\s.…:]*$")


def read_dated(head: Sequence[Line], *, memo: bool = False) -> Field[dt.date] | None:
    """Return the date of the letter. A memo has the word วันที่ before it, a letter has the date alone."""
    numbered = next((index for index, line in enumerate(head) if number_in(line.plain)), 0)
    guess: Field[dt.date] | None = None
    cites: Field[dt.date] | None = None
    for line in [*head[numbered:], *head[:numbered]]:  # what stands above ที่ may be a slip of another office
        for date in dates_in(line.plain):
            before = line.plain[: date.start]
            if _LABEL.search(before):
                cites = cites or (_field(line, date, sure=False) if memo and _OF_ITSELF.match(before) else None)
                continue
            alone = not before.strip() or (memo and bool(_DAY_LABEL.search(before)))
            field = _field(line, date, sure=alone)
            if alone:
                return field
            guess = guess or field
    return guess or cites


def read_given(line: Line, following: Sequence[Line]) -> Field[dt.date] | None:
    """Return the date behind สั่ง ณ วันที่, ประกาศ ณ วันที่, ให้ไว้ ณ วันที่, on its line or on the next."""
    for place in (line, *[below for below in following if below][:1]):
        if dates := dates_in(place.plain):
            return _field(place, dates[0], sure=True)
    both = " ".join(part.plain for part in (line, *following[:2]))
    dates = dates_in(both)
    return _field(line, dates[0], sure=True) if dates else None


def other_dates(head: Sequence[Line], chosen: Field[dt.date]) -> list[Field[dt.date]]:
    """Return further dates that stand alone on a line of the head and differ from the chosen one."""
    found = []
    for line in head:
        if line.number < chosen.line:
            continue
        for date in dates_in(line.plain):
            if not line.plain[: date.start].strip() and date.end == len(line.plain) and date.value != chosen.value:
                found.append(_field(line, date, sure=True))
    return found


def _field(line: Line, date: FoundDate, *, sure: bool) -> Field[dt.date]:
    return Field(date.value, line.number, line.text, CERTAIN if sure and date.certain else LIKELY)
