"""Text of PDF files through PDFium. A broken, locked or empty file is told apart from a scan without text."""

import time
from collections.abc import Iterator

import pypdfium2

from circ_desktop.base.pdfium import open_pdf
from circ_desktop.domain.errors import BrokenFile
from circ_desktop.reading.pages.page_text import laid_out

LARGEST_PDF = 100_000_000
"""Bytes."""
MOST_PAGES = 60
"""Pages read for fields; the letter stands on the first few."""
MOST_CHARACTERS = 300_000
"""More is not read for fields."""
MOST_SECONDS = 8.0
_PRESS = "เลือกแฟ้มอื่น หรือพิมพ์ช่องต่าง ๆ จากตัวหนังสือ"
_MEANS = "ยังไม่ได้อ่าน ไม่มีอะไรถูกบันทึก"


def pdf_pages(content: bytes, name: str = "") -> tuple[str, ...]:
    """Return the text of each page ("" for a page without text). Raises `BrokenFile` with a Thai sentence."""
    if not content:
        raise BrokenFile(f"แฟ้ม {name} ว่างเปล่า", _MEANS, _PRESS)
    if len(content) > LARGEST_PDF:
        raise BrokenFile(f"แฟ้ม {name} ใหญ่เกิน ๑๐๐ เมกะไบต์", _MEANS, "สแกนใหม่ด้วยความละเอียด ๓๐๐ จุดต่อนิ้ว หรือแยกแฟ้ม")
    try:
        with open_pdf(content) as document:
            if not len(document):
                raise BrokenFile(f"แฟ้ม {name} ไม่มีหน้ากระดาษ", _MEANS, _PRESS)
            return tuple(_texts(document))
    except pypdfium2.PdfiumError as trouble:
        raise _refusal(name, content, trouble) from trouble


def _texts(document: pypdfium2.PdfDocument) -> Iterator[str]:
    """Yield the pages' texts until there are enough pages, enough characters, or the time is up."""
    began = time.monotonic()
    characters = 0
    for index in range(min(len(document), MOST_PAGES)):
        text = _page_text(document, index)
        characters += len(text)
        yield text
        if characters > MOST_CHARACTERS or time.monotonic() - began > MOST_SECONDS:
            return


def _page_text(document: pypdfium2.PdfDocument, index: int) -> str:
    try:
        page = document[index]
    except pypdfium2.PdfiumError:  # one damaged page; the letter may stand on the others
        return ""
    try:
        text = page.get_textpage()
        try:
            placed = laid_out(text) if page.get_rotation() == 0 else None
            found: str = placed if placed is not None else text.get_text_bounded()
            return found
        finally:
            text.close()
    finally:
        page.close()


def _refusal(name: str, content: bytes, trouble: pypdfium2.PdfiumError) -> BrokenFile:
    if "password" in str(trouble).lower() or "security" in str(trouble).lower():
        press = "ขอแฟ้มที่ไม่ใส่รหัสจากผู้ส่ง หรือพิมพ์ออกกระดาษแล้วสแกน"
        return BrokenFile(f"แฟ้ม {name} ใส่รหัสผ่านไว้", "เปิดอ่านและประทับตรารับไม่ได้", press, detail=str(trouble))
    if not content.lstrip()[:1024].count(b"%PDF"):
        return BrokenFile(f"แฟ้ม {name} ไม่ใช่ PDF", "นามสกุลแฟ้มไม่ตรงกับข้างใน " + _MEANS, _PRESS, detail=str(trouble))
    return BrokenFile(
        f"แฟ้ม {name} เสียหาย", "เปิดเป็น PDF ไม่ได้ อาจคัดลอกมาไม่ครบ", "ขอแฟ้มใหม่จากผู้ส่ง แล้วเลือกอีกครั้ง", detail=str(trouble)
    )
