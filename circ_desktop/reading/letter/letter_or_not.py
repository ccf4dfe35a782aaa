"""Tells a letter from other papers by the parts of the official form that are there, with the reason for the clerk."""

import re
from collections.abc import Sequence

from circ_desktop.reading.letter.blocks import Blocks, Part
from circ_desktop.reading.letter.kinds import Kind
from circ_desktop.reading.letter.numbers import number_in
from circ_desktop.reading.lines.dates import dates_in
from circ_desktop.reading.lines.lines import Line
from circ_desktop.reading.lines.wording import other_papers, other_titles
from circ_desktop.thai.digits import to_thai

FEWEST_PARTS = 3
"""Of ที่, เรื่อง, คำขึ้นต้น, จึงเรียนมาเพื่อ, คำลงท้าย. An announcement or order needs its first words instead."""
FEWEST_SIGNS = 2
_TITLE_LINES = 4
_DOTTED = re.compile(r"(?:[.…_]\s?){5,}")
_FEWEST_BLANKS = 4


def why_not_a_letter(lines: Sequence[Line], blocks: Blocks, kind: Kind) -> str:
    """Return "" for a letter, else the reason in Thai."""
    numbered = any(number_in(line.plain, official=True) for line in blocks.head)
    parts = {
        "ที่": numbered or any(number_in(line.plain) for line in blocks.head),
        "เรื่อง": _filled(blocks.subject),
        "คำขึ้นต้น": blocks.salutation is not None,
        "ข้อความสรุป “จึงเรียนมาเพื่อ…”": blocks.summary is not None,
        "คำลงท้าย": blocks.closing is not None,
    }
    missing = ", ".join(name for name, there in parts.items() if not there)
    if not numbered and (title := _other_title(lines)):
        return f"ไม่พบส่วนของหนังสือราชการ: {missing or 'ที่ ที่มีรหัสตัวพยัญชนะ'} ดูเป็น{title}"
    if kind.name == "memo" or kind.line is not None or blocks.sealed:
        formal = (
            numbered or parts["เรื่อง"] or blocks.given is not None or kind.title in ("minutes", "rule", "certificate")
        )
        if kind.title == "petition":
            formal = parts["เรื่อง"] and parts["คำขึ้นต้น"] and (_filled(blocks.addressee) or bool(dates_of(lines)))
        if formal and not _is_blank_form(lines, blocks):
            return ""
    elif sum(parts.values()) >= FEWEST_PARTS and not _is_blank_form(lines, blocks):
        return ""
    if _is_blank_form(lines, blocks):
        return "ดูเป็นแบบฟอร์มที่ยังไม่ได้กรอก ไม่มีเลขที่ วันที่ และชื่อเรื่องให้ลงทะเบียน"
    return f"ไม่พบส่วนของหนังสือราชการ: {missing}{_sort(lines)}"


def dates_of(lines: Sequence[Line]) -> bool:
    """Tell whether any date stands in the first lines."""
    return any(dates_in(line.plain) for line in lines[:40])


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
