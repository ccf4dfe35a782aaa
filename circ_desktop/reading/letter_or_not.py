"""Tells a letter from other papers by the parts of the official form that are there, with the reason for the clerk."""

from collections.abc import Sequence

from circ_desktop.reading.blocks import Blocks
from circ_desktop.reading.fields.number import number_place
from circ_desktop.reading.lines import Line
from circ_desktop.reading.wording import begins, other_papers
from circ_desktop.thai.digits import to_thai

FEWEST_PARTS = 3
"""Of ที่, เรื่อง, คำขึ้นต้น, จึงเรียนมาเพื่อ, คำลงท้าย. An announcement or order needs its first words instead."""
FEWEST_SIGNS = 2


def why_not_a_letter(lines: Sequence[Line], blocks: Blocks) -> str:
    """Return "" for a letter, else the reason in Thai."""
    parts = {
        "ที่": any(number_place(line) for line in blocks.head),
        "เรื่อง": bool(blocks.subject),
        "คำขึ้นต้น": blocks.salutation is not None,
        "ข้อความสรุป “จึงเรียนมาเพื่อ…”": blocks.summary is not None,
        "คำลงท้าย": blocks.closing is not None,
    }
    if sum(parts.values()) >= FEWEST_PARTS or _is_order(blocks):
        return ""
    missing = ", ".join(name for name, there in parts.items() if not there)
    return f"ไม่พบส่วนของหนังสือราชการ: {missing}{_sort(lines)}"


def _is_order(blocks: Blocks) -> bool:
    first = [line.text for line in blocks.head[:4]]
    named = any(begins("kind", "order").match(text) or begins("kind", "announcement").match(text) for text in first)
    return named and bool(blocks.subject)


def _sort(lines: Sequence[Line]) -> str:
    text = "\n".join(line.text for line in lines)
    found = [(name, [sign for sign in signs if sign in text]) for name, signs in other_papers()]
    name, signs = max(found, key=lambda item: len(item[1]))
    if len(signs) < FEWEST_SIGNS:
        return ""
    shown = ", ".join(f"“{sign}”" for sign in signs[:4])
    return f" ดูเป็น{name} (พบคำ {shown} รวม {to_thai(str(len(signs)))} อย่าง)"
