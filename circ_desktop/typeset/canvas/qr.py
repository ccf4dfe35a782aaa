"""QR codes as drawings (segno), sharp at any size."""

from functools import lru_cache

from circ_desktop.domain.errors import TypesetError
from circ_desktop.typeset.canvas.sheets import Modules

QUIET_ZONE = 4
"""Empty modules around the code; ISO/IEC 18004 asks for four."""


@lru_cache(maxsize=64)
def _bars(content: str) -> tuple[tuple[tuple[int, int, int], ...], int]:
    import segno  # only letters with a code pay for it

    try:
        code = segno.make(content, error="m", micro=False)
    except ValueError as trouble:
        raise TypesetError(
            "ข้อความใน QR code ยาวเกินไป",
            "QR code เก็บได้ไม่เกินประมาณ ๒,๓๐๐ อักษร จึงยังพิมพ์ไม่ได้",
            "ใช้ที่อยู่เว็บที่สั้นลง",
            detail=str(trouble),
            field="qr",
        ) from trouble
    rows = [bytes(row) for row in code.matrix]
    bars: list[tuple[int, int, int]] = []
    for number, row in enumerate(rows):
        column = 0
        while column < len(row):
            length = len(row) - column - len(row[column:].lstrip(b"\1"))
            if length:
                bars.append((column, number, length))
            column += max(1, length)
    return tuple(bars), len(rows)


def modules_across(content: str) -> int:
    """Return how many modules the code has across, its quiet zone counted. Raises as `qr_code`."""
    return _bars(content)[1] + 2 * QUIET_ZONE


def qr_code(content: str, x: float, y: float, side: float) -> Modules:
    """Return the code in a square with its quiet zone inside. Raises `TypesetError` when the content is too long."""
    bars, count = _bars(content)
    whole = count + 2 * QUIET_ZONE
    moved = tuple((column + QUIET_ZONE, row + QUIET_ZONE, length) for column, row, length in bars)
    return Modules(moved, whole, x, y, side, alt=f"รหัสคิวอาร์ {content}")
