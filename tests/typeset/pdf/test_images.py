"""Scans and plain texts as PDF pages: upright, at the size of their paper, refused in Thai when they are no pictures."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from circ_desktop.base.pdfium import open_pdf
from circ_desktop.domain.errors import BrokenFile
from circ_desktop.domain.office import StampLabels
from circ_desktop.domain.received.stamp import ReceiptStamp
from circ_desktop.typeset.canvas.units import to_mm
from circ_desktop.typeset.papers.stamps import put_stamp
from circ_desktop.typeset.pdf.images import image_to_pdf
from circ_desktop.typeset.pdf.plain_text import LEFT_OUT, MOST_PAGES, plain_text_pages, plain_text_pdf
from tests.typeset.papers.sheets import copied, outside, texts

A4_AT_100 = (827, 1169)


def picture(size: tuple[int, int] = A4_AT_100, form: str = "JPEG", mode: str = "RGB", **options: object) -> bytes:
    """Return a white picture with a dark corner at its top left."""
    image = Image.new(mode, size, "white")
    image.paste("black", (0, 0, size[0] // 4, size[1] // 4))
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def sizes_mm(pdf: bytes) -> list[tuple[float, float]]:
    with open_pdf(pdf) as document:
        return [(to_mm(page.get_width()), to_mm(page.get_height())) for page in document]


def dark_corner(pdf: bytes) -> str:
    """Tell in which corner of the first page the dark part is."""
    with open_pdf(pdf) as document:
        shown = document[0].render(scale=0.2, grayscale=True).to_pil()
    w, h = shown.size
    corners = {"top left": (3, 3), "top right": (w - 4, 3), "bottom left": (3, h - 4), "bottom right": (w - 4, h - 4)}
    (found,) = [name for name, place in corners.items() if shown.getpixel(place) < 100]
    return found


@pytest.mark.parametrize("form", ["JPEG", "PNG", "TIFF", "BMP"])
@pytest.mark.parametrize("mode", ["RGB", "L", "1"])
def test_a_scan_of_a4_is_an_a4_page(form: str, mode: str) -> None:
    if (form, mode) == ("JPEG", "1"):
        mode = "L"
    pdf = image_to_pdf(picture(form=form, mode=mode, dpi=(100, 100)))
    assert sizes_mm(pdf) == [pytest.approx((210, 297), abs=0.3)]
    assert dark_corner(pdf) == "top left"


@pytest.mark.parametrize(
    ("size", "dpi", "paper"),
    [
        ((827, 1169), None, (210, 297)),
        ((3000, 2000), None, (297, 198)),
        ((4000, 3000), (1, 1), (280, 210)),
        ((827, 1169), (20, 20), (210, 297)),
    ],
)
def test_a_size_that_no_paper_has_becomes_a4(
    size: tuple[int, int], dpi: tuple[int, int] | None, paper: tuple[float, float]
) -> None:
    (found,) = sizes_mm(image_to_pdf(picture(size, **({"dpi": dpi} if dpi else {}))))
    assert found == pytest.approx(paper, abs=1.0)


@pytest.mark.parametrize(
    ("turn", "corner"), [(1, "top left"), (3, "bottom right"), (6, "top right"), (8, "bottom left")]
)
def test_the_turn_of_the_camera_is_undone(turn: int, corner: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = turn
    pdf = image_to_pdf(picture(exif=exif, dpi=(100, 100)))
    assert dark_corner(pdf) == corner
    lying = turn in (6, 8)
    assert sizes_mm(pdf) == [pytest.approx((297, 210) if lying else (210, 297), abs=0.3)]


def test_a_jpg_is_not_compressed_again() -> None:
    noisy = Image.effect_noise((400, 560), 80)
    out = io.BytesIO()
    noisy.save(out, "JPEG", quality=85)
    assert len(image_to_pdf(out.getvalue())) < len(out.getvalue()) * 1.05 + 3_000


def test_all_pages_of_a_tiff_are_taken() -> None:
    out = io.BytesIO()
    pages = [Image.new("L", A4_AT_100, "white") for _ in range(3)]
    pages[0].save(out, "TIFF", save_all=True, append_images=pages[1:], dpi=(100, 100))
    assert len(sizes_mm(image_to_pdf(out.getvalue()))) == 3


def test_a_transparent_picture_stands_on_white_paper() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (200, 200), (0, 0, 0, 0)).save(out, "PNG")
    with open_pdf(image_to_pdf(out.getvalue())) as document:
        assert document[0].render(scale=0.2, grayscale=True).to_pil().getpixel((20, 20)) > 240


def test_a_scan_can_be_stamped_beside_its_ink() -> None:
    image = Image.new("L", (1654, 2339), 236)
    image.paste(20, (1200, 60, 1600, 110))
    out = io.BytesIO()
    image.save(out, "JPEG", dpi=(200, 200))
    stamp = ReceiptStamp("อบต.ตัวอย่าง", StampLabels(), "๑", "๒๐ พ.ย. ๒๕๖๙", "๑๖.๑๓")
    stamped = put_stamp(image_to_pdf(out.getvalue()), stamp)
    assert stamped.place.free
    assert to_mm(stamped.place.y) > 110 / 200 * 25.4


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xd8\xff\xe0 no picture", picture()[:400], b"%PDF-1.4", picture(form="PNG")[:200]]
)
def test_what_is_no_picture_is_refused_in_thai(content: bytes) -> None:
    with pytest.raises(BrokenFile, match=r"ภาพ หน้า1\.jpg เสียหาย"):
        image_to_pdf(content, "หน้า1.jpg")


def test_a_plain_text_becomes_pages_that_say_the_same() -> None:
    text = "\n".join(
        f"บรรทัดที่ {number} ข้อความยาวพอที่จะต้องตัดขึ้นบรรทัดใหม่เมื่อพิมพ์ลงบนกระดาษขนาดเอสี่ด้วยตัวอักษรสิบหกพอยต์ตามคู่มือการพิมพ์หนังสือราชการ"
        for number in range(1, 60)
    )
    sheets = plain_text_pages(text)
    assert len(sheets) > 2
    assert not [run.text for sheet in sheets for run in sheet.runs if outside(sheet, run)]
    words = "".join("".join(texts(sheet)) for sheet in sheets)
    assert words.replace(" ", "") == text.replace("\n", "").replace(" ", "")
    assert "บรรทัดที่ 59" in copied(plain_text_pdf(text, "จดหมาย.txt"))


def test_the_first_page_of_a_text_leaves_room_for_the_stamp() -> None:
    pdf = plain_text_pdf("ข้อความเต็มบรรทัดยาว ๆ " * 400)
    stamped = put_stamp(pdf, ReceiptStamp("อบต.ตัวอย่าง", StampLabels()))
    assert stamped.place.free
    assert to_mm(stamped.place.y) == pytest.approx(8, abs=0.1)


def test_an_endless_text_ends_with_a_word_about_it() -> None:
    sheets = plain_text_pages("ก" * 150 + "\n" + "ข\n" * 100_100)
    assert len(sheets) == MOST_PAGES
    assert LEFT_OUT in texts(sheets[-1])
    assert not [run for run in sheets[-1].runs if outside(sheets[-1], run)]


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300))
def test_any_text_can_be_set(text: str) -> None:
    assert plain_text_pdf(text).startswith(b"%PDF")
