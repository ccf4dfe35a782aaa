"""The UI font Sarabun, with line heights that hold a tone mark over an upper vowel.

The font declares less height than its own marks need (ปี้ reaches 1.25 em, the font says 1.07), and Qt cuts off what stands
outside. The declared heights are raised in memory while the font is loaded; nothing is written anywhere.
"""

import os
import struct
from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFontDatabase

FILES = ("Regular", "Italic", "SemiBold", "Bold", "BoldItalic")

ASCENT_EM, DESCENT_EM = 1.26, 0.34
"""What the tallest stack (ปี้ ปื้) and the deepest vowel (ปู ฐู) need, measured by drawing them."""

WINDOWS_ASCENT_EM, WINDOWS_BOLD_ASCENT_EM, WINDOWS_DESCENT_EM = 1.29, 1.32, 0.38
"""The same there, where ascent and descent are each rounded to whole px, half of the time down: a row of the mark was cut off."""

_HEAD = struct.Struct(">4sIII")


@cache
def register() -> None:
    """Make the font known to Qt; a second call does nothing."""
    from fontpkg_sarabun import __file__ as package

    for name in FILES:
        file = next((Path(package).parent / "files").rglob(f"Sarabun-{name}.ttf"))
        QFontDatabase.addApplicationFontFromData(QByteArray(with_room(file.read_bytes(), *room_for(name))))


def room_for(name: str, *, windows: bool = os.name == "nt") -> tuple[float, float]:
    """Return ascent and descent in em that the file of `FILES` needs on this system."""
    if not windows:
        return ASCENT_EM, DESCENT_EM
    return WINDOWS_BOLD_ASCENT_EM if "Bold" in name else WINDOWS_ASCENT_EM, WINDOWS_DESCENT_EM


def with_room(font: bytes, ascent_em: float, descent_em: float) -> bytes:
    """Return the TrueType font with ascent and descent raised to so many em, its check sums set right."""
    data = bytearray(font)
    tables = _tables(data)
    head = tables["head"][1]
    (units,) = struct.unpack_from(">H", data, head + 18)
    heights = (round(ascent_em * units), -round(descent_em * units), 0)
    change = _put(data, tables["hhea"], 4, heights) + _put(data, tables["OS/2"], 68, heights)
    (adjustment,) = struct.unpack_from(">I", data, head + 8)
    # each table's sum counts twice in the file's sum: in the table itself, and in its entry of the directory
    struct.pack_into(">I", data, head + 8, (adjustment - 2 * change) & 0xFFFFFFFF)
    return bytes(data)


def _put(data: bytearray, table: tuple[int, int, int], at: int, heights: tuple[int, int, int]) -> int:
    """Write ascent, descent and line gap into a table; return by how much its check sum grew."""
    place, offset, length = table
    before = _checksum(data, offset, length)
    struct.pack_into(">hhh", data, offset + at, *heights)
    after = _checksum(data, offset, length)
    struct.pack_into(">I", data, place + 4, after)
    return after - before


def _tables(data: bytearray) -> dict[str, tuple[int, int, int]]:
    """Return tag -> (place of its entry, offset, length) of the table directory."""
    (count,) = struct.unpack_from(">H", data, 4)
    found = {}
    for number in range(count):
        place = 12 + 16 * number
        tag, _sum, offset, length = _HEAD.unpack_from(data, place)
        found[tag.decode("ascii")] = (place, offset, length)
    return found


def _checksum(data: bytearray, offset: int, length: int) -> int:
    """Return the sum of a table's big-endian 32-bit words (OpenType, "Calculating checksums")."""
    padded = bytes(data[offset : offset + length]) + b"\0" * (-length % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(words) & 0xFFFFFFFF
