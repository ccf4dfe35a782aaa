"""Rows of the registers from letters: the day they stand under, their number, and voided ones kept."""

import datetime as dt

import pytest
from msgspec.structs import replace

from circ_desktop.domain.books import pages
from circ_desktop.domain.books.numbers import RegisterJump, RegisterKey
from circ_desktop.domain.books.pages import (
    DivisionReceipt,
    RegisterRow,
    division_row,
    jump_above,
    received_row,
    register_pages,
    sent_row,
)
from circ_desktop.domain.desk.route import AssignmentState
from circ_desktop.domain.desk.waiting import DivisionRow
from circ_desktop.domain.letter.content import Digits, Letter
from circ_desktop.domain.received.incoming import ReceivedEntry, ReceivedLetter, ReceivedState
from circ_desktop.domain.register import RegisterKind
from circ_desktop.domain.sent.acknowledged import Acknowledgement
from circ_desktop.domain.sent.outgoing import Outgoing, OutgoingState
from tests.domain.records import changeable, said_unasked

BANGKOK = dt.timezone(dt.timedelta(hours=7))
NOW = dt.datetime(2026, 11, 20, 23, 59, tzinfo=BANGKOK)
ENTRY = ReceivedEntry("นธ ๑/๒", dt.date(2026, 11, 18), "จังหวัด", "นายก", "เรื่องหนึ่ง", NOW, "ด่วน", note="มีแผ่นซีดี")


def received(state: ReceivedState = ReceivedState.REGISTERED, **more: str) -> ReceivedLetter:
    return ReceivedLetter(1, 2026, 7, ENTRY, state, NOW + dt.timedelta(days=3), 1, 1, **more)


def outgoing(**more: object) -> Outgoing:
    letter = Letter(
        number="นธ ๗๑๒๐๙/ว ๓", date=dt.date(2026, 11, 21), subject="แจ้ง", addressee="กำนันทุกตำบล", urgency="ด่วน"
    )
    given = {"register_number": 3, "issued_on": dt.date(2026, 11, 21), "register_kind": RegisterKind.CIRCULAR, **more}
    return Outgoing(1, letter, given.pop("state", OutgoingState.ISSUED), 1, 1, NOW, NOW, **given)  # type: ignore[arg-type]


def test_a_received_letter_stands_under_the_day_of_receipt_not_of_typing() -> None:
    row = received_row(received(holder="ปลัด"))
    assert (row.day, row.number, row.dated, row.void_reason) == (dt.date(2026, 11, 20), "7", ENTRY.dated, None)
    assert (row.sender, row.addressee, row.subject, row.note, row.urgency) == (
        "จังหวัด",
        "นายก",
        "เรื่องหนึ่ง",
        "มีแผ่นซีดี",
        "ด่วน",
    )
    assert row.action == "ปลัด"
    assert received_row(received(holder="ปลัด", action="มอบกองช่าง")).action == "มอบกองช่าง"


def test_a_voided_letter_keeps_its_row_with_the_reason() -> None:
    assert received_row(received(ReceivedState.VOIDED, void_reason="ลงซ้ำ")).void_reason == "ลงซ้ำ"
    assert sent_row(outgoing(state=OutgoingState.VOIDED, void_reason="ผิดเรื่อง"), "สำนักปลัด").void_reason == "ผิดเรื่อง"


def test_a_circular_of_its_own_series_shows_so_in_its_number() -> None:
    assert sent_row(outgoing(), "สำนักปลัด").number == "ว 3"
    assert sent_row(outgoing(register_kind=RegisterKind.SENT), "สำนักปลัด").number == "3"


def test_the_sent_row_names_whom_it_was_sent_to() -> None:
    assert sent_row(outgoing(), "สำนักปลัด").addressee == "กำนันทุกตำบล"
    assert sent_row(outgoing(sent_to="กำนันตำบลหนึ่ง"), "สำนักปลัด").addressee == "กำนันตำบลหนึ่ง"


def test_a_letter_without_a_number_has_no_row() -> None:
    with pytest.raises(ValueError, match="1"):
        sent_row(outgoing(register_number=None), "สำนักปลัด")


def test_only_the_days_asked_for_are_printed_whatever_their_order() -> None:
    days = [dt.date(2026, 11, day) for day in (18, 20, 22)]
    rows = [RegisterRow(day, "1", "", None, "", "", "") for day in days]
    pages = register_pages(RegisterKind.RECEIVED, "อบต.", days[1], days[0], rows)
    assert (pages.day_from, pages.day_to) == (days[0], days[1])
    assert [row.day for row in pages.rows] == days[:2]


def test_records_are_kept_as_they_were_written_and_say_only_the_digits_of_the_office() -> None:
    assert changeable(pages) == set()
    assert said_unasked(pages) == {"RegisterPages.digits": Digits.THAI}


