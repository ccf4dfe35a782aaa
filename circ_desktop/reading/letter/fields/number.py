"""ที่: the letter's number (ภาคผนวก ๑)."""

import re
from collections.abc import Sequence

from circ_desktop.reading.letter.numbers import OWN_FORM, FoundNumber, normal, number_in
from circ_desktop.reading.letter.reading import CERTAIN, LIKELY, Field
from circ_desktop.reading.lines.lines import Line
from circ_desktop.thai.text import single_spaced


def number_place(line: Line) -> tuple[int, int] | None:
    """Return where in the line's text an official number stands behind the word ที่, or None."""
    found = number_in(line.plain, official=True)
    return (found.begin, found.end) if found else None


def read_number(head: Sequence[Line], *, plain: bool = False) -> Field[str] | None:
    """Return the first number of the head, as printed with single spaces.

    `plain`: an order or certificate, whose number has no letters ("๑๒๓/๒๕๖๘").
    """
    if not plain:
        for line in head:
            if found := number_in(line.plain, official=True):
                return _field(line, found, CERTAIN)
    for line in head:
        if found := number_in(line.plain):
            return _field(line, found, CERTAIN if plain or found.official else LIKELY)
    for line in head:
        found = number_in(line.plain, official=True, cited=True)
        if found and found.start == 0:  # a memo may say "ที่ … ลงวันที่ …" of itself
            return _field(line, found, LIKELY)
    for line in head:
        if own := OWN_FORM.match(line.plain):
            begin, end = own.span(own.lastgroup or 0)
            return _field(line, FoundNumber(0, begin, end, own[0], official=False), LIKELY)
    return None


def other_numbers(head: Sequence[Line], chosen: Field[str]) -> list[Field[str]]:
    """Return further numbers of the head that differ from the chosen one."""
    found = []
    for line in head:
        number = number_in(line.plain, official=True)
        if number and number.start == 0 and normal(number.text) != normal(chosen.value):
            found.append(_field(line, number, CERTAIN))
    return found


def _field(line: Line, found: FoundNumber, confidence: float) -> Field[str]:
    text = re.sub(r"[.\s]+$", "", line.text[found.begin : found.end])
    return Field(single_spaced(text), line.number, line.text, confidence)
