"""Sheets to PDF bytes (ReportLab), repeatable to the byte.

Every line of text is wrapped in an ActualText span, so that readers which honour it copy the line as it was typed. The
file holds no font but our own subsets: ReportLab's preamble, which names an unembedded Helvetica, is left out.
"""

import io
import zlib
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, xObjectName
from reportlab.pdfgen.canvas import Canvas

from circ_desktop.typeset.canvas import BLACK, Box, Colour, Item, Modules, Picture, Rule, Run, Sheet
from circ_desktop.typeset.embedded import EmbeddedFont
from circ_desktop.typeset.fonts import Face
from circ_desktop.typeset.outlines import VectorPath
from circ_desktop.typeset.shaping import shape

rl_config.useA85 = 0  # streams go out as they are, not as ASCII85 text made in pure Python

CREATOR = "Circ Desktop"


class _BareCanvas(Canvas):
    """A canvas that does not name a font which is not in the file."""

    _doc: Any
    _code: list[str]

    def _make_preamble(self) -> None:
        self._preamble = "1 0 0 1 0 0 cm"


class _Writer:
    def __init__(self, title: str, author: str) -> None:
        self.buffer = io.BytesIO()
        self.canvas: Any = _BareCanvas(self.buffer, invariant=1, pageCompression=1, pdfVersion=(1, 7), lang="th-TH")
        self.fonts: dict[Face, EmbeddedFont] = {}
        self.pictures: dict[VectorPath, str] = {}
        self.canvas.setTitle(title)
        self.canvas.setAuthor(author)
        self.canvas.setCreator(CREATOR)
        self.canvas.setSubject("")
        self.canvas.setViewerPreference("DisplayDocTitle", "true")
        self.canvas._doc.delayedFonts.append(self)

    def sheet(self, sheet: Sheet) -> None:
        self.canvas.setPageSize((sheet.width, sheet.height))
        out: list[str] = self.canvas._code
        colour: Colour = BLACK
        for item in sheet.items:
            if item.colour != colour:
                colour = item.colour
                out.append(_colour(colour))
            out.append(self._operators(item, sheet.height))
        self.canvas.showPage()

    def bytes(self) -> bytes:
        self.canvas.save()
        return self.buffer.getvalue()

    def addObjects(self, document: Any) -> None:  # noqa: N802  ReportLab calls this when it saves
        fonts = document.idToObject["BasicFonts"].dict
        for font in self.fonts.values():
            fonts[font.resource] = document.Reference(font.pdf_font(document.Reference, document.Reference))
        for path, name in self.pictures.items():
            document.Reference(_form(path), xObjectName(name))

    def _operators(self, item: Item, height: float) -> str:
        match item:
            case Run():
                return self._run(item, height)
            case Rule():
                return _rule(item, height)
            case Box():
                return _box(item, height)
            case Picture():
                return self._picture(item, height)
            case Modules():
                return _modules(item, height)

    def _run(self, run: Run, height: float) -> str:
        face = run.shaped.face
        font = self.fonts.get(face)
        if font is None:
            font = self.fonts[face] = EmbeddedFont(face, f"T{len(self.fonts) + 1}")
        show = font.text_operator(run.shaped, run.size, run.per_cluster, run.per_space)
        text = run.text
        if text.endswith("-"):  # readers take a hyphen at a line's end for a broken word and drop it; a space says no
            text += " "
            show += f" {font.text_operator(shape(face, ' '), run.size, 0.0, 0.0)}"
        actual = text.encode("utf-16-be").hex().upper()
        return (
            f"/Span <</ActualText <FEFF{actual}>>> BDC BT /{font.resource} {run.size:g} Tf "
            f"1 0 0 1 {run.x:.3f} {height - run.y:.3f} Tm {show} ET EMC"
        )

    def _picture(self, picture: Picture, height: float) -> str:
        name = self.pictures.setdefault(picture.path, f"P{len(self.pictures) + 1}")
        if name not in self.canvas._formsinuse:
            self.canvas._formsinuse.append(name)
        left, bottom, right, top = picture.path.box
        sx, sy = picture.width / (right - left), picture.height / (top - bottom)
        x, y = picture.x - left * sx, height - picture.y - picture.height - bottom * sy
        return f"q {sx:.6f} 0 0 {sy:.6f} {x:.3f} {y:.3f} cm /{xObjectName(name)} Do Q"


