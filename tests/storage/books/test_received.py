"""Rows of the received register: written, read, listed, searched."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from circ_desktop.base.clock import BANGKOK
from circ_desktop.domain.desk.route import order
from circ_desktop.domain.letter.content import Enclosure, Secrecy
from circ_desktop.domain.letter.reference import Reference
from circ_desktop.domain.office import StampLabels
from circ_desktop.domain.received.incoming import ReceivedFilter, ReceivedLetter, ReceivedRow, ReceivedState
from circ_desktop.domain.received.stamp import ReceiptStamp
from circ_desktop.storage.books import parts, received, routes
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from circ_desktop.storage.tables import stamps
from tests.databases import MORNING
from tests.storage.books.rows import CLERK, DAY, ENTRY, HEAD, LATER, MAYOR, file, line, on_its_way, receive

STAMP = ReceiptStamp("อบต.ธารน้ำใส", StampLabels("รับที่"), "๑", "๑๕ มิ.ย. ๒๕๖๙", "๐๙.๐๕")
FULL: dict[str, Any] = {
    "references": (Reference("คำสั่งอำเภอ"), Reference("หนังสือ", "นธ 1/2", DAY)),
    "enclosures": (Enclosure("แบบ", 2, "ชุด", "ส่งคืน"),),
}


def stored(work: UnitOfWork, letter: ReceivedLetter) -> ReceivedLetter:
    found = received.get(work.connection, letter.id)
    assert found is not None
    return found


def numbers(rows: tuple[ReceivedRow, ...]) -> list[int]:
    return [row.receive_number for row in rows]


def attach(work: UnitOfWork, letter: ReceivedLetter, sha256: str = "") -> int:
    file_id = file(work, sha256=sha256)
    parts.link_file(work.connection, parts.Of(received_id=letter.id), file_id)
    return file_id


def test_a_letter_comes_back_as_it_was_registered(work: UnitOfWork) -> None:
    letter = receive(work, at=LATER, by=HEAD, **FULL)
    assert letter == ReceivedLetter(
        id=letter.id,
        register_year=2026,
        receive_number=1,
        entry=replace(ENTRY, **FULL),
        state=ReceivedState.REGISTERED,
        recorded_at=LATER,
        recorded_by=HEAD,
        version=1,
    )
    assert stored(work, letter) == letter
    assert received.get(work.connection, letter.id, lock=True) == letter
    assert received.get(work.connection, 999) is None


@pytest.mark.parametrize("secrecy", [None, *Secrecy])
def test_secrecy_and_an_entry_of_bare_necessities_come_back(work: UnitOfWork, secrecy: Secrecy | None) -> None:
    letter = receive(work, number="", dated=None, addressee="", urgency=None, note="", secrecy=secrecy)
    assert stored(work, letter) == letter


def test_the_files_of_a_letter_are_told_first_attached_first(work: UnitOfWork) -> None:
    letter, other = receive(work), receive(work)
    ids = (attach(work, letter), attach(work, letter))
    assert stored(work, letter).file_ids == ids
    assert stored(work, other).file_ids == ()


def test_a_correction_is_written_over_the_version_it_was_made_of(work: UnitOfWork) -> None:
    letter, other = receive(work, **FULL), receive(work)
    entry = replace(ENTRY, sender="อำเภอ", number="นธ ๑/๙", references=(Reference("ก"),), enclosures=(), note="แก้")
    assert received.update_entry(work.connection, letter.id, entry, version=1)
    assert stored(work, letter) == replace(letter, entry=entry, version=2)
    assert not received.update_entry(work.connection, letter.id, ENTRY, version=1)
    assert stored(work, letter).entry == entry
    assert stored(work, other) == other


def test_where_a_letter_stands_is_written_value_by_value(work: UnitOfWork) -> None:
    letter, other = receive(work), receive(work)
    stand = received.set_standing
    stand(work.connection, letter.id, state=ReceivedState.PUT_UP, holder="ปลัด", action="เสนอ")
    put_up = replace(letter, state=ReceivedState.PUT_UP, holder="ปลัด", action="เสนอ")
    assert stored(work, letter) == put_up
    stand(work.connection, letter.id)
    assert stored(work, letter) == put_up
    stand(work.connection, letter.id, holder="")
    assert stored(work, letter) == replace(put_up, holder="")
    stand(work.connection, letter.id, action="ส่ง กองช่าง")
    stand(work.connection, letter.id, state=ReceivedState.ASSIGNED)
    assert stored(work, letter) == replace(put_up, holder="", action="ส่ง กองช่าง", state=ReceivedState.ASSIGNED)
    assert stored(work, other) == other


def test_a_voided_row_keeps_its_number_and_is_held_by_nobody(work: UnitOfWork) -> None:
    letter, other = receive(work), receive(work)
    received.set_standing(work.connection, letter.id, holder="ปลัด")
    received.void(work.connection, letter.id, "ลงซ้ำ")
    assert stored(work, letter) == replace(letter, state=ReceivedState.VOIDED, void_reason="ลงซ้ำ", version=2)
    assert stored(work, other) == other


def test_the_register_of_some_days_has_each_letter_received_on_them_in_its_order(work: UnitOfWork) -> None:
    midnight = datetime(2026, 6, 16, tzinfo=BANGKOK)
    early = receive(work, received_at=midnight - timedelta(microseconds=1))
    late = receive(work, received_at=midnight)
    old = receive(work, year=2025, received_at=midnight)
    between = received.between
    assert list(between(work.connection, "office", date(2026, 6, 15), date(2026, 6, 16))) == [old, early, late]
    assert list(between(work.connection, "office", date(2026, 6, 15), date(2026, 6, 15))) == [early]
    assert list(between(work.connection, "office", date(2026, 6, 16), date(2026, 6, 17))) == [old, late]
    assert list(between(work.connection, "division:1", date(2026, 6, 1), date(2026, 6, 30))) == []


def test_chosen_letters_come_the_oldest_first_without_voided_ones(work: UnitOfWork) -> None:
    first, second, voided, old = receive(work), receive(work), receive(work), receive(work, year=2025)
    received.void(work.connection, voided.id, "ผิด")
    wanted = [second.id, voided.id, first.id, old.id, 999]
    assert received.by_ids(work.connection, wanted) == (old, first, second)
    assert received.by_ids(work.connection, ()) == ()


def test_letters_of_a_subject_are_told_oldest_first_up_to_a_limit(work: UnitOfWork) -> None:
    first, other, second, voided = receive(work), receive(work, subject="อื่น"), receive(work), receive(work)
    old = receive(work, year=2025)
    received.void(work.connection, voided.id, "ผิด")
    found = received.with_subject
    assert found(work.connection, "office", ENTRY.subject, 9) == (old, first, second)
    assert found(work.connection, "office", ENTRY.subject, 2) == (old, first)
    assert found(work.connection, "division:1", ENTRY.subject, 9) == ()
    assert other not in found(work.connection, "office", ENTRY.subject, 9)


def test_a_line_of_the_list_says_what_the_register_says(work: UnitOfWork) -> None:
    letter = receive(work)
    received.set_standing(work.connection, letter.id, state=ReceivedState.PUT_UP, holder="ปลัด")
    line_ = ReceivedRow(
        id=letter.id,
        receive_number=1,
        number=ENTRY.number,
        dated=DAY,
        sender=ENTRY.sender,
        addressee=ENTRY.addressee,
        subject=ENTRY.subject,
        urgency="ด่วนที่สุด",
        state=ReceivedState.PUT_UP,
        holder="ปลัด",
        received_at=MORNING,
        has_file=False,
    )
    assert received.rows(work.connection, ReceivedFilter()) == (line_,)
    attach(work, letter)
    attach(work, letter)
    assert received.rows(work.connection, ReceivedFilter()) == (replace(line_, has_file=True),)


@pytest.fixture
def book(work: UnitOfWork) -> UnitOfWork:
    """1 urgent of the 15th, 2 calm of the 16th, 3 voided of the 17th; 1 of the year before."""
    receive(work)
    receive(work, received_at=MORNING + timedelta(days=1), urgency=None, subject="ขอใช้สนาม ๕๐%", number="สถ ๑๒๐๓/๕๕")
    third = receive(work, received_at=MORNING + timedelta(days=2), number="สถ ๑๒๐๓/๒", sender="โรงเรียน", note="ลงผิด")
    receive(work, year=2025, received_at=MORNING - timedelta(days=365), subject="เก่า", number="", addressee="ปลัดเก่า")
    received.void(work.connection, third.id, "ผิด")
    return work


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (ReceivedFilter(), [3, 2, 1, 1]),
        (ReceivedFilter(year=2026), [3, 2, 1]),
        (ReceivedFilter(year=2025), [1]),
        (ReceivedFilter(urgent_only=True, year=2026), [3, 1]),
        (ReceivedFilter(states=frozenset({ReceivedState.VOIDED})), [3]),
        (ReceivedFilter(states=frozenset({ReceivedState.REGISTERED})), [2, 1, 1]),
        (ReceivedFilter(states=frozenset()), []),
        (ReceivedFilter(day_from=date(2026, 6, 16)), [3, 2]),
        (ReceivedFilter(day_to=date(2026, 6, 15)), [1, 1]),
        (ReceivedFilter(day_from=date(2026, 6, 16), day_to=date(2026, 6, 16)), [2]),
        (ReceivedFilter(limit=2), [3, 2]),
        (ReceivedFilter(text="สนาม"), [2]),
        (ReceivedFilter(text="๕๐%"), [2]),
        (ReceivedFilter(text="นครธารา หลาก"), [1]),
        (ReceivedFilter(text="ลงผิด"), [3]),
        (ReceivedFilter(text="ปลัดเก่า"), [1]),
        (ReceivedFilter(text="โรงเรียน"), [3]),
        (ReceivedFilter(text="ไม่มี"), []),
        (ReceivedFilter(text="สถ 1203/2"), [3]),
        (ReceivedFilter(text="1203/2", year=2025), []),
        (ReceivedFilter(text="2", year=2026), [2, 3, 1]),
        (ReceivedFilter(text="๒", year=2026), [2, 3, 1]),
        (ReceivedFilter(text="9999999999"), []),
    ],
)
def test_the_list_shows_what_is_asked_for_newest_first(
    book: UnitOfWork, wanted: ReceivedFilter, found: list[int]
) -> None:
    assert numbers(received.rows(book.connection, wanted)) == found


@pytest.mark.parametrize(
    ("change", "same"),
    [
        ({}, True),
        ({"number": "นธ 0023.4 / ว 4817", "subject": "อื่น", "note": ""}, True),
        ({"sender": "อื่น"}, False),
        ({"dated": date(2026, 6, 13)}, False),
        ({"dated": None}, False),
        ({"number": "นธ ๐๐๒๓.๔/ว ๔๘๑๘"}, False),
        ({"number": ""}, False),
    ],
)
def test_the_same_letter_has_sender_number_and_date_alike(work: UnitOfWork, change: dict[str, Any], same: bool) -> None:
    letter = receive(work)
    found = received.same(work.connection, replace(ENTRY, **change))
    assert [row.id for row in found] == ([letter.id] if same else [])


def test_without_a_number_or_a_date_letters_are_the_same_by_what_is_left(work: UnitOfWork) -> None:
    bare = receive(work, number="", dated=None)
    receive(work, number="", dated=None, subject="อื่น")
    receive(work, number="")
    assert [row.id for row in received.same(work.connection, replace(ENTRY, number="", dated=None))] == [bare.id]


def test_of_the_same_letters_ten_are_told_newest_first_but_oneself_and_voided_ones(work: UnitOfWork) -> None:
    letters = [receive(work) for _ in range(13)]
    received.void(work.connection, letters[12].id, "ผิด")
    found = received.same(work.connection, ENTRY, but=letters[11].id)
    assert numbers(found) == list(range(11, 1, -1))
    attach(work, letters[10])
    assert received.same(work.connection, ENTRY)[1].has_file


def test_letters_are_known_by_the_content_of_their_files_the_newest_of_each(work: UnitOfWork) -> None:
    one, two = "a" * 64, "b" * 64
    first, second, voided = receive(work), receive(work), receive(work)
    attach(work, first, one)
    attach(work, second, one)
    attach(work, first, two)
    attach(work, voided, two)
    received.void(work.connection, voided.id, "ผิด")
    found = received.with_files(work.connection, [one, two, "c" * 64])
    assert {digest: row.id for digest, row in found.items()} == {one: second.id, two: first.id}
    assert found[one].has_file
    assert received.with_files(work.connection, [two]).keys() == {two}


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({}, True),
        ({"note": "อื่น", "addressee": "อื่น"}, True),
        ({"number": "นธ 0023.4/ว4817"}, True),
        ({"subject": "อื่น"}, False),
        ({"sender": "อื่น"}, False),
        ({"dated": None}, False),
        ({"number": ""}, False),
    ],
)
def test_what_was_just_registered_has_the_subject_alike_too(
    work: UnitOfWork, change: dict[str, Any], found: bool
) -> None:
    letter = receive(work)
    row = received.just_registered(work.connection, replace(ENTRY, **change), CLERK, MORNING)
    assert (row.id if row else None) == (letter.id if found else None)


def test_only_the_clerks_own_press_since_then_counts_and_the_last_of_them(work: UnitOfWork) -> None:
    receive(work, dated=None)
    last = receive(work, dated=None)
    entry, since = replace(ENTRY, dated=None), MORNING
    just = received.just_registered
    row = just(work.connection, entry, CLERK, since)
    assert row is not None
    assert row.id == last.id
    assert just(work.connection, entry, HEAD, since) is None
    assert just(work.connection, entry, CLERK, since + timedelta(microseconds=1)) is None
    received.void(work.connection, last.id, "ผิด")
    row = just(work.connection, entry, CLERK, since)
    assert row is not None
    assert row.id == last.id - 1


def test_senders_are_offered_those_first_that_begin_so_then_who_writes_most(work: UnitOfWork) -> None:
    for sender, many in (("อำเภอ ก", 1), ("จังหวัดอำเภอ", 3), ("อำเภอ ข", 2), ("กรม 100%", 1)):
        for _ in range(many):
            receive(work, sender=sender)
    offered = received.senders
    assert offered(work.connection, "อำเภอ", 9) == ("อำเภอ ข", "อำเภอ ก", "จังหวัดอำเภอ")
    assert offered(work.connection, "", 2) == ("จังหวัดอำเภอ", "อำเภอ ข")
    assert offered(work.connection, "%", 9) == ("กรม 100%",)
    assert offered(work.connection, "ไม่มี", 9) == ()


def test_names_of_a_column_come_the_most_frequent_first_without_empty_and_voided_ones(work: UnitOfWork) -> None:
    for sender, addressee in (("ข", "ค"), ("ก", ""), ("ก", "ง"), ("ข", "ง")):
        receive(work, sender=sender, addressee=addressee)
    received.void(work.connection, receive(work, sender="จ", addressee="จ").id, "ผิด")
    assert received.names_in(work.connection, "sender") == ("ก", "ข")
    assert received.names_in(work.connection, "addressee") == ("ง", "ค")


def test_a_stamp_comes_back_and_is_said_anew_without_its_scan(work: UnitOfWork) -> None:
    letter, other = receive(work), receive(work)
    assert received.stamp_of(work.connection, letter.id) is None
    for each in (letter, other):
        received.insert_stamp(work.connection, each.id, STAMP, MORNING)
    assert received.stamp_of(work.connection, letter.id) == (STAMP, None)
    files = [attach(work, letter), attach(work, letter)]
    received.set_stamped_file(work.connection, letter.id, files[1])
    assert received.stamp_of(work.connection, letter.id) == (STAMP, files[1])
    assert received.stamp_of(work.connection, other.id) == (STAMP, None)
    new = replace(STAMP, time="๑๖.๓๐")
    received.update_stamp(work.connection, letter.id, new, LATER)
    assert received.stamp_of(work.connection, letter.id) == (new, None)
    assert received.stamp_of(work.connection, other.id) == (STAMP, None)
    assert stored(work, letter).file_ids == (files[0],)
    made = select(stamps.c.made_at).order_by(stamps.c.id)
    assert work.connection.execute(made).scalars().all() == [LATER, MORNING]


def test_a_stamped_scan_is_let_go_of_its_letter_alone(work: UnitOfWork) -> None:
    letter, other = receive(work), receive(work)
    for each in (letter, other):
        received.insert_stamp(work.connection, each.id, STAMP, MORNING)
    shared = attach(work, letter)
    parts.link_file(work.connection, parts.Of(received_id=other.id), shared)
    for each in (letter, other):
        received.set_stamped_file(work.connection, each.id, shared)
    received.forget_stamped_file(work.connection, letter.id)
    assert stored(work, letter).file_ids == ()
    assert stored(work, other).file_ids == (shared,)
    assert received.stamp_of(work.connection, other.id) == (STAMP, shared)
    assert parts.get_file(work.connection, shared) is not None
    received.forget_stamped_file(work.connection, letter.id)
    received.forget_stamped_file(work.connection, 999)


def test_the_story_of_a_letter_is_its_own_its_routes_and_its_assignments(work: UnitOfWork) -> None:
    letter, other = receive(work), receive(work)
    on_its_way(work, other.id)
    assert received.entities_of(work.connection, letter.id) == (("received", letter.id),)
    route = on_its_way(work, letter.id, chain=(MAYOR,))
    routes.update_route(work.connection, order(route, line(MAYOR, "มอบ"), frozenset({2, 3})), route, LATER)
    ordered = routes.get(work.connection, route.id)
    assert ordered is not None
    copies = [("assignment", copy.id) for copy in ordered.assignments]
    assert received.entities_of(work.connection, letter.id) == (("received", letter.id), ("route", route.id), *copies)
