"""Rows: what each knows of its paragraph, how labels, columns and the structure come to them."""

import pytest

from circ_desktop.domain.letter.content import Digits
from circ_desktop.typeset.canvas.sheets import Rule, Run, Source
from circ_desktop.typeset.canvas.tagging import ITEM, LIST, TEXT, Step
from circ_desktop.typeset.canvas.units import mm
from circ_desktop.typeset.flow.rows import (
    Column,
    Row,
    beside,
    hanging_rows,
    labelled,
    numbered,
    opening_of,
    paragraph_rows,
    tagged,
    word_run,
)
from circ_desktop.typeset.glyphs.fonts import letter_family
from circ_desktop.typeset.glyphs.shaping import shape
from circ_desktop.typeset.lines.paragraph import Style
from circ_desktop.typeset.lines.places import Marks
from circ_desktop.typeset.lines.printed import Printed, printed

FAMILY = letter_family()
COLUMN = Column(50, mm(100), FAMILY, 21)
STYLE = Style()
LONG = (
    "ด้วยองค์การบริหารส่วนตำบลธารน้ำใสได้จัดทำแผนป้องกันน้ำท่วมประจำปี และขอความร่วมมือทุกหมู่บ้านช่วยกันสำรวจพื้นที่เสี่ยงภัย แล้วรายงานผลให้ทราบ"
)
PATH = (Step(LIST, "body 0"), Step(ITEM, "body 0"), Step(TEXT))


def texts(rows: list[Row]) -> list[list[str]]:
    return [[run.text for run in row.runs] for row in rows]


def test_the_rows_of_a_paragraph_know_where_it_begins_and_ends() -> None:
    rows = paragraph_rows(Printed(LONG, "body", 4), COLUMN, STYLE, before=6, body=True, keep=True)
    assert len(rows) > 2
    assert [row.advance for row in rows] == [27, *[21] * (len(rows) - 1)]
    assert [row.first for row in rows] == [True, *[False] * (len(rows) - 1)]
    assert [row.last for row in rows] == [*[False] * (len(rows) - 1), True]
    assert [row.keep for row in rows] == [row.last for row in rows]
    assert all(row.body for row in rows)
    for row in rows:
        (run,) = row.runs
        assert run.x >= 50
        assert run.y == 0
        assert run.source is not None
        assert (run.source.field, run.source.index) == ("body", 4)
        assert LONG[run.source.start : run.source.end] == run.text
        assert row.opening == LONG[run.source.start :][:200]


def test_a_paragraph_that_may_end_a_page_keeps_no_row() -> None:
    rows = paragraph_rows(Printed(LONG), COLUMN, STYLE)
    assert not any(row.keep or row.body for row in rows)
    assert rows[0].advance == 21


def test_an_empty_paragraph_keeps_its_place_and_an_empty_line_has_no_text() -> None:
    (row,) = paragraph_rows(Printed(""), COLUMN, STYLE, before=6, body=True)
    assert (row.runs, row.advance, row.body) == ((), 27, True)
    rows = paragraph_rows(Printed("กข\n\nค"), COLUMN, STYLE)
    assert texts(rows) == [["กข"], [], ["ค"]]
    assert [row.advance for row in rows] == [21, 21, 21]


def test_an_opening_is_no_longer_than_any_continuation_word_looks() -> None:
    rows = paragraph_rows(Printed(LONG * 3), COLUMN, STYLE)
    assert len(rows[0].opening) == 200
    assert rows[0].opening == (LONG * 3)[:200]


def test_the_clerk_s_marks_rule_the_rows() -> None:
    at = LONG.index("ส่วนตำบล")
    rows = paragraph_rows(
        Printed(LONG, marks=Marks(never=frozenset(range(at, at + 60)))), Column(50, mm(40), FAMILY, 21), STYLE
    )
    plain = paragraph_rows(Printed(LONG), Column(50, mm(40), FAMILY, 21), STYLE)
    assert texts(rows) != texts(plain)


def test_a_row_is_put_down_with_its_leaders() -> None:
    run = word_run(Printed("ก"), 10, FAMILY, STYLE, y=-2)
    row = Row((run,), 21, leaders=(Rule(10, 3, 90, 4),))
    put = list(row.at(100))
    assert isinstance(put[0], Run)
    assert (put[0].x, put[0].y) == (10, 98)
    assert put[1] == Rule(10, 103, 90, 104)


