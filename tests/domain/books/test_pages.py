"""Rows of the registers from letters: the day they stand under, their number, and voided ones kept."""

import datetime as dt

import pytest

from circ_desktop.domain.books.pages import RegisterRow, received_row, register_pages, sent_row
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.received.incoming import ReceivedEntry, ReceivedLetter, ReceivedState
from circ_desktop.domain.register import RegisterKind
from circ_desktop.domain.sent.outgoing import Outgoing, OutgoingState

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
