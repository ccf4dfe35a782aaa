"""ที่: the letter's number (ภาคผนวก ๑)."""

import re
from collections.abc import Sequence

from circ_desktop.domain.register import NUMBER_PATTERN
from circ_desktop.reading.lines import Line
from circ_desktop.reading.reading import CERTAIN, LIKELY, Field
from circ_desktop.thai.text import single_spaced

AFTER_LABEL = re.compile(r"(?:^|\s)ที่\s*(?=[ก-ฮ]{2}[\s(0-9])")
_UNUSUAL = re.compile(r"^ที่\s+([ก-ฮ]{2,4}[.\s]*[0-9]{3,}(?:\.[0-9]+)*\s*/\s*(?:ว\s*)?[0-9พิเศษ]*)")


def number_place(line: Line) -> tuple[int, int] | None:
    """Return where in the line's text the number stands behind the word ที่, or None."""
    label = AFTER_LABEL.search(line.plain)
    if not label:
        return None
    found = NUMBER_PATTERN.match(line.plain, label.end())
    return (found.start(), found.end()) if found else None


def read_number(head: Sequence[Line]) -> Field[str] | None:
    """Return the first number of the head, as printed with single spaces."""
    for line in head:
        if place := number_place(line):
            return Field(single_spaced(line.text[slice(*place)]), line.number, line.text, CERTAIN)
    for line in head:
        if found := _UNUSUAL.match(line.plain):
            return Field(single_spaced(line.text[found.start(1) : found.end(1)]), line.number, line.text, LIKELY)
    return None
