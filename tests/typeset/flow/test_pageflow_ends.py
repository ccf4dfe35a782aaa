"""A letter always ends, however little text stands before however high an ending."""

from itertools import pairwise

import pytest

from circ_desktop.domain.letter.content import Digits, Letter, Owner, QrCode, Signer
from circ_desktop.domain.letter.layout import Layout
from circ_desktop.typeset.canvas.units import to_mm
from circ_desktop.typeset.letters import letter_pages
from circ_desktop.typeset.lines.printed import own_digits


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
    assert len(pages.sheets) <= 6
    assert sum(run.text == "ข้อความ" for _, run in pages.lines()) == paragraphs
    positions = [(page, run) for page, run in pages.lines() if run.source and run.source.field == "signer.position"]
    assert [run.source.index for _, run in positions if run.source] == list(range(lines))
    for sheet in pages.sheets:
        assert all(to_mm(run.y) <= 282 for run in sheet.runs)
    for (page, run), (other, below) in pairwise(positions):
        assert (other, below.y) > (page, run.y)


@pytest.mark.parametrize("count", [0, 1, 30, 70])
def test_pages_are_numbered_in_order_when_an_ending_and_its_copies_run_over(count: int) -> None:
    letter = Letter(
        subject="ทดสอบ",
        body=("ข้อความ",),
        signer=Signer("นายทดสอบ", tuple(f"ตำแหน่งที่ {number}" for number in range(50))),
        copies_to=tuple(f"นายอำเภอที่ {number}" for number in range(count)),
    )
    pages = letter_pages(letter)
    numbers = [[run.text for run in sheet.runs if run.text.startswith("- ")] for sheet in pages.sheets]
    assert numbers == [[], *([own_digits(f"- {n} -", Digits.THAI)] for n in range(2, len(pages.sheets) + 1))]
    assert sum("นายอำเภอที่" in run.text for _, run in pages.lines()) == count


@pytest.mark.parametrize("count", [20, 45, 70])
def test_copies_that_run_over_are_announced_at_the_foot(count: int) -> None:
    letter = Letter(
        subject="ทดสอบ",
        body=("ข้อความ",) * 8,
        signer=Signer("นายทดสอบ", ("ตำแหน่ง",)),
        owner=Owner(("สำนักปลัด",)),
        copies_to=tuple(f"นายอำเภอ{chr(0x0E01 + number % 40)} {number}" for number in range(count)),
    )
    pages = letter_pages(letter)
    assert len(pages.sheets) > 1
    for sheet, following in pairwise(pages.sheets):
        (foot,) = (run for run in sheet.runs if run.text.startswith("/"))
        lowest = max(run.y for run in sheet.runs if not run.artifact)
        first = next(run for run in following.runs if not run.artifact)
        assert first.text.startswith(foot.text.removeprefix("/").removesuffix("..."))
        assert foot.y > lowest + 20
        assert to_mm(foot.y) < 286
        assert sum(not run.artifact for run in following.runs) >= 2
    assert sum(run.text.startswith("นายอำเภอ") for _, run in pages.lines()) == count


@pytest.mark.parametrize("codes", [0, 1, 3])
@pytest.mark.parametrize("unit", ["กองคลัง", "กองส่งเสริมเศรษฐกิจฐานรากและการมีส่วนร่วมของชุมชนในเขตองค์การบริหารส่วนตำบล"])
def test_a_short_list_of_copies_stays_with_the_signature(codes: int, unit: str) -> None:
    for lines in range(1, 16):
        for before in range(0, 7, 2):
            letter = Letter(
                subject="ทดสอบ",
                body=("ข้อความ",) * lines,
                signer=Signer("นายทดสอบ", ("ตำแหน่ง",)),
                owner=Owner((unit,), ("โทร. ๐",)),
                copies_to=("นายอำเภอธารทอง", "กำนันตำบลธารน้ำใส", "ตามรายชื่อที่แนบ"),
                qr=tuple(QrCode(f"https://thannamsai.example/{number}", "แบบตอบรับ") for number in range(codes)),
                layout=Layout(before_pt=before),
            )
            pages = letter_pages(letter)
            closing = next(page for page, run in pages.lines() if run.source and run.source.field == "closing")
            assert {page for page, run in pages.lines() if run.source and run.source.field == "copies_to"} == {closing}
