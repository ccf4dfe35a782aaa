"""Receiving letters: register, correct, void, attach, stamp, list (ข้อ ๓๖–๓๘; แบบ ๑๒, ๑๓)."""

from datetime import timedelta

from msgspec.structs import replace

from circ_desktop.base import settings
from circ_desktop.domain.books.numbers import OFFICE_OWNER, RegisterKey
from circ_desktop.domain.errors import BrokenFile, InvalidEntry, NotFound, SameLetter, StaleEdit
from circ_desktop.domain.letter.reference import Reference, read_reference
from circ_desktop.domain.office import Office
from circ_desktop.domain.officer import Right
from circ_desktop.domain.received.incoming import (
    SAME_LETTER_SECONDS,
    ReceivedEntry,
    ReceivedFilter,
    ReceivedLetter,
    ReceivedRow,
    StoredFile,
    check_entry,
    is_same_letter,
    require_open,
    tidy_entry,
)
from circ_desktop.domain.received.stamp import ReceiptStamp, receipt_stamp
from circ_desktop.domain.register import RegisterKind
from circ_desktop.services import audit
from circ_desktop.services.audit import StoryLine, last_to_do
from circ_desktop.services.context import Context
from circ_desktop.services.received.attaching import SCAN, SCAN_PDF, NewFile, keep_file, write_files
from circ_desktop.services.received.corrections import what_changed
from circ_desktop.services.received.unfinished import drop_unfinished, keep_unfinished, unfinished
from circ_desktop.storage.books import offices, parts, received, registers
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from circ_desktop.thai.digits import to_thai

__all__ = [
    "NewFile",
    "ReceivedFilter",
    "ReceivedRow",
    "StoryLine",
    "attach_file",
    "correct_received",
    "drop_unfinished",
    "file_content",
    "files_of_received",
    "get_received",
    "keep_unfinished",
    "list_received",
    "next_receive_number",
    "received_years",
    "register_received",
    "same_letters",
    "scan_of",
    "senders_known",
    "shown_pdf",
    "stamp_overlay_pdf",
    "stamped_pdf",
    "story_of_received",
    "unfinished",
    "void_received",
]

STAMPED = "stamped"
"""Role of a scan with the receipt stamp on it."""

NO_FREE_PLACE = "หน้าแรกไม่มีที่ว่างพอ ตรารับทับข้อความบางส่วน ดูข้อความเต็มได้จากต้นฉบับในไฟล์"
"""Said in the letter's story when the stamp had to cover something."""

SENDERS_OFFERED = 20


def next_receive_number(ctx: Context) -> int:
    """Return the number that the next letter will get unless another clerk is faster: a hint."""
    with UnitOfWork(ctx.database, reading=True) as work:
        return registers.next_number(work.connection, _register(ctx))


def register_received(
    ctx: Context,
    entry: ReceivedEntry,
    *,
    request_key: str,
    files: tuple[NewFile, ...] = (),
    allow_same: bool = False,
) -> ReceivedLetter:
    """Register a letter: its number, row, files and stamp in one transaction, on disk when this returns.

    The same `request_key` returns the first press's letter. Raises `InvalidEntry` naming the field, `BrokenFile`, and
    `SameLetter` when this clerk registered the very same letter within the last minute (`allow_same` registers it anyway),
    or when the first press of this key registered another letter than this one (a new key registers it).
    """
    officer = ctx.require(Right.REGISTER)
    now = ctx.clock.now()
    tidied = _prepared(entry)
    check_entry(tidied, now)
    office, first_press = _before_registering(ctx, tidied, request_key, None if allow_same else officer.id)
    if first_press is not None:
        return first_press
    kept = [keep_file(ctx, new) for new in files]  # before the rows that speak of them
    key = _register(ctx)
    with UnitOfWork(ctx.database) as work:  # from here on other clerks wait: nothing that could be done before
        meanwhile = work.claim(request_key, "received", at=now)
        if meanwhile is not None:
            return _first_press(work, meanwhile, tidied)
        taken = registers.take_number(work.connection, key)
        letter = received.insert_received(work.connection, taken, key.year, tidied, now, officer.id)
        of = parts.Of(received_id=letter.id)
        written = [file for each in kept for file in write_files(work, of, each, now, officer.id)]
        stamp = receipt_stamp(office, taken.number, tidied.received_at)
        received.insert_stamp(work.connection, letter.id, stamp, now)
        work.record(now, officer.id, "register", "received", letter.id, f"เลขรับ {to_thai(str(taken.number))}")
        work.fulfil(request_key, letter.id)
        work.commit()
    return replace(letter, file_ids=tuple(file.id for file in written))


