"""The office's other papers of the regulation: what stands in their columns.

สมุดส่งหนังสือ (แบบที่ ๑๖), ใบรับหนังสือ (แบบที่ ๑๗), บัตรตรวจค้น (แบบที่ ๑๘), ตรากำหนดเก็บหนังสือ (ข้อ ๕๕, ๗๓).
"""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum

from msgspec import Struct

from circ_desktop.domain.letter.content import Digits
from circ_desktop.domain.received.incoming import ReceivedLetter
from circ_desktop.domain.recipients.entries import SentRecipient
from circ_desktop.domain.register import RegisterKind
from circ_desktop.domain.sent.outgoing import Outgoing, OutgoingState


class DespatchRow(Struct, frozen=True):
    """One thing that a messenger carries (ข้อ ๔๘). หน่วยรับ, ผู้รับ and วันและเวลา are written by who receives it."""

    number: str
    letter_number: str
    sender: str
    addressee: str
    subject: str
    note: str = ""
    urgency: str = ""


class DespatchFlow(StrEnum):
    """What a messenger carries: our letters to others, or received letters to the divisions that they are assigned to."""

    OUT = "out"
    DIVISIONS = "divisions"


class DespatchEntry(Struct, frozen=True):
    """One letter that can stand in the despatch book, with its rows.

    Attributes:
        id: of the issued letter, or of the division's assignment.
        unit: the unit that sends it out, or the division that receives it.
        day: of issue, or of the order that assigned it.
    """

    id: int
    unit: str
    day: date
    rows: tuple[DespatchRow, ...]


class DespatchWish(Struct, frozen=True):
    """Which rows the despatch book or the receipts are to have.

    Attributes:
        day_from: first day; `day_to` the last, both included.
        flow: outward or to the divisions.
        ids: only these entries; None for all of the days.
        unit: only what this unit sends or receives; "" for all.
        messenger: who carries it, printed at the top; "" leaves a line to write on.
    """

    day_from: date
    day_to: date
    flow: DespatchFlow = DespatchFlow.OUT
    ids: frozenset[int] | None = None
    unit: str = ""
    messenger: str = ""

    def keeps(self, entry: DespatchEntry) -> bool:
        """Tell whether the entry is wanted."""
        return (self.ids is None or entry.id in self.ids) and self.unit in ("", entry.unit)


class DespatchBook(Struct, frozen=True):
    """The pages of the despatch book from one day to another, both included; `messenger` is who carries it, "" for unknown."""

    office: str
    day_from: date
    day_to: date
    rows: tuple[DespatchRow, ...] = ()
    digits: Digits = Digits.THAI
    messenger: str = ""


class IndexRow(Struct, frozen=True):
    """One letter of the matter on its card (ข้อ ๕๑): `item` is from whom and about what, `action` where it went."""

    number: str
    letter_number: str
    dated: date | None
    item: str
    action: str = ""


class IndexCard(Struct, frozen=True):
    """The card of one matter. `code` is the office's code of the file, "" leaves it to be written."""

    subject: str
    rows: tuple[IndexRow, ...] = ()
    code: str = ""
    digits: Digits = Digits.THAI


class KeepingStamp(Struct, frozen=True):
    """How long a letter is kept. `until` is the year in พ.ศ., None for ห้ามทำลาย."""

    until: int | None = None
    digits: Digits = Digits.THAI


def despatch_rows(outgoing: Outgoing, sender: str, recipients: Sequence[SentRecipient] = ()) -> tuple[DespatchRow, ...]:
    """Return the rows of an issued letter, one for each whom it goes to; none for a voided letter or one without number."""
    if outgoing.register_number is None or outgoing.state is OutgoingState.VOIDED:
        return ()
    letter = outgoing.letter
    series = "ว " if outgoing.register_kind is RegisterKind.CIRCULAR else ""
    to = [(each.addressee, each.copies) for each in recipients] or [(letter.addressee or outgoing.sent_to, 1)]
    return tuple(
        DespatchRow(
            number=f"{series}{outgoing.register_number}",
            letter_number=letter.number,
            sender=sender,
            addressee=addressee,
            subject=letter.subject,
            note=f"{copies} ฉบับ" if copies > 1 else "",
            urgency=letter.urgency or "",
        )
        for addressee, copies in to
    )


def index_row(letter: ReceivedLetter) -> IndexRow:
    """Return the row of a received letter on the card of its matter."""
    entry = letter.entry
    return IndexRow(
        number=str(letter.receive_number),
        letter_number=entry.number,
        dated=entry.dated,
        item=" ".join(part for part in (entry.sender, entry.subject) if part),
        action=letter.action or letter.holder,
    )


def index_card(
    subject: str, letters: Iterable[ReceivedLetter], digits: Digits = Digits.THAI, code: str = ""
) -> IndexCard:
    """Return the card of a matter with its letters, the oldest first."""
    ordered = sorted(letters, key=lambda each: (each.register_year, each.receive_number))
    return IndexCard(subject, tuple(index_row(each) for each in ordered), code, digits)
