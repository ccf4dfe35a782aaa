"""Pages of a PDF as pictures, through pypdfium2. Plain functions for the worker threads; no widget here."""

from msgspec import Struct
from PySide6.QtGui import QImage

from circ_desktop.base.pdfium import PDFIUM
from circ_desktop.domain.errors import BrokenFile

POINTS_PER_INCH = 72.0


class PageSize(Struct, frozen=True):
    """Width and height of a page in pt."""

    width: float
    height: float


def page_sizes(content: bytes) -> tuple[PageSize, ...]:
    """Return the sizes of all pages. Raises `BrokenFile` when the content is no PDF that can be shown."""
    import pypdfium2

    with PDFIUM:
        try:
            document = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError as error:
            raise BrokenFile(
                "เปิดไฟล์หนังสือนี้ไม่ได้", "ไฟล์อาจชำรุด มีรหัสผ่าน หรือไม่ใช่ PDF", "แนบไฟล์ใหม่อีกครั้ง", detail=str(error)
            ) from error
        try:
            return tuple(PageSize(*document.get_page_size(number)) for number in range(len(document)))
        finally:
            document.close()


def page_image(content: bytes, page: int, dots_per_point: float) -> QImage:
    """Return one page (from 0) as a picture, `dots_per_point` picture dots to the pt. Raises `BrokenFile`."""
    import pypdfium2

    with PDFIUM:
        try:
            document = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError as error:
            raise BrokenFile("เปิดไฟล์หนังสือนี้ไม่ได้", "ไฟล์อาจชำรุด", "แนบไฟล์ใหม่อีกครั้ง", detail=str(error)) from error
        try:
            sheet = document[page]
            bitmap = sheet.render(scale=dots_per_point, rev_byteorder=True, prefer_bgrx=True)
            try:
                image = QImage(
                    bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888
                ).copy()
            finally:
                bitmap.close()
                sheet.close()
        finally:
            document.close()
    return image
