"""How lines of a Thai paragraph are filled one by one: each takes as much as fits, and rather ends earlier at a better place.

A line is condensed by a hair only where that reaches a space or a phrase. This is what a clerk does with a word processor,
and what real letters show; `linebreak` mends the few lines that come out badly.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache, partial

from msgspec import Struct, field
from msgspec.structs import replace

from circ_desktop.resources import load_toml
from circ_desktop.typeset.glyphs.shaping import Shaped
from circ_desktop.typeset.lines.places import NO_MARKS, Marks, Place, Worth, places, torn
from circ_desktop.typeset.lines.spans import RULES

_WORTH_A_LOOK = 0.45
"""Places at which a line fills less of its room are looked at only where there is no other."""

_HAIR = 0.01
"""pt by which a line may be wider than its room: rounding."""


class Line(Struct, frozen=True):
    """Characters start … end-1 of the paragraph stand on one line. `forced`: a typed line feed or the paragraph ends it."""

    start: int
    end: int
    forced: bool


def _price(of: str) -> float:
    return float(load_toml(*RULES)["prices"][of])


class Measure(Struct, frozen=True):
    """How wide the lines are, in pt, and what a good line end may cost.

    A line rather ends at a better place that comes earlier while its clusters then need not move apart by more than a
    share of the size: the prices (`resources/wording/line-ends.toml`) of not cutting an address of the net, not leaving a
    small word hanging, not cutting a name, and ending with a phrase.

    Attributes:
        first: room of the first line; others: room of the rest.
        condense: the most that each cluster may give way, to reach a space or a phrase.
        mended: whether lines that come out badly are mended (`linebreak`).
        filled: whether lines are filled to the right edge, so that space between clusters is seen.
        unseen: space between clusters, as a share of the size, that is not seen; where lines are not filled to the right
            edge, as much room as a line may leave.
        runt: a last line shorter than this share of the room is one to be taken up.
        names: names of places and persons that the dictionary does not know and no line may tear.
        marks: what the clerk said about single places.
        condense_to: the least worth of a line end that is worth condensing the line.
        prefer_space: what ending at a space may cost, where lines are not filled.
    """

    first: float
    others: float
    size: float
    condense: float = 0.2
    mended: bool = True
    filled: bool = True
    unseen: float = 0.08
    runt: float = 0.2
    avoid_joint: float = field(default_factory=partial(_price, "joint"))
    avoid_loose: float = field(default_factory=partial(_price, "loose"))
    avoid_name: float = field(default_factory=partial(_price, "name"))
    prefer_phrase: float = field(default_factory=partial(_price, "phrase"))
    names: frozenset[str] = frozenset()
    marks: Marks = NO_MARKS
    condense_to: Worth = Worth.PHRASE
    prefer_space: float = 0.0

    def ragged(self) -> "Measure":
        """Return the measure of lines that are not filled: they rather leave room at the right than tear a name."""
        prices = load_toml(*RULES)["ragged"]
        return replace(
            self, avoid_name=prices["name"], prefer_phrase=prices["phrase"], prefer_space=prices["space"], mended=False
        )

    def prices(self) -> tuple[tuple[Worth, float], ...]:
        """Return, from the worst worth up, what each step to a better one may cost, in pt a cluster."""
        steps = (
            (Worth.LOOSE, self.avoid_joint),
            (Worth.NAME, self.avoid_loose),
            (Worth.WORD, self.avoid_name),
            (Worth.PHRASE, self.prefer_phrase),
            (Worth.SPACE, self.prefer_space),
        )
        return tuple((worth, share * self.size) for worth, share in steps)


class Ruler:
    """A shaped paragraph with the places where its lines may end, and how wide every line between two of them is.

    Attributes:
        places: the legal places in order.
        whole: the paragraph's end, closing spaces left out.
    """

    def __init__(self, shaped: Shaped, measure: Measure) -> None:
        text = shaped.text
        self.shaped, self.measure = shaped, measure
        self.start = len(text) - len(text.lstrip(" "))
        self.whole = len(text.rstrip(" "))
        legal = places(text, measure.names, measure.marks)
        self.places: Sequence[Place] = [place for place in legal if self.start < place.end < self.whole]
        self._ends = [place.end for place in self.places]
        scale = measure.size / shaped.face.units
        self._clusters = [number for number, cluster in enumerate(shaped.clusters) for _ in cluster.text]
        self._clusters.append(len(shaped.clusters))
        self._edges = [shaped.edges[cluster] * scale for cluster in self._clusters]
        self._end_edges = [self._edges[end] for end in self._ends]

    def after(self, at: int) -> int:
        """Return the number of the first place that ends behind character `at`."""
        return bisect_right(self._ends, at)

    def at_or_after(self, end: int) -> int:
        """Return the number of the first place that ends at character `end` or behind it."""
        return bisect_left(self._ends, end)

    def filling(self, start: int, share: float) -> int:
        """Return the number of the first place at which a line from `start` fills at least this share of its room."""
        edge = self._edges[start] + share * self.room(start)
        return max(self.after(start), bisect_left(self._end_edges, edge))

    def worth(self, end: int) -> Worth:
        """Return how good it is to end a line before character `end`; WORST where no place is."""
        number = self.at_or_after(end)
        found = number < len(self._ends) and self._ends[number] == end
        return self.places[number].worth if found else Worth.WORST

    def next_start(self, end: int) -> int:
        """Return where the line behind one that ends before character `end` begins: spaces between are left out."""
        text = self.shaped.text
        while end < len(text) and text[end] == " ":
            end += 1
        return end

    def room(self, start: int) -> float:
        """Return the room of the line that begins at character `start`."""
        return self.measure.first if start <= self.start else self.measure.others

    def natural(self, start: int, end: int) -> tuple[float, int]:
        """Return the natural width of characters start … end-1 in pt, and the number of gaps between their clusters."""
        gaps = self._clusters[end] - self._clusters[start] - 1
        return self._edges[end] - self._edges[start], gaps if gaps > 1 else 1

    def slack(self, start: int, end: int) -> float:
        """Return how far each cluster would have to move to fill the line, in pt; negative where it has to give way."""
        width, gaps = self.natural(start, end)
        return (self.room(start) - width) / gaps

    def fits(self, start: int, end: int, condense: float) -> bool:
        """Tell whether a line of these characters fits when each cluster gives way by at most `condense` pt."""
        width, gaps = self.natural(start, end)
        return width <= self.room(start) + condense * gaps + _HAIR


@lru_cache(maxsize=128)
def ruler(shaped: Shaped, measure: Measure) -> Ruler:
    """Return the ruler of a paragraph, kept while the paragraph is not changed."""
    return Ruler(shaped, measure)


def fill_lines(paragraph: Ruler, start: int) -> list[Line]:
    """Return the lines from character `start` to the paragraph's end."""
    lines: list[Line] = []
    while start < paragraph.whole:
        lines.append(fill_line(paragraph, start))
        start = paragraph.next_start(lines[-1].end)
    return lines


