"""What stands in the columns of the despatch book, the receipts and the index card."""

import datetime as dt
from typing import Any

import pytest
from msgspec.structs import replace

from circ_desktop.domain.books import papers
from circ_desktop.domain.books.papers import (
    DespatchEntry,
    DespatchFlow,
    DespatchRow,
    DespatchWish,
    IndexCard,
    IndexRow,
    KeepingStamp,
    despatch_rows,
    index_card,
    index_row,
)
from circ_desktop.domain.letter.content import Digits, Letter
from circ_desktop.domain.received.incoming import ReceivedEntry, ReceivedLetter, ReceivedState
from circ_desktop.domain.recipients.entries import SentRecipient
from circ_desktop.domain.register import RegisterKind
from circ_desktop.domain.sent.outgoing import Outgoing, OutgoingState
from tests.databases import MORNING
from tests.domain.records import changeable, said_unasked, stored_otherwise

DAY = dt.date(2026, 6, 5)
LETTER = Letter(number="นธ ๗๑๒๐๙/ว ๓", subject="แจ้ง", addressee="กำนันทุกตำบล", urgency="ด่วน")
ISSUED = Outgoing(
    1,
    LETTER,
    OutgoingState.ISSUED,
    4,
    1,
    MORNING,
    MORNING,
    register_number=3,
    register_kind=RegisterKind.CIRCULAR,
    issued_on=DAY,
)
ROW = DespatchRow("ว 3", "นธ ๗๑๒๐๙/ว ๓", "สำนักปลัด", "กำนันทุกตำบล", "แจ้ง", urgency="ด่วน")


def received(id_: int, year: int, number: int, **more: Any) -> ReceivedLetter:
    entry = ReceivedEntry("นธ ๑/๒", DAY, "จังหวัด", "นายก", "เรื่องหนึ่ง", MORNING)
    return ReceivedLetter(id_, year, number, entry, ReceivedState.REGISTERED, MORNING, 1, 1, **more)


def test_records_are_kept_as_they_were_written_and_say_only_the_digits_of_the_office() -> None:
    assert changeable(papers) == set()
    assert stored_otherwise(DespatchFlow) == {}
    assert said_unasked(papers) == {
        "DespatchWish.flow": DespatchFlow.OUT,
        "DespatchBook.digits": Digits.THAI,
        "IndexCard.digits": Digits.THAI,
        "KeepingStamp.digits": Digits.THAI,
    }
    assert KeepingStamp().until is None


def test_an_issued_letter_has_one_row_for_its_addressee() -> None:
    assert despatch_rows(ISSUED, "สำนักปลัด") == (ROW,)
    plain = replace(ISSUED, register_kind=RegisterKind.SENT, letter=replace(LETTER, urgency=None))
    assert despatch_rows(plain, "สำนักปลัด") == (replace(ROW, number="3", urgency=""),)
    listed = replace(ISSUED, letter=replace(LETTER, addressee=""), sent_to="กำนัน และอีก ๒ แห่ง")
    assert [row.addressee for row in despatch_rows(listed, "")] == ["กำนัน และอีก ๒ แห่ง"]


def test_a_letter_to_many_has_a_row_for_each_with_its_copies() -> None:
    many = (SentRecipient(1, "", "กำนันตำบลหนึ่ง"), SentRecipient(2, "", "กำนันตำบลสอง", copies=2))
    rows = despatch_rows(ISSUED, "สำนักปลัด", many)
    assert [(row.addressee, row.note) for row in rows] == [("กำนันตำบลหนึ่ง", ""), ("กำนันตำบลสอง", "2 ฉบับ")]
    assert {row.number for row in rows} == {"ว 3"}


@pytest.mark.parametrize("change", [{"register_number": None}, {"state": OutgoingState.VOIDED}])
def test_a_letter_without_a_number_or_voided_is_carried_nowhere(change: dict[str, Any]) -> None:
    assert despatch_rows(replace(ISSUED, **change), "สำนักปลัด") == ()


@pytest.mark.parametrize(
    ("wish", "kept"),
    [
        ({}, True),
        ({"ids": frozenset({7})}, True),
        ({"ids": frozenset({8})}, False),
        ({"ids": frozenset()}, False),
        ({"unit": "กองช่าง"}, True),
        ({"unit": "กองคลัง"}, False),
        ({"ids": frozenset({7}), "unit": "กองคลัง"}, False),
        ({"ids": frozenset({8}), "unit": "กองช่าง"}, False),
    ],
)
def test_a_wish_keeps_the_chosen_letters_of_the_unit(wish: dict[str, Any], kept: bool) -> None:
    assert DespatchWish(DAY, DAY, **wish).keeps(DespatchEntry(7, "กองช่าง", DAY, (ROW,))) is kept


def test_the_row_of_a_card_says_from_whom_about_what_and_where_it_went() -> None:
    row = IndexRow("7", "นธ ๑/๒", DAY, "จังหวัด เรื่องหนึ่ง", "มอบกองช่าง")
    assert index_row(received(1, 2026, 7, action="มอบกองช่าง", holder="ปลัด")) == row
    assert index_row(received(1, 2026, 7, holder="ปลัด")).action == "ปลัด"


def test_a_card_has_its_letters_by_year_and_number() -> None:
    letters = (received(3, 2026, 12), received(1, 2025, 900), received(2, 2026, 3))
    card = index_card("น้ำหลาก", letters, Digits.ARABIC, "ก ๑")
    assert (card.subject, card.digits, card.code) == ("น้ำหลาก", Digits.ARABIC, "ก ๑")
    assert [row.number for row in card.rows] == ["900", "3", "12"]
    assert index_card("น้ำหลาก", ()) == IndexCard("น้ำหลาก")
