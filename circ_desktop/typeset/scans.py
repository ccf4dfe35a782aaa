"""A picture of a letter as a PDF of A4 pages, so that it can be stamped and printed like a scan."""

import io
from typing import Any

from circ_desktop.domain.errors import BrokenFile

A4_PT = (595.276, 841.89)
"""210 × 297 mm."""


def image_pdf(content: bytes) -> bytes:
    """Return the picture (JPEG, PNG, TIFF; several pages in a TIFF), each page as large as A4 allows.

    The same bytes give the same PDF. Raises `BrokenFile` for bytes that are no picture or a damaged one.
    """
    from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4_PT, invariant=1)
    try:
        with Image.open(io.BytesIO(content)) as picture:
            for frame in ImageSequence.Iterator(picture):
                page = ImageOps.exif_transpose(frame)  # a telephone writes beside the picture how it was held
                if page.mode not in {"1", "L", "RGB"}:
                    page = page.convert("RGB")
                _draw(canvas, ImageReader(page), page.width, page.height)
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError) as error:
        raise BrokenFile(
            "เปิดไฟล์ภาพไม่ได้ ภาพอาจชำรุดหรือใหญ่ผิดปกติ",
            "ไม่มีอะไรถูกบันทึก",
            "เปิดดูภาพก่อน หรือสแกนใหม่เป็น PDF",
            detail=str(error),
        ) from error
    canvas.save()
    return target.getvalue()


def _draw(canvas: Any, picture: Any, wide: int, high: int) -> None:
    """Put one picture on a page of its own, lying when the picture lies."""
    page_wide, page_high = A4_PT if wide <= high else A4_PT[::-1]
    scale = min(page_wide / wide, page_high / high)
    drawn_wide, drawn_high = wide * scale, high * scale
    canvas.setPageSize((page_wide, page_high))
    left, bottom = (page_wide - drawn_wide) / 2, (page_high - drawn_high) / 2
    canvas.drawImage(picture, left, bottom, drawn_wide, drawn_high)
    canvas.showPage()
