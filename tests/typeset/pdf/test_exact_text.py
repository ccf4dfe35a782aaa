"""The characters of every sample and real letter come back from seven readers. `python3 dev.py bench text` prints the table."""

import random
from pathlib import Path

import pytest

from benchmarks.text import LETTERS, letters
from circ_desktop.typeset.canvas.sheets import Sheet
from circ_desktop.typeset.letters import letter_pages, pages_pdf
from circ_desktop.typeset.lines.paragraph import Fill, Style, put_paragraph
from circ_desktop.typeset.pdf.document import write_pdf
from tests.pdf_readers import READERS, NoReader, exact


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, list[str]]]:
    """Every letter as a PDF, with the lines on its paper."""
    folder = tmp_path_factory.mktemp("letters")
    result = {}
    for number, (name, letter) in enumerate(letters()):
        pages = letter_pages(letter)
        file = folder / f"{number}.pdf"
        file.write_bytes(pages_pdf(pages))
        result[name] = (file, [run.text for _, run in pages.lines()])
    return result


SLOW = ("pdf.js", "pdfminer", "MuPDF", "pypdf")
"""Readers that need seconds for all the letters; all seven run in CI."""


@pytest.mark.parametrize(
    "reader", [pytest.param(name, marks=[pytest.mark.slow] if name in SLOW else []) for name in READERS]
)
def test_the_reader_gives_every_character_back(reader: str, made: dict[str, tuple[Path, list[str]]]) -> None:
    try:
        read = READERS[reader]()
    except NoReader as why:
        pytest.skip(str(why))
    shown = read([file for file, _ in made.values()])
    wrong = [name for (name, (_, lines)), text in zip(made.items(), shown, strict=True) if not exact(text, lines)]
    assert wrong == []


@pytest.mark.skipif(not LETTERS.is_dir(), reason="../shared/letters is not here")
def test_the_real_letters_are_among_them(made: dict[str, tuple[Path, list[str]]]) -> None:
    assert sum(name.startswith("real letter") for name in made) >= 4


HARD = """
ที่ทำการ นั้น กำ่ ชำ้ น้ำ ป่า ฏุ ญู ฐี ปิ่น ปื้น ๆ ฯลฯ เปี๊ยะ ก็ ์ ่ ABC abc-def 12,345.67 ๑๒๓ (ก) “ข” – … / : ;
https://example.go.th/a-b_c โต๊ะ ใหญ่ ฤๅ ฦ ฿ ครับ- ปี๒๕๖๗ ค.ศ. a.b@c.go.th ฺ ํ า ะ %#@&*
"""
"""Marks without a base or in the wrong order, hyphens at line ends, and whatever else readers stumble over."""


@pytest.mark.slow
@pytest.mark.parametrize("reader", READERS)
def test_any_mixture_comes_back_from_every_reader(reader: str, tmp_path: Path) -> None:
    try:
        read = READERS[reader]()
    except NoReader as why:
        pytest.skip(str(why))
    chance = random.Random(11)
    files, lines = [], []
    for number in range(60):
        text = " ".join(chance.choices(HARD.split(), k=chance.randint(5, 120)))
        sheet = Sheet()
        put_paragraph(sheet, 85, 80, 450, text, Style(fill=Fill.JUSTIFY, indent=70), field="body")
        files.append(tmp_path / f"{number}.pdf")
        files[-1].write_bytes(write_pdf([sheet], title=""))
        lines.append([run.text for run in sheet.runs])
    wrong = [number for number, text in enumerate(read(files)) if not exact(text, lines[number])]
    assert wrong == []


def test_a_hyphen_at_the_end_of_a_line_stays_in_pdfium(tmp_path: Path) -> None:
    sheet = Sheet()
    for number, text in enumerate(("ขอขอบคุณครับ-", "และขอแสดงความนับถือ")):
        sheet.text(85, 100 + 21 * number, text)
    (tmp_path / "x.pdf").write_bytes(write_pdf([sheet], title=""))
    assert exact(READERS["pdfium"]()([tmp_path / "x.pdf"])[0], ["ขอขอบคุณครับ-", "และขอแสดงความนับถือ"])
