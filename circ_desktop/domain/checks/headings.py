"""The heading of a table sent along says what สิ่งที่ส่งมาด้วย says."""

import datetime as dt
import re
from collections.abc import Iterator

from circ_desktop.domain.checks.rules import Finding, Rules
from circ_desktop.domain.letter import Letter
from circ_desktop.thai.digits import to_arabic
from circ_desktop.thai.likeness import likeness

_ALIKE = 0.6
"""From here on two titles are meant to be the same one."""

_NO_TITLE = re.compile(r"สิ่งที่ส่งมาด้วย\s*(?:ลำดับที่\s*)?\d*|\(ต่อ\)|[\s()“”\"]+")


def headings(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Compare each heading with the titles of the enclosures."""
    titles = [(item.title, _plain(item.title)) for item in letter.enclosures if item.title.strip()]
    for place, table in enumerate(letter.attachments):
        heading = _plain(" ".join(table.title))
        if not heading:
            continue
        if not titles:
            yield rules.finding("heading.no-enclosure", "attachments", place=place, quote=" ".join(table.title))
            continue
        title, plain = max(titles, key=lambda item: _match(item[1], heading))
        if heading in plain or plain in heading:
            continue
        check = "heading.differs" if likeness(plain, heading) >= _ALIKE else "heading.unknown"
        yield rules.finding(check, "attachments", place=place, quote=" ".join(table.title), title=title)


def _match(plain: str, heading: str) -> float:
    return 1.0 if plain in heading or heading in plain else likeness(plain, heading)


def _plain(title: str) -> str:
    return _NO_TITLE.sub("", to_arabic(title))
