"""Usual slips first, then words one letter away from a known one; names are left alone."""

import pytest
from msgspec.structs import replace

from circ_desktop.domain.checks.spelling import spelling
from circ_desktop.domain.letter.content import Letter, Owner, Signer, Table
from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.domain.letter.particulars import Minutes
from tests.domain.checks.saying import RULES, findings, said


def asked(text: str) -> list[tuple[str, str, str]]:
    found = said(spelling, Letter(body=("ก", text)))
    assert all((field, place) == ("body", 1) for _, field, place, _, _ in found)
    return [(check.removeprefix("spelling."), quote, offer) for check, _, _, quote, offer in found]


@pytest.mark.parametrize("text", ["ขออนุญาตใช้อาคารสถานที่", "นายธนกฤต บุคคลากร", "ตำบลสังเกตุ", "ตั้งแต่วันนี้", ""])
def test_right_words_and_names_are_left_alone(text: str) -> None:
    assert asked(text) == []


def test_a_usual_slip_is_offered_right_each_time_it_stands() -> None:
    text = "ขออนุญาติ และอนุญาติ"
    assert asked(text) == [
        ("usual", "อนุญาติ", "ขออนุญาต และอนุญาติ"),
        ("usual", "อนุญาติ", "ขออนุญาติ และอนุญาต"),
    ]
    (found, _) = findings(spelling, Letter(body=(text,)))
    assert "“อนุญาต”" in found.text


def test_a_slip_that_the_right_word_begins_with_is_none() -> None:
    assert "เกษตรอินทรี" in RULES.misspellings
    assert asked("ปุ๋ยเกษตรอินทรีย์") == []
    assert [quote for _, quote, _ in asked("เกษตรอินทรี")] == ["เกษตรอินทรี"]


def test_a_word_a_letter_away_from_a_known_one_is_offered() -> None:
    assert asked("การประชาชสัมพันธ์") == [("slip", "ประชาชสัมพันธ์", "การประชาสัมพันธ์")]


@pytest.mark.parametrize("word", ["ประชาชสัมพันธ์", "อนุญาติ"])
def test_a_word_of_the_offices_own_is_left_alone(word: str) -> None:
    letter = Letter(subject=f"การ{word}")
    assert len(said(spelling, letter)) == 1
    assert said(spelling, letter, rules=replace(RULES, own_words=frozenset({word}))) == []


def test_below_the_text_only_the_usual_slips_are_asked_about() -> None:
    slip, usual = "ประชาชสัมพันธ์", "คลีนิก"
    letter = Letter(
        signer=Signer("", (slip, usual)),
        owner=Owner((slip,), (usual,)),
        copies_to=(f"{slip} {usual}",),
        attachments=(Table((slip, usual)),),
    )
    assert said(spelling, letter) == [
        ("spelling.usual", "signer", None, usual, ""),
        ("spelling.usual", "owner", None, usual, ""),
        ("spelling.usual", "copies_to", 0, usual, f"{slip} คลินิก"),
        ("spelling.usual", "attachments", 0, usual, ""),
    ]


def test_of_two_readings_of_one_place_the_usual_slip_is_told() -> None:
    rules = replace(RULES, misspellings={"ประชาชสัมพันธ์": "ประชาสัมพันธ์"})
    assert [check for check, *_ in said(spelling, Letter(subject="การประชาชสัมพันธ์"), rules=rules)] == ["spelling.usual"]


def test_what_only_one_kind_has_is_read_too() -> None:
    letter = Letter(kind=Kind.MINUTES, minutes=Minutes(place="คลีนิกเวียงน้ำ"))
    assert said(spelling, letter) == [("spelling.usual", "minutes.place", None, "คลีนิก", "คลินิกเวียงน้ำ")]
