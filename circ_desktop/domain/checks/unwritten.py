"""Places that the clerk still has to fill: the mark that the cascade assistant leaves."""

import datetime as dt
from collections.abc import Iterator

from circ_desktop.domain.checks.lines import lines_of
from circ_desktop.domain.checks.rules import Finding, Rules
from circ_desktop.domain.letter import Letter
from circ_desktop.domain.passing_on import UNWRITTEN


def unwritten_places(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Yield one finding per line that still has the mark."""
    for field, place, text in lines_of(letter):
        if UNWRITTEN in text:
            yield rules.finding("unwritten", field, place=place, quote=UNWRITTEN)
