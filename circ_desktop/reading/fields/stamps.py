"""Receipt stamps that other offices put on the paper (แบบที่ ๑๒): found first, so that their dates are not taken for the letter's."""

import re
from collections.abc import Sequence

from circ_desktop.reading.fields.dated import dates_in
from circ_desktop.reading.fields.number import number_place
from circ_desktop.reading.lines import Line, joined
from circ_desktop.reading.reading import LIKELY, Field, ReadStamp
from circ_desktop.reading.wording import begins

_NUMBER = re.compile(r"[0-9]+(?:/[0-9]+)?")
_TIME = re.compile(r"([0-9]{1,2})\s*[.:]\s*([0-9]{2})")
_REACH = 4
"""Lines below the number in which the stamp's date and time are looked for."""


def read_stamps(lines: Sequence[Line]) -> tuple[tuple[Field[ReadStamp], ...], frozenset[int]]:
    """Return the stamps and the numbers of the lines that belong to them."""
    stamps: list[Field[ReadStamp]] = []
    taken: set[int] = set()
    for index, line in enumerate(lines):
        if not begins("stamp", "number").match(line.text) or line.number in taken:
            continue
        office = _office(lines[max(0, index - 3) : index])
        below = [row for row in lines[index + 1 : index + 1 + _REACH] if row]
        date_line = next((row for row in below if begins("stamp", "date").match(row.text)), None)
        time_line = next((row for row in below if begins("stamp", "time").match(row.text)), None)
        if not (date_line or time_line):
            continue
        taken |= {row.number for row in (*office, line, date_line, time_line) if row}
        stamps.append(Field(_stamp(office, line, date_line, time_line), line.number, line.text, LIKELY))
    return tuple(stamps), frozenset(taken)


def _office(before: Sequence[Line]) -> list[Line]:
    """Return the lines right above the number, up to a blank one, that can be the office's name."""
    run: list[Line] = []
    for line in reversed(before):
        if not line or number_place(line) or len(run) == 2:
            break
        run.insert(0, line)
    return run


def _stamp(office: list[Line], number: Line, date_line: Line | None, time_line: Line | None) -> ReadStamp:
    found_number = _NUMBER.search(number.plain)
    dates = dates_in(date_line.plain) if date_line else []
    time = _TIME.search(time_line.plain) if time_line else None
    return ReadStamp(
        office=joined(line.text for line in office),
        number=found_number[0] if found_number else "",
        date=dates[0][1].value if dates else None,
        time=f"{int(time[1]):02d}:{time[2]}" if time else "",
    )
