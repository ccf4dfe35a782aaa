"""A reference to another letter (อ้างถึง): its printed line, and what can be read from it."""

import datetime as dt
import re

from msgspec import Struct

from circ_desktop.domain.letter.number import NUMBER_PATTERN, normal_number
from circ_desktop.thai.dates import DateProblem, long_date, parse_date
from circ_desktop.thai.digits import to_arabic

DATED = re.compile(r"(?:ลง)?วันที่\s*(\d{1,2}\s*(?:เดือน\s*)?[ก-ฮเ-ไ][ก-๙.]+\s*(?:พ\.\s?ศ\.\s*)?\d{4})")
_ANY_DAY = dt.date(2000, 1, 1)
"""Stands for "today", which `parse_date` needs only where the year was left out; a reference always has its year."""


class Reference(Struct, frozen=True):
    """One line of อ้างถึง. `number` is in the normal form of `number.normal_number`, "" when none was found.

    `received_id` or `outgoing_id` names the letter itself when it stands in our own registers; storage fills them.
    """

    text: str
    number: str = ""
    date: dt.date | None = None
    received_id: int | None = None
    outgoing_id: int | None = None


def read_reference(text: str) -> Reference:
    """Return the line with the number and date that it names, as far as they can be read.

    A year of the common era is read as such; a day that the calendar does not have gives no date.
    """
    plain = to_arabic(text)
    number = normal_number(plain) if NUMBER_PATTERN.search(plain) else ""
    found = DATED.search(plain)
    if not found:
        return Reference(text, number)
    try:
        return Reference(text, number, parse_date(found[1], _ANY_DAY).value)
    except DateProblem:
        return Reference(text, number)


def reference_line(sender: str, number: str, day: dt.date | None, urgency: str | None = None) -> str:
    """Return "หนังสือจังหวัด… ด่วนที่สุด ที่ รย ๐๐๑๗.๒/ว ๒๒๐ ลงวันที่ ๑๑ มกราคม ๒๕๖๒" (ข้อ ๑๑ item อ้างถึง).

    The word หนังสือ is not doubled where the sender was typed with it; the number stands as typed.
    """
    whose = sender.strip().removeprefix("หนังสือ").strip()
    parts = [f"หนังสือ{whose}", urgency or "", f"ที่ {number.strip()}" if number.strip() else ""]
    parts.append(f"ลงวันที่ {long_date(day)}" if day else "")
    return " ".join(part for part in parts if part)
