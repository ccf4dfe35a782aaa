"""Cluster outlines as TrueType glyph data: built once per process, then reused by every document.

A placed cluster (base and marks) becomes one simple glyph. Only outlines go into the file: no hints, no names, none of
the font's private-use glyphs, so nothing but what was typed can reach the text layer.
"""

import struct
from functools import lru_cache
from typing import Any

from msgspec import Struct

from circ_desktop.typeset.glyphs import glyf
from circ_desktop.typeset.glyphs.fonts import Face
from circ_desktop.typeset.glyphs.shaping import Glyph, shape

Point = tuple[float, float]


class Outline(Struct, frozen=True):
    """One compiled `glyf` entry (padded to even length) and what the other tables need to know of it."""

    data: bytes
    left: int
    points: int
    contours: int
    box: tuple[int, int, int, int] | None


EMPTY = Outline(b"", 0, 0, 0, None)


@lru_cache(maxsize=16384)
def outline(face: Face, glyphs: tuple[Glyph, ...]) -> Outline:
    """Return the outline of placed glyphs in font units."""
    inked = ((glyph, dx, dy) for number, dx, dy in glyphs if (glyph := _glyph(face, number)))
    placed = [(glyph, round(dx), round(dy)) for glyph, dx, dy in inked]
    if not placed:
        return EMPTY
    whole = glyf.joined(placed)
    return Outline(glyf.packed(whole), whole.box[0], len(whole.flags), len(whole.ends), whole.box)


@lru_cache(maxsize=16)
def draws_thai_digits(face: Face) -> bool:
    """Tell whether 1 looks like ๑, as in TH SarabunIT๙: what is typed in Arabic digits is then printed in Thai ones."""
    arabic, thai = (shape(face, digit).clusters[0].glyphs for digit in ("7", "๗"))
    return outline(face, arabic).data == outline(face, thai).data


@lru_cache(maxsize=8192)
def _glyph(face: Face, number: int) -> glyf.Simple | None:
    """Return a glyph as the font holds it, or as HarfBuzz draws what the font puts together; None for one without ink."""
    try:
        content = face.glyph_entry(number)
        found = glyf.read_simple(content) if content else None
    except (struct.error, IndexError):
        content, found = b"?", None
    if found or not content:
        return found
    contours = _contours(face, number)
    return glyf.of_contours(contours) if contours else None


def _contours(face: Face, number: int) -> tuple[tuple[glyf.Corner, ...], ...]:
    """Return the closed contours of a glyph as HarfBuzz draws it."""
    contours: list[list[tuple[float, float, bool]]] = []
    for operator, points in _drawn(face, number):
        if operator == "m":
            contours.append([(*points[0], True)])
        elif operator != "h":
            contours[-1] += [(*point, point is points[-1]) for point in points]
    return tuple(_without_implied(contour) for contour in contours)


def _without_implied(contour: list[tuple[float, float, bool]]) -> tuple[glyf.Corner, ...]:
    """Leave out the end that closes the contour, and points that lie half-way between two controls: readers add them."""
    if len(contour) > 1 and contour[0] == contour[-1]:
        contour = contour[:-1]
    kept = []
    for place, (x, y, on) in enumerate(contour):
        before, after = contour[place - 1], contour[(place + 1) % len(contour)]
        between = not before[2] and not after[2] and (2 * x, 2 * y) == (before[0] + after[0], before[1] + after[1])
        if not (on and between):
            kept.append((round(x), round(y), on))
    return tuple(kept)


class _Pen:
    """Notes down what HarfBuzz draws: (operator, points), a quadratic curve as (control, end)."""

    def __init__(self) -> None:
        self.drawn: list[tuple[str, tuple[Point, ...]]] = []

    def moveTo(self, point: Point) -> None:  # noqa: N802
        self.drawn.append(("m", (point,)))

    def lineTo(self, point: Point) -> None:  # noqa: N802
        self.drawn.append(("l", (point,)))

    def qCurveTo(self, *points: Point) -> None:  # noqa: N802
        self.drawn.append(("q", points))

    def curveTo(self, *points: Point) -> None:  # noqa: N802  HarfBuzz looks for it; a font with these is refused
        raise NotImplementedError("TrueType outlines have no cubic curves")

    def closePath(self) -> None:  # noqa: N802
        self.drawn.append(("h", ()))


def _drawn(face: Face, number: int) -> list[tuple[str, tuple[Point, ...]]]:
    pen = _Pen()
    shaper: Any = face.shaper
    shaper.draw_glyph_with_pen(number, pen)
    return pen.drawn


class VectorPath(Struct, frozen=True, eq=False):
    """A filled drawing in its own units: (operator, coordinates) segments; box is (left, bottom, right, top)."""

    segments: tuple[tuple[str, tuple[float, ...]], ...]
    box: tuple[float, float, float, float]


Segment = tuple[str, tuple[float, ...]]
"""An operator of a path (m, l, c, h) and its coordinates, one pair after another."""


@lru_cache(maxsize=512)
def glyph_segments(face: Face, number: int) -> tuple[Segment, ...]:
    """Return a glyph's outline as path segments with cubic curves, in font units, y upward."""
    segments: list[Segment] = []
    here = (0.0, 0.0)
    for operator, points in _drawn(face, number):
        if operator == "q":
            segments.append(("c", _cubic(here, *points)))
        else:
            segments.append((operator, points[0] if points else ()))
        here = points[-1] if points else here
    return tuple(segments)


@lru_cache(maxsize=64)
def glyph_path(face: Face, name: str) -> VectorPath:
    """Return a glyph as a path with cubic curves, y upward, for drawing as a picture (the Garuda).

    Raises:
        KeyError: the font has no glyph of that name.
    """
    number = face.shaper.get_glyph_from_name(name)
    if number is None:
        raise KeyError(name)
    segments = glyph_segments(face, number)
    ends = [values[-2:] for _, values in segments if values]  # type designers put points at the extremes of a curve
    xs, ys = [x for x, _ in ends], [y for _, y in ends]
    return VectorPath(segments, (min(xs), min(ys), max(xs), max(ys)))


def _cubic(start: Point, control: Point, end: Point) -> tuple[float, ...]:
    (a, b), (c, d), (e, f) = start, control, end
    return ((a + 2 * c) / 3, (b + 2 * d) / 3, (e + 2 * c) / 3, (f + 2 * d) / 3, e, f)
