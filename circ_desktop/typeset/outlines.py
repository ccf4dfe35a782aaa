"""Cluster outlines as TrueType glyph data: built once per process, then reused by every document.

A placed cluster (base and marks) becomes one simple glyph. Only outlines go into the file: no hints, no names, none of
the font's private-use glyphs, so nothing but what was typed can reach the text layer.
"""

import struct
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from msgspec import Struct

from circ_desktop.typeset.fonts import Face
from circ_desktop.typeset.shaping import Glyph

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
    contours = [
        [(x + dx, y + dy, on) for x, y, on in contour]
        for number, dx, dy in glyphs
        for contour in _contours(face, number)
    ]
    points = [point for contour in contours for point in contour]
    if not points:
        return EMPTY
    xs, ys = [x for x, _, _ in points], [y for _, y, _ in points]
    box = (min(xs), min(ys), max(xs), max(ys))
    ends, count = [], 0
    for contour in contours:
        count += len(contour)
        ends.append(count - 1)
    data = struct.pack(f">5h{len(ends)}Hh", len(ends), *box, *ends, 0) + _packed(points)
    return Outline(data + b"\0" * (-len(data) % 4), box[0], len(points), len(ends), box)


_Corner = tuple[int, int, bool]
"""x, y, and whether the point lies on the curve."""


@lru_cache(maxsize=8192)
def _contours(face: Face, number: int) -> tuple[tuple[_Corner, ...], ...]:
    """Return the closed contours of a glyph as a TrueType file holds them."""
    contours: list[list[tuple[float, float, bool]]] = []
    for operator, points in _drawn(face, number):
        if operator == "m":
            contours.append([(*points[0], True)])
        elif operator != "h":
            contours[-1] += [(*point, point is points[-1]) for point in points]
    return tuple(_without_implied(contour) for contour in contours)


def _without_implied(contour: list[tuple[float, float, bool]]) -> tuple[_Corner, ...]:
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


def _packed(points: Sequence[_Corner]) -> bytes:
    """Return flags and coordinates of a `glyf` entry: each as the step from the point before."""
    flags, xs, ys = bytearray(), bytearray(), bytearray()
    here_x = here_y = 0
    for x, y, on in points:
        x_flags, y_flags = _step(x - here_x, xs), _step(y - here_y, ys)
        flags.append(on | x_flags << 1 | y_flags << 2)
        here_x, here_y = x, y
    return bytes(flags + xs + ys)


def _step(step: int, out: bytearray) -> int:
    """Write a step; return its flags: 1 for a byte without its sign, 8 for plus, or for nothing written at all."""
    if step == 0:
        return 8
    if -256 < step < 256:
        out.append(abs(step))
        return 9 if step > 0 else 1
    out += struct.pack(">h", step)
    return 0


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
