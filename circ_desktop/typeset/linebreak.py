"""Where the lines of a Thai paragraph end.

First all places where a line may end at all (`places`), each with what it is: a space, the beginning of a phrase, a
plain word boundary, or a line feed that the clerk typed. Then the lines (`break_lines`): each takes as much as fits; it is
condensed by a hair only where that reaches a space or a phrase. Never inside a word; never after a word that belongs to
the next one; never where a mark, a number, a date or a name would be torn.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, lru_cache

from circ_desktop.resources import load_json, load_toml
from circ_desktop.thai.words import cut, parts
from circ_desktop.typeset.shaping import Shaped
from circ_desktop.typeset.spans import RULES, unbreakable

_COMBINING = frozenset(
    "\u0e31\u0e33\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e3a\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4d\u0e4e\u0e30\u0e32\u0e45"
)
"""Vowels and marks that stand on, under or behind a consonant: no line begins with one."""

_JOINTS = "/-_?&="

_OPENING, _CLOSING = "([{“‘", ")]}”’"


class Worth(IntEnum):
    """How good it is to end a line at a place; higher is better."""

    EMERGENCY = 0  # only where nothing else fits on the line
    LOOSE = 1  # a word boundary, but a small word would be left hanging at the line's end
    NAME = 2  # inside a name or a long compound: จังหวัด|ตราด, องค์การบริหาร|ส่วนตำบล
    WORD = 3
    PHRASE = 4
    SPACE = 5


@dataclass(frozen=True, slots=True)
class Place:
    """A line may end before character `at`, and the next begin there. `end` leaves out the spaces between."""

    end: int
    at: int
    worth: Worth


@dataclass(frozen=True, slots=True)
class Line:
    """Characters start … end-1 of the paragraph stand on one line. `forced`: a typed line feed or the paragraph ends it."""

    start: int
    end: int
    forced: bool


@lru_cache(maxsize=4096)
def places(text: str, names: frozenset[str] = frozenset()) -> tuple[Place, ...]:
    """Return the legal places in order; the paragraph's own end is not among them, nor is the inside of a name."""
    inside = _inside_spans(text) | _inside_names(text, names)
    quotes = _quote_sides(text)
    spaces, compounds = _space_places(text), _compound_places(text)
    found: list[Place] = []
    for at in sorted({*_word_places(text), *spaces, *compounds, *_joints(text, inside)}):
        end = len(text[:at].rstrip(" "))
        if at >= len(text) or not end or _torn(text, end, at, quotes):
            continue
        if at not in inside:
            found.append(Place(end, at, Worth.NAME if at in compounds else _worth(text, end, at)))
        elif at in spaces or text[at - 1] in _JOINTS:
            found.append(Place(end, at, Worth.EMERGENCY))
    return tuple(found)


def _joints(text: str, inside: set[int]) -> set[int]:
    """Return where a stretch that is wider than the line may part with the least harm: behind a slash, a hyphen."""
    return {at for at in inside if text[at - 1] in _JOINTS}


def _word_places(text: str) -> set[int]:
    at = 0
    result: set[int] = set()
    for word in cut(text):
        at += len(word)
        if not text[at : at + 1].isspace():
            result.add(at)
    return result


def _compound_places(text: str) -> set[int]:
    """Return the places inside long compounds: องค์การ|บริหาร|ส่วน|ตำบล. A line ends there rather than gape."""
    at = 0
    result: set[int] = set()
    for word in cut(text):
        inner = at
        for part in parts(word)[:-1]:
            inner += len(part)
            result.add(inner)
        at += len(word)
    return result


def _space_places(text: str) -> set[int]:
    return {i for i in range(1, len(text)) if text[i - 1] == " " and text[i] != " "}


def _inside_spans(text: str) -> set[int]:
    return {at for span in unbreakable(text) for at in range(span.start + 1, span.end)}


def _inside_names(text: str, names: frozenset[str]) -> set[int]:
    found = (match for name in names for match in re.finditer(re.escape(name), text))
    return {at for match in found for at in range(match.start() + 1, match.end())}


def _quote_sides(text: str) -> dict[int, str]:
    """Tell for every straight quotation mark whether it opens or closes, by counting."""
    sides: dict[int, str] = {}
    opens = True
    for at, character in enumerate(text):
        if character == '"':
            sides[at] = _OPENING[0] if opens else _CLOSING[0]
            opens = not opens
    return sides


def _torn(text: str, end: int, at: int, quotes: dict[int, str]) -> bool:
    rules = _rules()
    before, after = quotes.get(end - 1, text[end - 1]), quotes.get(at, text[at])
    return after in _COMBINING or after in rules.no_start or before in rules.no_end


def _worth(text: str, end: int, at: int) -> Worth:
    rules = _rules()
    last = _last_word(text, end)
    if last in rules.function_words and not (end < at and last in rules.may_close):
        return Worth.LOOSE
    if end < at:
        return Worth.SPACE
    if last in rules.before_province and _first_word(text, at) in rules.provinces:
        return Worth.NAME
    return Worth.PHRASE if _first_word(text, at) in rules.phrase_openers else Worth.WORD


@lru_cache(maxsize=4096)
def _words_by_edge(text: str) -> tuple[dict[int, str], dict[int, str]]:
    ends: dict[int, str] = {}
    starts: dict[int, str] = {}
    at = 0
    for word in cut(text):
        starts[at] = word
        at += len(word)
        ends[at] = word
    return starts, ends


