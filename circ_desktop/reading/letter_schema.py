"""What a letter file may say: one table of keys, their types and what is told when a value is wrong.

Each `Key` names a field of the domain class, how its value is read and written, and what a clerk should have typed.
The words and lists that the regulation fixes come from `domain.letter`. Adding a key only adds a line here.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields
from typing import Any

from circ_desktop.domain.letter import (
    SALUTATIONS,
    URGENCIES,
    URGENT_WITHIN,
    Digits,
    Enclosure,
    Kind,
    Letter,
    Owner,
    QrCode,
    Secrecy,
    Signer,
    Table,
    is_urgency,
)
from circ_desktop.thai.dates import BE_OFFSET, EARLIEST_BE, LATEST_BE, DateProblem, long_date, parse_date
from circ_desktop.thai.digits import to_thai

LONGEST_TEXT = 20_000
"""Characters; a longer text is a mistake, not a paragraph."""
LONGEST_QR = 1_200
"""Bytes of UTF-8 that a QR code of printable size can hold at a safe correction level."""
MOST_COPIES = 9_999
TOP_CLASS = "ลับที่สุด"


class Fault(Exception):  # gathered and told together as one LetterFileError
    """One thing wrong in the file: where (`path`) and the Thai sentence about it."""

    def __init__(self, text: str, *path: str | int) -> None:
        super().__init__(text)
        self.text = text
        self.path = path


@dataclass(frozen=True, slots=True)
class Value:
    """How one kind of value is read from TOML (raises `Fault`) and written back."""

    read: Callable[[Any], Any]
    write: Callable[[Any], Any] = lambda value: value


@dataclass(frozen=True, slots=True)
class Key:
    """One key. `needed`: must stand in the file. `always`: written even where it says the default."""

    name: str
    value: "Value | TableOf | ListOf"
    needed: bool = False
    always: bool = False


@dataclass(frozen=True, slots=True)
class TableOf:
    """A TOML table that becomes one object of `target`. `check` looks at the whole object."""

    target: type
    keys: tuple[Key, ...]
    check: Callable[[Any], None] | None = None

    def default(self, key: Key) -> object:
        """Return what the field holds when the file does not say."""
        for item in fields(self.target):
            if item.name == key.name:
                if item.default_factory is not MISSING:
                    return item.default_factory()
                return None if item.default is MISSING else item.default
        raise AttributeError(key.name)


@dataclass(frozen=True, slots=True)
class ListOf:
    """A TOML array whose items all follow `item`. `shape` tells the clerk what it should look like."""

    item: "Value | TableOf | ListOf"
    shape: str


def _type_name(value: object) -> str:
    for kind, name in (
        (bool, "true/false"),
        (str, "ข้อความ"),
        (int | float, "ตัวเลข"),
        (dt.datetime, "วันและเวลา"),
        (dt.date, "วันที่"),
        (dt.time, "เวลา"),
        (list, "รายการในวงเล็บ [ ]"),
        (dict, "ตาราง"),
    ):
        if isinstance(value, kind):
            return name
    return type(value).__name__


def wrong_type(expected: str, value: object) -> Fault:
    """Return the fault of a value of another type than expected."""
    return Fault(f"ต้องเป็น{expected} แต่ที่พิมพ์ไว้เป็น{_type_name(value)}")


def _text(*, lines: bool) -> Value:
    def read(value: object) -> str:
        if not isinstance(value, str):
            raise wrong_type("ข้อความในเครื่องหมายคำพูด", value)
        if "\n" in value and not lines:
            raise Fault("ต้องเป็นข้อความบรรทัดเดียว แต่มีการขึ้นบรรทัดใหม่อยู่ข้างใน")
        if any((ord(char) < 32 and char not in "\n\t") or ord(char) == 127 for char in value):
            raise Fault("มีอักขระควบคุมที่พิมพ์บนกระดาษไม่ได้ ให้ลบแล้วพิมพ์ข้อความนั้นใหม่")
        if len(value) > LONGEST_TEXT:
            raise Fault(f"ข้อความยาวเกิน {to_thai(f'{LONGEST_TEXT:,}')} ตัวอักษร ให้แบ่งเป็นหลายย่อหน้า")
        return value

    return Value(read)


LINE = _text(lines=False)
LINES = _text(lines=True)
TEXT_LINES = ListOf(LINE, 'รายการข้อความ เช่น ["…", "…"]')


def _filled(value: object) -> str:
    text: str = LINE.read(value)
    if not text.strip():
        raise Fault("ต้องไม่ว่าง")
    return text


FILLED = Value(_filled)


def _choice(target: type, words: tuple[str, ...]) -> Value:
    offered = " | ".join(words)

    def read(value: object) -> object:
        if not isinstance(value, str):
            raise wrong_type(f"คำใดคำหนึ่งใน {offered}", value)
        if value not in words:
            raise Fault(f"ไม่รู้จัก “{value}” ใช้ได้: {offered}")
        return target(value)

    return Value(read, str)


def _secrecy(value: object) -> Secrecy:
    if value == TOP_CLASS:
        raise Fault("โปรแกรมนี้ไม่รับหนังสือชั้น “ลับที่สุด” (ระเบียบงานสารบรรณ ข้อ ๒๙ แก้ไขโดยฉบับที่ ๔) ให้ดำเนินการนอกระบบ")
    read: Secrecy = _choice(Secrecy, tuple(Secrecy)).read(value)
    return read


def _urgency(value: object) -> str:
    text: str = LINE.read(value)
    if not is_urgency(text):
        raise Fault(f"ไม่รู้จักชั้นความเร็ว “{text}” ใช้ได้: {' | '.join(URGENCIES)} | “{URGENT_WITHIN} วันและเวลา” (ข้อ ๒๘)")
    return text


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise wrong_type(" true หรือ false", value)
    return value


def be_typed(year: int, rest: str) -> str:
    """Return the sentence about a year of พ.ศ. where the file wants ค.ศ. `rest` is "-12-19"."""
    return (
        f"ปี {year} เป็น พ.ศ. แต่ในแฟ้มต้องเขียนเป็น ค.ศ. "
        f"ถ้าหมายถึง พ.ศ. {to_thai(str(year))} ให้พิมพ์ date = {year - BE_OFFSET}{rest}"
    )


def _date(value: object) -> dt.date:
    if isinstance(value, str):
        raise _worded_date(value)
    if isinstance(value, dt.datetime) or not isinstance(value, dt.date):
        raise wrong_type("วันที่อย่างเดียว เช่น date = 2024-12-19", value)
    if EARLIEST_BE <= value.year <= LATEST_BE:
        raise Fault(be_typed(value.year, f"-{value:%m-%d}"))
    if not EARLIEST_BE <= value.year + BE_OFFSET <= LATEST_BE:
        raise Fault(f"ปี ค.ศ. {value.year} ไม่น่าใช่ปีของหนังสือ ให้พิมพ์ปี ค.ศ. เช่น 2024 (พ.ศ. ๒๕๖๗)")
    return value


def _worded_date(text: str) -> Fault:
    try:
        day = parse_date(text, dt.date.today()).value
    except DateProblem:
        return Fault(f"“{text}” ไม่ใช่วันที่ ให้พิมพ์ปี-เดือน-วันเป็น ค.ศ. ไม่ใส่เครื่องหมายคำพูด เช่น date = 2024-12-19")
    return Fault(f"วันที่ต้องไม่อยู่ในเครื่องหมายคำพูด ถ้าหมายถึง {long_date(day)} ให้พิมพ์ date = {day.isoformat()}")


def _quantity(value: object) -> int | None:
    if isinstance(value, bool) or not isinstance(value, int):
        raise wrong_type("จำนวนเต็ม เช่น quantity = 1", value)
    if not 0 <= value <= MOST_COPIES:
        raise Fault(
            f"จำนวน {value} เป็นไปไม่ได้ ให้พิมพ์ ๑ ขึ้นไป (๐ คือไม่พิมพ์คำว่า จำนวน)".replace(str(value), to_thai(str(value)), 1)
        )
    return value or None


def _qr_content(value: object) -> str:
    text = _filled(value)
    if len(text.encode()) > LONGEST_QR:
        raise Fault(f"ข้อความใน QR ยาวเกิน {to_thai(f'{LONGEST_QR:,}')} ไบต์ จะพิมพ์แล้วสแกนไม่ได้")
    return text


def _even_rows(table: Table) -> None:
    for index, row in enumerate(table.rows):
        if len(row) != len(table.columns):
            have, want = to_thai(str(len(row))), to_thai(str(len(table.columns)))
            raise Fault(f"แถวที่ {to_thai(str(index + 1))} มี {have} ช่อง แต่ตารางมี {want} คอลัมน์", "rows", index)


ENCLOSURE = TableOf(
    Enclosure,
    (
        Key("title", FILLED, needed=True),
        Key("quantity", Value(_quantity, lambda value: value or 0), always=True),
        Key("unit", LINE, always=True),
        Key("note", LINE),
    ),
)
SIGNER = TableOf(Signer, (Key("rank", LINE), Key("name", LINE), Key("position", TEXT_LINES)))
OWNER = TableOf(Owner, (Key("unit", TEXT_LINES), Key("contact", TEXT_LINES)))
QR = TableOf(QrCode, (Key("content", Value(_qr_content), needed=True), Key("caption", LINE)))
ATTACHMENT = TableOf(
    Table,
    (
        Key("title", TEXT_LINES, needed=True),
        Key("columns", ListOf(LINES, 'หัวคอลัมน์ เช่น ["ลำดับ", "ประเด็น"]'), needed=True),
        Key(
            "rows",
            ListOf(ListOf(LINES, 'ช่องของแถว เช่น ["๑", "…"]'), 'แถวของตาราง เช่น [["๑", "…"], ["๒", "…"]]'),
            needed=True,
        ),
    ),
    check=_even_rows,
)

LETTER = TableOf(
    Letter,
    (
        Key("kind", _choice(Kind, tuple(Kind)), always=True),
        Key("circular", Value(_flag)),
        Key("urgency", Value(_urgency)),
        Key("secrecy", Value(_secrecy, str)),
        Key("number", LINE),
        Key("date", Value(_date)),
        Key("office", TEXT_LINES),
        Key("subject", LINE),
        Key("salutation", _choice(str, SALUTATIONS), always=True),
        Key("addressee", LINE, always=True),
        Key("references", TEXT_LINES),
        Key("body", ListOf(LINES, 'ย่อหน้าละข้อความ เช่น ["…", "…"]')),
        Key("closing", LINE, always=True),
        Key("digits", _choice(Digits, tuple(Digits))),
        Key("copies_to", TEXT_LINES),
        Key("enclosures", ListOf(ENCLOSURE, "ตาราง [[enclosures]] ฉบับละหนึ่งตาราง")),
        Key("signer", SIGNER),
        Key("owner", OWNER),
        Key("qr", ListOf(QR, "ตาราง [[qr]] รหัสละหนึ่งตาราง")),
        Key("attachments", ListOf(ATTACHMENT, "ตาราง [[attachments]] ตารางละหนึ่ง")),
    ),
)
