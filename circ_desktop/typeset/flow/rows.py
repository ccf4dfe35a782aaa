"""Rows: lines of a letter that know how far they stand below the line before, and where a page may end between them."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from circ_desktop.typeset.canvas.sheets import Rule, Run
from circ_desktop.typeset.canvas.tagging import ITEM, LIST, TEXT, Path, Step
from circ_desktop.typeset.glyphs.fonts import Family
from circ_desktop.typeset.glyphs.shaping import shape
from circ_desktop.typeset.lines.paragraph import Style, set_paragraph
from circ_desktop.typeset.lines.printed import Printed

_OPENING = 200
"""Characters of a row's opening: no continuation word looks further, and a paragraph of a whole book is not kept for each line."""


class Row(Struct, frozen=True):
    """One line across the page.

    Attributes:
        runs: its texts, x as on the page, y relative to the row's baseline.
        advance: from the baseline of the row before to this one.
        first, last: whether it begins or ends its paragraph.
        body: whether it is text of the letter's body.
        opening: the paragraph's text from this row on, as far as the continuation word looks at it.
        leaders: lines drawn with it, y relative to its baseline too.
        keep: whether it must stand on one page with the row below it, as a heading does.
    """

    runs: tuple[Run, ...]
    advance: float
    first: bool = True
    last: bool = True
    body: bool = False
    opening: str = ""
    leaders: tuple[Rule, ...] = ()
    keep: bool = False

    def at(self, y: float) -> Iterator[Run | Rule]:
        """Yield runs and leaders with the row's baseline at y."""
        yield from (run.down(y) for run in self.runs)
        yield from (replace(rule, y1=y + rule.y1, y2=y + rule.y2) for rule in self.leaders)


class Column(Struct, frozen=True):
    """A column of text on the page: left edge and width in pt, and what it is set in."""

    x: float
    width: float
    family: Family
    leading: float


def paragraph_rows(
    item: Printed, column: Column, style: Style, *, before: float = 0.0, body: bool = False, keep: bool = False
) -> list[Row]:
    """Return the rows of one paragraph; an empty one is one empty row, so that it keeps its place.

    With `keep` its last row stays with what follows.
    """
    lines = set_paragraph(item.text, column.width, style, column.family, item.marks)
    rows = [
        Row(
            (line.run(column.x, 0.0, item.source(line.start, line.start + len(line.shaped.text))),)
            if line.shaped.text
            else (),
            column.leading,
            first=number == 0,
            last=number == len(lines) - 1,
            body=body,
            opening=item.text[line.start : line.start + _OPENING],
            keep=keep and number == len(lines) - 1,
        )
        for number, line in enumerate(lines)
    ]
    rows = rows or [Row((), column.leading, body=body)]
    return [replace(rows[0], advance=rows[0].advance + before), *rows[1:]]


def hanging_rows(
    item: Printed,
    label: int,
    column: Column,
    style: Style,
    text: float,
    *,
    before: float = 0.0,
    body: bool = False,
    keep: bool = False,
) -> list[Row]:
    """Return the rows of an item, all of them beginning under each other behind its number.

    Args:
        item: the paragraph; its first `label` characters are the number with the spaces behind it.
        label: how many.
        column: of the page.
        style: its `indent` is where the number begins.
        text: where the text begins, in pt from the column's left edge.
        before: more space above, in pt.
        body: whether it is text of the letter's body.
        keep: whether its last row stays with what follows.
    """
    number, rest = item.parted(label)
    narrow = replace(column, x=column.x + text, width=column.width - text)
    plain = replace(style, indent=0.0, hang=0.0)
    rows = paragraph_rows(rest, narrow, plain, before=before, body=body, keep=keep)
    return labelled(number, rows, column.x + style.indent, column.family, plain)


def word_run(item: Printed, x: float, family: Family, style: Style, y: float = 0.0) -> Run:
    """Return one unbroken text as a run with its left edge at x."""
    shaped = shape(family.face(style.bold), item.text)
    return Run(shaped, x, y, style.size, shaped.width(style.size), style.colour, source=item.source(0, len(item.text)))


def labelled(label: Printed, rows: Iterable[Row], x: float, family: Family, style: Style) -> list[Row]:
    """Put a label in front of the first of the rows."""
    first, *others = rows
    opening = f"{label.text.strip()} {first.opening}"
    return [replace(first, runs=(word_run(label, x, family, style), *first.runs), opening=opening), *others]


def opening_of(rows: Iterable[Row]) -> str:
    """Return what stands from a row on, in the order of the paper, for the continuation word."""
    said = ""
    for row in rows:
        said = " ".join([said, *(run.text for run in row.runs)] if said else [run.text for run in row.runs])
        if len(said) >= _OPENING:
            break
    return said[:_OPENING]


def beside(rows: Sequence[Row], others: Sequence[Row]) -> list[Row]:
    """Put the runs of other rows beside these, line by line."""
    shared = [replace(row, runs=(*row.runs, *other.runs)) for row, other in zip(rows, others, strict=False)]
    return [*shared, *rows[len(shared) :], *others[len(shared) :]]


def tagged(rows: Iterable[Row], path: Path, label: int = 0) -> list[Row]:
    """Return the rows with the place of their text in the structure; an item's first `label` characters are its number."""
    placed = [replace(row, runs=tuple(replace(run, path=path) for run in row.runs)) for row in rows]
    if label and path[-1].role == TEXT and placed and placed[0].runs:
        first, *others = placed[0].runs
        placed[0] = replace(placed[0], runs=(replace(first, label=min(label, len(first.text))), *others))
    return placed


def numbered(rows: Iterable[Row], field: str, index: int) -> list[Row]:
    """Return the rows of an item of a field's list; the first run of the first row is its number, alone."""
    whole = list(rows)
    label = len(whole[0].runs[0].text) if whole and whole[0].runs else 0
    return tagged(whole, (Step(LIST, field, numbering="Decimal"), Step(ITEM, index), Step(TEXT)), label)
