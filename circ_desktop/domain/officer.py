"""Officers: who they are, what they may do, and the title they sign with on a given day (ภาคผนวก ๓)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from circ_desktop.domain.letter import Signer


class Right(StrEnum):
    """What an officer may do. An officer holds any set of these."""

    REGISTER = "register"  # register received letters, draft, issue numbers (สารบรรณ)
    DRAFT = "draft"  # draft letters
    REVIEW = "review"  # accept or return drafts (หัวหน้า)
    ENDORSE = "endorse"  # comment on a letter put up and pass it on
    ORDER = "order"  # give the final order on a received letter (ผู้บริหาร)
    ADMINISTER = "administer"  # office settings, officers, numbers taken over


@dataclass(frozen=True, slots=True)
class Capacity:
    """An acting title held between two days, both included; `until` None means until further notice.

    `lines` are the printed position lines: ("นักทรัพยากรบุคคลชำนาญการ รักษาราชการแทน", "หัวหน้าสำนักปลัด").
    """

    lines: tuple[str, ...]
    since: date
    until: date | None = None

    def holds_on(self, day: date) -> bool:
        """Tell whether the officer acts in this capacity on the day."""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Officer:
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
