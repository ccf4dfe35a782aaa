"""The number of a letter (ที่) as it stands on paper, and in the one form in which two are compared (ภาคผนวก ๑)."""

import re

from circ_desktop.domain.letter.content import Digits
from circ_desktop.thai.digits import to_arabic, to_thai


def letter_number(prefix: str, number: int, *, circular: bool, digits: Digits = Digits.THAI) -> str:
    """Return the printed ที่: "รย ๗๑๓๐๑/ว ๑๒" (ภาคผนวก ๑; no leading zeros, the year is not shown)."""
    text = f"{prefix}/{'ว ' if circular else ''}{number}"
    if digits is Digits.THAI:
        return to_thai(text)
    return to_arabic(text) if digits is Digits.ARABIC else text


NUMBER_PATTERN = re.compile(
    r"(?P<prefix>[ก-ฮ]{2})\s*(?:\((?P<committee>[ก-ฮ.]{2,6})\)\s*)?(?P<owner>[0-9]{4,5}(?:\.[0-9]+)*)"
    r"\s*/\s*(?P<circular>ว\s*)?(?P<running>[0-9]+)(?P<between>(?:\.[0-9]+|/[1-9])(?![0-9]))?"
)
"""The ที่ of a letter in Arabic digits (ภาคผนวก ๑). Use on `to_arabic(text)`.

`between` marks a number put in between two others in a paper book: "12/1", "12.1".
"""


def normal_number(text: str) -> str:
    """Return a ที่ in one form for comparing: Arabic digits, "รย 0017.2/ว 3362"; unknown shapes only get single spaces."""
    plain = " ".join(to_arabic(text).split())
    found = NUMBER_PATTERN.search(plain)
    if not found:
        return plain
    committee = f"({found['committee']}) " if found["committee"] else ""
    running = f"{int(found['running'])}{found['between'] or ''}"
    return f"{found['prefix']} {committee}{found['owner']}/{'ว ' if found['circular'] else ''}{running}"
