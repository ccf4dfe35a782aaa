"""The lines of a Thai paragraph: filled one by one, and the few that come out badly mended by the best lines around them.

Filling line by line with a price for each better place meets a careful clerk's line ends more often than the best lines of
the whole paragraph do (16 of 19 against 13 in a real letter; `python3 dev.py bench lines`), and a key press changes
nothing above it. But it sometimes runs into a line that gapes, tears a name, or leaves a word alone on the last line.
There, and only where that leaves fewer faults, up to three lines before and after are set anew as Knuth and Plass would.
"""

from functools import lru_cache

from circ_desktop.typeset.glyphs.shaping import Shaped
from circ_desktop.typeset.lines.filling import Line, Measure, Ruler, fill_line, fill_lines, ruler
from circ_desktop.typeset.lines.optimal import BestLines
from circ_desktop.typeset.lines.places import Worth, places
from circ_desktop.typeset.lines.weights import mending, weights

__all__ = ["Line", "Measure", "Worth", "break_lines", "faults", "places"]


@lru_cache(maxsize=512)
def break_lines(shaped: Shaped, measure: Measure) -> tuple[Line, ...]:
    """Return the lines of one paragraph without line feeds. Every character but the spaces at line ends is on one line."""
    paragraph = ruler(shaped, measure)
    lines = fill_lines(paragraph, paragraph.start)
    if len(lines) < 2 or not measure.mended:
        return tuple(lines)
    lines = _mended(paragraph, lines)
    return tuple(lines if measure.filled else _ragged(shaped, measure, lines))


def _ragged(shaped: Shaped, measure: Measure, lines: list[Line]) -> list[Line]:
    """Return the lines of a text that is not filled, rather ending between two names, if they are no more than these."""
    if len(lines) > mending().most_ragged:
        return lines
    paragraph = ruler(shaped, measure.ragged())
    between_names = BestLines(paragraph, paragraph.start, paragraph.whole).lines(paragraph.start)
    fewer = 0 < len(between_names) <= len(lines)
    return between_names if fewer and _worst(paragraph, between_names) >= _worst(paragraph, lines) else lines


def _worst(paragraph: Ruler, lines: list[Line]) -> Worth:
    return min((paragraph.worth(line.end) for line in lines[:-1]), default=Worth.MARKED)


def faults(paragraph: Ruler, line: Line) -> int:
    """Count what is wrong with a line: space that is seen, twice as much, a bad end, a last line of few words or but one."""
    measure = paragraph.measure
    if line.forced:
        width, _ = paragraph.natural(line.start, line.end)
        runt = measure.runt * measure.others
        return (width < runt) + (width < runt / 2) + 2 * (width < runt * weights().lone)
    each = paragraph.slack(line.start, line.end) / (measure.unseen * measure.size)
    seen = (each > 1) + 2 * (each > 2) if measure.filled else 0
    return seen + mending().of(paragraph.worth(line.end))


def _mended(paragraph: Ruler, lines: list[Line]) -> list[Line]:
    counts = [faults(paragraph, line) for line in lines]
    bad = 0
    while bad < len(lines):
        if counts[bad] and (better := _better(paragraph, lines, counts, bad)) is not lines:
            lines = better
            counts = [faults(paragraph, line) for line in lines]
        bad += 1
    return lines


def _better(paragraph: Ruler, lines: list[Line], counts: list[int], bad: int) -> list[Line]:
    """Return the lines with the bad one mended; the same lines where no others have fewer faults.

    The fewest changed lines win among equals: first those before the bad line, then those behind it.
    """
    best, least = lines, sum(counts)
    around = mending().around
    first = max(0, bad - around)
    table = BestLines(paragraph, lines[first].start, lines[min(bad + around, len(lines) - 1)].end)
    starts = {line.start: number for number, line in enumerate(lines)}
    for kept in range(bad, first - 1, -1):
        anew = table.lines(lines[kept].start)
        for taken in range(1, len(anew) + 1):
            joined = _joined(paragraph, anew[:taken], starts)
            if joined is None:
                continue
            fresh, old = joined
            count = sum(counts[:kept]) + sum(faults(paragraph, line) for line in fresh) + sum(counts[old:])
            if count < least:
                best, least = [*lines[:kept], *fresh, *lines[old:]], count
    return best


def _joined(paragraph: Ruler, anew: list[Line], starts: dict[int, int]) -> tuple[list[Line], int] | None:
    """Go on from the new lines until one of the old ones begins where the next would; return them and its number."""
    fresh = list(anew)
    while not fresh[-1].forced:
        start = paragraph.next_start(fresh[-1].end)
        if start in starts:
            return fresh, starts[start]
        if len(fresh) >= mending().longest:
            return None
        fresh.append(fill_line(paragraph, start))
    return fresh, len(starts)
