import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from circ_desktop.resources import asset
from circ_desktop.typeset import fonts, installed


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
