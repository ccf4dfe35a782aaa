"""The office's own Garuda: a drawing stays one, it is exactly as high as the form asks, and what would look bad is refused."""

import io
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from circ_desktop.base import paths
from circ_desktop.base.pdfium import open_pdf
from circ_desktop.domain.errors import BrokenFile
from circ_desktop.typeset.canvas.sheets import Drawing, Pixels, Sheet
from circ_desktop.typeset.canvas.units import mm
from circ_desktop.typeset.emblem import garuda
from circ_desktop.typeset.emblem.garuda import own_garuda, proportion, read_emblem
from circ_desktop.typeset.letters import letter_pdf
from circ_desktop.typeset.look import Look
from circ_desktop.typeset.pdf.archive import Archive
from circ_desktop.typeset.pdf.document import write_pdf
from tests.preflight import NoPreflight, faults
from tests.typeset.helpers import sample

HEAD = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200">'
BIRD = '<path d="M60,180 C60,20 140,20 140,180 Q100,120 60,180 Z"/>'


def svg(inside: str = BIRD, head: str = HEAD) -> bytes:
    return f"{head}{inside}</svg>".encode()


def png(size: tuple[int, int] = (900, 1000), margin: int = 100, mode: str = "L", ink: object = 0) -> bytes:
    image = Image.new(mode, size, "white" if mode != "RGBA" else (0, 0, 0, 0))
    ImageDraw.Draw(image).ellipse((margin, margin, size[0] - margin - 1, size[1] - margin - 1), fill=ink)  # type: ignore[arg-type]
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def garuda_pdf() -> bytes:
    sheet = Sheet(300, 300)
    sheet.picture(own_garuda(), 40, 30, 200)
    return write_pdf([sheet], title="")


def height_and_width_mm(content: bytes) -> tuple[float, float]:
    """Print the emblem 3 cm high, look at the page, and return how high and wide the ink is."""
    sheet = Sheet(200, 200)
    sheet.picture(read_emblem(content, "x").picture, 50, 50, mm(30))
    with open_pdf(write_pdf([sheet], title="")) as document:
        shown = document[0].render(scale=600 / 72, grayscale=True).to_pil()
    left, top, right, bottom = shown.point(lambda grey: 255 if grey < 128 else 0).getbbox()
    return (bottom - top) / 600 * 25.4, (right - left) / 600 * 25.4


@pytest.mark.parametrize(
    "content",
    [
        svg(),
        svg(f'<g transform="translate(10 5) scale(.5)"><g transform="rotate(0)">{BIRD}</g></g>'),
        svg('<rect width="200" height="200" fill="#fff"/>' + BIRD),
        svg('<style>.a{fill:#FFFFFF;}.b{fill:#000}</style><path class="a" d="M0 0H200V200H0Z"/><g class="b">' + BIRD + "</g>"),
        svg('<circle cx="100" cy="100" r="40"/><ellipse cx="100" cy="100" rx="30" ry="20" style="fill:white"/>'),
        svg(head='<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/x.dtd">' + HEAD[21:]),
        garuda_pdf(),
        png(),
        png(mode="RGBA", ink=(0, 0, 0, 255)),
    ],
    ids=["path", "groups", "white ground", "style sheet", "shapes", "doctype", "pdf", "png", "transparent png"],
)  # fmt: skip
def test_the_ink_is_exactly_three_centimetres_high(content: bytes) -> None:
    height, width = height_and_width_mm(content)
    assert height == pytest.approx(30, abs=0.1)
    assert width == pytest.approx(30 * proportion(read_emblem(content, "x").picture), abs=0.15)


def test_a_drawing_stays_a_drawing_and_pixels_stay_whole() -> None:
    assert isinstance(read_emblem(svg(), "x.svg").picture, Drawing)
    assert isinstance(read_emblem(garuda_pdf(), "x.pdf").picture, Drawing)
    kept = read_emblem(png((1900, 2000)), "x.png").picture
    assert isinstance(kept, Pixels)
    assert (kept.across, kept.down, kept.colours) == (1700, 1800, 1)


def test_our_own_garuda_comes_back_from_its_pdf_with_its_proportions() -> None:
    assert proportion(read_emblem(garuda_pdf(), "x.pdf").picture) == pytest.approx(proportion(own_garuda()), rel=0.01)