def test_a_word_is_one_run_that_leads_to_its_field() -> None:
    run = word_run(Printed("ที่", "number", 2), 10, FAMILY, Style(size=20, bold=True), y=5)
    assert (run.x, run.y, run.size) == (10, 5, 20)
    assert run.shaped.face is FAMILY.bold
    assert run.width == shape(FAMILY.bold, "ที่").width(20)
    assert run.source == Source("number", 2, 0, 3)


def test_an_item_s_lines_begin_under_each_other_behind_its_number() -> None:
    item = printed("๑๐. " + LONG, Digits.THAI, "body", 1)
    rows = hanging_rows(item, 4, COLUMN, Style(indent=30), 60, before=6, body=True, keep=True)
    label, first = rows[0].runs
    assert (label.text, label.x) == ("๑๐. ", 80)
    assert [run.x for row in rows for run in row.runs[-1:]] == [110] * len(rows)
    assert first.x + first.width <= 50 + mm(100) + 0.02
    assert first.source is not None
    assert first.source.start == 4
    assert rows[0].opening.startswith("๑๐. ด้วย")
    assert rows[1].opening.startswith(rows[1].runs[0].text)
    assert (rows[0].advance, rows[-1].keep, rows[0].keep, rows[0].body) == (27, True, False, True)


def test_a_label_stands_before_the_first_row_only() -> None:
    rows = paragraph_rows(Printed(LONG), COLUMN, STYLE)
    found = labelled(Printed("เรื่อง  "), rows, 12, FAMILY, STYLE)
    assert found[0].runs[0].text == "เรื่อง  "
    assert found[0].runs[0].x == 12
    assert found[0].runs[1:] == rows[0].runs
    assert found[0].opening == f"เรื่อง {rows[0].opening}"
    assert found[1:] == rows[1:]


def test_rows_beside_each_other_share_lines_as_far_as_both_go() -> None:
    one, other, third = (Row((word_run(Printed(text), 0, FAMILY, STYLE),), 21) for text in "กขค")
    assert texts(beside([one, other], [third])) == [["ก", "ค"], ["ข"]]
    assert texts(beside([third], [one, other])) == [["ค", "ก"], ["ข"]]
    assert beside([], [one]) == [one]


def test_an_opening_goes_on_over_rows_until_it_is_long_enough() -> None:
    rows = [Row((word_run(Printed(text), 0, FAMILY, STYLE),), 21) for text in ("ก" * 150, "ข" * 49, "ค")]
    assert opening_of(rows) == "ก" * 150 + " " + "ข" * 49
    assert opening_of(rows[1:]) == "ข" * 49 + " ค"
    assert opening_of([]) == ""


def test_tags_reach_every_run_and_an_item_s_number_is_said_once() -> None:
    rows = labelled(Printed("๑. "), paragraph_rows(Printed(LONG), COLUMN, STYLE), 0, FAMILY, STYLE)
    placed = tagged(rows, PATH, 3)
    assert {run.path for row in placed for run in row.runs} == {PATH}
    assert [run.label for row in placed for run in row.runs] == [3, *[0] * len(rows)]
    assert placed[0].runs[0].label == 3
    assert tagged(rows, PATH, 9)[0].runs[0].label == 3  # never more than the run has
    assert all(not run.label for row in tagged(rows, PATH[:1], 3) for run in row.runs)
    assert tagged([], PATH, 3) == []
    assert tagged([Row((), 21)], PATH, 3) == [Row((), 21)]


def test_a_numbered_row_is_an_item_of_its_field() -> None:
    rows = labelled(Printed("๑. "), paragraph_rows(Printed("ก"), COLUMN, STYLE), 0, FAMILY, STYLE)
    (row,) = numbered(rows, "references", 1)
    number, text = row.runs
    assert number.path == (Step(LIST, "references", numbering="Decimal"), Step(ITEM, 1), Step(TEXT))
    assert (number.label, text.label) == (3, 0)
    assert numbered([], "references", 1) == []


@pytest.mark.parametrize("width", [20, 60, 100])
def test_no_row_leaves_its_column(width: float) -> None:
    for row in paragraph_rows(Printed(LONG), Column(50, mm(width), FAMILY, 21), STYLE):
        assert all(run.x >= 50 and run.x + run.width <= 50 + mm(width) + 0.02 for run in row.runs)
