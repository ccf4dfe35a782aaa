"""Times of the day: is there such a time, and does a span of office hours end after it begins?"""

import datetime as dt
import re
from collections.abc import Iterator

from circ_desktop.domain.checks.lines import lines_of
from circ_desktop.domain.checks.rules import Finding, Rules
from circ_desktop.domain.letter.content import Letter
from circ_desktop.thai.digits import to_arabic

_UNIT = r"\s*(?:น\.|นาฬิกา)"
_TIME = re.compile(rf"(?<![\d.,])(?P<hour>\d{{1,2}})[.:](?P<minute>\d{{2}})(?![\d]){_UNIT}")
_SPAN = re.compile(
    rf"(?<![\d.,])(?P<h1>\d{{1,2}})[.:](?P<m1>\d{{2}})(?:{_UNIT})?\s*(?:-|–|ถึง)\s*(?:เวลา\s*)?(?P<h2>\d{{1,2}})[.:](?P<m2>\d{{2}}){_UNIT}"
)
_DAY = range(5, 22)
"""Hours between which a span does not go on over midnight."""
_LAST_HOUR, _MINUTES = 24, 60


def times_of_day(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Look at every time with น. or นาฬิกา behind it."""
    for field, place, text in lines_of(letter):
        plain = to_arabic(text)
        for found in _TIME.finditer(plain):
            if int(found["hour"]) > _LAST_HOUR or int(found["minute"]) >= _MINUTES:
                yield rules.finding("time.impossible", field, place=place, quote=text[found.start() : found.end()])
        for found in _SPAN.finditer(plain):
            first, last = (int(found["h1"]), int(found["m1"])), (int(found["h2"]), int(found["m2"]))
            if first >= last and first[0] in _DAY and last[0] in _DAY:
                yield rules.finding("time.span", field, place=place, quote=text[found.start() : found.end()])
