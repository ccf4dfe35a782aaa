"""SVG files as painted shapes: what drawing programs write for a one-coloured emblem, and a clear refusal for the rest."""

import re
from collections.abc import Iterator, Mapping
from typing import Any
from xml.etree import ElementTree as ET

from PIL import ImageColor

from circ_desktop.typeset.canvas.sheets import Colour
from circ_desktop.typeset.emblem.shapes import IDENTITY, Matrix, Segment, Shape, growth, moved, times

_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
_DOCTYPE = re.compile(r"<!DOCTYPE\s+svg\b[^>\[]*>", re.IGNORECASE)
_TRANSFORM = re.compile(r"(\w+)\s*\(([^)]*)\)")
_RULE = re.compile(r"\.([\w-]+)\s*(?:,[^{]*)?\{([^}]*)\}")
_SHAPES = frozenset({"path", "rect", "circle", "ellipse", "polygon", "polyline", "line"})
_SILENT = frozenset({"defs", "metadata", "title", "desc", "style", "clippath", "mask", "symbol", "namedview", "marker"})
_REFUSED = {
    "image": "มีภาพจุดฝังอยู่ข้างใน",
    "text": "มีตัวอักษรที่ยังไม่ได้แปลงเป็นเส้น",
    "lineargradient": "",
    "radialgradient": "",
    "filter": "",
}
MOST_ELEMENTS = 50_000


class Unusable(Exception):
    """The drawing cannot be taken; the text says why, Thai."""


def svg_shapes(content: bytes) -> list[Shape]:
    """Return the painted shapes of an SVG file, y upward. Raises `Unusable`."""
    root = _root(content)
    css = {
        name: _properties(body)
        for style in root.iter()
        if _tag(style) == "style"
        for name, body in _RULE.findall(style.text or "")
    }
    flipped: Matrix = (1, 0, 0, -1, 0, 0)
    shapes: list[Shape] = []
    for element, matrix, look in _painted(root, flipped, {}, css):
        shapes += _shape(element, matrix, look)
        if len(shapes) > MOST_ELEMENTS:
            raise Unusable("ละเอียดเกินไป")
    return shapes


def _root(content: bytes) -> ET.Element:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as trouble:
        raise Unusable("ไม่ได้บันทึกเป็น UTF-8") from trouble
    text = _DOCTYPE.sub("", text, count=1)
    if "<!DOCTYPE" in text.upper() or "<!ENTITY" in text.upper():
        raise Unusable("มีส่วน DOCTYPE ที่นิยามคำย่อไว้ ให้บันทึกใหม่เป็น Plain SVG")
    try:
        root: ET.Element = ET.fromstring(text)  # noqa: S314  no document type is left that could unfold
    except (ET.ParseError, ValueError) as trouble:
        raise Unusable("เสียหายหรือไม่ใช่ SVG") from trouble
    if _tag(root) != "svg":
        raise Unusable("ไม่ใช่ SVG")
    return root


def _painted(
    element: ET.Element, matrix: Matrix, look: Mapping[str, str], css: Mapping[str, dict[str, str]], depth: int = 0
) -> Iterator[tuple[ET.Element, Matrix, Mapping[str, str]]]:
    """Yield every shape with what it inherits."""
    tag = _tag(element)
    if tag in _SILENT or depth > 60:
        return
    if _REFUSED.get(tag):
        raise Unusable(_REFUSED[tag])
    own = {**look, **_own(element, css)}
    if own.get("display") == "none" or own.get("visibility") == "hidden":
        return
    matrix = times(_matrix(element.get("transform", "")), matrix)
    if tag in _SHAPES:
        yield element, matrix, own
        return
    if tag not in ("svg", "g", "a", "switch"):
        return
    for child in element:
        yield from _painted(child, matrix, own, css, depth + 1)


def _own(element: ET.Element, css: Mapping[str, dict[str, str]]) -> dict[str, str]:
    found = {name: element.attrib[name] for name in _LOOKS if name in element.attrib}
    for name in element.get("class", "").split():
        found |= css.get(name, {})
    return found | _properties(element.get("style", ""))


_LOOKS = ("fill", "stroke", "stroke-width", "fill-rule", "display", "visibility", "opacity", "fill-opacity", "color")


def _properties(text: str) -> dict[str, str]:
    pairs = (part.partition(":") for part in text.split(";"))
    return {name.strip(): value.strip() for name, _, value in pairs if value}


