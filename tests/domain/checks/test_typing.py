"""Left-overs of copying, and brackets without a partner."""

import pytest

from circ_desktop.domain.checks.typing import typing_slips
from circ_desktop.domain.letter.content import Letter
from tests.domain.checks.saying import said


def asked(text: str) -> list[tuple[str, str, str]]:
    found = said(typing_slips, Letter(body=("ก", text)))
    assert all((field, place) == ("body", 1) for _, field, place, _, _ in found)
    return [(check.removeprefix("typing."), quote, offer) for check, _, _, quote, offer in found]


@pytest.mark.parametrize(
    ("text", "check", "quote", "offer"),
    [
        ("<ul>สำรวจ</ul>", "tag", "<ul>", "สำรวจ"),
        ('<p class="x">ก</p>&nbsp;ข', "tag", '<p class="x">', "กข"),
        ("ก<br/>ข", "tag", "<br/>", "กข"),
        ("การเเจ้ง เเละ", "two-e", "เเ", "การแจ้ง และ"),
        ("ดํ\u0e32เนิน", "sara-am", "ดํ\u0e32", "ดำเนิน"),
        ("น\u0e4d\u0e49\u0e32", "sara-am", "น\u0e4d\u0e49\u0e32", "น้ำ"),
        ("ป\uf70bองกัน", "old-font", "\uf70b", "ป้องกัน"),
        ("\uf0b7 ก", "word-bullet", "\uf0b7", "• ก"),
        ("ก   ข    ค", "spaces", "   ", "ก ข ค"),
    ],
)
def test_a_left_over_of_copying_is_offered_right(text: str, check: str, quote: str, offer: str) -> None:
    assert asked(text) == [(check, quote, offer)]


@pytest.mark.parametrize(
    "text",
    [
        "ก  ข",
        "   ก",
        "a < b > c",
        "เแ",
        "ที่ <สำนัก>",
        "( )",
        "“ก (ข) [ค]”",
        "๑) ก ๒) ข",
        "ก) ข",
        "๑.๒) ก",
        " a) b",
        "“๑) ก”",
    ],
)
def test_what_is_meant_is_left_alone(text: str) -> None:
    assert asked(text) == []


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("เตรียม (ภัยหนาว", "("),
        ("เตรียม ภัยหนาว)", ")"),
        ("เตรียม “ภัยหนาว", "“"),
        ("เตรียม ภัย]หนาว", "]"),
        ("(ก [ข)", ")"),
        ("(ก (ข)", "("),
        ("ข้อ๑๒๓) ก", ")"),
        ("กข) ค", ")"),
    ],
)
def test_a_bracket_without_a_partner_is_told(text: str, alone: str) -> None:
    assert asked(text) == [("bracket", alone, "")]


@pytest.mark.parametrize(
    ("old", "new"), [("\uf700", "ฐ"), ("\uf701", "ิ"), ("\uf705", "่"), ("\uf70f", "ญ"), ("\uf710", "ั"), ("\uf71a", "ฺ")]
)
def test_signs_of_old_fonts_become_the_letters_that_they_showed(old: str, new: str) -> None:
    assert asked(f"ก{old}") == [("old-font", old, f"ก{new}")]
