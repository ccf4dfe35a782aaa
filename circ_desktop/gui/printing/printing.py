"""Prints PDF pages on any printer, as pictures at the printer's resolution.

Text that Qt itself writes to a printer is broken Thai; our own pages are right, so their pictures are what goes out.
Everything here runs on the long-work thread, with progress and cancel.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count, groupby
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPaintEngine, QPainter, QTransform
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from circ_desktop.base import atomic
from circ_desktop.domain.errors import CircError, InvalidEntry
from circ_desktop.gui.parts.viewer.page_images import POINTS_PER_INCH, PageSize, page_image, page_sizes
from circ_desktop.gui.session.tasks import Progress
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
        both_sides: print on both sides of the sheet; envelopes have only one.
        fresh: pages from 0 that begin on a sheet of their own: no letter stands on the back of another's.
    """

    printer: str = ""
    pages: tuple[int, ...] = ()
    copies: int = 1
    both_sides: bool = False
    fresh: frozenset[int] = frozenset()


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
    jobs = paper_jobs(wish.pages or tuple(range(len(sizes))), sizes)
    total = wish.copies * sum(map(len, jobs))
    progress(0, total)
    done = count(1)
    for pages in jobs:
        _print_job(content, sizes, pages, wish, lambda: progress(next(done), total))
    return total


def paper_jobs(pages: Sequence[int], sizes: Sequence[PageSize]) -> tuple[tuple[int, ...], ...]:
    """Return the pages in jobs of one paper each, in order: a printer takes one paper for a job, whatever its pages say.

    A page that lies on the same paper stays in the job of those that stand.
    """
    return tuple(tuple(same) for _, same in groupby(pages, key=lambda page: _paper(sizes[page])))


def _print_job(
    content: bytes, sizes: Sequence[PageSize], pages: Sequence[int], wish: PrintWish, tell: Callable[[], object]
) -> None:
    """Print the pages of one job, each copy behind the other."""
    printer = _printer(wish, sizes[pages[0]])
    on_both = printer.duplex() is not QPrinter.DuplexMode.DuplexNone
    with _painter(printer) as painter:
        for number, page in enumerate(sides(pages, wish, both=on_both)):
            if page is not None and painter.paintEngine().type() is QPaintEngine.Type.Pdf:
                _set_page(printer, sizes[page])  # Windows changes the paper before the job only
            if number and not printer.newPage():
                raise _refused(printer.printerName())
            if page is None:
                continue
            _draw(painter, printer, content, page, sizes[page])
            try:
                tell()
            except Exception:
                printer.abort()
                raise
    if printer.printerState() in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted):
        raise _refused(printer.printerName())


def sides(pages: Sequence[int], wish: PrintWish, *, both: bool) -> tuple[int | None, ...]:
    """Return what stands on each side of the paper: a page, or None for a back left empty before what wants a sheet of its own."""
    found: list[int | None] = []
    for _copy in range(wish.copies):
        for at, page in enumerate(pages):
            if both and len(found) % 2 and (at == 0 or page in wish.fresh):
                found.append(None)
            found.append(page)
    return tuple(found)


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
    both = wish.both_sides and not is_envelope(first)
    printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide if both else QPrinter.DuplexMode.DuplexNone)
    _set_page(printer, first)
    return printer


def _set_page(printer: QPrinter, size: PageSize) -> None:
    wide = size.width > size.height
    short, long = _paper(size)
    is_a4 = (short, long) == (A4.width, A4.height)
    paper = QPageSize(QPageSize.PageSizeId.A4) if is_a4 else QPageSize(QSizeF(short, long), QPageSize.Unit.Point)
    turned = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(paper, turned, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)


def _paper(size: PageSize) -> tuple[float, float]:
    """Return the paper's short and long side in pt; what is nearly A4 is A4."""
    short, long = sorted((size.width, size.height))
    near_a4 = abs(short - A4.width) < SAME_SIZE_PT and abs(long - A4.height) < SAME_SIZE_PT
    return (A4.width, A4.height) if near_a4 else (round(short, 1), round(long, 1))


def is_envelope(size: PageSize) -> bool:
    """Tell whether a page is one of the envelopes (DL, C6, C5, C4: ข้อ ๗๗), which are printed on one side."""
    from circ_desktop.typeset.papers.envelopes import envelope_sizes

    short, long = _paper(size)
    return any(abs(short - one) < 1 and abs(long - other) < 1 for one, other in envelope_sizes())


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
