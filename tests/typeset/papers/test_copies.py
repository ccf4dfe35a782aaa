"""Copies (ข้อ ๓๐–๓๑): their words and blocks, on pages being set and on a finished PDF, without covering anything."""

import datetime as dt
import io
from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image

from circ_desktop.base.pdfium import open_pdf
from circ_desktop.domain.letter.content import Digits, Letter, Secrecy
from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.domain.letter.particulars import Copy, CopyPurpose
from circ_desktop.typeset.canvas.sheets import Picture, Rule, Run
from circ_desktop.typeset.layout import LetterPages
from circ_desktop.typeset.letters import COMPOSERS, letter_pages, letter_pdf
from circ_desktop.typeset.look import Look
from circ_desktop.typeset.papers.copies import copy_of_pdf
from circ_desktop.typeset.pdf.overlays import first_page, page_count, page_ink
from tests.typeset.helpers import readers, run_with, sample, solid

OFFICE = Copy(CopyPurpose.OFFICE, "นางสาวใบเตย ริมธาร", "นางสาวใบเตย ริมธาร", "", "นางประไพ ศรีธารา")
CERTIFIED = Copy(
    CopyPurpose.CERTIFIED,
    certified_by="นายวีรชัย เขียวขจี",
    position=("นักพัฒนาชุมชนปฏิบัติการ", "รักษาราชการแทน ผู้อำนวยการกองสวัสดิการสังคม"),
    certified_on=dt.date(2026, 11, 20),
)


def _marks(pages: LetterPages) -> list[tuple[int, Run]]:
    """The runs of the block, without the word at the top."""
    return [
        (page, run)
        for page, run in pages.lines()
        if (run.source and run.source.field.startswith("copy.") and run.source.field != "copy.purpose")
        or run.text in ("ร่าง", "พิมพ์", "ทาน", "ตรวจ", "สำเนาถูกต้อง")
    ]


def _meet(one: Run, other: Run) -> bool:
    beside = one.x >= other.x + other.width or other.x >= one.x + one.width
    return not (beside or one.top >= other.bottom or other.top >= one.bottom)


@pytest.mark.parametrize(("copy", "word"), [(OFFICE, "สำเนาคู่ฉบับ"), (CERTIFIED, "สำเนา")])
def test_the_word_stands_in_the_middle_above_the_first_line(copy: Copy, word: str) -> None:
    pages = letter_pages(replace(sample("answer"), copy=copy))
    run = next(run for run in pages.sheets[0].runs if run.text == word)
    garuda = next(item for item in pages.sheets[0].items if isinstance(item, Picture))
    assert run.x + run.width / 2 == pytest.approx(pages.sheets[0].width / 2)
    assert run.y < garuda.y
    assert sum(run.text == word for _, run in pages.lines()) == 1


def test_under_a_mark_of_secrecy_the_word_goes_to_the_right() -> None:
    pages = letter_pages(replace(sample("answer"), copy=OFFICE, secrecy=Secrecy.SECRET))
    word = run_with(pages, "สำเนาคู่ฉบับ")[1]
    assert not any(_meet(word, run) for run in pages.sheets[0].runs if run is not word)


@pytest.mark.parametrize("kind", COMPOSERS)
@pytest.mark.parametrize("copy", [OFFICE, CERTIFIED])
def test_every_kind_gets_the_whole_block_on_one_page_after_its_text(kind: Kind, copy: Copy) -> None:
    letter = replace(sample("answer"), kind=kind, references=(), enclosures=(), copy=copy)
    marks = _marks(letter_pages(letter))
    assert len({page for page, _ in marks}) == 1
    printed = "".join(run.text for _, run in marks)
    names = (copy.drafted_by, copy.checked_by, copy.certified_by, *copy.position)
    assert all(solid(name) in solid(printed) for name in names)


