"""The office's other papers from what is in the database: despatch book, receipts, index card, keeping stamp."""

from collections.abc import Sequence

from circ_desktop.base import settings
from circ_desktop.domain.books.numbers import OFFICE_OWNER
from circ_desktop.domain.books.papers import (
    DespatchBook,
    DespatchEntry,
    DespatchFlow,
    DespatchRow,
    DespatchWish,
    IndexCard,
    KeepingStamp,
    despatch_rows,
    index_card,
)
from circ_desktop.domain.desk.waiting import AssignedCopy
from circ_desktop.domain.errors import InvalidEntry, NotAllowed, NotFound
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.office import Office
from circ_desktop.domain.received.incoming import ReceivedFilter, ReceivedRow, ReceivedState
from circ_desktop.domain.register import OUTGOING_REGISTERS
from circ_desktop.domain.sent.outgoing import Outgoing
from circ_desktop.services import loading
from circ_desktop.services.books.finding import is_number, squeezed
from circ_desktop.services.context import Context
from circ_desktop.services.received.stamp import shown_pdf
from circ_desktop.services.sent.issue import issued_pdf
from circ_desktop.storage.books import outgoing, received, recipients
from circ_desktop.storage.books.work import assigned_between
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from circ_desktop.thai.dates import EARLIEST_BE, LATEST_BE, be_year
from circ_desktop.thai.text import single_spaced, without_zero_width

MOST_ON_A_CARD = 500


def despatch_entries(ctx: Context, wish: DespatchWish) -> tuple[DespatchEntry, ...]:
    """Return what can stand in the despatch book for these days, both included; who is wanted of it is not asked yet.

    Our letters as they were issued, a row for each whom they go to; or the received letters that were assigned to divisions.
    """
    first, last = min(wish.day_from, wish.day_to), max(wish.day_from, wish.day_to)
    with UnitOfWork(ctx.database, reading=True) as work:
        if wish.flow is DespatchFlow.DIVISIONS:
            return tuple(_to_division(copy) for copy in assigned_between(work.connection, first, last))
        office = loading.the_office(work)
        letters = list(outgoing.issued_between(work.connection, OFFICE_OWNER, first, last))
        entries = [
            DespatchEntry(each.id, _sender(each.letter, office), each.issued_on or first, _rows(work, each, office))
            for kind in OUTGOING_REGISTERS
            for each in letters
            if each.register_kind is kind and each.letter.shows("addressee")
        ]
    return tuple(entry for entry in entries if entry.rows)


def entries_numbered(ctx: Context, wish: DespatchWish, numbers: Sequence[str]) -> frozenset[int]:
    """Return the entries of the days with these numbers: ที่ of a letter, or its register number. Raises `NotFound`, naming it."""
    entries = despatch_entries(ctx, wish)
    found: set[int] = set()
    for number in numbers:
        same = [each.id for each in entries if _is_entry(each, number)]
        if not same:
            raise NotFound(f"ในวันที่เลือกไม่มีหนังสือเลข “{number}”", "ยังไม่ได้ทำเอกสารใด", "ตรวจเลขและวันที่ แล้วสั่งอีกครั้ง")
        found.update(same)
    return frozenset(found)


def despatch_book(ctx: Context, wish: DespatchWish) -> DespatchBook:
    """Return what stands in the despatch book: of the days, of the unit, of the chosen letters."""
    rows = tuple(row for entry in despatch_entries(ctx, wish) if wish.keeps(entry) for row in entry.rows)
    with UnitOfWork(ctx.database, reading=True) as work:
        office = loading.the_office(work)
    first, last = min(wish.day_from, wish.day_to), max(wish.day_from, wish.day_to)
    return DespatchBook(office.name, first, last, rows, office.digits, " ".join(wish.messenger.split()))


def despatch_book_pdf(ctx: Context, wish: DespatchWish) -> bytes:
    """Return the pages of the despatch book (แบบที่ ๑๖)."""
    from circ_desktop.typeset.papers import despatch  # at first use: typesetting costs a fifth of a second to import

    return despatch.despatch_book_pdf(despatch_book(ctx, wish))


def receipts_of_pdf(ctx: Context, wish: DespatchWish) -> bytes:
    """Return the receipt slips (แบบที่ ๑๗) of all these letters, one for each whom they go to.

    Raises `NotAllowed` when there is none to be received.
    """
    from circ_desktop.typeset.papers import despatch

    book = despatch_book(ctx, wish)
    if not book.rows:
        raise NotAllowed("ไม่มีหนังสือให้ทำใบรับ", "จึงยังไม่มีใบรับหนังสือ", "เลือกวันที่มีหนังสือออก หรือเลือกหนังสืออย่างน้อยหนึ่งฉบับ")
    return despatch.receipts_pdf(book.rows, book.digits)


def receipts_pdf(ctx: Context, outgoing_id: int) -> bytes:
    """Return the receipt slips (แบบที่ ๑๗) of an issued letter, one a recipient. Raises `NotAllowed` without a number."""
    from circ_desktop.typeset.papers import despatch

    with UnitOfWork(ctx.database, reading=True) as work:
        office = loading.the_office(work)
        rows = _rows(work, loading.the_outgoing(work, outgoing_id), office)
    if not rows:
        raise NotAllowed("หนังสือฉบับนี้ยังไม่ได้ออกเลข หรือยกเลิกแล้ว", "จึงยังไม่มีใบรับหนังสือ", "เลือกหนังสือที่ออกเลขแล้วในหน้า หนังสือส่ง")
    return despatch.receipts_pdf(rows, office.digits)