def _before_registering(
    ctx: Context, entry: ReceivedEntry, request_key: str, officer_id: int | None
) -> tuple[Office, ReceivedLetter | None]:
    """Return the office, and the letter when this request was done already. Refuses the same letter of the last minute."""
    with UnitOfWork(ctx.database, reading=True) as work:
        office = offices.current(work.connection)
        if office is None:
            raise NotFound("ยังไม่ได้ตั้งค่าสำนักงาน", "ยังลงทะเบียนไม่ได้ เลขรับยังไม่ถูกใช้", "ตั้งค่าสำนักงานก่อน")
        same = None if officer_id is None else _just_registered(ctx, work, entry, officer_id)
        done = work.result_of(request_key, "received")  # asked last: a press at this moment may just have ended
        if done is not None:
            return office, _first_press(work, done, entry)
    if same is not None:
        raise SameLetter(
            f"เพิ่งลงรับฉบับนี้ไปแล้ว เลขรับ {to_thai(str(same.receive_number))}",
            "ที่ วันที่ ผู้ส่ง และเรื่องตรงกันทุกช่อง จึงยังไม่ใช้เลขใหม่",
            "ถ้าเป็นคนละฉบับจริง กด ลงรับอีกฉบับ",
            existing_id=same.id,
        )
    return office, None


def _first_press(work: UnitOfWork, received_id: int, entry: ReceivedEntry) -> ReceivedLetter:
    """Return what the first press registered; refuse when something else is pressed now, or it would be lost unseen."""
    letter = _get(work, received_id)
    if is_same_letter(letter.entry, entry):
        return letter
    raise SameLetter(
        f"การกดครั้งก่อนลงรับไปแล้ว เลขรับ {to_thai(str(letter.receive_number))} เรื่อง {letter.entry.subject}",
        "ที่พิมพ์อยู่ตอนนี้ต่างจากที่ลงไว้ จึงยังไม่ได้บันทึก และยังไม่ใช้เลขใหม่",
        "ถ้าเป็นอีกฉบับ กด ลงรับอีกฉบับ ถ้าจะแก้ฉบับเดิม เปิดจากหน้าหนังสือรับแล้วกดแก้ไข",
        existing_id=letter.id,
    )


def same_letters(ctx: Context, entry: ReceivedEntry) -> tuple[ReceivedRow, ...]:
    """Return letters already registered with this number, date and sender: a warning, never a refusal."""
    with UnitOfWork(ctx.database, reading=True) as work:
        return received.same(work.connection, _prepared(entry))


def list_received(ctx: Context, wanted: ReceivedFilter) -> tuple[ReceivedRow, ...]:
    """Return the lines of the list, newest number first; the letter whose number is exactly the text comes first."""
    with UnitOfWork(ctx.database, reading=True) as work:
        return received.rows(work.connection, wanted)


def received_years(ctx: Context) -> tuple[int, ...]:
    """Return the calendar years (CE) of the received register, newest first, for the filter."""
    with UnitOfWork(ctx.database, reading=True) as work:
        return registers.years(work.connection, OFFICE_OWNER, RegisterKind.RECEIVED)


def get_received(ctx: Context, received_id: int) -> ReceivedLetter:
    """Return one letter. Raises `NotFound`."""
    with UnitOfWork(ctx.database, reading=True) as work:
        return _get(work, received_id)


def correct_received(ctx: Context, received_id: int, entry: ReceivedEntry, *, version: int) -> ReceivedLetter:
    """Correct what was typed; number and time of registration stay, the audit row keeps the old words.

    Raises `StaleEdit` (with `.theirs`) when somebody changed the row since it was opened.
    """
    officer = ctx.require(Right.REGISTER)
    now = ctx.clock.now()
    tidied = _prepared(entry)
    check_entry(tidied, now)
    with UnitOfWork(ctx.database) as work:
        before = _get(work, received_id, lock=True)
        require_open(before)
        changes = what_changed(before.entry, tidied)
        if before.version != version:
            raise _stale(work, before)
        if not changes:
            return before
        if not received.update_entry(work.connection, received_id, tidied, version=version):
            raise _stale(work, _get(work, received_id))
        _stamp_anew(ctx, work, before, tidied)
        work.record(now, officer.id, "correct", "received", received_id, changes)
        letter = _get(work, received_id)
        work.commit()
    return letter


