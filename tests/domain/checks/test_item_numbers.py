"""The numbers of items follow one another, each list below the item that it belongs to."""

import pytest

from circ_desktop.domain.checks.item_numbers import item_numbers
from circ_desktop.domain.letter.content import Letter
from tests.domain.checks.saying import findings, said


def troubles(*lines: str) -> list[tuple[str, str, str]]:
    """(trouble, quote, what was expected) of these paragraphs."""
    found = findings(item_numbers, Letter(body=lines))
    assert all(each.field == "body" and each.offer == "" for each in found)
    return [(each.check.removeprefix("items."), each.quote, each.text.rpartition(" ")[2]) for each in found]


@pytest.mark.parametrize(
    "lines",
    [
        ("๑. ก", "๒. ข", "๓. ค"),
        ("๑) ก", "๒) ข"),
        ("(๑) ก", "(๒) ข"),
        ("ข้อ ๑ ก", "ข้อ ๒ ข"),
        ("ระเบียบวาระที่ ๑ ก", "ระเบียบวาระที่ ๒ ข"),
        ("๑. ก", "๑.๑ ก", "๑.๒ ข", "๒. ค", "๒.๑ ง"),
        ("๑. ก", "(๑) ก", "(๒) ข", "๒. ค", "(๑) ง"),
        ("๑. ก", "๑.๑ ก", "๑.๑.๑ ก", "๑.๑.๒ ก", "๑.๒ ก"),
        ("๑. ก", "๒. ข", "๒.๑ ค", "๓. ง", "๓.๑ จ"),
        ("๑. ก", "๒. ข", "ข้อความ", "๑. ค"),
        ("1. ก", "2. ข"),
        ("๑.ก", "๒.ข"),
        ("ตามมาตรา ๕", "มาตรา ๗"),
        ("๒๕๖๙", "๑๒๓. ก"),
        ("(๑๒๓) ก",),
    ],
)
def test_lists_that_follow_are_left_alone(lines: tuple[str, ...]) -> None:
    assert troubles(*lines) == []


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("๑. ก", "๑. ข"), [("repeated", "๑.", "๒")]),
        (("๑. ก", "๓. ข"), [("skipped", "๓.", "๒")]),
        (("๒. ก",), [("skipped", "๒.", "๑")]),
        (("๑. ก", "๒. ข", "๓. ค", "๒. ง"), [("back", "๒.", "๔")]),
        (("๑. ก", "๒. ข", "๑.๑ ค"), [("elsewhere", "๑.๑", "๒.๑")]),
        (("(๑) ก", "(๓) ข"), [("skipped", "(๓)", "๒")]),
        (("๑) ก", "๑) ข"), [("repeated", "๑)", "๒")]),
        (("ข้อ ๑ ก", "ข้อ ๓ ข"), [("skipped", "ข้อ ๓", "๒")]),
        (("ระเบียบวาระที่ ๑ ก", "ระเบียบวาระที่ ๓ ข"), [("skipped", "ระเบียบวาระที่ ๓", "๒")]),
        (("๑. ก", "๑.๑ ก", "๑.๓ ข"), [("skipped", "๑.๓", "๑.๒")]),
        (("๑. ก", "๑.๑ ก", "๑.๑ ข"), [("repeated", "๑.๑", "๑.๒")]),
        (("๑. ก", "(๑) ก", "(๒) ข", "๓. ค"), [("skipped", "๓.", "๒")]),
        (("๑. ก", "๓. ข", "๓. ค"), [("skipped", "๓.", "๒"), ("repeated", "๓.", "๔")]),
    ],
)
def test_a_number_that_does_not_follow_is_told_with_the_one_expected(
    lines: tuple[str, ...], found: list[tuple[str, str, str]]
) -> None:
    assert troubles(*lines) == found


def test_a_list_below_an_item_ends_with_it() -> None:
    assert troubles("๑. ก", "(๑) ก", "๒. ข", "(๒) ค") == [("skipped", "(๒)", "๑")]


def test_the_lines_of_one_paragraph_are_items_of_their_own() -> None:
    assert said(item_numbers, Letter(body=("ดังนี้", "๑. ก\n๓. ข"))) == [("items.skipped", "body", 1, "๓.", "")]


@pytest.mark.parametrize(
    "text",
    [
        "ดังนี้ ๑) สำรวจผู้ประสบภัย ๒) จัดหาผ้าห่มให้พอ ๓) แจกจ่ายให้ครบ",
        "ดังนี้ (๑) สำรวจผู้ประสบภัย (๒) จัดหาผ้าห่มให้พอ",
        "ดังนี้ ๑) สำรวจผู้ประสบภัย",
        "ดังนี้ ๒) สำรวจผู้ประสบภัย ๔) จัดหาผ้าห่มให้พอ",
        "ตามมาตรา ๕๖ (๑) ของพระราชบัญญัตินี้ (๓) และอื่น",
        "ตามข้อ ๒๕ (๑) ของระเบียบเดียวกันนี้ และ (๓) ด้วย",
        "ดังนี้ ๑) สั้น ๓) สั้น",
        "ดังนี้ ๑) สำรวจผู้ประสบภัย ๒) จัดหาผ้าห่มให้พอ ๑) เริ่มใหม่อีกครั้งหนึ่ง ๓) ก",
    ],
)
def test_a_list_within_a_paragraph_that_follows_or_is_of_a_law_is_left_alone(text: str) -> None:
    assert troubles(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ดังนี้ ๑) สำรวจผู้ประสบภัย ๓) จัดหาผ้าห่มให้พอ", ("skipped", "๓)", "๒")),
        ("ดังนี้ ๑) สำรวจผู้ประสบภัย ๒) จัดหาผ้าห่มให้พอ ๒) แจกจ่ายให้ครบ", ("repeated", "๒)", "๓")),
        ("ดังนี้ (๑) สำรวจผู้ประสบภัย (๒) จัดหาผ้าห่มให้พอ (๓) แจกจ่ายให้ครบ (๒) รายงานผล", ("back", "(๒)", "๔")),
    ],
)
def test_a_list_within_a_paragraph_is_told_at_its_first_wrong_number(text: str, found: tuple[str, str, str]) -> None:
    assert troubles(text) == [found]
