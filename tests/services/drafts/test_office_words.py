"""A word that a drafter says to be right is kept for the whole office, once."""

import pytest
from msgspec.structs import replace

from circ_desktop.domain.errors import InvalidEntry, NotAllowed
from circ_desktop.domain.letter.content import Letter
from circ_desktop.services.audit import audit_check
from circ_desktop.services.context import Context
from circ_desktop.services.drafts.checking import findings
from circ_desktop.services.drafts.office_words import keep_word
from circ_desktop.services.office.settings import load_office
from tests.databases import acting

SLIP = Letter(subject="การประชาชสัมพันธ์สถานการณ์")


def asked(office: Context) -> list[str]:
    return [finding.quote for finding in findings(office, SLIP) if finding.check == "spelling.slip"]


def test_a_kept_word_is_not_asked_about_again(office: Context) -> None:
    (word,) = asked(office)
    keep_word(acting(office, "saraban"), word)
    keep_word(acting(office, "saraban"), f" {word} ")
    assert load_office(office).own_words == (word,)
    assert asked(office) == []
    assert audit_check(office).sound


def test_nobody_keeps_a_word_unsigned_and_no_sentence_is_a_word(office: Context) -> None:
    with pytest.raises(NotAllowed):
        keep_word(replace(office, officer=None), "คำ")
    with pytest.raises(InvalidEntry):
        keep_word(acting(office, "saraban"), "คำ" * 200)
    assert load_office(office).own_words == ()
