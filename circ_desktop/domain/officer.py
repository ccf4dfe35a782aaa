"""Officers: who they are, what they may do, and the title they sign with on a given day (ภาคผนวก ๓)."""

import re
from datetime import date
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from circ_desktop.domain.errors import InvalidEntry
from circ_desktop.domain.letter.content import Signer
from circ_desktop.thai.text import single_spaced, without_zero_width


class Right(StrEnum):
    """What an officer may do. An officer holds any set of these."""

    REGISTER = "register"  # register received letters, draft, issue numbers (สารบรรณ)
    DRAFT = "draft"  # draft letters
    REVIEW = "review"  # accept or return drafts (หัวหน้า)
    ENDORSE = "endorse"  # comment on a letter put up and pass it on
    ORDER = "order"  # give the final order on a received letter (ผู้บริหาร)
    ADMINISTER = "administer"  # office settings, officers, numbers taken over


RIGHT_NAMES = {
    Right.REGISTER: "งานสารบรรณ (ลงรับ ออกเลข)",
    Right.DRAFT: "ร่างหนังสือ",
    Right.REVIEW: "ตรวจร่าง",
    Right.ENDORSE: "ลงความเห็นและเสนอต่อ",
    Right.ORDER: "สั่งการ",
    Right.ADMINISTER: "ดูแลระบบ",
}


class Capacity(Struct, frozen=True):
    """An acting title held between two days, both included; `until` None means until further notice.

    `lines` are the printed position lines: ("นักทรัพยากรบุคคลชำนาญการ รักษาราชการแทน", "หัวหน้าสำนักปลัด").
    """

    lines: tuple[str, ...]
    since: date
    until: date | None = None

    def holds_on(self, day: date) -> bool:
        """Tell whether the officer acts in this capacity on the day."""
        return self.since <= day and (self.until is None or day <= self.until)


class Officer(Struct, frozen=True):
    """A person who signs in. `id` 0 means not stored yet. Passwords never leave storage.

    Attributes:
        login: what is typed to sign in; small Latin letters, digits, dot.
        name: printed name with its title, "นางสาว… …"; without นาย for holders of a rank.
        rank: "ว่าที่ร้อยตรี" or ""; stands in front of the signature.
        position: printed position lines of the substantive post.
        division_id: the division, or None for the head of the office and the ปลัด.
        chain_order: place in the office's usual chain from clerk (1) to head; None when not in it.
    """

    id: int
    login: str
    name: str
    position: tuple[str, ...]
    rights: frozenset[Right]
    rank: str = ""
    division_id: int | None = None
    chain_order: int | None = None
    capacities: tuple[Capacity, ...] = ()
    active: bool = True

    def position_on(self, day: date) -> tuple[str, ...]:
        """Return the printed position lines on that day; the acting capacity that began last wins."""
        acting = [capacity for capacity in self.capacities if capacity.holds_on(day)]
        return max(acting, key=lambda capacity: capacity.since).lines if acting else self.position

    def signer_on(self, day: date) -> Signer:
        """Return the signature block of that day, to be copied into what is signed."""
        return Signer(name=self.name, position=self.position_on(day), rank=self.rank)

    def may(self, right: Right) -> bool:
        """Tell whether the officer holds the right and is active."""
        return self.active and right in self.rights


LOGIN = re.compile(r"[a-z0-9][a-z0-9._-]{1,59}")
SHORTEST_PASSWORD = 8


def tidy_officer(officer: Officer) -> Officer:
    """Return the officer with invisible characters and doubled spaces gone, empty position lines dropped."""

    def tidy(text: str) -> str:
        return single_spaced(without_zero_width(text))

    def lines(texts: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(line for line in map(tidy, texts) if line)

    acting = tuple(replace(each, lines=lines(each.lines)) for each in officer.capacities)
    return replace(
        officer,
        login=tidy(officer.login).lower(),
        name=tidy(officer.name),
        rank=tidy(officer.rank),
        position=lines(officer.position),
        capacities=tuple(each for each in acting if each.lines),
    )


def check_officer(officer: Officer) -> None:
    """Raise `InvalidEntry`, naming the field, when the officer cannot be taken."""
    lost = "ข้อมูลเจ้าหน้าที่ยังไม่ถูกบันทึก"
    if not LOGIN.fullmatch(officer.login):
        raise InvalidEntry("ชื่อเข้าใช้ไม่ถูกต้อง", lost, "ใช้ตัวอักษรอังกฤษเล็ก ตัวเลข หรือจุด ตั้งแต่ ๒ ตัว เช่น somsri", field="login")
    if not officer.name:
        raise InvalidEntry("ยังไม่ได้พิมพ์ชื่อและชื่อสกุล", lost, "พิมพ์ชื่อพร้อมคำนำหน้า", field="name")
    for capacity in officer.capacities:
        if capacity.until is not None and capacity.until < capacity.since:
            raise InvalidEntry("วันสิ้นสุดการรักษาราชการอยู่ก่อนวันเริ่ม", lost, "แก้วันเริ่มหรือวันสิ้นสุด", field="capacities")


def check_password(password: str) -> None:
    """Raise `InvalidEntry` when a password is too short to keep the registers safe."""
    if len(password) < SHORTEST_PASSWORD:
        raise InvalidEntry("รหัสผ่านสั้นไป", "รหัสผ่านยังไม่ถูกตั้ง", "ใช้อย่างน้อย ๘ ตัวอักษร ยาวไว้ดีกว่าซับซ้อน", field="password")
