"""How rows fill pages, with rows of nothing but a height."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from circ_desktop.typeset.flow.pageflow import FilledPage, PageRoom, continuation_words, fill_pages, lines_over
from circ_desktop.typeset.flow.rows import Row

LINE = 20.0
ROOM = PageRoom(
    first=200, others=130, last=780, continuation_last=800, leading=LINE, gap=3, gap_least=1, tail=200, with_tail=2
)


def paragraph(lines: int, *, body: bool = True, before: float = 6) -> list[Row]:
    return [
        Row((), LINE + (before if n == 0 else 0), first=n == 0, last=n == lines - 1, body=body, opening=f"บรรทัด{n}")
        for n in range(lines)
    ]


def letter(*paragraphs: int) -> list[Row]:
    return [row for lines in paragraphs for row in paragraph(lines)]


def flowed(pages: list[FilledPage]) -> list[Row]:
    return [row for page in pages for _, row in page.rows]


PARAGRAPHS = st.lists(st.integers(1, 12), min_size=0, max_size=40)


@given(PARAGRAPHS)
def test_no_row_is_lost_and_the_order_stays(sizes: list[int]) -> None:
    rows = letter(*sizes)
    assert flowed(fill_pages(rows, ROOM)) == rows


@given(PARAGRAPHS)
def test_no_row_stands_below_the_margin(sizes: list[int]) -> None:
    for page in fill_pages(letter(*sizes), ROOM):
        assert all(baseline <= ROOM.last for baseline, _ in page.rows)
        assert page.continuation is None or page.end + 2 * LINE <= page.continuation + 0.01
        assert page.continuation is None or page.continuation <= ROOM.continuation_last


@given(PARAGRAPHS.filter(lambda sizes: sum(sizes) > 1))
def test_at_least_two_lines_stand_with_the_closing(sizes: list[int]) -> None:
    last = fill_pages(letter(*sizes), ROOM)[-1]
    assert len(last.rows) >= 2
    assert last.end + ROOM.tail <= ROOM.last


@given(st.lists(st.integers(2, 12), min_size=3, max_size=40))
def test_no_paragraph_leaves_a_single_line_behind(sizes: list[int]) -> None:
    pages = fill_pages(letter(*sizes), ROOM)
    for page, following in pairwise(pages):
        bottom, top = page.rows[-1][1], following.rows[0][1]
        assert not (bottom.first and not bottom.last)
        assert not (top.last and not top.first)


def test_a_page_rather_ends_with_a_paragraph() -> None:
    for second in (15, 16, 17):  # the paragraph ends between three lines and one line above the lowest foot
        pages = fill_pages(letter(10, second, 10), ROOM)
        assert pages[0].rows[-1][1].last


def test_a_paragraph_is_parted_rather_than_leaving_the_foot_of_a_page_empty() -> None:
    rows = letter(10, 4, 1)  # the closing needs company: two of the four lines go over with the last one
    room = replace(ROOM, tail=400)
    first, last = fill_pages(rows, room)
    assert (len(first.rows), len(last.rows)) == (12, 3)


def test_a_page_gives_up_one_line_to_end_with_a_paragraph_but_not_two() -> None:
    ends = {first: len(fill_pages(letter(first, 40), ROOM)[0].rows) for first in (23, 24, 25)}
    assert ends == {23: 25, 24: 24, 25: 25}


@given(PARAGRAPHS, st.data())
def test_no_page_ends_with_a_row_that_leads_to_the_next(sizes: list[int], data: st.DataObject) -> None:
    rows = letter(*sizes)
    leads = data.draw(st.sets(st.integers(0, max(0, len(rows) - 3)), max_size=6))
    rows = [replace(row, keep=row.last and number in leads) for number, row in enumerate(rows)]
    pages = fill_pages(rows, ROOM)
    assert flowed(pages) == rows
    for page in pages[:-1]:
        if any(not row.keep for _, row in page.rows[1:]):  # else there was no other place to end it
            assert not page.rows[-1][1].keep


def test_a_heading_goes_over_with_the_two_lines_below_it() -> None:
    heading = [replace(row, keep=True) for row in paragraph(1)]
    for above in range(20, 30):
        rows = [*letter(above), *heading, *letter(20)]
        assert not fill_pages(rows, ROOM)[0].rows[-1][1].keep


def test_the_lines_over_are_those_that_must_go_for_one_page() -> None:
    rows = letter(10, 12)
    room = replace(ROOM, tail=200)
    pages = fill_pages(rows, room)
    over = lines_over(rows, pages, room)
    assert len(pages) == 2
    assert over > 0
    need = -int(-over // 1)
    assert len(fill_pages(rows[: len(rows) - need], room)) == 1
    assert len(fill_pages(rows[: len(rows) - need + 1], room)) == 2
    assert lines_over(rows[:5], fill_pages(rows[:5], room), room) == 0


def test_the_continuation_word_keeps_three_lines_unless_the_page_is_full() -> None:
    roomy, full = fill_pages(letter(10, 11, 14), ROOM), fill_pages(letter(10, 16, 10), ROOM)
    assert roomy[0].continuation == pytest.approx(roomy[0].end + 4 * LINE)
    assert full[0].rows[-1][1].last
    assert full[0].continuation == ROOM.continuation_last


def test_a_heading_longer_than_the_page_goes_on_over_the_next() -> None:
    rows = [*paragraph(60, body=False), *letter(3)]
    pages = fill_pages(rows, ROOM)
    assert flowed(pages) == rows
    assert len(pages) == 3


def test_a_tail_higher_than_a_page_still_ends() -> None:
    room = PageRoom(**{**{name: getattr(ROOM, name) for name in ROOM.__slots__}, "tail": 2000})
    assert flowed(fill_pages(letter(3, 3), room)) == letter(3, 3)


def test_nothing_at_all_is_one_page() -> None:
    assert len(fill_pages([], ROOM)) == 1


# The edges, on pages whose lines stand at 220, 240 …: a line at the very edge still fits.

FLUSH = replace(ROOM, others=120, tail=0)
LAST_FITTING, USUAL, LOWEST = 28, 26, 29
"""Lines of page 1 above the least gap before the continuation word, above the usual one, and above the margin."""


def flush(*paragraphs: int, body: bool = True) -> list[Row]:
    return [row for lines in paragraphs for row in paragraph(lines, body=body, before=0)]


def first_page(rows: list[Row], room: PageRoom = FLUSH) -> int:
    return len(fill_pages(rows, room)[0].rows)


def test_a_text_that_ends_on_the_last_line_is_one_page() -> None:
    assert [len(fill_pages(flush(count), FLUSH)) for count in (LOWEST, LOWEST + 1)] == [1, 2]
    closing = replace(FLUSH, tail=3 * LINE)
    assert [len(fill_pages(flush(count), closing)) for count in (LOWEST - 3, LOWEST - 2)] == [1, 2]


def test_a_page_in_the_middle_of_a_paragraph_leaves_the_usual_gap() -> None:
    assert first_page(flush(60)) == USUAL
    (page, *_) = fill_pages(flush(60), FLUSH)
    assert page.rows[-1][0] == 720
    assert page.continuation == 800


def test_a_paragraph_that_ends_at_the_least_gap_is_not_parted() -> None:
    assert first_page(flush(LAST_FITTING, 10)) == LAST_FITTING
    assert first_page(flush(LAST_FITTING + 1, 10)) == USUAL


def test_one_more_line_than_the_usual_costs_less_than_parting_a_paragraph_but_more_than_none() -> None:
    assert first_page(flush(USUAL, 20)) == USUAL
    assert first_page(flush(USUAL - 1, 20)) == USUAL - 1  # one line empty rather than a paragraph parted
    assert first_page(flush(USUAL - 2, 20)) == USUAL  # but not two


def test_further_pages_begin_at_their_own_top() -> None:
    pages = fill_pages(flush(60, 20), FLUSH)
    assert [page.rows[0][0] for page in pages] == [220, *[120] * (len(pages) - 1)]
    assert pages[1].rows[1][0] == 140


def test_a_head_without_clean_places_ends_with_an_item_or_at_the_usual_line() -> None:
    assert first_page(flush(60, body=False)) == USUAL
    assert first_page(flush(*[5] * 12, body=False)) == 25
    assert first_page(flush(*[4] * 12, body=False)) == 24


def test_a_page_without_room_for_the_usual_gap_takes_what_fits() -> None:
    short = replace(FLUSH, continuation_last=280, gap=3, gap_least=1)
    assert first_page(flush(60, body=False), short) == 2
    none = replace(FLUSH, continuation_last=250, gap=3, gap_least=1)
    assert first_page(flush(60, body=False), none) == LOWEST


def test_as_many_lines_stand_with_the_closing_as_there_are_up_to_two() -> None:
    room = replace(FLUSH, tail=200)
    assert [len(page.rows) for page in fill_pages([*flush(25, body=False), *flush(1)], room)] == [25, 1]
    assert [len(page.rows) for page in fill_pages([*flush(24, body=False), *flush(2)], room)] == [24, 2]
    assert len(fill_pages(flush(24), room)[-1].rows) == 2


def test_what_is_only_a_closing_stands_at_the_top_of_its_page() -> None:
    pages = fill_pages(flush(1), replace(FLUSH, tail=2000))
    assert flowed(pages) == flush(1)
    assert (pages[-1].rows, pages[-1].end, pages[-1].continuation) == ((), 100, None)
    assert fill_pages([], FLUSH)[0].end == 200


@pytest.mark.parametrize("sizes", [(10, 22), (30, 31), (12, 60, 9)])
def test_the_lines_over_are_counted_from_the_page_before_the_last(sizes: tuple[int, ...]) -> None:
    rows = flush(*sizes)
    room = replace(FLUSH, tail=100)
    pages = fill_pages(rows, room)
    start = sum(len(page.rows) for page in pages[:-2])
    lines = len(rows) - start
    first = 200 + LINE if len(pages) == 2 else 120
    assert lines_over(rows, pages, room) == pytest.approx(max(0.0, (first + (lines - 1) * LINE + 100 - 780) / LINE))


@pytest.mark.parametrize(
    ("opening", "words"),
    [
        ("๓. ให้ผู้ใหญ่บ้านรายงานผล", "๓. ให้ผู้ใหญ่บ้าน"),
        ("๓. ขอให้โรงเรียน หมู่บ้าน", "๓. ขอให้โรงเรียน"),
        ("๔. กระสอบทราย/พลั่ว", "๔. กระสอบทราย"),
        ("(๒) เครื่องสูบน้ำของกองช่าง", "(๒) เครื่องสูบน้ำ"),
        ("จึงเรียนมาเพื่อทราบ", "จึงเรียนมาเพื่อ"),
        ("www.thannamsai.example หัวข้อ", "www.thannamsai.example"),
        ("และ รายงาน", "และ"),
        ("๑๐.๑๐.๑๐ ให้ผู้ใหญ่บ้านรายงานผล", "๑๐.๑๐.๑๐ ให้ผู้ใหญ่บ้าน"),
        ("www.thannamsai.example/" + "x" * 90, "www.thannamsai.example/" + "x" * 17),
        ("", ""),
        ("12/2  ขอให้โรงเรียนบ้านธาร", "12/2 ขอให้โรงเรียน"),
        ("๑๒๓๔๕๖ ขอให้โรงเรียนบ้านธาร", "๑๒๓๔๕๖ ขอให้โรงเรียน"),
        ("๑๒๓๔๕๖๗ ขอให้โรงเรียนบ้านธาร", "๑๒๓๔๕๖๗"),  # no number of an item
        ("ฮ.๑ ขอให้โรงเรียนบ้านธาร", "ฮ.๑"),
        ("๕", "๕"),
        ("และ\nรายงาน", "และ"),
        ("   และ รายงาน", "และ"),
    ],
)
def test_the_continuation_word_is_how_the_next_page_begins(opening: str, words: str) -> None:
    assert continuation_words(opening, 7, 40) == words
    assert "".join(opening.split()).startswith(words.replace(" ", ""))