def write_pdf(sheets: Sequence[Sheet], *, title: str, author: str = "") -> bytes:
    """Return the PDF of the sheets. The same sheets give the same bytes.

    Args:
        sheets: the pages; an empty sequence gives one empty A4 page, since a PDF must have one.
        title: shown in the viewer's title bar and print queue.
        author: the office.
    """
    writer = _Writer(title, author)
    for sheet in sheets or [Sheet()]:
        writer.sheet(sheet)
    return writer.bytes()


def _colour(colour: Colour) -> str:
    values = " ".join(f"{part:g}" for part in colour)
    return f"{values} rg {values} RG"


def _rule(rule: Rule, height: float) -> str:
    path = f"{rule.x1:.3f} {height - rule.y1:.3f} m {rule.x2:.3f} {height - rule.y2:.3f} l S"
    if rule.dotted:
        gap = rule.thickness * 2.5
        return f"q {rule.thickness:g} w 1 J [0 {gap:g}] 0 d {path} Q"
    return f"q {rule.thickness:g} w {path} Q"


def _box(box: Box, height: float) -> str:
    operator = {(False, True): "S", (True, False): "f", (True, True): "B"}.get(
        (box.fill is not None, box.thickness > 0)
    )
    if operator is None:
        return ""
    fill = f"{' '.join(f'{part:g}' for part in box.fill)} rg" if box.fill is not None else ""
    return f"q {fill} {box.thickness:g} w {_outline(box, height)} {operator} Q"


def _outline(box: Box, height: float) -> str:
    x, y, w, h = box.x, height - box.y - box.height, box.width, box.height
    r = min(box.radius, w / 2, h / 2)
    if r <= 0:
        return f"{x:.3f} {y:.3f} {w:.3f} {h:.3f} re"
    k = r * 0.4477  # distance of a quarter circle's control points from its corner
    points = [
        (x + r, y), "m", (x + w - r, y), "l", (x + w - k, y), (x + w, y + k), (x + w, y + r), "c",
        (x + w, y + h - r), "l", (x + w, y + h - k), (x + w - k, y + h), (x + w - r, y + h), "c",
        (x + r, y + h), "l", (x + k, y + h), (x, y + h - k), (x, y + h - r), "c",
        (x, y + r), "l", (x, y + k), (x + k, y), (x + r, y), "c h",
    ]  # fmt: skip
    return " ".join(part if isinstance(part, str) else f"{part[0]:.3f} {part[1]:.3f}" for part in points)


@lru_cache(maxsize=16)
def _drawing(path: VectorPath) -> bytes:
    """Return the path's compressed operators in whole units: for a glyph of 1000 units 3 cm high that is 0.03 mm."""
    segments = " ".join(
        " ".join([*(f"{value:.0f}" for value in values), operator]) for operator, values in path.segments
    )
    return zlib.compress(f"{segments} f".encode("ascii"), 9)


def _form(path: VectorPath) -> PDFStream:
    """Return the path as a form, which a document holds once however often it is drawn."""
    entries: dict[str, Any] = {
        "Type": PDFName("XObject"),
        "Subtype": PDFName("Form"),
        "BBox": PDFArray([*path.box]),
        "Filter": PDFName("FlateDecode"),
    }
    return PDFStream(PDFDictionary(entries), content=_drawing(path))


def _modules(code: Modules, height: float) -> str:
    unit = code.side / code.count
    bars = " ".join(f"{column} {code.count - row - 1} {length} 1 re" for column, row, length in code.bars)
    return f"q {unit:.5f} 0 0 {unit:.5f} {code.x:.3f} {height - code.y - code.side:.3f} cm {bars} f Q"
