"""Despatch book, receipts, index card and keeping stamp from what is in the database."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from circ_desktop.base import settings
from circ_desktop.base.clock import FixedClock
from circ_desktop.base.pdfium import open_pdf
from circ_desktop.domain.books.papers import DespatchFlow, DespatchWish, KeepingStamp
from circ_desktop.domain.errors import InvalidEntry, NotAllowed, NotFound
from circ_desktop.domain.letter.content import Owner
from circ_desktop.domain.recipients.entries import Recipient
from circ_desktop.services.books import papers
from circ_desktop.services.context import Context
from circ_desktop.services.received import void
from circ_desktop.services.recipients.chosen import keep_recipients
from circ_desktop.services.sent import issue
from circ_desktop.thai.dates import LATEST_BE
from tests.services.books.test_registers import words
from tests.services.one_database import on_sqlite
from tests.services.reading_while import looks_while_another_writes
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


def test_letters_of_the_despatch_book_are_chosen_by_number_and_a_wrong_one_is_named(office: Context) -> None:
    one, two = _issued(office, "เรื่องหนึ่ง"), _issued(office, "เรื่องสอง")
    wish = DespatchWish(TODAY, TODAY)
    assert papers.entries_numbered(office, wish, ["นธ 71209/2"]) == {two}
    assert papers.entries_numbered(office, wish, ["๑", "2"]) == {one, two}
    assert papers.entries_numbered(office, wish, []) == frozenset()
    with pytest.raises(NotFound) as nowhere:
        papers.entries_numbered(office, wish, ["1", "9"])
    assert str(nowhere.value) == "ในวันที่เลือกไม่มีหนังสือเลข “9” ยังไม่ได้ทำเอกสารใด ตรวจเลขและวันที่ แล้วสั่งอีกครั้ง"


def test_a_circulars_entry_is_named_by_its_number_too(office: Context) -> None:
    waiting = accepted(office, replace(LETTER, addressee="กำนัน ทุกตำบล"))
    letter = issue.issue(office, waiting.id, version=waiting.version, request_key=key())
    assert papers.entries_numbered(office, DespatchWish(TODAY, TODAY), ["ว ๑"]) == {letter.id}


def test_on_the_way_to_a_division_only_the_receive_number_names_the_letter(office: Context) -> None:
    ordered(office, "กองช่าง")
    wish = DespatchWish(TODAY, TODAY, flow=DespatchFlow.DIVISIONS)
    (entry,) = papers.despatch_entries(office, wish)
    assert papers.entries_numbered(office, wish, ["๑"]) == {entry.id}
    with pytest.raises(NotFound, match="“3053”"):
        papers.entries_numbered(office, wish, ["3053"])


def test_the_days_of_the_despatch_book_count_whichever_is_told_first(office: Context, clock: FixedClock) -> None:
    _issued(office, "วันแรก")
    clock.advance(days=2)
    _issued(office, "วันที่สาม")
    third = TODAY + timedelta(days=2)
    book = papers.despatch_book(office, DespatchWish(third, TODAY, messenger="  นาย  ก  "))
    assert (book.day_from, book.day_to) == (TODAY, third)
    assert [row.subject for row in book.rows] == ["วันแรก", "วันที่สาม"]
    assert book.messenger == "นาย ก"
    assert papers.despatch_book(office, DespatchWish(TODAY + timedelta(days=1), TODAY + timedelta(days=1))).rows == ()


def test_a_row_of_the_despatch_book_says_from_whom_to_whom_and_how_urgent(office: Context) -> None:
    letter = replace(LETTER, circular=False, urgency="ด่วน", owner=Owner(("สำนักปลัด", "งานธุรการ")))
    waiting = accepted(office, letter)
    issue.issue(office, waiting.id, version=waiting.version, request_key=key())
    waiting = accepted(office, replace(letter, owner=Owner(())))
    issue.issue(office, waiting.id, version=waiting.version, request_key=key())
    first, second = papers.despatch_book(office, DespatchWish(TODAY, TODAY)).rows
    assert (first.number, first.letter_number, first.sender, first.addressee, first.subject, first.urgency) == (
        "1",
        "นธ ๗๑๒๐๙/๑",
        "สำนักปลัด",
        LETTER.addressee,
        LETTER.subject,
        "ด่วน",
    )
    assert second.sender == "อบต.ธารน้ำใส"


@on_sqlite
def test_papers_without_a_letter_say_which_to_choose(office: Context) -> None:
    with pytest.raises(NotAllowed) as none:
        papers.receipts_of_pdf(office, DespatchWish(TODAY, TODAY))
    assert str(none.value) == "ไม่มีหนังสือให้ทำใบรับ จึงยังไม่มีใบรับหนังสือ เลือกวันที่มีหนังสือออก หรือเลือกหนังสืออย่างน้อยหนึ่งฉบับ"
    voided = _issued(office)
    issue.void_issued(office, voided, "ออกผิด")
    with pytest.raises(NotAllowed) as gone:
        papers.receipts_pdf(office, voided)
    assert gone.value.what == "หนังสือฉบับนี้ยังไม่ได้ออกเลข หรือยกเลิกแล้ว"
    assert (gone.value.means, gone.value.press) == ("จึงยังไม่มีใบรับหนังสือ", "เลือกหนังสือที่ออกเลขแล้วในหน้า หนังสือส่ง")
    for make in (papers.receipts_pdf, papers.card, papers.index_card_pdf):
        with pytest.raises(NotFound):
            make(office, 99)


@on_sqlite
def test_a_year_that_is_over_is_no_year_to_keep_until(office: Context) -> None:
    assert papers.keeping_stamp(office, 2569) == KeepingStamp(2569, papers.keeping_stamp(office, None).digits)
    assert papers.keeping_stamp(office, LATEST_BE).until == LATEST_BE
    assert papers.keeping_stamp(office, None).until is None
    for year in (2568, 0, LATEST_BE + 1):
        with pytest.raises(InvalidEntry) as over:
            papers.keeping_stamp(office, year)
        assert over.value.field == "until"
        assert str(over.value) == (f"ปี พ.ศ. {year} เก็บถึงไม่ได้ ยังไม่ได้ทำตรา พิมพ์ปี พ.ศ. ตั้งแต่ปีนี้เป็นต้นไป หรือเลือก ห้ามทำลาย")


def _place_of(content: bytes, word: str) -> tuple[float, float]:
    with open_pdf(content) as document:
        page = document[0].get_textpage()
        index, _ = page.search(word).get_next()
        left, bottom, _, _ = page.get_charbox(index)
    return left, bottom


@on_sqlite
def test_the_keeping_stamp_alone_is_shifted_as_this_pcs_printer_needs_it(office: Context) -> None:
    letter, ours = registered(office), _issued(office)
    alone: tuple[Callable[[], bytes], ...] = (
        lambda: papers.received_kept_pdf(office, letter.id, 2579, alone=True),
        lambda: papers.issued_kept_pdf(office, ours, 2579, alone=True),
    )
    before = [_place_of(make(), "๒๕๗๙") for make in alone]
    chosen = settings.load()
    chosen.printer_offset_x_mm, chosen.printer_offset_y_mm = -4.0, 7.5
    chosen.save()
    millimetre = 72 / 25.4
    for make, (x, y) in zip(alone, before, strict=True):
        assert _place_of(make(), "๒๕๗๙") == pytest.approx((x - 4 * millimetre, y - 7.5 * millimetre), abs=0.1)


def test_a_letter_without_number_or_not_there_has_no_kept_copy(office: Context) -> None:
    with pytest.raises(NotAllowed):
        papers.issued_kept_pdf(office, accepted(office).id, 2579)
    for make in (papers.issued_kept_pdf, papers.received_kept_pdf):
        with pytest.raises(NotFound):
            make(office, 99, 2579)


def test_a_letter_stands_in_the_despatch_book_on_the_day_it_bears(office: Context, clock: FixedClock) -> None:
    _issued(office, "วันแรก")
    clock.advance(days=2)
    _issued(office, "วันที่สาม")
    entries = papers.despatch_entries(office, DespatchWish(TODAY, TODAY + timedelta(days=2)))
    assert [entry.day for entry in entries] == [TODAY, TODAY + timedelta(days=2)]


@on_sqlite
def test_a_letter_without_a_unit_has_its_receipt_too(office: Context) -> None:
    waiting = accepted(office, replace(LETTER, owner=Owner(())))
    letter = issue.issue(office, waiting.id, version=waiting.version, request_key=key())
    assert words(papers.receipts_pdf(office, letter.id)).count("รับวันที่") == 1


@on_sqlite
def test_looking_at_the_offices_papers_waits_for_nobody(office: Context) -> None:
    ours = _issued(office)
    ordered(office, "กองช่าง")
    theirs = registered(office)
    wish = DespatchWish(TODAY, TODAY)
    looks_while_another_writes(
        office,
        [
            lambda ctx: papers.despatch_book(ctx, wish),
            lambda ctx: papers.despatch_entries(ctx, replace(wish, flow=DespatchFlow.DIVISIONS)),
            lambda ctx: papers.receipts_pdf(ctx, ours),
            lambda ctx: papers.card(ctx, theirs.id),
            lambda ctx: papers.card_letters(ctx, "น้ำ"),
            lambda ctx: papers.chosen_card_pdf(ctx, "น้ำ", [theirs.id]),
            lambda ctx: papers.keeping_stamp(ctx, 2579),
        ],
    )
