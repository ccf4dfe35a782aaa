"""The drawn things of a page as PDF operators: lines, boxes, vector pictures, QR codes."""

from functools import lru_cache

from circ_desktop.typeset.canvas.sheets import Box, Colour, Drawing, Modules, Picture, Pixels, Raster, Rule
from circ_desktop.typeset.glyphs.outlines import VectorPath
from circ_desktop.typeset.pdf.objects import packed

_QUARTER_CIRCLE = 0.4477
"""Distance of a quarter circle's control points from its corner, as a share of the radius."""

_SHAPES = {"m": "%d %d m", "l": "%d %d l", "c": "%d %d %d %d %d %d c", "h": "h"}


def colour_operators(colour: Colour) -> str:
    """Return what sets the colour of fillings and lines."""
    values = " ".join(f"{part:g}" for part in colour)
    return f"{values} rg {values} RG"


def figure_box(item: Picture | Modules | Raster, height: float) -> str:
    """Return the rectangle of a picture on a page of that height, as "left bottom right top"."""
    wide, high = (item.side, item.side) if isinstance(item, Modules) else (item.width, item.height)
    return f"{item.x:.2f} {height - item.y - high:.2f} {item.x + wide:.2f} {height - item.y:.2f}"


def rule(item: Rule, height: float) -> str:
    """Return the operators of a straight line on a page of that height."""
    path = f"{item.x1:.3f} {height - item.y1:.3f} m {item.x2:.3f} {height - item.y2:.3f} l S"
    if item.dotted:
        gap = item.thickness * 2.5
        return f"q {item.thickness:g} w 1 J [0 {gap:g}] 0 d {path} Q"
    return f"q {item.thickness:g} w {path} Q"


def box(item: Box, height: float) -> str:
    """Return the operators of a rectangle, "" for one that shows nothing."""
    operator = {(False, True): "S", (True, False): "f", (True, True): "B"}.get(
        (item.fill is not None, item.thickness > 0)
    )
    if operator is None:
        return ""
    fill = f"{' '.join(f'{part:g}' for part in item.fill)} rg" if item.fill is not None else ""
    return f"q {fill} {item.thickness:g} w {_outline(item, height)} {operator} Q"


def _outline(item: Box, height: float) -> str:
    x, y, w, h = item.x, height - item.y - item.height, item.width, item.height
    r = min(item.radius, w / 2, h / 2)
    if r <= 0:
        return f"{x:.3f} {y:.3f} {w:.3f} {h:.3f} re"
    k = r * _QUARTER_CIRCLE
    points = [
        (x + r, y), "m", (x + w - r, y), "l", (x + w - k, y), (x + w, y + k), (x + w, y + r), "c",
        (x + w, y + h - r), "l", (x + w, y + h - k), (x + w - k, y + h), (x + w - r, y + h), "c",
        (x + r, y + h), "l", (x + k, y + h), (x, y + h - k), (x, y + h - r), "c",
        (x, y + r), "l", (x, y + k), (x + k, y), (x + r, y), "c h",
    ]  # fmt: skip
    return " ".join(part if isinstance(part, str) else f"{part[0]:.3f} {part[1]:.3f}" for part in points)


def picture(item: Picture, height: float, resource: str) -> str:
    """Return what shows the picture, whose drawing the page knows under the name `resource`."""
    left, bottom, right, top = item.path.box
    sx, sy = item.width / (right - left), item.height / (top - bottom)
    x, y = item.x - left * sx, height - item.y - item.height - bottom * sy
    return f"q {sx:.6f} 0 0 {sy:.6f} {x:.3f} {y:.3f} cm /{resource} Do Q"


@lru_cache(maxsize=16)
def packed_drawing(path: VectorPath | Drawing) -> bytes:
    """Return the path's compressed operators in whole units: for a glyph of 1000 units 3 cm high that is 0.03 mm."""
    if isinstance(path, Drawing):
        return path.packed
    shapes = " ".join(_SHAPES[operator] for operator, _ in path.segments)
    values = tuple(round(value) for _, given in path.segments for value in given)
    return packed(f"{shapes} f".encode("ascii") % values)


def form_entries(path: VectorPath | Drawing) -> str:
    """Return the dictionary entries of the path's form, which a document holds once however often it is drawn."""
    return f"/Type/XObject/Subtype/Form/BBox[{' '.join(f'{side:g}' for side in path.box)}]"


def raster(item: Raster, height: float, resource: str) -> str:
    """Return what shows the picture of pixels that the page knows under the name `resource`."""
    y = height - item.y - item.height
    return f"q {item.width:.4f} 0 0 {item.height:.4f} {item.x:.3f} {y:.3f} cm /{resource} Do Q"


def image_entries(pixels: Pixels) -> str:
    """Return the dictionary entries of an image."""
    space = "DeviceGray" if pixels.colours == 1 else "DeviceRGB"
    return (
        f"/Type/XObject/Subtype/Image/Width {pixels.across}/Height {pixels.down}"
        f"/ColorSpace/{space}/BitsPerComponent {pixels.bits}/Filter/{pixels.packing}"
    )


def modules(code: Modules, height: float) -> str:
    """Return the operators of a QR code."""
    unit = code.side / code.count
    bars = " ".join(f"{column} {code.count - row - 1} {length} 1 re" for column, row, length in code.bars)
    return f"q {unit:.5f} 0 0 {unit:.5f} {code.x:.3f} {height - code.y - code.side:.3f} cm {bars} f Q"
