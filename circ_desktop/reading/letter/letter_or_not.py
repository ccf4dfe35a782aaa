"""Tells a letter from other papers by the parts of the official form that are there, with the reason for the clerk."""

import re
from collections.abc import Sequence

from circ_desktop.reading.letter.blocks import Blocks, Part
from circ_desktop.reading.letter.kinds import MEMO, Kind
from circ_desktop.reading.letter.numbers import number_in
from circ_desktop.reading.lines.dates import dates_in
from circ_desktop.reading.lines.lines import Line
from circ_desktop.reading.lines.wording import other_papers, other_titles
from circ_desktop.thai.digits import to_thai

FEWEST_PARTS = 3
"""Of ที่, เรื่อง, คำขึ้นต้น, จึงเรียนมาเพื่อ, คำลงท้าย. An announcement or order needs its first words instead."""
FEWEST_SIGNS = 2
_TITLE_LINES = 4
_FIRST_LINES = 40
_ENOUGH_BY_TITLE = ("minutes", "rule", "certificate")
"""Titles that no other paper begins with."""
_DOTTED = re.compile(r"(?:[.…_]\s?){5,}")
_FEWEST_BLANKS = 4


def why_not_a_letter(lines: Sequence[Line], blocks: Blocks, kind: Kind) -> str:
    """Return "" for a letter, else the reason in Thai."""
    coded = any(number_in(line.plain, official=True) for line in blocks.head)
    parts = _parts(blocks, coded=coded)
    missing = ", ".join(name for name, there in parts.items() if not there)
    if not coded and (title := _other_title(lines)):
        return f"ไม่พบส่วนของหนังสือราชการ: {missing or 'ที่ ที่มีรหัสตัวพยัญชนะ'} ดูเป็น{title}"
    if _is_blank_form(lines, blocks):
        return "ดูเป็นแบบฟอร์มที่ยังไม่ได้กรอก ไม่มีเลขที่ วันที่ และชื่อเรื่องให้ลงทะเบียน"
    says_what_it_is = kind.name == MEMO or kind.line is not None or blocks.sealed
    enough = (
        _has_more_of_its_form(lines, blocks, kind, coded=coded)
        if says_what_it_is
        else sum(parts.values()) >= FEWEST_PARTS
    )
    return "" if enough else f"ไม่พบส่วนของหนังสือราชการ: {missing}{_sort(lines)}"


def _parts(blocks: Blocks, *, coded: bool) -> dict[str, bool]:
    """Return which parts of หนังสือภายนอก are there, by what the clerk calls them; `coded`: ที่ with an agency's letters is."""
    return {
        "ที่": coded or any(number_in(line.plain) for line in blocks.head),
        "เรื่อง": _filled(blocks.subject),
        "คำขึ้นต้น": blocks.salutation is not None,
        "ข้อความสรุป “จึงเรียนมาเพื่อ…”": blocks.summary is not None,
        "คำลงท้าย": blocks.closing is not None,
    }


def _has_more_of_its_form(lines: Sequence[Line], blocks: Blocks, kind: Kind, *, coded: bool) -> bool:
    """Tell whether a paper that says what it is (a memo, an order, a petition …) has more of its form than that word."""
    subject = _filled(blocks.subject)
    if kind.title == "petition":
        return subject and blocks.salutation is not None and (_filled(blocks.addressee) or _is_dated(lines))
    return coded or subject or blocks.given is not None or kind.title in _ENOUGH_BY_TITLE


def _is_dated(lines: Sequence[Line]) -> bool:
    return any(dates_in(line.plain) for line in lines[:_FIRST_LINES])


def _filled(part: list[Part]) -> bool:
    return any(re.search("[ก-๙A-Za-z]{2}", text) for _, text in part)


def _is_blank_form(lines: Sequence[Line], blocks: Blocks) -> bool:
    """Tell whether the paper is a form whose number, date and subject are still dots."""
    head = [line for line in blocks.head if line]
    if any(number_in(line.plain) for line in head) or any(dates_in(line.plain) for line in head):
        return False
    if blocks.given is not None and dates_in(blocks.given.plain):
        return False
    foot = blocks.closing.number if blocks.closing is not None and _filled(blocks.subject) else None
    blanks = sum(len(_DOTTED.findall(line.raw)) for line in lines if foot is None or line.number < foot)
    return blanks >= _FEWEST_BLANKS


def _other_title(lines: Sequence[Line]) -> str:
    first = [line.text for line in lines if line][:_TITLE_LINES]
    for name, titles in other_titles():
        if any(text.startswith(title) for text in first for title in titles):
            return name
    return ""


def _sort(lines: Sequence[Line]) -> str:
    text = "\n".join(line.text for line in lines)
    found = [(name, [sign for sign in signs if sign in text]) for name, signs in other_papers()]
    name, signs = max(found, key=lambda item: len(item[1]))
    if len(signs) < FEWEST_SIGNS:
        return ""
    shown = ", ".join(f"“{sign}”" for sign in signs[:4])
    return f" ดูเป็น{name} (พบคำ {shown} รวม {to_thai(str(len(signs)))} อย่าง)"
