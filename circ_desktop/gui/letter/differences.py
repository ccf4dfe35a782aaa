"""In which fields two letters differ, told in words, for a stale save and for earlier versions."""

from enum import StrEnum
from typing import Any

from msgspec import Struct
from msgspec.structs import fields, replace

from circ_desktop.domain.letter.content import Digits, Enclosure, Letter, Owner, QrCode, Signer, Table
from circ_desktop.domain.letter.kinds import KINDS, Kind
from circ_desktop.domain.letter.names import letter_names
from circ_desktop.domain.letter.part import part_name
from circ_desktop.domain.letter.particulars import Attendee, CopyPurpose, SealPlace
from circ_desktop.thai.dates import long_date
from circ_desktop.thai.digits import to_thai

DIGIT_NAMES: dict[StrEnum, str] = {Digits.THAI: "ไทย ๑๒๓", Digits.ARABIC: "อารบิก 123", Digits.AS_TYPED: "ตามที่พิมพ์"}
_CHOICE_NAMES: dict[StrEnum, str] = {
    SealPlace.DRAWN: "พิมพ์ดวงตรา",
    SealPlace.SPACE: "เว้นที่ไว้ประทับตรายาง",
    CopyPurpose.OFFICE: "สำเนาคู่ฉบับ",
    CopyPurpose.CERTIFIED: "สำเนาถูกต้อง",
}


class Difference(Struct, frozen=True):
    """One field in which two letters differ, with what each says."""

    field: str
    name: str
    mine: str
    theirs: str


def differences(mine: Letter, theirs: Letter) -> tuple[Difference, ...]:
    """Return the fields that differ, in the order of the letter."""
    return tuple(
        Difference(
            field.name,
            letter_names()[field.name],
            words(getattr(mine, field.name)),
            words(getattr(theirs, field.name)),
        )
        for field in fields(Letter)
        if getattr(mine, field.name) != getattr(theirs, field.name)
    )


def merged(mine: Letter, theirs: Letter, fields_of_theirs: frozenset[str]) -> Letter:
    """Return my letter with these fields taken from theirs."""
    return replace(mine, **{name: getattr(theirs, name) for name in fields_of_theirs})


def choice_name(value: StrEnum) -> str:
    """Return what a choice is called on the screen."""
    return _CHOICE_NAMES.get(value, value.value)


def words(value: Any) -> str:
    """Return the value of a field as a clerk reads it; "–" for nothing."""
    text = _words(value).strip()
    return text or "–"


def _words(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "ใช่" if value else "ไม่ใช่"
        case Kind():
            return KINDS[value].name
        case Digits():
            return DIGIT_NAMES[value]
        case StrEnum():
            return choice_name(value)
        case str():
            return value
        case int():
            return to_thai(str(value))
        case tuple():
            return "\n".join(_words(item) for item in value)
        case Enclosure():
            amount = f" จำนวน {value.quantity} {value.unit}" if value.quantity is not None else ""
            return to_thai(f"{value.title}{amount} {value.note}".strip())
        case Signer():
            return "\n".join(line for line in (value.rank, value.name, *value.position) if line)
        case Owner():
            return "\n".join((*value.unit, *value.contact))
        case QrCode():
            return f"{value.caption}: {value.content}"
        case Table():
            where = to_thai(f"สิ่งที่ส่งมาด้วย {value.enclosure}") if value.enclosure else ""
            paper = "กระดาษแนวนอน" if value.landscape else ""
            rows = (" | ".join(row) for row in (value.columns, *value.rows))
            return "\n".join(line for line in (where, paper, *value.title, *value.body, *rows) if line)
        case Attendee():
            return " ".join(text for text in (value.name, value.post, value.note) if text)
        case Struct():
            return "\n".join(f"{part_name(item)} {words(getattr(value, item.name))}" for item in fields(value))
        case _:
            return long_date(value)
