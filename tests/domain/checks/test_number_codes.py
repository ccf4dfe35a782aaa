"""The two letters at the head of a ที่, and the ones in front of the post code."""

import pytest

from circ_desktop.domain.checks.number_codes import codes_in_numbers
from circ_desktop.domain.letter.content import Letter, Signer
from tests.domain.checks.saying import findings, said


def cited(line: str) -> list[tuple[str, str, str]]:
    found = said(codes_in_numbers, Letter(references=("ก", line)))
    assert all((field, place) == ("references", 1) for _, field, place, _, _ in found)
    return [(check, quote, offer) for check, _, _, quote, offer in found]


@pytest.mark.parametrize(
    "line",
    [
        "หนังสือจังหวัดแพร่ ที่ พร ๐๐๒๓.๖/ว ๓๐๕๓",
        "หนังสือกระทรวงมหาดไทย ที่ มท ๐๘๑๐.๖/ว ๑๒",
        "หนังสือสำนักงานใหม่ ที่ ฌฮ ๐๐๒๓/๑",
        "หนังสือ ที่ นน ๐๐๒๓/๑",
        "ไม่มีเลข",
    ],
)
def test_a_code_that_is_known_and_the_named_provinces_is_left_alone(line: str) -> None:
    assert cited(line) == []


@pytest.mark.parametrize(
    ("line", "check", "quote", "offer"),
    [
        (
            "หนังสือจังหวัดแพร่ ที่ ฟร ๐๐๒๓.๖/ว ๑",
            "code.unknown-likely",
            "ฟร",
            "หนังสือจังหวัดแพร่ ที่ พร ๐๐๒๓.๖/ว ๑",
        ),
        ("หนังสือ ที่ ขย ๐๐๒๓/๑", "code.unknown-likely", "ขย", "หนังสือ ที่ ชย ๐๐๒๓/๑"),
        ("หนังสือเทศบาลดอยฟ้า ที่ ฌฮ ๕๒๑๐๑/๕", "code.unknown", "ฌฮ", ""),
        (
            "หนังสือจังหวัดแพร่ ที่ นน ๐๐๒๓.๖/ว ๑",
            "code.other-province",
            "นน",
            "หนังสือจังหวัดแพร่ ที่ พร ๐๐๒๓.๖/ว ๑",
        ),
        (
            "จังหวัดน่าน ถึงจังหวัดแพร่ ที่ นน ๐๐๒๓/๑",
            "code.other-province",
            "นน",
            "จังหวัดน่าน ถึงจังหวัดแพร่ ที่ พร ๐๐๒๓/๑",
        ),
    ],
)
def test_any_other_code_is_asked_about_with_the_likely_one(line: str, check: str, quote: str, offer: str) -> None:
    assert cited(line) == [(check, quote, offer)]


def test_the_wording_names_codes_and_provinces() -> None:
    (likely,) = findings(codes_in_numbers, Letter(references=("จังหวัดแพร่ ที่ ฟร ๐๐๒๓/๑",)))
    assert likely.text == "ไม่มีรหัส “ฟร” น่าจะเป็น “พร” (แพร่)"
    (other,) = findings(codes_in_numbers, Letter(references=("จังหวัดแพร่ ที่ นน ๐๐๒๓/๑",)))
    assert other.text == "รหัส “นน” เป็นของจังหวัดน่าน แต่ข้อความว่าเป็นของจังหวัดแพร่ (“พร”)"


def test_every_number_of_a_line_is_looked_at_and_our_own_is_asked_about_whoever_wrote_it() -> None:
    assert len(cited("จังหวัดแพร่ ที่ ฟร ๐๐๒๓/๑ และ ที่ นน ๐๐๒๓/๒")) == 2
    assert said(codes_in_numbers, Letter(number="ฌฮ ๐๐๒๓/๑")) == [("code.unknown", "number", None, "ฌฮ", "")]


HALL = "ศาลากลางจังหวัดแพร่"


@pytest.mark.parametrize(
    ("letter", "found"),
    [
        (Letter(number="พร ๗๒๑๐๑/๑", office=(HALL, "ถนนไชยบูรณ์ พร ๕๔๐๐๐")), []),
        (Letter(number="นน ๗๒๑๐๑/๑", office=("ที่ทำการ", "ถนนไชยบูรณ์ นน ๕๕๐๐๐")), []),
        (Letter(number="มท ๗๒๑๐๑/๑", office=(HALL, "ถนนไชยบูรณ์ พร ๕๔๐๐๐")), []),
        (Letter(office=("ที่ทำการ", "ถนนไชยบูรณ์ นน ๕๕๐๐๐")), []),
        (Letter(number="นน ๗๒๑๐๑/๑", office=("ถนนไชยบูรณ์ กก ๕๕๐๐๐",)), []),
        (
            Letter(number="นน ๗๒๑๐๑/๑", office=(HALL, "ถนนไชยบูรณ์ นน ๕๔๐๐๐")),
            [("code.own-province", "number", None, "นน", "พร ๗๒๑๐๑/๑")],
        ),
        (
            Letter(number="พร ๗๒๑๐๑/๑", office=(HALL, "ถนนไชยบูรณ์ นน ๕๔๐๐๐")),
            [("code.own-province", "office", 1, "นน", "ถนนไชยบูรณ์ พร ๕๔๐๐๐")],
        ),
        (
            Letter(office=(HALL, "ถนนไชยบูรณ์ นน ๕๔๐๐๐")),
            [("code.own-province", "office", 1, "นน", "ถนนไชยบูรณ์ พร ๕๔๐๐๐")],
        ),
        (
            Letter(number="พร ๗๒๑๐๑/๑", office=("ที่ทำการ", "ถนนไชยบูรณ์ นน ๕๔๐๐๐")),
            [("code.two-provinces", "office", 1, "นน", "")],
        ),
        (
            Letter(number="นน ๗๒๑๐๑/๑", signer=Signer("นาย ก", ("ผู้ว่าราชการจังหวัดแพร่",))),
            [("code.own-province", "number", None, "นน", "พร ๗๒๑๐๑/๑")],
        ),
    ],
)
def test_our_number_and_our_address_have_the_code_of_our_province(letter: Letter, found: list) -> None:
    assert said(codes_in_numbers, letter) == found


def test_our_own_code_is_told_with_both_provinces() -> None:
    (found,) = findings(codes_in_numbers, Letter(number="นน ๗๒๑๐๑/๑", office=(HALL,)))
    assert found.text == "รหัส “นน” เป็นของจังหวัดน่าน แต่หนังสือนี้ออกจากจังหวัดแพร่ (“พร”)"
