"""What a clerk types for a letter that came in: tidied without changing a word, asked about where it looks wrong."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from circ_desktop.domain.errors import InvalidEntry, NotAllowed
from circ_desktop.domain.letter.content import Enclosure, Secrecy
from circ_desktop.domain.letter.reference import Reference
from circ_desktop.domain.received import incoming
from circ_desktop.domain.received.incoming import (
    SAME_LETTER_SECONDS,
    STATE_NAMES,
    ReceivedEntry,
    ReceivedLetter,
    ReceivedState,
    age_doubt,
    check_entry,
    doubts,
    is_same_letter,
    prepared_entry,
    require_open,
    tidy_entry,
)
from tests.databases import MORNING
from tests.domain.records import changeable, latin, said_unasked, stored_otherwise
from tests.services.letters import urgent_circular


@given(st.text(max_size=60))
def test_tidying_changes_no_visible_character(text: str) -> None:
    tidied = tidy_entry(urgent_circular(subject=text)).subject
    assert "".join(tidied.split()) == "".join(replace_invisible(text).split())


def replace_invisible(text: str) -> str:
    return "".join(character for character in text if character not in "\u200b\u200c\u200d\u2060\ufeff\u00ad")


@given(st.text(max_size=60))
def test_tidying_twice_is_tidying_once(text: str) -> None:
    once = tidy_entry(urgent_circular(subject=text, sender=text, number=text))
    assert tidy_entry(once) == once


def test_empty_lines_of_references_and_enclosures_are_dropped() -> None:
    entry = urgent_circular(
        references=(Reference(" "), Reference("หนังสือ")), enclosures=(Enclosure(""), Enclosure("แบบ"))
    )
    tidied = tidy_entry(entry)
    assert [line.text for line in tidied.references] == ["หนังสือ"]
    assert [item.title for item in tidied.enclosures] == ["แบบ"]


def test_an_urgency_with_its_own_time_is_taken() -> None:
    check_entry(urgent_circular(urgency="ด่วนภายใน ๒๐ มิถุนายน ๒๕๖๙ เวลา ๑๖.๐๐ น."), MORNING)


def test_a_clock_a_few_minutes_off_does_not_stop_the_clerk() -> None:
    check_entry(urgent_circular(received_at=MORNING + timedelta(minutes=9)), MORNING)
    with pytest.raises(InvalidEntry):
        check_entry(urgent_circular(received_at=MORNING + timedelta(minutes=11)), MORNING)


def test_a_usual_letter_raises_no_doubt() -> None:
    assert doubts(urgent_circular()) == ()


@pytest.mark.parametrize(
    ("change", "field"),
    [({"dated": date(2026, 6, 16)}, "dated"), ({"dated": date(2025, 6, 12)}, "dated"), ({"number": ""}, "number")],
)
def test_what_looks_wrong_is_a_question_not_a_refusal(change: dict[str, object], field: str) -> None:
    entry = replace(urgent_circular(), **change)  # type: ignore[arg-type]
    (doubt,) = doubts(entry)
    assert doubt[0] == field
    assert doubt[1].endswith("หรือไม่")
    check_entry(entry, MORNING)


@pytest.mark.parametrize("secrecy", list(Secrecy))
def test_a_secret_letter_does_not_go_into_the_ordinary_register(secrecy: Secrecy) -> None:
    with pytest.raises(InvalidEntry, match="ทขล") as refused:
        check_entry(urgent_circular(secrecy=secrecy), MORNING)
    assert refused.value.field == "secrecy"


def test_records_are_kept_as_they_were_written_and_words_stored_so_for_ever() -> None:
    assert changeable(incoming) == set()
    assert said_unasked(incoming) == {"ReceivedFilter.limit": 500}
    assert stored_otherwise(ReceivedState) == {}
    assert set(STATE_NAMES) == set(ReceivedState)
    assert latin(STATE_NAMES.values()) == []
    assert SAME_LETTER_SECONDS == 60


def test_tidying_takes_what_is_not_seen_from_every_field_and_no_word() -> None:
    messy = ReceivedEntry(
        number=" นธ  ๑/๒ ",
        dated=date(2026, 6, 1),
        sender=" จังหวัด\u200b ",
        addressee=" นายก  อบต. ",
        subject=" เรื่อง  หนึ่ง ",
        received_at=MORNING,
        urgency=" ด่วน ",
        references=(Reference(" หนังสือ  จังหวัด "),),
        enclosures=(Enclosure(" แบบ ", 2, " ชุด ", "คงไว้"),),
        note=" บรรทัดหนึ่ง\n\u200bบรรทัดสอง ",
    )
    assert tidy_entry(messy) == ReceivedEntry(
        number="นธ ๑/๒",
        dated=date(2026, 6, 1),
        sender="จังหวัด",
        addressee="นายก อบต.",
        subject="เรื่อง หนึ่ง",
        received_at=MORNING,
        urgency="ด่วน",
        references=(Reference("หนังสือ จังหวัด"),),
        enclosures=(Enclosure("แบบ", 2, "ชุด", "คงไว้"),),
        note="บรรทัดหนึ่ง\nบรรทัดสอง",
    )
    assert tidy_entry(urgent_circular(urgency=" ")).urgency is None
    assert tidy_entry(urgent_circular(urgency=None)).urgency is None


def test_references_are_read_where_nobody_gave_number_or_date() -> None:
    text = "หนังสือจังหวัด ที่ นธ ๐๐๒๓.๔/ว ๑ ลงวันที่ ๒ มิถุนายน ๒๕๖๙"
    given_number, given_day = Reference(text, number="อื่น"), Reference(text, date=date(2020, 1, 1))
    found = prepared_entry(urgent_circular(references=(Reference(f" {text} "), given_number, given_day))).references
    assert found == (Reference(text, "นธ 0023.4/ว 1", date(2026, 6, 2)), given_number, given_day)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"sender": ""}, "sender"),
        ({"subject": ""}, "subject"),
        ({"urgency": "ด่วนจี๋"}, "urgency"),
        ({"enclosures": (Enclosure("แบบ"), Enclosure("แบบ", 0))}, "enclosures"),
        ({"received_at": MORNING + timedelta(minutes=10, seconds=1)}, "received_at"),
    ],
)
def test_what_the_register_cannot_take_is_refused_beside_its_field(change: dict[str, object], field: str) -> None:
    with pytest.raises(InvalidEntry) as refused:
        check_entry(replace(urgent_circular(), **change), MORNING)  # type: ignore[arg-type]
    assert refused.value.field == field
    assert refused.value.means
    assert refused.value.press


@pytest.mark.parametrize(
    "change",
    [
        {"enclosures": (Enclosure("แบบ", None), Enclosure("แบบ", 1))},
        {"received_at": MORNING + timedelta(minutes=10)},
        {"urgency": None},
        {"number": "", "dated": None, "addressee": ""},
    ],
)
def test_what_the_register_can_take_is_taken(change: dict[str, object]) -> None:
    check_entry(replace(urgent_circular(), **change), MORNING)  # type: ignore[arg-type]


def test_a_moment_without_its_zone_is_a_defect_of_the_program() -> None:
    with pytest.raises(ValueError, match="zone"):
        check_entry(replace(urgent_circular(), received_at=MORNING.replace(tzinfo=None)), MORNING)


@pytest.mark.parametrize(
    ("change", "same"),
    [
        ({}, True),
        ({"note": "อื่น", "urgency": None, "addressee": "อื่น"}, True),
        ({"number": "อื่น"}, False),
        ({"dated": None}, False),
        ({"sender": "อื่น"}, False),
        ({"subject": "อื่น"}, False),
    ],
)
def test_the_same_letter_has_number_date_sender_and_subject_alike(change: dict[str, object], same: bool) -> None:
    assert is_same_letter(urgent_circular(), replace(urgent_circular(), **change)) is same  # type: ignore[arg-type]


@pytest.mark.parametrize(("days", "asked"), [(0, False), (365, False), (366, True), (36500, True)])
def test_a_letter_is_asked_about_when_it_is_older_than_a_year(days: int, asked: bool) -> None:
    arrived = date(2026, 6, 15)
    assert bool(age_doubt(arrived - timedelta(days=days), arrived)) is asked


@pytest.mark.parametrize(
    ("dated", "fields"),
    [(date(2026, 6, 15), []), (date(2026, 6, 16), ["dated"]), (date(2025, 6, 15), []), (None, [])],
)
def test_the_day_of_the_letter_is_doubted_by_the_day_of_receipt(dated: date | None, fields: list[str]) -> None:
    assert [field for field, _ in doubts(urgent_circular(dated=dated))] == fields


def test_every_doubt_of_a_letter_is_told() -> None:
    told = doubts(urgent_circular(dated=date(2024, 6, 1), number=""))
    assert [field for field, _ in told] == ["dated", "number"]
    assert "๑ มิถุนายน ๒๕๖๗" in told[0][1]


@pytest.mark.parametrize("state", ReceivedState)
def test_only_a_voided_row_is_closed(state: ReceivedState) -> None:
    letter = ReceivedLetter(1, 2026, 1, urgent_circular(), state, MORNING, 1, 1)
    if state is ReceivedState.VOIDED:
        with pytest.raises(NotAllowed, match="ยกเลิก"):
            require_open(letter)
    else:
        require_open(letter)