def jump(kind: RegisterKind, year: int, number: int) -> RegisterJump:
    return RegisterJump(RegisterKey("office", kind, year), 2, number, dt.date(2026, 6, 5))


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ((RegisterKind.RECEIVED, 2026, 7), True),
        ((RegisterKind.RECEIVED, 2026, 8), False),
        ((RegisterKind.RECEIVED, 2025, 7), False),
        ((RegisterKind.SENT, 2026, 7), False),
        ((None, None, None), False),
    ],
)
def test_a_jump_stands_above_the_row_of_its_number_alone(asked: tuple, said: bool) -> None:
    jumps = (jump(RegisterKind.CIRCULAR, 2026, 9), jump(RegisterKind.RECEIVED, 2026, 7))
    assert jump_above(jumps, *asked) == (jumps[1].words() if said else "")


def test_a_received_row_says_jumps_and_which_divisions_received_it() -> None:
    receipts = (
        DivisionReceipt("กองช่าง", 12, dt.date(2026, 11, 21)),
        DivisionReceipt("กองคลัง", 3, dt.date(2026, 11, 22)),
    )
    row = received_row(received(), receipts, (jump(RegisterKind.RECEIVED, 2026, 7),))
    assert row.note == ("มีแผ่นซีดี\nกองช่าง รับแล้ว เลขรับ ๑๒ วันที่ ๒๑ พ.ย. ๒๕๖๙\nกองคลัง รับแล้ว เลขรับ ๓ วันที่ ๒๒ พ.ย. ๒๕๖๙")
    assert row.jump == jump(RegisterKind.RECEIVED, 2026, 7).words()
    assert row.letter_number == "นธ ๑/๒"
    plain = replace(received(), entry=replace(ENTRY, urgency=None, note=""))
    assert (received_row(plain).urgency, received_row(plain).note, received_row(plain).jump) == ("", "", "")


COPY = DivisionRow(
    assignment_id=5,
    received_id=1,
    division_id=11,
    state=AssignmentState.RECEIVED,
    office_number=120,
    receive_number=7,
    number="นธ ๑/๒",
    dated=dt.date(2026, 11, 18),
    sender="จังหวัด",
    subject="เรื่องหนึ่ง",
    urgency="ด่วน",
    order="มอบกองช่าง",
    ordered_by="นายก",
    ordered_at=NOW,
    received_at=NOW,
    done_at=None,
    result="",
    addressee="นายก",
)


def test_the_divisions_row_has_its_own_number_and_names_the_offices() -> None:
    row = division_row(COPY, (jump(RegisterKind.RECEIVED, 2026, 7),))
    assert row == RegisterRow(
        day=dt.date(2026, 11, 20),
        number="7",
        letter_number="นธ ๑/๒",
        dated=dt.date(2026, 11, 18),
        sender="จังหวัด",
        addressee="นายก",
        subject="เรื่องหนึ่ง",
        action="มอบกองช่าง",
        note="เลขรับสำนักงาน ๑๒๐",
        urgency="ด่วน",
        jump=jump(RegisterKind.RECEIVED, 2026, 7).words(),
    )
    done = division_row(replace(COPY, result="แจ้งแล้ว", urgency=None))
    assert (done.action, done.urgency, done.jump, done.void_reason) == ("แจ้งแล้ว", "", "", None)


@pytest.mark.parametrize("lacking", ["receive_number", "received_at"])
def test_a_copy_that_the_division_has_not_received_has_no_row(lacking: str) -> None:
    with pytest.raises(ValueError, match="5"):
        division_row(replace(COPY, **{lacking: None}))


def test_the_sent_row_says_all_that_the_form_asks_for() -> None:
    told = (Acknowledgement("อำเภอ", "7", None),)
    sent = outgoing(register_year=2026)
    row = sent_row(sent, "สำนักปลัด", told, 2, (jump(RegisterKind.CIRCULAR, 2026, 3),))
    assert row == RegisterRow(
        day=dt.date(2026, 11, 21),
        number="ว 3",
        letter_number="นธ ๗๑๒๐๙/ว ๓",
        dated=dt.date(2026, 11, 21),
        sender="สำนักปลัด",
        addressee="กำนันทุกตำบล",
        subject="แจ้ง",
        action="รับแล้ว ๑ จาก ๒ แห่ง",
        note="อำเภอ รับแล้ว เลขรับ ๗",
        urgency="ด่วน",
        jump=jump(RegisterKind.CIRCULAR, 2026, 3).words(),
    )
    plain = sent_row(replace(sent, letter=replace(sent.letter, urgency=None)), "สำนักปลัด")
    assert (plain.urgency, plain.action, plain.note, plain.jump, plain.void_reason) == ("", "", "", "", None)


def test_a_letter_without_a_date_has_no_row() -> None:
    with pytest.raises(ValueError, match="1"):
        sent_row(outgoing(issued_on=None), "สำนักปลัด")


def test_the_pages_keep_the_office_the_kind_and_the_digits() -> None:
    day = dt.date(2026, 11, 18)
    made = register_pages(RegisterKind.SENT, "อบต.", day, day, (), Digits.ARABIC)
    assert (made.kind, made.office, made.digits, made.rows) == (RegisterKind.SENT, "อบต.", Digits.ARABIC, ())
    assert register_pages(RegisterKind.SENT, "อบต.", day, day, ()).digits is Digits.THAI
