"""Letters and settings come back from JSON exactly, also those that an older or a newer program wrote."""

import json
from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from circ_desktop.domain.letter.content import Enclosure, Letter, Owner, QrCode, Secrecy, Signer, Table
from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.domain.office import CircularSeries, Office, StampLabels
from circ_desktop.storage.books.convert import letter_from_json, letter_to_json
from circ_desktop.storage.engine.json_text import dump

words = st.text(alphabet=st.characters(blacklist_categories=("Cs",), blacklist_characters="\0"), max_size=20)
lines = st.lists(words, max_size=3).map(tuple)
letters = st.builds(
    Letter,
    kind=st.sampled_from(Kind),
    urgency=st.none() | st.just("ด่วนที่สุด"),
    secrecy=st.none() | st.sampled_from(Secrecy),
    date=st.none() | st.dates(date(1950, 1, 1), date(2099, 1, 1)),
    office=lines,
    subject=words,
    references=lines,
    enclosures=st.lists(st.builds(Enclosure, words, st.none() | st.integers(1, 99), words, words), max_size=3).map(
        tuple
    ),
    body=lines,
    signer=st.builds(Signer, words, lines, words),
    owner=st.builds(Owner, lines, lines),
    qr=st.lists(st.builds(QrCode, words, words), max_size=2).map(tuple),
    attachments=st.lists(st.builds(Table, lines, lines, st.lists(lines, max_size=2).map(tuple)), max_size=2).map(tuple),
)


@given(letters)
def test_a_letter_comes_back_exactly(letter: Letter) -> None:
    stored = json.loads(dump(letter_to_json(letter, whole=True)))
    assert letter_from_json(stored) == letter


@given(letters)
def test_references_and_enclosures_come_from_their_rows(letter: Letter) -> None:
    stored = json.loads(dump(letter_to_json(letter)))
    assert "references" not in stored
    assert "enclosures" not in stored
    assert letter_from_json(stored, letter.references, letter.enclosures) == letter


def test_a_field_that_an_older_program_did_not_know_gets_its_default() -> None:
    assert letter_from_json({"subject": "ขอเชิญประชุม"}) == Letter(subject="ขอเชิญประชุม")


def test_a_field_that_a_later_program_added_is_passed_over() -> None:
    assert letter_from_json({"enclosures": [{"title": "แบบ", "colour": "แดง"}]}).enclosures == (Enclosure("แบบ"),)


def test_office_settings_come_back_exactly() -> None:
    office = Office(
        "ก", "ข", ("ค", "ง"), "จ", "ฉ", "ช", circular_series=CircularSeries.SHARED, stamp_labels=StampLabels("รับที่")
    )
    assert msgspec.convert(json.loads(dump(office)), Office) == office


@pytest.mark.parametrize("wrong", [{"title": 3}, {"title": "แบบ", "quantity": "สาม"}, {"title": None}])
def test_a_wrong_type_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(msgspec.ValidationError):
        letter_from_json({"enclosures": [wrong]})
