"""Dates as offices write them: day, Thai month, year of the Buddhist era (พ.ศ. = CE + 543).

Inside the program a date is a Gregorian `datetime.date`; this module is the only way in and out.
"""

import re
from datetime import date, time

from msgspec import Struct

from circ_desktop.thai.digits import to_arabic, to_thai
from circ_desktop.thai.text import single_spaced, without_zero_width

BE_OFFSET = 543
"""พ.ศ. minus ค.ศ.; exact for every date since the Thai new year moved to 1 January (พ.ศ. ๒๔๘๔)."""

MONTHS = [
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
]
SHORT_MONTHS = ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."]

_ECHO = 32
"""How many characters of a text that is no date a message repeats."""

CENTURY_BE = 2500
"""A year of two digits, "68", is one of these hundred."""

EARLIEST_BE = 2480
LATEST_BE = 2642
"""Years outside these are taken for typing errors, not for letters."""


class DateProblem(ValueError):
    """The typed text is no date that an office would write. `str()` is a Thai sentence for the clerk."""


class TypedDate(Struct, frozen=True):
    """A date as typed by a clerk. `doubt` is a Thai question where the era had to be guessed, else ''."""

    value: date
    doubt: str = ""


def be_year(day: date) -> int:
    """Return the year in พ.ศ."""
    return day.year + BE_OFFSET


def from_be(year: int, month: int, day: int) -> date:
    """Return the Gregorian date of a day in พ.ศ. Raises ValueError where there is none."""
    return date(year - BE_OFFSET, month, day)


def long_date(day: date, *, thai_digits: bool = True) -> str:
    """Return "๒๘ พฤษภาคม ๒๕๖๒", as on the date line of a letter (ข้อ ๑๑: no word วันที่, no พ.ศ.)."""
    return _digits(f"{day.day} {MONTHS[day.month - 1]} {be_year(day)}", thai_digits)


def short_date(day: date, *, thai_digits: bool = True) -> str:
    """Return "๒๘ พ.ค. ๒๕๖๒", as on receipt stamps and in lists."""
    return _digits(f"{day.day} {SHORT_MONTHS[day.month - 1]} {be_year(day)}", thai_digits)


def full_date(day: date, *, thai_digits: bool = True) -> str:
    """Return "๒๘ พฤษภาคม พ.ศ. ๒๕๖๒", as on orders and announcements."""
    return _digits(f"{day.day} {MONTHS[day.month - 1]} พ.ศ. {be_year(day)}", thai_digits)


def clock_time(moment: time, *, thai_digits: bool = True) -> str:
    """Return "๑๖.๑๓", hours and minutes with a dot, as on receipt stamps."""
    return _digits(f"{moment.hour:02d}.{moment.minute:02d}", thai_digits)


def _digits(text: str, thai: bool) -> str:
    return to_thai(text) if thai else text


_MONTH_ENDS = re.compile("(?:คม|ยน|พันธ์)$")


def _month_names() -> dict[str, int]:
    names: dict[str, int] = {}
    for number, (full, short) in enumerate(zip(MONTHS, SHORT_MONTHS, strict=True), start=1):
        names[full] = names[_MONTH_ENDS.sub("", full)] = number  # ธันวา, as said
        names[short.replace(".", "")] = number
    return names


_MONTH_NUMBERS = _month_names()
_WORDED = re.compile(
    r"^(\d{1,2})\s*(?:เดือน\s*)?([ก-๙.]+?)\s*(พ\.?\s*ศ\.?\s*|พุทธศักราช\s*|ค\.?\s*ศ\.?\s*)?(\d{2}|\d{4})?$"
)
_LEADING_WORD = re.compile(r"^(?:ลง)?วันที่\s*")
_NUMBERED = re.compile(r"^(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{2}|\d{4})$")
_DIGITS_ONLY = re.compile(r"^(\d{2})(\d{2})(\d{2}|\d{4})$")
_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")
_DAY_ONLY = re.compile(r"^(\d{1,2})$")
_DAY_MONTH = re.compile(r"^(\d{1,2})\s*[/.\- ]\s*(\d{1,2})$")


