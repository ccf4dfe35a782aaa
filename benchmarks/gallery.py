"""`python -m benchmarks.gallery`: remake the pictures of docs/gallery.md, every kind of document and every paper of the office.

All of it is made up: the sample letters of `resources/samples`, and the register rows, slip and cards below.
"""

import datetime as dt
from collections.abc import Callable, Iterable
from functools import partial
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

from circ_desktop.base.pdfium import open_pdf
from circ_desktop.domain.books.pages import RegisterRow, register_pages
from circ_desktop.domain.books.papers import DespatchBook, DespatchRow, IndexCard, IndexRow, KeepingStamp
from circ_desktop.domain.desk.slip import BlockKind, Slip, SlipBlock, TickBox
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.office import StampLabels
from circ_desktop.domain.received.stamp import ReceiptStamp
from circ_desktop.domain.recipients.copies import Copy, MergeWish, copies
from circ_desktop.domain.recipients.entries import Recipient
from circ_desktop.domain.register import RegisterKind
from circ_desktop.reading.letter_file.letter_file import load_letter
from circ_desktop.resources import resource
from circ_desktop.thai.digits import to_thai
from circ_desktop.typeset.letters import letter_pdf
from circ_desktop.typeset.papers.addressed import envelopes_of
from circ_desktop.typeset.papers.despatch import despatch_book_pdf, index_card_pdf, receipts_pdf
from circ_desktop.typeset.papers.envelopes import envelope_sheets
from circ_desktop.typeset.papers.keeping import keep_stamped
from circ_desktop.typeset.papers.labels import label_sheets
from circ_desktop.typeset.papers.registers import register_pdf
from circ_desktop.typeset.papers.slips import slip_pdf
from circ_desktop.typeset.papers.stamps import put_stamp
from circ_desktop.typeset.pdf.document import write_pdf

OUT = Path(__file__).resolve().parent.parent / "docs" / "gallery"
OFFICE = "องค์การบริหารส่วนตำบลธารน้ำใส"
DAY = dt.date(2026, 11, 20)
HEIGHT, GAP, PAPER = 620, 14, 235
"""Pixels of a page's height and between pages; the grey behind them."""
COLOURS = 64


def sample(name: str) -> Letter:
    """Return one of the project's sample letters."""
    return load_letter(resource("samples", f"{name}.toml"))


def groups() -> dict[str, Iterable[Callable[[], bytes]]]:
    """Return what stands on each picture, as functions that make PDFs."""
    letters = {
        "letters": ("circular", "answer", "memo", "memo-a5", "sealed"),
        "orders": ("order", "regulation", "announcement"),
        "notices": ("statement", "news", "certificate", "minutes"),
        "copies": ("copy-office", "copy-certified", "secret-table"),
        "attachments": ("attachments",),
    }
    made: dict[str, Iterable[Callable[[], bytes]]] = {
        group: [partial(letter, name) for name in names] for group, names in letters.items()
    }
    return {**made, "registers": (received, sent, despatch, card), "received": (stamped, slip, kept), "post": post()}


def received() -> bytes:
    """Return a page of the received register (แบบที่ ๑๓)."""
    return register_pdf(register_pages(RegisterKind.RECEIVED, OFFICE, DAY, DAY, rows()))


def sent() -> bytes:
    """Return a page of the sent register (แบบที่ ๑๔)."""
    return register_pdf(register_pages(RegisterKind.SENT, OFFICE, DAY, DAY, rows()))


def rows() -> tuple[RegisterRow, ...]:
    """Return rows of a day."""
    subjects = ("การเตรียมความพร้อมรับสถานการณ์น้ำหลาก", "เชิญประชุม", "ขอความอนุเคราะห์สถานที่", "รายงานผลการสำรวจแหล่งน้ำ")
    return tuple(
        RegisterRow(
            day=DAY,
            number=str(41 + number),
            letter_number=to_thai(f"นธ ๐๐๒๓.๔/ว {number + 118}"),
            dated=DAY,
            sender="จังหวัดนครธารา",
            addressee="นายอำเภอธารทอง",
            subject=subject,
            action="กองช่าง",
        )
        for number, subject in enumerate(subjects * 2)
    )


def despatched() -> tuple[DespatchRow, ...]:
    """Return letters handed over."""
    return tuple(
        DespatchRow(str(n), f"นธ ๗๑๒๐๙/{n}", "สำนักปลัด", "นายอำเภอธารทอง", "เชิญประชุม", urgency="") for n in range(1, 7)
    )


def despatch() -> bytes:
    """Return the despatch book (แบบที่ ๑๖)."""
    return despatch_book_pdf(DespatchBook(OFFICE, DAY, DAY, despatched()))


