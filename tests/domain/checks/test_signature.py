"""The block of the signature: title or rank of the name, and for whom somebody signs."""

import pytest

from circ_desktop.domain.checks.signature import signature_block
from circ_desktop.domain.letter.content import Letter, Signer
from circ_desktop.domain.letter.kinds import Kind
from tests.domain.checks.saying import findings, said

POST = "นายกองค์การบริหารส่วนตำบล"


def signed(name: str, rank: str = "", *position: str, kind: Kind = Kind.EXTERNAL) -> list[tuple[str, str]]:
    found = said(signature_block, Letter(kind=kind, signer=Signer(name, position or (POST,), rank)))
    assert all((field, place, offer) == ("signer", None, "") for _, field, place, _, offer in found)
    return [(check.removeprefix("signer."), quote) for check, _, _, quote, _ in found]


@pytest.mark.parametrize(("name", "rank"), [("นายบุญล้อม ใจกว้าง", ""), ("บุญล้อม ใจกว้าง", "ว่าที่ร้อยตรี"), ("", ""), (" ", "")])
def test_a_block_that_is_right_or_empty_is_left_alone(name: str, rank: str) -> None:
    assert signed(name, rank) == []


@pytest.mark.parametrize(
    ("name", "rank", "check", "quote"),
    [
        ("บุญล้อม ใจกว้าง", " ", "no-title", "บุญล้อม ใจกว้าง"),
        ("นายบุญล้อม ใจกว้าง", "ว่าที่ร้อยตรี", "rank-and-title", "นาย"),
        (" นางสาวบุญล้อม ใจกว้าง", "ร้อยตำรวจเอกหญิง", "rank-and-title", "นางสาว"),
        ("ว่าที่ร้อยตรี บุญล้อม ใจกว้าง", "", "rank-in-brackets", "ว่าที่ร้อยตรี"),
        ("พันเอก บุญล้อม ใจกว้าง", "พันเอก", "rank-in-brackets", "พันเอก"),
    ],
)
def test_title_and_rank_stand_where_they_belong(name: str, rank: str, check: str, quote: str) -> None:
    assert signed(name, rank) == [(check, quote)]
    assert signed(name, rank, kind=Kind.NEWS) == []


def test_the_name_is_offered_without_its_title() -> None:
    (found,) = findings(signature_block, Letter(signer=Signer("นาย บุญล้อม ใจกว้าง", (POST,), "ว่าที่ร้อยตรี")))
    assert found.text.endswith("(บุญล้อม ใจกว้าง)")
    assert "“ว่าที่ร้อยตรี”" in found.text


@pytest.mark.parametrize(
    ("lines", "word"),
    [
        (("ปลัดอำเภอ รักษาราชการแทน",), "รักษาราชการแทน"),
        (("ปลัด", "รักษาการในตำแหน่ง ", " "), "รักษาการในตำแหน่ง"),
        (("ปลัดอำเภอ รักษาราชการแทน", "นายอำเภอ"), ""),
        ((" ",), ""),
    ],
)
def test_below_an_acting_word_stands_for_whom(lines: tuple[str, ...], word: str) -> None:
    assert signed("นายก ข", "", *lines) == ([("for-whom", word)] if word else [])
