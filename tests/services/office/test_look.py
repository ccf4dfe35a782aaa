"""The look of letters: what is chosen and gone is told and replaced, never silent; the office's emblem survives its source."""

import hashlib
import io
from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image, ImageDraw

from circ_desktop.base import atomic, paths, settings
from circ_desktop.base.pdfium import open_pdf
from circ_desktop.domain.errors import BrokenFile
from circ_desktop.domain.letter.content import Digits, Letter
from circ_desktop.domain.office import ItemLayout
from circ_desktop.services.office.emblem import emblem_file, emblem_sample, has_emblem, keep_emblem
from circ_desktop.services.office.look import letter_fonts, look_notes, office_look
from circ_desktop.services.office.settings import sample_setup
from circ_desktop.typeset.glyphs import fonts, installed, outlines
from circ_desktop.typeset.letters import letter_pdf
from tests.typeset.glyphs.test_installed import folder as folder  # the fixture: TH SarabunPSK installed

MM = 72 / 25.4


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


def test_a_kept_emblem_is_named_by_its_bytes_and_there_until_it_is_gone(file: Path) -> None:
    content = file.read_bytes()
    kept = keep_emblem(file.rename(file.with_suffix(".PNG")))
    assert kept.name == f"garuda-{hashlib.sha256(content).hexdigest()}.png"
    assert has_emblem(kept.name)
    assert not has_emblem("garuda-other.png")
    path = emblem_file(kept.name)
    assert path == paths.data_dir() / "emblem" / kept.name
    assert path.read_bytes() == content
    assert emblem_file("") is None


def test_what_is_wrong_with_an_emblem_is_told_and_the_old_one_stays(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stays = "ยังใช้ตราครุฑเดิมอยู่ ไม่มีอะไรเปลี่ยน"
    with pytest.raises(BrokenFile) as gone:
        keep_emblem(tmp_path / "ไม่มี.png")
    assert str(gone.value) == f"เปิดแฟ้ม ไม่มี.png ไม่ได้ {stays} ตรวจว่าแฟ้มยังอยู่ แล้วเลือกใหม่"
    assert "ไม่มี.png" in gone.value.detail

    def full(*_: object, **__: object) -> None:
        raise OSError("full")

    with monkeypatch.context() as disk:
        disk.setattr(Path, "mkdir", full)
        with pytest.raises(BrokenFile) as told:
            keep_emblem(file)
    assert str(told.value) == f"เก็บสำเนาของตราครุฑไม่ได้ {stays} ตรวจเนื้อที่ของเครื่องนี้ แล้วเลือกใหม่"
    assert told.value.detail == "full"
    with monkeypatch.context() as disk:
        disk.setattr(atomic.os, "fsync", full)
        with pytest.raises(BrokenFile) as unwritten:
            keep_emblem(file)
    assert unwritten.value.means == stays


def test_the_sample_shows_each_size_beside_the_other(file: Path) -> None:
    """3 cm on letters, 1.5 cm on memos, and 4.5 cm round it in the seal, 5 mm from each other and from the edges."""
    for name in (keep_emblem(file).name, ""):
        with open_pdf(emblem_sample(name)) as document:
            (page,) = document
            width, height = (side / MM for side in page.get_size())
            boxes = [[side / MM for side in each.get_bounds()] for each in page.get_objects(max_depth=1)]
        (large, small, seal), within = boxes[:3], boxes[3:]
        assert height == pytest.approx(55, abs=0.1)
        assert width == pytest.approx(seal[2] + 5, abs=0.1)
        assert [box[1] for box in (large, small, seal)] == pytest.approx([5, 5, 5], abs=0.1)
        assert [box[3] - box[1] for box in (large, small, seal)] == pytest.approx([30, 15, 45], abs=0.1)
        assert [large[0], small[0] - large[2], seal[0] - small[2]] == pytest.approx([5, 5, 5], abs=0.3)
        assert all(seal[0] < box[0] and box[2] < seal[2] for box in within)


def test_the_offices_own_words_and_hanging_items_are_part_of_its_look() -> None:
    office = replace(sample_setup().office, own_words=("ธารน้ำใส",), item_layout=ItemLayout.HANGING)
    look = office_look(office)
    assert (look.words, look.hanging_items) == (frozenset({"ธารน้ำใส"}), True)
    assert not office_look(sample_setup().office).hanging_items


def test_what_cannot_be_printed_as_chosen_is_told_in_words(folder: Path) -> None:
    choose(letter_font="TH ไม่มี", letter_emblem="garuda-none.png")
    font, emblem = look_notes()
    assert font.startswith("แบบอักษร “TH ไม่มี” ที่เลือกไว้ใช้ไม่ได้: ")
    assert font.endswith(f"ขณะนี้พิมพ์ด้วย {fonts.DEFAULT_FAMILY} ซึ่งกว้างเท่ากัน เลือกใหม่ได้ที่หน้า ตั้งค่า")
    assert emblem == ("ไม่พบแฟ้มตราครุฑของสำนักงานที่เลือกไว้ หรือแฟ้มเสียหาย ขณะนี้พิมพ์ตราครุฑของโปรแกรม เลือกใหม่ได้ที่หน้า ตั้งค่า")
    told = letter_fonts("TH ไม่มี")
    assert told.note.startswith("TH ไม่มี ที่เลือกไว้")
    assert "TH ไม่มี" not in told.names
