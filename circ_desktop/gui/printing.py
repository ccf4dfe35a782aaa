"""Prints PDF pages on any printer, as pictures at the printer's resolution.

Text that Qt itself writes to a printer is broken Thai; our own pages are right, so their pictures are what goes out.
Everything here runs on the long-work thread, with progress and cancel.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPaintEngine, QPainter, QTransform
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from circ_desktop.base import atomic
from circ_desktop.domain.errors import CircError, InvalidEntry
from circ_desktop.gui.tasks import Progress
from circ_desktop.gui.widgets.page_images import POINTS_PER_INCH, PageSize, page_image, page_sizes
from circ_desktop.thai.digits import to_arabic, to_thai

BEST_DPI = 600
"""No office printer shows more; a page at 600 dpi is 35 million dots."""

A4 = PageSize(595.276, 841.89)
SAME_SIZE_PT = 6.0
"""A page this near to A4 is A4: scanners cut crooked."""

JOB_NAME = "circ-desktop"
"""Print queues want plain ASCII names."""


class PrintTrouble(CircError):
    """The printer does not take the pages."""


class PrintWish(Struct, frozen=True):
    """What is to be printed.

    Attributes:
        printer: its name in the system, "" for the usual one.
        pages: pages from 0; () for all.
        copies: how many sets.
        both_sides: print on both sides of the sheet.
    """

    printer: str = ""
    pages: tuple[int, ...] = ()
    copies: int = 1
    both_sides: bool = False


def printer_names() -> tuple[tuple[str, ...], str]:
    """Return the names of all printers and the usual one ("" when there is none). May ask the network."""
    return tuple(QPrinterInfo.availablePrinterNames()), QPrinterInfo.defaultPrinterName()


def parse_pages(text: str, count: int) -> tuple[int, ...]:
    """Read "1-3, 5" (or Thai digits) as pages from 0; "" means all. Raises `InvalidEntry` with field "pages"."""
    plain = to_arabic(text).replace(" ", "")
    if not plain:
        return ()
    pages: list[int] = []
    for part in plain.split(","):
        found = re.fullmatch(r"(\d+)(?:[-–](\d+))?", part)
        first = int(found[1]) if found else 0
        last = int(found[2] or found[1]) if found else 0
        if not 1 <= first <= last <= count:
            raise InvalidEntry(
                f"ไม่มีหน้า “{part}”", "", f"หนังสือนี้มี {to_thai(str(count))} หน้า พิมพ์อย่างนี้ได้: 1-3, 5", field="pages"
            )
        pages.extend(range(first - 1, last))
    return tuple(pages)


def print_pdf(progress: Callable[[int, int], object], content: bytes, wish: PrintWish) -> int:
    """Print; return the number of page sides sent. Raises `PrintTrouble`, `BrokenFile`, and `Cancelled`."""
    sizes = page_sizes(content)
    pages = wish.pages or tuple(range(len(sizes)))
    printer = _printer(wish, sizes[pages[0]])
    sides = [page for _copy in range(wish.copies) for page in pages]
    progress(0, len(sides))
    with _painter(printer) as painter:
        for number, page in enumerate(sides):
            if painter.paintEngine().type() is QPaintEngine.Type.Pdf:  # Windows changes the paper before the job only
                _set_page(printer, sizes[page])
            if number and not printer.newPage():
                raise _refused(printer.printerName())
            _draw(painter, printer, content, page, sizes[page])
            try:
                progress(number + 1, len(sides))
            except Exception:
                printer.abort()
                raise
    if printer.printerState() in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted):
        raise _refused(printer.printerName())
    return len(sides)


def save_pdf(_progress: Progress, content: bytes, path: Path) -> Path:
    """Write our own bytes to a file, whole or not at all. Raises `PrintTrouble` when the disk refuses."""
    try:
        atomic.write_bytes(path, content)
    except OSError as error:
        raise PrintTrouble(
            f"บันทึกไฟล์ {path.name} ไม่ได้",
            "หนังสือในโปรแกรมไม่เสียหาย",
            "เลือกโฟลเดอร์อื่น หรือปิดโปรแกรมที่เปิดไฟล์นี้อยู่ แล้วลองใหม่",
            detail=str(error),
        ) from error
    return path


def _printer(wish: PrintWish, first: PageSize) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if wish.printer:
        if wish.printer not in QPrinterInfo.availablePrinterNames():
            raise PrintTrouble(f"ไม่พบเครื่องพิมพ์ {wish.printer}", "ยังไม่ได้พิมพ์หน้าใด", "เปิดเครื่องพิมพ์และตรวจสาย หรือเลือกเครื่องอื่น")
        printer.setPrinterName(wish.printer)
    if printer.outputFormat() is not QPrinter.OutputFormat.NativeFormat:
        raise PrintTrouble("ยังไม่มีเครื่องพิมพ์ในเครื่องนี้", "ยังไม่ได้พิมพ์หน้าใด", "ติดตั้งเครื่องพิมพ์ หรือกด บันทึกเป็น PDF")
    printer.setDocName(JOB_NAME)
    printer.setCreator(JOB_NAME)
    printer.setResolution(min(printer.resolution(), BEST_DPI))
    printer.setFullPage(True)
    printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide if wish.both_sides else QPrinter.DuplexMode.DuplexNone)
    _set_page(printer, first)
    return printer


def _set_page(printer: QPrinter, size: PageSize) -> None:
    wide = size.width > size.height
    short, long = sorted((size.width, size.height))
    near_a4 = abs(short - A4.width) < SAME_SIZE_PT and abs(long - A4.height) < SAME_SIZE_PT
    paper = QPageSize(QPageSize.PageSizeId.A4) if near_a4 else QPageSize(QSizeF(short, long), QPageSize.Unit.Point)
    turned = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(paper, turned, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)


@contextmanager
def _painter(printer: QPrinter) -> Iterator[QPainter]:
    painter = QPainter()
    if not painter.begin(printer):
        raise _refused(printer.printerName())
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    try:
        yield painter
    finally:
        painter.end()


class Placing(Struct, frozen=True):
    """How a page comes onto the paper in the tray: turned to the left, made smaller, both or neither."""

    turned: bool
    scale: float


def placing(page: PageSize, paper: PageSize) -> Placing:
    """Return how the page fits: at its own size wherever the paper holds it."""
    turned = (page.width > page.height) != (paper.width > paper.height)
    width, height = (page.height, page.width) if turned else (page.width, page.height)
    fits = width <= paper.width + SAME_SIZE_PT and height <= paper.height + SAME_SIZE_PT
    return Placing(turned, 1.0 if fits else min(paper.width / width, paper.height / height))


def _draw(painter: QPainter, printer: QPrinter, content: bytes, page: int, size: PageSize) -> None:
    dpi = printer.resolution()
    paper = printer.paperRect(QPrinter.Unit.Point)
    fit = placing(size, PageSize(paper.width(), paper.height()))
    image = page_image(content, page, dpi / POINTS_PER_INCH * fit.scale)
    if image.isGrayscale():
        image = image.convertToFormat(QImage.Format.Format_Grayscale8)
    drawn = QSizeF(size.width, size.height) * (dpi / POINTS_PER_INCH * fit.scale)
    if fit.turned:
        image, drawn = image.transformed(QTransform().rotate(-90)), drawn.transposed()
    painter.drawImage(QRectF(QPointF(0, 0), drawn), image)


def _refused(name: str) -> PrintTrouble:
    return PrintTrouble(
        f"เครื่องพิมพ์ {name} ไม่รับงาน".replace("  ", " "),
        "บางหน้าอาจยังไม่ได้พิมพ์ หนังสือในโปรแกรมไม่เสียหาย",
        "ตรวจว่าเครื่องเปิดอยู่และมีกระดาษ แล้วกดพิมพ์อีกครั้ง",
    )
