"""Registering a letter that came in: one press, one number, on disk when it returns (ข้อ ๓๖–๓๘; แบบ ๑๒, ๑๓)."""

from datetime import timedelta

from msgspec.structs import replace

from circ_desktop.domain.audit import Action
from circ_desktop.domain.books.numbers import OFFICE_OWNER, RegisterKey
from circ_desktop.domain.errors import NotFound, SameLetter
from circ_desktop.domain.office import Office
from circ_desktop.domain.officer import Right
from circ_desktop.domain.received.incoming import (
    SAME_LETTER_SECONDS,
    ReceivedEntry,
    ReceivedLetter,
    ReceivedRow,
    check_entry,
    is_same_letter,
    prepared_entry,
)
from circ_desktop.domain.received.stamp import receipt_stamp
from circ_desktop.domain.register import RegisterKind
from circ_desktop.services.context import Context
from circ_desktop.services.received.attaching import NewFile, keep_file, write_files
from circ_desktop.services.received.entries import the_entry
from circ_desktop.storage.books import offices, parts, received, registers
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from circ_desktop.thai.digits import to_thai


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
    tidied = prepared_entry(entry)
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
        work.record(now, officer.id, Action.REGISTER, "received", letter.id, f"เลขรับ {to_thai(str(taken.number))}")
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
    letter = the_entry(work, received_id)
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
        return received.same(work.connection, prepared_entry(entry))


def _register(ctx: Context) -> RegisterKey:
    return RegisterKey(OFFICE_OWNER, RegisterKind.RECEIVED, ctx.clock.today().year)


def _just_registered(ctx: Context, work: UnitOfWork, entry: ReceivedEntry, officer_id: int) -> ReceivedRow | None:
    since = ctx.clock.now() - timedelta(seconds=SAME_LETTER_SECONDS)
    return received.just_registered(work.connection, entry, officer_id, since)
