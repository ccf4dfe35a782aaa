"""Where a line that was read stands on the page: page and rectangle, for showing the clerk what a field was read from."""

import ctypes
from collections.abc import Iterable, Sequence

from msgspec import Struct
from rapidfuzz import fuzz

from circ_desktop.base.pdfium import open_pdf
from circ_desktop.reading.lines.clean import clean
from circ_desktop.reading.pages.scan import ScannedPage
from circ_desktop.thai.digits import to_arabic

Rect = tuple[float, float, float, float]
"""x, y, width, height in pt from the top left of the page as it is shown."""
MOST_PAGES = 60
LEAST_ALIKE = 80.0
"""Percent. Clean-up of marks and spaces changes less of a line than this."""
_FINE = 100
"""Steps to the pt in which pdfium is asked for places."""


class PlacedLine(Struct, frozen=True):
    """A line of a page (from 0) as extraction finds it, and where it stands."""

    page: int
    text: str
    rect: Rect


def placed_lines(content: bytes) -> tuple[PlacedLine, ...]:
    """Return the lines of a PDF's text. Raises `pypdfium2.PdfiumError` for what is no PDF."""
    found: list[PlacedLine] = []
    with open_pdf(content) as document:
        for index in range(min(len(document), MOST_PAGES)):
            page = document[index]
            text = page.get_textpage()
            try:
                found += _lines_of(index, page, text)
            finally:
                text.close()
                page.close()
    return tuple(found)


def lines_of_scan(pages: Iterable[ScannedPage]) -> tuple[PlacedLine, ...]:
    """Return the lines of scanned pages."""
    return tuple(PlacedLine(at, line.text, line.box) for at, page in enumerate(pages) for line in page.lines)


def find_place(lines: Sequence[PlacedLine], words: str, share: float = 0.0) -> PlacedLine | None:
    """Return the line that the words were read from, None when no line is like them.

    Of several alike the one nearest to `share` of the way through the lines (0 to 1) is meant.
    """
    wanted = _key(words)
    if not wanted:
        return None
    best: tuple[float, float] | None = None
    chosen = None
    for at, line in enumerate(lines):
        key = _key(line.text)
        if len(key) < 2:
            continue
        alike = 100.0 if wanted in key else fuzz.partial_ratio(wanted, key) * min(1.0, len(key) / len(wanted))
        worth = (round(alike), -abs(at / len(lines) - share))
        if alike >= LEAST_ALIKE and (best is None or worth > best):
            best, chosen = worth, line
    return chosen


def _key(text: str) -> str:
    return to_arabic(clean(text)).replace(" ", "")


def _lines_of(index: int, page: "object", text: "object") -> list[PlacedLine]:
    import pypdfium2.raw as pdfium

    found: list[PlacedLine] = []
    width, height = page.get_size()  # type: ignore[attr-defined]  # pypdfium2 has no types
    letters: list[str] = []
    edges: list[tuple[float, float, float, float]] = []
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))

    def end() -> None:
        if edges and "".join(letters).strip():
            rect = _shown(page, edges, width, height)
            found.append(PlacedLine(index, "".join(letters).strip(), rect))
        letters.clear()
        edges.clear()

    for at in range(text.count_chars()):  # type: ignore[attr-defined]
        letter = chr(pdfium.FPDFText_GetUnicode(text, at) or 32)
        if letter in "\r\n":
            end()
            continue
        letters.append(letter)
        if not letter.isspace() and pdfium.FPDFText_GetCharBox(text, at, left, right, bottom, top):
            edges.append((left.value, bottom.value, right.value, top.value))
    end()
    return found


def _shown(page: "object", edges: list[tuple[float, float, float, float]], width: float, height: float) -> Rect:
    """Return the rectangle around the letters as the page is shown: /Rotate and the crop box counted in."""
    import pypdfium2.raw as pdfium

    x, y = ctypes.c_int(), ctypes.c_int()
    corners = []
    low = (min(edge[0] for edge in edges), min(edge[1] for edge in edges))
    high = (max(edge[2] for edge in edges), max(edge[3] for edge in edges))
    for place in (low, high):
        pdfium.FPDF_PageToDevice(page, 0, 0, round(width * _FINE), round(height * _FINE), 0, *place, x, y)
        corners.append((x.value / _FINE, y.value / _FINE))
    (x1, y1), (x2, y2) = corners
    return min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1)
