"""A letter that came in: what the clerk types or the reader reads, and what the register adds."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from circ_desktop.domain.letter import Enclosure, Secrecy
from circ_desktop.domain.reference import Reference


@dataclass(frozen=True, slots=True)
class ReceivedEntry:
    """The fields of the registration form, columns of แบบ ๑๓ and what routing needs.

    Attributes:
        number: ที่ of the incoming letter as typed ("" when it has none).
        dated: ลงวันที่ (Gregorian), None when the letter has no date.
        sender: จาก.
        addressee: ถึง.
        subject: เรื่อง, never shortened.
        received_at: when it arrived (aware, Bangkok); may lie before the time of registration.
        note: หมายเหตุ.
    """

    number: str
    dated: date | None
    sender: str
    addressee: str
    subject: str
    received_at: datetime
    urgency: str | None = None
    secrecy: Secrecy | None = None
    references: tuple[Reference, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()
    note: str = ""


class ReceivedState(StrEnum):
    """Where a received letter stands."""

    REGISTERED = "registered"  # has its number, nobody else holds it yet
    PUT_UP = "put_up"  # on its way through the chain
    ASSIGNED = "assigned"  # ordered; divisions have it
    DONE = "done"  # every division is done, or it was ordered to be filed
    VOIDED = "voided"  # the number stays in the book, marked ยกเลิก


@dataclass(frozen=True, slots=True)
class ReceivedLetter:
    """A row of the received register. `version` counts its changes; a stale one is refused."""

    id: int
    register_year: int
    receive_number: int
    entry: ReceivedEntry
    state: ReceivedState
    recorded_at: datetime
    recorded_by: int
    version: int
    holder: str = ""
    action: str = ""
    void_reason: str = ""
    file_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file kept by its SHA-256 (hex). `role` says what it is: scan, enclosure, stamped, issued, slip."""

    id: int
    sha256: str
    name: str
    media_type: str
    size: int
    role: str
