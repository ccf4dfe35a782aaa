"""The best lines of a stretch of a paragraph, in the manner of Knuth and Plass: the sum of what its lines cost is least.

A line costs the square of the space added between its clusters, counted in what is just not seen, or of what they give
way, counted in what they may; and the worth of the place where it ends. The prices of the places are those at which the
filling line by line changes its mind (`Measure.prices`), the other costs are `line_weights`; none was fitted to any letter.
"""

from math import inf

from circ_desktop.typeset.lines.filling import Line, Measure, Ruler
from circ_desktop.typeset.lines.places import Worth
from circ_desktop.typeset.lines.weights import weights

_THE_END = -1
"""What follows the last line of the paragraph."""


class BestLines:
    """The cheapest lines of a stretch of a paragraph, from any place in it on."""

    def __init__(self, paragraph: Ruler, start: int, horizon: int) -> None:
        """Find them for lines that begin at character `start` or at a place behind it, until one ends at the horizon."""
        self._paragraph = paragraph
        self._first = paragraph.after(start)
        stop = paragraph.at_or_after(horizon)
        # A line may begin at each node; behind the horizon it costs nothing, being somebody else's.
        self._nodes = [start, *(place.at for place in paragraph.places[self._first : stop + 1])]
        self._best: list[tuple[float, int]] = [(inf, 0)] * len(self._nodes)
        cost = _prices(paragraph.measure)
        for node in range(len(self._nodes) - 1, -1, -1):
            self._best[node] = (0.0, 0) if self._first + node > stop else self._cheapest(node, cost)

    def lines(self, start: int) -> list[Line]:
        """Return the lines from character `start` on, the last one ending at the horizon or the paragraph; [] where none fit."""
        node = self._nodes.index(start) if start in self._nodes else -1
        lines: list[Line] = []
        while node >= 0 and self._best[node][0] < inf and (following := self._best[node][1]):
            if following == _THE_END:
                return [*lines, Line(self._nodes[node], self._paragraph.whole, True)]
            end = self._paragraph.places[self._first + following - 1].end
            lines.append(Line(self._nodes[node], end, False))
            node = following if following < len(self._nodes) else -1
        return lines

    def _cheapest(self, node: int, cost: dict[Worth, float]) -> tuple[float, int]:
        """Return the least cost of the lines from a node on and the node of the second of them."""
        paragraph, start = self._paragraph, self._nodes[node]
        condense = paragraph.measure.condense
        least = weights().least_full if paragraph.measure.filled else weights().least_ragged
        if paragraph.fits(start, paragraph.whole, condense):
            return _last_cost(paragraph, start), _THE_END
        found = (inf, 0)
        for number in range(paragraph.filling(start, least), len(paragraph.places)):
            place = paragraph.places[number]
            if not paragraph.fits(start, place.end, condense):
                break
            following = number - self._first + 1
            rest = self._best[following][0] if following < len(self._nodes) else 0.0
            total = _space_cost(paragraph, start, place.end) + cost[place.worth] + rest
            if total < found[0]:
                found = (total, following)
        return found


def _space_cost(paragraph: Ruler, start: int, end: int) -> float:
    measure = paragraph.measure
    each = paragraph.slack(start, end)
    share = each / (measure.unseen * measure.size) if each >= 0 else each / max(measure.condense, 0.01)
    return share * share * (1.0 if measure.filled else weights().ragged)


def _last_cost(paragraph: Ruler, start: int) -> float:
    width, _ = paragraph.natural(start, paragraph.whole)
    squeezed = paragraph.slack(start, paragraph.whole) < 0
    runt = paragraph.measure.runt * paragraph.measure.others
    cost = weights()
    short = cost.lone_word if width < runt * cost.lone else cost.runt if width < runt else 0.0
    return (_space_cost(paragraph, start, paragraph.whole) if squeezed else 0.0) + short


def _prices(measure: Measure) -> dict[Worth, float]:
    """Return what each worth costs: a step is worth the square of the space at which it is taken line by line."""
    total = 0.0
    cost = {Worth.MARKED: 0.0, Worth.SPACE: 0.0, Worth.PHRASE: 0.0}
    below = {
        Worth.SPACE: Worth.PHRASE,
        Worth.PHRASE: Worth.WORD,
        Worth.WORD: Worth.NAME,
        Worth.NAME: Worth.LOOSE,
        Worth.LOOSE: Worth.JOINT,
    }
    for worth, price in reversed(measure.prices()):
        total += (price / (measure.unseen * measure.size)) ** 2
        cost[below[worth]] = total
    cost[Worth.EMERGENCY] = total + weights().torn
    cost[Worth.WORST] = total + 2 * weights().torn
    return cost
