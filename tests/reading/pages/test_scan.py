"""Scans: upright, level, read through Tesseract, words laid under the picture. Skips where Tesseract is not installed."""

import io
import sys
import time
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from circ_desktop.reading.pages.ocr import (
    Engine,
    OcrCancelled,
    OcrTrouble,
    find_engine,
    lines_of_table,
    read_picture,
    text_of,
    windows_places,
)
from circ_desktop.reading.pages.places import find_place, lines_of_scan, placed_lines
from circ_desktop.reading.pages.scan import ScannedPage, render, scanned_pages
from circ_desktop.reading.pages.text_layer import with_text_layer
from circ_desktop.reading.pages.upright import skew_of
from circ_desktop.typeset.canvas.sheets import Sheet
from circ_desktop.typeset.pdf.document import write_pdf
from circ_desktop.typeset.pdf.images import image_to_pdf

LINES = (
    "ศาลากลางจังหวัดนครธารา",
    "เรื่อง ขอเชิญประชุมคณะกรรมการหมู่บ้าน",
    "เรียน นายอำเภอธารทอง",
    "ด้วยจังหวัดกำหนดจัดประชุมคณะกรรมการหมู่บ้านประจำเดือน",
    "จึงเรียนมาเพื่อโปรดทราบ",
    "ขอแสดงความนับถือ",
)


def letter_pdf() -> bytes:
    sheet = Sheet.of_mm()
    for number, line in enumerate(LINES):
        sheet.text(90, 90 + number * 40, line, size=18)
    return write_pdf([sheet], title="ทดสอบ")


def scan_of(degrees: float, turn: int = 0, dpi: int = 200) -> bytes:
    """Return a scan of the letter as a picture: askew counterclockwise, then turned clockwise."""
    picture, _ = render(letter_pdf(), 0)
    picture = picture.resize((round(picture.width * dpi / 300), round(picture.height * dpi / 300)))
    picture = picture.rotate(degrees, Image.Resampling.BICUBIC, fillcolor=255).rotate(-turn, expand=True)
    out = io.BytesIO()
    picture.save(out, "PNG", dpi=(dpi, dpi))
    return image_to_pdf(out.getvalue(), "สแกน")


@pytest.fixture
def engine() -> Engine:
    found = find_engine()
    if found is None or not found.reads_thai:
        pytest.skip("Tesseract with Thai is not on this PC (apt-get install tesseract-ocr tesseract-ocr-tha)")
    return found


