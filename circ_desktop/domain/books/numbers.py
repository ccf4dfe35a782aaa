"""Registers and their numbers (ข้อ ๓๘, ๔๓; ภาคผนวก ๑)."""

import re
from datetime import date
from enum import StrEnum

from msgspec import Struct

from circ_desktop.domain.letter.content import Digits, Kind, Letter
from circ_desktop.domain.office import CircularSeries
from circ_desktop.thai.dates import BE_OFFSET, long_date
from circ_desktop.thai.digits import to_arabic, to_thai


class RegisterKind(StrEnum):
    """What is numbered. Each kind is a book of its own, from 1 on 1 January."""

    RECEIVED = "received"  # ทะเบียนหนังสือรับ แบบ ๑๓
    SENT = "sent"  # ทะเบียนหนังสือส่ง แบบ ๑๔
    CIRCULAR = "circular"  # ว, where the office keeps a series of its own (ข้อ ๓๒)
    ORDER = "order"  # from here on: n/พ.ศ., each kind of document in a book of its own (ข้อ ๑๖, ๒๔)
    REGULATION = "regulation"
    ANNOUNCEMENT = "announcement"
    STATEMENT = "statement"
    NEWS = "news"
    CERTIFICATE = "certificate"
    MINUTES = "minutes"


REGISTER_NAMES = {
    RegisterKind.RECEIVED: "ทะเบียนหนังสือรับ",
    RegisterKind.SENT: "ทะเบียนหนังสือส่ง",
    RegisterKind.CIRCULAR: "ทะเบียนหนังสือเวียน (ว)",
    RegisterKind.ORDER: "ทะเบียนคำสั่ง",
    RegisterKind.REGULATION: "ทะเบียนระเบียบ/ข้อบังคับ",
    RegisterKind.ANNOUNCEMENT: "ทะเบียนประกาศ",
    RegisterKind.STATEMENT: "ทะเบียนแถลงการณ์",
    RegisterKind.NEWS: "ทะเบียนข่าว",
    RegisterKind.CERTIFICATE: "ทะเบียนหนังสือรับรอง",
    RegisterKind.MINUTES: "ทะเบียนรายงานการประชุม",
}
"""What clerks call the books."""

BOOKS = {
    Kind.ORDER: RegisterKind.ORDER,
    Kind.REGULATION: RegisterKind.REGULATION,
    Kind.ANNOUNCEMENT: RegisterKind.ANNOUNCEMENT,
    Kind.STATEMENT: RegisterKind.STATEMENT,
    Kind.NEWS: RegisterKind.NEWS,
    Kind.CERTIFICATE: RegisterKind.CERTIFICATE,
    Kind.MINUTES: RegisterKind.MINUTES,
}
"""Kinds of document that count in a book of their own; the others count as letters sent."""

OUTGOING_REGISTERS = tuple(kind for kind in RegisterKind if kind is not RegisterKind.RECEIVED)
"""The registers that our own documents count in."""

OFFICE_OWNER = "office"


def division_owner(division_id: int) -> str:
    """Return the owner key of a division's own registers."""
    return f"division:{division_id}"


class RegisterKey(Struct, frozen=True):
    """Names one register: whose, of what, in which calendar year (CE), in which series ("" = the only one)."""

    owner: str
    kind: RegisterKind
    year: int
    series: str = ""


class RegisterJump(Struct, frozen=True):
    """Where a register was raised to a later number: what lies between stands in the paper book, not here.

    Attributes:
        key: the register.
        before: the first number that is not here.
        number: the number that it went on with.
        on: the day on which it was raised.
        reason: why, in the words of who did it; "" for the first day of an office.
        officer: who did it, "" for the office's set-up.
    """

    key: RegisterKey
    before: int
    number: int
    on: date
    reason: str = ""
    officer: str = ""

    def numbers(self, until: str) -> str:
        """Return the numbers that are not here, "121-124" or "121", in Arabic digits; `until` stands between."""
        last = self.number - 1
        return str(last) if last == self.before else f"{self.before}{until}{last}"

    def words(self) -> str:
        """Return what the register says above its next row, Thai with Arabic digits for numbers of the register."""
        told = f"เลข {self.numbers(' ถึง ')} ไม่ได้ออกในโปรแกรมนี้ ดูสมุดทะเบียนเดิม รับเลขต่อเมื่อ {long_date(self.on)}"
        return " ".join(
            part
            for part in (
                told,
                f"โดย {self.officer}" if self.officer else "",
                f"เหตุผล: {self.reason}" if self.reason else "",
            )
            if part
        )


class RegisterStatus(Struct, frozen=True):
    """A register and where it stands.

    Attributes:
        next_number: what the next letter will get.
        jumps: which numbers are not in it.
        division: the name of the division whose own register it is, "" for the office's.
    """

    key: RegisterKey
    next_number: int
    first_number: int
    jumps: tuple[RegisterJump, ...] = ()
    division: str = ""

    @property
    def division_id(self) -> int | None:
        """The division whose own register it is, None for the office's."""
        _, found, number = self.key.owner.partition(":")
        return int(number) if found else None

    @property
    def name(self) -> str:
        """What clerks call the book."""
        return f"ทะเบียนรับของ{self.division}" if self.division else REGISTER_NAMES[self.key.kind]

    @property
    def used(self) -> bool:
        """Whether numbers of it were given here."""
        return self.next_number > max([self.first_number, *(jump.number for jump in self.jumps)])

    def elsewhere(self) -> str:
        """Return the numbers that are in the paper book, "1-119 · 121-124", Arabic; "" for none."""
        return " · ".join(jump.numbers("-") for jump in self.jumps)


def sent_kind(kind: Kind, circular: bool, series: CircularSeries) -> RegisterKind:
    """Return the register that a document of ours counts in."""
    if kind in BOOKS:
        return BOOKS[kind]
    return RegisterKind.CIRCULAR if circular and series is CircularSeries.OWN else RegisterKind.SENT


def document_number(prefix: str, letter: Letter, number: int, year: int) -> str:
    """Return the printed number of a document: ที่ of a letter, or "๑๒/๒๕๖๘" (ข้อ ๑๖, ๒๔); `year` is CE."""
    if letter.kind not in BOOKS:
        return letter_number(prefix, number, circular=letter.circular, digits=letter.digits)
    text = f"{number}/{year + BE_OFFSET}"
    return text if letter.digits is Digits.ARABIC else to_thai(text)


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
