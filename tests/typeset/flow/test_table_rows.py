"""A table by itself, on pages of any height: how columns stand, what a page takes of a row, what its tags say."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from circ_desktop.domain.letter.content import Digits
from circ_desktop.typeset.canvas.sheets import Box, Run, Sheet
from circ_desktop.typeset.canvas.tagging import CELL, HEAD, ITEM, LIST, ROW, TABLE, TEXT, Step
from circ_desktop.typeset.flow.tables import Table, TableStyle, is_total
from circ_desktop.typeset.glyphs.fonts import letter_family
from circ_desktop.typeset.lines.printed import Printed, printed

FAMILY = letter_family()
STYLE = TableStyle(FAMILY, 14, 4, rule=0.5, least_column=20, whole=3, head_share=0.3, short=8, word_most=0.6)
LINE = FAMILY.regular.line_height(14)
WIDTH = 400.0
TALL = 10_000.0
TOP = 50.0


def cells(*texts: str) -> list[Printed]:
    return [printed(text, Digits.AS_TYPED, "attachments") for text in texts]


def table(head: tuple[str, ...], *rows: tuple[str, ...], room: float = TALL, style: TableStyle = STYLE) -> Table:
    return Table(cells(*head), [cells(*row) for row in rows], WIDTH, room, style)


def tall(count: int, name: str = "ก") -> str:
    return "\n".join(f"{name}{number}" for number in range(count))


def put(made: Table, *heights: float, key: int = 0) -> tuple[list[Sheet], float]:
    """Draw it on pages with so much room each, the last height again and again; return them with the y below it."""
    sheets: list[Sheet] = []

    def pages() -> Iterator[tuple[Sheet, float, float]]:
        while True:
            height = heights[min(len(sheets), len(heights) - 1)]
            sheets.append(Sheet())
            yield sheets[-1], TOP, TOP + height

    _, end = made.put(pages(), 10, key)
    return sheets, end


def shown(sheets: list[Sheet]) -> list[list[str]]:
    return [[run.text for run in sheet.runs] for sheet in sheets]


def only(made: Table) -> list[Run]:
    (sheet,), _ = put(made, TALL)
    return list(sheet.runs)


def aligned(made: Table, text: str) -> str:
    """Where a text stands in its box: left, centre or right."""
    (sheet,), _ = put(made, TALL)
    run = next(run for run in sheet.runs if run.text == text)
    box = next(
        item
        for item in sheet.items
        if isinstance(item, Box) and item.x <= run.x <= item.x + item.width and item.y <= run.y <= item.y + item.height
    )
    before, behind = run.x - box.x - 4, box.x + box.width - 4 - run.x - run.width
    return "centre" if abs(before - behind) < 0.1 else "left" if before < behind else "right"


@pytest.mark.parametrize(
    ("texts", "where"),
    [
        (("1,250", "12,000", "-"), "right"),
        (("1,250.50",), "right"),
        (("+10.00", "-2.50", ""), "right"),
        (("9.99",), "right"),
        (("12.5",), "centre"),
        (("1250",), "centre"),
        (("10", "9"), "centre"),
        (("ก" * 8, "ข"), "centre"),
        (("ก" * 9, "ข"), "left"),
        (("1,250", "รวมทุกรายการ"), "left"),
        (("-", "-"), "centre"),
        (("1,25",), "centre"),
    ],
)
def test_money_stands_at_the_right_short_marks_in_the_middle_and_text_at_the_left(
    texts: tuple[str, ...], where: str
) -> None:
    made = table(("รายการ", "หัว"), *(("ข้อความที่ยาวกว่าแปดอักษร", text) for text in texts))
    assert aligned(made, texts[0]) == where
    assert aligned(made, "หัว") == "centre"


def test_a_total_has_no_say_in_how_its_column_stands() -> None:
    rows = (("1", "ข้อความที่ยาวกว่าแปดอักษร", "1,250"), ("", "รวม", "หนึ่งพันสองร้อยห้าสิบบาท"))
    assert aligned(table(("ที่", "รายการ", "บาท"), *rows), "1,250") == "right"


@pytest.mark.parametrize(
    ("row", "sums"),
    [
        (("รวม", "", "5"), True),
        (("", "รวมทั้งสิ้น", "5"), True),
        (("", " รวม", ""), True),
        (("รวม", "5"), False),
        (("รวม",), False),
        (("ไม่รวม", ""), False),
        (("", ""), False),
        ((), False),
    ],
)
def test_a_row_sums_up_whose_first_words_say_so_beside_an_empty_cell(row: tuple[str, ...], sums: bool) -> None:
    assert is_total(cells(*row)) is sums


def test_the_label_of_totals_takes_the_empty_columns_on_both_sides() -> None:
    made = table(("ที่", "รายการ", "หน่วย", "บาท"), ("1", "น้ำ", "ถัง", "1,250"), ("", "รวม", "", "1,250"))
    total = made.rows[-1]
    assert [cell.step.span for cell in total.cells] == [3, 1]
    assert total.cells[0].width == pytest.approx(sum(made.columns[:3]))
    assert total.total
    runs = only(made)[-2:]
    assert [run.text for run in runs] == ["รวม", "1,250"]
    assert {run.shaped.face for run in runs} == {FAMILY.bold}
    assert runs[0].x + runs[0].width / 2 == pytest.approx(10 + sum(made.columns[:3]) / 2, abs=0.1)


def test_a_total_of_nothing_keeps_its_own_columns() -> None:
    made = table(("ที่", "รายการ", "บาท"), ("1", "น้ำ", "5"), ("", "รวม", ""))
    assert [cell.step.span for cell in made.rows[-1].cells] == [2, 1]
    (single,) = table(("รายการ",), ("รวม",)).rows
    assert [cell.step.span for cell in single.cells] == [1]


def test_a_total_s_label_asks_for_no_room_in_its_column() -> None:
    row = ("1", "น้ำดื่มบรรจุถังขนาดใหญ่สำหรับสำนักงาน", "5")
    plain, summed = (
        table(("ที่", "รายการ", "บาท"), row),
        table(("ที่", "รายการ", "บาท"), row, ("รวมเป็นเงินทั้งสิ้นทุกรายการ", "", "5")),
    )
    assert summed.columns[0] == pytest.approx(plain.columns[0], rel=0.05)


def test_a_row_is_as_high_as_its_highest_cell_with_room_above_and_below() -> None:
    made = table(("หัว", ""), (tall(3), "ข"), ("", ""))
    assert made.head is not None
    assert made.height(made.head) == pytest.approx(LINE + 8)
    assert [made.height(row) for row in made.rows] == pytest.approx([3 * LINE + 8, LINE + 8])
    assert made.height(made.rows[0], 1) == pytest.approx(2 * LINE + 8)
    assert made.height(made.rows[0], 1, 2) == made.height_of(1) == pytest.approx(LINE + 8)
    (sheet,), end = put(made, TALL)
    assert end == pytest.approx(TOP + 5 * LINE + 3 * 8)
    boxes = [item for item in sheet.items if isinstance(item, Box)]
    assert len(boxes) == 6
    assert {box.thickness for box in boxes} == {0.5}
    assert [round(box.y - TOP, 3) for box in boxes[::2]] == [0, round(LINE + 8, 3), round(4 * LINE + 16, 3)]
    third = next(run for run in sheet.runs if run.text == "ก2")
    assert third.y == pytest.approx(TOP + LINE + 8 + 4 + FAMILY.regular.ascent * 14 + 2 * LINE)
    assert third.x >= 14


def test_a_table_without_a_head_has_none() -> None:
    assert table(("", ""), ("ก", "ข")).head is None
    assert table((), ("ก", "ข")).head is None
    assert len(table((), ("ก",), ("ข", "ค", "ง")).columns) == 3
    assert len(table(("ก",)).columns) == 1
    assert table(("ก",)).rows == []


def test_a_head_that_takes_too_much_of_a_page_is_a_row() -> None:
    head = (tall(4, "ห"),)
    high = 4 * LINE + 8
    small, large = table(head, ("ก",), room=high / 0.3 + 1), table(head, ("ก",), room=high / 0.3 - 1)
    assert small.head is not None
    assert large.head is None
    assert [row.lines for row in large.rows] == [4, 1]


def test_the_head_stands_on_every_page_and_is_text_once() -> None:
    made = table(("หัว",), *((f"แถว{number}",) for number in range(6)))
    sheets, _ = put(made, 4 * (LINE + 8) + 1)
    assert shown(sheets) == [["หัว", "แถว0", "แถว1", "แถว2"], ["หัว", "แถว3", "แถว4", "แถว5"]]
    assert [next(run.artifact for run in sheet.runs) for sheet in sheets] == [False, True]
    assert not any(run.artifact for sheet in sheets for run in list(sheet.runs)[1:])


def test_a_table_begins_where_its_head_and_two_lines_have_room() -> None:
    made = table(("หัว",), (tall(5),))
    needed = (LINE + 8) + (2 * LINE + 8)
    assert put(made, needed + 0.01, TALL)[0][0].items
    assert not put(made, needed - 0.5, TALL)[0][0].items
    single = table(("หัว",), ("ก",))
    assert put(single, 2 * (LINE + 8) + 0.01, TALL)[0][0].items
    bare = table(("หัว",))
    assert put(bare, LINE + 8, TALL)[0][0].items


def of_lines(made: Table, *rooms: float) -> list[int]:
    """How many lines stand on each page, the pages having room for so many."""
    sheets, _ = put(made, *(room * LINE + 8 + 0.01 for room in rooms))
    return [len(texts) for texts in shown(sheets)]


def test_a_row_of_three_lines_goes_over_whole_and_a_longer_one_leaves_and_sends_two_at_least() -> None:
    assert of_lines(table((), ("ข",), (tall(3),)), 3, 20) == [1, 3]
    room = 1 + 8 / LINE  # the line and its padding above the row
    assert of_lines(table((), ("ข",), (tall(4),)), room + 2, 20) == [3, 2]
    assert of_lines(table((), ("ข",), (tall(4),)), room + 3, 20) == [3, 2]  # no single line ahead
    assert of_lines(table((), ("ข",), (tall(4),)), room + 4, 20) == [5]
    assert of_lines(table((), ("ข",), (tall(4),)), room + 1, 20) == [1, 4]  # no single line behind
    assert of_lines(table((), ("ข",), (tall(9),)), room + 5, 20) == [6, 4]


def test_a_fresh_page_takes_what_it_can_and_the_table_ends() -> None:
    assert of_lines(table((), (tall(9),)), 4) == [4, 3, 2]
    assert of_lines(table((), (tall(5),)), 4) == [3, 2]
    assert of_lines(table((), (tall(3),)), 2) == [0, 2, 1]  # the first page may be one that is half full
    assert of_lines(table((), (tall(3),)), 1) == [0, 0, 3]
    assert of_lines(table((), (tall(7),)), 2) == [2, 2, 2, 1]


def test_a_row_and_the_total_below_it_stay_together() -> None:
    rows = (("ข", "1"), ("ค", "2"), ("รวม", ""))
    assert shown(put(table((), *rows), 2 * (LINE + 8) + 0.01, TALL)[0]) == [["ข", "1"], ["ค", "2", "รวม"]]
    assert shown(put(table((), *rows), 3 * (LINE + 8) + 0.01, TALL)[0]) == [["ข", "1", "ค", "2", "รวม"]]
    two = (*rows, ("รวมทั้งสิ้น", ""))
    assert shown(put(table((), *two), 3 * (LINE + 8) + 0.01, TALL)[0]) == [["ข", "1", "ค", "2", "รวม"], ["รวมทั้งสิ้น"]]


def test_every_cell_says_where_it_stands_in_the_table() -> None:
    made = table(("หัว", "ท้าย"), ("ก", "ข"), ("รวม", ""))
    (sheet,), _ = put(made, TALL, key=7)
    root = Step(TABLE, 7, span=2)
    assert [run.path for run in sheet.runs] == [
        (root, Step(ROW, 0), Step(HEAD, 0, span=1)),
        (root, Step(ROW, 0), Step(HEAD, 1, span=1)),
        (root, Step(ROW, 1), Step(CELL, 0, span=1)),
        (root, Step(ROW, 1), Step(CELL, 1, span=1)),
        (root, Step(ROW, 2), Step(CELL, 0, span=1)),
    ]
    assert {run.shaped.face for run in list(sheet.runs)[:2]} == {FAMILY.bold}


def test_items_in_a_cell_are_a_list_of_its_own_with_their_numbers_said() -> None:
    text = (
        "สิ่งที่ต้องเตรียมสำหรับการประชุมครั้งนี้\n- สำเนาทะเบียนบ้านของผู้เข้าร่วมประชุมทุกคน\n- บัตรประจำตัวประชาชนของผู้เข้าร่วมประชุม\nแล้วส่งคืน"
    )
    made = table(("รายการ",), (text,), style=replace(STYLE, size=20))
    runs = [run for run in only(made) if run.path[-1].role != HEAD]
    roles = [[step.role for step in run.path[3:]] for run in runs]
    assert roles[0] == roles[-1] == []
    assert all(each == [LIST, ITEM, TEXT] for each in roles[1:-1])
    begun = [run for run in runs if run.label]
    assert [(run.text[: run.label], run.label) for run in begun] == [("- ", 2), ("- ", 2)]
    hung = [run.x for run in runs[1:-1] if not run.label]
    assert all(x > runs[0].x for x in hung)
    for run in runs:
        assert run.source is not None
        assert text[run.source.start : run.source.end] == run.text


def test_what_is_set_in_the_middle_is_no_list() -> None:
    made = table(("หัว",), ("- ก\n- ข",))
    assert {len(run.path) for run in only(made)} == {3}


def test_lines_of_a_cell_do_not_give_way() -> None:
    made = table(("ก" * 40, "ข"), ("สำรวจคูคลองและท่อระบายน้ำในเขตชุมชน " * 6, "ค"))
    assert all(run.per_cluster >= -0.01 for run in only(made))
