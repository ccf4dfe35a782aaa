"""วัน เดือน ปี of the letter: the full date in the head that belongs to no stamp (ข้อ ๑๑)."""

import datetime as dt
import re
from collections.abc import Sequence

from circ_desktop.reading.lines import Line
from circ_desktop.reading.reading import CERTAIN, LIKELY, Field
from circ_desktop.thai.dates import MONTHS, SHORT_MONTHS, DateProblem, TypedDate, parse_date

_MONTH = "|".join(map(re.escape, (*MONTHS, *SHORT_MONTHS)))
DATE = re.compile(rf"(?<![0-9/])([0-9]{{1,2}})\s*({_MONTH})\s*(?:พ\.?\s?ศ\.?\s*)?([0-9]{{4}}|[0-9]{{2}})(?![0-9])")
"""A date with its month in words, in Arabic digits (`Line.plain`)."""
_LABEL = re.compile(r"(?:ลง|รับ)วันที่\s*$")
_MEMO_LABEL = re.compile(r"(?:^|\s)วันที่\s*$")


def dates_in(plain: str) -> list[tuple[int, TypedDate]]:
    """Return (place, date) of the dates in a text with Arabic digits; impossible ones are left out."""
    found: list[tuple[int, TypedDate]] = []
    for match in DATE.finditer(plain):
        try:
            found.append((match.start(), parse_date(f"{match[1]} {match[2]} {match[3]}", dt.date.min)))
        except DateProblem:
            continue
    return found


def read_dated(head: Sequence[Line], *, memo: bool = False) -> Field[dt.date] | None:
    """Return the date of the letter. A memo has the word วันที่ before it, a letter has the date alone."""
    guess: Field[dt.date] | None = None
    for line in head:
        for place, typed in dates_in(line.plain):
            before = line.plain[:place]
            if _LABEL.search(before):
                continue
            alone = not before.strip() or (memo and bool(_MEMO_LABEL.search(before)))
            field = Field(typed.value, line.number, line.text, CERTAIN if alone and not typed.doubt else LIKELY)
            if alone:
                return field
            guess = guess or field
    return guess