def parse_date(text: str, today: date) -> TypedDate:
    """Read a date as a clerk types it: "๑๙ ธันวาคม ๒๕๖๗", "19 ธค 67", "19/12/2567", "191267", "19 ธ.ค.", "19/12", "19".

    A year of two digits is พ.ศ.; a left-out month or year is today's. A year of the common era is understood and
    asked about (`doubt`), never changed silently, unless ค.ศ. was typed with it. Raises `DateProblem` with a Thai sentence.
    """
    plain = _LEADING_WORD.sub("", single_spaced(to_arabic(without_zero_width(text))))
    if not plain:
        raise DateProblem("ยังไม่ได้พิมพ์วันที่")
    if found := _ISO.match(plain):
        return _checked(int(found[3]), int(found[2]), int(found[1]), text)
    if found := _NUMBERED.match(plain) or _DIGITS_ONLY.match(plain):
        return _checked(int(found[1]), int(found[2]), int(found[3]), text)
    if found := _WORDED.match(plain):
        month = _MONTH_NUMBERS.get(found[2].replace(".", ""))
        if month is None:
            raise DateProblem(f"ไม่รู้จักเดือน “{found[2]}”")
        year = int(found[4]) if found[4] else be_year(today)
        return _checked(int(found[1]), month, year, text, common_era=(found[3] or "").startswith("ค"))
    if found := _DAY_MONTH.match(plain):
        return _checked(int(found[1]), int(found[2]), be_year(today), text)
    if found := _DAY_ONLY.match(plain):
        return _checked(int(found[1]), today.month, be_year(today), text)
    raise DateProblem(f"อ่าน “{_echo(text)}” เป็นวันที่ไม่ได้ พิมพ์อย่างนี้ได้: ๑๙ ธ.ค. ๖๗ หรือ 19/12/2567")


def _checked(day: int, month: int, year: int, typed: str, *, common_era: bool = False) -> TypedDate:
    doubt = ""
    if common_era:
        year = _from_common_era(year)
    elif year < 100:
        year += CENTURY_BE
    elif EARLIEST_BE - BE_OFFSET <= year <= LATEST_BE - BE_OFFSET:
        doubt = f"ปี {to_thai(str(year))} เป็น ค.ศ. ใช่หรือไม่ โปรแกรมอ่านเป็น พ.ศ. {to_thai(str(year + BE_OFFSET))}"
        year += BE_OFFSET
    if not EARLIEST_BE <= year <= LATEST_BE:
        raise DateProblem(f"ปี {to_thai(str(year))} ไม่น่าใช่ปีของหนังสือ ให้พิมพ์ปี พ.ศ. เช่น ๒๕๖๗ หรือ ๖๗")
    try:
        return TypedDate(from_be(year, month, day), doubt)
    except ValueError:
        raise DateProblem(f"ไม่มีวันที่ “{typed.strip()}” ในปฏิทิน") from None


def _from_common_era(year: int) -> int:
    """Return the year in พ.ศ. of a year that was typed with ค.ศ.; a year of พ.ศ. behind that word is refused."""
    whole = year + 2000 if year < 100 else year
    if whole > LATEST_BE - BE_OFFSET:
        raise DateProblem(f"ปี ค.ศ. {to_thai(str(whole))} เป็นไปไม่ได้ ถ้าเป็นปี พ.ศ. ให้พิมพ์ พ.ศ. {to_thai(str(whole))}")
    return whole + BE_OFFSET


_TIME = re.compile(r"^(\d{1,2})\s*[.:]?\s*(\d{2})?\s*(?:น\.?)?$")


def parse_time(text: str) -> time:
    """Read "๑๖.๑๓", "16:13", "1613 น." or "9". Raises `DateProblem`."""
    plain = to_arabic(text).strip()
    found = _TIME.match(plain)
    if not found:
        raise DateProblem(f"อ่าน “{_echo(text)}” เป็นเวลาไม่ได้ พิมพ์อย่างนี้ได้: ๑๖.๑๓")
    try:
        return time(int(found[1]), int(found[2] or 0))
    except ValueError:
        raise DateProblem(f"ไม่มีเวลา “{text.strip()}”") from None


def _echo(text: str) -> str:
    """Return what was typed, as a message may repeat it: whatever was pasted, the message stays a line or two."""
    typed = " ".join(text.split())
    return typed if len(typed) <= _ECHO else f"{typed[:_ECHO]}…"