def void_received(ctx: Context, received_id: int, reason: str) -> ReceivedLetter:
    """Mark the number ยกเลิก, with the reason. It stays in the register; the number is never used again."""
    officer = ctx.require(Right.REGISTER)
    why = reason.strip()
    if not why:
        raise InvalidEntry("ยังไม่ได้พิมพ์เหตุผลที่ยกเลิก", "เลขรับยังไม่ถูกยกเลิก", "พิมพ์เหตุผลแล้วกดอีกครั้ง", field="reason")
    with UnitOfWork(ctx.database) as work:
        letter = _get(work, received_id, lock=True)
        require_open(letter)
        received.void(work.connection, received_id, why)
        detail = f"{to_thai(str(letter.receive_number))} เพราะ {why}"
        work.record(ctx.clock.now(), officer.id, "void", "received", received_id, detail)
        letter = _get(work, received_id)
        work.commit()
    return letter


def attach_file(ctx: Context, received_id: int, new: NewFile) -> StoredFile:
    """Attach a file to a registered letter. The same file again is not attached twice."""
    officer = ctx.require(Right.REGISTER)
    now = ctx.clock.now()
    kept = keep_file(ctx, new)
    of = parts.Of(received_id=received_id)
    with UnitOfWork(ctx.database) as work:
        require_open(_get(work, received_id, lock=True))
        for file in parts.files_of(work.connection, of):
            if file.sha256 == kept[0].sha256 and file.role == kept[0].role:
                return file
        written = write_files(work, of, kept, now, officer.id)
        if new.role == SCAN:
            received.forget_stamped_file(work.connection, received_id)
        work.record(now, officer.id, "attach", "received", received_id, new.name)
        work.commit()
    return written[0]


def files_of_received(ctx: Context, received_id: int) -> tuple[StoredFile, ...]:
    """Return the letter's files, first attached first."""
    with UnitOfWork(ctx.database, reading=True) as work:
        _get(work, received_id)
        return parts.files_of(work.connection, parts.Of(received_id=received_id))


def file_content(ctx: Context, file_id: int) -> bytes:
    """Return a file's bytes, checked against their SHA-256. Raises `BrokenFile`, `NotFound`."""
    with UnitOfWork(ctx.database, reading=True) as work:
        file = parts.get_file(work.connection, file_id)
    if file is None:
        raise NotFound("ไม่พบไฟล์นี้ในทะเบียน", "", "กด F5 เพื่อดูรายการล่าสุด")
    return ctx.files.get(file.sha256)


def story_of_received(ctx: Context, received_id: int) -> tuple[StoryLine, ...]:
    """Return what happened to the letter, oldest first."""
    with UnitOfWork(ctx.database, reading=True) as work:
        _get(work, received_id)
        return audit.story(work, received.entities_of(work.connection, received_id))


def stamped_pdf(ctx: Context, received_id: int) -> bytes:
    """Return the scan with the receipt stamp at the top right of its first page (ข้อ ๓๗); made once and kept.

    Raises `BrokenFile` when no scan was attached or it cannot be stamped. Where nobody has signed in it is made and not kept.
    """
    officer = ctx.officer
    with UnitOfWork(ctx.database, reading=True) as work:
        stamp, made_id = _stamp(work, received_id)
        made = None if made_id is None else parts.get_file(work.connection, made_id)
        files = parts.files_of(work.connection, parts.Of(received_id=received_id))
    if made is not None:
        try:
            return ctx.files.get(made.sha256)
        except BrokenFile:
            pass  # it can be made again from the scan
    from circ_desktop.typeset.papers.stamps import put_stamp

    stamped = put_stamp(ctx.files.get(_scan_of(files).sha256), stamp)
    content = stamped.pdf
    if officer is None:
        return content
    file = StoredFile(0, ctx.files.put(content), "ประทับตรารับ.pdf", "application/pdf", len(content), STAMPED)
    now = ctx.clock.now()
    with UnitOfWork(ctx.database) as work:
        if _stamp(work, received_id)[0] != stamp:
            return content  # corrected meanwhile; the next call makes the right one
        written = write_files(work, parts.Of(received_id=received_id), (file,), now, officer.id)
        received.set_stamped_file(work.connection, received_id, written[0].id)
        work.record(now, officer.id, "stamp", "received", received_id, "" if stamped.place.free else NO_FREE_PLACE)
        work.commit()
    return content


