"""The heading of what is sent along says what สิ่งที่ส่งมาด้วย says, and its number is one of them."""

import datetime as dt
import re
from collections.abc import Iterator

from circ_desktop.domain.checks.rules import Finding, Rules
from circ_desktop.domain.letter.content import Letter
from circ_desktop.thai.digits import to_arabic, to_thai
from circ_desktop.thai.likeness import likeness

_ALIKE = 0.6
"""From here on two titles are meant to be the same one."""

_NO_TITLE = re.compile(r"สิ่งที่ส่งมาด้วย\s*(?:ลำดับที่\s*)?\d*|\(ต่อ\)|[\s()“”\"]+")


def headings(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Compare each heading with the titles of the enclosures."""
    titles = [(item.title, _plain(item.title)) for item in letter.enclosures]
    for place, table in enumerate(letter.attachments):
        heading, quote = _plain(" ".join(table.title)), " ".join(table.title)
        if not heading:
            continue
        if table.enclosure > len(titles) > 0:
            numbers = {"number": to_thai(str(table.enclosure)), "count": to_thai(str(len(titles)))}
            yield rules.finding("heading.number", "attachments", place=place, quote=quote, **numbers)
            continue
        named = [each for number, each in enumerate(titles, start=1) if each[1] and table.enclosure in (0, number)]
        if not named:
            yield rules.finding("heading.no-enclosure", "attachments", place=place, quote=quote)
            continue
        title, plain = max(named, key=lambda item: _match(item[1], heading))
        if heading in plain or plain in heading:
            continue
        first = _plain(
            next((line for line in table.title if _plain(line)), "")
        )  # further lines often say more than the title
        alike = max(likeness(plain, heading), likeness(plain, first)) >= _ALIKE
        check = "heading.differs" if alike else "heading.unknown"
        yield rules.finding(check, "attachments", place=place, quote=quote, title=title)


def _match(plain: str, heading: str) -> float:
    return 1.0 if plain in heading or heading in plain else likeness(plain, heading)


def _plain(title: str) -> str:
    return _NO_TITLE.sub("", to_arabic(title))
