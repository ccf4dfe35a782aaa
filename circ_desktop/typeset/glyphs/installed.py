"""Letter fonts installed on this PC: TH SarabunPSK, TH Sarabun New, TH SarabunIT๙ (the 13 national fonts' Sarabun).

Only these names count. "Sarabun" alone (the one from Google) has other metrics: its lines would end elsewhere.
"""

import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import uharfbuzz as hb
from msgspec import Struct

LETTER_FAMILIES = {
    "TH Sarabun New": "TH Sarabun New",
    "THSarabunNew": "TH Sarabun New",
    "TH SarabunPSK": "TH SarabunPSK",
    "THSarabunPSK": "TH SarabunPSK",  # Windows registers it under either name
    "TH SarabunIT๙": "TH SarabunIT๙",
    "THSarabunIT๙": "TH SarabunIT๙",
    "TH SarabunIT9": "TH SarabunIT๙",
}
"""Family names in font files -> the name that the office sees."""

_FAMILY, _STYLE = 1, 2  # numbers of the `name` table


def font_folders() -> list[Path]:
    """Return where this system keeps fonts, for everyone and for this person."""
    home = Path.home()
    if sys.platform == "win32":
        local = Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local"))
        return [Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts", local / "Microsoft" / "Windows" / "Fonts"]
    return [Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".local/share/fonts", home / ".fonts"]


class FoundFonts(Struct, frozen=True):
    """The letter fonts of this PC: name -> (regular, bold) file, and why a font that is there cannot be chosen, Thai."""

    families: dict[str, tuple[Path, Path]]
    unusable: dict[str, str]


def installed_families(folders: tuple[Path, ...] | None = None) -> dict[str, tuple[Path, Path]]:
    """Return the letter fonts that can be chosen: name -> (regular, bold) file."""
    return found_fonts(folders).families


@cache
def found_fonts(folders: tuple[Path, ...] | None = None) -> FoundFonts:
    """Return the letter fonts found, once per process. A family needs both weights as TrueType outlines."""
    found: dict[str, dict[str, Path]] = {}
    unusable: dict[str, str] = {}
    for path in _candidates(folders if folders is not None else tuple(font_folders())):
        named = _named(path)
        if named is None:
            continue
        if not named.outlines:
            unusable.setdefault(named.family, f"แฟ้ม {path.name} เป็นแบบอักษรชนิด OpenType/CFF ให้ติดตั้งชนิด TrueType (.ttf)")
        elif named.style in ("Regular", "Bold"):
            found.setdefault(named.family, {}).setdefault(named.style, path)
    families = {name: (styles["Regular"], styles["Bold"]) for name, styles in found.items() if len(styles) == 2}
    for name, styles in found.items():
        if len(styles) < 2:
            lost = "ตัวหนา (Bold)" if "Regular" in styles else "ตัวธรรมดา (Regular)"
            unusable[name] = f"ติดตั้งไว้ไม่ครบ ขาด{lost} ให้ติดตั้งแบบอักษรนี้ให้ครบทุกน้ำหนัก"
    return FoundFonts(families, {name: why for name, why in unusable.items() if name not in families})


def _candidates(folders: tuple[Path, ...]) -> Iterator[Path]:
    for folder in folders:
        for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
            if path.suffix.lower() in (".ttf", ".otf") and "sarabun" in path.name.lower():
                yield path


class _Named(Struct, frozen=True):
    """What a font file says of itself; `outlines` whether they are TrueType ones."""

    family: str
    style: str
    outlines: bool


def _named(path: Path) -> _Named | None:
    try:
        face = hb.Face(hb.Blob.from_file_path(str(path)))
    except (OSError, hb.HarfBuzzError):
        return None
    name = LETTER_FAMILIES.get(str(face.get_name(_FAMILY)))
    return _Named(name, str(face.get_name(_STYLE)), "glyf" in face.table_tags) if name else None
