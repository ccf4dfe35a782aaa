"""ตราชื่อส่วนราชการ (แบบที่ ๒๗, ข้อ ๗๒): two circles, the Garuda inside, the agency's name round the lower rim.

The whole seal is one drawing, its letters too: it never gets into the text that is copied out of the PDF. The name is
shaped first, so that marks stand where they do in text; then each cluster is turned to its place on the arc. An office's own
Garuda stands in the middle in place of the program's, in the seal's red.
"""

import math
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from circ_desktop.typeset.canvas.measures import Measures
from circ_desktop.typeset.canvas.sheets import RED, Colour, Sheet
from circ_desktop.typeset.canvas.units import PT_PER_MM
from circ_desktop.typeset.emblem.garuda import garuda, proportion, tinted
from circ_desktop.typeset.glyphs.fonts import GARUDA_FONT, Face, asset_face
from circ_desktop.typeset.glyphs.outlines import Segment, VectorPath, glyph_path, glyph_segments
from circ_desktop.typeset.glyphs.shaping import Cluster, Shaped, shape

UNIT = 100 / PT_PER_MM
"""Units of the drawing in a pt: 0.01 mm each."""

_QUARTER = 0.5523
"""Distance of a quarter circle's control points from its ends, as a share of the radius."""


class SealMeasures(Struct, frozen=True):
    """The measures of a seal, lengths in pt. `arc` is the largest angle of the name in degrees, `widest` an emblem may be."""

    outer: float
    inner: float
    garuda: float
    line: float
    inner_line: float
    padding: float
    arc: float
    widest: float = 0.0

    @classmethod
    def of(cls, measures: Measures) -> "SealMeasures":
        """Return the measures of the form of sealed letters."""
        length = measures.length
        return cls(
            outer=length("seal_outer"),
            inner=length("seal_inner"),
            garuda=length("seal_garuda"),
            line=length("seal_line"),
            inner_line=length("seal_inner_line"),
            padding=length("seal_padding"),
            arc=measures.number("seal_arc", "degrees"),
            widest=length("seal_garuda_widest"),
        )


class SealLook(Struct, frozen=True):
    """What a seal looks like besides: its ink, the office's emblem (a checked file, "" for the program's), words for `alt`."""

    colour: Colour = RED
    emblem: str = ""
    alt: str = ""


@lru_cache(maxsize=8)
def seal_path(name: str, face: Face, measures: SealMeasures, *, empty: bool = False) -> VectorPath:
    """Return the seal as one filled drawing, its box as wide and high as the outer circle. The same call gives the same path.

    `empty` leaves the middle free for the office's own emblem.

    Raises:
        KeyError: the Garuda's font has no Garuda.
    """
    outer, inner = measures.outer / 2 * UNIT, measures.inner / 2 * UNIT
    inner_edge = inner + measures.inner_line * UNIT
    segments = [
        *_ring(outer, outer - measures.line * UNIT),
        *_ring(inner_edge, inner),
        *(() if empty else _garuda(measures.garuda * UNIT)),
        *_name(shape(face, name), outer - measures.line * UNIT, inner_edge, measures),
    ]
    return VectorPath(tuple(segments), (-outer, -outer, outer, outer))


def put_seal(sheet: Sheet, x: float, y: float, name: str, face: Face, measures: SealMeasures, look: SealLook) -> None:
    """Put the seal with the upper left corner of its box at x, y. Raises as `seal_path` and `garuda`."""
    own = garuda(look.emblem) if look.emblem else None
    path = seal_path(name, face, measures, empty=own is not None)
    sheet.picture(path, x, y, measures.outer, colour=look.colour, alt=look.alt)
    if own is not None:
        height = min(measures.garuda, measures.widest / proportion(own))
        middle = measures.outer / 2
        left, top = x + middle - height * proportion(own) / 2, y + middle - height / 2
        sheet.picture(tinted(own, look.colour), left, top, height)


def _ring(outer: float, inner: float) -> Iterator[Segment]:
    """Yield two circles that run against each other, so that only what lies between them is filled."""
    yield from _circle(outer, 1)
    yield from _circle(inner, -1)


def _circle(radius: float, way: int) -> Iterator[Segment]:
    far, near = radius, radius * _QUARTER
    yield "m", (far, 0.0)
    for ax, ay, bx, by, x, y in (
        (far, near, near, far, 0.0, far),
        (-near, far, -far, near, -far, 0.0),
        (-far, -near, -near, -far, 0.0, -far),
        (near, -far, far, -near, far, 0.0),
    ):
        yield "c", (ax, way * ay, bx, way * by, x, way * y)
    yield "h", ()


def _garuda(height: float) -> Iterator[Segment]:
    path = glyph_path(asset_face(GARUDA_FONT), "karuda")
    left, bottom, right, top = path.box
    scale = height / (top - bottom)
    move = (-(left + right) / 2 * scale, -(bottom + top) / 2 * scale)
    yield from _placed(path.segments, scale, 0.0, move)


def _name(shaped: Shaped, outer: float, inner: float, measures: SealMeasures) -> Iterator[Segment]:
    """Yield the name's letters between the circles, their feet outward, the name's middle at the lowest point."""
    low, high = _ink(shaped)
    if high <= low:
        return
    room = outer - inner - 2 * measures.padding * UNIT
    middle = (outer + inner) / 2
    scale = min(room / (high - low), math.radians(measures.arc) * middle / max(shaped.edges[-1], 1))
    baseline = middle + (high + low) / 2 * scale
    angle = -shaped.edges[-1] * scale / middle / 2
    for cluster in shaped.clusters:
        step = cluster.advance * scale / middle
        yield from _letter(shaped.face, cluster, scale, baseline, angle + step / 2)
        angle += step


def _letter(face: Face, cluster: Cluster, scale: float, baseline: float, angle: float) -> Iterator[Segment]:
    """Yield one cluster, upright where the angle is 0, the lowest point, turning to the right from there."""
    foot = (baseline * math.sin(angle), -baseline * math.cos(angle))
    cos, sin = math.cos(angle), math.sin(angle)
    for number, dx, dy in cluster.glyphs:
        x, y = (dx - cluster.advance / 2) * scale, dy * scale
        move = (foot[0] + x * cos - y * sin, foot[1] + x * sin + y * cos)
        yield from _placed(glyph_segments(face, number), scale, angle, move)


def _ink(shaped: Shaped) -> tuple[float, float]:
    """Return how low and how high the letters reach, in font units; (0, 0) for a text without ink."""
    heights = [
        y + dy
        for cluster in shaped.clusters
        for number, _, dy in cluster.glyphs
        for _, values in glyph_segments(shaped.face, number)
        for y in values[1::2]
    ]
    return min(heights, default=0.0), max(heights, default=0.0)


def _placed(segments: tuple[Segment, ...], scale: float, angle: float, move: tuple[float, float]) -> Iterator[Segment]:
    """Yield segments scaled, turned by the angle (radians, against the clock) and moved."""
    cos, sin = math.cos(angle) * scale, math.sin(angle) * scale
    for operator, values in segments:
        turned: list[float] = []
        for x, y in zip(values[::2], values[1::2], strict=True):
            turned += (x * cos - y * sin + move[0], x * sin + y * cos + move[1])
        yield operator, tuple(turned)