@pytest.mark.parametrize("degrees", [0.0, 2.5, -4.0])
def test_a_page_put_in_askew_is_levelled(degrees: float) -> None:
    picture, _ = render(letter_pdf(), 0)
    small = picture.resize((picture.width // 3, picture.height // 3))
    assert skew_of(small.rotate(degrees, fillcolor=255)) == pytest.approx(-degrees, abs=0.3)


def test_an_empty_page_is_not_turned() -> None:
    assert skew_of(Image.new("L", (600, 800), 255)) == 0.0


@pytest.mark.slow
@pytest.mark.parametrize(("degrees", "turn"), [(2.0, 0), (-1.0, 90), (0.0, 180)])
def test_a_scan_is_read_and_its_words_lie_where_the_eye_sees_them(engine: Engine, degrees: float, turn: int) -> None:
    scan = scan_of(degrees, turn)
    (page,) = scanned_pages(scan, engine, most=9)
    assert page.turn == (360 - turn) % 360
    text, _ = text_of(page.lines)
    assert "ขอเชิญประชุมคณะกรรมการหมู่บ้าน" in text
    place = find_place(lines_of_scan((page,)), LINES[1])
    assert place is not None
    layered = with_text_layer(scan, (page,))
    found = find_place(placed_lines(layered), "ขอเชิญประชุมคณะกรรมการหมู่บ้าน")
    assert found is not None, "a search for whole words finds them"
    ink = render(layered, 0)[0].tobytes()
    assert ink == render(scan, 0)[0].tobytes(), "nothing that is seen changes"
    middle = (place.rect[0] + place.rect[2] / 2, place.rect[1] + place.rect[3] / 2)
    x, y, width, height = found.rect  # on a page on its side pdfium joins neighbouring lines
    assert x - 5 <= middle[0] <= x + width + 5
    assert y - 5 <= middle[1] <= y + height + 5


def test_cancelling_ends_a_page_at_once(engine: Engine) -> None:
    picture, dpi = render(letter_pdf(), 0)
    begin = time.monotonic()
    with pytest.raises(OcrCancelled):
        read_picture(engine, picture, dpi, cancelled=lambda: time.monotonic() > begin + 0.1)


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands for a broken Tesseract")
def test_a_tesseract_that_fails_is_a_trouble_with_its_own_words(tmp_path: Path) -> None:
    broken = tmp_path / "tesseract"
    broken.write_text("#!/bin/sh\necho no tessdata >&2\nexit 3\n", encoding="utf-8")
    broken.chmod(0o755)
    with pytest.raises(OcrTrouble, match="no tessdata"):
        read_picture(Engine(str(broken), frozenset({"tha"})), Image.new("L", (50, 50), 255), 300)
    (page,) = scanned_pages(letter_pdf(), Engine(str(broken), frozenset({"tha"})), most=1)
    assert page.lines == ()


def test_a_pc_without_tesseract_has_no_engine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    for name in ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    assert find_engine() is None
    assert find_engine(str(tmp_path)) is None


def test_the_places_of_the_windows_installer_are_looked_at() -> None:
    environ = {"ProgramFiles": r"C:\Program Files", "LOCALAPPDATA": r"C:\Users\สารบรรณ\AppData\Local"}
    assert windows_places(environ) == (
        r"C:\Program Files\Tesseract-OCR\tesseract.exe",
        r"C:\Users\สารบรรณ\AppData\Local\Programs\Tesseract-OCR\tesseract.exe",
        r"C:\Users\สารบรรณ\AppData\Local\Tesseract-OCR\tesseract.exe",
    )


HEAD = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"


def row(line: int, left: int, text: str, conf: float = 90.0) -> str:
    return f"5\t1\t1\t1\t{line}\t1\t{left}\t{line * 100}\t20\t40\t{conf}\t{text}"


def test_letters_are_joined_to_the_words_of_the_text_and_noise_is_left_out() -> None:
    pieces = [row(1, 0, "ที่"), row(1, 60, "น"), row(1, 90, "ธ"), row(2, 0, "#~", 12.0)]
    (line,) = lines_of_table("\n".join([HEAD, *pieces]), "ที่      นธ\n#~\n", 0.5)
    assert line.text == "ที่        นธ"
    assert [word for word, _ in line.words] == ["ที่", "นธ"]
    assert line.words[1][1] == (30.0, 50.0, 25.0, 20.0)


def test_words_of_a_turned_and_cropped_page_go_where_they_are_seen() -> None:
    import pikepdf

    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(letter_pdf())) as document:
        document.pages[0].rotate(90, relative=False)
        document.pages[0].cropbox = [50, 60, 500, 700]
        document.save(out)
    shown = (640.0, 450.0)
    page = ScannedPage((), (("ทดสอบ", (100.0, 40.0, 60.0, 20.0)),), size=shown)
    places = placed_lines(with_text_layer(out.getvalue(), (page,)))
    (found,) = [line for line in places if line.text == "ทดสอบ"]
    assert found.rect[0] == pytest.approx(100, abs=3)
    assert found.rect[1] == pytest.approx(40, abs=12)


def test_a_place_is_found_though_spaces_and_marks_were_cleaned() -> None:
    lines = placed_lines(letter_pdf())
    place = find_place(lines, "เรื่อง  ขอเชิญ ประชุมคณะกรรมการหมู่บ้าน")
    assert place is not None
    assert place.text == LINES[1]
    assert find_place(lines, "ไม่มีคำนี้อยู่ในหนังสือเลย") is None


def test_a_scan_of_many_pages_fills_the_form_before_its_end(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    from circ_desktop.services.received import scanning

    monkeypatch.setattr(scanning, "LEAD_PAGES", 1)
    pages = Image.new("L", (200, 300), 255)
    ImageDraw.Draw(pages).line((10, 10, 190, 10), fill=0)
    out = io.BytesIO()
    pages.save(out, "TIFF", save_all=True, append_images=[pages, pages], dpi=(72, 72))
    told: list[object] = []
    content = image_to_pdf(out.getvalue(), "ว่าง")
    read = scanning.read_scan(lambda done, total: told.append((done, total)), content, engine, lead=told.append)
    assert told[0] == (0, 3)
    assert (
        told.index((1, 3)) < next(at for at, one in enumerate(told) if not isinstance(one, tuple)) < told.index((2, 3))
    )
    assert read.pdf is not None
    assert len(read.pages) == 3


def test_a_damaged_page_is_empty_and_the_others_are_read(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    from pypdfium2 import PdfiumError

    from circ_desktop.reading.pages import scan

    real = scan.render

    def damaged(content: bytes, index: int) -> tuple[Image.Image, float]:
        if index == 0:
            raise PdfiumError("Failed to load page.")
        return real(content, index)

    two = Image.new("L", (200, 300), 255)
    out = io.BytesIO()
    two.save(out, "TIFF", save_all=True, append_images=[two], dpi=(72, 72))
    monkeypatch.setattr(scan, "render", damaged)
    pages = list(scan.scanned_pages(image_to_pdf(out.getvalue(), "ว่าง"), engine, most=9))
    assert len(pages) == 2
    assert pages[0].size == (0.0, 0.0)
    assert pages[1].size != (0.0, 0.0)
