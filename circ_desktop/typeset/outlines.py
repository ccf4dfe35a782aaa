"""Cluster outlines as TrueType glyph data: built once per process, then reused by every document.

A placed cluster (base and marks) becomes one simple glyph. Only outlines go into the file: no hints, no names, none of
the font's private-use glyphs, so nothing but what was typed can reach the text layer.
"""

from dataclasses import dataclass
from functools import lru_cache
from threading import Lock
from typing import Any

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen

from circ_desktop.typeset.fonts import Face
from circ_desktop.typeset.shaping import Glyph


@dataclass(frozen=True, slots=True)
class Outline:
    """One compiled `glyf` entry (padded to even length) and what the other tables need to know of it."""

    data: bytes
    left: int
    points: int
    contours: int
    box: tuple[int, int, int, int] | None


_READING = Lock()
"""fontTools reads glyphs when they are first asked for, and not from two threads at once (preview and printing)."""

EMPTY = Outline(b"", 0, 0, 0, None)


@lru_cache(maxsize=16384)
def outline(face: Face, glyphs: tuple[Glyph, ...]) -> Outline:
    """Return the outline of placed glyphs in font units."""
    pen = TTGlyphPen(None)
    with _READING:
        for number, dx, dy in glyphs:
            _recording(face, number).replay(TransformPen(pen, (1, 0, 0, 1, dx, dy)) if dx or dy else pen)
    glyph: Any = pen.glyph()
    if not glyph.numberOfContours:
        return EMPTY
    data: bytes = glyph.compile(None, recalcBBoxes=True)
    points = glyph.endPtsOfContours[-1] + 1
    box = (glyph.xMin, glyph.yMin, glyph.xMax, glyph.yMax)
    return Outline(data + b"\0" * (-len(data) % 4), glyph.xMin, points, glyph.numberOfContours, box)


@lru_cache(maxsize=8192)
def _recording(face: Face, number: int) -> DecomposingRecordingPen:
    pen = DecomposingRecordingPen(face.glyph_set)
    face.glyph_set[face.glyph_order[number]].draw(pen)
    return pen


@dataclass(frozen=True, slots=True, eq=False)
class VectorPath:
    """A filled drawing in its own units: (operator, coordinates) segments; box is (left, bottom, right, top)."""

    segments: tuple[tuple[str, tuple[float, ...]], ...]
    box: tuple[float, float, float, float]


@lru_cache(maxsize=64)
def glyph_path(face: Face, name: str) -> VectorPath:
    """Return a glyph as a path with cubic curves, y upward, for drawing as a picture (the Garuda).

    Raises:
        KeyError: the font has no glyph of that name.
    """
    pen = DecomposingRecordingPen(face.glyph_set)
    with _READING:
        face.glyph_set[name].draw(pen)
    segments: list[tuple[str, tuple[float, ...]]] = []
    here = (0.0, 0.0)
    for operator, points in pen.value:
        if operator == "moveTo":
            here = points[0]
            segments.append(("m", here))
        elif operator == "lineTo":
            here = points[0]
            segments.append(("l", here))
        elif operator == "curveTo":
            segments.append(("c", tuple(value for point in points for value in point)))
            here = points[-1]
        elif operator == "qCurveTo":
            for control, end in _quadratics(points):
                segments.append(("c", _cubic(here, control, end)))
                here = end
        else:
            segments.append(("h", ()))
    ends = [values[-2:] for _, values in segments if values]  # type designers put points at the extremes of a curve
    xs, ys = [x for x, _ in ends], [y for _, y in ends]
    return VectorPath(tuple(segments), (min(xs), min(ys), max(xs), max(ys)))


Point = tuple[float, float]


def _quadratics(points: tuple[Point, ...]) -> list[tuple[Point, Point]]:
    """Split a TrueType spline (points on the curve between two controls left out) into (control, end) pairs."""
    pairs: list[tuple[Point, Point]] = []
    controls = points[:-1]
    for i, control in enumerate(controls):
        if i + 1 < len(controls):
            following = controls[i + 1]
            end = ((control[0] + following[0]) / 2, (control[1] + following[1]) / 2)
        else:
            end = points[-1]
        pairs.append((control, end))
    return pairs


def _cubic(start: Point, control: Point, end: Point) -> tuple[float, ...]:
    first = tuple(a + 2 / 3 * (c - a) for a, c in zip(start, control, strict=True))
    second = tuple(b + 2 / 3 * (c - b) for b, c in zip(end, control, strict=True))
    return (*first, *second, *end)
