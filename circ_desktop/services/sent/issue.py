"""Issuing: number, date, register row and the frozen PDF in one transaction, or nothing at all (ข้อ ๔๑–๔๗)."""

from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from circ_desktop.domain.audit import Action
from circ_desktop.domain.books.numbers import OFFICE_OWNER, RegisterKey
from circ_desktop.domain.errors import BrokenFile, InvalidEntry, NotAllowed
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.kinds import KINDS, Kind
from circ_desktop.domain.office import Office
from circ_desktop.domain.officer import Officer, Right
from circ_desktop.domain.received.incoming import StoredFile
from circ_desktop.domain.register import BOOKS, OUTGOING_REGISTERS, document_number, sent_kind
from circ_desktop.domain.sent import outgoing as rules
from circ_desktop.domain.sent.outgoing import Move, Outgoing, OutgoingState
from circ_desktop.domain.sent.rows import OutgoingRow, SentFilter
from circ_desktop.services import loading
from circ_desktop.services.context import Context
from circ_desktop.services.drafts.carrying import carried_letter
from circ_desktop.services.office.look import office_look
from circ_desktop.services.office.office_emblem import fetch_emblem
from circ_desktop.services.recipients import chosen
from circ_desktop.storage.books import outgoing, parts, registers
from circ_desktop.storage.books.registers import TakenNumber
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from circ_desktop.thai.dates import long_date

ROLE = "issued"
_NOTHING = "ยังไม่ได้ออกเลข เลขยังไม่ถูกใช้"


class _Set(Struct, frozen=True):
    """A letter with its number and date in place, set as a PDF."""

    letter: Letter
    pdf: bytes


def next_sent_number(ctx: Context, circular: bool, kind: Kind = Kind.EXTERNAL) -> int:
    """Return the number that the next letter will get today, unless another clerk is faster. A hint, shown greyed."""
    with UnitOfWork(ctx.database, reading=True) as work:
        office = loading.the_office(work)
        letter = Letter(kind=kind, circular=circular)
        return registers.next_number(work.connection, _key(office, letter, ctx.clock.today()))


def check_issue(ctx: Context, outgoing_id: int) -> str:
    """Return the ที่ that the letter would get now. Raises what `issue` would raise before it takes a number."""
    officer = ctx.require(Right.REGISTER)
    with UnitOfWork(ctx.database, reading=True) as work:
        office = loading.the_office(work)
        found = loading.the_outgoing(work, outgoing_id)
        rules.after(found.state, Move.ISSUE, officer, author_id=found.created_by)
        _require_complete(found.letter)
        day = ctx.clock.today()
        number = registers.next_number(work.connection, _key(office, found.letter, day))
        return _numbered(office, found.letter, number, day).number


