"""How the values of a letter file are read and written, and what is told when one is wrong: the parts of its schema."""

import datetime as dt
from collections.abc import Callable
from functools import cache
from typing import Any

from msgspec import NODEFAULT, Struct
from msgspec.structs import FieldInfo, fields

from circ_desktop.thai.dates import BE_OFFSET, EARLIEST_BE, LATEST_BE, DateProblem, long_date, parse_date
from circ_desktop.thai.digits import to_thai

LONGEST_TEXT = 20_000
"""Characters; a longer text is a mistake, not a paragraph."""


class Fault(Exception):  # gathered and told together as one LetterFileError
    """One thing wrong in the file: where (`path`) and the Thai sentence about it."""

    def __init__(self, text: str, *path: str | int) -> None:
        super().__init__(text)
        self.text = text
        self.path = path


class Value(Struct, frozen=True):
    """How one kind of value is read from TOML (raises `Fault`) and written back."""

    read: Callable[[Any], Any]
    write: Callable[[Any], Any] = lambda value: value


class Key(Struct, frozen=True):
    """One key. `needed`: must stand in the file. `always`: written even where it says the default."""

    name: str
    value: "Value | TableOf | ListOf"
    needed: bool = False
    always: bool = False


class TableOf(Struct, frozen=True):
    """A TOML table that becomes one object of `target`. `check` looks at the whole object."""

    target: type
    keys: tuple[Key, ...]
    check: Callable[[Any], None] | None = None

    def default(self, key: Key) -> object:
        """Return what the field holds when the file does not say."""
        return _defaults(self.target)[key.name]


@cache
def _defaults(target: type) -> dict[str, object]:
    """Return the defaults of a record's fields, None for a field without."""
    return {item.name: _default(item) for item in fields(target)}


def _default(item: FieldInfo) -> object:
    if item.default_factory is not NODEFAULT:
        return item.default_factory()
    return None if item.default is NODEFAULT else item.default


class ListOf(Struct, frozen=True):
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


def text_value(*, lines: bool) -> Value:
    """Return how a text is read: of one line, or with line feeds inside."""

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


LINE = text_value(lines=False)
LINES = text_value(lines=True)
TEXT_LINES = ListOf(LINE, 'รายการข้อความ เช่น ["…", "…"]')


def filled(value: object) -> str:
    """Return a text that says something."""
    text: str = LINE.read(value)
    if not text.strip():
        raise Fault("ต้องไม่ว่าง")
    return text


FILLED = Value(filled)


def choice(target: type, words: tuple[str, ...]) -> Value:
    """Return how one of several words is read as `target`."""
    offered = " | ".join(words)

    def read(value: object) -> object:
        if not isinstance(value, str):
            raise wrong_type(f"คำใดคำหนึ่งใน {offered}", value)
        if value not in words:
            raise Fault(f"ไม่รู้จัก “{value}” ใช้ได้: {offered}")
        return target(value)

    return Value(read, str)


def flag(value: object) -> bool:
    """Return true or false."""
    if not isinstance(value, bool):
        raise wrong_type(" true หรือ false", value)
    return value


def whole_number(least: int, most: int, example: str) -> Value:
    """Return how a whole number between two others is read; `example` shows the clerk a right one."""

    def read(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise wrong_type(f"จำนวนเต็ม เช่น {example}", value)
        if not least <= value <= most:
            raise Fault(f"ต้องอยู่ระหว่าง {least} ถึง {most} เช่น {example}")
        return value

    return Value(read)


def be_typed(year: int, rest: str, key: str = "date") -> str:
    """Return the sentence about a year of พ.ศ. where the file wants ค.ศ. `rest` is "-12-19"."""
    return (
        f"ปี {year} เป็น พ.ศ. แต่ในแฟ้มต้องเขียนเป็น ค.ศ. "
        f"ถ้าหมายถึง พ.ศ. {to_thai(str(year))} ให้พิมพ์ {key} = {year - BE_OFFSET}{rest}"
    )


def date_value(key: str) -> Value:
    """Return how a day is read; `key` is named in the messages."""

    def read(value: object) -> dt.date:
        if isinstance(value, str):
            raise _worded_date(value, key)
        if isinstance(value, dt.datetime) or not isinstance(value, dt.date):
            raise wrong_type(f"วันที่อย่างเดียว เช่น {key} = 2024-12-19", value)
        if EARLIEST_BE <= value.year <= LATEST_BE:
            raise Fault(be_typed(value.year, f"-{value:%m-%d}", key))
        if not EARLIEST_BE <= value.year + BE_OFFSET <= LATEST_BE:
            raise Fault(f"ปี ค.ศ. {value.year} ไม่น่าใช่ปีของหนังสือ ให้พิมพ์ปี ค.ศ. เช่น 2024 (พ.ศ. ๒๕๖๗)")
        return value

    return Value(read)


def _worded_date(text: str, key: str) -> Fault:
    try:
        day = parse_date(text, dt.date.today()).value
    except DateProblem:
        return Fault(f"“{text}” ไม่ใช่วันที่ ให้พิมพ์ปี-เดือน-วันเป็น ค.ศ. ไม่ใส่เครื่องหมายคำพูด เช่น {key} = 2024-12-19")
    return Fault(f"วันที่ต้องไม่อยู่ในเครื่องหมายคำพูด ถ้าหมายถึง {long_date(day)} ให้พิมพ์ {key} = {day.isoformat()}")
