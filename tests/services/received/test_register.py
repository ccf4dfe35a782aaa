"""Receiving letters: one press one number, nothing typed lost, nothing evidenced changed."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from circ_desktop.base.clock import FixedClock
from circ_desktop.domain.errors import InvalidEntry, NotAllowed, NotFound, SameLetter, StaleEdit
from circ_desktop.domain.letter.content import Enclosure
from circ_desktop.domain.letter.reference import Reference
from circ_desktop.domain.officer import Right
from circ_desktop.domain.received.incoming import ReceivedFilter, ReceivedState, doubts
from circ_desktop.domain.register import RegisterKind
from circ_desktop.services.audit import audit_check
from circ_desktop.services.context import Context
from circ_desktop.services.office.settings import take_over_number
from circ_desktop.services.received.correct import correct_received
from circ_desktop.services.received.entries import get_received, list_received, senders_known, story_of_received
from circ_desktop.services.received.register import next_receive_number, register_received, same_letters
from circ_desktop.services.received.void import void_received
from tests.databases import MORNING, acting
from tests.services.letters import SUBJECT, urgent_circular


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


def test_a_voided_number_stays_in_the_book_and_is_never_given_again(office: Context) -> None:
    letter = register_received(office, urgent_circular(), request_key="a")
    voided = void_received(office, letter.id, "ลงผิดเล่ม")
    assert (voided.state, voided.receive_number, voided.void_reason) == (ReceivedState.VOIDED, 1, "ลงผิดเล่ม")
    assert [row.id for row in list_received(office, ReceivedFilter())] == [letter.id]
    assert register_received(office, urgent_circular(), request_key="b").receive_number == 2
    with pytest.raises(NotAllowed):
        correct_received(office, letter.id, urgent_circular(note="x"), version=voided.version)
    with pytest.raises(NotAllowed):
        void_received(office, letter.id, "อีกครั้ง")


def test_voiding_wants_a_reason(office: Context) -> None:
    letter = register_received(office, urgent_circular(), request_key="a")
    with pytest.raises(InvalidEntry) as trouble:
        void_received(office, letter.id, "  ")
    assert trouble.value.field == "reason"
    assert get_received(office, letter.id).state is ReceivedState.REGISTERED


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


def test_a_letter_that_is_not_there_is_told(office: Context) -> None:
    for ask in (
        lambda: get_received(office, 99),
        lambda: story_of_received(office, 99),
        lambda: void_received(office, 99, "x"),
    ):
        with pytest.raises(NotFound):
            ask()


def test_the_story_tells_who_and_when_and_the_chain_is_sound(office: Context) -> None:
    letter = register_received(office, urgent_circular(), request_key="a")
    void_received(office, letter.id, "ลงซ้ำ")
    story = story_of_received(office, letter.id)
    assert [line.text for line in story] == ["ลงทะเบียนรับ เลขรับ ๑", "ยกเลิกเลขรับ ๑ เพราะ ลงซ้ำ"]
    assert office.officer is not None
    assert {line.who for line in story} == {office.officer.name}
    assert audit_check(office).sound


@pytest.fixture
def three(office: Context, clock: FixedClock) -> Context:
    """Three letters: 1 an urgent circular, 2 without urgency on the next day, 3 voided."""
    register_received(office, urgent_circular(), request_key="1")
    clock.advance(days=1)
    second = urgent_circular(
        received_at=clock.now(),
        number="สถ 1203/55",
        sender="โรงเรียนบ้านธารน้ำใส",
        urgency=None,
        subject="ขอใช้สถานที่ 50% ของสนาม",
    )
    register_received(office, second, request_key="2")
    third = urgent_circular(received_at=clock.now(), number="สถ 1203/2", subject="ลงผิด")
    void_received(office, register_received(office, third, request_key="3").id, "ผิด")
    return office


FINDS = [
    (ReceivedFilter(), [3, 2, 1]),
    (ReceivedFilter(text="น้ำหลาก"), [1]),
    (ReceivedFilter(text="2569"), [1]),
    (ReceivedFilter(text="ประจำปี ๒๕๖๙"), [1]),
    (ReceivedFilter(text="นครธารา 4817"), [1]),
    (ReceivedFilter(text="นธ 0023.4/ว4817"), [1]),
    (ReceivedFilter(text="50%"), [2]),
    (ReceivedFilter(text="%"), [2]),
    (ReceivedFilter(text="ไม่มีคำนี้"), []),
    (ReceivedFilter(text="2"), [2, 3, 1]),
    (ReceivedFilter(text="๒"), [2, 3, 1]),
    (ReceivedFilter(text="สถ 1203/2"), [3]),
    (ReceivedFilter(urgent_only=True), [3, 1]),
    (ReceivedFilter(states=frozenset({ReceivedState.VOIDED})), [3]),
    (ReceivedFilter(day_to=MORNING.date()), [1]),
    (ReceivedFilter(day_from=date(2026, 6, 16), day_to=date(2026, 6, 16)), [3, 2]),
    (ReceivedFilter(year=2025), []),
    (ReceivedFilter(year=2026, limit=2), [3, 2]),
]
"""What is asked for, and the receive numbers in the order of the list."""


def test_the_list_finds_what_a_clerk_asks_for(three: Context) -> None:
    for wanted, numbers in FINDS:
        assert [row.receive_number for row in list_received(three, wanted)] == numbers, wanted


def test_senders_are_offered_those_first_that_begin_so(three: Context) -> None:
    assert senders_known(three, "จังหวัด") == ("จังหวัดนครธารา",)
    assert senders_known(three, "") == ("จังหวัดนครธารา", "โรงเรียนบ้านธารน้ำใส")
    assert senders_known(three, "%") == ()


def test_a_long_subject_is_never_shortened(office: Context) -> None:
    long = SUBJECT * 40
    assert register_received(office, urgent_circular(subject=long), request_key="a").entry.subject == long
