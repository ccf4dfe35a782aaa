"""What stands on the paper of one letter, as in the letter file. Knows nothing of registers or people's rights.

Field order and wording follow ระเบียบงานสารบรรณ ข้อ ๑๑ (external letter) and its neighbours.
"""

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Any

from msgspec import Struct, field
from msgspec.structs import replace

from circ_desktop.domain.letter.kinds import KINDS, Kind
from circ_desktop.domain.letter.layout import Layout
from circ_desktop.domain.letter.part import Part
from circ_desktop.domain.letter.particulars import (
    Announcement,
    Certificate,
    Copy,
    Memo,
    Minutes,
    News,
    Order,
    Particulars,
    Regulation,
    Sealed,
    Statement,
    particular_texts,
)


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


class Enclosure(Struct, frozen=True):
    """One thing sent with the letter (สิ่งที่ส่งมาด้วย). `quantity` None prints no "จำนวน"."""

    title: str
    quantity: int | None = 1
    unit: str = "ฉบับ"
    note: str = ""


class Signer(Struct, frozen=True):
    """The signature block (ภาคผนวก ๓). `position` holds the printed lines, acting words included."""

    name: Annotated[str, Part("ชื่อผู้ลงนาม")] = ""
    position: Annotated[tuple[str, ...], Part("ตำแหน่งผู้ลงนาม")] = ()
    rank: Annotated[str, Part("ยศผู้ลงนาม")] = ""


class Owner(Struct, frozen=True):
    """ส่วนราชการเจ้าของเรื่อง: unit lines and contact lines at the bottom left."""

    unit: Annotated[tuple[str, ...], Part("ส่วนราชการเจ้าของเรื่อง")] = ()
    contact: Annotated[tuple[str, ...], Part("หมายเลขโทรศัพท์")] = ()


class QrCode(Struct, frozen=True):
    """A QR code at the end of the letter, with its caption."""

    content: str
    caption: str = ""


class Table(Struct, frozen=True):
    """What is sent with the letter on pages of its own: a title, paragraphs (`body`), a table, or both.

    In a cell a line feed begins a new line. `enclosure` is the number of the สิ่งที่ส่งมาด้วย that this is, counted from 1: it
    is printed at the top right; 0 prints nothing. `landscape` turns the paper.
    """

    title: tuple[str, ...]
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    body: tuple[str, ...] = ()
    enclosure: int = 0
    landscape: bool = False

    def texts(self) -> Iterator[str]:
        """Yield every text of it in the order of the paper."""
        yield from (*self.title, *self.body, *self.columns)
        for row in self.rows:
            yield from row


class Letter(Struct, frozen=True):
    """One letter as it is to stand on paper. An empty text or tuple means that the part is left out.

    `references` are the printed lines; their number and date are read by `letter.reference`. Parts that its kind does not
    show (`letter.kinds`) are kept but not printed. Of the particulars only the one of its kind may be set, and `copy`.
    """

    kind: Annotated[Kind, Part("ชนิดหนังสือ")] = Kind.EXTERNAL
    circular: Annotated[bool, Part("หนังสือเวียน")] = False
    urgency: Annotated[str | None, Part("ชั้นความเร็ว")] = None
    secrecy: Annotated[Secrecy | None, Part("ชั้นความลับ")] = None
    number: Annotated[str, Part("ที่")] = ""
    date: Annotated[dt.date | None, Part("วันที่")] = None
    office: Annotated[tuple[str, ...], Part("ส่วนราชการเจ้าของหนังสือ")] = ()
    subject: Annotated[str, Part("เรื่อง")] = ""
    salutation: Annotated[str, Part("คำขึ้นต้น")] = "เรียน"
    addressee: Annotated[str, Part("ผู้รับ")] = ""
    references: Annotated[tuple[str, ...], Part("อ้างถึง")] = ()
    enclosures: Annotated[tuple[Enclosure, ...], Part("สิ่งที่ส่งมาด้วย")] = ()
    body: Annotated[tuple[str, ...], Part("ข้อความ")] = ()
    closing: Annotated[str, Part("คำลงท้าย")] = "ขอแสดงความนับถือ"
    signer: Annotated[Signer, Part("ผู้ลงนาม")] = field(default_factory=Signer)
    owner: Annotated[Owner, Part("เจ้าของเรื่อง")] = field(default_factory=Owner)
    copies_to: Annotated[tuple[str, ...], Part("สำเนาส่ง")] = ()
    qr: Annotated[tuple[QrCode, ...], Part("คิวอาร์")] = ()
    attachments: Annotated[tuple[Table, ...], Part("สิ่งที่แนบท้าย")] = ()
    digits: Annotated[Digits, Part("ตัวเลข")] = Digits.THAI
    memo: Memo | None = None
    sealed: Sealed | None = None
    order: Order | None = None
    regulation: Regulation | None = None
    announcement: Announcement | None = None
    statement: Statement | None = None
    news: News | None = None
    certificate: Certificate | None = None
    minutes: Minutes | None = None
    copy: Annotated[Copy | None, Part("สำเนา")] = None
    layout: Annotated[Layout, Part("การจัดหน้า")] = field(default_factory=Layout)

    def shows(self, part: str) -> bool:
        """Tell whether the paper of this kind has that part, a field's name."""
        rule = KINDS[self.kind]
        return part in rule.parts or part in (rule.particulars, "copy")

    def on_paper(self) -> "Letter":
        """Return the letter without the parts that its kind does not show; `subject` stays, it names the document."""
        hidden: dict[str, Any] = {name: blank for name, blank in _BLANK.items() if not self.shows(name)}
        return replace(self, **hidden)

    @property
    def particulars(self) -> Particulars | None:
        """What only this kind has; None when nothing is set."""
        name = KINDS[self.kind].particulars
        made: Particulars | None = getattr(self, name) if name else None
        return made

    def particular_lines(self) -> Iterator[tuple[str, int | None, str]]:
        """Yield (field, place or None, text) of what only this kind has: "memo.department"."""
        yield from particular_texts(KINDS[self.kind].particulars, self.particulars)

    def texts(self) -> Iterator[tuple[str, str]]:
        """Yield (field name, text) of everything that is printed, what only its kind has first, then as the paper goes."""
        for field_name, _, text in (*self.particular_lines(), *particular_texts("copy", self.copy)):
            yield field_name.split(".")[0], text
        for field_name, text in self._common_texts():
            if self.shows(field_name):
                yield field_name, text

    def _common_texts(self) -> Iterator[tuple[str, str]]:
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
            for text in table.texts():
                yield "attachments", text


_BLANK: dict[str, Any] = {
    "urgency": None,
    "number": "",
    "date": None,
    "office": (),
    "salutation": "",
    "addressee": "",
    "references": (),
    "enclosures": (),
    "closing": "",
    "signer": Signer(),
    "owner": Owner(),
    "copies_to": (),
    "qr": (),
}
"""What a part is that the paper does not show."""
