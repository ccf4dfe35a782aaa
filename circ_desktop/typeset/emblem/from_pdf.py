"""The first page of a PDF as painted shapes: vector drawings of one emblem; letters, photographs and transparency are refused."""

import io
from collections.abc import Iterator
from typing import Any

import pikepdf

from circ_desktop.typeset.canvas.sheets import Colour
from circ_desktop.typeset.emblem.from_svg import MOST_ELEMENTS, Unusable
from circ_desktop.typeset.emblem.shapes import IDENTITY, Matrix, Segment, Shape, growth, moved, times

_PAINTS = {
    "f": (1, 0),
    "F": (1, 0),
    "f*": (1, 0),
    "S": (0, 1),
    "s": (0, 1),
    "B": (1, 1),
    "B*": (1, 1),
    "b": (1, 1),
    "b*": (1, 1),
}
_BLACK: Colour = (0.0, 0.0, 0.0)
_DEEPEST = 8


def pdf_shapes(content: bytes) -> list[Shape]:
    """Return the painted shapes of the first page, y upward. Raises `Unusable`."""
    try:
        with pikepdf.open(io.BytesIO(content)) as document:
            if not len(document.pages):
                raise Unusable("ไม่มีหน้ากระดาษ")
            page = document.pages[0]
            return list(_Page(page.resources).shapes(page, IDENTITY, 0))
    except pikepdf.PasswordError as trouble:
        raise Unusable("ใส่รหัสผ่านไว้") from trouble
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError, RuntimeError, IndexError) as trouble:
        raise Unusable("เสียหาย หรือวาดด้วยวิธีที่ไม่รู้จัก") from trouble


class _Page:
    """Follows the operators of one content stream."""

    def __init__(self, resources: Any) -> None:
        self._resources = resources
        self._matrix: Matrix = IDENTITY
        self._fill: Colour = _BLACK
        self._stroke: Colour = _BLACK
        self._width = 1.0
        self._saved: list[tuple[Matrix, Colour, Colour, float]] = []
        self._path: list[Segment] = []
        self._here = (0.0, 0.0)

    def shapes(self, stream: Any, matrix: Matrix, depth: int) -> Iterator[Shape]:
        self._matrix = matrix
        for count, instruction in enumerate(pikepdf.parse_content_stream(stream)):
            if count > MOST_ELEMENTS * 20:
                raise Unusable("ละเอียดเกินไป")
            operator = str(instruction.operator)
            if operator in ("BT", "sh", "INLINE IMAGE", "BI"):
                raise Unusable("มีตัวอักษรที่ยังไม่ได้แปลงเป็นเส้น" if operator == "BT" else "มีภาพจุดหรือสีไล่เฉด")
            if operator == "Do":
                yield from self._form(instruction.operands[0], depth)
            elif operator in _PAINTS:
                yield self._painted(operator)
            elif operator == "n":
                self._path = []
            else:
                self._follow(operator, list(instruction.operands))

    def _painted(self, operator: str) -> Shape:
        if operator in ("s", "b", "b*"):
            self._path.append(("h", ()))
        fill, stroke = _PAINTS[operator]
        width = self._width * growth(self._matrix)
        path, self._path = tuple(self._path), []
        return Shape(
            path, self._fill if fill else None, self._stroke if stroke else None, width, operator.endswith("*")
        )

    def _form(self, name: Any, depth: int) -> Iterator[Shape]:
        form = self._resources.XObject[str(name)]
        if form.get("/Subtype") != pikepdf.Name.Form:
            raise Unusable("มีภาพจุดฝังอยู่ข้างใน")
        if depth >= _DEEPEST:
            raise Unusable("ซ้อนกันลึกเกินไป")
        own = [float(value) for value in form.get("/Matrix", [1, 0, 0, 1, 0, 0])]
        inner = _Page(form.get("/Resources", self._resources))
        inner._fill, inner._stroke, inner._width = self._fill, self._stroke, self._width
        yield from inner.shapes(form, times((own[0], own[1], own[2], own[3], own[4], own[5]), self._matrix), depth + 1)

    def _follow(self, operator: str, operands: list[Any]) -> None:
        match operator:
            case "q":
                self._saved.append((self._matrix, self._fill, self._stroke, self._width))
            case "Q" if self._saved:
                self._matrix, self._fill, self._stroke, self._width = self._saved.pop()
            case "cm":
                a, b, c, d, e, f = (float(value) for value in operands)
                self._matrix = times((a, b, c, d, e, f), self._matrix)
            case "w":
                self._width = float(operands[0])
            case "g" | "rg" | "k" | "sc" | "scn":
                self._fill = _colour(operands)
            case "G" | "RG" | "K" | "SC" | "SCN":
                self._stroke = _colour(operands)
            case "gs":
                self._require_opaque(operands[0])
            case "m" | "l" | "c" | "v" | "y" | "re" | "h":
                self._draw(operator, [float(value) for value in operands])

    def _draw(self, operator: str, given: list[float]) -> None:
        if operator == "h":
            self._path.append(("h", ()))
            return
        if operator == "re":
            x, y, w, h = given
            for step, px, py in (("m", x, y), ("l", x + w, y), ("l", x + w, y + h), ("l", x, y + h)):
                self._path.append((step, moved(self._matrix, px, py)))
            self._path.append(("h", ()))
            return
        points = [moved(self._matrix, x, y) for x, y in zip(given[0::2], given[1::2], strict=True)]
        if operator == "v":
            points = [self._here, *points]
        elif operator == "y":
            points = [*points, points[-1]]
        self._here = points[-1]
        kind = operator if operator in "ml" else "c"
        self._path.append((kind, tuple(value for point in points for value in point)))

    def _require_opaque(self, name: Any) -> None:
        state = self._resources.ExtGState[str(name)]
        see_through = any(float(state.get(key, 1)) < 0.99 for key in ("/ca", "/CA"))
        if see_through or state.get("/SMask", pikepdf.Name.None_) != pikepdf.Name.None_:
            raise Unusable("มีส่วนโปร่งแสง")


def _colour(operands: list[Any]) -> Colour:
    values = [float(value) for value in operands if not isinstance(value, pikepdf.Name)]
    match values:
        case [grey]:
            return (grey, grey, grey)
        case [red, green, blue]:
            return (red, green, blue)
        case [cyan, magenta, yellow, black]:
            return tuple((1 - part) * (1 - black) for part in (cyan, magenta, yellow))  # type: ignore[return-value]
        case _:
            raise Unusable("มีสีไล่เฉดหรือลวดลาย")
