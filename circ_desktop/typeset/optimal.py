"""The best lines of a stretch of a paragraph, in the manner of Knuth and Plass: the sum of what its lines cost is least.

A line costs the square of the space added between its clusters, counted in what is just not seen, or of what they give
way, counted in what they may; and the worth of the place where it ends. The prices of the places are those at which the
filling line by line changes its mind (`Measure.prices`), so nothing here was fitted to any letter.
"""

from math import inf

from circ_desktop.typeset.line_filling import Line, Measure, Ruler
from circ_desktop.typeset.line_places import Worth

_TORN = 40.0
"""What a line that tears a date or a name costs, beside its space."""

_RUNT = 1.0
"""What a last line of a word or two costs: as much as a line stretched to the limit of what is not seen."""


def best_lines(paragraph: Ruler, start: int, horizon: int) -> list[Line]:
    """Return the cheapest lines from character `start` until one ends at or behind the horizon; [] where none fit."""
    measure, cost = paragraph.measure, _prices(paragraph.measure)
    first, stop = paragraph.after(start), paragraph.at_or_after(horizon)
    nodes = [start, *(place.at for place in paragraph.places[first:])]  # a line may begin at each of them
    best: list[tuple[float, int]] = [(inf, 0)] * len(nodes)
    for node in range(len(nodes) - 1, -1, -1):
        if first + node > stop:
            best[node] = (0.0, -1)  # behind the horizon: somebody else's lines
            continue
        if paragraph.fits(nodes[node], paragraph.whole, measure.condense):
            best[node] = (_last_cost(paragraph, nodes[node]), len(nodes))
        for number in range(node, len(nodes) - 1):
            place = paragraph.places[first + number]
            if not paragraph.fits(nodes[node], place.end, measure.condense):
                break
            total = _space_cost(paragraph, nodes[node], place.end) + cost[place.worth] + best[number + 1][0]
            if total < best[node][0]:
                best[node] = (total, number + 1)
    return _path(paragraph, nodes, best, first)


def _path(paragraph: Ruler, nodes: list[int], best: list[tuple[float, int]], first: int) -> list[Line]:
    lines: list[Line] = []
    node = 0
    while best[node][0] < inf and (following := best[node][1]) > 0:
        if following >= len(nodes):
            return [*lines, Line(nodes[node], paragraph.whole, True)]
        lines.append(Line(nodes[node], paragraph.places[first + following - 1].end, False))
        node = following
    return lines


def _space_cost(paragraph: Ruler, start: int, end: int) -> float:
    measure = paragraph.measure
    each = paragraph.slack(start, end)
    share = each / (measure.unseen * measure.size) if each >= 0 else each / max(measure.condense, 0.01)
    return share * share


def _last_cost(paragraph: Ruler, start: int) -> float:
    width, _ = paragraph.natural(start, paragraph.whole)
    squeezed = paragraph.slack(start, paragraph.whole) < 0
    runt = width < paragraph.measure.runt * paragraph.measure.others
    return (_space_cost(paragraph, start, paragraph.whole) if squeezed else 0.0) + (_RUNT if runt else 0.0)


def _prices(measure: Measure) -> dict[Worth, float]:
    """Return what each worth costs: a step is worth the square of the space at which it is taken line by line."""
    total = 0.0
    cost = {Worth.MARKED: 0.0, Worth.SPACE: 0.0, Worth.PHRASE: 0.0}
    below = {Worth.PHRASE: Worth.WORD, Worth.WORD: Worth.NAME, Worth.NAME: Worth.LOOSE, Worth.LOOSE: Worth.JOINT}
    for worth, price in reversed(measure.prices()):
        total += (price / (measure.unseen * measure.size)) ** 2
        cost[below[worth]] = total
    cost[Worth.EMERGENCY] = total + _TORN
    return cost
