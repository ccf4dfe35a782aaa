"""Despatch book, receipts, index card and keeping stamp from what is in the database."""

from datetime import date

import pytest
from msgspec.structs import replace

from circ_desktop.domain.errors import InvalidEntry, NotAllowed
from circ_desktop.domain.recipient import Recipient
from circ_desktop.services import issuing, papers, receiving
from circ_desktop.services.context import Context
from circ_desktop.services.recipients import keep_recipients
from tests.services.scenes import LETTER, accepted, key, registered
from tests.services.test_registers import words

TODAY = date(2026, 6, 15)


def _issued(ctx: Context, subject: str = "เชิญประชุม", addressee: str = "นายอำเภอธารทอง") -> int:
    waiting = accepted(ctx, replace(LETTER, subject=subject, addressee=addressee, circular=False))
    return issuing.issue(ctx, waiting.id, version=waiting.version, request_key=key()).id


def test_the_despatch_book_has_a_row_for_each_whom_a_letter_goes_to_and_none_for_a_voided_one(office: Context) -> None:
    _issued(office)
    many = _issued(office, "ส่งแบบสำรวจ")
    keep_recipients(
        office, many, [Recipient(addressee="ผู้อำนวยการโรงเรียนบ้านนา"), Recipient(addressee="กำนันตำบลธารน้ำใส")]
    )
    voided = _issued(office, "ออกผิด")
    issuing.void_issued(office, voided, "ออกเลขผิด")
    rows = papers.despatch_book(office, TODAY, TODAY).rows
    assert [row.addressee for row in rows] == ["นายอำเภอธารทอง", "ผู้อำนวยการโรงเรียนบ้านนา", "กำนันตำบลธารน้ำใส"]
    assert rows[1].number == rows[2].number
    assert "สมุดส่งหนังสือ" in words(papers.despatch_book_pdf(office, TODAY, TODAY))


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
    receiving.void_received(office, voided.id, "ลงซ้ำ")
    made = papers.card(office, second.id)
    assert [row.number for row in made.rows] == [str(first.receive_number), str(second.receive_number)]
    assert made.rows[0].item == "จังหวัดนครธารา น้ำหลาก"
    assert "บัตรตรวจค้น" in words(papers.index_card_pdf(office, second.id))


def test_the_keeping_stamp_leaves_the_frozen_pdf_as_it_is_and_asks_for_a_year_to_come(office: Context) -> None:
    made = _issued(office)
    before = issuing.issued_pdf(office, made)
    assert "เก็บถึง พ.ศ. ๒๕๗๙" in words(papers.issued_kept_pdf(office, made, 2579))
    assert "ห้ามทำลาย" in words(papers.issued_kept_pdf(office, made, None, alone=True))
    assert issuing.issued_pdf(office, made) == before
    with pytest.raises(InvalidEntry):
        papers.issued_kept_pdf(office, made, 2500)
    received = registered(office)
    assert "ห้ามทำลาย" in words(papers.received_kept_pdf(office, received.id, None))
