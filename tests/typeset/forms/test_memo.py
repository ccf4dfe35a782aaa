"""บันทึกข้อความ (แบบที่ ๒, ข้อ ๑๒): the measures of ว ๒๐๑๙ on A4 and A5, and what it must not have."""

import pytest
from msgspec.structs import replace

from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.particulars import Memo, Paper
from circ_desktop.typeset.canvas.sheets import Picture, Rule, Run
from circ_desktop.typeset.canvas.units import to_mm
from circ_desktop.typeset.layout import LetterPages
from circ_desktop.typeset.letters import letter_pages
from tests.typeset.helpers import baseline_mm, left_mm, right_mm, run_with, sample


def _with(letter: Letter, **changes: object) -> LetterPages:
    return letter_pages(replace(letter, **changes))  # type: ignore[arg-type]


def _leaders(pages: LetterPages) -> list[Rule]:
    return [item for item in pages.sheets[0].items if isinstance(item, Rule) and item.dotted]


def _red(pages: LetterPages) -> list[Run]:
    return [run for run in pages.sheets[0].runs if run.colour[0] > 0.5]


@pytest.mark.parametrize(("name", "left", "size"), [("memo", 30, (210, 297)), ("memo-a5", 20, (148, 210))])
def test_the_garuda_is_one_and_a_half_centimetres_at_the_upper_left_of_the_paper_it_says(
    name: str, left: float, size: tuple[float, float]
) -> None:
    pages = letter_pages(sample(name))
    sheet = pages.sheets[0]
    garuda = next(item for item in sheet.items if isinstance(item, Picture))
    assert to_mm(garuda.height) == pytest.approx(15)
    assert to_mm(garuda.x) == pytest.approx(left)
    assert (to_mm(sheet.width), to_mm(sheet.height)) == pytest.approx(size)
    assert all((to_mm(one.width), to_mm(one.height)) == pytest.approx(size) for one in pages.sheets)


@pytest.mark.parametrize("name", ["memo", "memo-a5"])
def test_title_and_labels_have_the_sizes_of_the_guide(name: str) -> None:
    pages = letter_pages(sample(name))
    _, title = run_with(pages, "บันทึกข้อความ")
    assert title.size == 29
    assert (title.x + title.width / 2) == pytest.approx(pages.sheets[0].width / 2)
    for label in ("ส่วนราชการ", "ที่", "วันที่", "เรื่อง"):
        run = next(run for run in pages.sheets[0].runs if run.text == label)
        assert run.size == 20
        assert run.shaped.face is title.shaped.face  # bold
    assert {run.size for run in pages.sheets[0].runs if run.source and run.source.field} <= {16, 32}


def test_number_and_date_share_a_line_and_the_date_starts_at_the_middle_of_the_paper() -> None:
    pages = letter_pages(sample("memo"))
    _, number = run_with(pages, "๗๑๒๐๙")
    _, label = run_with(pages, "วันที่")
    _, date = run_with(pages, "มีนาคม ๒๕๖๘")
    assert number.y == label.y == date.y
    assert left_mm(label) == pytest.approx(105)


def test_values_stand_over_dotted_leaders_that_are_drawn_and_never_text() -> None:
    letter = sample("memo")
    pages = letter_pages(letter)
    leaders = _leaders(pages)
    _, department = run_with(pages, letter.memo.department if letter.memo else "")
    under = [rule for rule in leaders if 0 < rule.y1 - department.y < 3]
    assert [rule.x1 for rule in under] == [department.x]
    assert to_mm(under[0].x2) == pytest.approx(190)
    assert len(leaders) == 5  # ส่วนราชการ, ที่, วันที่ and two lines of เรื่อง
    assert not any("..." in run.text for run in pages.sheets[0].runs if run.size >= 20)


def test_a_memo_has_no_closing_and_none_of_the_lines_that_it_does_not_know() -> None:
    letter = replace(sample("memo"), closing="ขอแสดงความนับถือ", references=("หนังสือเก่า",), copies_to=("ผู้ใด",))
    printed = "".join(run.text for _, run in letter_pages(letter).lines())
    for absent in ("ขอแสดงความนับถือ", "หนังสือเก่า", "สำเนาส่ง", "อ้างถึง"):
        assert absent not in printed


def test_the_urgency_is_red_between_garuda_and_title() -> None:
    pages = letter_pages(sample("memo"))
    (urgency,) = _red(pages)
    _, title = run_with(pages, "บันทึกข้อความ")
    garuda = next(item for item in pages.sheets[0].items if isinstance(item, Picture))
    assert urgency.size == 32
    assert urgency.y == title.y
    assert garuda.x + garuda.width < urgency.x
    assert urgency.x + urgency.width < title.x


@pytest.mark.parametrize("name", ["memo", "memo-a5"])
def test_an_urgency_that_does_not_fit_there_stands_below_the_garuda_and_pushes_the_head_down(name: str) -> None:
    letter = sample(name)
    pages = _with(letter, urgency="ด่วนภายใน ๑๒ มีนาคม ๒๕๖๘ เวลา ๑๖.๓๐ น.")
    usual = run_with(_with(letter, urgency=None), "ส่วนราชการ")[1]
    head = run_with(pages, "ส่วนราชการ")[1]
    garuda = next(item for item in pages.sheets[0].items if isinstance(item, Picture))
    assert _red(pages)[0].y - 20 > garuda.y + garuda.height
    assert max(run.y for run in _red(pages)) < head.top + 5
    assert head.y > usual.y + 20


def test_a_long_memo_runs_over_pages_with_number_and_continuation_word() -> None:
    pages = letter_pages(sample("memo"))
    assert len(pages.sheets) == 2
    assert run_with(pages, "- ๒ -")[0] == 1
    assert run_with(pages, "/จึงเรียน")[0] == 0
    assert run_with(pages, "(นางสาวดวงใจ")[0] == 1


def test_a_department_longer_than_its_line_and_the_telephone_go_on_below_over_leaders_of_their_own() -> None:
    memo = Memo(department="กองสวัสดิการสังคม " * 5, phone="๐ ๓๘๙๙ ๐๐๐๐", email="office@example.go.th")
    pages = _with(sample("memo"), memo=memo)
    _, phone = run_with(pages, "โทร. ๐")
    assert right_mm(phone) <= 190.1
    source = pages.field_at(0, phone.x + phone.width - 1, phone.y - 2)
    assert source is not None
    assert (source.field, source.start) == ("memo.phone", len("๐ ๓๘๙๙ ๐๐๐๐"))
    source = pages.field_at(0, phone.x + phone.width * 0.3, phone.y - 2)  # just behind "โทร. "
    assert source is not None
    assert source.start in (0, 1)
    assert len(_leaders(pages)) >= 6


def test_an_empty_memo_is_a_form_to_fill_in() -> None:
    pages = letter_pages(Letter(kind=sample("memo").kind, memo=Memo(paper=Paper.A5)))
    assert len(_leaders(pages)) == 4
    assert baseline_mm(run_with(pages, "เรื่อง")[1]) < 60