def fill_line(paragraph: Ruler, start: int) -> Line:
    """Return the line that begins at character `start`."""
    measure, whole = paragraph.measure, paragraph.whole
    if paragraph.fits(start, whole, measure.condense):
        return Line(start, whole, True)
    reach = _reach(paragraph, start, paragraph.filling(start, _WORTH_A_LOOK))
    within = [place for place in reach if place.worth > Worth.EMERGENCY]
    if not within:
        reach = _reach(paragraph, start, paragraph.after(start))
        within = [place for place in reach if place.worth > Worth.EMERGENCY]
    torn_a_little = [place for place in reach if place.worth is Worth.EMERGENCY]
    best = (within or torn_a_little or reach or [_last_resort(paragraph, start)])[-1]
    for worth, price in measure.prices():
        better = next((place for place in reversed(within) if place.worth >= worth), None)
        if better and best.worth < worth and paragraph.slack(start, better.end) <= price:
            best = better
    return Line(start, best.end, False)


def _reach(paragraph: Ruler, start: int, first: int) -> list[Place]:
    """Return the places from number `first` on that a line can end at; most are not worth condensing the line."""
    condense = paragraph.measure.condense
    found: list[Place] = []
    for number in range(first, len(paragraph.places)):
        place = paragraph.places[number]
        if not paragraph.fits(start, place.end, condense):
            break
        if place.worth >= paragraph.measure.condense_to or paragraph.fits(start, place.end, 0.0):
            found.append(place)
    return found


def _last_resort(paragraph: Ruler, start: int) -> Place:
    """Return the furthest edge of a cluster that leaves nothing torn, or simply the furthest: a word longer than the line."""
    shaped = paragraph.shaped
    text = shaped.text
    first = shaped.cluster_at(start)
    best, furthest = 0, first + 1
    for number in range(first + 1, len(shaped.clusters)):
        at = shaped.starts[number]
        if not paragraph.fits(start, at, 0.0):
            break
        furthest = number
        if text[at] != " " and not torn(text, at):
            best = number
    best = best or furthest
    at = shaped.starts[best] if best < len(shaped.clusters) else len(text)
    return Place(at, at, Worth.EMERGENCY)
