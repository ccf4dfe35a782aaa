"""What only one kind of document has on its paper, and the marks of a copy: optional parts of a `Letter`.

Each class is the field of `Letter` and the table of the letter file that has its name ("[memo]"). A field's metadata tell
its Thai name, and how the window asks for it. An empty text, tuple or None is left out of the paper.
"""

import datetime as dt
from collections.abc import Iterator
from enum import Enum, StrEnum
from typing import Annotated, Any

from msgspec import Struct

from circ_desktop.domain.letter.part import Part


class Paper(StrEnum):
    """Papers of a memo (ข้อ ๗๔, ๗๖)."""

    A4 = "A4"
    A5 = "A5"


class SealPlace(StrEnum):
    """How the agency's seal gets on a sealed letter (ข้อ ๑๔, ๗๒)."""

    DRAWN = "drawn"  # printed in red by the program
    SPACE = "space"  # left empty for the rubber seal


class RegulationName(StrEnum):
    """What a regulation is called (ข้อ ๑๗, ๑๘)."""

    REGULATION = "ระเบียบ"
    RULES = "ข้อบังคับ"


class CopyPurpose(StrEnum):
    """What a copy is for (ข้อ ๓๐–๓๑)."""

    OFFICE = "office"  # สำเนาคู่ฉบับ
    CERTIFIED = "certified"  # สำเนาถูกต้อง


class Memo(Struct, frozen=True):
    """บันทึกข้อความ (แบบที่ ๒): the line ส่วนราชการ, and the paper."""

    department: Annotated[str, Part("ส่วนราชการ")] = ""
    phone: Annotated[str, Part("โทร.", short=True)] = ""
    paper: Annotated[Paper, Part("ขนาดกระดาษ", short=True)] = Paper.A4
    email: Annotated[str, Part("ไปรษณีย์อิเล็กทรอนิกส์")] = ""


class Sealed(Struct, frozen=True):
    """หนังสือประทับตรา (แบบที่ ๓). ถึง is the letter's addressee.

    `agency` is the sender's name under the text. `seal_text` runs round the lower rim; empty means the agency.
    `initials` is who signs in short over the seal; empty prints no line for it.
    """

    agency: Annotated[str, Part("ชื่อส่วนราชการที่ส่งหนังสือออก", after=True)] = ""
    seal: Annotated[SealPlace, Part("ตราชื่อส่วนราชการ", after=True)] = SealPlace.DRAWN
    seal_text: Annotated[str, Part("ชื่อในดวงตรา", after=True)] = ""
    initials: Annotated[str, Part("ผู้ลงชื่อย่อกำกับตรา", after=True)] = ""


class Order(Struct, frozen=True):
    """คำสั่ง (แบบที่ ๔). "คำสั่ง" is put before `agency`; `effective` is the paragraph on when it takes effect."""

    agency: Annotated[str, Part("คำสั่งของ")] = ""
    effective: Annotated[str, Part("วันมีผล", after=True, lines=True)] = ""


class Regulation(Struct, frozen=True):
    """ระเบียบ, ข้อบังคับ (แบบที่ ๕, ๖). "ว่าด้วย…" is the letter's subject, reason and power its body.

    `issue` is ฉบับที่, None for the first. `year` is the year of พ.ศ. in the name, None for that of the letter's date.
    `clauses` become ข้อ ๑, ข้อ ๒ …; one that begins with "หมวด" or "ส่วนที่" is a heading; a line feed begins a paragraph.
    """

    name: Annotated[RegulationName, Part("ชื่อเรียก", short=True)] = RegulationName.REGULATION
    agency: Annotated[str, Part("ส่วนราชการที่ออก")] = ""
    issue: Annotated[int | None, Part("ฉบับที่", short=True)] = None
    year: Annotated[int | None, Part("พ.ศ.", short=True)] = None
    clauses: Annotated[tuple[str, ...], Part("ข้อ", after=True)] = ()


class Announcement(Struct, frozen=True):
    """ประกาศ (แบบที่ ๗). `numbered` prints ที่ of its register, which the form does not ask for but offices do."""

    agency: Annotated[str, Part("ประกาศของ")] = ""
    numbered: Annotated[bool, Part("พิมพ์เลขที่")] = False


class Statement(Struct, frozen=True):
    """แถลงการณ์ (แบบที่ ๘). `issue` is ฉบับที่, None for a single one; the issuing agency stands below the text."""

    agency: Annotated[str, Part("ส่วนราชการที่ออกแถลงการณ์", after=True)] = ""
    issue: Annotated[int | None, Part("ฉบับที่", short=True)] = None


