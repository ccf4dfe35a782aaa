"""The letters of a packet linked: which of them the others enclose, cite or repeat, found by number, date and subject.

A scan may have misread a digit, so a number with one other digit, a date some days off and a like subject still count; what
differs is shown as a contradiction, never put right.
"""

import datetime as dt
import re
from collections.abc import Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from circ_desktop.reading.letter.fields.sender import register_name
from circ_desktop.reading.letter.numbers import OFFICIAL, normal
from circ_desktop.reading.letter.reading import Conflict, Field, Reading, Role
from circ_desktop.reading.lines.dates import dates_in
from circ_desktop.thai.digits import to_arabic, to_thai

_NEAR_DAYS = 5
_MOST_WRONG_DIGITS = 2
_ALIKE = 85
_CERTAIN = 3
"""Points: number the same 3, nearly 2; date the same 2, near 1; subject alike 2; agency named 1."""
_FEWEST_POINTS = 3


class _Named(Struct, frozen=True):
    """A letter that another letter names in its อ้างถึง or สิ่งที่ส่งมาด้วย."""

    of: int
    role: Role
    index: int
    number: str
    date: dt.date | None
    text: str
    field: Field[Any]


def link_packet(first: Reading, rest: Sequence[Reading]) -> Reading:
    """Return the first letter with the others linked to it, and what they contradict each other in."""
    letters = [first, *rest]
    named = [one for of, letter in enumerate(letters) for one in _named(of, letter)]
    linked: list[Reading] = []
    conflicts = list(first.conflicts)
    for at, letter in enumerate(letters[1:], start=1):
        if _is_copy(first, letter):
            linked.append(replace(letter, role=Role.COPY))
            conflicts += _differences_of_copies(first, letter)
            continue
        best = max(
            (one for one in named if one.of != at), key=lambda one: (_points(one, letter), -one.of), default=None
        )
        if best is None or _points(best, letter) < _FEWEST_POINTS:
            linked.append(replace(letter, role=Role.OTHER))
            continue
        linked.append(replace(letter, role=best.role, role_of=best.of, role_index=best.index))
        conflicts += _differences(best, letter)
    return replace(first, others=tuple(linked), conflicts=tuple(conflicts))


def _named(of: int, letter: Reading) -> list[_Named]:
    found = [
        _Named(of, Role.REFERENCE, at, field.value.number, field.value.date, field.value.text, field)
        for at, field in enumerate(letter.references)
    ]
    for at, item in enumerate(letter.enclosures):
        plain = to_arabic(item.value.title)
        number, dates = OFFICIAL.search(plain), dates_in(plain)
        day = dates[-1].value if dates else None
        found.append(_Named(of, Role.ENCLOSURE, at, normal(number[0]) if number else "", day, item.value.title, item))
    return found


def _points(named: _Named, letter: Reading) -> int:
    from rapidfuzz import fuzz

    points = 0
    if named.number and letter.number:
        points += _number_points(named.number, normal(letter.number.value))
    if named.date and letter.dated:
        apart = abs((named.date - letter.dated.value).days)
        points += 2 if not apart else int(apart <= _NEAR_DAYS)
    if letter.subject and len(named.text) > 8:
        points += 2 * (fuzz.partial_ratio(letter.subject.value, _bare(named.text)) >= _ALIKE)
    if letter.sender and register_name(letter.sender.value) in named.text:
        points += 1 + (named.role is Role.ENCLOSURE and "สำเนาหนังสือ" in named.text and not named.number) * 2
    return points


def _bare(text: str) -> str:
    return re.sub(r"^สำเนา(?:หนังสือ|คำสั่ง|ประกาศ)?", "", text)


def _number_points(one: str, other: str) -> int:
    if one == other:
        return _CERTAIN
    near, far = one.rpartition("/"), other.rpartition("/")
    if near[0] == far[0] and _wrong_digits(near[2], far[2]) <= _MOST_WRONG_DIGITS:
        return 2
    return 0


def _wrong_digits(one: str, other: str) -> int:
    if len(one) != len(other):
        return _MOST_WRONG_DIGITS + 1
    return sum(a != b for a, b in zip(one, other, strict=True))


def _is_copy(first: Reading, letter: Reading) -> bool:
    """Tell whether it is the same letter once more: like subject and sender, and number or date the same."""
    if not (first.subject and letter.subject and first.number and letter.number):
        return False
    from rapidfuzz import fuzz

    alike = fuzz.ratio(first.subject.value, letter.subject.value) >= _ALIKE
    owner = normal(first.number.value).rpartition("/")[0] == normal(letter.number.value).rpartition("/")[0]
    same_day = bool(first.dated and letter.dated and first.dated.value == letter.dated.value)
    return alike and owner and (same_day or normal(first.number.value) == normal(letter.number.value))


def _differences_of_copies(first: Reading, letter: Reading) -> list[Conflict]:
    found = []
    if first.number and letter.number and normal(first.number.value) != normal(letter.number.value):
        found.append(Conflict("number", "หนังสือฉบับเดียวกันในแฟ้มนี้มีเลขที่ไม่ตรงกัน", (first.number, letter.number)))
    if first.dated and letter.dated and first.dated.value != letter.dated.value:
        found.append(Conflict("dated", "หนังสือฉบับเดียวกันในแฟ้มนี้มีวันที่ไม่ตรงกัน", (first.dated, letter.dated)))
    return found


def _differences(named: _Named, letter: Reading) -> list[Conflict]:
    """Return where the letter itself and the line that names it do not agree."""
    name = "references" if named.role is Role.REFERENCE else "enclosures"
    label = "อ้างถึง" if named.role is Role.REFERENCE else "สิ่งที่ส่งมาด้วย"
    found = []
    if named.number and letter.number and named.number != normal(letter.number.value):
        text = f"เลขที่ใน{label} ข้อ {to_thai(str(named.index + 1))} ไม่ตรงกับตัวหนังสือที่แนบมา"
        found.append(Conflict(name, text, (named.field, letter.number), to_thai(normal(letter.number.value))))
    if named.date and letter.dated and named.date != letter.dated.value:
        text = f"วันที่ใน{label} ข้อ {to_thai(str(named.index + 1))} ไม่ตรงกับตัวหนังสือที่แนบมา"
        found.append(Conflict(name, text, (named.field, letter.dated)))
    return found