def test_white_parts_over_black_stay_white() -> None:
    content = svg('<circle cx="100" cy="100" r="50"/><circle cx="100" cy="100" r="30" fill="white"/>')
    sheet = Sheet(100, 100)
    sheet.picture(read_emblem(content, "x").picture, 10, 10, 80)
    with open_pdf(write_pdf([sheet], title="")) as document:
        shown = document[0].render(scale=1, grayscale=True).to_pil()
    assert shown.getpixel((50, 50)) > 250
    assert shown.getpixel((50, 15)) < 50


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (png((600, 640), 20), "ละเอียดเพียง ๕๐๘ จุดต่อนิ้ว"),
        (png(ink=255), "ว่างเปล่า"),
        (png((2000, 900), 50), "สัดส่วน"),
        (png()[:500], "เสียหาย"),
        (b"\xff\xd8\xff\xe0", "ไม่ใช่ SVG, PDF หรือ PNG"),
        (svg(""), "ว่างเปล่า"),
        (svg('<path fill="#fff" d="M0 0H9V9Z"/>'), "ว่างเปล่า"),
        (svg("<text>ครุฑ</text>"), "ตัวอักษร"),
        (svg('<image href="x.png"/>'), "ภาพจุด"),
        (svg('<path fill="url(#a)" d="M0 0H9V9Z"/>'), "สีไล่เฉด"),
        (svg('<path opacity=".5" d="M0 0H9V9Z"/>'), "โปร่งแสง"),
        (svg('<path d="M0 0 L zzz"/>'), "ไม่ถูกแบบ"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', "Plain SVG"),
        (svg('<rect width="100" height="5"/>'), "สัดส่วน"),
        (b"<svg", "เสียหาย"),
        (b"%PDF-1.4 nothing", "เสียหาย"),
        (letter_pdf(sample("answer")), "ตัวอักษร"),
    ],
)
def test_what_would_look_bad_is_refused_with_the_reason(content: bytes, why: str) -> None:
    with pytest.raises(BrokenFile, match=why) as refused:
        read_emblem(content, "ครุฑ.x")
    assert refused.value.press


def test_a_coloured_emblem_is_taken_and_told() -> None:
    assert read_emblem(png(mode="RGB", ink=(180, 20, 20)), "x.png").notes
    assert read_emblem(svg(f'<g fill="#b01010">{BIRD}</g>'), "x.svg").notes
    assert not read_emblem(svg(), "x.svg").notes


@pytest.mark.parametrize("content", [svg(), garuda_pdf(), png()], ids=["svg", "pdf", "png"])
@pytest.mark.slow
def test_a_letter_with_the_offices_emblem_is_fit_for_the_archive(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "garuda"
    file.write_bytes(content)
    look = Look(emblem=str(file))
    made = letter_pdf(sample("answer"), look=look, archive=Archive.A1B)
    assert made != letter_pdf(sample("answer"), archive=Archive.A1B)
    with pikepdf.open(io.BytesIO(made)) as document:
        assert len(document.pages[0].resources.XObject) == 1
    try:
        assert faults(made, tmp_path) == []
    except NoPreflight as why:
        pytest.skip(str(why))


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_damaged_files_are_taken_or_refused(data: st.DataObject) -> None:
    content = bytearray(data.draw(st.sampled_from([svg(), garuda_pdf()[:4000], png((800, 900))])))
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=12)):
        content[place : place + 1] = data.draw(st.binary(max_size=2))
    try:
        picture = read_emblem(bytes(content), "x").picture
    except BrokenFile:
        return
    assert proportion(picture) > 0


def test_an_emblem_once_checked_is_not_read_again_until_its_file_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "home"))
    file = tmp_path / "garuda.pdf"
    file.write_bytes(garuda_pdf())
    first = garuda.garuda(str(file))
    garuda._opened.cache_clear()
    with monkeypatch.context() as unread:
        unread.setattr(garuda, "read_emblem", lambda *_: pytest.fail("read again"))
        again = garuda.garuda(str(file))
    assert isinstance(first, Drawing)
    assert isinstance(again, Drawing)
    assert (again.packed, again.box) == (first.packed, first.box)
    file.write_bytes(b"%PDF damaged")
    with pytest.raises(BrokenFile):
        garuda.garuda(str(file))
