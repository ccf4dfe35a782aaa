"""The Garuda (ตราครุฑ) of a letter: the national font's own, or the office's file, checked before it is ever printed.

An SVG or PDF stays a drawing, a PNG keeps all its pixels. Both are cut to what is seen, so that the emblem itself, and not an
empty margin around it, is 3 cm or 1.5 cm high (ข้อ ๗๑).
"""

import io
import re
import warnings
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import astuple

from circ_desktop.base import kept
from circ_desktop.domain.errors import BrokenFile
from circ_desktop.resources import load_toml, resource
from circ_desktop.thai.digits import to_thai
from circ_desktop.typeset.canvas.sheets import Colour, Drawing, Pixels
from circ_desktop.typeset.glyphs.fonts import GARUDA_FONT, asset_file, open_face
from circ_desktop.typeset.glyphs.outlines import glyph_path
from circ_desktop.typeset.pdf import drawing
from circ_desktop.typeset.pdf.objects import packed, unpacked

if TYPE_CHECKING:
    from PIL import Image

Emblem = Drawing | Pixels

TYPES = (".svg", ".pdf", ".png")
_LEVELS = re.compile(r"(?P<r>[\d.]+) (?P<g>[\d.]+) (?P<b>[\d.]+) (?P<paint>rg|RG)")
_INK = 200
"""A grey of 255 that is darker counts as ink."""
_MEANS = "ยังใช้ตราครุฑเดิมอยู่ ไม่มีอะไรเปลี่ยน"
_OTHER = "เลือกแฟ้ม SVG หรือ PDF ที่เป็นลายเส้น หรือ PNG ที่ละเอียดกว่านี้"


class CheckedEmblem(Struct, frozen=True):
    """An office's emblem that may be printed, and what to know of it, Thai."""

    picture: Emblem
    notes: tuple[str, ...] = ()

    @property
    def width_of_height(self) -> float:
        """Its width as a share of its height."""
        return proportion(self.picture)


def proportion(emblem: Emblem) -> float:
    """Return an emblem's width as a share of its height."""
    if isinstance(emblem, Pixels):
        return emblem.across / emblem.down
    left, bottom, right, top = emblem.box
    return (right - left) / (top - bottom)


def own_garuda() -> Drawing:
    """Return the Garuda that comes with the program: the glyph of a national font. Raises `FontMissing`.

    It has seven thousand corners: its operators are made once on each PC and kept.
    """
    return _drawn_garuda(asset_file(GARUDA_FONT))


@lru_cache(maxsize=4)
def _drawn_garuda(font: Path) -> Drawing:
    made_from = kept.source(font, Path(__file__), Path(drawing.__file__))
    known = kept.load("garuda", made_from)
    if known is None:
        path = glyph_path(open_face(font), "karuda")
        known = (drawing.packed_drawing(path), path.box)
        kept.store("garuda", made_from, known)
    return Drawing(*known)


@lru_cache(maxsize=4)
def tinted(emblem: Emblem, colour: Colour) -> Emblem:
    """Return the emblem in one ink: its black becomes that colour, its white stays paper, what is between a lighter shade."""
    if isinstance(emblem, Drawing):
        painted = _LEVELS.sub(lambda found: _inked(found, colour), unpacked(emblem.packed).decode("ascii"))
        return Drawing(packed(painted.encode("ascii")), emblem.box)
    from PIL import Image

    from circ_desktop.typeset.pdf.images import pixels_of

    mode = "L" if emblem.colours == 1 else "RGB"
    grey = Image.frombytes(mode, (emblem.across, emblem.down), unpacked(emblem.data)).convert("L")
    shades = [grey.point([round(255 * (part + (1 - part) * level / 255)) for level in range(256)]) for part in colour]
    return pixels_of(Image.merge("RGB", shades))


def _inked(found: re.Match[str], colour: Colour) -> str:
    red, green, blue = (float(found[name]) for name in ("r", "g", "b"))
    light = 0.3 * red + 0.59 * green + 0.11 * blue
    return f"{' '.join(f'{part + (1 - part) * light:.3f}' for part in colour)} {found['paint']}"


def garuda(file: str = "") -> Emblem:
    """Return the office's emblem from its checked file, or the program's own where none is chosen. Raises as `read_emblem`."""
    if not file:
        return own_garuda()
    path = Path(file)
    try:
        known = path.stat()
    except OSError as trouble:
        raise BrokenFile(f"ไม่พบแฟ้มตราครุฑ {path.name}", _MEANS, _OTHER, detail=str(trouble)) from trouble
    return _opened(path, known.st_mtime_ns, known.st_size)


@lru_cache(maxsize=4)
def _opened(path: Path, _changed: int, _size: int) -> Emblem:
    """Return the emblem of a file in this state: reading and checking it takes a tenth of a second, once on each PC."""
    made_from = kept.source(path, resource("forms", "emblem.toml"), Path(__file__))
    known = kept.load("emblem", made_from)
    if known is not None:
        kind, *fields = known
        return _KEPT[kind](*fields)
    emblem = read_emblem(path.read_bytes(), path.name).picture
    kept.store("emblem", made_from, (type(emblem).__name__, *astuple(emblem)))
    return emblem


