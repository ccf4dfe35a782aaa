"""The look of letters: what is chosen and gone is told and replaced, never silent; the office's emblem survives its source."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from circ_desktop.base import settings
from circ_desktop.domain.errors import BrokenFile
from circ_desktop.domain.letter.content import Digits, Letter
from circ_desktop.services.office.emblem import emblem_file, emblem_sample, keep_emblem
from circ_desktop.services.office.look import letter_fonts, look_notes, office_look
from circ_desktop.typeset.glyphs import fonts, installed, outlines
from circ_desktop.typeset.letters import letter_pdf
from tests.typeset.glyphs.test_installed import folder as folder  # the fixture: TH SarabunPSK installed


def choose(**values: object) -> None:
    chosen = settings.load()
    for name, value in values.items():
        setattr(chosen, name, value)
    chosen.save()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    image = Image.new("L", (900, 1000), 255)
    ImageDraw.Draw(image).ellipse((50, 50, 850, 950), fill=0)
    image.save(tmp_path / "ครุฑ.png")
    return tmp_path / "ครุฑ.png"


def test_a_chosen_font_that_is_gone_is_replaced_and_told() -> None:
    choose(letter_font="TH SarabunIT๙")
    assert office_look().family == fonts.DEFAULT_FAMILY
    (note,) = look_notes()
    assert "TH SarabunIT๙" in note
    assert "ไม่ได้ติดตั้ง" in note
    assert letter_pdf(Letter(subject="ก"), look=office_look())


def test_an_installed_font_is_used_without_a_word(folder: Path) -> None:
    choose(letter_font="TH SarabunPSK")
    assert office_look().family == "TH SarabunPSK"
    assert look_notes(Letter(digits=Digits.ARABIC)) == ()
    assert letter_fonts("TH SarabunPSK").names == (fonts.DEFAULT_FAMILY, "TH SarabunPSK")
    assert letter_fonts("TH SarabunPSK").note == ""


def test_a_font_without_bold_says_so(folder: Path) -> None:
    (folder / "THSarabun Bold.ttf").unlink()
    installed.found_fonts.cache_clear()
    assert "ขาดตัวหนา" in letter_fonts(fonts.DEFAULT_FAMILY).note
    choose(letter_font="TH SarabunPSK")
    assert "ขาดตัวหนา" in look_notes()[0]


def test_a_font_that_draws_arabic_digits_as_thai_ones_is_told_where_it_matters(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(letter_font="TH SarabunPSK")
    assert not outlines.draws_thai_digits(fonts.letter_family("TH SarabunPSK").regular)
    monkeypatch.setattr(outlines, "draws_thai_digits", lambda face: face.path.name == "THSarabun.ttf")
    assert look_notes(Letter()) == ()
    assert "เลขอารบิก" in look_notes(Letter(digits=Digits.ARABIC))[0]
    assert "ที่อยู่เว็บ" in look_notes(Letter(body=("ดู www.example.go.th/2567",)))[0]


def test_the_emblem_outlives_the_file_it_came_from(file: Path) -> None:
    kept = keep_emblem(file)
    choose(letter_emblem=kept.name)
    file.unlink()
    look = office_look()
    assert Path(look.emblem) == emblem_file(kept.name)
    assert look_notes() == ()
    assert letter_pdf(Letter(), look=look) != letter_pdf(Letter())
    assert emblem_sample(kept.name) != emblem_sample("")


@pytest.mark.parametrize("damage", [lambda path: path.unlink(), lambda path: path.write_bytes(b"\x89PNG damaged")])
def test_a_lost_emblem_is_replaced_and_told(file: Path, damage) -> None:  # type: ignore[no-untyped-def]
    kept = keep_emblem(file)
    choose(letter_emblem=kept.name)
    damage(emblem_file(kept.name))
    assert office_look().emblem == ""
    assert "ตราครุฑ" in look_notes()[0]
    assert letter_pdf(Letter(), look=office_look()) == letter_pdf(Letter())


def test_a_setting_that_names_a_file_elsewhere_reaches_nothing(file: Path) -> None:
    assert emblem_file(str(file)) is None
    assert emblem_file("../../x.png") is None


def test_a_refused_file_changes_nothing(tmp_path: Path) -> None:
    out = io.BytesIO()
    Image.new("L", (100, 100), 0).save(out, "PNG")
    (tmp_path / "x.png").write_bytes(out.getvalue())
    for path in (tmp_path / "x.png", tmp_path / "nowhere.svg"):
        with pytest.raises(BrokenFile):
            keep_emblem(path)
