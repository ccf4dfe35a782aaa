"""Registers and their numbers (ข้อ ๓๘, ๔๓; ภาคผนวก ๑)."""

import re
from dataclasses import dataclass
from enum import StrEnum

from circ_desktop.domain.letter import Digits
from circ_desktop.domain.office import CircularSeries
from circ_desktop.thai.digits import to_arabic, to_thai


class RegisterKind(StrEnum):
    """What is numbered. Each kind is a book of its own, from 1 on 1 January."""

    RECEIVED = "received"  # ทะเบียนหนังสือรับ แบบ ๑๓
    SENT = "sent"  # ทะเบียนหนังสือส่ง แบบ ๑๔
    CIRCULAR = "circular"  # ว, where the office keeps a series of its own (ข้อ ๓๒)


OFFICE_OWNER = "office"


def division_owner(division_id: int) -> str:
    """Return the owner key of a division's own registers."""
    return f"division:{division_id}"


@dataclass(frozen=True, slots=True)
class RegisterKey:
    """Names one register: whose, of what, in which calendar year (CE), in which series ("" = the only one)."""

    owner: str
    kind: RegisterKind
    year: int
    series: str = ""


@dataclass(frozen=True, slots=True)
class RegisterStatus:
    """A register and where it stands. `next_number` is what the next letter will get."""

    key: RegisterKey
    next_number: int
    first_number: int


def sent_kind(circular: bool, series: CircularSeries) -> RegisterKind:
    """Return the register that an outgoing letter counts in."""
    return RegisterKind.CIRCULAR if circular and series is CircularSeries.OWN else RegisterKind.SENT


def letter_number(prefix: str, number: int, *, circular: bool, digits: Digits = Digits.THAI) -> str:
    """Return the printed ที่: "รย ๗๑๓๐๑/ว ๑๒" (ภาคผนวก ๑; no leading zeros, the year is not shown)."""
    text = f"{prefix}/{'ว ' if circular else ''}{number}"
    if digits is Digits.THAI:
        return to_thai(text)
    return to_arabic(text) if digits is Digits.ARABIC else text


NUMBER_PATTERN = re.compile(
    r"(?P<prefix>[ก-ฮ]{2})\s*(?:\((?P<committee>[ก-ฮ.]{2,6})\)\s*)?(?P<owner>[0-9]{4,5}(?:\.[0-9]+)*)"
    r"\s*/\s*(?P<circular>ว\s*)?(?P<running>[0-9]+)"
)
"""The ที่ of a letter in Arabic digits (ภาคผนวก ๑). Use on `to_arabic(text)`."""


def normal_number(text: str) -> str:
    """Return a ที่ in one form for comparing: Arabic digits, "รย 0017.2/ว 3362"; unknown shapes only get single spaces."""
    plain = " ".join(to_arabic(text).split())
    found = NUMBER_PATTERN.search(plain)
    if not found:
        return plain
    committee = f"({found['committee']}) " if found["committee"] else ""
    return f"{found['prefix']} {committee}{found['owner']}/{'ว ' if found['circular'] else ''}{int(found['running'])}"
