"""Urgency words and the texts of a letter."""

import pytest
from msgspec.structs import replace

from circ_desktop.domain.checks.lines import lines_of
from circ_desktop.domain.letter.content import (
    URGENCIES,
    Enclosure,
    Letter,
    Owner,
    QrCode,
    Signer,
    Table,
    is_urgency,
    urgency_rank,
)
from circ_desktop.domain.letter.kinds import KINDS, Kind
from circ_desktop.domain.letter.particulars import Attendee, Minutes


@pytest.mark.parametrize("text", [*URGENCIES, "ด่วนภายใน ๓๐ มิถุนายน ๒๕๖๙ ๑๖.๓๐ น."])
def test_the_words_of_the_regulation_are_urgencies(text: str) -> None:
    assert is_urgency(text)
    assert urgency_rank(text) > 0


@pytest.mark.parametrize("text", ["", "ด่วนพิเศษ", "ด่วนภายใน", "ปกติ"])
def test_other_words_are_not(text: str) -> None:
    assert not is_urgency(text)


def test_urgency_rises_and_a_deadline_counts_as_very_urgent() -> None:
    ranks = [urgency_rank(text) for text in (None, "ด่วน", "ด่วนมาก", "ด่วนที่สุด")]
    assert ranks == [0, 1, 2, 3]
    assert urgency_rank("ด่วนภายใน ๑ มิถุนายน ๒๕๖๙") == 2


def test_every_printed_text_is_named_with_its_field_in_the_order_of_the_paper() -> None:
    letter = Letter(
        number="ก",
        office=("ข",),
        subject="ค",
        addressee="ง",
        references=("จ",),
        enclosures=(Enclosure("ฉ", note="ช"),),
        body=("ซ", "ฌ"),
        closing="ญ",
        signer=Signer("ฎ", ("ฏ",), "ฐ"),
        owner=Owner(("ฑ",), ("ฒ",)),
        copies_to=("ณ",),
        qr=(QrCode("x", "ด"),),
        attachments=(Table(("ต",), ("ถ",), (("ท",),)),),
    )
    texts = [text for _, text in letter.texts()]
    assert texts == ["ก", "ข", "ค", "ง", "จ", "ฉ ช", "ซ", "ฌ", "ญ", "ฐ", "ฎ", "ฏ", "ฑ", "ฒ", "ณ", "ด", "ต", "ถ", "ท"]
    fields = {field for field, _ in letter.texts()}
    assert all(hasattr(letter, field) for field in fields)


def test_what_only_its_kind_has_is_among_the_texts_with_a_name_that_leads_to_it() -> None:
    minutes = Minutes("ก", present=(Attendee("ข", "ค"), Attendee("ง")))
    letter = Letter(kind=Kind.MINUTES, minutes=minutes, closing="ไม่พิมพ์", references=("ไม่พิมพ์",))
    lines = [line for line in letter.particular_lines() if line[2]]
    assert lines == [
        ("minutes.committee", None, "ก"),
        ("minutes.present.name", 0, "ข"),
        ("minutes.present.post", 0, "ค"),
        ("minutes.present.name", 1, "ง"),
    ]
    assert [text for _, text in letter.texts() if text] == ["ก", "ข", "ค", "ง"]
    assert {field for field, _, text in lines_of(letter) if text} == {name for name, _, _ in lines}


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_names_parts_that_a_letter_has(kind: Kind) -> None:
    rule = KINDS[kind]
    assert {part for part in (*rule.parts, rule.particulars or "kind") if not hasattr(Letter(), part)} == set()


def test_a_letter_never_changes_by_itself() -> None:
    letter = Letter(subject="เดิม")
    assert replace(letter, subject="ใหม่") != letter
    with pytest.raises(AttributeError):
        letter.subject = "ใหม่"  # type: ignore[misc]
