"""Pages of the registers, ทะเบียนหนังสือรับ (แบบที่ ๑๓, ข้อ ๓๘) and ทะเบียนหนังสือส่ง (แบบที่ ๑๔, ข้อ ๔๓)."""

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct

from circ_desktop.domain.books.numbers import RegisterJump
from circ_desktop.domain.desk.waiting import DivisionRow
from circ_desktop.domain.letter.content import Digits
from circ_desktop.domain.received.incoming import ReceivedLetter, ReceivedState
from circ_desktop.domain.register import RegisterKind
from circ_desktop.domain.sent.acknowledged import Acknowledgement, register_cells
from circ_desktop.domain.sent.outgoing import Outgoing, OutgoingState
from circ_desktop.thai.dates import short_date
from circ_desktop.thai.digits import to_thai


class RegisterRow(Struct, frozen=True):
    """One row: the columns of the form in their order, and the day under which it stands.

    `number` is the register's number in Arabic digits, with "ว " where circulars count by themselves. A voided row keeps
    its place; `void_reason` says why ("" for a voided row without a reason, None for a row that stands). `jump` is what is said
    above the row where the numbers before it are not in this register.
    """

    day: date
    number: str
    letter_number: str
    dated: date | None
    sender: str
    addressee: str
    subject: str
    action: str = ""
    note: str = ""
    urgency: str = ""
    void_reason: str | None = None
    jump: str = ""


class RegisterPages(Struct, frozen=True):
    """The pages to print: of one register, from one day to another, both included; `rows` in the register's order."""

    kind: RegisterKind
    office: str
    day_from: date
    day_to: date
    rows: tuple[RegisterRow, ...] = ()
    digits: Digits = Digits.THAI


class DivisionReceipt(Struct, frozen=True):
    """A division's copy that it received into its own register."""

    division: str
    number: int
    on: date

    def words(self) -> str:
        """Return what หมายเหตุ says of it, Thai."""
        return f"{self.division} รับแล้ว เลขรับ {to_thai(str(self.number))} วันที่ {short_date(self.on)}"


def jump_above(jumps: Iterable[RegisterJump], kind: RegisterKind | None, year: int | None, number: int | None) -> str:
    """Return what stands above the row of that number where the register was raised to it, "" elsewhere."""
    found = (each for each in jumps if (each.key.kind, each.key.year, each.number) == (kind, year, number))
    return next((each.words() for each in found), "")


def received_row(
    letter: ReceivedLetter, receipts: Sequence[DivisionReceipt] = (), jumps: Sequence[RegisterJump] = ()
) -> RegisterRow:
    """Return the register's row of a received letter. Its day is the day of receipt.

    `receipts` are the divisions that received it on; `jumps` where the register was raised.
    """
    entry = letter.entry
    return RegisterRow(
        day=entry.received_at.date(),
        number=str(letter.receive_number),
        letter_number=entry.number,
        dated=entry.dated,
        sender=entry.sender,
        addressee=entry.addressee,
        subject=entry.subject,
        action=letter.action or letter.holder,
        note="\n".join(part for part in (entry.note, *(each.words() for each in receipts)) if part),
        urgency=entry.urgency or "",
        void_reason=letter.void_reason if letter.state is ReceivedState.VOIDED else None,
        jump=jump_above(jumps, RegisterKind.RECEIVED, letter.register_year, letter.receive_number),
    )


def division_row(row: DivisionRow, jumps: Sequence[RegisterJump] = ()) -> RegisterRow:
    """Return the row of a letter in a division's own register; its day is that of the division's receipt.

    Raises ValueError for a copy that the division has not received: it has no row.
    """
    if row.receive_number is None or row.received_at is None:
        raise ValueError(row.assignment_id)
    day = row.received_at.date()
    return RegisterRow(
        day=day,
        number=str(row.receive_number),
        letter_number=row.number,
        dated=row.dated,
        sender=row.sender,
        addressee=row.addressee,
        subject=row.subject,
        action=row.result or row.order,
        note=f"เลขรับสำนักงาน {to_thai(str(row.office_number))}",
        urgency=row.urgency or "",
        jump=jump_above(jumps, RegisterKind.RECEIVED, day.year, row.receive_number),
    )


def sent_row(
    outgoing: Outgoing,
    sender: str,
    told: Sequence[Acknowledgement] = (),
    recipients: int = 0,
    jumps: Sequence[RegisterJump] = (),
) -> RegisterRow:
    """Return the register's row of an issued letter; `sender` is the unit that the letter is from.

    `told` are the offices that received it, of `recipients` (0 for its one addressee); `jumps` where registers were raised.

    Raises ValueError for a letter without a number: it has no row.
    """
    if outgoing.issued_on is None or outgoing.register_number is None:
        raise ValueError(outgoing.id)
    letter = outgoing.letter
    action, note = register_cells(told, recipients)
    own_series = outgoing.register_kind is RegisterKind.CIRCULAR
    return RegisterRow(
        day=outgoing.issued_on,
        number=f"{'ว ' if own_series else ''}{outgoing.register_number}",
        letter_number=letter.number,
        dated=letter.date,
        sender=sender,
        addressee=outgoing.sent_to or letter.on_paper().addressee,
        subject=letter.subject,
        action=action,
        note=note,
        urgency=letter.urgency or "",
        void_reason=outgoing.void_reason if outgoing.state is OutgoingState.VOIDED else None,
        jump=jump_above(jumps, outgoing.register_kind, outgoing.register_year, outgoing.register_number),
    )


def register_pages(
    kind: RegisterKind,
    office: str,
    day_from: date,
    day_to: date,
    rows: Iterable[RegisterRow],
    digits: Digits = Digits.THAI,
) -> RegisterPages:
    """Return the pages for the days, rows of other days left out; days in the wrong order are put right."""
    first, last = min(day_from, day_to), max(day_from, day_to)
    kept = tuple(row for row in rows if first <= row.day <= last)
    return RegisterPages(kind, office, first, last, kept, digits)
