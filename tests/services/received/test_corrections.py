"""What a correction changed, in the words of the story."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from circ_desktop.domain.letter.content import Enclosure, Secrecy
from circ_desktop.domain.letter.reference import Reference
from circ_desktop.services.received.corrections import what_changed
from tests.databases import MORNING
from tests.services.letters import urgent_circular

BEFORE = replace(
    urgent_circular(),
    number="ก",
    sender="ข",
    addressee="ค",
    subject="ง",
    urgency=None,
    note="",
    references=(),
    enclosures=(),
)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({}, ""),
        ({"number": "ใหม่"}, "ที่ “ก” เป็น “ใหม่”"),
        ({"dated": date(2026, 6, 1)}, "ลงวันที่ “๑๒ มิ.ย. ๒๕๖๙” เป็น “๑ มิ.ย. ๒๕๖๙”"),
        ({"dated": None}, "ลงวันที่ “๑๒ มิ.ย. ๒๕๖๙” เป็น “”"),
        ({"sender": "ใหม่"}, "จาก “ข” เป็น “ใหม่”"),
        ({"addressee": "ใหม่"}, "ถึง “ค” เป็น “ใหม่”"),
        ({"subject": "ใหม่"}, "เรื่อง “ง” เป็น “ใหม่”"),
        ({"urgency": "ด่วน"}, "ชั้นความเร็ว “” เป็น “ด่วน”"),
        ({"secrecy": Secrecy.SECRET}, "ชั้นความลับ “” เป็น “ลับ”"),
        ({"note": "ใหม่"}, "หมายเหตุ “” เป็น “ใหม่”"),
        (
            {"received_at": MORNING + timedelta(days=1, hours=1)},
            "รับเมื่อ “๑๕ มิ.ย. ๒๕๖๙ ๐๙.๐๕” เป็น “๑๖ มิ.ย. ๒๕๖๙ ๑๐.๐๕”",
        ),
        ({"references": (Reference("จ", "1"), Reference("ฉ"))}, "อ้างถึง “” เป็น “จ / ฉ”"),
        (
            {"enclosures": (Enclosure("จ", 2, "ชุด", "ฉ"), Enclosure("ช", None))},
            "สิ่งที่ส่งมาด้วย “” เป็น “จ 2 ชุด ฉ / ช”",
        ),
        ({"number": "ใหม่", "note": "ใหม่"}, "ที่ “ก” เป็น “ใหม่”; หมายเหตุ “” เป็น “ใหม่”"),
    ],
)
def test_old_and_new_stand_side_by_side(change: dict[str, object], words: str) -> None:
    assert what_changed(BEFORE, replace(BEFORE, **change)) == words
