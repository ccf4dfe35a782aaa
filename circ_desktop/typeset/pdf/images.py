"""Scans and photographs as PDF pages, one page for each picture, upright and at the size of their paper."""

import io
import warnings
from collections.abc import Iterator

from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from circ_desktop.domain.errors import BrokenFile
from circ_desktop.typeset.canvas.measures import Measures
from circ_desktop.typeset.canvas.sheets import A4_MM, Pixels, Raster, Sheet
from circ_desktop.typeset.canvas.units import mm
from circ_desktop.typeset.pdf.document import PdfDocument
from circ_desktop.typeset.pdf.objects import packed

MOST_PIXELS = 120_000_000
"""A3 at 600 dpi has 70 million."""
MOST_FRAMES = 200
_MEANS = "ยังไม่ได้แนบแฟ้มนี้ ทะเบียนรับไม่เปลี่ยน"
_PRESS = "สแกนใหม่เป็น PDF หรือ JPG ๓๐๐ จุดต่อนิ้ว แล้วแนบอีกครั้ง"


def image_to_pdf(content: bytes, name: str = "") -> bytes:
    """Return a PDF of a JPG, PNG, TIFF (all its pages) or BMP. JPG stays as it is, without being compressed again.

    The camera's turn (EXIF) is undone. The paper's size is what the picture says, or A4 where that cannot be.
    Raises `BrokenFile` in Thai for what is no picture, damaged, or far too large.
    """
    out = io.BytesIO()
    document = PdfDocument(out, title=name)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            for picture in _pictures(content, name):
                width, height = _paper(picture)
                sheet = Sheet(width, height)
                sheet.items.append(Raster(_embedded(picture, content), 0.0, 0.0, width, height, alt=name))
                document.add(sheet)
    except (
        UnidentifiedImageError,
        Image.DecompressionBombError,
        OSError,
        ValueError,
        SyntaxError,
        EOFError,
    ) as trouble:
        raise BrokenFile(f"แฟ้มภาพ {name} เสียหายหรือไม่ใช่ภาพ", _MEANS, _PRESS, detail=repr(trouble)) from trouble
    document.close()
    return out.getvalue()


def _pictures(content: bytes, name: str) -> Iterator[Image.Image]:
    with Image.open(io.BytesIO(content)) as image:
        if image.width * image.height > MOST_PIXELS:
            raise BrokenFile(f"แฟ้มภาพ {name} ละเอียดเกินไป", _MEANS, _PRESS, detail=f"{image.width}x{image.height}")
        for number, frame in enumerate(ImageSequence.Iterator(image)):
            if number >= MOST_FRAMES:
                return
            dpi = frame.info.get("dpi")
            upright = ImageOps.exif_transpose(frame)
            if dpi:
                upright.info["dpi"] = dpi if upright.size == frame.size else (dpi[1], dpi[0])
            upright.info["as_it_is"] = image.format == "JPEG" and upright.size == frame.size and not _turned(frame)
            yield upright


def _turned(frame: Image.Image) -> bool:
    return int(frame.getexif().get(0x0112, 1)) != 1


def _embedded(picture: Image.Image, content: bytes) -> Pixels:
    """Return the picture for the PDF: the JPG's own bytes where nothing was turned, else the picture on white paper."""
    if picture.info.get("as_it_is") and picture.mode in ("RGB", "L"):
        return Pixels(content, *picture.size, colours=len(picture.getbands()), packing="DCTDecode")
    return pixels_of(picture)


def pixels_of(picture: Image.Image) -> Pixels:
    """Return any picture as the pixels of a PDF: black and white stays that, what is transparent shows white paper."""
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        ground = Image.new("RGBA", picture.size, "white")
        ground.alpha_composite(picture.convert("RGBA"))
        picture = ground
    if picture.mode == "1":
        return Pixels(packed(picture.tobytes()), *picture.size, colours=1, bits=1)
    picture = picture.convert("L" if picture.mode in ("L", "I;16", "I") else "RGB")
    return Pixels(packed(picture.tobytes()), *picture.size, colours=len(picture.getbands()))


def _paper(picture: Image.Image) -> tuple[float, float]:
    """Return the page's size in pt: as the picture says, or A4 lying or standing, with the picture's proportions."""
    measures = Measures("plain")
    across, down = picture.size
    dpi = picture.info.get("dpi") or (0, 0)
    width, height = (
        pixels / float(each) * 72 if float(each) > 1 else 0.0 for pixels, each in zip((across, down), dpi, strict=True)
    )
    if min(width, height) >= measures.length("scan_least") and max(width, height) <= measures.length("scan_most"):
        return width, height
    short, long = mm(A4_MM[0]), mm(A4_MM[1])
    room = (short, long) if across <= down else (long, short)
    scale = min(room[0] / across, room[1] / down)
    return across * scale, down * scale
