"""Reading an incoming letter from a file, for the registration form. Nothing is stored."""

from pathlib import Path

from circ_desktop.domain.errors import BrokenFile
from circ_desktop.reading.exchange.carried import carried_letter
from circ_desktop.reading.exchange.ecms import Notice, is_xml, parse_exchange
from circ_desktop.reading.exchange.exchanged import exchanged_reading, notice_reading
from circ_desktop.reading.exchange.known import known_reading
from circ_desktop.reading.letter.reader import NO_TEXT_NOTE, read_pages
from circ_desktop.reading.letter.reading import Outcome, Reading
from circ_desktop.reading.pages.pdf import LARGEST_PDF, pdf_pages
from circ_desktop.reading.pages.text_file import decode_text

IMAGE_TYPES = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp")
TEXT_TYPES = (".txt", ".text")
EXCHANGE_TYPES = (".xml",)
READABLE_TYPES = (".pdf", *TEXT_TYPES, *IMAGE_TYPES, *EXCHANGE_TYPES)


def read_incoming(path: Path) -> Reading:
    """Return what stands in the letter's file. Raises `BrokenFile` (Thai) for a file that cannot be taken.

    A scan without text gives a reading without fields and with a note; a paper that is no letter says why.
    """
    suffix = path.suffix.lower()
    try:
        if path.stat().st_size > LARGEST_PDF:
            raise BrokenFile(f"แฟ้ม {path.name} ใหญ่เกิน ๑๐๐ เมกะไบต์", "ไม่มีอะไรถูกบันทึก", "สแกนใหม่ที่ ๓๐๐ จุดต่อนิ้ว หรือแยกแฟ้ม")
        content = path.read_bytes()
    except OSError as trouble:
        gone = isinstance(trouble, FileNotFoundError)
        what = f"ไม่พบแฟ้ม {path.name}" if gone else f"เปิดแฟ้ม {path.name} ไม่ได้"
        press = "ตรวจว่าแฟ้มยังอยู่ที่เดิม หรือแผ่น USB ยังเสียบอยู่ แล้วเลือกใหม่"
        raise BrokenFile(what, "ไม่มีอะไรถูกบันทึก", press, detail=str(trouble)) from trouble
    if suffix in IMAGE_TYPES:
        return Reading(Outcome.NO_TEXT, notes=(NO_TEXT_NOTE,))
    if suffix == ".pdf" or content[:1024].lstrip().startswith(b"%PDF"):
        return with_carried(content, read_pages(pdf_pages(content, path.name)))
    if suffix in EXCHANGE_TYPES or is_xml(content):
        return read_exchange(content, path.name)
    if suffix in TEXT_TYPES:
        return read_text(decode_text(content, path.name))
    raise BrokenFile(
        f"แฟ้ม {path.name} ไม่ใช่ชนิดที่อ่านได้", "อ่านได้เฉพาะ PDF ข้อความ และภาพสแกน", "เลือกแฟ้ม .pdf .txt .jpg หรือ .png"
    )


def with_carried(content: bytes, found: Reading) -> Reading:
    """Return what was read from a PDF's text, or the letter itself where the PDF is ours and carries its fields."""
    letter = carried_letter(content)
    return found if letter is None else known_reading(letter, found)


def read_exchange(content: bytes, name: str = "") -> Reading:
    """Return the letter of an exchange file, or what its notice says. Raises `BrokenFile`."""
    sent = parse_exchange(content, name)
    if isinstance(sent, Notice):
        return notice_reading(sent)
    pdf = sent.main.content if sent.main and b"%PDF" in sent.main.content[:1024] else None
    found = with_carried(pdf, read_pages(pdf_pages(pdf, name))) if pdf else Reading(Outcome.NO_TEXT)
    return exchanged_reading(sent, found)


def read_text(text: str) -> Reading:
    """Return what stands in a pasted text."""
    return read_pages([text])