def _shape(element: ET.Element, matrix: Matrix, look: Mapping[str, str]) -> list[Shape]:
    fill = _colour(look.get("fill", "black"), look)
    stroke = _colour(look.get("stroke", "none"), look)
    if fill is None and stroke is None:
        return []
    if any(_float(look.get(name, "1"), 1.0) < 0.99 for name in ("opacity", "fill-opacity")):
        raise Unusable("มีส่วนโปร่งแสง")
    width = _float(look.get("stroke-width", "1"), 1.0) * growth(matrix)
    path = _path(element, matrix)
    return [Shape(path, fill, stroke, width, look.get("fill-rule") == "evenodd")] if path else []


def _path(element: ET.Element, matrix: Matrix) -> tuple[Segment, ...]:
    from fontTools.pens.recordingPen import DecomposingRecordingPen
    from fontTools.svgLib.path import PathBuilder, parse_path

    plain = ET.Element(_tag(element), {name: value for name, value in element.attrib.items() if name != "transform"})
    builder: Any = PathBuilder()
    pen: Any = DecomposingRecordingPen({})
    try:
        builder.add_path_from_element(plain)
        for path in builder.paths:
            parse_path(path, pen)
    except (ValueError, TypeError, IndexError, NotImplementedError, AttributeError, KeyError) as trouble:
        raise Unusable("มีเส้นที่เขียนไม่ถูกแบบ") from trouble
    return tuple(_segments(pen.value, matrix))


def _segments(recorded: list[tuple[str, tuple[Any, ...]]], matrix: Matrix) -> Iterator[Segment]:
    here = (0.0, 0.0)
    for operator, points in recorded:
        if operator == "closePath":
            yield "h", ()
            continue
        if operator == "endPath" or not points:
            continue
        given = [moved(matrix, x, y) for x, y in points]
        if operator == "qCurveTo":
            control, end = given[0], given[-1]
            given = [_third(here, control), _third(end, control), end]
        yield {"moveTo": "m", "lineTo": "l"}.get(operator, "c"), tuple(value for point in given for value in point)
        here = given[-1]


def _third(end: tuple[float, float], control: tuple[float, float]) -> tuple[float, float]:
    return (end[0] + 2 * control[0]) / 3, (end[1] + 2 * control[1]) / 3


def _colour(value: str, look: Mapping[str, str]) -> Colour | None:
    value = value.strip().lower()
    if value in ("none", "transparent"):
        return None
    if value == "currentcolor":
        value = look.get("color", "black")
    if value.startswith("url("):
        raise Unusable("มีสีไล่เฉดหรือลวดลาย")
    try:
        red, green, blue = ImageColor.getrgb(value)[:3]
    except ValueError:
        return (0.0, 0.0, 0.0)
    return red / 255, green / 255, blue / 255


def _matrix(text: str) -> Matrix:
    matrix = IDENTITY
    for name, given in _TRANSFORM.findall(text):
        matrix = times(_step(name, [float(number) for number in re.findall(_NUMBER, given)]), matrix)
    return matrix


def _step(name: str, given: list[float]) -> Matrix:
    from math import cos, radians, sin, tan

    match name, given:
        case "matrix", [a, b, c, d, e, f]:
            return (a, b, c, d, e, f)
        case "translate", [x, *rest]:
            return (1, 0, 0, 1, x, rest[0] if rest else 0)
        case "scale", [x, *rest]:
            return (x, 0, 0, rest[0] if rest else x, 0, 0)
        case "rotate", [angle, *rest]:
            turn = radians(angle)
            x, y = rest if len(rest) == 2 else (0.0, 0.0)
            around: Matrix = (cos(turn), sin(turn), -sin(turn), cos(turn), 0, 0)
            return times(times((1, 0, 0, 1, -x, -y), around), (1, 0, 0, 1, x, y))
        case "skewX", [angle]:
            return (1, 0, tan(radians(angle)), 1, 0, 0)
        case "skewY", [angle]:
            return (1, tan(radians(angle)), 0, 1, 0, 0)
        case _:
            raise Unusable("มีการแปลงรูปที่ไม่รู้จัก")


def _float(text: str, otherwise: float) -> float:
    found = re.match(_NUMBER, text.strip())
    return float(found[0]) if found else otherwise


def _tag(element: ET.Element) -> str:
    return element.tag.rsplit("}", 1)[-1].lower() if isinstance(element.tag, str) else ""
