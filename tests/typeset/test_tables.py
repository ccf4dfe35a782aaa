"""Tables over pages: they end, and every line of every cell is drawn once."""

import pytest

from circ_desktop.domain.letter import Letter, Table
from circ_desktop.typeset.letters import letter_pages


def drawn(letter: Letter) -> tuple[int, list[str]]:
    """Return the number of pages and the texts of the table's lines."""
    pages = letter_pages(letter)
    return len(pages.sheets), [run.text for _, run in pages.lines() if "บรรทัด" in run.text]


@pytest.mark.parametrize("count", range(30, 80))
def test_a_row_of_any_height_is_drawn_whole_and_the_table_ends(count: int) -> None:
    """One line more than a page once went round for ever: neither left behind nor sent ahead alone."""
    cell = "\n".join(f"บรรทัด {number}." for number in range(count))
    pages, lines = drawn(Letter(subject="ทดสอบ", attachments=(Table(("ตาราง",), ("ก", "ข"), ((cell, "ค"),)),)))
    assert lines == [f"บรรทัด {number}.".translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")) for number in range(count)]
    assert pages <= 2 + count // 20


def test_a_head_higher_than_a_page_loses_nothing() -> None:
    head = "\n".join("หัว" for _ in range(60))
    rows = tuple((f"บรรทัด {number}",) for number in range(3))
    pages, lines = drawn(Letter(subject="ทดสอบ", attachments=(Table(("ตาราง",), (head,), rows),)))
    assert len(lines) == 3
    assert pages <= 6


def test_a_control_character_alone_on_a_narrow_column_s_line_is_survived() -> None:
    near, far = ("https://thannamsai.example/" + "x" * count for count in (110, 220))
    pages, _ = drawn(Letter(subject="ทดสอบ", attachments=(Table((), ("0 \x1b", near, far), ()),)))
    assert pages >= 2
