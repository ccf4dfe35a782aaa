"""Paragraphs: lines with their place in the column and the space added to fill it (Word's "Thai distributed").

Space goes between clusters first, up to a share of the size at which it is not seen, then to the word spaces. The last
line keeps its natural width.
"""

from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from circ_desktop.typeset.canvas.sheets import BLACK, Colour, Run, Sheet, Source
from circ_desktop.typeset.canvas.tagging import Path
from circ_desktop.typeset.glyphs.fonts import Face, Family, letter_family
from circ_desktop.typeset.glyphs.shaping import Shaped, shape
from circ_desktop.typeset.lines.breaking import Line, Measure, break_lines
from circ_desktop.typeset.lines.places import NO_MARKS, Marks, Worth


class Fill(StrEnum):
    """How lines stand in their column."""

    JUSTIFY = "justify"
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Style(Struct, frozen=True):
    """How a paragraph is set. Lengths in pt.

    Attributes:
        indent: first line's indent; hang: indent of the other lines.
        most_per_cluster: the most space between two clusters, as a share of the size (0.08 is not seen).
        most_per_space: the most that a word space grows, as a share of the size, before the clusters take more.
        stretched: the most space between two clusters, as a share of the size, of a line that cannot be filled otherwise.
        most_ragged: the room that a line which is not filled may leave, as space between its clusters, as a share of the size.
        fullest: a line shorter than this share of its room is not stretched when the clerk ended it by hand.
        condense: the most that each cluster of a line may give way to reach a good line end, in pt.
        runt: a last line that would fill less than this share of the column is one to be taken up.
        names: names that the dictionary does not know and no line may tear.
        tight: whether the clerk asked for the fewest lines that condensing can give.
    """

    size: float = 16.0
    bold: bool = False
    colour: Colour = BLACK
    fill: Fill = Fill.LEFT
    indent: float = 0.0
    hang: float = 0.0
    leading: float | None = None
    most_per_cluster: float = 0.08
    most_per_space: float = 1.5
    stretched: float = 0.24
    most_ragged: float = 0.3
    fullest: float = 0.85
    condense: float = 0.2
    runt: float = 0.2
    names: frozenset[str] = frozenset()
    tight: bool = False


class SetLine(Struct, frozen=True):
    """One line of a paragraph: what it shows, its left edge in the column, the added space, and where its text begins."""

    shaped: Shaped
    x: float
    width: float
    per_cluster: float
    per_space: float
    start: int
    size: float
    colour: Colour
    last: bool

    def run(self, x: float, y: float, source: Source | None = None, path: Path = (), *, artifact: bool = False) -> Run:
        """Return the line as a run, the column's left edge at x and the baseline at y."""
        return Run(
            self.shaped,
            x + self.x,
            y,
            self.size,
            self.width,
            self.colour,
            self.per_cluster,
            self.per_space,
            source,
            artifact,
            path,
        )


def set_paragraph(
    text: str, width: float, style: Style = Style(), family: Family | None = None, marks: Marks = NO_MARKS
) -> tuple[SetLine, ...]:
    """Return the lines of a text in a column of that width. A line feed in the text ends a line; an empty text has none.

    `marks` are the places where the clerk said that a line may end, or never. A paragraph is kept as it was set, so that a
    live preview sets only the one that changed.
    """
    return _set(text, width, style, (family or letter_family()).face(style.bold), marks)


@lru_cache(maxsize=512)
def _set(text: str, width: float, style: Style, face: Face, marks: Marks) -> tuple[SetLine, ...]:
    lines: list[SetLine] = []
    pieces = list(_pieces(text))
    for number, (offset, piece) in enumerate(pieces):
        shaped = shape(face, piece)
        measure = Measure(
            first=width - (style.hang if number else style.indent),
            others=width - style.hang,
            size=style.size,
            condense=style.condense,
            filled=style.fill is Fill.JUSTIFY,
            unseen=style.most_per_cluster if style.fill is Fill.JUSTIFY else style.most_ragged,
            runt=style.runt if number == len(pieces) - 1 else 0.0,
            names=style.names,
            marks=marks.piece(offset, offset + len(piece)),
        )
        broken = _lines(shaped, measure, tight=style.tight) or (Line(0, 0, True),)
        for place, line in enumerate(broken):
            left = style.hang if number or place else style.indent
            ends = number == len(pieces) - 1 and place == len(broken) - 1
            lines.append(_set_line(shaped, line, offset, left, width - left, style, ends))
    return tuple(lines)


