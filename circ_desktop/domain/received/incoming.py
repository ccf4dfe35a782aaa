"""A letter that came in: what the clerk types or the reader reads, and what the register adds."""

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Annotated

from msgspec import Struct
from msgspec.structs import replace

from circ_desktop.domain.errors import InvalidEntry, NotAllowed
from circ_desktop.domain.letter.content import Enclosure, Secrecy, is_urgency
from circ_desktop.domain.letter.part import Part
from circ_desktop.domain.letter.reference import Reference, read_reference
from circ_desktop.thai.dates import long_date
from circ_desktop.thai.text import single_spaced, without_zero_width


class ReceivedEntry(Struct, frozen=True):
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

    number: Annotated[str, Part("ที่")]
    dated: Annotated[date | None, Part("ลงวันที่")]
    sender: Annotated[str, Part("จาก")]
    addressee: Annotated[str, Part("ถึง")]
    subject: Annotated[str, Part("เรื่อง")]
    received_at: Annotated[datetime, Part("รับเมื่อ")]
    urgency: Annotated[str | None, Part("ชั้นความเร็ว")] = None
    secrecy: Annotated[Secrecy | None, Part("ชั้นความลับ")] = None
    references: Annotated[tuple[Reference, ...], Part("อ้างถึง")] = ()
    enclosures: Annotated[tuple[Enclosure, ...], Part("สิ่งที่ส่งมาด้วย")] = ()
    note: Annotated[str, Part("หมายเหตุ")] = ""


class ReceivedState(StrEnum):
    """Where a received letter stands."""

    REGISTERED = "registered"  # has its number, nobody else holds it yet
    PUT_UP = "put_up"  # on its way through the chain
    ASSIGNED = "assigned"  # ordered; divisions have it
    DONE = "done"  # every division is done, or it was ordered to be filed
    VOIDED = "voided"  # the number stays in the book, marked ยกเลิก


class ReceivedLetter(Struct, frozen=True):
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


class StoredFile(Struct, frozen=True):
    """A file kept by its SHA-256 (hex). `role` says what it is: scan, enclosure, stamped, issued, slip."""

    id: int
    sha256: str
    name: str
    media_type: str
    size: int
    role: str


class ReceivedFilter(Struct, frozen=True):
    """What the list of received letters shows. `year` is the calendar year in CE; None means every year."""

    text: str = ""
    year: int | None = None
    urgent_only: bool = False
    states: frozenset[ReceivedState] | None = None
    day_from: date | None = None
    day_to: date | None = None
    limit: int = 500


class ReceivedRow(Struct, frozen=True):
    """One line of the list of received letters."""

    id: int
    receive_number: int
    number: str
    dated: date | None
    sender: str
    addressee: str
    subject: str
    urgency: str | None
    state: ReceivedState
    holder: str
    received_at: datetime
    has_file: bool


STATE_NAMES = {
    ReceivedState.REGISTERED: "ลงรับแล้ว",
    ReceivedState.PUT_UP: "กำลังเสนอ",
    ReceivedState.ASSIGNED: "มอบกองแล้ว",
    ReceivedState.DONE: "เสร็จแล้ว",
    ReceivedState.VOIDED: "ยกเลิก",
}

SAME_LETTER_SECONDS = 60
"""Within this time the same clerk registering the same letter again is taken for a second press."""

_CLOCK_SLACK = timedelta(minutes=10)


def tidy_entry(entry: ReceivedEntry) -> ReceivedEntry:
    """Return the entry with invisible characters and doubled spaces gone; no word changes."""

    def tidy(text: str) -> str:
        return single_spaced(without_zero_width(text))

    return replace(
        entry,
        number=tidy(entry.number),
        sender=tidy(entry.sender),
        addressee=tidy(entry.addressee),
        subject=tidy(entry.subject),
        urgency=tidy(entry.urgency) or None if entry.urgency else None,
        note=without_zero_width(entry.note).strip(),
        references=tuple(replace(line, text=tidy(line.text)) for line in entry.references if line.text.strip()),
        enclosures=tuple(
            replace(item, title=tidy(item.title), unit=tidy(item.unit))
            for item in entry.enclosures
            if item.title.strip()
        ),
    )


def prepared_entry(entry: ReceivedEntry) -> ReceivedEntry:
    """Return the entry tidied, with the numbers and dates of its references read where nobody gave them."""
    tidied = tidy_entry(entry)
    return replace(tidied, references=tuple(_read(line) for line in tidied.references))


