"""Despatch book, receipts, index card and keeping stamp from what is in the database."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from circ_desktop.base.clock import FixedClock
from circ_desktop.domain.books.papers import DespatchFlow, DespatchWish
from circ_desktop.domain.errors import InvalidEntry, NotAllowed
from circ_desktop.domain.letter.content import Owner
from circ_desktop.domain.recipients.entries import Recipient
from circ_desktop.services.books import papers
from circ_desktop.services.context import Context
from circ_desktop.services.received import void
from circ_desktop.services.recipients.chosen import keep_recipients
from circ_desktop.services.sent import issue
from tests.services.books.test_registers import words
from tests.services.scenes import LETTER, accepted, key, ordered, registered

TODAY = date(2026, 6, 15)


def _issued(ctx: Context, subject: str = "เชิญประชุม", addressee: str = "นายอำเภอธารทอง", unit: str = "สำนักปลัด") -> int:
    letter = replace(LETTER, subject=subject, addressee=addressee, circular=False, owner=Owner((unit,)))
    waiting = accepted(ctx, letter)
    return issue.issue(ctx, waiting.id, version=waiting.version, request_key=key()).id


def test_the_despatch_book_has_a_row_for_each_whom_a_letter_goes_to_and_none_for_a_voided_one(office: Context) -> None:
    _issued(office)
    many = _issued(office, "ส่งแบบสำรวจ")
    keep_recipients(
        office, many, [Recipient(addressee="ผู้อำนวยการโรงเรียนบ้านนา"), Recipient(addressee="กำนันตำบลธารน้ำใส")]
    )
    voided = _issued(office, "ออกผิด")
    issue.void_issued(office, voided, "ออกเลขผิด")
    wish = DespatchWish(TODAY, TODAY)
    rows = papers.despatch_book(office, wish).rows
    assert [row.addressee for row in rows] == ["นายอำเภอธารทอง", "ผู้อำนวยการโรงเรียนบ้านนา", "กำนันตำบลธารน้ำใส"]
    assert rows[1].number == rows[2].number
    assert "สมุดส่งหนังสือ" in words(papers.despatch_book_pdf(office, wish))


def test_chosen_letters_a_unit_and_a_messenger_make_a_book_of_their_own(office: Context, clock: FixedClock) -> None:
    one, two = _issued(office, "เรื่องหนึ่ง"), _issued(office, "เรื่องสอง")
    _issued(office, "เรื่องของกองช่าง", unit="กองช่าง")
    clock.advance(days=1)
    _issued(office, "วันรุ่งขึ้น")
    wish = DespatchWish(TODAY, TODAY, messenger=" นายสมาน  เดินดี ")
    entries = papers.despatch_entries(office, wish)
    assert [(entry.unit, entry.rows[0].subject) for entry in entries] == [
        ("สำนักปลัด", "เรื่องหนึ่ง"),
        ("สำนักปลัด", "เรื่องสอง"),
        ("กองช่าง", "เรื่องของกองช่าง"),
    ]
    of_unit = papers.despatch_book(office, replace(wish, unit="กองช่าง"))
    assert [row.subject for row in of_unit.rows] == ["เรื่องของกองช่าง"]
    chosen = replace(wish, ids=frozenset({two}))
    assert [row.subject for row in papers.despatch_book(office, chosen).rows] == ["เรื่องสอง"]
    assert "ผู้นำส่ง นายสมาน เดินดี" in words(papers.despatch_book_pdf(office, chosen))
    assert "ผู้นำส่ง ...." in words(papers.despatch_book_pdf(office, replace(wish, messenger="")))
    assert words(papers.receipts_of_pdf(office, wish)).count("รับวันที่") == 3
    assert words(papers.receipts_of_pdf(office, replace(wish, ids=frozenset({one})))).count("รับวันที่") == 1
    with pytest.raises(NotAllowed):
        papers.receipts_of_pdf(office, replace(wish, ids=frozenset()))


def test_received_letters_go_to_their_divisions_through_a_book_too(office: Context, clock: FixedClock) -> None:
    ordered(office, "กองช่าง", "กองคลัง")
    wish = DespatchWish(TODAY, TODAY, flow=DespatchFlow.DIVISIONS)
    rows = papers.despatch_book(office, wish).rows
    assert sorted((row.number, row.sender, row.addressee) for row in rows) == [
        ("1", "จังหวัดนครธารา", "กองคลัง"),
        ("1", "จังหวัดนครธารา", "กองช่าง"),
    ]
    assert [row.addressee for row in papers.despatch_book(office, replace(wish, unit="กองช่าง")).rows] == ["กองช่าง"]
    day_before = TODAY - timedelta(days=1)
    assert papers.despatch_book(office, replace(wish, day_from=day_before, day_to=day_before)).rows == ()


def test_there_is_a_receipt_for_each_recipient_and_none_without_a_number(office: Context) -> None:
    many = _issued(office)
    keep_recipients(
        office, many, [Recipient(addressee="ผู้อำนวยการโรงเรียนบ้านนา"), Recipient(addressee="กำนันตำบลธารน้ำใส")]
    )
    assert words(papers.receipts_pdf(office, many)).count("รับวันที่") == 2
    waiting = accepted(office, LETTER)
    with pytest.raises(NotAllowed):
        papers.receipts_pdf(office, waiting.id)


def test_the_card_of_a_matter_holds_its_letters_the_oldest_first(office: Context) -> None:
    first = registered(office, "น้ำหลาก", number="นธ ๑/๑")
    registered(office, "เรื่องอื่น")
    second = registered(office, "น้ำหลาก", number="นธ ๑/๒")
    voided = registered(office, "น้ำหลาก", number="นธ ๑/๓")
    void.void_received(office, voided.id, "ลงซ้ำ")
    made = papers.card(office, second.id)
    assert [row.number for row in made.rows] == [str(first.receive_number), str(second.receive_number)]
    assert made.rows[0].item == "จังหวัดนครธารา น้ำหลาก"
    assert "บัตรตรวจค้น" in words(papers.index_card_pdf(office, second.id))


def test_a_card_is_made_of_letters_found_by_words_of_their_subject(office: Context) -> None:
    first = registered(office, "การเตรียมรับน้ำหลาก ปี ๒๕๖๙", number="นธ ๑/๑")
    other = registered(office, "ขอเชิญประชุม")
    second = registered(office, "ผลสำรวจทางระบายน้ำ ตำบลน้ำหลาก", number="นธ ๑/๒")
    voided = registered(office, "น้ำหลาก ลงซ้ำ")
    void.void_received(office, voided.id, "ลงซ้ำ")
    assert [row.id for row in papers.card_letters(office, "น้ำหลาก")] == [second.id, first.id]
    assert [row.id for row in papers.card_letters(office, "น้ำหลาก 2569")] == [first.id]
    text = words(papers.chosen_card_pdf(office, "น้ำหลาก", [second.id, other.id, first.id], "สป ๑.๔"))
    assert text.index("การเตรียมรับน้ำหลาก") < text.index("ขอเชิญประชุม") < text.index("ผลสำรวจทางระบายน้ำ")
    assert "สป ๑.๔" in text
    for subject, ids, field in (
        ("  ", [first.id], "subject"),
        ("น้ำหลาก", [], "letters"),
        ("ก", [voided.id], "letters"),
    ):
        with pytest.raises(InvalidEntry) as trouble:
            papers.chosen_card_pdf(office, subject, ids)
        assert trouble.value.field == field


def test_the_keeping_stamp_leaves_the_frozen_pdf_as_it_is_and_asks_for_a_year_to_come(office: Context) -> None:
    made = _issued(office)
    before = issue.issued_pdf(office, made)
    assert "เก็บถึง พ.ศ. ๒๕๗๙" in words(papers.issued_kept_pdf(office, made, 2579))
    assert "ห้ามทำลาย" in words(papers.issued_kept_pdf(office, made, None, alone=True))
    assert issue.issued_pdf(office, made) == before
    with pytest.raises(InvalidEntry):
        papers.issued_kept_pdf(office, made, 2500)
    received = registered(office)
    assert "ห้ามทำลาย" in words(papers.received_kept_pdf(office, received.id, None))
