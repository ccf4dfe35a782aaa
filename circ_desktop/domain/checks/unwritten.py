"""Places that the clerk still has to fill: the mark that the cascade assistant leaves, dots, lines and XX of an older letter."""

import datetime as dt
import re
from collections.abc import Iterator

from circ_desktop.domain.checks.lines import lines_of
from circ_desktop.domain.checks.rules import Finding, Rules
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.received.passing_on import UNWRITTEN

_BLANK = re.compile(r"\.{4,}|_{3,}|…{2,}|(?<![A-Za-z])(?:[Xx]{2,}|X)(?![A-Za-z])")
"""What clerks type for something to be filled in later."""


def unwritten_places(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Yield one finding per line that still has the mark, or dots and the like in its place."""
    for field, place, text in lines_of(letter):
        if UNWRITTEN in text and UNWRITTEN * 2 not in text:
            yield rules.finding("unwritten", field, place=place, quote=UNWRITTEN)
        elif found := _BLANK.search(text):
            yield rules.finding("unwritten.blank", field, place=place, quote=found[0])