def scan_of(ctx: Context, received_id: int) -> StoredFile:
    """Return the pages that came in for a letter. Raises `BrokenFile` when none was attached."""
    return _scan_of(files_of_received(ctx, received_id))


def shown_pdf(ctx: Context, received_id: int) -> bytes | None:
    """Return the pages that stand for the letter on screen, None when there are none.

    The stamped scan; the scan as it came when it cannot be stamped; else the first PDF that came with the letter.
    Raises `BrokenFile` when a file that should be there is gone or damaged.
    """
    files = files_of_received(ctx, received_id)
    try:
        scan = _scan_of(files)
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
        stamp, _ = _stamp(work, received_id)
    printer = settings.load()
    return overlay_pdf(stamp, dx=printer.printer_offset_x_mm, dy=printer.printer_offset_y_mm)


def senders_known(ctx: Context, prefix: str) -> tuple[str, ...]:
    """Return senders for completion: those that begin with the text first, then those that write most."""
    with UnitOfWork(ctx.database, reading=True) as work:
        return received.senders(work.connection, prefix.strip(), SENDERS_OFFERED)


def _register(ctx: Context) -> RegisterKey:
    return RegisterKey(OFFICE_OWNER, RegisterKind.RECEIVED, ctx.clock.today().year)


def _prepared(entry: ReceivedEntry) -> ReceivedEntry:
    """Return the entry tidied, with the numbers and dates of its references read where nobody gave them."""
    tidied = tidy_entry(entry)
    return replace(tidied, references=tuple(_read(line) for line in tidied.references))


def _read(line: Reference) -> Reference:
    return line if line.number or line.date else read_reference(line.text)


def _get(work: UnitOfWork, received_id: int, *, lock: bool = False) -> ReceivedLetter:
    letter = received.get(work.connection, received_id, lock=lock)
    if letter is None:
        raise NotFound("ไม่พบหนังสือรับฉบับนี้", "ไม่มีอะไรถูกบันทึก", "กด F5 เพื่อดูรายการล่าสุด")
    return letter


def _just_registered(ctx: Context, work: UnitOfWork, entry: ReceivedEntry, officer_id: int) -> ReceivedRow | None:
    since = ctx.clock.now() - timedelta(seconds=SAME_LETTER_SECONDS)
    return received.just_registered(work.connection, entry, officer_id, since)


def _stale(work: UnitOfWork, theirs: ReceivedLetter) -> StaleEdit:
    by = last_to_do(work, "correct", ("received", theirs.id))
    return StaleEdit(
        f"{by or 'ผู้อื่น'}แก้รายการนี้ไปก่อนแล้ว",
        "ที่ท่านพิมพ์ยังไม่ถูกบันทึก และยังอยู่ในหน้าจอ",
        "เทียบสองข้อความ แล้วเลือกว่าจะใช้อันไหน",
        theirs=theirs,
        by=by,
    )


def _stamp_anew(ctx: Context, work: UnitOfWork, before: ReceivedLetter, entry: ReceivedEntry) -> None:
    """Say the stamp anew when the time of receipt was corrected; labels stay those of the day."""
    if before.entry.received_at == entry.received_at:
        return
    old, _ = _stamp(work, before.id)
    office = offices.current(work.connection)
    if office is not None:
        new = receipt_stamp(office, before.receive_number, entry.received_at)
        stamp = replace(old, date=new.date, time=new.time)
        received.update_stamp(work.connection, before.id, stamp, ctx.clock.now())


def _stamp(work: UnitOfWork, received_id: int) -> tuple[ReceiptStamp, int | None]:
    found = received.stamp_of(work.connection, received_id)
    if found is None:
        raise NotFound("ไม่พบหนังสือรับฉบับนี้", "ไม่มีอะไรถูกบันทึก", "กด F5 เพื่อดูรายการล่าสุด")
    return found


def _scan_of(files: tuple[StoredFile, ...]) -> StoredFile:
    """Return the newest scan that is a PDF."""
    scans = [file for file in files if file.role in {SCAN, SCAN_PDF} and file.media_type == "application/pdf"]
    if not scans:
        raise BrokenFile("ยังไม่มีไฟล์สแกนของหนังสือฉบับนี้", "จึงยังประทับตราบนไฟล์ไม่ได้", "แนบไฟล์สแกน หรือพิมพ์เฉพาะตราลงบนกระดาษ")
    return scans[-1]
