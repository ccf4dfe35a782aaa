"""Numbered items: what is one, how deep it stands, and where its lines go on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from circ_desktop.typeset.canvas.tagging import ITEM, LIST, TEXT
from circ_desktop.typeset.canvas.units import mm
from circ_desktop.typeset.flow.items import items, list_paths
from circ_desktop.typeset.letters import letter_pages
from circ_desktop.typeset.look import Look
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


@pytest.mark.parametrize(
    ("label", "numbering"),
    [
        ("๑. ", "Decimal"),
        ("(๑) ", "Decimal"),
        ("๑) ", "Decimal"),
        ("ก. ", "UpperAlpha"),
        ("(ก) ", "UpperAlpha"),
        ("- ", "Disc"),
        ("• ", "Disc"),
    ],
)
def test_a_reader_is_told_how_the_items_are_numbered(label: str, numbering: str) -> None:
    found = items([f"{label}ข้อความ"])
    assert found[0] is not None
    assert found[0].numbering == numbering
    assert list_paths(found, "body")[0][0].numbering == numbering


def test_items_of_one_list_are_in_it_deeper_ones_in_their_item_and_another_list_is_another() -> None:
    first, inner, second, none, other = list_paths(items(["๑. ก", "(๑) ข", "๒. ค", "ง", "๑. จ"]), "body")
    assert [step.role for step in first] == [LIST, ITEM, TEXT]
    assert inner[: len(first)] == first
    assert (second[0], none) == (first[0], ())
    assert second[1] != first[1]
    assert other[0] != first[0]
    assert other[0] == list_paths(items(["", "", "", "", "๑. จ"]), "body")[4][0]


def test_an_invisible_mark_before_a_number_hides_no_item() -> None:
    assert levels("\u200b๑. ", "\u2060(๑)\u200b ", "\ufeff ๒. ") == [0, 1, 0]
    marked, plain = (lefts(Look(hanging_items=True), f"{mark}๑. {LONG}") for mark in ("\u200b", ""))
    assert marked == plain


@pytest.mark.parametrize(
    "text", ["๑๕ ธันวาคม ๒๕๖๙", "๑.๕ล้าน", "พ.ศ. ๒๕๖๙", "-๕ องศา", "ก.ค.ศ. แจ้งว่า", "๒๕๖๙. ", "๐๘.๓๐ น. เปิดประชุม", ""]
)
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
    (number, *first), (deeper, *second) = lefts(Look(hanging_items=True), "๑. " + LONG, "๑.๑ " + LONG)
    assert number == 55
    assert len(set(first)) == 1
    assert 58 < first[0] < 61
    assert deeper == first[0]
    assert len(set(second)) == 1
    assert 66 < second[0] < 70


def test_three_levels_with_numbers_of_two_digits_stand_in_columns() -> None:
    labels = ("๙. ", "๑๐. ", "๑๐.๙ ", "๑๐.๑๐ ", "๑๐.๑๐.๙ ", "๑๐.๑๐.๑๐ ", "๑๑. ")
    found = lefts(Look(hanging_items=True), *(label + LONG for label in labels))
    numbers = [lines[0] for lines in found]
    columns = [set(lines[1:]) for lines in found]
    assert all(len(column) == 1 for column in columns)
    first, second, third = columns[0], columns[2], columns[4]
    assert columns == [first, first, second, second, third, third, first]
    assert numbers == [55, 55, *first, *first, *second, *second, 55]


def test_the_text_of_an_item_still_leads_to_what_was_typed() -> None:
    typed = "๑๐. \u200b" + LONG.replace("คูคลอง", "คู\u200bคลอง")
    pages = letter_pages(replace(LETTER, body=(typed,)), Look(hanging_items=True))
    runs = [run for _, run in pages.lines() if run.source and run.source.field == "body"]
    said = [typed[run.source.start : run.source.end].replace("\u200b", "") for run in runs if run.source]
    assert [text.strip() for text in said] == [run.text.strip() for run in runs]
    assert len(runs) > 2


@pytest.mark.parametrize("hanging", [True, False])
def test_a_number_of_very_many_parts_leaves_room_for_its_text(*, hanging: bool) -> None:
    number = ".".join("๑" for _ in range(80))
    (found,) = lefts(Look(hanging_items=hanging), f"{number} {LONG}")
    assert found
    assert max(found) <= 30 + 160 * 0.5 + 0.1


def test_a_paragraph_that_is_no_item_is_the_same_in_either_way() -> None:
    assert lefts(Look(), LONG) == lefts(Look(hanging_items=True), LONG)


def test_a_line_feed_in_a_hanging_item_stays_under_its_text() -> None:
    (found,) = lefts(Look(hanging_items=True), "๑. ข้อความ\nบรรทัดที่สอง")
    assert found[0] == 55
    assert found[1] == found[2]
    assert 58 < found[1] < 61
