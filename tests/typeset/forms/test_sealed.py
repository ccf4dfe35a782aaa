"""หนังสือประทับตรา (แบบที่ ๓, ข้อ ๑๔) and its seal (แบบที่ ๒๗, ข้อ ๗๒)."""

import math
from pathlib import Path

import pytest
from msgspec.structs import replace

from circ_desktop.base.pdfium import open_pdf
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.particulars import Sealed, SealPlace
from circ_desktop.typeset.canvas.sheets import Picture, Rule
from circ_desktop.typeset.canvas.units import mm, to_mm
from circ_desktop.typeset.emblem.seal import SealMeasures, seal_path
from circ_desktop.typeset.glyphs.fonts import letter_family
from circ_desktop.typeset.layout import LetterPages
from circ_desktop.typeset.letters import letter_pages, letter_pdf
from circ_desktop.typeset.look import Look
from circ_desktop.typeset.pdf.archive import Archive
from tests.preflight import NoPreflight, faults
from tests.typeset.emblem.test_own_emblem import png, svg
from tests.typeset.helpers import left_mm, readers, run_with, sample, solid

MEASURES = SealMeasures(mm(45), mm(35), mm(25), mm(0.5), mm(0.35), mm(0.5), 250)
NAMES = ["อำเภอ", "องค์การบริหารส่วนตำบลบึงใส", "สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดตัวอย่างที่มีชื่อยาวเป็นพิเศษ ผู้ปู่ฎุ๋", "กุฏิ์", ""]


def _seal(pages: LetterPages) -> tuple[int, Picture]:
    return next(
        (number, item)
        for number, sheet in enumerate(pages.sheets)
        for item in sheet.items
        if isinstance(item, Picture) and item.colour[0] > 0.5
    )


def _changed(**changes: object) -> LetterPages:
    letter = sample("sealed")
    return letter_pages(replace(letter, sealed=replace(letter.sealed or Sealed(), **changes)))  # type: ignore[arg-type]


def test_the_seal_is_red_four_and_a_half_centimetres_wide_between_the_agency_and_the_date() -> None:
    pages = letter_pages(sample("sealed"))
    _, seal = _seal(pages)
    _, agency = next((p, run) for p, run in pages.lines() if run.source and run.source.field == "sealed.agency")
    _, date = run_with(pages, "๑๑ มีนาคม")
    assert (to_mm(seal.width), to_mm(seal.height)) == pytest.approx((45, 45))
    assert agency.bottom < seal.y < seal.y + seal.height < date.top + 2
    middles = [run.x + run.width / 2 for run in (agency, date)]
    assert middles == pytest.approx([seal.x + seal.width / 2] * 2)


@pytest.mark.parametrize("name", NAMES)
def test_every_letter_of_the_name_stands_between_the_circles_in_the_lower_rim(name: str) -> None:
    path = seal_path(name, letter_family().bold, MEASURES)
    bare = seal_path("", letter_family().bold, MEASURES)
    assert path.segments[: len(bare.segments)] == bare.segments
    points = [
        (x, y)
        for _, values in path.segments[len(bare.segments) :]
        for x, y in zip(values[::2], values[1::2], strict=True)
    ]
    assert bool(points) is bool(name)
    assert all(1750 + 35 - 2 < math.hypot(x, y) < 2250 - 50 + 2 for x, y in points)
    angles = [math.degrees(math.atan2(x, -y)) for x, y in points]
    assert all(abs(angle) < 125 + 3 for angle in angles)
    if name:
        assert max(angles) == pytest.approx(-min(angles), abs=3)


def test_a_name_of_a_mark_alone_has_no_width_and_is_still_drawn() -> None:
    bare = seal_path("", letter_family().bold, MEASURES)
    assert len(seal_path("่", letter_family().bold, MEASURES).segments) > len(bare.segments)


def test_the_circles_have_the_diameters_of_the_regulation() -> None:
    bare = seal_path("", letter_family().bold, MEASURES)
    starts = [values[0] for operator, values in bare.segments[:24] if operator == "m"]
    assert starts == pytest.approx([2250, 2200, 1785, 1750])
    assert bare.box == (-2250, -2250, 2250, 2250)


