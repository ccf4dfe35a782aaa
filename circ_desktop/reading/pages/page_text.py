"""The text of a PDF page laid out as on the paper: lines by their height, columns by their place, gaps as spaces.

PDFium gives the characters in the order in which the file draws them, and runs columns that stand side by side into one line
with single spaces. Here each character's place decides, so that a wide gap stays a wide gap and a wrapped line that ended
with a space keeps it.
"""

import ctypes
from itertools import pairwise
from statistics import median
from typing import Any

from msgspec import Struct, field

from circ_desktop.thai.marks import STACKED

MOST_CHARACTERS = 40_000
"""Of one page; a page with more is no letter, and is read without places."""
_GAP_OF_WORDS = 0.16
_GAP_OF_COLUMNS = 1.6
_SAME_LINE = 0.45
_COLUMN_WIDTH = 0.42
_NEW_BLOCK = 1.65
"""All in em, the last in usual line distances."""
_MARKS = frozenset(STACKED)


class _Run(Struct):
    """Characters drawn one after the other on one line; places in pt, x from the left, y from the bottom."""

    left: float
    y: float
    size: float
    right: float
    text: list[str] = field(default_factory=list)


def laid_out(textpage: Any) -> str | None:
    """Return the text of a pypdfium2 text page, or None where it has no characters or too many."""
    count = textpage.count_chars()
    if not 0 < count <= MOST_CHARACTERS:
        return None
    runs = _runs(textpage.raw, count)
    return _page(runs) if runs else None


def _runs(page: Any, count: int) -> list[_Run]:
    from pypdfium2 import raw

    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    x, y = ctypes.c_double(), ctypes.c_double()
    places = [ctypes.byref(value) for value in (left, right, bottom, top)]
    at_x, at_y = ctypes.byref(x), ctypes.byref(y)
    runs: list[_Run] = []
    current: _Run | None = None
    for index in range(count):
        char = chr(raw.FPDFText_GetUnicode(page, index))
        if raw.FPDFText_IsGenerated(page, index) == 1:
            continue
        if char in "\r\n":
            current = None
            continue
        if not raw.FPDFText_GetCharOrigin(page, index, at_x, at_y):
            continue
        raw.FPDFText_GetCharBox(page, index, *places)
        size = raw.FPDFText_GetFontSize(page, index) or 12.0
        size = max(size, top.value - bottom.value) if size < 2 else size
        if char == " " or char == "\u00a0":
            if current is not None:
                current.text.append(" ")
            continue
        if current is None or not _follows(current, x.value, left.value, y.value, char):
            current = _Run(left.value, y.value, size, left.value)
            runs.append(current)
        gap = left.value - current.right
        if current.text and char not in _MARKS:
            if gap > _GAP_OF_COLUMNS * size:
                current = _Run(left.value, y.value, size, left.value)
                runs.append(current)
            elif gap > _GAP_OF_WORDS * size and current.text[-1] != " ":
                current.text.append(" ")
        current.text.append(char)
        current.right = max(current.right, right.value)
    return runs


def _follows(run: _Run, x: float, left: float, y: float, char: str) -> bool:
    if abs(y - run.y) > _SAME_LINE * run.size:
        return False
    return char in _MARKS or min(left, x) > run.right - run.size


def _page(runs: list[_Run]) -> str:
    lines = _lines(runs)
    tops = [line[0].y for line in lines]
    steps = [above - below for above, below in pairwise(tops) if above - below > 1]
    usual = median(steps) if steps else 0.0
    size = median(run.size for run in runs)
    origin = min(run.left for run in runs)
    found: list[str] = []
    for at, line in enumerate(lines):
        if at and usual and tops[at - 1] - tops[at] > usual * _NEW_BLOCK:
            found.append("")
        found.append(_line(line, origin, size * _COLUMN_WIDTH))
    return "\n".join(found)


def _lines(runs: list[_Run]) -> list[list[_Run]]:
    lines: list[list[_Run]] = []
    for run in sorted(runs, key=lambda one: -one.y):
        if lines and abs(lines[-1][0].y - run.y) <= _SAME_LINE * min(run.size, lines[-1][0].size):
            lines[-1].append(run)
        else:
            lines.append([run])
    return [sorted(line, key=lambda one: one.left) for line in lines]


def _line(runs: list[_Run], origin: float, column: float) -> str:
    text = ""
    right = origin
    for run in runs:
        gap = run.left - right
        if gap > _GAP_OF_COLUMNS * run.size or not text:
            wanted = int((run.left - origin) / column) if column else 0
            text = text.rstrip() if text else text
            text += " " * max(4 if text else 0, wanted - len(text))
        elif gap > _GAP_OF_WORDS * run.size and not text.endswith(" "):
            text += " "
        text += "".join(run.text)
        right = run.right
    return text
