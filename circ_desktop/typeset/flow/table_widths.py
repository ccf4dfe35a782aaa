"""Column widths of a table from what its cells say: no word torn where that can be, and then the least height."""

from collections.abc import Iterator, Sequence
from math import ceil

from msgspec import Struct

from circ_desktop.typeset.flow.cells import hang_of
from circ_desktop.typeset.glyphs.fonts import Face
from circ_desktop.typeset.glyphs.shaping import shape
from circ_desktop.typeset.lines.breaking import Worth, places

MOST_SAMPLED = 60
"""Rows that the height is reckoned with: the longest ones, and every so many of the others."""

_SHARES = (0.5, 0.75, 1.0)
"""Powers of the amount of text by which columns are first given room; the best of them is then mended."""

_STEPS = (0.08, 0.04, 0.02)
"""Shares of the width that columns then give each other, while that makes the table lower."""

_LOSS = 1.04
"""What lines lose at their ends, because words are not torn."""


class Content(Struct, frozen=True):
    """A column's cells as widths in pt: the head's and each row's typed lines, and the widest stretch that stays whole."""

    lines: tuple[tuple[float, ...], ...]
    least: float

    @property
    def natural(self) -> float:
        """The widest typed line."""
        return max((width for lines in self.lines for width in lines), default=0.0)

    @property
    def amount(self) -> float:
        """All text of the column on one line."""
        return sum(sum(lines) for lines in self.lines)


class Widths(Struct, frozen=True):
    """Widths of the columns in pt. `fits`: no word has to be torn."""

    columns: tuple[float, ...]
    fits: bool


def content(cells: Sequence[tuple[str, Face]], size: float, most: float) -> Content:
    """Return what a column says, its head first, each text in its face at that size; no word asks for more than `most` pt."""
    typed = [[(line, face) for line in text.split("\n")] for text, face in cells]
    lines = tuple(tuple(shape(face, line).width(size) for line, face in cell) for cell in typed)
    words = (_widest(line, face, size) for cell in typed for line, face in cell)
    return Content(lines, min(max(words, default=0.0), most))


def column_widths(
    columns: Sequence[Content], width: float, padding: float, least: float, fixed: Sequence[bool]
) -> Widths:
    """Share the width out.

    Args:
        columns: what they say.
        width: the table's, in pt.
        padding: beside the text of a cell, on each side.
        least: the least width of a column.
        fixed: which columns hold only numbers and the like; they get what they need and no more, where others can grow.
    """
    lows = [max(least, column.least + 2 * padding) for column in columns]
    wishes = [max(low, column.natural + 2 * padding + 0.1) for low, column in zip(lows, columns, strict=True)]
    if sum(lows) > width:
        return Widths(tuple(low * width / sum(lows) for low in lows), fits=False)
    growing = [number for number, stays in enumerate(fixed) if not stays] or list(range(len(columns)))
    if sum(wishes) <= width:
        total, spare = sum(wishes[number] for number in growing), width - sum(wishes)
        grown = [wish + (spare * wish / total if number in growing else 0.0) for number, wish in enumerate(wishes)]
        return Widths(tuple(grown), fits=True)
    base = [low if number in growing else min(wishes[number], 2 * low) for number, low in enumerate(lows)]
    if sum(base) > width:
        base = lows
    return Widths(tuple(_lowest(columns, base, wishes, width, padding)), fits=True)


def _widest(line: str, face: Face, size: float) -> float:
    """Return the width that the widest stretch of a typed line asks for, behind the number where the line is an item."""
    return hang_of(line, face, size) + max(_words(line, face, size), default=0.0)


def _words(line: str, face: Face, size: float) -> Iterator[float]:
    """Yield the widths of the stretches between which a line may end."""
    shaped, start = shape(face, line), 0
    for place in places(line):
        if place.worth > Worth.EMERGENCY:
            yield _span(shaped.edges, shaped.cluster_at(start), shaped.cluster_at(place.end), size / face.units)
            start = place.at
    yield _span(shaped.edges, shaped.cluster_at(start), len(shaped.clusters), size / face.units)


def _span(edges: Sequence[int], first: int, last: int, scale: float) -> float:
    return max(0, edges[last] - edges[first]) * scale


def _lowest(
    columns: Sequence[Content], base: Sequence[float], wishes: Sequence[float], width: float, padding: float
) -> list[float]:
    """Return the widths, none under `base`, with which the rows take the least height."""
    rows = _sampled(columns)
    spare = width - sum(base)
    amounts = [column.amount or 1.0 for column in columns]
    tries: list[list[float]] = []
    for power in _SHARES:
        for asked in (amounts, [max(0.0, wish - low) for wish, low in zip(wishes, base, strict=True)]):
            shares = [(each**power if wish > low else 0.0) for each, wish, low in zip(asked, wishes, base, strict=True)]
            whole = sum(shares) or 1.0
            tries.append([low + spare * share / whole for low, share in zip(base, shares, strict=True)])
    best = min(tries, key=lambda widths: _height(rows, widths, padding))
    for step in _STEPS:
        best = _mended(rows, best, base, step * width, padding)
    return best


def _mended(
    rows: Sequence[Sequence[Sequence[float]]], widths: list[float], base: Sequence[float], step: float, padding: float
) -> list[float]:
    """Move room from column to column as long as the table gets lower by it."""
    best, height = widths, _height(rows, widths, padding)
    for giver in range(len(base)):
        for taker in range(len(base)):
            if giver == taker or best[giver] - step < base[giver]:
                continue
            moved = list(best)
            moved[giver], moved[taker] = moved[giver] - step, moved[taker] + step
            if (lower := _height(rows, moved, padding)) < height - 1e-6:
                best, height = moved, lower
    return best


def _sampled(columns: Sequence[Content]) -> list[list[tuple[float, ...]]]:
    """Return rows of cells of typed lines."""
    rows = [[column.lines[number] for column in columns] for number in range(len(columns[0].lines))]
    if len(rows) <= MOST_SAMPLED:
        return rows
    by_length = sorted(rows, key=lambda row: -max(sum(cell) for cell in row))
    half = MOST_SAMPLED // 2
    return by_length[:half] + by_length[half :: max(1, len(rows) // half)]


def _height(rows: Sequence[Sequence[Sequence[float]]], widths: Sequence[float], padding: float) -> float:
    """Return the height of the rows in lines; the share of the last lines breaks ties."""
    total = 0.0
    for row in rows:
        tallest = 1
        for cell, width in zip(row, widths, strict=True):
            room = max(1.0, width - 2 * padding)
            filled = [line * _LOSS / room if line > room else 0.0 for line in cell]
            tallest = max(tallest, sum(max(1, ceil(lines)) for lines in filled))
            total += 0.01 * sum(filled)
        total += tallest
    return total
