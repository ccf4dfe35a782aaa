"""The receipt stamp of a registered letter, on its scan and alone on paper (ข้อ ๓๗, แบบ ๑๒)."""

from typing import TYPE_CHECKING

from circ_desktop.base import settings
from circ_desktop.domain.audit import Action
from circ_desktop.domain.errors import BrokenFile, NotFound
from circ_desktop.domain.officer import Officer
from circ_desktop.domain.received.incoming import StoredFile
from circ_desktop.domain.received.stamp import ReceiptStamp
from circ_desktop.services.context import Context
from circ_desktop.services.received.attaching import write_files
from circ_desktop.services.received.files import files_of_received, newest_scan
from circ_desktop.storage.books import parts, received
from circ_desktop.storage.engine.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from circ_desktop.typeset.papers.stamps import Stamped

STAMPED = "stamped"
"""Role of a scan with the receipt stamp on it."""

NO_FREE_PLACE = "หน้าแรกไม่มีที่ว่างพอ ตรารับทับข้อความบางส่วน ดูข้อความเต็มได้จากต้นฉบับในไฟล์"
"""Said in the letter's story when the stamp had to cover something."""


def stamped_pdf(ctx: Context, received_id: int) -> bytes:
    """Return the scan with the receipt stamp at the top right of its first page (ข้อ ๓๗); made once and kept.

    Raises `BrokenFile` when no scan was attached or it cannot be stamped. Where nobody has signed in it is made and not kept.
    """
    kept = _kept(ctx, received_id)
    if kept is not None:
        return kept
    stamp, stamped = _made(ctx, received_id)
    if ctx.officer is not None:
        _keep(ctx, ctx.officer, received_id, stamp, stamped)
    return stamped.pdf


def shown_pdf(ctx: Context, received_id: int) -> bytes | None:
    """Return the pages that stand for the letter on screen, None when there are none.

    The stamped scan; the scan as it came when it cannot be stamped; else the first PDF that came with the letter.
    Raises `BrokenFile` when a file that should be there is gone or damaged.
    """
    files = files_of_received(ctx, received_id)
    try:
        scan = newest_scan(files)
    except BrokenFile:
        came_with = next((file for file in files if file.media_type == "application/pdf"), None)
        return None if came_with is None else ctx.files.get(came_with.sha256)
    try:
        return stamped_pdf(ctx, received_id)
    except BrokenFile:
        return ctx.files.get(scan.sha256)


def stamp_overlay_pdf(ctx: Context, received_id: int) -> bytes:
    """Return an A4 page with the stamp alone, to be printed over the paper; shifted as this PC's printer needs it."""
    from circ_desktop.typeset.papers.stamps import overlay_pdf

    with UnitOfWork(ctx.database, reading=True) as work:
        stamp, _ = the_stamp(work, received_id)
    printer = settings.load()
    return overlay_pdf(stamp, dx=printer.printer_offset_x_mm, dy=printer.printer_offset_y_mm)


def the_stamp(work: UnitOfWork, received_id: int) -> tuple[ReceiptStamp, int | None]:
    """Return what the stamp says, and the id of the stamped scan if one is kept. Raises `NotFound`."""
    found = received.stamp_of(work.connection, received_id)
    if found is None:
        raise NotFound("ไม่พบหนังสือรับฉบับนี้", "ไม่มีอะไรถูกบันทึก", "กด {key:refresh} เพื่อดูรายการล่าสุด")
    return found


def _kept(ctx: Context, received_id: int) -> bytes | None:
    """Return the stamped scan that was kept; None when there is none, or it is lost and can be made again from the scan."""
    with UnitOfWork(ctx.database, reading=True) as work:
        _, made_id = the_stamp(work, received_id)
        made = None if made_id is None else parts.get_file(work.connection, made_id)
    try:
        return None if made is None else ctx.files.get(made.sha256)
    except BrokenFile:
        return None


def _made(ctx: Context, received_id: int) -> "tuple[ReceiptStamp, Stamped]":
    """Return the newest scan with the stamp on it, and what that stamp says; nothing is written."""
    from circ_desktop.typeset.papers.stamps import put_stamp

    with UnitOfWork(ctx.database, reading=True) as work:
        stamp, _ = the_stamp(work, received_id)
        files = parts.files_of(work.connection, parts.Of(received_id=received_id))
    return stamp, put_stamp(ctx.files.get(newest_scan(files).sha256), stamp)


def _keep(ctx: Context, officer: Officer, received_id: int, stamp: ReceiptStamp, stamped: "Stamped") -> None:
    """Keep a stamped scan with its letter, unless the stamp was corrected meanwhile: the next look makes the right one."""
    content = stamped.pdf
    file = StoredFile(0, ctx.files.put(content), "ประทับตรารับ.pdf", "application/pdf", len(content), STAMPED)
    now = ctx.clock.now()
    with UnitOfWork(ctx.database) as work:
        if the_stamp(work, received_id)[0] != stamp:
            return
        written = write_files(work, parts.Of(received_id=received_id), (file,), now, officer.id)
        received.set_stamped_file(work.connection, received_id, written[0].id)
        work.record(now, officer.id, Action.STAMP, "received", received_id, "" if stamped.place.free else NO_FREE_PLACE)
        work.commit()
