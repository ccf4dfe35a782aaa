"""Letter fonts installed on this PC: TH SarabunPSK, TH Sarabun New, TH SarabunIT๙ (the 13 national fonts' Sarabun).

Only these names count. "Sarabun" alone (the one from Google) has other metrics: its lines would end elsewhere.
"""

import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import uharfbuzz as hb

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


@cache
def installed_families(folders: tuple[Path, ...] | None = None) -> dict[str, tuple[Path, Path]]:
    """Return the letter fonts found: name -> (regular, bold) file. A family without both is left out."""
    found: dict[str, dict[str, Path]] = {}
    for path in _candidates(folders if folders is not None else tuple(font_folders())):
        named = _family_and_style(path)
        if named:
            found.setdefault(named[0], {}).setdefault(named[1], path)
    return {
        name: (styles["Regular"], styles["Bold"])
        for name, styles in found.items()
        if {"Regular", "Bold"} <= styles.keys()
    }


def _candidates(folders: tuple[Path, ...]) -> Iterator[Path]:
    for folder in folders:
        for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
            if path.suffix.lower() == ".ttf" and "sarabun" in path.name.lower():
                yield path


def _family_and_style(path: Path) -> tuple[str, str] | None:
    try:
        face = hb.Face(hb.Blob.from_file_path(str(path)))
    except (OSError, hb.HarfBuzzError):
        return None
    family, style = face.get_name(_FAMILY), face.get_name(_STYLE)
    name = LETTER_FAMILIES.get(str(family))
    return (name, str(style)) if name else None