def _lines(shaped: Shaped, measure: Measure, *, tight: bool) -> tuple[Line, ...]:
    lines = break_lines(shaped, measure)
    if not tight or len(lines) < 2:
        return lines
    # Any word's end will do then, though never one that leaves a small word hanging where that costs little.
    shorter = break_lines(
        shaped, replace(measure, condense_to=Worth.WORD, avoid_name=0.0, prefer_phrase=0.0, mended=False)
    )
    return shorter if len(shorter) < len(lines) else lines


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    offset = 0
    for piece in text.split("\n") if text else ():
        yield offset, piece
        offset += len(piece) + 1


def _set_line(shaped: Shaped, line: Line, offset: int, left: float, room: float, style: Style, ends: bool) -> SetLine:
    first, last = shaped.cluster_at(line.start), shaped.cluster_at(line.end)
    part = shaped.part(first, last)
    natural = part.width(style.size)
    per_cluster, per_space = _added(part, room - natural, natural, room, line, style, ends)
    gaps = max(0, len(part.clusters) - 1)
    width = natural + per_cluster * gaps + per_space * _spaces(part)
    x = left + {Fill.CENTRE: (room - width) / 2, Fill.RIGHT: room - width}.get(style.fill, 0.0)
    return SetLine(part, x, width, per_cluster, per_space, offset + line.start, style.size, style.colour, ends)


def _added(
    part: Shaped, slack: float, natural: float, room: float, line: Line, style: Style, ends: bool
) -> tuple[float, float]:
    """Return the space per cluster and per word space. Negative slack is given way in every kind of paragraph."""
    gaps = len(part.clusters) - 1
    if gaps < 1:
        return 0.0, 0.0
    if slack < 0:
        return slack / gaps, 0.0
    stays = line.forced and (ends or natural < room * style.fullest)
    if style.fill is not Fill.JUSTIFY or stays:
        return 0.0, 0.0
    return _spread(slack, gaps, _spaces(part), style)


def _spread(slack: float, gaps: int, spaces: int, style: Style) -> tuple[float, float]:
    """Return the space per cluster and per word space that fill a line: to the clusters what is not seen, to the spaces the rest.

    Where the spaces alone would gape (or there are none) the clusters take more, up to `stretched`; a line that even this does
    not fill stays as it is.
    """
    unseen, most_space = style.most_per_cluster * style.size, style.most_per_space * style.size
    if slack / gaps <= unseen:
        return slack / gaps, 0.0
    if spaces and (rest := (slack - unseen * gaps) / spaces) <= most_space:
        return unseen, rest
    each = (slack - most_space * spaces) / gaps
    return (each, most_space if spaces else 0.0) if each <= style.stretched * style.size else (0.0, 0.0)


def _spaces(part: Shaped) -> int:
    return sum(cluster.is_space for cluster in part.clusters[:-1])


def put_paragraph(
    sheet: Sheet,
    x: float,
    y: float,
    width: float,
    text: str,
    style: Style = Style(),
    *,
    field: str = "",
    index: int = 0,
) -> float:
    """Set a text in a column whose first baseline is y; return the baseline of its last line (y when it is empty)."""
    leading = style.leading or sheet.family.face(style.bold).line_height(style.size)
    baseline = y
    for number, line in enumerate(set_paragraph(text, width, style, sheet.family)):
        baseline = y + number * leading
        source = Source(field, index, line.start, line.start + len(line.shaped.text))
        if line.shaped.text:
            sheet.items.append(line.run(x, baseline, source))
    return baseline