def test_the_name_in_the_seal_is_no_text_and_everything_else_comes_back_exactly(tmp_path: Path) -> None:
    file = tmp_path / "sealed.pdf"
    letter = sample("sealed")
    sealed = Sealed(agency="เทศบาลตำบลหนองแสง", seal_text="คำที่มีเฉพาะในดวงตรา")
    file.write_bytes(letter_pdf(replace(letter, sealed=sealed)))
    for name, read in readers():
        text = solid(read(file))
        assert "คำที่มีเฉพาะในดวงตรา" not in text, name
        for paragraph in letter.body:
            assert solid(paragraph) in text, name
        assert text.count("เทศบาลตำบลหนองแสง") == 1, name


def test_place_for_the_rubber_seal_is_as_large_as_the_printed_one() -> None:
    drawn, space = letter_pages(sample("sealed")), _changed(seal=SealPlace.SPACE)
    assert not any(isinstance(item, Picture) and item.colour[0] > 0.5 for item in space.sheets[0].items)
    assert run_with(drawn, "๑๑ มีนาคม")[1].y == run_with(space, "๑๑ มีนาคม")[1].y


def test_the_line_for_initials_stands_beside_the_seal_and_goes_when_nobody_is_named() -> None:
    pages = letter_pages(sample("sealed"))
    _, seal = _seal(pages)
    line = next(item for item in pages.sheets[0].items if isinstance(item, Rule) and item.dotted)
    assert seal.x + seal.width < line.x1 < line.x2
    assert seal.y < line.y1 < seal.y + seal.height
    _, who = run_with(pages, "หัวหน้าสำนักปลัด")
    assert line.x1 <= who.x
    assert who.x + who.width <= line.x2 + 0.1
    assert not any(isinstance(item, Rule) for item in _changed(initials="").sheets[0].items)


def test_a_sealed_letter_says_thueng_and_has_no_salutation_signature_or_closing() -> None:
    letter = replace(sample("sealed"), salutation="เรียน", closing="ขอแสดงความนับถือ", subject="เรื่องในทะเบียน")
    printed = [run.text for _, run in letter_pages(letter).lines()]
    assert any(text.startswith("ถึง") for text in printed)
    for absent in ("เรียน  ", "ขอแสดง", "เรื่องในทะเบียน"):
        assert not any(absent in text for text in printed)


def test_seal_and_two_lines_of_text_stay_together_when_the_page_is_full() -> None:
    letter = sample("sealed")
    for count in range(2, 12):
        pages = letter_pages(replace(letter, body=letter.body[:1] * count))
        page, seal = _seal(pages)
        sheet = pages.sheets[page]
        body = {round(run.y) for run in sheet.runs if run.source and run.source.field == "body"}
        assert len(body) >= 2
        assert seal.y + seal.height < sheet.height - mm(20)
    assert page > 0


def test_the_owner_unit_is_at_the_left_below_and_a_sealed_letter_of_nothing_is_a_form() -> None:
    pages = letter_pages(sample("sealed"))
    _, owner = run_with(pages, "งานการเจ้าหน้าที่")
    assert left_mm(run_with(pages, "โทร. ๐")[1]) == pytest.approx(30)
    assert owner.y < run_with(pages, "โทร. ๐")[1].y
    assert _seal(letter_pages(Letter(kind=sample("sealed").kind)))


@pytest.mark.parametrize("make", [svg, png, lambda: png(mode="RGB", ink=(20, 20, 160))], ids=["svg", "png", "blue png"])
@pytest.mark.slow
def test_an_offices_own_garuda_stands_in_the_seal_in_its_red_inside_the_inner_circle(make, tmp_path: Path) -> None:
    file = tmp_path / "garuda"
    file.write_bytes(make())
    look = Look(emblem=str(file))
    pages = letter_pages(sample("sealed"), look)
    _, seal = _seal(pages)
    made = letter_pdf(sample("sealed"), look=look, archive=Archive.A1B)
    with open_pdf(made) as document:
        scale = 4
        shown = document[len(document) - 1].render(scale=scale).to_pil().convert("RGB")
    middle = ((seal.x + seal.width / 2) * scale, (seal.y + seal.height / 2) * scale)
    inner, outline = mm(35) / 2 * scale, mm(1) * scale
    ink = 0
    for x in range(int(middle[0] - inner), int(middle[0] + inner)):
        for y in range(int(middle[1] - inner), int(middle[1] + inner)):
            far = math.hypot(x - middle[0], y - middle[1])
            red, green, _ = shown.getpixel((x, y))
            if far < inner - 2 and green < 200:
                assert red > green + 30, "only red"
                assert far < inner - outline, "clear of the circle"
                ink += 1
    assert ink > inner * inner / 4
    try:
        assert faults(made, tmp_path) == []
    except NoPreflight as why:
        pytest.skip(str(why))
