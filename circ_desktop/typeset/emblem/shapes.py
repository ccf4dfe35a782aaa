"""Painted shapes of someone else's drawing (SVG, PDF), and how they become a drawing of ours."""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from circ_desktop.typeset.canvas.sheets import Colour, Drawing
from circ_desktop.typeset.pdf.objects import packed

Point = tuple[float, float]
Segment = tuple[str, tuple[float, ...]]
"""An operator m, l, c or h of PDF with its coordinates, y upward."""
Matrix = tuple[float, float, float, float, float, float]
Box = tuple[float, float, float, float]

IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)
_TALL = 1000.0
"""Units of a drawing's height: two decimals of them are 0.0003 mm at 3 cm."""
_WHITE = 0.97
"""A colour lighter than this shows nothing on white paper."""


class Shape(Struct, frozen=True):
    """One painted path in its own coordinates, y upward; `fill` or `stroke` None paints none."""

    path: tuple[Segment, ...]
    fill: Colour | None
    stroke: Colour | None = None
    width: float = 1.0
    even_odd: bool = False

    @property
    def shows(self) -> bool:
        """Whether it darkens the paper."""
        return any(colour is not None and min(colour) < _WHITE for colour in (self.fill, self.stroke))

    @property
    def is_coloured(self) -> bool:
        """Whether it is neither black, white nor grey."""
        return any(colour is not None and max(colour) - min(colour) > 0.1 for colour in (self.fill, self.stroke))

    def box(self) -> Box | None:
        """Return the exact bounds, None for a path without points."""
        from fontTools.misc.bezierTools import calcCubicBounds

        xs: list[float] = []
        ys: list[float] = []
        here: Point = (0.0, 0.0)
        for operator, values in self.path:
            if operator == "h":
                continue
            end = (values[-2], values[-1])
            if operator == "c":
                bounds: Any = calcCubicBounds(here, values[:2], values[2:4], end)
                xs += bounds[0::2]
                ys += bounds[1::2]
            xs.append(end[0])
            ys.append(end[1])
            here = end
        if not xs:
            return None
        edge = self.width / 2 if self.stroke is not None else 0.0
        return min(xs) - edge, min(ys) - edge, max(xs) + edge, max(ys) + edge


def drawing_of(shapes: Sequence[Shape]) -> Drawing | None:
    """Return the drawing, cut to what darkens the paper; None where nothing does."""
    boxes = [box for shape in shapes if shape.shows and (box := shape.box())]
    if not boxes:
        return None
    left, bottom = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, top = max(box[2] for box in boxes), max(box[3] for box in boxes)
    if right - left <= 0 or top - bottom <= 0:
        return None
    scale = _TALL / (top - bottom)
    parts = [
        _painted(shape, left, bottom, scale) for shape in shapes if not _is_paper(shape, (left, bottom, right, top))
    ]
    return Drawing(packed("\n".join(parts).encode("ascii")), (0.0, 0.0, (right - left) * scale, _TALL))


def _is_paper(shape: Shape, box: Box) -> bool:
    """Tell whether a white shape lies under everything, as the background of a page does."""
    own = shape.box()
    if shape.shows or own is None:
        return own is None
    return own[0] <= box[0] and own[1] <= box[1] and own[2] >= box[2] and own[3] >= box[3]


def _painted(shape: Shape, left: float, bottom: float, scale: float) -> str:
    out = []
    if shape.fill is not None:
        out.append(f"{_levels(shape.fill)} rg")
    if shape.stroke is not None:
        out.append(f"{_levels(shape.stroke)} RG {max(shape.width * scale, 0.01):.2f} w")
    for operator, values in shape.path:
        moved = [(value - (bottom if place % 2 else left)) * scale for place, value in enumerate(values)]
        out.append(" ".join([*(f"{value:.2f}" for value in moved), operator]))
    paint = {(True, False): "f", (False, True): "S", (True, True): "B"}[
        shape.fill is not None, shape.stroke is not None
    ]
    return "\n".join([*out, f"{paint}*" if shape.even_odd and paint != "S" else paint])


def _levels(colour: Colour) -> str:
    return " ".join(f"{part:.3f}" for part in colour)


def times(inner: Matrix, outer: Matrix) -> Matrix:
    """Return the matrix that applies `inner` first, then `outer`."""
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def moved(matrix: Matrix, x: float, y: float) -> Point:
    """Return a point under a matrix."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def growth(matrix: Matrix) -> float:
    """Return by how much a matrix widens lines."""
    a, b, c, d, _, _ = matrix
    return float(abs(a * d - b * c) ** 0.5)
