"""Made-up letters that came in, for tests."""

import io
from datetime import date, datetime
from typing import Any

from msgspec.structs import replace

from circ_desktop.domain.letter.content import Enclosure
from circ_desktop.domain.letter.reference import Reference
from circ_desktop.domain.received.incoming import ReceivedEntry
from tests.databases import MORNING

SUBJECT = "การเตรียมความพร้อมรับสถานการณ์น้ำหลากในเขตชุมชน ประจำปี ๒๕๖๙"


def urgent_circular(received_at: datetime = MORNING, **changes: Any) -> ReceivedEntry:
    """Return an urgent circular of a made-up province, two references and two enclosures."""
    entry = ReceivedEntry(
        number="นธ ๐๐๒๓.๔/ว ๔๘๑๗",
        dated=date(2026, 6, 12),
        sender="จังหวัดนครธารา",
        addressee="นายกองค์การบริหารส่วนตำบลธารน้ำใส",
        subject=SUBJECT,
        received_at=received_at,
        urgency="ด่วนที่สุด",
        references=(
            Reference("หนังสือจังหวัดนครธารา ด่วนที่สุด ที่ นธ ๐๐๒๓.๔/ว ๓๙๐๒ ลงวันที่ ๒๑ เมษายน ๒๕๖๙"),
            Reference("หนังสือจังหวัดนครธารา ที่ นธ ๐๐๒๓.๔/ว ๔๕๖๑ ลงวันที่ ๑ มิถุนายน ๒๕๖๙"),
        ),
        enclosures=(Enclosure("แนวทางการแจ้งเตือนและอพยพ", 1, "เล่ม"), Enclosure("แบบสำรวจทางระบายน้ำ", 2, "แผ่น")),
    )
    return replace(entry, **changes)


def plain_pdf(pages: int = 1) -> bytes:
    """Return a PDF of empty A4 pages."""
    from reportlab.pdfgen.canvas import Canvas

    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(595.276, 841.89), invariant=1)
    for number in range(pages):
        canvas.drawString(100, 700, f"page {number + 1}")
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def png(wide: int = 60, high: int = 80) -> bytes:
    """Return a small picture."""
    from PIL import Image

    target = io.BytesIO()
    Image.new("RGB", (wide, high), "white").save(target, "PNG")
    return target.getvalue()
