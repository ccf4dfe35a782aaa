"""Readings of one letter that contradict each other: both are kept with their lines, the clerk decides."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from circ_desktop.reading.letter.codes import code_hint
from circ_desktop.reading.letter.fields.dated import other_dates
from circ_desktop.reading.letter.fields.number import other_numbers
from circ_desktop.reading.letter.fields.passage import Passage
from circ_desktop.reading.letter.reading import GUESSED, LIKELY, Conflict, Field, Hint, Reading
from circ_desktop.reading.lines.dates import date_at
from circ_desktop.reading.lines.lines import Line
from circ_desktop.thai.dates import short_date

WEEKDAYS = ("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์")
_NAMED_DAY = re.compile(rf"วัน\s?({'|'.join(WEEKDAYS)})\s?ที่\s?(?=[0-9])")


def conflicts_of(reading: Reading, head: Sequence[Line], body: Sequence[Line]) -> tuple[Conflict, ...]:
    """Return what does not agree inside one letter."""
    return tuple(_all(reading, head, body))


def _all(reading: Reading, head: Sequence[Line], body: Sequence[Line]) -> Iterator[Conflict]:
    if reading.number and (others := other_numbers(head, reading.number)):
        yield Conflict("number", "ในหนังสือฉบับนี้มีเลขที่ไม่ตรงกัน", (reading.number, *others))
    if reading.dated and (dates := other_dates(head, reading.dated)):
        yield Conflict("dated", "ในหนังสือฉบับนี้มีวันที่ไม่ตรงกัน", (reading.dated, *dates))
    if (hint := code_hint(reading.number, reading.sender)) and reading.number:
        likely = (Field(hint.offer, reading.number.line, reading.number.evidence, GUESSED),) if hint.offer else ()
        yield Conflict("number", hint.text, (reading.number, *likely), hint.offer)
    if reading.dated:
        early = [
            stamp for stamp in reading.receipt_stamps if stamp.value.date and stamp.value.date < reading.dated.value
        ]
        for stamp in early:
            text = f"ตรารับของ{stamp.value.office or 'หน่วยงานก่อน'}ลงวันที่ก่อนวันที่ของหนังสือ"
            yield Conflict("receipt_stamps", text, (reading.dated, stamp))
    yield from _weekdays(body)


def early_stamp_hint(reading: Reading) -> Hint | None:
    """Return a doubt where another office received the letter before the day it was dated."""
    if reading.dated is None:
        return None
    for stamp in reading.receipt_stamps:
        if stamp.value.date and stamp.value.date < reading.dated.value:
            day = short_date(stamp.value.date)
            text = f"ตรารับของ{stamp.value.office or 'หน่วยงานก่อน'}ลงวันที่ {day} ก่อนวันที่ของหนังสือ โปรดตรวจทั้งสองวันที่"
            return Hint("dated", text, line=stamp.line)
    return None


def _weekdays(body: Sequence[Line]) -> Iterator[Conflict]:
    """Find "วันจันทร์ที่ ๕ …" where the calendar says another day."""
    passage = Passage(body)
    for match in _NAMED_DAY.finditer(passage.plain):
        found = date_at(passage.plain, match.end())
        line = passage.line_at(match.start())
        if found is None or line is None:
            continue
        real = WEEKDAYS[found.value.weekday()]
        if real != match[1]:
            words = passage.plain[match.start() : found.end]
            text = f"ในหนังสือพิมพ์วัน{match[1]} แต่ {_day(found.value)} ตรงกับวัน{real}"
            yield Conflict(
                "body",
                text,
                (Field(words, line.number, line.text, LIKELY), Field(f"วัน{real}", line.number, line.text, LIKELY)),
            )


def _day(day: dt.date) -> str:
    return short_date(day)
