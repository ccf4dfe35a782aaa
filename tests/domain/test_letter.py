"""Urgency words and the texts of a letter."""

from dataclasses import replace

import pytest

from circ_desktop.domain.letter import (
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


def test_a_letter_never_changes_by_itself() -> None:
    letter = Letter(subject="เดิม")
    assert replace(letter, subject="ใหม่") != letter
    with pytest.raises(AttributeError):
        letter.subject = "ใหม่"  # type: ignore[misc]
