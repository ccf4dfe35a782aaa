"""What a correction of the received register changed, in the words of the audit trail: old and new side by side."""

from collections.abc import Iterator

from circ_desktop.domain.letter.content import Enclosure
from circ_desktop.domain.letter.reference import Reference
from circ_desktop.domain.received.incoming import ReceivedEntry
from circ_desktop.thai.dates import clock_time, short_date


def what_changed(before: ReceivedEntry, after: ReceivedEntry) -> str:
    """Return "เรื่อง “เดิม” เป็น “ใหม่”; …", "" when nothing changed."""
    pairs = zip(_shown(before), _shown(after), strict=True)
    return "; ".join(f"{name} “{old}” เป็น “{new}”" for (name, old), (_, new) in pairs if old != new)


def _shown(entry: ReceivedEntry) -> Iterator[tuple[str, str]]:
    yield "ที่", entry.number
    yield "ลงวันที่", short_date(entry.dated) if entry.dated else ""
    yield "จาก", entry.sender
    yield "ถึง", entry.addressee
    yield "เรื่อง", entry.subject
    yield "ชั้นความเร็ว", entry.urgency or ""
    yield "ชั้นความลับ", entry.secrecy.value if entry.secrecy else ""
    yield "รับเมื่อ", f"{short_date(entry.received_at.date())} {clock_time(entry.received_at.timetz())}"
    yield "อ้างถึง", " / ".join(map(_reference, entry.references))
    yield "สิ่งที่ส่งมาด้วย", " / ".join(map(_enclosure, entry.enclosures))
    yield "หมายเหตุ", entry.note


def _reference(line: Reference) -> str:
    return line.text


def _enclosure(item: Enclosure) -> str:
    quantity = "" if item.quantity is None else f" {item.quantity} {item.unit}"
    return f"{item.title}{quantity} {item.note}".strip()
