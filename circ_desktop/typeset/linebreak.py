"""How the lines of a Thai paragraph are filled: each takes as much as fits, and rather ends a little earlier at a better place.

A line is condensed by a hair only where that reaches a space or a phrase. Never inside a word; never after a word that
belongs to the next one; see `line_places`.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from circ_desktop.typeset.line_places import NO_MARKS, Marks, Place, Worth, places, torn
from circ_desktop.typeset.shaping import Shaped

__all__ = ["Line", "Measure", "Worth", "break_lines", "places"]


@dataclass(frozen=True, slots=True)
class Line:
    """Characters start … end-1 of the paragraph stand on one line. `forced`: a typed line feed or the paragraph ends it."""

    start: int
    end: int
    forced: bool


@dataclass(frozen=True, slots=True)
class Measure:
    """How wide the lines are, in pt, and what a good line end may cost.

    A line rather ends at a better place that comes earlier while its clusters then need not move apart by more than a
    share of the size: the prices of not cutting an address of the net, not leaving a small word hanging, not cutting a
    name, and ending with a phrase.

    Attributes:
        first: room of the first line; others: room of the rest.
        condense: the most that each cluster may give way, to reach a space or a phrase.
        names: names of places and persons that the dictionary does not know and no line may tear.
        marks: what the clerk said about single places.
        condense_to: the least worth of a line end that is worth condensing the line.
    """

    first: float
    others: float
    size: float
    condense: float = 0.2
    avoid_joint: float = 0.24
    avoid_loose: float = 0.3
    avoid_name: float = 0.08
    prefer_phrase: float = 0.04
    names: frozenset[str] = frozenset()
    marks: Marks = NO_MARKS
    condense_to: Worth = Worth.PHRASE

    def prices(self) -> tuple[tuple[Worth, float], ...]:
        """Return, from the worst worth up, what each step to a better one may cost, in pt a cluster."""
        steps = (
            (Worth.LOOSE, self.avoid_joint),
            (Worth.NAME, self.avoid_loose),
            (Worth.WORD, self.avoid_name),
            (Worth.PHRASE, self.prefer_phrase),
        )
        return tuple((worth, share * self.size) for worth, share in steps)


@lru_cache(maxsize=2048)
def break_lines(shaped: Shaped, measure: Measure) -> tuple[Line, ...]:
    """Return the lines of one paragraph without line feeds. Every character but the spaces at line ends is on one line."""
    text = shaped.text
    legal = places(text, measure.names, measure.marks)
    ends = [place.end for place in legal]
    lines: list[Line] = []
    start = len(text) - len(text.lstrip(" "))
    while start < len(text):
        room = measure.others if lines else measure.first
        line, start = _next_line(shaped, start, room, measure, legal[bisect_right(ends, start) :])
        lines.append(line)
    return tuple(lines)


def _next_line(shaped: Shaped, start: int, room: float, measure: Measure, legal: Sequence[Place]) -> tuple[Line, int]:
    text = shaped.text
    whole = len(text.rstrip(" "))
    if fits(shaped, start, whole, room, measure.size, measure.condense):
        return Line(start, whole, True), len(text)
    reach = list(_reach(shaped, start, room, measure, legal))
    within = [place for place in reach if place.worth > Worth.EMERGENCY]
    best = (within or reach or [_last_resort(shaped, start, room, measure)])[-1]
    for worth, price in measure.prices():
        better = next((place for place in reversed(within) if place.worth >= worth), None)
        if better and best.worth < worth and slack(shaped, start, better.end, room, measure.size) <= price:
            best = better
    return Line(start, best.end, False), best.at


def _reach(shaped: Shaped, start: int, room: float, measure: Measure, legal: Sequence[Place]) -> Iterator[Place]:
    """Yield the places that a line from `start` can end at; most places are not worth condensing the line."""
    for place in legal:
        if not fits(shaped, start, place.end, room, measure.size, measure.condense):
            return
        if place.worth >= measure.condense_to or fits(shaped, start, place.end, room, measure.size, 0.0):
            yield place


def _last_resort(shaped: Shaped, start: int, room: float, measure: Measure) -> Place:
    """Return the furthest edge of a cluster that leaves nothing torn: a word longer than the line must be cut."""
    text = shaped.text
    first = shaped.cluster_at(start)
    best = first + 1
    for number in range(first + 1, len(shaped.clusters)):
        at = shaped.starts[number]
        if not fits(shaped, start, at, room, measure.size, 0.0):
            break
        if text[at] != " " and not torn(text, at):
            best = number
    at = shaped.starts[best] if best < len(shaped.clusters) else len(text)
    return Place(at, at, Worth.EMERGENCY)


def slack(shaped: Shaped, start: int, end: int, room: float, size: float) -> float:
    """Return how far each cluster would have to move to fill the line, in pt; negative where it has to give way."""
    first, last = shaped.cluster_at(start), shaped.cluster_at(end)
    width = (shaped.edges[last] - shaped.edges[first]) * size / shaped.face.units
    return (room - width) / max(1, last - first - 1)


def fits(shaped: Shaped, start: int, end: int, room: float, size: float, hair: float) -> bool:
    """Tell whether characters start … end-1 fit into the room when each cluster gives way by at most `hair` pt."""
    first, last = shaped.cluster_at(start), shaped.cluster_at(end)
    width = (shaped.edges[last] - shaped.edges[first]) * size / shaped.face.units
    return width <= room + hair * (last - first - 1) + 0.01
