"""What only one kind of document has on its paper, and the marks of a copy: optional parts of a `Letter`.

Each class is the field of `Letter` and the table of the letter file that has its name ("[memo]"). A field's metadata tell
its Thai name, and how the window asks for it. An empty text, tuple or None is left out of the paper.
"""

# ruff: noqa: RUF009  (every default is immutable)
import datetime as dt
from collections.abc import Iterator
from dataclasses import Field, dataclass, field, fields, is_dataclass
from enum import Enum, StrEnum
from typing import Any


def _part(name: str, default: Any = "", *, short: bool = False, after: bool = False, lines: bool = False) -> Any:
    """Return a dataclass field.

    Args:
        name: what clerks call it.
        default: its value when nothing was said.
        short: two such fields may share a line of the window.
        after: it is printed below the text, and asked for there.
        lines: a text that may have several paragraphs.
    """
    return field(default=default, metadata={"name": name, "short": short, "after": after, "lines": lines})


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


@dataclass(frozen=True, slots=True)
class Memo:
    """บันทึกข้อความ (แบบที่ ๒): the line ส่วนราชการ, and the paper."""

    department: str = _part("ส่วนราชการ")
    phone: str = _part("โทร.", short=True)
    paper: Paper = _part("ขนาดกระดาษ", Paper.A4, short=True)
    email: str = _part("ไปรษณีย์อิเล็กทรอนิกส์")


@dataclass(frozen=True, slots=True)
class Sealed:
    """หนังสือประทับตรา (แบบที่ ๓). ถึง is the letter's addressee.

    `agency` is the sender's name under the text. `seal_text` runs round the lower rim; empty means the agency.
    `initials` is who signs in short over the seal; empty prints no line for it.
    """

    agency: str = _part("ชื่อส่วนราชการที่ส่งหนังสือออก", after=True)
    seal: SealPlace = _part("ตราชื่อส่วนราชการ", SealPlace.DRAWN, after=True)
    seal_text: str = _part("ชื่อในดวงตรา", after=True)
    initials: str = _part("ผู้ลงชื่อย่อกำกับตรา", after=True)


@dataclass(frozen=True, slots=True)
class Order:
    """คำสั่ง (แบบที่ ๔). "คำสั่ง" is put before `agency`; `effective` is the paragraph on when it takes effect."""

    agency: str = _part("คำสั่งของ")
    effective: str = _part("วันมีผล", after=True, lines=True)


@dataclass(frozen=True, slots=True)
class Regulation:
    """ระเบียบ, ข้อบังคับ (แบบที่ ๕, ๖). "ว่าด้วย…" is the letter's subject, reason and power its body.

    `issue` is ฉบับที่, None for the first. `year` is the year of พ.ศ. in the name, None for that of the letter's date.
    `clauses` become ข้อ ๑, ข้อ ๒ …; one that begins with "หมวด" or "ส่วนที่" is a heading; a line feed begins a paragraph.
    """

    name: RegulationName = _part("ชื่อเรียก", RegulationName.REGULATION, short=True)
    agency: str = _part("ส่วนราชการที่ออก")
    issue: int | None = _part("ฉบับที่", None, short=True)
    year: int | None = _part("พ.ศ.", None, short=True)
    clauses: tuple[str, ...] = _part("ข้อ", (), after=True)


@dataclass(frozen=True, slots=True)
class Announcement:
    """ประกาศ (แบบที่ ๗). `numbered` prints ที่ of its register, which the form does not ask for but offices do."""

    agency: str = _part("ประกาศของ")
    numbered: bool = _part("พิมพ์เลขที่", False)


@dataclass(frozen=True, slots=True)
class Statement:
    """แถลงการณ์ (แบบที่ ๘). `issue` is ฉบับที่, None for a single one; the issuing agency stands below the text."""

    agency: str = _part("ส่วนราชการที่ออกแถลงการณ์", after=True)
    issue: int | None = _part("ฉบับที่", None, short=True)


@dataclass(frozen=True, slots=True)
class News:
    """ข่าว (แบบที่ ๙). As a statement."""

    agency: str = _part("ส่วนราชการที่ออกข่าว", after=True)
    issue: int | None = _part("ฉบับที่", None, short=True)


@dataclass(frozen=True, slots=True)
class Certificate:
    """หนังสือรับรอง (แบบที่ ๑๐). The opening words and the person come first, then the letter's body.

    `photo` leaves the 4 × 6 cm box with the bearer's signature and name.
    """

    person: str = _part("ผู้ได้รับการรับรอง")
    post: str = _part("ตำแหน่ง")
    unit: str = _part("สังกัด")
    photo: bool = _part("ติดรูปถ่าย", False)


@dataclass(frozen=True, slots=True)
class Attendee:
    """One person in the lists of the minutes. `note` tells whom she represents, or why she did not come."""

    name: str = _part("ชื่อ")
    post: str = _part("ตำแหน่ง")
    note: str = _part("แทน/เหตุที่ไม่มา")


@dataclass(frozen=True, slots=True)
class Minutes:
    """รายงานการประชุม (แบบที่ ๑๑). The signer of the letter is ผู้จดรายงานการประชุม.

    `held` is เมื่อ, as printed ("วันอังคารที่ ๔ มีนาคม ๒๕๖๘"); `start` and `end` are times as printed, without "น.".
    """

    committee: str = _part("การประชุมของ")
    session: str = _part("ครั้งที่", short=True)
    held: str = _part("เมื่อ")
    place: str = _part("ณ")
    present: tuple[Attendee, ...] = _part("ผู้มาประชุม", ())
    absent: tuple[Attendee, ...] = _part("ผู้ไม่มาประชุม", ())
    attending: tuple[Attendee, ...] = _part("ผู้เข้าร่วมประชุม", ())
    start: str = _part("เริ่มประชุมเวลา", short=True)
    end: str = _part("เลิกประชุมเวลา", after=True)
    checker: str = _part("ผู้ตรวจรายงานการประชุม", after=True)
    checker_position: str = _part("ตำแหน่งผู้ตรวจ", after=True)


@dataclass(frozen=True, slots=True)
class Copy:
    """The marks of a copy (ข้อ ๓๐–๓๑), of any kind of document.

    The office's copy has ร่าง พิมพ์ ทาน ตรวจ with a line for signature and date each, the name below where it is known.
    The certified copy has สำเนา at the top and the certifier's block.
    """

    purpose: CopyPurpose = _part("ชนิดสำเนา", CopyPurpose.OFFICE)
    drafted_by: str = _part("ร่าง")
    typed_by: str = _part("พิมพ์")
    compared_by: str = _part("ทาน")
    checked_by: str = _part("ตรวจ")
    certified_by: str = _part("ผู้รับรองสำเนา")
    position: tuple[str, ...] = _part("ตำแหน่งผู้รับรอง", ())
    certified_on: dt.date | None = _part("วันที่รับรอง", None)


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


def part_name(item: "Field[Any]") -> str:
    """Return the Thai name of a field of a class of this module."""
    return str(item.metadata.get("name", item.name))


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
    elif is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            yield from particular_texts(f"{path}.{each.name}", getattr(value, each.name))