def issue(ctx: Context, outgoing_id: int, *, version: int, request_key: str, on: date | None = None) -> Outgoing:
    """Give an accepted letter its number and date, write it into the register, and freeze its PDF.

    All of it is one transaction: a page that cannot be set, a full disk or a killed program leaves no number behind.
    The page is set with the expected number before the transaction begins, so that other clerks wait only for the row;
    it is set again inside only when another letter took that number meanwhile.

    Args:
        ctx: who acts and where.
        outgoing_id: the accepted letter.
        version: the version that the clerk had before her; another one is refused.
        request_key: the same key gives the same result, not a second number.
        on: another date than today: not in the future, not before the last letter of this register, this year only.

    Raises:
        NotAllowed: state, right, or a secret letter, which belongs in the secret registers.
        InvalidEntry: no subject, or a date that the register cannot take.
        StaleEdit: somebody changed the letter; `.theirs` is the stored one.
        TypesetError, DiskFull: nothing was issued.
    """
    officer = ctx.require(Right.REGISTER)
    now = ctx.clock.now()
    day = now.date() if on is None else on
    ready = _set_ahead(ctx, outgoing_id, day)
    with UnitOfWork(ctx.database) as work:
        done = work.claim(request_key, "outgoing", at=now)
        if done is not None:
            return loading.the_outgoing(work, done)
        before = loading.the_outgoing(work, outgoing_id, lock=True)
        state = rules.after(before.state, Move.ISSUE, officer, author_id=before.created_by)
        loading.require_version(before, version)
        _require_complete(before.letter)
        office = loading.the_office(work)
        key = _key(office, before.letter, day)
        taken = registers.take_number(work.connection, key)
        _require_day(work, taken, day, now.date())
        letter = _numbered(office, before.letter, taken.number, day)
        page = ready if ready is not None and ready.letter == letter else _set(office, letter)
        issued = replace(
            before,
            letter=letter,
            state=state,
            version=before.version + 1,
            updated_at=now,
            register_number=taken.number,
            register_year=key.year,
            register_kind=key.kind,
            issued_on=day,
            issued_by=officer.id,
            file_id=_freeze(ctx, work, page, outgoing_id, officer),
        )
        outgoing.write_issue(work.connection, issued, taken, now)
        chosen.settle(work, issued)
        outgoing.write_version(work.connection, issued, officer.id, rules.MOVE_NAMES[Move.ISSUE])
        if before.source_id is not None:
            work.record(now, officer.id, Action.ISSUED_FROM, "received", before.source_id, f"ที่ {letter.number}")
        work.record(now, officer.id, Action.ISSUE, "outgoing", outgoing_id, f"ที่ {letter.number} ลงวันที่ {long_date(day)}")
        work.fulfil(request_key, outgoing_id)
        work.commit()
    return issued


def issued_pdf(ctx: Context, outgoing_id: int) -> bytes:
    """Return the frozen PDF of an issued letter, checked against its SHA-256. Raises `BrokenFile`, `NotAllowed`."""
    with UnitOfWork(ctx.database, reading=True) as work:
        found = loading.the_outgoing(work, outgoing_id)
        if found.file_id is None:
            raise NotAllowed("หนังสือฉบับนี้ยังไม่ได้ออกเลข", "จึงยังไม่มีฉบับจริง", "ออกเลขก่อน แล้วจึงพิมพ์")
        file = parts.get_file(work.connection, found.file_id)
    if file is None:
        raise BrokenFile("ไม่พบฉบับจริงของหนังสือนี้", "รายการในทะเบียนยังอยู่", "นำฐานข้อมูลกลับจากสำเนาสำรอง")
    return ctx.files.get(file.sha256)


def void_issued(ctx: Context, outgoing_id: int, reason: str) -> Outgoing:
    """Mark an issued letter ยกเลิก with a reason; number, text and PDF stay as they are.

    A voided letter is not voided again: whoever comes second is told so, and the first reason stays.
    """
    officer = ctx.require(Right.REGISTER)
    now = ctx.clock.now()
    with UnitOfWork(ctx.database) as work:
        before = loading.the_outgoing(work, outgoing_id, lock=True)
        state = rules.after(before.state, Move.VOID, officer, author_id=before.created_by)
        why = rules.needed_reason(before.state, Move.VOID, reason)
        outgoing.write_void(work.connection, outgoing_id, why, now)
        work.record(now, officer.id, Action.VOID, "outgoing", outgoing_id, why)
        work.commit()
    return replace(before, state=state, void_reason=why, version=before.version + 1, updated_at=now)


def document_name(letter: Letter) -> str:
    """Return what the frozen file and its copies are called: "นธ ๗๑๒๐๙-๑๒", "คำสั่ง ๔-๒๕๖๙"."""
    words = f"{KINDS[letter.kind].name} {letter.number}" if letter.kind in BOOKS else letter.number
    return words.replace("/", "-")


def list_sent(ctx: Context, wanted: SentFilter | None = None) -> tuple[OutgoingRow, ...]:
    """Return the issued letters, voided ones too, newest first."""
    with UnitOfWork(ctx.database, reading=True) as work:
        return outgoing.sent(work.connection, wanted or SentFilter())


