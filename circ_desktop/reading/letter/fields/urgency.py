"""ชั้นความเร็ว (ข้อ ๒๘) and ชั้นความลับ: words that stand alone in the head."""

import re
from collections.abc import Sequence

from circ_desktop.domain.letter.content import Secrecy
from circ_desktop.reading.letter.class_lines import (
    BY_LENGTH,
    SECRECY_ALONE,
    SECRECY_BEFORE_URGENCY,
    TOP_CLASS,
    URGENCY,
    URGENCY_ALONE,
)
from circ_desktop.reading.letter.reading import CERTAIN, LIKELY, Field, Hint
from circ_desktop.reading.lines.lines import Line
from circ_desktop.reading.lines.wording import loose

_FIRST_LINES = 60


def within_line(lines: Sequence[Line]) -> Line | None:
    """Return the line "ด่วนภายใน …", whose day and hour are a due date."""
    return next((line for line in lines if (found := URGENCY.match(line.text)) and found[1]), None)


def read_urgency(head: Sequence[Line], lines: Sequence[Line] = ()) -> Field[str] | None:
    """Return the urgency; certain when it has a line of its own, likely when the number follows it.

    `lines` are all lines of the letter: a class word alone on its line is taken wherever extraction put it.
    """
    for line in head:
        text = SECRECY_BEFORE_URGENCY.sub("", line.text)
        if found := URGENCY.match(text):
            alone = bool(URGENCY_ALONE.match(text))
            return Field(_word(found), line.number, line.text, CERTAIN if alone else LIKELY)
    for line in lines[:_FIRST_LINES]:
        if found := URGENCY_ALONE.match(line.text):
            return Field(_word(found), line.number, line.text, LIKELY)
    return None


def _word(found: re.Match[str]) -> str:
    """Return the class as the regulation writes it; "ด่วนภายใน …" keeps its day and hour."""
    if found[1]:
        return found[1].strip()
    return next(word for word in BY_LENGTH if re.fullmatch(loose(word), found[2]))


def read_secrecy(
    head: Sequence[Line], lines: Sequence[Line] = ()
) -> tuple[Field[Secrecy] | None, Field[str] | None, Hint | None]:
    """Return the secrecy; for ลับที่สุด, which this program must not hold (ข้อ ๒๙), its field and a hint."""
    for line in [*head, *lines[:_FIRST_LINES]]:
        if found := SECRECY_ALONE.match(line.text) or SECRECY_BEFORE_URGENCY.match(line.text):
            word = found[1].replace(" ", "")
            if re.fullmatch(loose(TOP_CLASS), word):
                text = "หนังสือชั้น “ลับที่สุด” ลงทะเบียนในโปรแกรมไม่ได้ (ข้อ ๒๙) ให้ส่งนายทะเบียนข้อมูลข่าวสารลับ"
                top = Field(TOP_CLASS, line.number, line.text, CERTAIN)
                return None, top, Hint("secrecy", text, line=line.number)
            return Field(Secrecy(word), line.number, line.text, CERTAIN), None, None
    return None, None, None
