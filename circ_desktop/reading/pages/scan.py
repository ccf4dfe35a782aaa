"""A scanned PDF: its page pictures made upright and level and read one after the other."""

import logging
import math
from collections.abc import Callable, Iterator

import pikepdf
from msgspec import Struct
from msgspec.structs import replace
from PIL import Image

from circ_desktop.base.pdfium import open_pdf
from circ_desktop.reading.pages.ocr import Box, Engine, OcrLine, OcrTrouble, read_picture, sureness_of, turn_needed
from circ_desktop.reading.pages.upright import levelled, skew_of, turned

log = logging.getLogger(__name__)

DPI = 300.0
MOST_PIXELS = 40_000_000
"""Of one rendered page; a larger sheet is rendered more coarsely (A3 at 300 dpi has 17 million)."""
SURE_ENOUGH = 0.8
"""Mean sureness below which the page may stand on its head and is tried the other way round; good scans have 0.9."""
POINTS = 72.0


class ScannedPage(Struct, frozen=True):
    """One page read.

    Attributes:
        lines: with boxes in pt from the top left of the page as it is shown.
        words: with boxes in pt from the top left of the page made upright and level.
        turn: degrees clockwise by which the shown page had to be turned to stand upright.
        skew: degrees counterclockwise by which it then had to be levelled.
        size: width and height of the page as shown, pt.
    """

    lines: tuple[OcrLine, ...]
    words: tuple[tuple[str, Box], ...] = ()
    turn: int = 0
    skew: float = 0.0
    size: tuple[float, float] = (0.0, 0.0)


def page_count(content: bytes) -> int:
    """Return the number of pages. Raises `pypdfium2.PdfiumError` for what is no PDF."""
    with open_pdf(content) as document:
        return len(document)


def scanned_pages(
    content: bytes, engine: Engine, *, most: int, cancelled: Callable[[], bool] = lambda: False
) -> Iterator[ScannedPage]:
    """Yield the pages read, first to last, at most `most` of them. A page that cannot be read is empty.

    Raises `OcrCancelled` as soon as `cancelled` says so.
    """
    from pypdfium2 import PdfiumError

    for index in range(min(page_count(content), most)):
        try:
            picture, dpi = render(content, index)
        except (PdfiumError, ValueError):  # one damaged page does not take the others away
            yield ScannedPage(())
        else:
            yield _read(engine, picture, dpi, cancelled)


def render(content: bytes, index: int) -> tuple[Image.Image, float]:
    """Return the page in grey, as it is shown, and its dots per inch."""
    with open_pdf(content) as document:
        page = document[index]
        width, height = page.get_size()
        scale = min(DPI / POINTS, math.sqrt(MOST_PIXELS / max(1.0, width * height)))
        bitmap = page.render(scale=scale, grayscale=True)
        picture: Image.Image = bitmap.to_pil().convert("L").copy()  # the bitmap's memory goes with it
        bitmap.close()
        page.close()
    return picture, scale * POINTS


def to_shown(turn: int, skew: float, shown: tuple[float, float]) -> pikepdf.Matrix:
    """Return the matrix from the upright, level page to the page as it is shown (both pt from the bottom left)."""
    width, height = shown if turn in (0, 180) else shown[::-1]
    level = pikepdf.Matrix().translated(width / 2, height / 2).rotated(-skew).translated(-width / 2, -height / 2)
    return level @ turned_back(turn, shown)


def turned_back(turn: int, size: tuple[float, float]) -> pikepdf.Matrix:
    """Return the matrix that undoes a turn of `turn` degrees clockwise of a sheet of that size before the turn."""
    width, height = size
    backs = {
        90: pikepdf.Matrix(0, 1, -1, 0, width, 0),
        180: pikepdf.Matrix(-1, 0, 0, -1, width, height),
        270: pikepdf.Matrix(0, -1, 1, 0, 0, height),
    }
    return backs.get(turn, pikepdf.Matrix())


def _read(engine: Engine, picture: Image.Image, dpi: float, cancelled: Callable[[], bool]) -> ScannedPage:
    shown = (picture.width * POINTS / dpi, picture.height * POINTS / dpi)
    turn = 0
    try:
        skew, lines = _level_and_read(engine, picture, dpi, cancelled)
        if sureness_of(lines) < SURE_ENOUGH and (other := turn_needed(engine, picture, cancelled=cancelled)):
            again = _level_and_read(engine, turned(picture, other), dpi, cancelled)
            if sureness_of(again[1]) > sureness_of(lines):
                turn, (skew, lines) = other, again
    except (OcrTrouble, OSError) as trouble:  # OSError: no room left for its files
        log.warning("page not read: %s", trouble)
        return ScannedPage((), size=shown)
    back = to_shown(turn, skew, shown)
    words = tuple(word for line in lines for word in line.words)
    return ScannedPage(tuple(_moved(line, back, shown, turn) for line in lines), words, turn, skew, shown)


def _level_and_read(
    engine: Engine, picture: Image.Image, dpi: float, cancelled: Callable[[], bool]
) -> tuple[float, tuple[OcrLine, ...]]:
    skew = skew_of(picture)
    return skew, read_picture(engine, levelled(picture, skew), dpi, cancelled=cancelled)


def _moved(line: OcrLine, back: pikepdf.Matrix, shown: tuple[float, float], turn: int) -> OcrLine:
    """Return a line of the upright page as a line of the page as shown (both from the top left)."""
    upright = shown[1] if turn in (0, 180) else shown[0]
    x, y, width, height = line.box
    low, high = upright - y - height, upright - y
    corners = [back.transform((float(a), float(b))) for a in (x, x + width) for b in (low, high)]
    across, up = [float(corner[0]) for corner in corners], [float(corner[1]) for corner in corners]
    box = (min(across), shown[1] - max(up), max(across) - min(across), max(up) - min(up))
    return replace(line, box=box, words=())
