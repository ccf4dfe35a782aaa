"""The registers and the slip on paper, from what is in the database."""

from datetime import date, timedelta
from io import BytesIO

import pypdfium2
import pytest
from msgspec.structs import replace

from circ_desktop.base.clock import FixedClock
from circ_desktop.domain.desk.route import EndorseAction
from circ_desktop.domain.errors import InvalidEntry, NotFound
from circ_desktop.domain.letter.content import Owner
from circ_desktop.domain.office import CircularSeries
from circ_desktop.domain.recipients.entries import Recipient
from circ_desktop.domain.register import RegisterKind
from circ_desktop.reading.exchange.ecms import Notice
from circ_desktop.services.books import registers
from circ_desktop.services.context import Context
from circ_desktop.services.desk import divisions, slips
from circ_desktop.services.drafts.writing import get_outgoing
from circ_desktop.services.office.settings import load_office, register_statuses, save_office, take_over_number
from circ_desktop.services.received import void
from circ_desktop.services.recipients.chosen import keep_recipients
from circ_desktop.services.sent import issue as issuing
from circ_desktop.services.sent.acknowledging import take_notice
from tests.databases import acting
from tests.services.one_database import on_sqlite
from tests.services.reading_while import looks_while_another_writes
from tests.services.scenes import LETTER, accepted, key, ordered, registered, up, wrote

TODAY = date(2026, 6, 15)