@pytest.mark.parametrize("copy", [OFFICE, CERTIFIED])
def test_however_full_the_page_is_the_block_covers_nothing_and_stays_below_the_signature(copy: Copy) -> None:
    letter = sample("answer")
    own_page = 0
    for count in range(14):
        body = (*letter.body, *("ข้อความอีกหนึ่งบรรทัด",) * count)
        pages = letter_pages(replace(letter, body=body, copy=copy))
        marks = _marks(pages)
        page = marks[0][0]
        others = [run for run in pages.sheets[page].runs if all(run is not mark for _, mark in marks)]
        assert not any(_meet(mark, run) for _, mark in marks for run in others)
        signed = [run for run in others if run.source and run.source.field.startswith(("signer", "closing"))]
        assert all(mark.y > max(run.y for run in signed) for _, mark in marks if signed)
        own_page += not any(run.source and run.source.field == "body" for run in others)
    assert own_page > 0 or len(pages.sheets) > 1


def test_the_office_copy_names_who_did_what_below_a_line_and_leaves_the_unknown_open() -> None:
    marks = [run.text for _, run in _marks(letter_pages(replace(sample("answer"), copy=OFFICE)))]
    named = ["ร่าง", "(นางสาวใบเตย ริมธาร)", "พิมพ์", "(นางสาวใบเตย ริมธาร)", "ทาน", "ตรวจ", "(นางประไพ ศรีธารา)"]
    assert marks == named


@pytest.mark.parametrize(
    "long", [Copy(drafted_by="ชื่อยาว" * 900), Copy(CopyPurpose.CERTIFIED, position=("ตำแหน่ง" * 900,))]
)
def test_a_block_longer_than_a_page_goes_on_over_further_pages_and_loses_nothing(long: Copy) -> None:
    pages = letter_pages(replace(sample("answer"), copy=long))
    for sheet in pages.sheets:
        assert all(0 <= run.y <= sheet.height and run.x >= 0 for run in sheet.runs)
    typed = long.drafted_by or long.position[0]
    shown = "".join(run.text for _, run in pages.lines() if run.source and run.source.field.startswith("copy."))
    assert typed in solid(shown)
    made = copy_of_pdf(letter_pdf(sample("answer")), long, Look(), Digits.THAI)
    assert page_count(made) == len(pages.sheets)


def test_a_certifier_who_is_not_known_finds_lines_for_name_post_and_day() -> None:
    pages = letter_pages(replace(sample("answer"), copy=Copy(CopyPurpose.CERTIFIED)))
    title = run_with(pages, "สำเนาถูกต้อง")[1]
    lines = sorted({round(item.y1) for item in pages.sheets[0].items if isinstance(item, Rule) and item.y1 > title.y})
    assert len(lines) == 4  # signature, name, post, day
    assert [run.text for run in pages.sheets[0].runs if run.y > title.y and run.text in ("(", ")")] == ["(", ")"]


def test_a_click_on_the_certifiers_name_leads_to_the_name_without_its_bracket() -> None:
    pages = letter_pages(replace(sample("answer"), copy=CERTIFIED))
    page, run = run_with(pages, "(นายวีรชัย")
    source = pages.field_at(page, run.x + run.width - 0.1, run.y - 3)
    assert source is not None
    assert (source.field, source.start) == ("copy.certified_by", len(CERTIFIED.certified_by))


@pytest.mark.parametrize("name", ["answer", "memo-a5", "sealed", "secret-table"])
@pytest.mark.parametrize("copy", [OFFICE, CERTIFIED])
@pytest.mark.slow
def test_a_finished_pdf_becomes_a_copy_and_keeps_every_word_of_its_own(name: str, copy: Copy, tmp_path: Path) -> None:
    letter: Letter = sample(name)
    frozen = letter_pdf(letter)
    own = len(letter_pages(replace(letter, attachments=())).sheets)
    made = copy_of_pdf(frozen, copy, Look(), Digits.THAI, pages=own)
    file, before = tmp_path / "copy.pdf", tmp_path / "frozen.pdf"
    file.write_bytes(made)
    before.write_bytes(frozen)
    word = "สำเนาคู่ฉบับ" if copy is OFFICE else "สำเนาถูกต้อง"
    for reader, read in readers():
        if reader == "pdftotext -layout":
            continue
        text = solid(read(file))
        assert word in text, reader
        for paragraph in letter.body:
            assert (solid(paragraph) in text) == (solid(paragraph) in solid(read(before))), reader
    assert page_count(made) - page_count(frozen) in (0, 1)
    assert copy_of_pdf(frozen, copy, Look(), Digits.THAI, pages=own) == made


