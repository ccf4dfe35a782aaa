"""The letter fonts: found, opened once, and measured.

The typing guide (ว ๒๐๑๙) asks for TH SarabunPSK 16 pt; TH Sarabun New has the same widths. Other fonts named "Sarabun"
have other metrics and would not give the official form, so a missing font is an error, never a substitution.
"""

import os
import struct
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import uharfbuzz as hb
from msgspec import Struct

from circ_desktop.domain.errors import FontMissing
from circ_desktop.resources import ASSETS_VARIABLE, asset
from circ_desktop.typeset.glyphs.glyf import entry
from circ_desktop.typeset.glyphs.installed import found_fonts, installed_families

DEFAULT_FAMILY = "TH Sarabun New"

FAMILIES: dict[str, tuple[str, str]] = {
    DEFAULT_FAMILY: ("THSarabunNew-Regular.ttf", "THSarabunNew-Bold.ttf"),
}
"""Family name -> (regular, bold) files among the fetched assets."""

GARUDA_FONT = "THCharmofAU-Regular.ttf"


class Face:
    """One font file as HarfBuzz reads it, and its vertical measures (per em, descent positive).

    Attributes:
        shaper: shapes text and draws glyphs.
        units: font units per em.
        box: left, bottom, right, top of all its glyphs in font units.
        style: bold and italic, as `macStyle` of the table `head` says it.
        vertical: ascent, descent (negative), line gap in font units.
    """

    def __init__(self, path: Path) -> None:
        data = path.read_bytes()
        self.path = path
        face = hb.Face(hb.Blob(data))
        head, hhea = (bytes(face.reference_table(name).data) for name in ("head", "hhea"))
        self.units, self.box, self.style, self._long = _read_head(head)
        if "glyf" not in face.table_tags:
            raise FontMissing(f"แบบอักษร “{path.name}” ไม่ใช่ชนิด TrueType", "ยังจัดหน้าหนังสือไม่ได้", "เลือกแบบอักษรอื่นที่หน้า ตั้งค่า")
        self.shaper: Any = hb.Font(face)
        self.vertical: tuple[int, int, int] = struct.unpack_from(">hhh", hhea, 4)
        self.ascent = self.vertical[0] / self.units
        self.descent = -self.vertical[1] / self.units
        self.line_gap = self.vertical[2] / self.units

    def __repr__(self) -> str:
        return f"Face({self.path.name})"

    @cached_property
    def postscript_name(self) -> str:
        """The name that the PDF shows in its list of fonts: the file's, since reading the font's own costs 0.2 s."""
        plain = "".join(letter for letter in self.path.stem if letter.isascii() and (letter.isalnum() or letter == "-"))
        return plain or "Letter"

    def glyph_entry(self, number: int) -> bytes:
        """Return a glyph's entry of the table `glyf`, empty for one without ink. Raises struct.error where it has none."""
        loca, glyphs = self._glyphs
        return entry(loca, glyphs, number, long=self._long)

    @cached_property
    def _glyphs(self) -> tuple[bytes, bytes]:
        loca, glyphs = (bytes(self.shaper.face.reference_table(name).data) for name in ("loca", "glyf"))
        return loca, glyphs

    def line_height(self, size: float) -> float:
        """Return the height of a single line in pt, as a word processor's "single" spacing sets it (21.3 at 16 pt)."""
        return (self.ascent + self.descent + self.line_gap) * size


def _read_head(table: bytes) -> tuple[int, tuple[int, int, int, int], int, bool]:
    """Return units per em, box, macStyle and whether `loca` is long, of the table `head`. Raises ValueError where it is none."""
    if len(table) < 54 or table[12:16] != b"\x5f\x0f\x3c\xf5":
        raise ValueError("no font: its table head is missing or damaged")
    (units,) = struct.unpack_from(">H", table, 18)
    left, bottom, right, top, style, _, _, long = struct.unpack_from(">hhhhHHhh", table, 36)
    return units, (left, bottom, right, top), style, bool(long)


class Family(Struct, frozen=True):
    """A letter font with its bold face."""

    name: str
    regular: Face
    bold: Face

    def face(self, bold: bool) -> Face:
        """Return the bold or the regular face."""
        return self.bold if bold else self.regular


@cache
def open_face(path: Path) -> Face:
    """Open a font file, once per process. Raises `FontMissing`."""
    try:
        return Face(path)
    except (OSError, ValueError, struct.error) as trouble:
        raise _missing(path.name, repr(trouble)) from trouble


def asset_face(file_name: str) -> Face:
    """Open one of the fetched font files. Raises `FontMissing`."""
    return open_face(asset_file(file_name))


def asset_file(file_name: str) -> Path:
    """Return where one of the fetched font files is. Raises `FontMissing`."""
    try:
        return _asset_path(file_name, os.environ.get(ASSETS_VARIABLE))
    except FileNotFoundError as trouble:
        raise _missing(file_name, str(trouble)) from trouble


@cache
def _asset_path(file_name: str, _chosen: str | None) -> Path:
    """Return where a font file is; looked for once for each folder of assets, since every page asks."""
    return asset("fonts", file_name)


def letter_family(name: str = DEFAULT_FAMILY) -> Family:
    """Return the family that letters are set in: one that came with the program, or one installed on this PC.

    Raises:
        FontMissing: it is neither.
    """
    files = FAMILIES.get(name)
    if files is not None:
        return _family(name, asset_face(files[0]), asset_face(files[1]))
    installed = installed_families().get(name)
    if installed is None:
        raise _missing(name, "neither in FAMILIES nor installed")
    return _family(name, open_face(installed[0]), open_face(installed[1]))


def available_families() -> tuple[str, ...]:
    """Return the names to choose from: ours first, then those installed on this PC."""
    return (*FAMILIES, *(name for name in sorted(installed_families()) if name not in FAMILIES))


def unusable_families() -> dict[str, str]:
    """Return the letter fonts that are installed and cannot be used: name -> why, Thai."""
    return {name: why for name, why in found_fonts().unusable.items() if name not in FAMILIES}


def why_not(name: str) -> str:
    """Return why letters cannot be set in a family, Thai; "" where they can."""
    if name in FAMILIES or name in installed_families():
        return ""
    return found_fonts().unusable.get(name, "ไม่ได้ติดตั้งไว้ในเครื่องนี้")


@cache
def _family(name: str, regular: Face, bold: Face) -> Family:
    return Family(name, regular, bold)


def _missing(name: str, detail: str) -> FontMissing:
    return FontMissing(
        f"ไม่พบแบบอักษร “{name}” หรือแฟ้มเสียหาย",
        "หนังสือที่ใช้แบบอักษรอื่นจะผิดแบบ จึงยังไม่จัดหน้าให้ ข้อความที่พิมพ์ไว้ไม่หาย",
        "สั่ง python3 dev.py assets แล้วเปิดโปรแกรมใหม่ หรือติดตั้งโปรแกรมอีกครั้ง",
        detail=detail,
    )
