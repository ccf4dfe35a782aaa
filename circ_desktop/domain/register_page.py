"""Pages of the registers, ทะเบียนหนังสือรับ (แบบที่ ๑๓, ข้อ ๓๘) and ทะเบียนหนังสือส่ง (แบบที่ ๑๔, ข้อ ๔๓)."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from circ_desktop.domain.letter import Digits
from circ_desktop.domain.outgoing import Outgoing, OutgoingState
from circ_desktop.domain.received import ReceivedLetter, ReceivedState
from circ_desktop.domain.register import RegisterKind


class RegisterRow(Struct, frozen=True):
    """One row: the columns of the form in their order, and the day under which it stands.

    `number` is the register's number in Arabic digits, with "ว " where circulars count by themselves. A voided row keeps
    its place; `void_reason` says why ("" for a voided row without a reason, None for a row that stands).
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


class RegisterPages(Struct, frozen=True):
    """The pages to print: of one register, from one day to another, both included; `rows` in the register's order."""

    kind: RegisterKind
    office: str
    day_from: date
    day_to: date
    rows: tuple[RegisterRow, ...] = ()
    digits: Digits = Digits.THAI


def received_row(letter: ReceivedLetter) -> RegisterRow:
    """Return the register's row of a received letter. Its day is the day of receipt."""
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
        note=entry.note,
        urgency=entry.urgency or "",
        void_reason=letter.void_reason if letter.state is ReceivedState.VOIDED else None,
    )


def sent_row(outgoing: Outgoing, sender: str) -> RegisterRow:
    """Return the register's row of an issued letter; `sender` is the unit that the letter is from.

    Raises ValueError for a letter without a number: it has no row.
    """
    if outgoing.issued_on is None or outgoing.register_number is None:
        raise ValueError(outgoing.id)
    letter = outgoing.letter
    own_series = outgoing.register_kind is RegisterKind.CIRCULAR
    return RegisterRow(
        day=outgoing.issued_on,
        number=f"{'ว ' if own_series else ''}{outgoing.register_number}",
        letter_number=letter.number,
        dated=letter.date,
        sender=sender,
        addressee=outgoing.sent_to or letter.on_paper().addressee,
        subject=letter.subject,
        urgency=letter.urgency or "",
        void_reason=outgoing.void_reason if outgoing.state is OutgoingState.VOIDED else None,
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
