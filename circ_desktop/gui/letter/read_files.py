"""Opening and reading the file of a letter, off the window's thread."""

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from circ_desktop.domain.errors import BrokenFile, CircError
from circ_desktop.gui.session.tasks import Cancelled, Progress
from circ_desktop.reading.exchange.ecms import Notice, is_xml, parse_exchange
from circ_desktop.reading.letter.reading import Outcome, Reading
from circ_desktop.reading.pages.ocr import Engine, OcrCancelled
from circ_desktop.reading.pages.places import PlacedLine, placed_lines
from circ_desktop.services.received.attaching import NewFile, as_pdf, check_file
from circ_desktop.services.received.reading import READABLE_TYPES, read_exchange, read_incoming
from circ_desktop.services.received.scanning import ScanRead, engine_here, read_scan

FILE_FILTER = f"หนังสือ ({' '.join('*' + ending for ending in READABLE_TYPES)});;ทุกไฟล์ (*)"


class LoadedFile(Struct, frozen=True):
    """A file that was opened and read. `trouble` says why its letter could not be read; it is attached all the same.

    Attributes:
        page: the PDF that stands for it: itself, or what is made of a picture or a text; None when nothing can be shown.
        lines: where the lines of the page stand, for showing what a field was read from.
        engine: what can read it, for a scan without text.
        layered: a copy of a scan with its words under the pictures.
        also: what else came inside it (an exchange file holds the letter's PDF and its enclosures).
        notice: what it says, when it is another office's receipt of a letter of ours.
    """

    path: Path
    content: bytes
    reading: Reading | None = None
    trouble: CircError | None = None
    page: bytes | None = None
    lines: tuple[PlacedLine, ...] = ()
    engine: Engine | None = None
    layered: bytes | None = None
    also: tuple[NewFile, ...] = ()
    notice: Notice | None = None

    @property
    def is_scan(self) -> bool:
        """Tell whether it has pages but no text."""
        return self.reading is not None and self.reading.outcome is Outcome.NO_TEXT and self.page is not None

    def new_file(self, role: str) -> NewFile:
        """Return it as the services want it."""
        return NewFile(self.path.name, self.content, role)


def load_file(path: Path, *, read: bool) -> LoadedFile:
    """Open and (for the first file, the letter itself) read one file. Raises `BrokenFile` when it cannot be attached."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise BrokenFile(
            f"เปิดไฟล์ {path.name} ไม่ได้",
            "ไฟล์อาจถูกย้ายหรือลบไปแล้ว สิ่งที่พิมพ์ไว้ยังอยู่ครบ",
            "เลือกไฟล์ใหม่ด้วย F7",
            detail=str(error),
        ) from error
    new = NewFile(path.name, content, "scan" if read else "enclosure")
    check_file(new)
    if read and is_xml(content):
        return _load_exchange(path, content)
    try:
        page = as_pdf(new)
    except CircError as trouble:
        if read:
            raise  # it could not be attached as the letter's scan either
        return LoadedFile(path, content, trouble=trouble)
    loaded = LoadedFile(path, content, page=page)
    if not read:
        return loaded
    try:
        loaded = replace(loaded, reading=read_incoming(path))
    except CircError as trouble:
        return replace(loaded, trouble=trouble)
    if loaded.is_scan:
        return replace(loaded, engine=engine_here())
    return replace(loaded, lines=_lines(page))


def _load_exchange(path: Path, content: bytes) -> LoadedFile:
    """Open an exchange file: the PDF inside is what is shown, stamped and kept as the scan; the file itself goes along."""
    sent = parse_exchange(content, path.name)
    if isinstance(sent, Notice):
        return LoadedFile(path, content, notice=sent)
    reading = read_exchange(content, path.name)
    inside = [NewFile(f"สิ่งที่ส่งมาด้วย {at}", one.content, "enclosure") for at, one in enumerate(sent.attachments, 1)]
    page = sent.main.content if sent.main is not None and b"%PDF" in sent.main.content[:1024] else None
    if page is None:
        return LoadedFile(path, content, reading, also=tuple(inside))
    check_file(NewFile(f"{path.stem}.pdf", page, "scan"))
    also = (NewFile(f"{path.stem}.pdf", page, "scan"), *inside)
    return LoadedFile(path, content, reading, page=page, lines=_lines(page), also=also)


class ScanTell(QObject):
    """What a scan being read tells the window: `led(ScanRead)` what the first pages say, `stepped(done, total)` pages."""

    led = Signal(object)
    stepped = Signal(int, int)


def scan_file(progress: Progress, content: bytes, engine: Engine, tell: ScanTell) -> ScanRead:
    """Read a scan on a thread of its own. Raises `Cancelled`."""

    def step(done: int, total: int) -> None:
        progress(done, total)
        tell.stepped.emit(done, total)

    try:
        return read_scan(step, content, engine, cancelled=lambda: progress.cancelled, lead=tell.led.emit)
    except OcrCancelled as cancelled:
        raise Cancelled from cancelled


def _lines(page: bytes | None) -> tuple[PlacedLine, ...]:
    from pypdfium2 import PdfiumError

    try:
        return placed_lines(page) if page is not None else ()
    except PdfiumError:
        return ()