def card() -> bytes:
    """Return an index card (แบบที่ ๑๘)."""
    found = tuple(
        IndexRow(str(n), to_thai(f"นธ ๐๐๒๓.๔/ว {n}"), DAY, "จังหวัดนครธารา แจ้งแนวทาง", "ส่งกองช่าง") for n in range(1, 6)
    )
    return index_card_pdf(IndexCard("การเตรียมความพร้อมรับสถานการณ์น้ำหลาก", found))


def stamped() -> bytes:
    """Return a letter with the receipt stamp (แบบที่ ๑๒)."""
    stamp = ReceiptStamp("อบต.ธารน้ำใส", StampLabels(), "๑๒๓๔", "๒๐ พ.ย. ๖๙", "๑๖.๑๓ น.")
    return put_stamp(letter_pdf(sample("circular")), stamp).pdf


def kept() -> bytes:
    """Return a letter with the keeping stamp (ข้อ ๖๑)."""
    return keep_stamped(letter_pdf(sample("memo")), KeepingStamp(2579))


def slip() -> bytes:
    """Return a routing slip."""
    put_up = SlipBlock(BlockKind.PUT_UP, "เพื่อโปรดพิจารณา", "นางสาวธารา ใจงาม", ("เจ้าพนักงานธุรการ",), "๒๐ พ.ย. ๒๕๖๙", ())
    order = SlipBlock(
        BlockKind.ORDER, "ดำเนินการตามเสนอ", "นายสมชาย ใจดี", (f"นายก{OFFICE}",), "๒๐ พ.ย. ๒๕๖๙", ("กองช่าง",)
    )
    return slip_pdf(
        Slip(
            office=OFFICE,
            receive_number="๑๒๓๔",
            received_on="๒๐ พ.ย. ๒๕๖๙",
            received_time="๑๖.๑๓",
            number="นธ ๐๐๒๓.๔/ว ๔๘๑๗",
            dated="๑๘ พฤศจิกายน ๒๕๖๙",
            sender="จังหวัดนครธารา",
            subject="การเตรียมความพร้อมรับสถานการณ์น้ำหลาก",
            to=f"นายก{OFFICE}",
            urgency="ด่วนที่สุด",
            boxes=(TickBox("สำนักปลัด"), TickBox("กองคลัง"), TickBox("กองช่าง", True)),
            blocks=(put_up, order),
        )
    )


def addressed() -> tuple[Copy, ...]:
    """Return copies of a letter to made-up recipients."""
    to = tuple(
        Recipient(addressee=f"นายอำเภอ{name}", address=(f"ที่ว่าการอำเภอ{name}", "จังหวัดนครธารา"), post_code="96990")
        for name in ("ธารทอง", "ภูงาม", "บึงใส")
    )
    return envelopes_of(tuple(copies(sample("circular"), MergeWish(to))))


def envelope(size: str) -> bytes:
    """Return one envelope."""
    return write_pdf(list(envelope_sheets(addressed()[:1], size)), title="")


def labels() -> bytes:
    """Return a sheet of labels."""
    return write_pdf(list(label_sheets(addressed(), "3x8")), title="")


def letter(name: str) -> bytes:
    """Return one of the samples on paper."""
    return letter_pdf(sample(name))


def post() -> Iterable[Callable[[], bytes]]:
    """Return envelopes, labels and receipts."""
    sizes = ("DL", "C6", "C5", "C4")
    envelopes = [partial(envelope, size) for size in sizes]
    return [*envelopes, labels, lambda: receipts_pdf(despatched())]


def pictures(pdf: bytes) -> list[Image.Image]:
    """Return the pages, A4's height being `HEIGHT` for all of them."""
    with open_pdf(pdf) as document:
        scale = HEIGHT / 842
        return [ImageOps.expand(page.render(scale=scale).to_pil().convert("RGB"), 1, (150,) * 3) for page in document]


def contact_sheet(pages: list[Image.Image], across: int = 4) -> Image.Image:
    """Return the pages in rows."""
    lines = [pages[at : at + across] for at in range(0, len(pages), across)]
    width = max(sum(page.width + GAP for page in line) for line in lines) + GAP
    height = sum(max(page.height for page in line) + GAP for line in lines) + GAP
    sheet = Image.new("RGB", (width, height), (PAPER,) * 3)
    y = GAP
    for line in lines:
        x = GAP
        for page in line:
            sheet.paste(page, (x, y))
            x += page.width + GAP
        y += max(page.height for page in line) + GAP
    return sheet


def main() -> None:
    """Write a picture for each group."""
    OUT.mkdir(parents=True, exist_ok=True)
    for name, papers in groups().items():
        pages = [page for make in papers for page in pictures(make())][:8]
        out = BytesIO()
        contact_sheet(pages).quantize(COLOURS, Image.Quantize.MAXCOVERAGE).save(out, "PNG", optimize=True)
        (OUT / f"{name}.png").write_bytes(out.getvalue())
        print(f"{name}: {len(pages)} pages, {len(out.getvalue()) / 1024:.0f} KB")


if __name__ == "__main__":
    main()
