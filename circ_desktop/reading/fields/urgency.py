"""ชั้นความเร็ว (ข้อ ๒๘) and ชั้นความลับ: words that stand alone in the head."""

import re
from collections.abc import Sequence

from circ_desktop.domain.letter import URGENCIES, URGENT_WITHIN, Secrecy
from circ_desktop.reading.lines import Line
from circ_desktop.reading.reading import CERTAIN, LIKELY, Field, Hint

TOP_CLASS = "ลับที่สุด"
URGENCY = re.compile(rf"^({URGENT_WITHIN}\s.+|{'|'.join(sorted(URGENCIES, key=len, reverse=True))})(?=\s|$)")
_SECRECY = re.compile(rf"^({TOP_CLASS}|{Secrecy.VERY_SECRET}|{Secrecy.SECRET})$")


def is_class_line(text: str) -> bool:
    """Tell whether a line only says how urgent or how secret the letter is."""
    return bool(URGENCY.fullmatch(text) or _SECRECY.match(text))


def read_urgency(head: Sequence[Line]) -> Field[str] | None:
    """Return the urgency; certain when it has a line of its own, likely when the number follows it."""
    for line in head:
        if found := URGENCY.match(line.text):
            word = found[1]
            return Field(word, line.number, line.text, CERTAIN if word == line.text else LIKELY)
    return None


def read_secrecy(head: Sequence[Line]) -> tuple[Field[Secrecy] | None, Hint | None]:
    """Return the secrecy, or a hint where the paper is ลับที่สุด, which this program must not hold (ข้อ ๒๙)."""
    for line in head:
        if found := _SECRECY.match(line.text):
            if found[1] == TOP_CLASS:
                text = "หนังสือชั้น “ลับที่สุด” ลงทะเบียนในโปรแกรมไม่ได้ (ข้อ ๒๙) ให้ส่งนายทะเบียนข้อมูลข่าวสารลับ"
                return None, Hint("secrecy", text, line=line.number)
            return Field(Secrecy(found[1]), line.number, line.text, CERTAIN), None
    return None, None
