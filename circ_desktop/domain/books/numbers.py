"""One register of a year: how it is named, where its numbers stand, and which of them are in the paper book."""

from datetime import date

from msgspec import Struct

from circ_desktop.domain.register import REGISTER_NAMES, RegisterKind
from circ_desktop.thai.dates import long_date

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