def sent_years(ctx: Context) -> tuple[int, ...]:
    """Return the calendar years (CE) in which the office issued letters, newest first."""
    with UnitOfWork(ctx.database, reading=True) as work:
        return registers.years(work.connection, OFFICE_OWNER, *OUTGOING_REGISTERS)


def _set_ahead(ctx: Context, outgoing_id: int, day: date) -> _Set | None:
    """Set the letter with the number that it will most likely get; None when it cannot be issued anyway."""
    with UnitOfWork(ctx.database, reading=True) as work:
        found = loading.the_outgoing(work, outgoing_id)
        if found.state is not OutgoingState.ACCEPTED or not found.letter.subject.strip():
            return None
        office = loading.the_office(work)
        number = registers.next_number(work.connection, _key(office, found.letter, day))
    fetch_emblem(ctx, office)
    return _set(office, _numbered(office, found.letter, number, day))


def _set(office: Office, letter: Letter) -> _Set:
    from circ_desktop.typeset.letters import letter_pdf

    return _Set(letter, letter_pdf(letter, look=office_look(office), attachment=carried_letter(letter)))


def _freeze(ctx: Context, work: UnitOfWork, page: _Set, outgoing_id: int, officer: Officer) -> int:
    sha256 = ctx.files.put(page.pdf)
    name = f"{document_name(page.letter)}.pdf"
    file = StoredFile(0, sha256, name, "application/pdf", len(page.pdf), ROLE)
    file_id = parts.add_file(work.connection, file, ctx.clock.now(), officer.id)
    parts.link_file(work.connection, parts.Of(outgoing_id=outgoing_id), file_id)
    return file_id


def _key(office: Office, letter: Letter, day: date) -> RegisterKey:
    return RegisterKey(OFFICE_OWNER, sent_kind(letter.kind, letter.circular, office.circular_series), day.year)


def _numbered(office: Office, letter: Letter, number: int, day: date) -> Letter:
    """Return the original as it goes out: with number and date, without the marks of a copy."""
    words = document_number(office.number_prefix, letter, number, day.year)
    return replace(letter, number=words, date=day, copy=None)


def _require_complete(letter: Letter) -> None:
    if not letter.subject.strip():
        raise InvalidEntry("ยังไม่ได้พิมพ์เรื่อง", _NOTHING, "ดึงหนังสือกลับมา พิมพ์เรื่อง แล้วเสนอตรวจใหม่", field="subject")
    if letter.secrecy is not None:
        raise NotAllowed(
            f"หนังสือชั้นความลับ “{letter.secrecy}” ออกเลขในทะเบียนส่งทั่วไปไม่ได้",
            "หนังสือลับมีทะเบียนของตัวเอง (ทขล.) ซึ่งนายทะเบียนข้อมูลข่าวสารลับถือไว้",
            "ออกเลขในทะเบียนลับที่เป็นเล่ม แล้วเก็บร่างนี้ไว้หรือทิ้งร่าง",
        )


def _require_day(work: UnitOfWork, taken: TakenNumber, day: date, today: date) -> None:
    """Numbers and dates of a register rise together (ข้อ ๔๓): a day before the last letter's would look backdated."""
    if day == today:
        return
    if day > today:
        raise InvalidEntry("ลงวันที่ล่วงหน้าไม่ได้", _NOTHING, "ใช้วันที่วันนี้ แล้วออกเลขอีกครั้ง", field="on")
    if day.year != today.year:
        raise InvalidEntry("ทะเบียนของปีก่อนปิดแล้ว", _NOTHING, "ใช้วันที่วันนี้ แล้วออกเลขอีกครั้ง", field="on")
    last = outgoing.last_issue_day(work.connection, taken.register_id)
    if last is not None and day < last:
        raise InvalidEntry(
            f"เลขก่อนหน้านี้ลงวันที่ {long_date(last)} แล้ว",
            f"ถ้าลงวันที่ก่อนนั้น เลขกับวันที่ในทะเบียนจะสลับกัน {_NOTHING}",
            f"ใช้วันที่ตั้งแต่ {long_date(last)} ถึงวันนี้",
            field="on",
        )
