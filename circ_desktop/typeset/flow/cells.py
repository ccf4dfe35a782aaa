"""The cells of a table: their lines, and lists within them ("- …", "๑. …", one item a line) hanging under their text."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from circ_desktop.typeset.canvas.sheets import Run
from circ_desktop.typeset.canvas.tagging import Path, Step
from circ_desktop.typeset.flow.items import Item, items, list_paths
from circ_desktop.typeset.glyphs.fonts import Face, Family
from circ_desktop.typeset.glyphs.shaping import shape
from circ_desktop.typeset.lines.paragraph import Fill, SetLine, Style, set_paragraph
from circ_desktop.typeset.lines.printed import Printed


class CellLine(Struct, frozen=True):
    """One line of a cell; `path` is the item within the cell that it belongs to, `label` the letters of its number."""

    set: SetLine
    path: Path = ()
    label: int = 0


class Cell(Struct, frozen=True):
    """A cell's lines, ready to be placed, how wide it is, and its place in the structure.

    One that is joined with others is wider than its column.
    """

    lines: tuple[CellLine, ...]
    item: Printed
    width: float
    step: Step

    def run(self, number: int, x: float, y: float, row: Path, *, artifact: bool) -> Run | None:
        """Return a line as a run in a row of the structure, the text's left edge at x; None for an empty line."""
        line = self.lines[number]
        text = line.set.shaped.text
        if not text:
            return None
        source = self.item.source(line.set.start, line.set.start + len(text))
        run = line.set.run(x, y, source, (*row, self.step, *line.path), artifact=artifact)
        return replace(run, label=min(line.label, len(text))) if line.label else run


def cell_lines(item: Printed, width: float, style: Style, family: Family) -> tuple[CellLine, ...]:
    """Return a cell's lines in so much room; typed lines that begin as items do hang, where the cell is set to the left."""
    typed = item.text.split("\n")
    found = _items(typed)
    if style.fill is not Fill.LEFT or not any(found):
        return tuple(map(CellLine, set_paragraph(item.text, width, style, family)))
    return tuple(_listed(typed, found, width, style, family))


def hang_of(typed: str, face: Face, size: float) -> float:
    """Return how far the lines of an item go in behind its number, 0 for a line that is no item."""
    (item,) = _items([typed])
    return shape(face, item.label).width(size) if item else 0.0


def _items(typed: Sequence[str]) -> tuple[Item | None, ...]:
    return tuple(None if item is None or item.is_bare else item for item in items(typed))


def _listed(
    typed: Sequence[str], found: Sequence[Item | None], width: float, style: Style, family: Family
) -> Iterator[CellLine]:
    start = 0
    paths = list_paths(found, "")
    for is_item, group in groupby(range(len(typed)), lambda number: found[number] is not None):
        numbers = list(group)
        pieces = [[number] for number in numbers] if is_item else [numbers]
        for piece in pieces:
            text = "\n".join(typed[number] for number in piece)
            item = found[piece[0]]
            hang = hang_of(text, family.face(style.bold), style.size) if item else 0.0
            hanging = replace(style, hang=hang if hang < width / 2 else 0.0)
            for place, line in enumerate(_lines(text, width, hanging, family)):
                label = len(item.label) if item and not place else 0
                yield CellLine(replace(line, start=line.start + start), paths[piece[0]], label)
            start += len(text) + 1


def _lines(text: str, width: float, style: Style, family: Family) -> Sequence[SetLine]:
    """Return the lines of a piece of a cell; an empty line between others is one too."""
    return set_paragraph(text, width, style, family) or set_paragraph("\n", width, style, family)[:1]
