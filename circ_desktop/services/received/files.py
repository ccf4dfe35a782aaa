"""The files of a received letter, read back."""

from circ_desktop.domain.errors import BrokenFile, NotFound
from circ_desktop.domain.received.incoming import StoredFile
from circ_desktop.services.context import Context
from circ_desktop.services.received.attaching import SCAN, SCAN_PDF
from circ_desktop.services.received.entries import the_entry
from circ_desktop.storage.books import parts
from circ_desktop.storage.engine.unit_of_work import UnitOfWork


def files_of_received(ctx: Context, received_id: int) -> tuple[StoredFile, ...]:
    """Return the letter's files, first attached first."""
    with UnitOfWork(ctx.database, reading=True) as work:
        the_entry(work, received_id)
        return parts.files_of(work.connection, parts.Of(received_id=received_id))


def file_content(ctx: Context, file_id: int) -> bytes:
    """Return a file's bytes, checked against their SHA-256. Raises `BrokenFile`, `NotFound`."""
    with UnitOfWork(ctx.database, reading=True) as work:
        file = parts.get_file(work.connection, file_id)
    if file is None:
        raise NotFound("ไม่พบไฟล์นี้ในทะเบียน", "", "กด {key:refresh} เพื่อดูรายการล่าสุด")
    return ctx.files.get(file.sha256)


def scan_of(ctx: Context, received_id: int) -> StoredFile:
    """Return the pages that came in for a letter. Raises `BrokenFile` when none was attached."""
    return newest_scan(files_of_received(ctx, received_id))


def newest_scan(files: tuple[StoredFile, ...]) -> StoredFile:
    """Return the newest scan that is a PDF."""
    scans = [file for file in files if file.role in {SCAN, SCAN_PDF} and file.media_type == "application/pdf"]
    if not scans:
        raise BrokenFile("ยังไม่มีไฟล์สแกนของหนังสือฉบับนี้", "จึงยังประทับตราบนไฟล์ไม่ได้", "แนบไฟล์สแกน หรือพิมพ์เฉพาะตราลงบนกระดาษ")
    return scans[-1]
