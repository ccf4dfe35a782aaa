"""Numbered items: what is one, how deep it stands, and where its lines go on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from circ_desktop.typeset.items import items
from circ_desktop.typeset.letters import letter_pages
from circ_desktop.typeset.look import Look
from circ_desktop.typeset.units import mm
from tests.typeset.helpers import sample

LONG = "ให้หมู่บ้านสำรวจคูคลองและท่อระบายน้ำในเขตชุมชน รายงานผลพร้อมภาพถ่าย และจัดทำบัญชีเครื่องสูบน้ำที่ใช้การได้ให้แล้วเสร็จโดยเร็ว"
LETTER = sample("circular")


def levels(*labels: str) -> list[int | None]:
    return [None if item is None else item.level for item in items(f"{label}ข้อความ" for label in labels)]


def test_a_number_of_several_parts_says_how_deep_it_is() -> None:
    assert levels("๑. ", "๑.๑ ", "๑.๑.๑ ", "๑.๒. ", "๒. ") == [0, 1, 2, 1, 0]


def test_another_shape_goes_one_deeper_and_a_known_one_back() -> None:
    assert levels("๑. ", "(๑) ", "(ก) ", "(ข) ", "(๒) ", "๒. ", "(๑) ") == [0, 1, 2, 2, 1, 0, 1]
    assert levels("1) ", "- ", "- ", "2) ") == [0, 1, 1, 0]
    assert levels("• ", "ก. ", "ข. ") == [0, 1, 1]


def test_a_paragraph_without_a_number_begins_anew() -> None:
    assert levels("๑. ", "", "(๑) ") == [0, None, 0]


@pytest.mark.parametrize("text", ["๑๕ ธันวาคม ๒๕๖๙", "๑.๕ล้าน", "พ.ศ. ๒๕๖๙", "-๕ องศา", "ก.ค.ศ. แจ้งว่า", "๒๕๖๙. ", ""])
def test_what_only_looks_like_a_number_is_no_item(text: str) -> None:
    assert items([text]) == (None,)


@given(st.lists(st.text(alphabet="๑๒.()ก- \u200b", max_size=8), max_size=8))
def test_any_paragraphs_at_all_have_levels(paragraphs: list[str]) -> None:
    found = items(paragraphs)
    assert len(found) == len(paragraphs)
    assert all(item is None or 0 <= item.level < len(paragraphs) + 4 for item in found)


def lefts(look: Look, *body: str) -> list[list[float]]:
    """Return the left edges of each paragraph's lines in mm."""
    pages = letter_pages(replace(LETTER, body=body), look)
    runs = [run for _, run in pages.lines() if run.source and run.source.field == "body"]
    return [[round(run.x / mm(1), 1) for run in runs if run.source and run.source.index == i] for i in range(len(body))]


def test_lines_of_items_go_on_at_the_margin_as_real_letters_show() -> None:
    found = lefts(Look(), "๑. " + LONG, "๑.๑ " + LONG)
    assert found[0][0] == 55
    assert found[1][0] == 62
    assert {x for lines in found for x in lines[1:]} == {30}


def test_hanging_lines_of_items_go_on_under_their_text() -> None:
    first, second = lefts(Look(hanging_items=True), "๑. " + LONG, "๑.๑ " + LONG)
    assert first[0] == 55
    assert len(set(first[1:])) == 1
    assert 58 < first[1] < 61
    assert second[0] == 62
    assert 66 < second[1] < 70


def test_a_paragraph_that_is_no_item_is_the_same_in_either_way() -> None:
    assert lefts(Look(), LONG) == lefts(Look(hanging_items=True), LONG)


def test_a_line_feed_in_a_hanging_item_stays_under_its_text() -> None:
    (found,) = lefts(Look(hanging_items=True), "๑. ข้อความ\nบรรทัดที่สอง")
    assert found[0] == 55
    assert 58 < found[1] < 61
