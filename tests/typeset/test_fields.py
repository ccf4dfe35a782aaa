"""The way between the page and the letter's fields: a click finds the field, the cursor finds its line."""

import pytest
from msgspec.structs import replace

from circ_desktop.domain.letter.content import Digits
from circ_desktop.typeset.letters import letter_pages
from circ_desktop.typeset.lines.printed import printed
from tests.typeset.helpers import run_with, sample

LETTER = sample("circular")
PAGES = letter_pages(LETTER)


@pytest.mark.parametrize(
    ("words", "field", "index"),
    [
        ("นธ ๗๑๒๐๙", "number", 0),
        ("อำเภอธารทอง จังหวัด", "office", 1),
        ("๒๐ พฤศจิกายน", "date", 0),
        ("การเตรียมความพร้อม", "subject", 0),
        ("กำนันตำบล", "addressee", 0),
        ("หนังสือจังหวัดนครธารา", "references", 0),
        ("แบบสำรวจทางระบายน้ำ", "enclosures", 1),
        ("จำนวน ๒", "enclosures.quantity", 1),
        ("องค์การบริหารส่วนตำบลธารน้ำใสพิจารณา", "body", 1),
        ("ขอแสดงความนับถือ", "closing", 0),
        ("(นายก้องภพ", "signer.name", 0),
        ("นายกองค์การ", "signer.position", 0),
        ("งานป้องกัน", "owner.unit", 1),
        ("ไปรษณีย์", "owner.contact", 1),
        ("นายอำเภอธารทอง", "copies_to", 0),
    ],
)
def test_a_click_on_words_finds_their_field(words: str, field: str, index: int) -> None:
    page, run = run_with(PAGES, words)
    source = PAGES.field_at(page, run.x + 4, (run.top + run.bottom) / 2)
    assert source is not None
    assert (source.field, source.index) == (field, index)


def test_a_click_finds_the_very_character() -> None:
    page, run = run_with(PAGES, "องค์การบริหารส่วนตำบลธารน้ำใสพิจารณา")
    at = run.text.index("พิจารณา")
    before = run.shaped.part(0, run.shaped.cluster_at(at)).width(run.size) + at * run.per_cluster
    source = PAGES.field_at(page, run.x + before + 1, run.y - 4)
    assert source is not None
    assert abs(LETTER.body[1].index("พิจารณา") - source.start) <= 1


def test_a_click_on_empty_paper_finds_nothing() -> None:
    assert PAGES.field_at(1, 300, 800) is None
    assert PAGES.field_at(9, 300, 300) is None


def test_the_cursor_finds_its_line_on_whichever_page() -> None:
    last = len(LETTER.body) - 1
    whole = PAGES.place_of("body", last)
    assert whole is not None
    assert whole.page == 1
    line = PAGES.place_of("body", 1, len(LETTER.body[1]) - 2)
    first = PAGES.place_of("body", 1, 0)
    assert line is not None
    assert first is not None
    assert line.y > first.y
    assert PAGES.place_of("body", 99) is None


def test_every_line_knows_the_typed_characters_that_it_shows() -> None:
    for _, run in PAGES.lines():
        if run.source and run.source.field == "body":
            typed = LETTER.body[run.source.index][run.source.start : run.source.end]
            assert typed == run.text


def test_invisible_characters_are_left_out_and_the_cursor_still_fits() -> None:
    letter = replace(LETTER, body=("ให้\u200bทุกหมู่บ้าน\u200bรายงาน", "จบ"))
    pages = letter_pages(letter)
    _, run = run_with(pages, "ให้ทุกหมู่บ้านรายงาน")
    assert run.source is not None
    assert run.source.end == len(letter.body[0])
    item = printed(letter.body[0], Digits.THAI)
    assert letter.body[0][item.typed_position(item.text.index("รายงาน")) :] == "รายงาน"


def test_the_clerks_marks_rule_the_line_ends_and_never_reach_the_text() -> None:
    plain = "ขอให้องค์การบริหารส่วนตำบลธารน้ำใสสำรวจคูคลองและท่อระบายน้ำในหมู่บ้านของท่านเพื่อเตรียมความพร้อมและรายงานผลโดยเร็ว"
    ends = body_lines(plain)
    at = len(ends[0])
    tied = body_lines(plain[:at] + "\u2060" + plain[at:])
    assert tied[0] != ends[0]
    assert "".join(tied) == plain
    # A place that no dictionary would give: in the middle of a word, but not before a mark.
    inside = plain.index("พร้อม") + 1
    marked = body_lines(plain[: inside - 1] + "พ\u200bร้อม" + plain[inside + 4 :])
    assert "".join(marked) == plain
    spaced = "ก" * 40 + " " + "ข" * 60
    assert body_lines(spaced.replace(" ", "\u00a0"))[0] != body_lines(spaced)[0]
    assert all("\u00a0" not in line for line in body_lines(spaced.replace(" ", "\u00a0")))


def body_lines(text: str) -> list[str]:
    pages = letter_pages(replace(LETTER, body=(text,)))
    return [run.text for _, run in pages.lines() if run.source and run.source.field == "body"]
