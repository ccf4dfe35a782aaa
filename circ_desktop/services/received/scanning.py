"""Reading scans with Tesseract, where this PC has it: in the background, page by page, ended by one press."""

import logging
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from circ_desktop.base import settings
from circ_desktop.domain.errors import BrokenFile
from circ_desktop.reading.letter.reader import read_pages
from circ_desktop.reading.letter.reading import GUESSED, Field, Outcome, Reading
from circ_desktop.reading.pages.ocr import Engine, find_engine, text_of
from circ_desktop.reading.pages.pdf import MOST_PAGES
from circ_desktop.reading.pages.places import PlacedLine, lines_of_scan
from circ_desktop.reading.pages.scan import ScannedPage, page_count, scanned_pages
from circ_desktop.reading.pages.text_layer import with_text_layer
from circ_desktop.services.received.attaching import NewFile, as_pdf
from circ_desktop.services.received.reading import read_incoming

log = logging.getLogger(__name__)

LEAD_PAGES = 2
"""Pages after which the form is filled; the rest is read while the clerk looks at it."""
SCAN_NOTE = "อ่านจากภาพ ตัวเลขและวรรณยุกต์อาจผิด ตรวจกับภาพทุกช่อง"

_CHECKED_FIELDS = ("number", "dated", "sender", "subject", "references", "enclosures")
"""Columns of the register that OCR may have spoilt: its digits and its marks above letters are never sure."""

Progress = Callable[[int, int], None]
"""`progress(done, total)`; it may raise to end the work."""


class ScanRead(Struct, frozen=True):
    """What was read from a scan. `pdf` is the copy with the words under the pictures, None until all pages are read."""

    reading: Reading
    lines: tuple[PlacedLine, ...]
    pages: tuple[ScannedPage, ...]
    pdf: bytes | None = None


def engine_here() -> Engine | None:
    """Return the Tesseract that reads Thai on this PC, None where there is none."""
    try:
        chosen = settings.load().tesseract
    except OSError:
        chosen = ""
    engine = find_engine(chosen)
    return engine if engine is not None and engine.reads_thai else None


def how_to_install() -> str:
    """Return the offer to install Tesseract, or its Thai data alone where only that is missing."""
    try:
        chosen = settings.load().tesseract
    except OSError:
        chosen = ""
    if find_engine(chosen) is not None:
        return "เครื่องนี้มี Tesseract แล้ว แต่ยังไม่มีข้อมูลภาษาไทย ให้ติดตั้งอีกครั้งโดยเลือก Thai ดูวิธีที่ คู่มือ ({key:help})"
    return "ถ้าต้องการให้อ่านภาพสแกนได้ ให้ผู้ดูแลติดตั้งโปรแกรม Tesseract พร้อมภาษาไทย (ไม่มีค่าใช้จ่าย) ดูวิธีที่ คู่มือ ({key:help})"


def read_scan(
    progress: Progress,
    content: bytes,
    engine: Engine,
    *,
    cancelled: Callable[[], bool] = lambda: False,
    lead: Callable[[ScanRead], None] = lambda _read: None,
) -> ScanRead:
    """Read all pages (at most as many as are read of any file). `lead` is handed what the first pages say.

    `progress` may raise to end it between pages; `cancelled` ends it within a page, by `OcrCancelled`.
    Raises `BrokenFile` for what is no PDF.
    """
    from pypdfium2 import PdfiumError

    try:
        total = min(page_count(content), MOST_PAGES)
    except PdfiumError as trouble:
        what = "อ่านภาพสแกนไม่ได้ ไฟล์เสียหาย"
        raise BrokenFile(what, "ไฟล์ยังแนบอยู่", "พิมพ์ช่องต่าง ๆ จากกระดาษ", detail=str(trouble)) from trouble
    pages: list[ScannedPage] = []
    progress(0, total)
    for page in scanned_pages(content, engine, most=total, cancelled=cancelled):
        pages.append(page)
        progress(len(pages), total)
        if len(pages) == LEAD_PAGES < total:
            lead(_as_read(tuple(pages)))
    return replace(_as_read(tuple(pages)), pdf=_layered(content, tuple(pages)))


def read_file(path: Path, progress: Progress = lambda _done, _total: None) -> Reading:
    """Return what stands in a letter's file, a scan through Tesseract where it is there; else a note says how to get it.

    Raises `BrokenFile` (Thai) for a file that cannot be taken.
    """
    reading = read_incoming(path)
    if reading.outcome is not Outcome.NO_TEXT:
        return reading
    engine = engine_here()
    if engine is None:
        return replace(reading, notes=(*reading.notes, how_to_install()))
    page = as_pdf(NewFile(path.name, path.read_bytes()))
    return reading if page is None else read_scan(progress, page, engine).reading


def _as_read(pages: tuple[ScannedPage, ...]) -> ScanRead:
    reading = read_pages([text_of(page.lines)[0] for page in pages])
    return ScanRead(_less_sure(reading), lines_of_scan(pages), pages)


def _less_sure(reading: Reading) -> Reading:
    """Return the reading with what stands in the register only guessed: OCR confuses digits and drops marks."""
    changed: dict[str, object] = {}
    for name in _CHECKED_FIELDS:
        found = getattr(reading, name)
        if isinstance(found, Field):
            changed[name] = replace(found, confidence=min(found.confidence, GUESSED))
        elif found:
            changed[name] = tuple(replace(one, confidence=min(one.confidence, GUESSED)) for one in found)
    return replace(reading, notes=(SCAN_NOTE, *reading.notes), **changed)


def _layered(content: bytes, pages: tuple[ScannedPage, ...]) -> bytes | None:
    from pikepdf import PdfError

    try:
        return with_text_layer(content, pages)
    except (PdfError, ValueError, KeyError) as trouble:  # a scanner's odd PDF: the scan itself is kept all the same
        log.warning("no text layer: %r", trouble)
        return None
