"""จำนวน n ฉบับ / ชุด / เล่ม behind every enclosure."""

import datetime as dt
from collections.abc import Iterator

from circ_desktop.domain.checks.rules import Finding, Rules
from circ_desktop.domain.letter.content import Letter


def quantities_and_units(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Look at the quantity and the unit of each enclosure, and at titles left empty; the paper of other kinds has none."""
    for place, item in enumerate(letter.enclosures if letter.shows("enclosures") else ()):
        if not item.title.strip():
            yield rules.finding("enclosure.title", "enclosures", place=place)
        elif item.quantity is None:
            yield rules.finding("enclosure.quantity", "enclosures", place=place, quote=item.title)
        elif item.quantity < 1:
            yield rules.finding("enclosure.none", "enclosures", place=place, quote=item.title)
        elif not item.unit.strip():
            yield rules.finding("enclosure.unit", "enclosures", place=place, quote=item.title)
