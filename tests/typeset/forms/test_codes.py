"""QR codes at a letter's end: each is read back from a rendering of 150 dpi, and none covers or leaves anything."""

from itertools import combinations

import pytest
import zxingcpp
from msgspec.structs import replace

from circ_desktop.base.pdfium import open_pdf
from circ_desktop.domain.letter.content import Letter, QrCode
from circ_desktop.typeset.canvas.sheets import Modules, Sheet
from circ_desktop.typeset.letters import letter_pages, pages_pdf
from tests.typeset.helpers import sample

ANSWER = sample("answer")
ADDRESS = "https://thannamsai.example/flood/2570/"


def scanned(letter: Letter) -> list[str]:
    with open_pdf(pages_pdf(letter_pages(letter))) as document:
        images = [page.render(scale=150 / 72, grayscale=True).to_pil() for page in document]
    return [found.text for image in images for found in zxingcpp.read_barcodes(image)]


@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_codes_in_a_row_are_read_from_a_rendering_of_150_dpi(count: int) -> None:
    codes = tuple(QrCode(f"{ADDRESS}{number}", f"สิ่งที่ส่งมาด้วย {number}") for number in range(count))
    assert sorted(scanned(replace(ANSWER, qr=codes))) == [code.content for code in codes]


@pytest.mark.parametrize("length", [200, 600, 1150])
def test_a_long_text_makes_a_larger_code_that_is_still_read(length: int) -> None:
    content = ADDRESS + "x" * (length - len(ADDRESS))
    letter = replace(ANSWER, qr=(QrCode(content, "สแกน"), QrCode(ADDRESS, "เว็บ")))
    assert sorted(scanned(letter)) == sorted([content, ADDRESS])


@pytest.mark.parametrize("count", range(1, 8))
@pytest.mark.parametrize("long", [False, True])
def test_codes_stand_beside_each_other_inside_the_margins(count: int, long: bool) -> None:
    codes = tuple(
        QrCode(ADDRESS + "y" * (400 * long), "คำใต้รหัสที่ยาวกว่ารหัสมาก" * (1 + number % 2)) for number in range(count)
    )
    pages = letter_pages(replace(ANSWER, qr=codes))
    drawn = [(sheet, item) for sheet in pages.sheets for item in sheet.items if isinstance(item, Modules)]
    assert len(drawn) == count
    for sheet, item in drawn:
        assert item.x >= 85
        assert item.x + item.side <= sheet.width - 56.6
        assert item.y + item.side <= sheet.height
    for (here, one), (there, other) in combinations(drawn, 2):
        assert here is not there or _apart(one, other)
    for sheet in pages.sheets:
        assert not list(_covered(sheet))


def _apart(one: Modules, other: Modules) -> bool:
    beside = one.x + one.side <= other.x or other.x + other.side <= one.x
    return beside or one.y + one.side <= other.y or other.y + other.side <= one.y


def _covered(sheet: Sheet) -> list[str]:
    codes = [item for item in sheet.items if isinstance(item, Modules)]
    return [
        run.text
        for run in sheet.runs
        for code in codes
        if run.x < code.x + code.side - 1
        and run.x + run.width > code.x + 1
        and run.y < code.y + code.side
        and run.y > code.y + 4
    ]
