import io
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from pypdf import PdfReader

from circ_desktop.domain.letter.content import Digits, Letter
from circ_desktop.resources import asset
from circ_desktop.typeset.glyphs import fonts, installed
from circ_desktop.typeset.glyphs.outlines import draws_thai_digits
from circ_desktop.typeset.letters import letter_pdf
from circ_desktop.typeset.look import Look


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A fonts folder of this PC's own, with TH SarabunPSK in it (made by renaming our font)."""
    for style, name in (("Regular", "THSarabun.ttf"), ("Bold", "THSarabun Bold.ttf")):
        font = TTFont(asset("fonts", f"THSarabunNew-{style}.ttf"))
        for record in font["name"].names:
            if record.nameID == 1:
                font["name"].setName("TH SarabunPSK", 1, record.platformID, record.platEncID, record.langID)
        font.save(tmp_path / name)
    monkeypatch.setattr(installed, "font_folders", lambda: [tmp_path])
    installed.found_fonts.cache_clear()
    yield tmp_path
    installed.found_fonts.cache_clear()


def test_a_letter_font_installed_on_the_pc_can_be_chosen(folder: Path) -> None:
    assert fonts.available_families() == ("TH Sarabun New", "TH SarabunPSK")
    assert fonts.letter_family("TH SarabunPSK").regular.path == folder / "THSarabun.ttf"


def test_a_family_without_bold_is_not_offered(folder: Path) -> None:
    (folder / "THSarabun Bold.ttf").unlink()
    assert "TH SarabunPSK" not in fonts.available_families()


def test_other_fonts_and_damaged_files_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "Sarabun-Regular.ttf").write_bytes(b"damaged")
    shutil.copy(asset("fonts", "THCharmofAU-Regular.ttf"), tmp_path / "sarabun-lookalike.ttf")
    assert installed.installed_families((tmp_path, tmp_path / "nowhere")) == {}


def test_a_font_with_thai_shapes_for_arabic_digits_is_known_and_the_text_stays_as_typed(folder: Path) -> None:
    """TH SarabunIT๙ draws 1 as ๑; made here of our font, since no package has it."""
    for style, name in (("Regular", "THSarabunIT9.ttf"), ("Bold", "THSarabunIT9 Bold.ttf")):
        font = TTFont(asset("fonts", f"THSarabunNew-{style}.ttf"))
        glyphs = font.getBestCmap()
        for digit in range(10):
            arabic, thai = glyphs[0x30 + digit], glyphs[0x0E50 + digit]
            font["glyf"][arabic], font["hmtx"][arabic] = font["glyf"][thai], font["hmtx"][thai]
        for record in [record for record in font["name"].names if record.nameID == 1 and record.platformID == 3]:
            font["name"].setName("TH SarabunIT๙", 1, record.platformID, record.platEncID, record.langID)
        font.save(folder / name)
    installed.found_fonts.cache_clear()
    assert draws_thai_digits(fonts.letter_family("TH SarabunIT๙").regular)
    assert not draws_thai_digits(fonts.letter_family("TH SarabunPSK").regular)
    letter = Letter(subject="แผน ปี 2569", digits=Digits.ARABIC)
    page = PdfReader(io.BytesIO(letter_pdf(letter, look=Look(family="TH SarabunIT๙")))).pages[0]
    assert "แผน ปี 2569" in page.extract_text()
