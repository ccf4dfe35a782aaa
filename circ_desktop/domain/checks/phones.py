"""Telephone numbers with a digit too few or too many."""

import datetime as dt
import re
from collections.abc import Iterator

from circ_desktop.domain.checks.rules import Finding, Rules
from circ_desktop.domain.letter.content import Letter
from circ_desktop.thai.digits import to_arabic, to_thai

_NUMBER = re.compile(r"(?<![\d.])0[\d \-–]{5,}\d")
_SPAN = re.compile(r"(?<=\d{4})\s*[-–]\s*\d{1,2}$")
"""๐ ๒๒๘๒ ๐๐๐๐ - ๙: a span of numbers."""
_MOBILE = ("06", "08", "09")
_TWO_NUMBERS = 13
"""From so many digits on, two numbers stand side by side."""


def phone_numbers(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Look at the numbers of the owner unit and of a memo's head; nine digits, ten for a mobile telephone."""
    lines = [("owner", line) for line in letter.owner.contact] if letter.shows("owner") else []
    if letter.memo is not None and letter.shows("memo"):
        lines.append(("memo.phone", letter.memo.phone))
    for field, line in lines:
        for found in _NUMBER.finditer(to_arabic(line)):
            digits = re.sub(r"\D", "", _SPAN.sub("", found[0]))
            right = 10 if digits.startswith(_MOBILE) else 9
            if len(digits) != right and len(digits) < _TWO_NUMBERS:
                quote = line[found.start() : found.end()]
                yield rules.finding("phone.digits", field, quote=quote, count=to_thai(str(len(digits))))
