"""The PDF itself: what is in the file, and that every reader hands the text back as it was typed."""

import io
import re
from collections import Counter
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from circ_desktop.base.pdfium import open_pdf
from circ_desktop.typeset.canvas.sheets import RED, Align, Sheet
from circ_desktop.typeset.letters import letter_pages, letter_pdf, pages_pdf
from circ_desktop.typeset.pdf.document import write_pdf
from tests.typeset.helpers import SAMPLES, readers, sample, solid

READERS = list(readers())


@pytest.fixture(scope="module")
def circular() -> bytes:
    return letter_pdf(sample("circular"))


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize(("reader", "read"), READERS, ids=[name for name, _ in READERS])
@pytest.mark.slow
def test_every_reader_gives_the_characters_back(name: str, reader: str, read, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    pages = letter_pages(sample(name))
    file = tmp_path / "letter.pdf"
    file.write_bytes(pages_pdf(pages))
    lines = [solid(run.text) for _, run in pages.lines()]
    shown = solid(read(file))
    assert Counter(shown) == Counter("".join(lines))
    assert [line for line in lines if line not in shown] == []


def test_the_reading_order_is_that_of_the_paper(circular: bytes) -> None:
    with open_pdf(circular) as document:
        shown = solid("".join(page.get_textpage().get_text_range() for page in document))
    assert shown == solid("".join(run.text for _, run in letter_pages(sample("circular")).lines()))


@settings(max_examples=25)
@given(st.text(alphabet="กขคญฐงนปฝฟสหอะาิีึืุูั่้๊๋็์ำเแโใไๆฯ ABCab123๑๒๓().,-/“”", min_size=1, max_size=30))
def test_any_typed_text_comes_back_from_pdfium(text: str) -> None:
    sheet = Sheet()
    sheet.text(85, 100, text)
    with open_pdf(write_pdf([sheet], title="")) as document:
        shown = document[0].get_textpage().get_text_range()
    assert solid(shown) == solid(text)


def test_the_same_letter_gives_the_same_bytes() -> None:
    assert letter_pdf(sample("answer")) == letter_pdf(sample("answer"))


def test_no_font_is_named_that_is_not_in_the_file(circular: bytes) -> None:
    with pikepdf.open(io.BytesIO(circular)) as document:
        fonts = [font for page in document.pages for font in page.resources["/Font"].values()]
        assert fonts
        for font in fonts:
            assert "/FontFile2" in font["/DescendantFonts"][0]["/FontDescriptor"]
            assert "/ToUnicode" in font
    assert b"Helvetica" not in circular
    assert b"ASCII85" not in circular


def test_the_file_says_its_language_and_title(circular: bytes) -> None:
    with pikepdf.open(io.BytesIO(circular)) as document:
        assert str(document.Root.Lang) == "th-TH"
        assert str(document.docinfo["/Title"]) == sample("circular").subject
        assert str(document.docinfo["/Author"]) == sample("circular").office[0]
        assert (
            document.Root.ViewerPreferences["/DisplayDocTitle"] is True
            or document.Root.ViewerPreferences.DisplayDocTitle
        )


def test_the_text_layer_has_no_private_use_characters(circular: bytes) -> None:
    with pikepdf.open(io.BytesIO(circular)) as document:
        for page in document.pages:
            for font in page.resources["/Font"].values():
                mapping = font["/ToUnicode"].read_bytes().decode("ascii")
                assert not re.search(r"<(?:F[0-8]|E)[0-9A-F]{2,3}>\n", mapping)


def test_the_emblem_is_in_the_file_once_however_many_pages_show_it() -> None:
    from circ_desktop.typeset.glyphs.fonts import GARUDA_FONT, asset_face
    from circ_desktop.typeset.glyphs.outlines import glyph_path

    path = glyph_path(asset_face(GARUDA_FONT), "karuda")
    sheets = [Sheet(), Sheet(), Sheet()]
    for sheet in sheets:
        sheet.picture(path, 200, 42, 85)
    one, three = write_pdf(sheets[:1], title=""), write_pdf(sheets, title="")
    assert len(three) < len(one) * 1.1


def test_text_stands_where_it_was_put() -> None:
    sheet = Sheet()
    width = sheet.text(300, 200, "กึ่งกลาง", size=20, bold=True, colour=RED, align=Align.CENTRE)
    right = sheet.text(500, 230, "ชิดขวา", align=Align.RIGHT)
    runs = list(sheet.runs)
    assert runs[0].x == pytest.approx(300 - width / 2)
    assert runs[1].x + right == pytest.approx(500)
    with open_pdf(write_pdf([sheet], title="")) as document:
        text = document[0].get_textpage()
        boxes = [text.get_rect(number) for number in range(text.count_rects())]
    assert min(abs(box[0] - runs[0].x) for box in boxes) < 2


def test_no_sheet_still_makes_a_page() -> None:
    with open_pdf(write_pdf([], title="ว่าง")) as document:
        assert len(document) == 1


def test_a_run_moved_down_keeps_everything_else() -> None:
    sheet = Sheet()
    sheet.text(10, 20, "ก", size=18, bold=True, colour=RED, artifact=True)
    (run,) = sheet.runs
    moved = replace(run, per_cluster=0.1, per_space=0.2)
    assert moved.down(5) == replace(moved, y=25)
