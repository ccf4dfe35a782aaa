"""A letter laid out: its pages, what could not be drawn, and the way between the page and the letter's fields."""

from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct

from circ_desktop.typeset.canvas.sheets import Note, Run, Sheet, Source

_NAMED = 4
"""So many characters of a cluster are named: base and marks of any writing, not a heap of thousands."""


class MissingCharacter(Struct, frozen=True):
    """A character that the font has no glyph for. It is drawn as an empty box and stays in the text."""

    character: str
    field: str
    index: int

    @property
    def message(self) -> str:
        """What to tell the clerk."""
        shown = self.character[:_NAMED]
        names = " ".join(f"U+{ord(part):04X}" for part in shown) + (" …" if shown != self.character else "")
        return f"แบบอักษรของหนังสือไม่มีอักษร “{shown}” ({names}) บนกระดาษจะเห็นเป็นกรอบว่าง"


class Place(Struct, frozen=True):
    """A rectangle on a page, in pt from the top left corner; `page` counts from 0."""

    page: int
    x: float
    y: float
    width: float
    height: float


class LetterPages(Struct, frozen=True, dict=True):
    """The pages of a letter, ready for the PDF."""

    sheets: tuple[Sheet, ...]
    title: str = ""
    author: str = ""

    @property
    def lines_over(self) -> float:
        """By how many single lines the letter's text misses being one page shorter; 0 when it is one page anyway."""
        return max((sheet.spill for sheet in self.sheets), default=0.0)

    @property
    def notes(self) -> tuple[Note, ...]:
        """What the clerk should know besides, in the order of the pages."""
        return tuple(sheet.note for sheet in self.sheets if sheet.note)

    @cached_property
    def missing(self) -> tuple[MissingCharacter, ...]:
        """The characters that the font lacks, in the order of the paper, each once a field."""
        found: dict[MissingCharacter, None] = {}
        for run in (run for sheet in self.sheets for run in sheet.runs):
            source = run.source or Source("")
            for character in run.shaped.missing:
                if character in run.text:
                    found[MissingCharacter(character, source.field, source.index)] = None
        return tuple(found)

    def lines(self) -> Iterator[tuple[int, Run]]:
        """Yield (page from 0, run) of all texts in the order in which they were put down."""
        return ((number, run) for number, sheet in enumerate(self.sheets) for run in sheet.runs)

    def field_at(self, page: int, x: float, y: float) -> Source | None:
        """Return the field under a point, `start` being the nearest character; None where no field is near.

        A click beside a line's end counts for that line; a click between two lines for the nearer one.
        """
        if not 0 <= page < len(self.sheets):
            return None
        runs = [run for run in self.sheets[page].runs if run.source and run.source.field]
        near = [run for run in runs if run.top - 2 <= y <= run.bottom + 2]
        if not near:
            return None
        run = min(near, key=lambda one: (_beside(one, x), abs((one.top + one.bottom) / 2 - y)))
        return _source_at(run, x)

    def place_of(self, field: str, index: int = 0, position: int | None = None) -> Place | None:
        """Return where an item of a field stands, or only the line that holds the typed character `position`."""
        runs = [
            (page, run)
            for page, run in self.lines()
            if run.source and run.source.field == field and run.source.index == index
        ]
        if not runs:
            return None
        if position is not None:
            holding = [pair for pair in runs if pair[1].source and pair[1].source.start <= position]
            page, run = (holding or runs[:1])[-1]
            return Place(page, run.x, run.top, run.width, run.bottom - run.top)
        first = runs[0][0]
        here = [run for page, run in runs if page == first]
        left, top = min(run.x for run in here), min(run.top for run in here)
        right, bottom = max(run.x + run.width for run in here), max(run.bottom for run in here)
        return Place(first, left, top, right - left, bottom - top)


def _beside(run: Run, x: float) -> float:
    """Return how far a point lies left or right of the run; 0 within it."""
    return max(run.x - x, x - run.x - run.width, 0.0)


def _source_at(run: Run, x: float) -> Source:
    source = run.source
    assert source is not None  # noqa: S101  chosen so by field_at
    at = run.x
    scale = run.size / run.shaped.face.units
    offset = len(run.text)
    for cluster, start in zip(run.shaped.clusters, run.shaped.starts, strict=True):
        step = cluster.advance * scale + run.per_cluster + (run.per_space if cluster.is_space else 0.0)
        if x < at + step / 2:
            offset = start
            break
        at += step
    position = min(source.start + max(0, offset - source.lead), source.end)
    return Source(source.field, source.index, position, source.end)
