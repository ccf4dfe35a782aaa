"""Another province's name, left over from the letter that was copied."""

import pytest

from circ_desktop.domain.checks.other_province import other_province, province_of_sender
from circ_desktop.domain.letter.content import Enclosure, Letter, Signer
from tests.domain.checks.saying import RULES, findings, said

HALL = ("ศาลากลางจังหวัดแพร่",)


def named(*body: str, **more: object) -> list[tuple[str, int | None, str]]:
    letter = Letter(**{"office": HALL, "body": body, **more})
    found = said(other_province, letter)
    assert all((check, offer) == ("province.other", "") for check, _, _, _, offer in found)
    return [(field, place, quote) for _, field, place, quote, _ in found]


def test_another_province_is_asked_about_once_with_both_names() -> None:
    assert named("ก", "ให้ศูนย์จังหวัดน่านรายงาน", "จ. น่าน") == [("body", 1, "จังหวัดน่าน")]
    (found,) = findings(other_province, Letter(office=HALL, body=("ส่งจ.น่าน",)))
    assert (found.quote, "น่าน" in found.text, "แพร่" in found.text) == ("จ.น่าน", True, True)


@pytest.mark.parametrize(
    "body",
    [
        ("จังหวัดแพร่",),
        ("เดินทางไปราชการจังหวัดน่าน",),
        ("ประชุม ณ จังหวัดน่าน",),
        ("จังหวัดน่าน จังหวัดพะเยา จังหวัดลำปาง",),
        ("น่าน",),
    ],
)
def test_our_own_one_that_is_meant_and_many_are_left_alone(body: tuple[str, ...]) -> None:
    assert named(*body) == []


def test_two_others_are_still_asked_about() -> None:
    assert [quote for _, _, quote in named("จังหวัดน่าน จังหวัดพะเยา")] == ["จังหวัดน่าน", "จังหวัดพะเยา"]


def test_words_far_before_the_name_do_not_say_why() -> None:
    assert named(f"เดินทาง{'ก' * 60}จังหวัดน่าน") == [("body", 0, "จังหวัดน่าน")]
    assert named(f"เดินทาง{'ก' * 50}จังหวัดน่าน") == []


@pytest.mark.parametrize(
    "more",
    [
        {"subject": "เรื่องของน่าน"},
        {"addressee": "ผู้ว่าราชการจังหวัดน่าน"},
        {"references": ("หนังสือจังหวัดน่าน",)},
        {"enclosures": (Enclosure("แผนที่น่าน"),)},
    ],
)
def test_a_province_that_the_head_of_the_letter_names_is_expected(more: dict[str, object]) -> None:
    assert named("จังหวัดน่าน", **more) == []


def test_the_own_province_is_that_of_the_office_else_of_the_number() -> None:
    assert named("จังหวัดน่าน", office=(), number="พร ๗๒๑๐๑/๑") == [("body", 0, "จังหวัดน่าน")]
    assert named("จังหวัดแพร่", office=(), number="พร ๗๒๑๐๑/๑") == []
    assert named("จังหวัดน่าน", office=(), number="มท ๗๒๑๐๑/๑") == []
    assert named("จังหวัดน่าน", office=()) == []


@pytest.mark.parametrize(
    ("letter", "province"),
    [
        (Letter(office=HALL), "แพร่"),
        (Letter(signer=Signer("", ("ผู้ว่าราชการจังหวัดแพร่",))), "แพร่"),
        (Letter(office=HALL, signer=Signer("", ("ผู้ว่าราชการจังหวัดแพร่",))), "แพร่"),
        (Letter(office=HALL, signer=Signer("", ("ผู้ว่าราชการจังหวัดน่าน",))), ""),
        (Letter(office=("จังหวัดนครราชสีมา",)), "นครราชสีมา"),
        (Letter(), ""),
    ],
)
def test_the_sender_is_of_the_one_province_that_office_and_post_name(letter: Letter, province: str) -> None:
    assert province_of_sender(letter, RULES) == province
