"""Orders, announcements, certificates and the like count in books of their own, n/พ.ศ., from 1 each calendar year."""

import datetime as dt
from datetime import date

import pytest
from msgspec.structs import replace

from circ_desktop.base.clock import BANGKOK, FixedClock
from circ_desktop.domain.errors import InvalidEntry
from circ_desktop.domain.letter.content import Digits, Letter, Signer
from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.domain.letter.particulars import Copy, Order
from circ_desktop.domain.register import BOOKS, RegisterKind
from circ_desktop.domain.sent.rows import SentFilter
from circ_desktop.services.books.registers import sent_registers
from circ_desktop.services.context import Context
from circ_desktop.services.drafts import writing
from circ_desktop.services.office.settings import register_statuses, take_over_number
from circ_desktop.services.sent import issue
from tests.services.scenes import LETTER, accepted, key

ORDER = Letter(
    kind=Kind.ORDER,
    subject="แต่งตั้งคณะกรรมการตรวจรับพัสดุ",
    body=("เพื่อให้การตรวจรับพัสดุเป็นไปด้วยความเรียบร้อย จึงแต่งตั้งคณะกรรมการ",),
    signer=Signer("นายทดสอบ ระบบดี", ("นายกองค์การบริหารส่วนตำบลธารน้ำใส",)),
    order=Order("องค์การบริหารส่วนตำบลธารน้ำใส"),
)


def issued(ctx: Context, letter: Letter):
    waiting = accepted(ctx, letter)
    return issue.issue(ctx, waiting.id, version=waiting.version, request_key=key())


@pytest.mark.parametrize("kind", BOOKS)
def test_each_kind_begins_its_own_book_at_one(office: Context, kind: Kind) -> None:
    made = issued(office, Letter(kind=kind, subject="เรื่องแรก"))
    assert made.letter.number == "๑/๒๕๖๙"
    assert (made.register_kind, made.register_number) == (BOOKS[kind], 1)
    assert made.letter.date == date(2026, 6, 15)
    assert writing.get_outgoing(office, made.id) == made


def test_letters_orders_and_announcements_count_apart(office: Context) -> None:
    announcement = replace(ORDER, kind=Kind.ANNOUNCEMENT, order=None)
    plain = replace(LETTER, circular=False)
    numbers = [issued(office, each).letter.number for each in (ORDER, plain, ORDER, announcement, plain, ORDER)]
    assert numbers == ["๑/๒๕๖๙", "นธ ๗๑๒๐๙/๑", "๒/๒๕๖๙", "๑/๒๕๖๙", "นธ ๗๑๒๐๙/๒", "๓/๒๕๖๙"]


@pytest.mark.parametrize("kind", [Kind.MEMO, Kind.SEALED])
def test_memos_and_sealed_letters_count_as_letters_sent(office: Context, kind: Kind) -> None:
    made = issued(office, replace(LETTER, kind=kind, circular=False))
    assert (made.letter.number, made.register_kind) == ("นธ ๗๑๒๐๙/๑", RegisterKind.SENT)


def test_a_new_calendar_year_begins_at_one_again(office: Context) -> None:
    issued(office, ORDER)
    later = replace(office, clock=FixedClock(dt.datetime(2027, 1, 4, 9, 0, tzinfo=BANGKOK)))
    assert issued(later, ORDER).letter.number == "๑/๒๕๗๐"


def test_a_book_goes_on_from_the_paper_one_and_never_back(office: Context) -> None:
    take_over_number(office, RegisterKind.ORDER, 41)
    assert issued(office, replace(ORDER, digits=Digits.ARABIC)).letter.number == "41/2569"
    with pytest.raises(InvalidEntry):
        take_over_number(office, RegisterKind.ORDER, 41)
    assert {status.key.kind: status.next_number for status in register_statuses(office)}[RegisterKind.ORDER] == 42


def test_what_would_be_the_number_is_told_before(office: Context) -> None:
    issued(office, ORDER)
    waiting = accepted(office, ORDER)
    assert issue.check_issue(office, waiting.id) == "๒/๒๕๖๙"


def test_the_list_of_sent_papers_shows_kind_and_number_and_can_show_the_books_alone(office: Context) -> None:
    issued(office, LETTER)
    issued(office, ORDER)
    rows = issue.list_sent(office, SentFilter(kinds=tuple(BOOKS.values())))
    assert [(row.kind, row.number) for row in rows] == [(Kind.ORDER, "๑/๒๕๖๙")]
    assert [row.kind for row in issue.list_sent(office)] == [Kind.ORDER, Kind.EXTERNAL]
    assert [row.kind for row in writing.list_drafts(office)] == []


def test_the_printed_register_has_pages_for_every_book(office: Context) -> None:
    issued(office, ORDER)
    issued(office, replace(LETTER, circular=False))
    issued(office, replace(ORDER, addressee="ผู้รับที่เหลือจากชนิดเดิม"))
    books = sent_registers(office, date(2026, 6, 1), date(2026, 6, 30))
    assert {row.addressee for row in books[1].rows} == {""}
    assert [(book.kind, [row.number for row in book.rows]) for book in books] == [
        (RegisterKind.SENT, ["1"]),
        (RegisterKind.ORDER, ["1", "2"]),
    ]


def test_the_original_goes_out_without_the_marks_of_a_copy(office: Context) -> None:
    made = issued(office, replace(ORDER, copy=Copy()))
    assert made.letter.copy is None
    assert issue.document_name(made.letter) == "คำสั่ง ๑-๒๕๖๙"