def words(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(BytesIO(pdf))
    try:
        return "".join(page.get_textpage().get_text_bounded() for page in document).replace("\r\n", " ")
    finally:
        document.close()


def issue(ctx: Context, **values: object) -> int:
    waiting = accepted(ctx, replace(LETTER, **values))  # type: ignore[arg-type]
    return issuing.issue(ctx, waiting.id, version=waiting.version, request_key=key()).id


def test_the_received_register_shows_the_days_letters_in_order_with_voided_ones_in_place(office: Context) -> None:
    registered(office, "เรื่องที่หนึ่ง")
    second = registered(office, "เรื่องที่สอง")
    registered(office, "เรื่องที่สาม")
    void.void_received(office, second.id, "ลงซ้ำ")
    book = registers.received_register(office, TODAY, TODAY)
    assert [(row.number, row.subject) for row in book.rows] == [
        ("1", "เรื่องที่หนึ่ง"),
        ("2", "เรื่องที่สอง"),
        ("3", "เรื่องที่สาม"),
    ]
    assert [row.void_reason for row in book.rows] == [None, "ลงซ้ำ", None]
    text = words(registers.received_register_pdf(office, TODAY, TODAY))
    assert "ทะเบียนหนังสือรับ" in text
    assert "เรื่องที่สอง" in text


def test_only_the_days_asked_for_are_printed(office: Context, clock: FixedClock) -> None:
    registered(office, "วันแรก")
    clock.advance(days=1)
    registered(office, "วันที่สอง")
    tomorrow = TODAY + timedelta(days=1)
    assert [row.subject for row in registers.received_register(office, TODAY, TODAY).rows] == ["วันแรก"]
    assert [row.subject for row in registers.received_register(office, tomorrow, TODAY).rows] == ["วันแรก", "วันที่สอง"]


def test_what_was_ordered_stands_in_the_column_of_the_action(office: Context) -> None:
    ordered(office, "กองช่าง")
    (row,) = registers.received_register(office, TODAY, TODAY).rows
    assert row.action == "ส่ง กองช่าง"


def test_circulars_of_their_own_series_have_pages_of_their_own(office: Context) -> None:
    issue(office)
    issue(office, circular=False)
    books = registers.sent_registers(office, TODAY, TODAY)
    assert [(book.kind, [row.number for row in book.rows]) for book in books] == [
        (RegisterKind.SENT, ["1"]),
        (RegisterKind.CIRCULAR, ["ว 1"]),
    ]
    assert books[0].rows[0].sender == "สำนักปลัด"
    assert words(registers.sent_register_pdf(office, TODAY, TODAY)).count("ทะเบียนหนังสือส่ง") == 2


def test_a_shared_series_is_one_book(office: Context) -> None:
    save_office(office, replace(load_office(office), circular_series=CircularSeries.SHARED))
    issue(office)
    issue(office, circular=False)
    (book,) = registers.sent_registers(office, TODAY, TODAY)
    assert [row.letter_number for row in book.rows] == ["นธ ๗๑๒๐๙/ว ๑", "นธ ๗๑๒๐๙/๒"]


def test_a_voided_sent_letter_keeps_its_row(office: Context) -> None:
    issuing.void_issued(office, issue(office), "พิมพ์ผิด")
    (book,) = registers.sent_registers(office, TODAY, TODAY)
    assert [row.void_reason for row in book.rows] == ["พิมพ์ผิด"]


def test_a_day_without_letters_still_has_a_page(office: Context) -> None:
    assert "ทะเบียนหนังสือรับ" in words(registers.received_register_pdf(office, TODAY, TODAY))
    assert "ทะเบียนหนังสือส่ง" in words(registers.sent_register_pdf(office, TODAY, TODAY))


def _jumps(ctx: Context) -> list[tuple[int, int, str]]:
    return [(each.before, each.number, each.reason) for status in register_statuses(ctx) for each in status.jumps]


def test_numbers_left_out_want_a_reason_and_a_mended_slip_leaves_none(office: Context) -> None:
    kind = RegisterKind.RECEIVED
    take_over_number(office, kind, 4180)
    take_over_number(office, kind, 418)
    assert _jumps(office) == [(1, 418, "")]
    assert registered(office).receive_number == 418
    with pytest.raises(InvalidEntry) as trouble:
        take_over_number(office, kind, 430)
    assert trouble.value.field == "reason"
    assert registered(office).receive_number == 419
    take_over_number(office, kind, 430, "ไฟดับ ออกเลขในสมุด")
    take_over_number(office, kind, 425, "พิมพ์เลขผิด")
    assert _jumps(office) == [(1, 418, ""), (420, 425, "พิมพ์เลขผิด")]
    take_over_number(office, kind, 420)
    assert _jumps(office) == [(1, 418, "")]
    assert registered(office).receive_number == 420


def test_the_printed_register_explains_where_numbers_are_not_in_it(office: Context, clock: FixedClock) -> None:
    take_over_number(office, RegisterKind.RECEIVED, 120)
    take_over_number(office, RegisterKind.ORDER, 9)
    registered(office, "ฉบับแรก")
    clock.advance(days=1)
    take_over_number(office, RegisterKind.RECEIVED, 125, "ไฟดับ ออกเลขในสมุด")
    registered(office, "หลังไฟดับ")
    tomorrow = TODAY + timedelta(days=1)
    rows = registers.received_register(office, TODAY, tomorrow).rows
    assert [row.number for row in rows if row.jump] == ["120", "125"]
    text = words(registers.received_register_pdf(office, TODAY, tomorrow))
    assert "เลข ๑ ถึง ๑๑๙ ไม่ได้ออกในโปรแกรมนี้ ดูสมุดทะเบียนเดิม รับเลขต่อเมื่อ ๑๕ มิถุนายน ๒๕๖๙" in text
    assert text.index("เลข ๑๒๑ ถึง ๑๒๔ ไม่ได้ออก") < text.index("หลังไฟดับ")
    assert "ไฟดับ ออกเลขในสมุด" in text
    assert "ไม่ได้ออก" not in words(
        registers.received_register_pdf(office, TODAY - timedelta(days=1), TODAY - timedelta(days=1))
    )
    issue(office, circular=False)
    assert not any(row.jump for book in registers.sent_registers(office, TODAY, tomorrow) for row in book.rows)


def test_receipts_that_came_back_stand_in_the_sent_register(office: Context) -> None:
    one, many = issue(office, circular=False), issue(office, circular=False, addressee="")
    keep_recipients(office, many, [Recipient(addressee=f"กำนันตำบล{name}") for name in ("วังใส", "ภูงาม", "ธารทอง")])
    number = get_outgoing(office, one).letter.number
    take_notice(office, Notice(number, TODAY, "เชิญประชุม", "45", "อำเภอธารทอง", TODAY))
    take_notice(office, Notice(get_outgoing(office, many).letter.number, TODAY, "", "", "กำนันตำบลวังใส"))
    (book,) = registers.sent_registers(office, TODAY, TODAY)
    assert [(row.action, row.note) for row in book.rows] == [
        ("รับแล้ว", "อำเภอธารทอง รับแล้ว เลขรับ ๔๕ วันที่ ๑๕ มิ.ย. ๒๕๖๙"),
        ("รับแล้ว ๑ จาก ๓ แห่ง", "กำนันตำบลวังใส รับแล้ว"),
    ]
    assert "รับแล้ว ๑ จาก ๓" in words(registers.sent_register_pdf(office, TODAY, TODAY))


def test_divisions_that_received_their_copy_stand_in_the_received_register(office: Context) -> None:
    route = ordered(office, "กองช่าง", "กองคลัง")
    divisions.division_receive(acting(office, "saraban"), route.assignments[0].id, request_key=key())
    (row,) = registers.received_register(office, TODAY, TODAY).rows
    assert row.note.endswith("รับแล้ว เลขรับ ๑ วันที่ ๑๕ มิ.ย. ๒๕๖๙")
    assert row.note.count("รับแล้ว") == 1


def test_a_divisions_own_register_prints_with_what_it_took_over(office: Context, clock: FixedClock) -> None:
    route = ordered(office, "กองช่าง")
    (division_id,) = (one.division_id for one in route.assignments)
    take_over_number(office, RegisterKind.RECEIVED, 88, division_id=division_id)
    assert registers.division_register(office, division_id, TODAY, TODAY).rows == ()
    divisions.division_receive(acting(office, "saraban"), route.assignments[0].id, request_key=key())
    book = registers.division_register(office, division_id, TODAY, TODAY)
    (row,) = book.rows
    assert (row.number, row.sender, row.action, row.note) == ("88", "จังหวัดนครธารา", "มอบดำเนินการ", "เลขรับสำนักงาน ๑")
    assert row.jump.startswith("เลข 1 ถึง 87")
    assert book.office.startswith("กองช่าง ")
    assert "เลข ๑ ถึง ๘๗" in words(registers.division_register_pdf(office, division_id, TODAY, TODAY))
    with pytest.raises(NotFound):
        registers.division_register(office, 99, TODAY, TODAY)
    with pytest.raises(NotFound):
        take_over_number(office, RegisterKind.RECEIVED, 5, division_id=99)


def test_the_slip_shows_everything_that_was_written_in_order(office: Context) -> None:
    route = up(office, "กองช่าง", comment="เห็นควรแจ้งกองช่าง")
    route = wrote(office, "huana", route, EndorseAction.PASS_ON, "เห็นชอบตามเสนอ")
    route = wrote(office, "palat", route, EndorseAction.SEND_BACK, "ขอให้เพิ่มกองคลัง")
    text = words(slips.slip_pdf(office, route.received_id))
    places = [text.index(comment) for comment in ("เห็นควรแจ้งกองช่าง", "เห็นชอบตามเสนอ", "ขอให้เพิ่มกองคลัง")]
    assert places == sorted(places)
    assert "หัวหน้าสำนักปลัด" in text


def test_a_slip_for_the_pen_has_the_letters_facts_and_nothing_written(office: Context) -> None:
    route = up(office, "กองช่าง", comment="เห็นควรแจ้งกองช่าง")
    text = words(slips.slip_pdf(office, route.received_id, blank=True))
    assert "การเตรียมความพร้อมรับน้ำหลาก" in text
    assert "เห็นควรแจ้งกองช่าง" not in text


def test_a_letter_that_was_not_put_up_yet_has_a_slip_too(office: Context) -> None:
    assert "ใบเสนอหนังสือ" in words(slips.slip_pdf(office, registered(office).id))


def test_only_the_days_asked_for_stand_in_every_register(office: Context, clock: FixedClock) -> None:
    route = ordered(office, "กองช่าง")
    (division_id,) = (one.division_id for one in route.assignments)
    issue(office, circular=False)
    clock.advance(days=2)
    divisions.division_receive(acting(office, "saraban"), route.assignments[0].id, request_key=key())
    issue(office, circular=False)
    third = TODAY + timedelta(days=2)
    for first, last, sent, taken in (
        (TODAY, TODAY, ["1"], []),
        (third, TODAY, ["1", "2"], ["1"]),
        (third, third, ["2"], ["1"]),
        (third + timedelta(days=1), third + timedelta(days=1), [], []),
    ):
        (book,) = registers.sent_registers(office, first, last)
        own = registers.division_register(office, division_id, first, last)
        assert [row.number for row in book.rows] == sent
        assert [row.number for row in own.rows] == taken
        for pages in (book, own):
            assert (pages.day_from, pages.day_to) == (min(first, last), max(first, last))


@on_sqlite
def test_a_letter_without_a_unit_is_from_the_office(office: Context) -> None:
    issue(office, owner=Owner(()))
    book = registers.sent_registers(office, TODAY, TODAY)[-1]
    assert [row.sender for row in book.rows] == ["อบต.ธารน้ำใส"]
    save_office(office, replace(load_office(office), short_name=""))
    book = registers.sent_registers(office, TODAY, TODAY)[-1]
    assert [row.sender for row in book.rows] == ["องค์การบริหารส่วนตำบลธารน้ำใส"]


@on_sqlite
def test_a_division_that_is_not_there_is_told(office: Context) -> None:
    with pytest.raises(NotFound) as told:
        registers.division_register(office, 99, TODAY, TODAY)
    assert str(told.value) == "ไม่พบกองนี้ ยังไม่ได้พิมพ์ทะเบียน เลือกกองจากรายการ"


@on_sqlite
def test_printing_the_registers_waits_for_nobody(office: Context) -> None:
    route = ordered(office, "กองช่าง")
    (division_id,) = (one.division_id for one in route.assignments)
    looks_while_another_writes(
        office,
        [
            lambda ctx: registers.received_register(ctx, TODAY, TODAY),
            lambda ctx: registers.sent_registers(ctx, TODAY, TODAY),
            lambda ctx: registers.division_register(ctx, division_id, TODAY, TODAY),
        ],
    )