class News(Struct, frozen=True):
    """ข่าว (แบบที่ ๙). As a statement."""

    agency: Annotated[str, Part("ส่วนราชการที่ออกข่าว", after=True)] = ""
    issue: Annotated[int | None, Part("ฉบับที่", short=True)] = None


class Certificate(Struct, frozen=True):
    """หนังสือรับรอง (แบบที่ ๑๐). The opening words and the person come first, then the letter's body.

    `photo` leaves the 4 × 6 cm box with the bearer's signature and name.
    """

    person: Annotated[str, Part("ผู้ได้รับการรับรอง")] = ""
    post: Annotated[str, Part("ตำแหน่ง")] = ""
    unit: Annotated[str, Part("สังกัด")] = ""
    photo: Annotated[bool, Part("ติดรูปถ่าย")] = False


class Attendee(Struct, frozen=True):
    """One person in the lists of the minutes. `note` tells whom she represents, or why she did not come."""

    name: Annotated[str, Part("ชื่อ")] = ""
    post: Annotated[str, Part("ตำแหน่ง")] = ""
    note: Annotated[str, Part("แทน/เหตุที่ไม่มา")] = ""


class Minutes(Struct, frozen=True):
    """รายงานการประชุม (แบบที่ ๑๑). The signer of the letter is ผู้จดรายงานการประชุม.

    `held` is เมื่อ, as printed ("วันอังคารที่ ๔ มีนาคม ๒๕๖๘"); `start` and `end` are times as printed, without "น.".
    """

    committee: Annotated[str, Part("การประชุมของ")] = ""
    session: Annotated[str, Part("ครั้งที่", short=True)] = ""
    held: Annotated[str, Part("เมื่อ")] = ""
    place: Annotated[str, Part("ณ")] = ""
    present: Annotated[tuple[Attendee, ...], Part("ผู้มาประชุม")] = ()
    absent: Annotated[tuple[Attendee, ...], Part("ผู้ไม่มาประชุม")] = ()
    attending: Annotated[tuple[Attendee, ...], Part("ผู้เข้าร่วมประชุม")] = ()
    start: Annotated[str, Part("เริ่มประชุมเวลา", short=True)] = ""
    end: Annotated[str, Part("เลิกประชุมเวลา", after=True)] = ""
    checker: Annotated[str, Part("ผู้ตรวจรายงานการประชุม", after=True)] = ""
    checker_position: Annotated[str, Part("ตำแหน่งผู้ตรวจ", after=True)] = ""


class Copy(Struct, frozen=True):
    """The marks of a copy (ข้อ ๓๐–๓๑), of any kind of document.

    The office's copy has ร่าง พิมพ์ ทาน ตรวจ with a line for signature and date each, the name below where it is known.
    The certified copy has สำเนา at the top and the certifier's block.
    """

    purpose: Annotated[CopyPurpose, Part("ชนิดสำเนา")] = CopyPurpose.OFFICE
    drafted_by: Annotated[str, Part("ร่าง")] = ""
    typed_by: Annotated[str, Part("พิมพ์")] = ""
    compared_by: Annotated[str, Part("ทาน")] = ""
    checked_by: Annotated[str, Part("ตรวจ")] = ""
    certified_by: Annotated[str, Part("ผู้รับรองสำเนา")] = ""
    position: Annotated[tuple[str, ...], Part("ตำแหน่งผู้รับรอง")] = ()
    certified_on: Annotated[dt.date | None, Part("วันที่รับรอง")] = None


CLASSES: dict[str, type[Any]] = {
    "memo": Memo,
    "sealed": Sealed,
    "order": Order,
    "regulation": Regulation,
    "announcement": Announcement,
    "statement": Statement,
    "news": News,
    "certificate": Certificate,
    "minutes": Minutes,
    "copy": Copy,
}
"""By the name of the field of `Letter`."""

Particulars = Memo | Sealed | Order | Regulation | Announcement | Statement | News | Certificate | Minutes | Copy


def particular_texts(path: str, value: object) -> Iterator[tuple[str, int | None, str]]:
    """Yield (field, place in the field or None, text) of every text in a value of this module, in order.

    The field is named from the letter: "memo.department", "minutes.present.name".
    """
    if isinstance(value, str) and not isinstance(value, Enum):
        yield path, None, value
    elif isinstance(value, tuple):
        for place, item in enumerate(value):
            for name, _, text in particular_texts(path, item):
                yield name, place, text
    elif isinstance(value, Struct):
        for each in value.__struct_fields__:
            yield from particular_texts(f"{path}.{each}", getattr(value, each))
