"""The registers: which there are, which one a document of ours counts in, what it prints."""

import pytest

from circ_desktop.domain import register
from circ_desktop.domain.letter.content import Digits, Letter
from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.domain.office import CircularSeries
from circ_desktop.domain.register import (
    BOOKS,
    OUTGOING_REGISTERS,
    REGISTER_NAMES,
    RegisterKind,
    document_number,
    sent_kind,
)
from tests.domain.records import latin, stored_otherwise

LETTERS = (Kind.EXTERNAL, Kind.MEMO, Kind.SEALED)


def test_every_register_has_a_name_and_its_stored_word_never_changes() -> None:
    assert set(REGISTER_NAMES) == set(RegisterKind)
    assert latin(REGISTER_NAMES.values()) == []
    assert len(set(REGISTER_NAMES.values())) == len(RegisterKind)
    assert stored_otherwise(register.RegisterKind) == {}


def test_our_own_documents_count_in_every_register_but_the_received_one() -> None:
    assert set(RegisterKind) - set(OUTGOING_REGISTERS) == {RegisterKind.RECEIVED}
    assert OUTGOING_REGISTERS[0] is RegisterKind.SENT


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("circular", [False, True])
@pytest.mark.parametrize("series", CircularSeries)
def test_each_kind_counts_in_its_own_book_and_letters_as_the_office_says(
    kind: Kind, circular: bool, series: CircularSeries
) -> None:
    found = sent_kind(kind, circular, series)
    if kind not in LETTERS:
        assert found.value == kind.value
    elif circular and series is CircularSeries.OWN:
        assert found is RegisterKind.CIRCULAR
    else:
        assert found is RegisterKind.SENT


def test_the_three_kinds_of_letters_have_no_book_of_their_own() -> None:
    assert set(Kind) - set(BOOKS) == set(LETTERS)


@pytest.mark.parametrize(
    ("letter", "printed"),
    [
        (Letter(), "รย ๗๑๓๐๑/๑๒"),
        (Letter(circular=True), "รย ๗๑๓๐๑/ว ๑๒"),
        (Letter(digits=Digits.ARABIC), "รย 71301/12"),
        (Letter(digits=Digits.AS_TYPED), "รย 71301/12"),
        (Letter(kind=Kind.MEMO), "รย ๗๑๓๐๑/๑๒"),
        (Letter(kind=Kind.ORDER), "๑๒/๒๕๖๙"),
        (Letter(kind=Kind.ORDER, circular=True), "๑๒/๒๕๖๙"),
        (Letter(kind=Kind.ANNOUNCEMENT, digits=Digits.ARABIC), "12/2569"),
        (Letter(kind=Kind.ANNOUNCEMENT, digits=Digits.AS_TYPED), "๑๒/๒๕๖๙"),
    ],
)
def test_a_letter_prints_its_code_and_a_document_its_year(letter: Letter, printed: str) -> None:
    assert document_number("รย 71301", letter, 12, 2026) == printed