def card(ctx: Context, received_id: int) -> IndexCard:
    """Return the card of a received letter's matter: it and every letter that came in with the same subject."""
    with UnitOfWork(ctx.database, reading=True) as work:
        office = loading.the_office(work)
        letter = loading.the_received(work, received_id)
        same = received.with_subject(work.connection, OFFICE_OWNER, letter.entry.subject, MOST_ON_A_CARD)
    letters = {each.id: each for each in (*same, letter)}
    return index_card(letter.entry.subject, letters.values(), office.digits)


def index_card_pdf(ctx: Context, received_id: int) -> bytes:
    """Return the index card (แบบที่ ๑๘) of a received letter's matter."""
    from circ_desktop.typeset.papers import despatch

    return despatch.index_card_pdf(card(ctx, received_id))


def card_letters(ctx: Context, text: str) -> tuple[ReceivedRow, ...]:
    """Return the received letters that a card on this matter may hold: all words in subject, sender or number; newest first."""
    states = frozenset(ReceivedState) - {ReceivedState.VOIDED}
    with UnitOfWork(ctx.database, reading=True) as work:
        return received.rows(work.connection, ReceivedFilter(text=text, states=states, limit=MOST_ON_A_CARD))


def chosen_card_pdf(ctx: Context, subject: str, received_ids: Sequence[int], code: str = "") -> bytes:
    """Return the index card of a matter with the chosen letters, the oldest first.

    Raises `InvalidEntry` for a card without subject or letters.
    """
    from circ_desktop.typeset.papers import despatch

    title = single_spaced(without_zero_width(subject))
    if not title:
        raise InvalidEntry("ยังไม่ได้พิมพ์ชื่อเรื่องของบัตร", "ยังไม่ได้ทำบัตร", "พิมพ์ชื่อเรื่องที่จะค้นในภายหลัง", field="subject")
    with UnitOfWork(ctx.database, reading=True) as work:
        office = loading.the_office(work)
        letters = received.by_ids(work.connection, received_ids)
    if not letters:
        raise InvalidEntry(
            "ยังไม่ได้เลือกหนังสือ", "บัตรจึงยังไม่มีรายการ", "ค้นด้วยคำในเรื่อง แล้วทำเครื่องหมายหน้าหนังสือที่อยู่ในเรื่องนี้", field="letters"
        )
    return despatch.index_card_pdf(index_card(title, letters, office.digits, single_spaced(code)))


def keeping_stamp(ctx: Context, until: int | None) -> KeepingStamp:
    """Return the stamp; `until` is a year in พ.ศ., None for ห้ามทำลาย. Raises `InvalidEntry` for a year that is over."""
    if until is not None and not max(EARLIEST_BE, be_year(ctx.clock.today())) <= until <= LATEST_BE:
        raise InvalidEntry(
            f"ปี พ.ศ. {until} เก็บถึงไม่ได้", "ยังไม่ได้ทำตรา", "พิมพ์ปี พ.ศ. ตั้งแต่ปีนี้เป็นต้นไป หรือเลือก ห้ามทำลาย", field="until"
        )
    with UnitOfWork(ctx.database, reading=True) as work:
        return KeepingStamp(until, loading.the_office(work).digits)


def received_kept_pdf(ctx: Context, received_id: int, until: int | None, *, alone: bool = False) -> bytes:
    """Return the received letter with the keeping stamp on its first sheet, or the stamp alone to print over paper."""
    stamp = keeping_stamp(ctx, until)
    content = None if alone else shown_pdf(ctx, received_id)
    return _kept(stamp, content)


def issued_kept_pdf(ctx: Context, outgoing_id: int, until: int | None, *, alone: bool = False) -> bytes:
    """Return a copy of the issued letter with the keeping stamp, or the stamp alone; the frozen PDF stays as it is."""
    stamp = keeping_stamp(ctx, until)
    return _kept(stamp, None if alone else issued_pdf(ctx, outgoing_id))


def _kept(stamp: KeepingStamp, content: bytes | None) -> bytes:
    from circ_desktop.typeset.papers import keeping

    if content is not None:
        return keeping.keep_stamped(content, stamp)
    printer = settings.load()
    return keeping.keeping_overlay_pdf(stamp, dx=printer.printer_offset_x_mm, dy=printer.printer_offset_y_mm)


def _is_entry(entry: DespatchEntry, number: str) -> bool:
    row = entry.rows[0]
    if entry.unit == row.addressee:  # on its way to a division: only the receive number names it
        return squeezed(number) == row.number
    return is_number(row.letter_number, int(row.number.removeprefix("ว").strip()), number)


def _to_division(copy: AssignedCopy) -> DespatchEntry:
    row = DespatchRow(
        number=str(copy.office_number),
        letter_number=copy.letter_number,
        sender=copy.sender,
        addressee=copy.division,
        subject=copy.subject,
        urgency=copy.urgency or "",
    )
    return DespatchEntry(copy.assignment_id, copy.division, copy.ordered_on, (row,))


def _rows(work: UnitOfWork, each: Outgoing, office: Office) -> tuple[DespatchRow, ...]:
    return despatch_rows(each, _sender(each.letter, office), recipients.sent_recipients(work.connection, each.id))


def _sender(letter: Letter, office: Office) -> str:
    """Return จาก: the unit that owns the matter, for the office itself is the same in every row."""
    return letter.owner.unit[0] if letter.owner.unit else office.short_name or office.name
