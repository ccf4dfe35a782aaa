"""Receiving letters: one press one number, nothing typed lost, nothing evidenced changed."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from circ_desktop.base.clock import FixedClock
from circ_desktop.domain.errors import InvalidEntry, NotAllowed, NotFound, SameLetter
from circ_desktop.domain.letter.content import Enclosure
from circ_desktop.domain.letter.reference import Reference
from circ_desktop.domain.officer import Right
from circ_desktop.domain.received.incoming import ReceivedFilter, ReceivedState, doubts
from circ_desktop.domain.register import RegisterKind
from circ_desktop.services.context import Context
from circ_desktop.services.office.settings import take_over_number
from circ_desktop.services.received import register
from circ_desktop.services.received.attaching import NewFile
from circ_desktop.services.received.entries import get_received, list_received, story_of_received
from circ_desktop.services.received.register import next_receive_number, register_received, same_letters
from circ_desktop.storage.books import parts, received
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from tests.databases import MORNING, acting
from tests.services.letters import SUBJECT, plain_pdf, urgent_circular
from tests.services.refusing import refused_without_a_trace


def test_registering_gives_number_time_and_everything_typed(office: Context) -> None:
    letter = register_received(office, urgent_circular(), request_key="a")
    assert (letter.receive_number, letter.register_year) == (1, 2026)
    assert letter.state is ReceivedState.REGISTERED
    assert letter.recorded_at == MORNING
    assert letter.entry.enclosures == urgent_circular().enclosures
    assert [line.text for line in letter.entry.references] == [line.text for line in urgent_circular().references]
    assert letter.entry.references[0].number == "นธ 0023.4/ว 3902"
    assert letter.entry.references[0].date == date(2026, 4, 21)
    assert get_received(office, letter.id) == letter


def test_pressing_twice_gives_one_number(office: Context) -> None:
    first = register_received(office, urgent_circular(), request_key="a")
    second = register_received(office, urgent_circular(), request_key="a")
    assert second == first
    assert next_receive_number(office) == 2


def test_the_same_letter_in_another_dialog_within_a_minute_is_asked_about(office: Context, clock: FixedClock) -> None:
    first = register_received(office, urgent_circular(), request_key="a")
    clock.advance(seconds=30)
    with pytest.raises(SameLetter) as trouble:
        register_received(office, urgent_circular(), request_key="b")
    assert trouble.value.existing_id == first.id
    assert "๑" in trouble.value.what
    assert next_receive_number(office) == 2
    again = register_received(office, urgent_circular(), request_key="b", allow_same=True)
    assert again.receive_number == 2


def test_a_key_that_gave_a_number_never_swallows_another_letter(office: Context) -> None:
    """The half-filled form of a clerk came back on a second PC, key and all, and another letter was typed into it."""
    first = register_received(office, urgent_circular(), request_key="a")
    with pytest.raises(SameLetter) as told:
        register_received(office, urgent_circular(subject="เรื่องอื่น"), request_key="a", allow_same=True)
    assert told.value.existing_id == first.id
    assert next_receive_number(office) == 2
    assert register_received(office, urgent_circular(subject="เรื่องอื่น"), request_key="b").receive_number == 2


def test_after_a_minute_the_same_letter_is_a_warning_only(office: Context, clock: FixedClock) -> None:
    first = register_received(office, urgent_circular(), request_key="a")
    clock.advance(seconds=61)
    assert [row.id for row in same_letters(office, urgent_circular())] == [first.id]
    assert register_received(office, urgent_circular(), request_key="b").receive_number == 2


def test_duplicates_are_known_by_number_date_and_sender(office: Context) -> None:
    register_received(office, urgent_circular(), request_key="a")
    assert same_letters(office, urgent_circular(number="นธ 0023.4 / ว 4817", subject="ชื่อเรื่องพิมพ์ต่างกัน"))
    for change in (
        {"number": "นธ ๐๐๒๓.๔/ว ๔๘๑๘"},
        {"dated": date(2026, 6, 11)},
        {"sender": "อำเภอธารทอง"},
        {"number": ""},
    ):
        assert not same_letters(office, urgent_circular(**change)), change


def test_a_letter_without_number_is_the_same_when_sender_date_and_subject_are(office: Context) -> None:
    register_received(office, urgent_circular(number=""), request_key="a")
    assert same_letters(office, urgent_circular(number=""))
    assert not same_letters(office, urgent_circular(number="", subject="เรื่องอื่น"))


def test_numbers_begin_anew_on_the_first_of_january(office: Context, clock: FixedClock) -> None:
    register_received(office, urgent_circular(), request_key="a")
    clock.moment = MORNING.replace(year=2027, month=1, day=1)
    letter = register_received(office, urgent_circular(received_at=clock.now()), request_key="b")
    assert (letter.receive_number, letter.register_year) == (1, 2027)


def test_a_number_taken_over_from_the_paper_book_is_given_next(office: Context) -> None:
    take_over_number(office, RegisterKind.RECEIVED, 418)
    assert register_received(office, urgent_circular(), request_key="a").receive_number == 418
    with pytest.raises(InvalidEntry) as trouble:
        take_over_number(office, RegisterKind.RECEIVED, 418)
    assert "๔๑๘" in trouble.value.what
    take_over_number(office, RegisterKind.RECEIVED, 500, "ออกเลขในสมุดระหว่างไฟดับ")
    assert next_receive_number(office) == 500


def test_an_entry_that_cannot_be_taken_names_the_field_and_uses_no_number(office: Context) -> None:
    wrong = {
        "sender": {"sender": " "},
        "subject": {"subject": "\u200b"},
        "urgency": {"urgency": "ด่วนจี๋"},
        "received_at": {"received_at": MORNING + timedelta(days=1)},
        "enclosures": {"enclosures": (Enclosure("แบบ", 0),)},
    }
    for field, change in wrong.items():
        with pytest.raises(InvalidEntry) as trouble:
            register_received(office, urgent_circular(**change), request_key=field)
        assert trouble.value.field == field
    assert next_receive_number(office) == 1


def test_what_only_looks_wrong_is_asked_about_and_taken(office: Context) -> None:
    odd = urgent_circular(number="", dated=date(2026, 6, 20))
    assert {field for field, _ in doubts(odd)} == {"number", "dated"}
    assert register_received(office, odd, request_key="a").receive_number == 1


def test_invisible_characters_go_and_no_word_changes(office: Context) -> None:
    letter = register_received(office, urgent_circular(subject="การ\u200bเตรียม  ความพร้อม "), request_key="a")
    assert letter.entry.subject == "การเตรียม ความพร้อม"


def test_a_reference_is_linked_to_the_letter_in_our_register_whichever_came_first(office: Context) -> None:
    late = register_received(office, urgent_circular(), request_key="a")
    named = urgent_circular(number="นธ ๐๐๒๓.๔/ว ๔๕๖๑", dated=date(2026, 6, 1), subject="สำรวจคูคลอง", references=())
    named_id = register_received(office, named, request_key="b").id
    assert [line.received_id for line in get_received(office, late.id).entry.references] == [None, named_id]
    answer = urgent_circular(number="นธ ๐๐๒๓.๔/ว ๕๐๐๐", references=(Reference("หนังสือจังหวัดนครธารา ที่ นธ ๐๐๒๓.๔/ว ๔๕๖๑"),))
    assert register_received(office, answer, request_key="c").entry.references[0].received_id == named_id


def test_only_a_registering_clerk_registers(office: Context) -> None:
    with pytest.raises(NotAllowed):
        register_received(acting(office, "nayok"), urgent_circular(), request_key="a")
    with pytest.raises(NotAllowed):
        register_received(replace(office, officer=None), urgent_circular(), request_key="a")
    clerk = office.officer
    assert clerk is not None
    gone = replace(clerk, active=False)
    assert not gone.may(Right.REGISTER)
    with pytest.raises(NotAllowed):
        register_received(replace(office, officer=gone), urgent_circular(), request_key="a")
    assert next_receive_number(office) == 1


def test_before_the_office_is_set_up_nothing_is_registered(bare: Context, office: Context) -> None:
    with pytest.raises(NotFound):
        register_received(replace(bare, officer=office.officer), urgent_circular(), request_key="a")


def test_a_long_subject_is_never_shortened(office: Context) -> None:
    long = SUBJECT * 40
    assert register_received(office, urgent_circular(subject=long), request_key="a").entry.subject == long


def _while_preparing(monkeypatch: pytest.MonkeyPatch, press: Callable[[], object]) -> None:
    """Another press ends between the look before the transaction and the transaction itself."""
    look = register._before_registering
    pressed: list[object] = []

    def meanwhile(*asked: Any) -> Any:
        seen = look(*asked)
        if not pressed:
            pressed.append(None)
            press()
        return seen

    monkeypatch.setattr(register, "_before_registering", meanwhile)


def test_a_second_press_inside_the_transaction_returns_the_first_ones_letter(
    office: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    _while_preparing(monkeypatch, lambda: register_received(office, urgent_circular(), request_key="a"))
    letter = register_received(office, urgent_circular(), request_key="a")
    assert letter == get_received(office, letter.id)
    assert (letter.receive_number, next_receive_number(office)) == (1, 2)


def test_a_second_press_inside_the_transaction_with_another_letter_is_told_and_loses_nothing(
    office: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    _while_preparing(monkeypatch, lambda: register_received(office, urgent_circular(), request_key="a"))
    other = urgent_circular(subject="เรื่องอื่น", number="นธ ๑/๒")
    with pytest.raises(SameLetter, match="เลขรับ ๑") as told:
        register_received(office, other, request_key="a")
    assert told.value.existing_id == list_received(office, ReceivedFilter())[0].id
    assert len(list_received(office, ReceivedFilter())) == 1
    assert next_receive_number(office) == 2
    assert register_received(office, other, request_key="b").receive_number == 2


def test_the_key_of_a_press_that_was_for_something_else_registers_nothing(office: Context) -> None:
    with UnitOfWork(office.database) as work:
        work.claim("a", "outgoing", at=MORNING)
        work.fulfil("a", 1)
        work.commit()
    with pytest.raises(NotAllowed, match="เรื่องอื่น"):
        register_received(office, urgent_circular(), request_key="a")
    assert next_receive_number(office) == 1


def test_a_refused_registration_leaves_no_trace(office: Context) -> None:
    refused_without_a_trace(
        office, Right.REGISTER, lambda ctx: register_received(ctx, urgent_circular(), request_key="a")
    )


@pytest.mark.parametrize(("seconds", "asked"), [(0, True), (60, True), (61, False)])
def test_the_same_letter_is_asked_about_for_a_minute(
    office: Context, clock: FixedClock, seconds: int, asked: bool
) -> None:
    first = register_received(office, urgent_circular(), request_key="a")
    clock.advance(seconds=seconds)
    if asked:
        with pytest.raises(SameLetter, match="เลขรับ ๑") as told:
            register_received(office, urgent_circular(), request_key="b")
        assert told.value.existing_id == first.id
    else:
        assert register_received(office, urgent_circular(), request_key="b").receive_number == 2


def test_another_clerk_may_register_the_same_letter_at_once(office: Context) -> None:
    register_received(office, urgent_circular(), request_key="a")
    colleague = replace(acting(office, "palat").signed_in(), rights=frozenset({Right.REGISTER}))
    assert register_received(office.acting(colleague), urgent_circular(), request_key="b").receive_number == 2


def test_the_files_and_the_stamp_come_with_the_number(office: Context) -> None:
    new = (NewFile("ก.pdf", plain_pdf()), NewFile("ข.txt", b"text", role="enclosure"))
    letter = register_received(office, urgent_circular(), request_key="a", files=new)
    assert letter == get_received(office, letter.id)
    with UnitOfWork(office.database, reading=True) as work:
        stored = parts.files_of(work.connection, parts.Of(received_id=letter.id))
        stamp = received.stamp_of(work.connection, letter.id)
    assert [(file.id, file.name, file.role) for file in stored] == [
        (letter.file_ids[0], "ก.pdf", "scan"),
        (letter.file_ids[1], "ข.txt", "enclosure"),
    ]
    assert stamp is not None
    assert stamp[0].lines() == (("เลขรับ", "๑"), ("วันที่", "๑๕ มิ.ย. ๒๕๖๙"), ("เวลา", "๐๙.๐๕"))
    assert story_of_received(office, letter.id)[0].at == MORNING