def check_entry(entry: ReceivedEntry, now: datetime) -> None:
    """Raise `InvalidEntry`, naming the field, when the register cannot take the entry (columns of แบบ ๑๓, ข้อ ๓๘)."""
    lost = "ยังไม่ได้ลงทะเบียน เลขรับยังไม่ถูกใช้"
    if not entry.sender:
        raise InvalidEntry("ยังไม่ได้พิมพ์ช่อง จาก", lost, "พิมพ์ส่วนราชการหรือชื่อผู้ส่ง", field="sender")
    if not entry.subject:
        raise InvalidEntry("ยังไม่ได้พิมพ์ช่อง เรื่อง", lost, "พิมพ์ชื่อเรื่องตามหนังสือ", field="subject")
    if entry.urgency and not is_urgency(entry.urgency):
        raise InvalidEntry(f"ไม่รู้จักชั้นความเร็ว “{entry.urgency}”", lost, "เลือก ด่วน ด่วนมาก หรือ ด่วนที่สุด", field="urgency")
    if entry.secrecy is not None:  # ระเบียบว่าด้วยการรักษาความลับของทางราชการ พ.ศ. ๒๕๔๔: books of their own (ทขล.)
        raise InvalidEntry(
            f"หนังสือชั้นความลับ “{entry.secrecy}” ลงในทะเบียนรับทั่วไปไม่ได้",
            "ทุกคนในสำนักงานเห็นรายการในทะเบียนทั่วไป เลขรับยังไม่ถูกใช้",
            "ส่งให้นายทะเบียนข้อมูลข่าวสารลับลงใน ทขล.๑ ถ้าไม่ใช่หนังสือลับให้เลือก ปกติ แล้วลงรับอีกครั้ง",
            field="secrecy",
        )
    if entry.received_at.tzinfo is None:
        raise ValueError("received_at without its time zone")
    if entry.received_at > now + _CLOCK_SLACK:
        raise InvalidEntry("วันเวลาที่รับอยู่ในอนาคต", lost, "แก้วันเวลาที่รับ หรือตรวจนาฬิกาของเครื่อง", field="received_at")
    for item in entry.enclosures:
        if item.quantity is not None and item.quantity < 1:
            raise InvalidEntry("จำนวนสิ่งที่ส่งมาด้วยต้องเป็น ๑ ขึ้นไป", lost, "แก้จำนวน หรือเว้นว่างไว้", field="enclosures")


def is_same_letter(one: ReceivedEntry, other: ReceivedEntry) -> bool:
    """Tell whether two tidied entries name the same letter: ที่, ลงวันที่, จาก and เรื่อง."""

    def names(entry: ReceivedEntry) -> tuple[object, ...]:
        return entry.number, entry.dated, entry.sender, entry.subject

    return names(one) == names(other)


def age_doubt(dated: date, arrived: date) -> str:
    """Return the question about a letter more than a year old, or "": often a year of ค.ศ. typed with two digits."""
    if (arrived - dated).days <= 365:
        return ""
    return f"หนังสือลงวันที่ {long_date(dated)} เก่ากว่าหนึ่งปี ถูกต้องหรือไม่"


def doubts(entry: ReceivedEntry) -> tuple[tuple[str, str], ...]:
    """Return (field, Thai question) of what looks wrong but may be right; the clerk decides."""
    found: list[tuple[str, str]] = []
    arrived = entry.received_at.date()
    if entry.dated and entry.dated > arrived:
        found.append(("dated", f"หนังสือลงวันที่ {long_date(entry.dated)} หลังวันที่รับ ถูกต้องหรือไม่"))
    if entry.dated and (question := age_doubt(entry.dated, arrived)):
        found.append(("dated", question))
    if not entry.number:
        found.append(("number", "หนังสือฉบับนี้ไม่มีเลขที่ ใช่หรือไม่"))
    return tuple(found)


def require_open(letter: ReceivedLetter) -> None:
    """Raise `NotAllowed` when the row is voided: it stays in the book as it is."""
    if letter.state is ReceivedState.VOIDED:
        raise NotAllowed(
            "เลขรับนี้ยกเลิกแล้ว", "รายการที่ยกเลิกคงไว้ในทะเบียนตามเดิม แก้ไม่ได้", "ถ้าต้องการลงรับใหม่ กด {key:register_received}"
        )


def _read(line: Reference) -> Reference:
    return line if line.number or line.date else read_reference(line.text)
