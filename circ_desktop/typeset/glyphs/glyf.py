"""Glyphs as a TrueType file holds them: read from the font as they are, and several joined into one.

A letter has some eighty glyphs and twice as many clusters. Asking HarfBuzz to draw each and packing its points again took a
quarter of the time of a process that sets one letter; joining needs a new step to each glyph's first point and nothing else.
"""

import struct
from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec import Struct

Corner = tuple[int, int, bool]
"""x, y, and whether the point lies on the curve."""

_ON, _SHORT_X, _SHORT_Y, _REPEATED, _SAME_X, _SAME_Y = 1, 2, 4, 8, 16, 32
_HEADER = 10
"""Bytes of the number of contours and the box."""


class Simple(Struct, frozen=True):
    """A glyph of contours: all that a `glyf` entry says of it, except where its first point is.

    Attributes:
        ends: the number of the last point of each contour.
        flags: one for each point, none repeated.
        xs, ys: the steps to the second point and on.
        first, last: those points.
        box: left, bottom, right, top of all points.
    """

    ends: tuple[int, ...]
    flags: bytes
    xs: bytes
    ys: bytes
    first: tuple[int, int]
    last: tuple[int, int]
    box: tuple[int, int, int, int]


def entry(loca: bytes, glyf: bytes, number: int, *, long: bool) -> bytes:
    """Return a glyph's entry of the table `glyf`, empty for a glyph without ink. Raises struct.error for no such glyph."""
    start, end = struct.unpack_from(">2L", loca, 4 * number) if long else struct.unpack_from(">2H", loca, 2 * number)
    return glyf[start:end] if long else glyf[2 * start : 2 * end]


def read_simple(content: bytes) -> Simple | None:
    """Return the glyph of an entry; None for one that is put together from others.

    Raises:
        struct.error, IndexError: the entry is damaged.
    """
    (count,) = struct.unpack_from(">h", content)
    if count <= 0:
        return None
    ends = struct.unpack_from(f">{count}H", content, _HEADER)
    at = _HEADER + 2 * count
    (instructions,) = struct.unpack_from(">H", content, at)
    at += 2 + instructions
    points = ends[-1] + 1
    flags, at = _unrepeated(content, at, points)
    across, behind = _steps(content, at, flags, _SHORT_X, _SAME_X)
    up, end = _steps(content, behind, flags, _SHORT_Y, _SAME_Y)
    first_x, first_y = _length(flags[0], _SHORT_X, _SAME_X), _length(flags[0], _SHORT_Y, _SAME_Y)
    return Simple(
        ends,
        flags,
        content[at + first_x : behind],
        content[behind + first_y : end],
        (across[0], up[0]),
        (across[-1], up[-1]),
        (min(across), min(up), max(across), max(up)),
    )


def of_contours(contours: Sequence[Sequence[Corner]]) -> Simple:
    """Return the glyph of closed contours, one at least."""
    points = [point for contour in contours for point in contour]
    ends, count = [], 0
    for contour in contours:
        count += len(contour)
        ends.append(count - 1)
    flags, xs, ys = bytearray((points[0][2],)), bytearray(), bytearray()
    for (x, y, _), (next_x, next_y, on) in pairwise(points):
        flags.append(on | _step(next_x - x, xs) << 1 | _step(next_y - y, ys) << 2)
    across, up = [x for x, _, _ in points], [y for _, y, _ in points]
    box = (min(across), min(up), max(across), max(up))
    return Simple(tuple(ends), bytes(flags), bytes(xs), bytes(ys), points[0][:2], points[-1][:2], box)


def joined(placed: Iterable[tuple[Simple, int, int]]) -> Simple:
    """Return several glyphs, one at least, each moved by (x, y), as one."""
    ends: list[int] = []
    flags, xs, ys = bytearray(), bytearray(), bytearray()
    here, begin, boxes = (0, 0), None, []
    for glyph, dx, dy in placed:
        count = len(flags)
        ends += [count + end for end in glyph.ends]
        first = (glyph.first[0] + dx, glyph.first[1] + dy)
        if begin is None:
            begin, flag = first, glyph.flags[0] & _ON
        else:
            flag = glyph.flags[0] & _ON | _step(first[0] - here[0], xs) << 1 | _step(first[1] - here[1], ys) << 2
        flags.append(flag)
        flags += glyph.flags[1:]
        xs += glyph.xs
        ys += glyph.ys
        here = (glyph.last[0] + dx, glyph.last[1] + dy)
        left, bottom, right, top = glyph.box
        boxes.append((left + dx, bottom + dy, right + dx, top + dy))
    assert begin is not None  # noqa: S101  # one at least
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    box = (min(lefts), min(bottoms), max(rights), max(tops))
    return Simple(tuple(ends), bytes(flags), bytes(xs), bytes(ys), begin, here, box)


def packed(glyph: Simple) -> bytes:
    """Return the glyph's entry of a table `glyf`, without hints, of a length that four divides."""
    xs, ys = bytearray(), bytearray()
    flag = glyph.flags[0] & _ON | _step(glyph.first[0], xs) << 1 | _step(glyph.first[1], ys) << 2
    head = struct.pack(f">5h{len(glyph.ends)}Hh", len(glyph.ends), *glyph.box, *glyph.ends, 0)
    content = b"".join((head, bytes((flag,)), glyph.flags[1:], xs, glyph.xs, ys, glyph.ys))
    return content + b"\0" * (-len(content) % 4)


def _unrepeated(content: bytes, at: int, points: int) -> tuple[bytes, int]:
    """Return the flags of all points, each by itself, and where they end."""
    flags = bytearray()
    while len(flags) < points:
        flag = content[at]
        at += 1
        times = 1
        if flag & _REPEATED:
            times += content[at]
            at += 1
        flags += bytes((flag & ~_REPEATED,)) * times
    return bytes(flags[:points]), at


def _steps(content: bytes, at: int, flags: bytes, short: int, same: int) -> tuple[list[int], int]:
    """Return one coordinate of all points, and where the steps to them end."""
    here, places = 0, []
    for flag in flags:
        if flag & short:
            here += content[at] if flag & same else -content[at]
            at += 1
        elif not flag & same:
            here += int.from_bytes(content[at : at + 2], "big", signed=True)
            at += 2
        places.append(here)
    return places, at


def _length(flag: int, short: int, same: int) -> int:
    """Return how many bytes a step takes."""
    return 1 if flag & short else 0 if flag & same else 2


def _step(step: int, out: bytearray) -> int:
    """Write a step; return its flags: 1 for a byte without its sign, 8 for plus, or for nothing written at all."""
    if step == 0:
        return 8
    if -256 < step < 256:
        out.append(abs(step))
        return 9 if step > 0 else 1
    out += struct.pack(">h", step)
    return 0
