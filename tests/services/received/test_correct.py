"""Correcting an entry: number and time stay, the old words are told, and nobody writes over another unseen."""

import pytest
from msgspec.structs import replace

from circ_desktop.base.clock import FixedClock
from circ_desktop.domain.errors import InvalidEntry, NotAllowed, NotFound, StaleEdit
from circ_desktop.domain.officer import Right
from circ_desktop.services.context import Context
from circ_desktop.services.received.correct import correct_received
from circ_desktop.services.received.entries import (
    get_received,
    story_of_received,
)
from circ_desktop.services.received.register import register_received
from circ_desktop.services.received.stamp import the_stamp
from circ_desktop.services.received.void import void_received
from circ_desktop.storage.books import received
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from tests.databases import MORNING, acting
from tests.services.letters import urgent_circular
from tests.services.one_database import on_sqlite
from tests.services.refusing import refused_without_a_trace


def test_a_correction_keeps_number_and_time_and_the_old_words_in_the_story(office: Context, clock: FixedClock) -> None:
    letter = register_received(office, urgent_circular(), request_key="a")
    clock.advance(hours=1)
    corrected = correct_received(office, letter.id, urgent_circular(sender="อำเภอธารทอง", note="แก้"), version=1)
    assert corrected.receive_number == letter.receive_number
    assert corrected.recorded_at == letter.recorded_at
    assert corrected.version == 2
    assert corrected.entry.sender == "อำเภอธารทอง"
    assert "“จังหวัดนครธารา” เป็น “อำเภอธารทอง”" in story_of_received(office, letter.id)[-1].text


def test_a_correction_that_changes_nothing_writes_nothing(office: Context) -> None:
    letter = register_received(office, urgent_circular(), request_key="a")
    assert correct_received(office, letter.id, urgent_circular(), version=1) == letter
    assert len(story_of_received(office, letter.id)) == 1


def test_a_stale_correction_is_refused_and_shows_what_stands_now(office: Context) -> None:
    letter = register_received(office, urgent_circular(), request_key="a")
    theirs = correct_received(office, letter.id, urgent_circular(note="คนแรก"), version=letter.version)
    with pytest.raises(StaleEdit) as trouble:
        correct_received(office, letter.id, urgent_circular(note="คนที่สอง"), version=letter.version)
    assert trouble.value.theirs == theirs
    assert trouble.value.by == office.signed_in().name
    assert get_received(office, letter.id).entry.note == "คนแรก"


def test_only_a_registering_clerk_corrects_and_only_what_the_register_can_take(office: Context) -> None:
    letter = register_received(office, urgent_circular(), request_key="a")
    changed = urgent_circular(note="แก้")
    refused_without_a_trace(office, Right.REGISTER, lambda ctx: correct_received(ctx, letter.id, changed, version=1))
    with pytest.raises(InvalidEntry) as told:
        correct_received(office, letter.id, urgent_circular(sender=" "), version=1)
    assert told.value.field == "sender"
    with pytest.raises(NotFound):
        correct_received(office, 99, changed, version=1)
    assert get_received(office, letter.id) == letter


def test_a_corrected_entry_is_tidied_and_its_references_read(office: Context) -> None:
    letter = register_received(office, urgent_circular(), request_key="a")
    entry = urgent_circular(subject=" เรื่อง  ใหม่ ")
    corrected = correct_received(office, letter.id, entry, version=1)
    assert corrected == get_received(office, letter.id)
    assert corrected.entry.subject == "เรื่อง ใหม่"
    assert corrected.entry.references[0].number == "นธ 0023.4/ว 3902"


def test_even_an_unchanged_text_is_refused_from_an_old_view(office: Context) -> None:
    letter = register_received(office, urgent_circular(), request_key="a")
    with pytest.raises(StaleEdit) as told:
        correct_received(office, letter.id, urgent_circular(), version=7)
    assert (told.value.theirs, told.value.by) == (letter, "")
    assert told.value.what.startswith("ผู้อื่น")


def test_the_one_who_corrected_last_is_named(office: Context) -> None:
    letter = register_received(office, urgent_circular(), request_key="a")
    clerk = office.signed_in()
    head = acting(office, "huana").signed_in()
    correct_received(office.acting(replace(head, rights=clerk.rights)), letter.id, urgent_circular(note="ก"), version=1)
    with pytest.raises(StaleEdit, match=head.name):
        correct_received(office, letter.id, urgent_circular(note="ข"), version=1)


def test_a_voided_row_is_not_corrected(office: Context) -> None:
    letter = register_received(office, urgent_circular(), request_key="a")
    voided = void_received(office, letter.id, "ผิด")
    with pytest.raises(NotAllowed, match="ยกเลิก"):
        correct_received(office, letter.id, urgent_circular(note="ก"), version=voided.version)


@on_sqlite
def test_what_is_told_of_an_old_view_is_whole(office: Context) -> None:
    letter = register_received(office, urgent_circular(), request_key="a")
    with pytest.raises(StaleEdit) as told:
        correct_received(office, letter.id, urgent_circular(), version=7)
    assert str(told.value) == ("ผู้อื่นแก้รายการนี้ไปก่อนแล้ว ที่ท่านพิมพ์ยังไม่ถูกบันทึก และยังอยู่ในหน้าจอ เทียบสองข้อความ แล้วเลือกว่าจะใช้อันไหน")


def test_somebody_faster_inside_the_transaction_is_told_too(office: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    letter = register_received(office, urgent_circular(), request_key="a")
    monkeypatch.setattr(received, "update_entry", lambda *_, **__: False)
    with pytest.raises(StaleEdit) as told:
        correct_received(office, letter.id, urgent_circular(note="ก"), version=1)
    assert told.value.theirs == letter


def test_only_another_time_of_receipt_makes_the_stamp_say_something_else(office: Context, clock: FixedClock) -> None:
    letter = register_received(office, urgent_circular(), request_key="a")
    with UnitOfWork(office.database, reading=True) as work:
        first, _ = the_stamp(work, letter.id)
    correct_received(office, letter.id, urgent_circular(note="ก"), version=1)
    clock.advance(hours=1)
    correct_received(
        office, letter.id, urgent_circular(note="ก", received_at=MORNING.replace(day=12, hour=8)), version=2
    )
    with UnitOfWork(office.database, reading=True) as work:
        after, _ = the_stamp(work, letter.id)
    assert (first.date, first.time, first.number) == ("๑๕ มิ.ย. ๒๕๖๙", "๐๙.๐๕", "๑")
    assert after == replace(first, date="๑๒ มิ.ย. ๒๕๖๙", time="๐๘.๐๕")
