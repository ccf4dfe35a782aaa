"""A letter always ends, however little text stands before however high an ending."""

import pytest

from circ_desktop.domain.letter import Letter, Owner, Signer
from circ_desktop.typeset.letters import letter_pages


@pytest.mark.parametrize("paragraphs", range(4))
@pytest.mark.parametrize("lines", [1, 20, 28, 30, 32, 34, 36, 40, 80])
def test_an_ending_as_high_as_a_page_is_set_after_any_text(paragraphs: int, lines: int) -> None:
    """One row and an ending that left no room for it once went round for ever, page after empty page."""
    letter = Letter(
        subject="ทดสอบ",
        body=("ข้อความ",) * paragraphs,
        signer=Signer("นายทดสอบ", tuple(f"ตำแหน่งที่ {number}" for number in range(lines))),
        owner=Owner(("กอง",), ("โทร. ๐",)),
    )
    pages = letter_pages(letter)
    assert len(pages.sheets) <= 5
    assert sum(run.text == "ข้อความ" for _, run in pages.lines()) == paragraphs