_KEPT: dict[str, type[Emblem]] = {each.__name__: each for each in (Drawing, Pixels)}


def read_emblem(content: bytes, name: str) -> CheckedEmblem:
    """Return the emblem in a file's bytes. Raises `BrokenFile` (Thai): what is wrong with it, and what would do."""
    limits = load_toml("forms", "emblem.toml")
    if len(content) > limits["file"]["most_bytes"]:
        raise _refused(name, "ใหญ่เกินไป")
    if content[:1024].lstrip().startswith(b"%PDF"):
        return _checked_drawing(content, name, limits, "pdf")
    if content.startswith(b"\x89PNG"):
        return _checked_png(content, name, limits)
    if b"<svg" in content[:20_000].lower():
        return _checked_drawing(content, name, limits, "svg")
    raise _refused(name, "ไม่ใช่ SVG, PDF หรือ PNG")


def _checked_drawing(content: bytes, name: str, limits: dict[str, dict[str, float]], kind: str) -> CheckedEmblem:
    from circ_desktop.typeset.emblem.from_svg import Unusable, svg_shapes
    from circ_desktop.typeset.emblem.shapes import drawing_of

    try:
        if kind == "svg":
            shapes = svg_shapes(content)
        else:
            from circ_desktop.typeset.emblem.from_pdf import pdf_shapes

            shapes = pdf_shapes(content)
    except Unusable as why:
        raise _refused(name, str(why)) from why
    drawing = drawing_of(shapes)
    if drawing is None:
        raise _refused(name, "ว่างเปล่า ไม่มีเส้นหรือพื้นสีดำที่พิมพ์ออกมาเห็น")
    _require_shape(proportion(drawing), name, limits)
    coloured = any(shape.is_coloured for shape in shapes)
    return CheckedEmblem(drawing, _notes(coloured=coloured))


def _checked_png(content: bytes, name: str, limits: dict[str, dict[str, float]]) -> CheckedEmblem:
    from PIL import Image, UnidentifiedImageError

    from circ_desktop.typeset.pdf.images import pixels_of

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content), formats=("PNG",)) as opened:
                if opened.width * opened.height > limits["png"]["most_pixels"]:
                    raise _refused(name, "มีจุดมากเกินไป")
                image = opened.convert("RGBA")
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError) as trouble:
        raise _refused(name, "เสียหาย") from trouble
    ground = Image.new("RGBA", image.size, "white")
    ground.alpha_composite(image)
    seen = ground.convert("RGB")
    box = seen.convert("L").point(lambda grey: 255 if grey < _INK else 0).getbbox()
    if box is None:
        raise _refused(name, "ว่างเปล่า ไม่มีเส้นที่พิมพ์ออกมาเห็น")
    cut = seen.crop(box)
    height_mm, least = limits["png"]["height_mm"], limits["png"]["least_dpi"]
    dpi = cut.height / height_mm * 25.4
    if dpi < least:
        wanted = -(-least * height_mm // 25.4)
        raise _refused(
            name,
            f"ละเอียดเพียง {_thai(dpi)} จุดต่อนิ้วเมื่อพิมพ์สูง {_thai(height_mm / 10)} ซม. ต้องไม่น้อยกว่า {_thai(least)} "
            f"(ตัวตราสูงอย่างน้อย {_thai(wanted)} จุด แฟ้มนี้ {_thai(cut.height)} จุด)",
        )
    _require_shape(cut.width / cut.height, name, limits)
    coloured = _is_coloured(cut)
    return CheckedEmblem(pixels_of(cut if coloured else cut.convert("L")), _notes(coloured=coloured))


def _is_coloured(image: "Image.Image") -> bool:
    small = image.resize((64, 64))
    data = small.tobytes()
    return any(max(data[at : at + 3]) - min(data[at : at + 3]) > 40 for at in range(0, len(data), 3))


def _require_shape(width_of_height: float, name: str, limits: dict[str, dict[str, float]]) -> None:
    narrow, wide = limits["shape"]["narrowest"], limits["shape"]["widest"]
    if not narrow <= width_of_height <= wide:
        shown = f"กว้าง {_thai(width_of_height * 100)} ส่วน สูง ๑๐๐ ส่วน"
        raise _refused(name, f"ไม่ได้สัดส่วนของตราครุฑ ({shown}) อาจถูกยืดหรือมีภาพอื่นอยู่ด้วย")


def _notes(*, coloured: bool) -> tuple[str, ...]:
    return ("ตรานี้มีสีอื่นนอกจากดำ ตราครุฑบนกระดาษตราครุฑพิมพ์ด้วยหมึกดำหรือทำเป็นตราดุน (ข้อ ๗๕)",) if coloured else ()


def _thai(value: float) -> str:
    return to_thai(f"{value:.0f}")


def _refused(name: str, why: str) -> BrokenFile:
    return BrokenFile(f"แฟ้มตราครุฑ {name} {why}", _MEANS, _OTHER)
