"""What the reader found in a paper: each field with the line it stands on and how sure that is. It proposes, never decides."""

import datetime as dt
from enum import StrEnum
from typing import Annotated, Any, Generic, TypeVar

from msgspec import Struct

from circ_desktop.domain.letter.content import Enclosure, Secrecy
from circ_desktop.domain.letter.names import names_of
from circ_desktop.domain.letter.part import Part
from circ_desktop.domain.letter.reference import Reference
from circ_desktop.domain.received.incoming import ReceivedEntry

T = TypeVar("T")

CERTAIN = 0.98
LIKELY = 0.85
GUESSED = 0.5
"""Confidence: the official form says so; a usual place or word says so; only the neighbourhood says so."""


class Outcome(StrEnum):
    """What the paper is."""

    LETTER = "letter"
    NOT_A_LETTER = "not_a_letter"
    NO_TEXT = "no_text"  # a scan without a text layer: fields are typed by hand


class Field(Struct, Generic[T], frozen=True):
    """A value, the line (from 1) that it was read from, the words there, and a confidence between 0 and 1."""

    value: T
    line: int
    evidence: str
    confidence: float = CERTAIN


class Hint(Struct, frozen=True):
    """Something that the clerk should look at beside a field. `offer` may be taken by a press; it is never applied by itself."""

    field: str
    text: str
    offer: str = ""
    line: int = 0


class ReadStamp(Struct, frozen=True):
    """A receipt stamp of another office on the paper. Values are as printed."""

    office: str
    number: str
    date: dt.date | None
    time: str


class DueKind(StrEnum):
    """How a due date comes round."""

    ONCE = "once"  # ภายในวันที่ ๓๐ กันยายน ๒๕๖๘
    RELATIVE = "relative"  # ภายใน ๗ วัน นับแต่วันที่ได้รับหนังสือ
    MONTHLY = "monthly"  # ทุกวันที่ ๒๐ ของเดือน จนถึงเดือนกันยายน ๒๕๖๘
    YEARLY = "yearly"  # ภายในวันที่ ๓๑ ตุลาคม ของทุกปี


class ReadDue(Struct, frozen=True):
    """A day by which the letter wants something done.

    Attributes:
        kind: what the other attributes mean.
        date: once: the day; yearly: the first such day on or after the letter's date.
        days: relative: how many days after the letter was received.
        day_of_month: monthly: the day, 1 to 31.
        until: monthly: the last month, "YYYY-MM" (CE).
        time: "HH:MM", where the letter names an hour.
    """

    kind: DueKind
    date: dt.date | None = None
    days: int | None = None
    day_of_month: int | None = None
    until: str | None = None
    time: str | None = None


class Conflict(Struct, frozen=True):
    """Two readings of one thing that cannot both be right; shown side by side, the clerk decides.

    Attributes:
        field: the field of the form that it is about: "number", "dated", "receipt_stamps", …
        text: what does not agree, Thai, one sentence.
        readings: both readings, each with its line and words; the first is what the form is filled with.
        offer: the likely correct value as text, "" where nothing speaks for one of them.
    """

    field: str
    text: str
    readings: tuple[Field[Any], ...]
    offer: str = ""


class Role(StrEnum):
    """What another letter of the packet is to the first one, or to the one that names it."""

    ENCLOSURE = "enclosure"  # it is one of สิ่งที่ส่งมาด้วย
    REFERENCE = "reference"  # it is one of อ้างถึง
    COPY = "copy"  # the same letter once more
    OTHER = "other"


class Reading(Struct, frozen=True):
    """All that was read from one letter. A missing field is None or ().

    Attributes:
        kind: external, memo, stamped, order, announcement, other_letter; "" for a paper that is no letter.
        signer_name: as in the brackets under the signature, without them.
        signer_rank: a rank on a line of its own above the name (ภาคผนวก ๓: ว่าที่ร้อยตรี).
        top_secret: "ลับที่สุด", which this program must not hold (ข้อ ๒๙); then a hint says so too.
        due_dates: by when the letter wants something done.
        reason: why the paper is no letter, Thai; "" for letters.
        notes: what the clerk should know about the file, Thai.
        hints: doubts about single fields.
        conflicts: readings that contradict each other.
        others: the other letters of a packet, in order.
        role: of a letter in `others`: what it is to another letter of the packet.
        role_of: which letter that is: 0 the first one, 1 the first of `others`, …
        role_index: which of that letter's enclosures or references it is, from 0; None where it is neither.
    """

    outcome: Outcome
    kind: str = "external"
    number: Field[str] | None = None
    dated: Field[dt.date] | None = None
    sender: Field[str] | None = None
    salutation: Annotated[Field[str] | None, Part("คำขึ้นต้น")] = None
    addressee: Field[str] | None = None
    subject: Field[str] | None = None
    urgency: Field[str] | None = None
    secrecy: Field[Secrecy] | None = None
    top_secret: Field[str] | None = None
    references: tuple[Field[Reference], ...] = ()
    enclosures: tuple[Field[Enclosure], ...] = ()
    signer_rank: Annotated[Field[str] | None, Part("ยศ")] = None
    signer_name: Annotated[Field[str] | None, Part("ผู้ลงนาม")] = None
    signer_position: Annotated[Field[tuple[str, ...]] | None, Part("ตำแหน่ง")] = None
    owner_unit: Annotated[Field[tuple[str, ...]] | None, Part("เจ้าของเรื่อง")] = None
    phones: Annotated[tuple[Field[str], ...], Part("โทร.")] = ()
    emails: Annotated[tuple[Field[str], ...], Part("อีเมล")] = ()
    receipt_stamps: Annotated[tuple[Field[ReadStamp], ...], Part("ตรารับ")] = ()
    due_dates: Annotated[tuple[Field[ReadDue], ...], Part("กำหนด")] = ()
    reason: str = ""
    notes: tuple[str, ...] = ()
    hints: tuple[Hint, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    others: tuple["Reading", ...] = ()
    role: Role | None = None
    role_of: int = 0
    role_index: int | None = None
    text: str = ""

    @property
    def is_letter(self) -> bool:
        """Tell whether there is anything to fill a form with."""
        return self.outcome is Outcome.LETTER


def reading_names() -> dict[str, str]:
    """Return what each field is called, in the order of the paper: as the register calls it where the register has it."""
    names = {**names_of(Reading), **names_of(ReceivedEntry)}
    return {item: names[item] for item in Reading.__struct_fields__ if item in names}
