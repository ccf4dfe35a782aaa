"""From text to placed glyphs, cluster by cluster (HarfBuzz).

Direction is always left to right, the script is forced to Thai and the language is th: guessing would take a line that
begins in Latin out of Thai shaping. Marks are put in their drawing order before shaping (กำ่ is drawn as ก่ำ), but every
cluster keeps the characters as they were typed, so that the text layer of the PDF is exact.
"""

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate

import uharfbuzz as hb
from msgspec import Struct

from circ_desktop.thai.marks import SARA_AM, SILENCER, STACKED, TONES
from circ_desktop.typeset.glyphs.fonts import Face

_MARKS = re.compile(f"[{STACKED}{SARA_AM}]{{2,}}")
_HIGHEST = f"{TONES}{SILENCER}\u0e4e"
_RANK = {**dict.fromkeys(STACKED, 0), **dict.fromkeys(_HIGHEST, 1), SARA_AM: 2}
"""Vowels above and below, then tones and การันต์, then what stands behind."""

Glyph = tuple[int, int, int]
"""(glyph number, x offset, y offset) in font units, relative to the cluster's origin."""

_Placed = tuple[int, int, int, int]
"""The same from the pen, with the advance."""


class Cluster(Struct, frozen=True, eq=False):
    """What is drawn and moved as one: a base character with its marks. Equal ones are one object, a quick key for caches.

    Attributes:
        text: the characters as typed, one or more.
        glyphs: what is drawn, placed from the cluster's origin.
        advance: width in font units.
        tail: the part of `advance` that belongs to a closing ำ, which keeps its own width in the text layer.
        is_space: whether it is a word space, where a justified line may open.
        is_missing: whether the font lacks a glyph for it.
    """

    text: str
    glyphs: tuple[Glyph, ...]
    advance: int
    tail: int
    is_space: bool
    is_missing: bool


class Shaped(Struct, frozen=True, eq=False):
    """Shaped text, compared by identity, so that it is a quick key for caches.

    `starts[i]` is the character where cluster i begins; `edges[i]` its left edge in font units.
    `missing` holds the characters for which the font has no glyph, in order and without repeats.
    """

    face: Face
    text: str
    clusters: tuple[Cluster, ...]
    starts: tuple[int, ...]
    edges: tuple[int, ...]
    missing: tuple[str, ...]

    def width(self, size: float) -> float:
        """Return the natural width in pt."""
        return self.edges[-1] * size / self.face.units

    def cluster_at(self, position: int) -> int:
        """Return the number of the cluster that holds the character; len(clusters) at or past the end."""
        return len(self.clusters) if position >= len(self.text) else bisect_right(self.starts, position) - 1

    def part(self, first: int, last: int) -> "Shaped":
        """Return clusters first … last-1, as they were placed in the whole text; none when `last` is before `first`."""
        last = max(first, last)
        if first == 0 and last == len(self.clusters):
            return self
        base, origin = self.starts[first] if first < len(self.starts) else len(self.text), self.edges[first]
        clusters = self.clusters[first:last]
        text = "".join(cluster.text for cluster in clusters)
        starts = tuple(start - base for start in self.starts[first:last])
        edges = tuple(edge - origin for edge in self.edges[first : last + 1])
        return Shaped(self.face, text, clusters, starts, edges, self.missing)


_LONGEST_WORDS = 64
"""A text of more letters than this is a paragraph."""


def drawing_order(text: str) -> str:
    """Return the text with each run of marks in the order in which fonts expect them; same length."""
    return _MARKS.sub(lambda run: "".join(sorted(run[0], key=lambda mark: _RANK.get(mark, 1))), text)


def shape(face: Face, text: str) -> Shaped:
    """Shape a text without line feeds. Kept, so that a live preview shapes only what changed.

    Paragraphs are kept in smaller number than words: each key press makes a new one, of a tenth of a megabyte.
    """
    return _paragraph(face, text) if len(text) > _LONGEST_WORDS else _words(face, text)


@lru_cache(maxsize=8192)
def _words(face: Face, text: str) -> Shaped:
    return _shaped(face, text)


@lru_cache(maxsize=512)
def _paragraph(face: Face, text: str) -> Shaped:
    return _shaped(face, text)


def _shaped(face: Face, text: str) -> Shaped:
    buffer = hb.Buffer()
    buffer.add_str(drawing_order(text))
    buffer.direction, buffer.script, buffer.language = "ltr", "Thai", "th"
    hb.shape(face.shaper, buffer)
    groups: list[list[_Placed]] = []
    starts: list[int] = []
    for info, place in zip(buffer.glyph_infos or (), buffer.glyph_positions or (), strict=True):
        start = info.cluster
        if not starts or starts[-1] != start:
            starts.append(start)
            groups.append([])
        groups[-1].append((info.codepoint, place.x_offset, place.y_offset, place.x_advance))
    ends = (*starts[1:], len(text)) if starts else ()
    known = _known_clusters(face)
    clusters = []
    for start, end, glyphs in zip(starts, ends, groups, strict=True):
        key = (text[start:end], tuple(glyphs))
        clusters.append(known.get(key) or known.setdefault(key, _cluster(text[start:end], glyphs)))
    edges = (0, *accumulate([cluster.advance for cluster in clusters]))
    return Shaped(face, text, tuple(clusters), tuple(starts), edges, _missing(clusters))


@lru_cache(maxsize=16)
def _known_clusters(_: Face) -> dict[tuple[str, tuple[_Placed, ...]], Cluster]:
    """Return the clusters seen in a font: the few hundred of the language, and whatever else was typed."""
    return {}


def _cluster(text: str, glyphs: list[_Placed]) -> Cluster:
    placed: list[Glyph] = []
    pen = 0
    for number, dx, dy, advance in glyphs:
        placed.append((number, pen + dx, dy))
        pen += advance
    tail = glyphs[-1][3] if len(text) > 1 and text[-1] == SARA_AM else 0
    return Cluster(text, tuple(placed), pen, tail, text == " ", any(number == 0 for number, _, _ in placed))


def _missing(clusters: list[Cluster]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([cluster.text for cluster in clusters if cluster.is_missing]))
