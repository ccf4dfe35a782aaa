"""What a clerk types for a letter that came in: tidied without changing a word, asked about where it looks wrong."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from circ_desktop.domain.errors import InvalidEntry
from circ_desktop.domain.letter.content import Enclosure, Secrecy
from circ_desktop.domain.letter.reference import Reference
from circ_desktop.domain.received.incoming import check_entry, doubts, tidy_entry
from tests.databases import MORNING
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
