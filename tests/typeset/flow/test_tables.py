"""Tables over pages: they end, and every line of every cell is drawn once."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from circ_desktop.domain.letter.content import Enclosure, Letter, Table
from circ_desktop.typeset.canvas.sheets import Box, Sheet
from circ_desktop.typeset.canvas.units import mm, to_mm
from circ_desktop.typeset.letters import letter_pages
from tests.typeset.helpers import left_mm, right_mm, texts


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


def sheets_of(*attachments: Table, enclosures: int = 2) -> tuple[Sheet, ...]:
    """Return the pages of the attachments alone."""
    titles = tuple(Enclosure(f"บัญชีที่ {number}") for number in range(enclosures))
    return letter_pages(Letter(subject="ทดสอบ", enclosures=titles, attachments=attachments)).sheets[1:]


def column_edges(sheet: Sheet) -> list[float]:
    return sorted({round(item.x, 1) for item in sheet.items if isinstance(item, Box)})


def test_an_attachment_says_which_enclosure_it_is_and_counts_its_own_pages() -> None:
    rows = tuple((str(number), "รายการที่ยาวพอสมควร") for number in range(60))
    sheets = sheets_of(
        Table(("บัญชี",), ("ที่", "รายการ"), rows, enclosure=1), Table(("แนวทาง",), body=("ข้อความ",), enclosure=2)
    )
    assert [next((text for text in texts(sheet) if text.startswith("- ")), "") for sheet in sheets] == [
        "",
        "- ๒ -",
        "- ๓ -",
        "",
    ]
    first = next(run for run in sheets[0].runs if run.text.startswith("สิ่งที่ส่งมาด้วย"))
    assert first.text == "สิ่งที่ส่งมาด้วย ๑"
    assert right_mm(first) == pytest.approx(190, abs=0.1)
    assert "สิ่งที่ส่งมาด้วย ๒" in texts(sheets[3])
    assert not any("สิ่งที่" in text for text in texts(sheets[1]))
    (only,) = sheets_of(Table((), body=("ข้อความ",), enclosure=1), enclosures=1)
    assert texts(only)[0] == "สิ่งที่ส่งมาด้วย"


def test_paragraphs_are_set_like_the_letter_s_and_a_table_may_stand_below_them() -> None:
    long = "ขอให้ทุกหมู่บ้านสำรวจพื้นที่เสี่ยงน้ำท่วมแล้วรายงานผล " * 8
    sheets = sheets_of(Table(("แนวทาง",), ("ก", "ข"), (("๑", "๒"),), body=("๑. เรื่องแรก", *[long] * 9)))
    lines = [run for sheet in sheets for run in sheet.runs if "หมู่บ้าน" in run.text]
    assert len(sheets) == 2
    assert {round(left_mm(run)) for run in lines} == {30, 55}
    boxes = [(number, item) for number, sheet in enumerate(sheets) for item in sheet.items if isinstance(item, Box)]
    assert {number for number, _ in boxes} == {1}
    assert min(item.y for _, item in boxes) > max(run.y for run in sheets[1].runs if "หมู่บ้าน" in run.text)


def test_a_page_on_its_side_is_wide_and_keeps_the_margins() -> None:
    columns = tuple(f"หัวข้อที่ {number}" for number in range(12))
    (sheet,) = sheets_of(Table(("ตาราง",), columns, (columns,), landscape=True))
    assert (round(to_mm(sheet.width)), round(to_mm(sheet.height))) == (297, 210)
    edges = column_edges(sheet)
    assert to_mm(edges[0]) == pytest.approx(30, abs=0.1)
    assert len(edges) == 12


def test_many_columns_get_smaller_letters_before_any_word_is_torn() -> None:
    def size(count: int) -> float:
        columns = ("ส่วนราชการ",) * count
        (sheet,) = sheets_of(Table((), columns, (columns,)))
        words = [run.text for run in sheet.runs]
        assert count > 10 or set(words) <= {"ส่วนราชการ", "ส่วน", "ราชการ"}
        return next(run.size for run in sheet.runs)

    sizes = [size(count) for count in (2, 4, 12, 14)]
    assert sizes[0] == sizes[1] == 14
    assert 10 <= sizes[3] < 14
    assert sizes == sorted(sizes, reverse=True)


def test_a_table_that_tears_words_even_in_the_smallest_letters_is_told_with_what_to_do() -> None:
    def notes(count: int, *, landscape: bool = False) -> list[str]:
        columns = ("กรุงเทพมหานคร",) * count
        table = Table(("บัญชี",), columns, (columns,), landscape=landscape)
        return [note.message for note in letter_pages(Letter(subject="ทดสอบ", attachments=(table,))).notes]

    assert notes(6) == notes(10, landscape=True) == []
    (told,) = notes(16)
    assert "“บัญชี”" in told
    assert "กระดาษแนวนอน" in told
    assert "สองตาราง" in notes(40, landscape=True)[0]


def test_a_column_of_numbers_stays_narrow_and_one_long_column_takes_the_room() -> None:
    rows = tuple((str(n), "ข้อเท็จจริงที่พบจากการตรวจสอบพัสดุ " * 6, "๑,๒๕๐.๐๐", "ไม่มี") for n in range(1, 9))
    (sheet,) = sheets_of(Table(("ตาราง",), ("ที่", "ข้อเท็จจริง", "จำนวนเงิน", "หมายเหตุ"), rows))
    edges = [*column_edges(sheet), sheet.width - mm(20)]
    number, fact, money, note = (to_mm(right - left) for left, right in pairwise(edges))
    assert number < 12
    assert fact > 85
    assert money < 27
    assert note < 30
    amounts = [run for run in sheet.runs if run.text == "๑,๒๕๐.๐๐"]
    assert {round(run.x + run.width, 1) for run in amounts} == {round(edges[3] - mm(1.5), 1)}


def test_a_row_of_totals_is_bold_and_its_label_joins_the_empty_cells_beside_it() -> None:
    rows = (("๑", "โต๊ะ", "๒,๐๐๐.๐๐", ""), ("๒", "ตู้", "๑,๕๐๐.๐๐", ""), ("", "รวมทั้งสิ้น", "๓,๕๐๐.๐๐", ""))
    (sheet,) = sheets_of(Table((), ("ที่", "รายการ", "ราคา", "หมายเหตุ"), rows))
    total = next(run for run in sheet.runs if run.text == "รวมทั้งสิ้น")
    assert total.shaped.face is sheet.family.bold
    boxes = [item for item in sheet.items if isinstance(item, Box)]
    head = [box for box in boxes if box.y == min(each.y for each in boxes)]
    last = [box for box in boxes if box.y == max(each.y for each in boxes)]
    assert len(last) == 3
    assert last[0].width == pytest.approx(head[0].width + head[1].width)
    assert total.x + total.width / 2 == pytest.approx(last[0].x + last[0].width / 2, abs=0.2)


@pytest.mark.parametrize("count", range(25, 60))
def test_a_total_never_stands_alone_on_a_page(count: int) -> None:
    rows = (*((str(number), "โต๊ะ", "๒,๐๐๐.๐๐") for number in range(count)), ("", "รวม", "๓,๕๐๐.๐๐"))
    sheets = sheets_of(Table(("บัญชี",), ("ที่", "รายการ", "ราคา"), rows))
    assert texts(sheets[-1]).count("โต๊ะ") >= 1
    assert sum(texts(sheet).count("โต๊ะ") for sheet in sheets) == count


def test_a_row_of_three_lines_is_never_split() -> None:
    for above in range(12):
        rows = (
            *(("x", "y") for _ in range(above)),
            *(("\n".join(f"{n}.{line}" for line in range(3)), "z") for n in range(40)),
        )
        for sheet in sheets_of(Table((), ("ก", "ข"), rows)):
            lines = [text for text in texts(sheet) if "." in text]
            assert len(lines) % 3 == 0


def test_a_title_of_fifty_lines_goes_on_over_pages_and_the_table_follows() -> None:
    sheets = sheets_of(Table(tuple(f"บรรทัดที่ {number}" for number in range(50)), ("ก",), (("ข",),)))
    titles = [text for sheet in sheets for text in texts(sheet) if text.startswith("บรรทัดที่")]
    assert len(titles) == 50
    assert len(sheets) == 2
    assert "ข" in texts(sheets[-1])


@settings(max_examples=25)
@given(
    st.lists(st.lists(st.text("กขคงา ๑๒,.รวม\n", max_size=60), min_size=1, max_size=9), min_size=1, max_size=12),
    st.booleans(),
)
def test_any_table_is_drawn_whole_inside_the_margins(rows: list[list[str]], landscape: bool) -> None:
    head, *others = (tuple(row) for row in rows)
    sheets = sheets_of(Table(("ต",), head, tuple(others), landscape=landscape))
    shown = "".join(run.text for sheet in sheets for run in sheet.runs if not run.artifact)
    for row in rows:
        for cell in row:
            assert "".join(cell.split())[:3] in "".join(shown.split()).replace("\u200b", "") or not cell.strip()
    for sheet in sheets:
        for item in sheet.items:
            if isinstance(item, Box):
                assert item.x >= mm(30) - 0.1
                assert item.x + item.width <= sheet.width - mm(20) + 0.1
                assert item.width >= 0


def cell_lefts(cell: str) -> list[tuple[str, float]]:
    """Return the first letters of each line of a cell in a narrow column and its left edge in mm."""
    other = "ข้อความที่ยาวมากของช่องข้าง ๆ กัน " * 30
    (sheet,) = sheets_of(Table((), ("ก", "ข"), ((cell, other),)))
    return [(run.text[:4], round(left_mm(run), 1)) for run in sheet.runs if run.source and "ข้าง" not in run.text][2:]


def test_items_in_a_cell_hang_under_their_text() -> None:
    long = "ให้งานพัสดุตรวจสอบหลักฐานการเบิกจ่ายย้อนหลัง แล้วรายงานให้ทราบโดยเร็ว"
    found = cell_lefts(f"ดังนี้\n- {long}\n\nอื่น ๆ\n๑) {long}")
    dash = next(number for number, (text, _) in enumerate(found) if text.startswith("- "))
    plain = next(number for number, (text, _) in enumerate(found) if text == "อื่น")
    number = next(number for number, (text, _) in enumerate(found) if text.startswith("๑) "))
    left = found[0][1]
    assert found[dash][1] == found[plain][1] == found[number][1] == left
    assert len({x for _, x in found[dash + 1 : plain]}) == 1
    assert left + 1.5 < found[dash + 1][1] < left + 2.5
    assert len({x for _, x in found[number + 1 :]}) == 1
    assert found[number + 1][1] > left + 2


def test_amounts_and_times_in_a_cell_are_no_items() -> None:
    for cell in ("๐๘.๓๐ น. ถึงเวลา ", "๒.๕ กิโลเมตร "):
        assert len({x for _, x in cell_lefts(cell + "และรอบบ่ายของทุกวันทำการ จนกว่าจะแล้วเสร็จ " * 2)}) == 1


def test_a_line_of_a_cell_leads_to_what_was_typed_though_it_hangs() -> None:
    cell = "ดังนี้\n- ให้งานพัสดุตรวจสอบ\n\n- ให้รายงาน"
    (sheet,) = sheets_of(Table((), ("ก",), ((cell,),)))
    for run in list(sheet.runs)[1:]:
        assert run.source is not None
        assert cell[run.source.start : run.source.end] == run.text
