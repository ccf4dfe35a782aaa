"""How a table's width is shared out, with columns of nothing but widths."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from circ_desktop.typeset.flow.table_widths import MOST_SAMPLED, Content, column_widths, content
from circ_desktop.typeset.glyphs.fonts import letter_family
from circ_desktop.typeset.glyphs.shaping import shape

FACE = letter_family().regular
SIZE = 16.0


def width_of(text: str) -> float:
    return shape(FACE, text).width(SIZE)


def column(*cells: float, least: float = 10) -> Content:
    return Content(tuple((cell,) for cell in cells), least)


def test_a_column_says_how_wide_its_typed_lines_are_and_what_may_not_be_torn() -> None:
    found = content([("ลำดับ", FACE), ("ประชุม แล้ว\nรายงาน", FACE)], SIZE, 500)
    assert found.lines == ((width_of("ลำดับ"),), (width_of("ประชุม แล้ว"), width_of("รายงาน")))
    assert found.natural == width_of("ประชุม แล้ว")
    assert found.amount == sum(sum(lines) for lines in found.lines)
    assert found.least == pytest.approx(max(map(width_of, ("ลำดับ", "ประชุม", "แล้ว", "รายงาน"))))


def test_one_stretch_asks_for_no_more_than_its_share() -> None:
    assert content([("https://" + "a" * 90, FACE)], SIZE, 120).least == 120
    assert content([("", FACE)], SIZE, 120) == Content(((0.0,),), 0.0)


def test_the_words_of_an_item_stand_behind_its_number() -> None:
    found = content([("๑. ประชุม แล้ว", FACE)], SIZE, 500)
    assert found.least == pytest.approx(width_of("๑. ") + width_of("๑. ประชุม"))
    assert found.natural == width_of("๑. ประชุม แล้ว")


def test_words_that_do_not_fit_give_every_column_its_share_and_it_is_told() -> None:
    found = column_widths([column(80, least=76), column(80, least=36)], 60, 2, 10, [False, False])
    assert not found.fits
    assert found.columns == pytest.approx((40, 20))


def test_where_everything_fits_the_texts_share_what_is_left_and_numbers_stay() -> None:
    found = column_widths([column(30), column(60), column(20)], 200, 2, 10, [False, False, True])
    assert found.fits
    number, (one, other) = found.columns[2], found.columns[:2]
    assert number == pytest.approx(24.1)
    assert sum(found.columns) == pytest.approx(200)
    assert one / other == pytest.approx(34.1 / 64.1)


def test_numbers_share_it_where_there_is_nothing_else() -> None:
    found = column_widths([column(30), column(30)], 200, 2, 10, [True, True])
    assert found.columns == pytest.approx((100, 100))


def test_a_column_is_never_narrower_than_the_least() -> None:
    found = column_widths([column(1, least=0), column(300, least=20)], 200, 2, 50, [True, False])
    assert found.columns[0] >= 50
    assert found.fits


def test_a_long_text_gets_the_room_of_a_short_one() -> None:
    found = column_widths([column(50, 50), column(2000, 60)], 300, 2, 10, [False, False])
    assert found.fits
    assert sum(found.columns) == pytest.approx(300)
    assert found.columns[1] > 3 * found.columns[0]
    assert found.columns[0] >= 14


def test_a_column_of_numbers_has_what_it_wishes_or_twice_its_least_where_texts_are_long() -> None:
    found = column_widths([column(20, least=16), column(2000)], 300, 2, 10, [True, False])
    assert found.columns[0] == pytest.approx(24.1)
    wide = column_widths([column(200, least=16), column(2000)], 300, 2, 10, [True, False])
    assert 40 <= wide.columns[0] < 80


def test_numbers_give_up_their_wish_before_words_are_torn() -> None:
    found = column_widths([column(200, least=46), column(2000, least=196)], 250, 2, 10, [True, False])
    assert found.fits
    assert found.columns == pytest.approx((50, 200))


@given(
    st.lists(st.lists(st.floats(1, 900), min_size=3, max_size=3), min_size=1, max_size=2 * MOST_SAMPLED),
    st.floats(120, 700),
)
def test_the_columns_always_fill_the_width_and_none_is_under_its_words(rows: list[list[float]], width: float) -> None:
    columns = [column(*cells, least=min(30.0, *cells)) for cells in zip(*rows, strict=True)]
    found = column_widths(columns, width, 2, 10, [True, False, False])
    assert found.fits
    assert sum(found.columns) == pytest.approx(width)
    for each, low in zip(found.columns, columns, strict=True):
        assert each >= low.least + 4 - 1e-6


def height(columns: list[Content], widths: tuple[float, ...]) -> int:
    """The lines of all rows, reckoned apart from the program: every cell's text over its room, rounded up."""
    rows = zip(*(each.lines for each in columns), strict=True)
    return sum(
        max(-int(-sum(line * 1.04 for line in cell) // (width - 4)) for cell, width in zip(row, widths, strict=True))
        for row in rows
    )


def test_no_other_shares_make_the_table_lower_by_much() -> None:
    columns = [
        column(*(90.0 + 7 * n for n in range(20))),
        column(*(900.0 - 20 * n for n in range(20))),
        column(*[250.0] * 20),
    ]
    found = column_widths(columns, 450, 2, 10, [False] * 3)
    lowest = min(
        height(columns, (first, second, 450.0 - first - second))
        for first in range(20, 300, 10)
        for second in range(20, 300, 10)
        if first + second <= 430
    )
    assert height(columns, found.columns) <= lowest * 1.1


def test_of_very_many_rows_the_longest_still_have_their_say() -> None:
    """Only some rows are reckoned with; the few high ones are always among them."""
    count = 10 * MOST_SAMPLED
    short, long = [30.0] * count, [60.0] * count
    for number in range(7, count, count // 5):
        long[number] = 3000.0
    found = column_widths([column(*short), column(*long)], 300, 2, 10, [False, False])
    assert found.columns[1] > 250
    assert sum(found.columns) == pytest.approx(300)
