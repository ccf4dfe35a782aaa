"""The registers on paper: ทะเบียนหนังสือรับ (แบบ ๑๓) and ทะเบียนหนังสือส่ง (แบบ ๑๔), day by day."""

from datetime import date

from circ_desktop.domain.books.numbers import OFFICE_OWNER, division_owner
from circ_desktop.domain.books.pages import RegisterPages, division_row, received_row, register_pages, sent_row
from circ_desktop.domain.errors import NotFound
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.office import Office
from circ_desktop.domain.register import OUTGOING_REGISTERS, RegisterKind
from circ_desktop.services import loading
from circ_desktop.services.context import Context
from circ_desktop.storage.books import acknowledged, offices, outgoing, received, recipients, registers, routes
from circ_desktop.storage.books.work import division_rows
from circ_desktop.storage.engine.unit_of_work import UnitOfWork


def received_register_pdf(ctx: Context, day_from: date, day_to: date) -> bytes:
    """Return the pages of the received register for these days, both included; voided numbers stand in their place."""
    from circ_desktop.typeset.papers.registers import register_pdf

    return register_pdf(received_register(ctx, day_from, day_to))


def sent_register_pdf(ctx: Context, day_from: date, day_to: date) -> bytes:
    """Return the pages of the sent register for these days; the other books follow on pages of their own."""
    from circ_desktop.typeset.papers.registers import register_sheets
    from circ_desktop.typeset.pdf.document import write_pdf

    books = sent_registers(ctx, day_from, day_to)
    sheets = [sheet for book in books for sheet in register_sheets(book)]
    return write_pdf(sheets, title="ทะเบียนหนังสือส่ง")


def received_register(ctx: Context, day_from: date, day_to: date) -> RegisterPages:
    """Return what stands on the pages of the received register."""
    first, last = min(day_from, day_to), max(day_from, day_to)
    with UnitOfWork(ctx.database, reading=True) as work:
        office = loading.the_office(work)
        letters = list(received.between(work.connection, OFFICE_OWNER, first, last))
        receipts = routes.division_receipts(work.connection, [letter.id for letter in letters])
        jumps = registers.jumps(work.connection, OFFICE_OWNER, {letter.register_year for letter in letters})
    rows = [received_row(letter, receipts.get(letter.id, ()), jumps) for letter in letters]
    return register_pages(RegisterKind.RECEIVED, office.name, first, last, rows, office.digits)


def division_register(ctx: Context, division_id: int, day_from: date, day_to: date) -> RegisterPages:
    """Return what stands on the pages of a division's own received register. Raises `NotFound` for an unknown division."""
    first, last = min(day_from, day_to), max(day_from, day_to)
    with UnitOfWork(ctx.database, reading=True) as work:
        office = loading.the_office(work)
        names = {each.id: each.name for each in offices.list_divisions(work.connection)}
        if division_id not in names:
            raise NotFound("ไม่พบกองนี้", "ยังไม่ได้พิมพ์ทะเบียน", "เลือกกองจากรายการ")
        copies = [row for row in division_rows(work.connection, division_id) if row.received_at is not None]
        years = {row.received_at.year for row in copies if row.received_at}
        jumps = registers.jumps(work.connection, division_owner(division_id), years)
    rows = sorted((division_row(row, jumps) for row in copies), key=lambda row: (row.day.year, int(row.number)))
    name = f"{names[division_id]} {office.name}"
    return register_pages(RegisterKind.RECEIVED, name, first, last, rows, office.digits)


def division_register_pdf(ctx: Context, division_id: int, day_from: date, day_to: date) -> bytes:
    """Return the pages of a division's own received register for these days."""
    from circ_desktop.typeset.papers.registers import register_pdf

    return register_pdf(division_register(ctx, division_id, day_from, day_to))


def sent_registers(ctx: Context, day_from: date, day_to: date) -> tuple[RegisterPages, ...]:
    """Return what stands on the pages of the sent register and of every other book of ours that has rows."""
    first, last = min(day_from, day_to), max(day_from, day_to)
    with UnitOfWork(ctx.database, reading=True) as work:
        office = loading.the_office(work)
        letters = list(outgoing.issued_between(work.connection, OFFICE_OWNER, first, last))
        told = acknowledged.of_letters(work.connection, [each.id for each in letters])
        many = recipients.counts(work.connection, [each.id for each in letters])
        jumps = registers.jumps(work.connection, OFFICE_OWNER, {each.register_year or 0 for each in letters})
    books = []
    for kind in OUTGOING_REGISTERS:
        rows = [
            sent_row(each, _sender(each.letter, office), told.get(each.id, ()), many.get(each.id, 0), jumps)
            for each in letters
            if each.register_kind is kind
        ]
        if rows:
            books.append(register_pages(kind, office.name, first, last, rows, office.digits))
    return tuple(books) or (register_pages(RegisterKind.SENT, office.name, first, last, (), office.digits),)


def _sender(letter: Letter, office: Office) -> str:
    """Return จาก: the unit that owns the matter, for the office itself is the same in every row (ข้อ ๔๓)."""
    return letter.owner.unit[0] if letter.owner.unit else office.short_name or office.name