def test_the_block_on_a_finished_pdf_falls_where_no_ink_was() -> None:
    letter = sample("answer")
    frozen = letter_pdf(letter)
    made = copy_of_pdf(frozen, replace(CERTIFIED, position=("นักพัฒนาชุมชนปฏิบัติการ",)), Look(), Digits.THAI)
    assert page_count(made) == 1
    before, after = (page_ink(pdf, first_page(pdf)).rows for pdf in (frozen, made))
    half = len(before) // 2
    new = [
        (x, y)
        for y, (a, b) in enumerate(zip(before, after, strict=True))
        for x, (old, now) in enumerate(zip(a, b, strict=True))
        if y > half and now and not old
    ]
    assert len(new) > 100
    left, right = min(x for x, _ in new), max(x for x, _ in new)
    block = [row[left : right + 1] for row in before[min(y for _, y in new) : max(y for _, y in new) + 1]]
    assert not any(any(row) for row in block)


def test_every_page_is_certified_where_nothing_is_covered_and_the_last_one_whole() -> None:
    letter = sample("answer")
    long = letter_pdf(replace(letter, body=letter.body * 8))
    count = page_count(long)
    assert count > 2
    made = copy_of_pdf(long, CERTIFIED, Look(), Digits.THAI, every_page=True)
    assert page_count(made) in (count, count + 1)
    with open_pdf(made) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    assert [text.count("สำเนาถูกต้อง") for text in texts[: count - 1]] == [1] * (count - 1)
    assert [text.count("นักพัฒนาชุมชนปฏิบัติการ") for text in texts[: count - 1]] == [0] * (count - 1)
    assert sum(text.count("สำเนาถูกต้อง") for text in texts) == count
    for number in range(1, count - 1):
        before, after = (page_ink(pdf, first_page(pdf, number), number).rows for pdf in (long, made))
        new = [(x, y) for y, row in enumerate(after) for x, ink in enumerate(row) if ink and not before[y][x]]
        top, bottom = min(y for _, y in new), max(y for _, y in new)
        left, right = min(x for x, _ in new), max(x for x, _ in new)
        assert len(new) > 50
        assert not any(any(row[left : right + 1]) for row in before[top : bottom + 1])
    assert copy_of_pdf(long, OFFICE, Look(), Digits.THAI, every_page=True) == copy_of_pdf(
        long, OFFICE, Look(), Digits.THAI
    )


def test_a_page_without_any_white_is_certified_in_its_corner() -> None:
    black = io.BytesIO()
    Image.new("L", (600, 850), 90).save(black, "PDF", save_all=True, append_images=[Image.new("L", (600, 850), 90)])
    grey_text = copy_of_pdf(black.getvalue(), CERTIFIED, Look(), Digits.THAI, every_page=True)
    with open_pdf(grey_text) as document:
        assert "สำเนาถูกต้อง" in document[0].get_textpage().get_text_range()


def test_a_full_last_page_gives_a_page_for_the_block_before_the_tables() -> None:
    letter = sample("secret-table")
    body = (*letter.body, *("ข้อความอีกหนึ่งบรรทัด",) * 3)
    full = replace(letter, body=body)
    pages = letter_pages(replace(full, copy=CERTIFIED))
    marks = _marks(pages)
    tables = [page for page, run in pages.lines() if run.source and run.source.field == "attachments"]
    assert marks[0][0] < min(tables)