def _first_word(text: str, at: int) -> str:
    return _words_by_edge(text)[0].get(at, "")


def _last_word(text: str, end: int) -> str:
    return _words_by_edge(text)[1].get(end, "")


@dataclass(frozen=True, slots=True)
class _Rules:
    function_words: frozenset[str]
    may_close: frozenset[str]
    before_province: frozenset[str]
    provinces: frozenset[str]
    phrase_openers: frozenset[str]
    no_start: str
    no_end: str


@cache
def _rules() -> _Rules:
    data = load_toml(*RULES)
    return _Rules(
        frozenset(data["function_words"]),
        frozenset(data["may_close_phrase"]),
        frozenset(data["before_province"]),
        frozenset(row["name"] for row in load_json("codes", "provinces.json")),
        frozenset(data["phrase_openers"]),
        data["no_start"],
        data["no_end"],
    )


@dataclass(frozen=True, slots=True)
class Measure:
    """How wide the lines are, in pt, and what a good line end may cost.

    A line rather ends at a better place that comes earlier while its clusters then need not move apart by more than a
    share of the size: the prices of not leaving a small word hanging, not cutting a name, and ending with a phrase.

    Attributes:
        first: room of the first line; others: room of the rest.
        condense: the most that each cluster may give way, to reach a space or a phrase.
        names: names of places and persons that the dictionary does not know and no line may tear.
        condense_to: the least worth of a line end that is worth condensing the line.
    """

    first: float
    others: float
    size: float
    condense: float = 0.2
    avoid_loose: float = 0.3
    avoid_name: float = 0.08
    prefer_phrase: float = 0.04
    names: frozenset[str] = frozenset()
    condense_to: Worth = Worth.PHRASE

    def prices(self) -> tuple[tuple[Worth, float], ...]:
        """Return, from the worst worth up, what each step to a better one may cost, in pt a cluster."""
        steps = ((Worth.NAME, self.avoid_loose), (Worth.WORD, self.avoid_name), (Worth.PHRASE, self.prefer_phrase))
        return tuple((worth, share * self.size) for worth, share in steps)


@lru_cache(maxsize=2048)
def break_lines(shaped: Shaped, measure: Measure) -> tuple[Line, ...]:
    """Return the lines of one paragraph without line feeds. Every character but the spaces at line ends is on one line."""
    text = shaped.text
    lines: list[Line] = []
    start = len(text) - len(text.lstrip(" "))
    while start < len(text):
        room = measure.others if lines else measure.first
        line, start = _next_line(shaped, start, room, measure)
        lines.append(line)
    return tuple(lines)


def _next_line(shaped: Shaped, start: int, room: float, measure: Measure) -> tuple[Line, int]:
    text = shaped.text
    whole = len(text.rstrip(" "))
    if _fits(shaped, start, whole, room, measure.size, measure.condense):
        return Line(start, whole, True), len(text)
    reach = list(_reach(shaped, start, room, measure))
    within = [place for place in reach if place.worth > Worth.EMERGENCY]
    best = (within or reach or [_last_resort(shaped, start, room, measure)])[-1]
    for worth, price in measure.prices():
        better = next((place for place in reversed(within) if place.worth >= worth), None)
        if better and best.worth < worth and _slack(shaped, start, better.end, room, measure.size) <= price:
            best = better
    return Line(start, best.end, False), best.at


def _reach(shaped: Shaped, start: int, room: float, measure: Measure) -> Iterator[Place]:
    """Yield the places that a line from `start` can end at; most places are not worth condensing the line."""
    for place in places(shaped.text, measure.names):
        if place.end <= start:
            continue
        if not _fits(shaped, start, place.end, room, measure.size, measure.condense):
            return
        if place.worth >= measure.condense_to or _fits(shaped, start, place.end, room, measure.size, 0.0):
            yield place


def _last_resort(shaped: Shaped, start: int, room: float, measure: Measure) -> Place:
    """Return the furthest edge of a cluster that leaves nothing torn: a word longer than the line must be cut."""
    text = shaped.text
    quotes = _quote_sides(text)
    first = shaped.cluster_at(start)
    best = first + 1
    for number in range(first + 1, len(shaped.clusters)):
        at = shaped.starts[number]
        if not _fits(shaped, start, at, room, measure.size, 0.0):
            break
        if text[at] != " " and not _torn(text, len(text[:at].rstrip(" ")) or 1, at, quotes):
            best = number
    at = shaped.starts[best] if best < len(shaped.clusters) else len(text)
    return Place(at, at, Worth.EMERGENCY)


def _slack(shaped: Shaped, start: int, end: int, room: float, size: float) -> float:
    """Return how far each cluster would have to move to fill the line."""
    first, last = shaped.cluster_at(start), shaped.cluster_at(end)
    width = (shaped.edges[last] - shaped.edges[first]) * size / shaped.face.units
    return (room - width) / max(1, last - first - 1)


def _fits(shaped: Shaped, start: int, end: int, room: float, size: float, hair: float) -> bool:
    first, last = shaped.cluster_at(start), shaped.cluster_at(end)
    width = (shaped.edges[last] - shaped.edges[first]) * size / shaped.face.units
    return width <= room + hair * (last - first - 1) + 0.01
