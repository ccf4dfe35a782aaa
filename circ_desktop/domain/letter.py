"""What stands on the paper of one letter, as in the letter file. Knows nothing of registers or people's rights.

Field order and wording follow ระเบียบงานสารบรรณ ข้อ ๑๑ (external letter) and its neighbours.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """Kinds of document (ข้อ ๙–๑๐)."""

    EXTERNAL = "external"
    MEMO = "memo"
    SEALED = "sealed"
    ORDER = "order"
    ANNOUNCEMENT = "announcement"
    CERTIFICATE = "certificate"
    MINUTES = "minutes"


class Secrecy(StrEnum):
    """Secrecy that this program handles. ลับที่สุด is refused (ข้อ ๒๙ as amended by no. 4)."""

    SECRET = "ลับ"  # noqa: S105  secrecy, not a password
    VERY_SECRET = "ลับมาก"  # noqa: S105


class Digits(StrEnum):
    """Which digits the paper shows."""

    THAI = "thai"
    ARABIC = "arabic"
    AS_TYPED = "as-typed"


URGENCIES = ("ด่วน", "ด่วนมาก", "ด่วนที่สุด")
"""ข้อ ๒๘, rising. A letter may also say "ด่วนภายใน" with a date and time."""

URGENT_WITHIN = "ด่วนภายใน"

SALUTATIONS = ("เรียน", "กราบเรียน", "นมัสการ", "ถึง")


def is_urgency(text: str) -> bool:
    """Tell whether the text is an urgency that ข้อ ๒๘ knows."""
    return text in URGENCIES or text.startswith(URGENT_WITHIN + " ")


def urgency_rank(text: str | None) -> int:
    """Return 0 for none, 1 ด่วน, 2 ด่วนมาก and ด่วนภายใน, 3 ด่วนที่สุด: for sorting and colour."""
    if not text:
        return 0
    return {"ด่วน": 1, "ด่วนที่สุด": 3}.get(text, 2)


@dataclass(frozen=True, slots=True)
class Enclosure:
    """One thing sent with the letter (สิ่งที่ส่งมาด้วย). `quantity` None prints no "จำนวน"."""

    title: str
    quantity: int | None = 1
    unit: str = "ฉบับ"
    note: str = ""


@dataclass(frozen=True, slots=True)
class Signer:
    """The signature block (ภาคผนวก ๓). `position` holds the printed lines, acting words included."""

    name: str = ""
    position: tuple[str, ...] = ()
    rank: str = ""


@dataclass(frozen=True, slots=True)
class Owner:
    """ส่วนราชการเจ้าของเรื่อง: unit lines and contact lines at the bottom left."""

    unit: tuple[str, ...] = ()
    contact: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QrCode:
    """A QR code at the end of the letter, with its caption."""

    content: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table on the pages after the letter. In a cell a line feed begins a new line."""

    title: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter as it is to stand on paper. An empty text or tuple means that the part is left out.

    `references` are the printed lines; their number and date are read by `domain.reference`.
    """

    kind: Kind = Kind.EXTERNAL
    circular: bool = False
    urgency: str | None = None
    secrecy: Secrecy | None = None
    number: str = ""
    date: dt.date | None = None
    office: tuple[str, ...] = ()
    subject: str = ""
    salutation: str = "เรียน"
    addressee: str = ""
    references: tuple[str, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()
    body: tuple[str, ...] = ()
    closing: str = "ขอแสดงความนับถือ"
    signer: Signer = field(default_factory=Signer)
    owner: Owner = field(default_factory=Owner)
    copies_to: tuple[str, ...] = ()
    qr: tuple[QrCode, ...] = ()
    attachments: tuple[Table, ...] = ()
    digits: Digits = Digits.THAI

    def texts(self) -> Iterator[tuple[str, str]]:
        """Yield (field name, text) of everything that is printed, in the order of the paper."""
        yield "number", self.number
        for line in self.office:
            yield "office", line
        yield "subject", self.subject
        yield "addressee", self.addressee
        for line in self.references:
            yield "references", line
        for item in self.enclosures:
            yield "enclosures", f"{item.title} {item.note}".strip()
        for paragraph in self.body:
            yield "body", paragraph
        yield "closing", self.closing
        for line in (self.signer.rank, self.signer.name, *self.signer.position):
            yield "signer", line
        for line in (*self.owner.unit, *self.owner.contact):
            yield "owner", line
        for line in self.copies_to:
            yield "copies_to", line
        for code in self.qr:
            yield "qr", code.caption
        for table in self.attachments:
            for cell in (*table.title, *table.columns, *(cell for row in table.rows for cell in row)):
                yield "attachments", cell
