"""Lines that only say ชั้นความเร็ว (ข้อ ๒๘) or ชั้นความลับ: how they are known, alone or before other words."""

import re

from circ_desktop.domain.letter.content import URGENCIES, URGENT_WITHIN
from circ_desktop.reading.lines.wording import loose

TOP_CLASS = "ลับที่สุด"
BY_LENGTH = tuple(sorted(URGENCIES, key=len, reverse=True))
_WORDS = "|".join(loose(word) for word in BY_LENGTH)
_SECRECIES = "|".join(loose(word) for word in (TOP_CLASS, "ลับมาก", "ลับ"))
_MARKS = r"[\s\[\]()*“”\"'.\-–]*"
URGENCY = re.compile(rf"^{_MARKS}(?:({loose(URGENT_WITHIN)}.*)|({_WORDS})(?![ก-๎]))")
URGENCY_ALONE = re.compile(rf"^{_MARKS}(?:({loose(URGENT_WITHIN)}.*)|({_WORDS})){_MARKS}$")
SECRECY_ALONE = re.compile(rf"^{_MARKS}({_SECRECIES}){_MARKS}$")
SECRECY_BEFORE_URGENCY = re.compile(rf"^{_MARKS}({_SECRECIES})\s+(?={_WORDS})")
_LONGEST_OF_BOTH = 25
"""Letters of a line with secrecy and urgency, less than which says nothing else."""


def is_class_line(text: str) -> bool:
    """Tell whether a line only says how urgent or how secret the letter is."""
    both = SECRECY_BEFORE_URGENCY.match(text) and len(text) < _LONGEST_OF_BOTH
    return bool(URGENCY_ALONE.match(text) or SECRECY_ALONE.match(text) or both)
