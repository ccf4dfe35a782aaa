"""Finds room for a stamp on a page: the free spot nearest to the top right corner. Knows only where ink is."""

from collections.abc import Callable, Iterator
from itertools import accumulate

from msgspec import Struct

NOISE = 0.002
"""Share of dark points that a scan has in places where nothing is printed."""


class Ink(Struct, frozen=True):
    """Where a page is dark, seen as the reader sees it.

    `rows[y]` holds one byte per point, 1 dark and 0 clear; `pitch` is the distance of two points in pt.
    """

    rows: tuple[bytes, ...]
    pitch: float


class Wanted(Struct, frozen=True):
    """What is to be placed, in pt: its size, the margins it keeps, the air around it, and the zone tried first (shares)."""

    width: float
    height: float
    top: float
    right: float
    clear: float
    step: float
    zone_width: float
    zone_height: float


class Place(Struct, frozen=True):
    """Upper left corner and size in pt, from the top left of the page as seen. `free`: nothing is covered there."""

    x: float
    y: float
    width: float
    height: float
    free: bool


def find_place(ink: Ink, wanted: Wanted) -> Place:
    """Return the free place nearest to the corner: first in the zone at the top right, then in the upper half, then anywhere.

    Where no place is free, the corner itself is returned with `free` False: the stamp is drawn without ground, so that
    what stands there can still be read.
    """
    sums = _sums(ink)
    height, width = len(ink.rows), len(ink.rows[0]) if ink.rows else 0
    corner = Place(
        max(0.0, width * ink.pitch - wanted.right - wanted.width), wanted.top, wanted.width, wanted.height, False
    )
    zones = (
        (wanted.zone_width, wanted.zone_height),
        (1.0, 0.5),
        (1.0, 1.0),
    )
    for share_x, share_y in zones:
        spots = _spots(corner, wanted, width * ink.pitch, height * ink.pitch, share_x, share_y)
        for x, y in sorted(spots, key=lambda spot: (corner.x - spot[0]) + (spot[1] - corner.y)):
            if _share_dark(sums, ink, x - wanted.clear, y - wanted.clear, wanted) <= NOISE:
                return Place(x, y, wanted.width, wanted.height, True)
    return corner


def dark_counter(ink: Ink) -> Callable[[float, float, float, float], int]:
    """Return what counts the dark points in a rectangle (x, y, width, height in pt), what lies off the page not counted."""
    sums = _sums(ink)

    def count(x: float, y: float, width: float, height: float) -> int:
        x1, y1, x2, y2 = _points(sums, ink, x, y, x + width, y + height)
        return sums[y2][x2] - sums[y1][x2] - sums[y2][x1] + sums[y1][x1]

    return count


def _spots(
    corner: Place, wanted: Wanted, width: float, height: float, share_x: float, share_y: float
) -> Iterator[tuple[float, float]]:
    left = max(wanted.clear, width * (1 - share_x))
    lowest = height * share_y - wanted.height
    x = corner.x
    while x >= left or x == corner.x:
        y = corner.y
        while y <= lowest or y == corner.y:
            yield x, y
            y += wanted.step
        x -= wanted.step


def _sums(ink: Ink) -> tuple[list[int], ...]:
    """Return the summed areas: sums[y][x] counts the dark points above and left of (x, y)."""
    sums = [[0] * (len(ink.rows[0]) + 1 if ink.rows else 1)]
    for row in ink.rows:
        line = [0, *accumulate(row)]
        sums.append([above + here for above, here in zip(sums[-1], line, strict=True)])
    return tuple(sums)


def _share_dark(sums: tuple[list[int], ...], ink: Ink, x: float, y: float, wanted: Wanted) -> float:
    """Return the share of dark points in the stamp's place with the air around it."""
    right, bottom = x + wanted.width + 2 * wanted.clear, y + wanted.height + 2 * wanted.clear
    x1, y1, x2, y2 = _points(sums, ink, x, y, right, bottom)
    area = max(1, (x2 - x1) * (y2 - y1))
    return (sums[y2][x2] - sums[y1][x2] - sums[y2][x1] + sums[y1][x1]) / area


def _points(
    sums: tuple[list[int], ...], ink: Ink, left: float, top: float, right: float, bottom: float
) -> tuple[int, int, int, int]:
    """Return a rectangle of the page in points of the ink, within the page."""
    widest, lowest = len(sums[0]) - 1, len(sums) - 1
    x1, y1 = min(widest, max(0, int(left / ink.pitch))), min(lowest, max(0, int(top / ink.pitch)))
    x2, y2 = min(widest, int(right / ink.pitch) + 1), min(lowest, int(bottom / ink.pitch) + 1)
    return x1, y1, max(x1, x2), max(y1, y2)
