"""Takes a file in: what it is by its content, its bytes kept safely, and a PDF beside it where it can be stamped.

`attach_file` does it for a letter that is registered already; registering brings its files along.
"""

from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from circ_desktop.base.pdfium import open_pdf
from circ_desktop.domain.audit import Action
from circ_desktop.domain.errors import BrokenFile
from circ_desktop.domain.officer import Right
from circ_desktop.domain.received.incoming import StoredFile, require_open
from circ_desktop.reading.exchange.ecms import Correspondence, is_xml, parse_exchange
from circ_desktop.reading.pages.text_file import decode_text
from circ_desktop.services.context import Context
from circ_desktop.services.received.entries import the_entry
from circ_desktop.storage.books import parts, received
from circ_desktop.storage.engine.unit_of_work import UnitOfWork

LARGEST_FILE = 200 * 1024 * 1024
"""Bytes. A scan of 100 pages at 300 dpi has about 40 MB; more than this is not a letter."""

SCAN = "scan"
SCAN_PDF = "scan-pdf"
"""Role of the PDF made from a scan that came as a picture or as plain text, or taken out of an exchange file."""

_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"BM", "image/bmp"),
    (b"PK\x03\x04", "application/zip"),
)


class NewFile(Struct, frozen=True):
    """A file to be attached. Its `role` is "scan" for the letter itself, "enclosure", "slip" and the like."""

    name: str
    content: bytes
    role: str = SCAN


def attach_file(ctx: Context, received_id: int, new: NewFile) -> StoredFile:
    """Attach a file to a registered letter. The same file again is not attached twice."""
    officer = ctx.require(Right.REGISTER)
    now = ctx.clock.now()
    kept = keep_file(ctx, new)
    of = parts.Of(received_id=received_id)
    with UnitOfWork(ctx.database) as work:
        require_open(the_entry(work, received_id, lock=True))
        for file in parts.files_of(work.connection, of):
            if file.sha256 == kept[0].sha256 and file.role == kept[0].role:
                return file
        written = write_files(work, of, kept, now, officer.id)
        if new.role == SCAN:
            received.forget_stamped_file(work.connection, received_id)
        work.record(now, officer.id, Action.ATTACH, "received", received_id, new.name)
        work.commit()
    return written[0]


def media_type(content: bytes) -> str:
    """Return what the bytes are, whatever the name says."""
    if b"%PDF-" in content[:1024]:
        return "application/pdf"
    for magic, name in _MAGIC:
        if content.startswith(magic):
            return name
    if is_xml(content):
        return "application/xml"
    try:
        decode_text(content)
    except BrokenFile:
        return "application/octet-stream"
    return "text/plain"


def check_file(new: NewFile) -> None:
    """Raise `BrokenFile` for what cannot be attached: nothing in it, too large, a scan that is no whole PDF."""
    if not new.content:
        raise BrokenFile(f"ไฟล์ “{new.name}” ว่างเปล่า", "ไม่มีอะไรถูกบันทึก", "ตรวจไฟล์ต้นทาง แล้วแนบใหม่")
    if len(new.content) > LARGEST_FILE:
        raise BrokenFile(f"ไฟล์ “{new.name}” ใหญ่เกิน ๒๐๐ เมกะไบต์", "ไม่มีอะไรถูกบันทึก", "สแกนใหม่ที่ ๓๐๐ จุดต่อนิ้วหรือแบ่งไฟล์")
    named_pdf = new.name.lower().endswith(".pdf")
    if new.role == SCAN and (named_pdf or media_type(new.content) == "application/pdf"):
        check_pdf(new.name, new.content)


def keep_file(ctx: Context, new: NewFile) -> tuple[StoredFile, ...]:
    """Check the file and keep its bytes; return what is to be written as rows (id 0): the file, and a PDF of it if made.

    Call it before the unit of work: the bytes must be on disk before a row speaks of them. Raises `BrokenFile`.
    """
    check_file(new)
    kind = media_type(new.content)
    found = [_kept(ctx, new, kind)]
    if new.role == SCAN and (made := _as_pdf(new, kind)) is not None:
        found.append(_kept(ctx, NewFile(f"{new.name}.pdf", made, SCAN_PDF), "application/pdf"))
    return tuple(found)


def write_files(
    work: UnitOfWork, of: parts.Of, kept: tuple[StoredFile, ...], at: datetime, officer_id: int
) -> tuple[StoredFile, ...]:
    """Write the rows of kept files and put them to their letter; return them with their ids."""
    written = []
    for file in kept:
        file_id = parts.add_file(work.connection, file, at, officer_id)
        parts.link_file(work.connection, of, file_id)
        written.append(replace(file, id=file_id))
    return tuple(written)


def check_pdf(name: str, content: bytes) -> None:
    """Raise `BrokenFile` for bytes that are no PDF, damaged, locked with a password, or without a page."""
    from pypdfium2 import PdfiumError

    try:
        with open_pdf(content) as document:
            pages = len(document)
    except PdfiumError as error:
        raise BrokenFile(
            f"“{name}” ไม่ใช่ PDF ที่เปิดได้",
            "ไฟล์อาจชำรุด หรือมีรหัสผ่าน ไม่มีอะไรถูกบันทึก",
            "เปิดดูไฟล์ก่อน ถ้ามีรหัสผ่านให้บันทึกเป็นไฟล์ไม่มีรหัส หรือสแกนใหม่",
            detail=str(error),
        ) from error
    if pages < 1:
        raise BrokenFile(f"“{name}” ไม่มีหน้ากระดาษ", "ไม่มีอะไรถูกบันทึก", "สแกนใหม่ แล้วแนบอีกครั้ง")


def as_pdf(new: NewFile) -> bytes | None:
    """Return the pages that would stand for this file: itself, or what is made of a picture or a text; None for others.

    Pure: nothing is kept. Raises `BrokenFile` for a picture that cannot be read.
    """
    kind = media_type(new.content)
    return new.content if kind == "application/pdf" else _as_pdf(new, kind)


def _kept(ctx: Context, new: NewFile, kind: str) -> StoredFile:
    return StoredFile(0, ctx.files.put(new.content), new.name, kind, len(new.content), new.role)


def _as_pdf(new: NewFile, kind: str) -> bytes | None:
    if kind == "text/plain":
        from circ_desktop.typeset.pdf.plain_text import plain_text_pdf

        return plain_text_pdf(decode_text(new.content, new.name), new.name)
    if kind == "application/xml":
        sent = parse_exchange(new.content, new.name)
        return sent.main.content if isinstance(sent, Correspondence) and sent.main else None
    if kind.startswith("image/"):
        from circ_desktop.typeset.pdf.images import image_to_pdf

        return image_to_pdf(new.content, new.name)
    return None
