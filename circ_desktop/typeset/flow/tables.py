"""Tables that run over pages: widths from their content, the head repeated, rows split between lines when they must.

A row whose first words are "รวม…" is a total: bold, its label joined with the empty cells beside it, and never alone at the
top of a page.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from circ_desktop.typeset.canvas.measures import Measures
from circ_desktop.typeset.canvas.sheets import Sheet
from circ_desktop.typeset.canvas.tagging import CELL, HEAD, ROW, TABLE, Step
from circ_desktop.typeset.flow.cells import Cell, cell_lines
from circ_desktop.typeset.flow.table_widths import column_widths, content
from circ_desktop.typeset.glyphs.fonts import Face, Family
from circ_desktop.typeset.lines.paragraph import Fill, Style
from circ_desktop.typeset.lines.printed import Printed

TOTAL = "รวม"
"""How the label of a row of totals begins."""

_AMOUNT = re.compile(r"[-+]?[0-9๐-๙]{1,3}(?:,[0-9๐-๙]{3})+(?:\.[0-9๐-๙]+)?|[-+]?[0-9๐-๙]+\.[0-9๐-๙]{2}|-?")


class TableStyle(Struct, frozen=True):
    """How a table is set. Lengths in pt.

    Attributes:
        size: of the letters.
        padding: beside the text of a cell.
        rule: thickness of the lines.
        least_column: the least width of a column.
        whole: rows of up to so many lines are never split.
        head_share: a head higher than this share of a page is not repeated, and may be split as a row.
        short: a column of texts of no more letters stands in the middle.
        word_most: share of the table that one unbreakable stretch (an address of the net) may ask for.
    """

    family: Family
    size: float
    padding: float
    rule: float
    least_column: float
    whole: int
    head_share: float
    short: int
    word_most: float

    @classmethod
    def of(cls, measures: Measures, family: Family, size: float) -> "TableStyle":
        """Return the form's way to set tables, in letters of that size."""
        return cls(
            family,
            size,
            measures.length("table_padding"),
            rule=measures.length("table_rule"),
            least_column=measures.length("table_column_least"),
            whole=int(measures.number("table_rows_whole", "lines")),
            head_share=measures.number("table_head_most", "share"),
            short=int(measures.number("table_short")),
            word_most=measures.number("table_word_most", "share"),
        )


class TableRow(Struct, frozen=True):
    """A row's cells from left to right, and its place in the structure. `total`: it sums up the rows above."""

    cells: tuple[Cell, ...]
    step: Step
    total: bool = False

    @property
    def lines(self) -> int:
        """The lines of its highest cell; at least one."""
        return max((len(cell.lines) for cell in self.cells), default=1) or 1


class Table:
    """A table laid out in a width (pt), for pages on which `room` pt are free for it; `put` draws it.

    `fits` tells whether every word has room on a line; where it has not, a smaller size or a wider page is better.
    """

    def __init__(
        self, head: Sequence[Printed], rows: Sequence[Sequence[Printed]], width: float, room: float, style: TableStyle
    ) -> None:
        self.style = style
        self._step = Step(TABLE, span=0)
        self.leading = style.family.regular.line_height(style.size)
        count = max(len(head), *(len(row) for row in rows), 1) if rows else max(len(head), 1)
        head, rows = _padded(head, count), [_padded(row, count) for row in rows]
        plain_rows = [row for row in rows if not is_total(row)]
        self._fills = [_fill_of([row[number].text for row in plain_rows], style.short) for number in range(count)]
        bold, regular = style.family.bold, style.family.regular
        said = [
            [(item.text, bold) for item in head],
            *([_cell_text(row, n, bold, regular) for n in range(count)] for row in rows),
        ]
        columns = [
            content([row[number] for row in said], style.size, width * style.word_most) for number in range(count)
        ]
        fixed = [fill is not Fill.LEFT for fill in self._fills]
        found = column_widths(columns, width, style.padding, style.least_column, fixed)
        self.columns, self.fits = found.columns, found.fits
        named = self._row(head, 0)
        self.rows = [self._row(row, number) for number, row in enumerate(rows, start=1)]
        self.head: TableRow | None = named if any(item.text for item in head) else None
        if self.head and self.height(self.head) > style.head_share * room:
            self.rows.insert(0, self.head)
            self.head = None

    def height(self, row: TableRow, first: int = 0, last: int | None = None) -> float:
        """Return the height of a row, or of its lines first … last-1."""
        count = (row.lines if last is None else last) - first
        return max(1, count) * self.leading + 2 * self.style.padding

    def put(self, sheets: Iterator[tuple[Sheet, float, float]], x: float, key: int | str = 0) -> tuple[Sheet, float]:
        """Draw the table on page after page; return the page it ends on and the y below it.

        Args:
            sheets: yields (page, top, bottom): where the table may begin and how low it may go.
            x: the left edge.
            key: which table of the document it is.
        """
        self._step = Step(TABLE, key, span=len(self.columns))
        sheet, y, bottom = next(sheets)
        if y + self._opening_height > bottom:  # no room here for the head and the beginning of a row
            sheet, y, bottom = next(sheets)
        y = self._put_head(sheet, x, y)
        fresh = False  # the first page may have no room at all under a long title
        for number, row in enumerate(self.rows):
            whole, done = row.lines, 0
            below = self._kept_below(number)
            while True:
                taken = self._lines_to_take(whole, done, bottom - y, below, fresh)
                if taken is not None:
                    y = self._put_slice(sheet, row, x, y, done, done + taken)
                    done, fresh = done + taken, False
                    if done >= whole:
                        break
                sheet, y, bottom = next(sheets)
                y, fresh = self._put_head(sheet, x, y, again=True), True
        return sheet, y

    @property
    def _opening_height(self) -> float:
        head = self.height(self.head) if self.head else 0.0
        first = self.height(self.rows[0], 0, min(self.rows[0].lines, 2)) if self.rows else 0.0
        return head + first

    def _kept_below(self, number: int) -> float:
        """Return the height of the total that must stand on one page with the end of this row."""
        below = self.rows[number + 1] if number + 1 < len(self.rows) else None
        return self.height(below) if below and below.total and not self.rows[number].total else 0.0

    def _lines_to_take(self, whole: int, done: int, space: float, below: float, fresh: bool) -> int | None:
        """Return how many of a row's remaining lines go on this page, None for none of the row.

        No single line is left behind or sent ahead, and a row of few lines stays whole. A fresh page takes something whatever
        happens: all of the row when its head leaves no room for two lines, so that the table always ends and nothing is lost.
        """
        left = whole - done
        room = int((space - 2 * self.style.padding) / self.leading + 1e-6)
        if left <= room and (fresh or space >= self.height_of(left) + below - 1e-6):
            return left
        taken = min(room, left - 2)
        if taken >= 2 and (fresh or whole > self.style.whole):
            return taken
        if not fresh:
            return None
        return room if room >= 2 else left

    def height_of(self, lines: int) -> float:
        """Return the height of so many lines in a cell."""
        return lines * self.leading + 2 * self.style.padding

    def _row(self, items: Sequence[Printed], number: int) -> TableRow:
        """Return a row laid out; number 0 is the head."""
        head = number == 0
        total = not head and is_total(items)
        cells: list[Cell] = []
        for first, last in _spans(items) if total else ((n, n + 1) for n in range(len(items))):
            item = next((item for item in items[first:last] if item.text), items[first])
            joined = last - first > 1
            fill = Fill.CENTRE if head or joined else self._fills[first]
            width = sum(self.columns[first:last])
            style = Style(size=self.style.size, bold=head or total, fill=fill, condense=0.0)
            lines = cell_lines(item, width - 2 * self.style.padding, style, self.style.family)
            cells.append(Cell(lines, item, width, Step(HEAD if head else CELL, first, span=last - first)))
        return TableRow(tuple(cells), Step(ROW, number), total)

    def _put_head(self, sheet: Sheet, x: float, y: float, *, again: bool = False) -> float:
        return self._put_slice(sheet, self.head, x, y, 0, None, again=again) if self.head else y

    def _put_slice(
        self, sheet: Sheet, row: TableRow, x: float, y: float, first: int, last: int | None, *, again: bool = False
    ) -> float:
        """Draw lines first … last-1 of a row; the head `again` on a further page is no text of the document."""
        height, style = self.height(row, first, last), self.style
        ascent = style.family.regular.ascent * style.size
        for cell in row.cells:
            sheet.box(x, y, cell.width, height, thickness=style.rule)
            for number in range(first, len(cell.lines) if last is None else min(last, len(cell.lines))):
                baseline = y + style.padding + ascent + (number - first) * self.leading
                run = cell.run(number, x + style.padding, baseline, (self._step, row.step), artifact=again)
                if run is not None:
                    sheet.items.append(run)
            x += cell.width
        return y + height


def is_total(row: Sequence[Printed]) -> bool:
    """Tell whether the row sums up: its first words are "รวม…", and a cell beside them is empty."""
    first = next((number for number, item in enumerate(row) if item.text.strip()), None)
    if first is None or not row[first].text.strip().startswith(TOTAL):
        return False
    return first > 0 or (len(row) > 1 and not row[1].text.strip())


def _cell_text(row: Sequence[Printed], number: int, bold: Face, regular: Face) -> tuple[str, Face]:
    """Return a cell's text and face; the label of totals needs no room in its own column, it is joined with others."""
    text = row[number].text
    if not is_total(row):
        return text, regular
    return ("" if text.strip().startswith(TOTAL) else text), bold


def _spans(row: Sequence[Printed]) -> Iterator[tuple[int, int]]:
    """Yield (first, last + 1) of the cells of a row of totals; the label takes the empty columns on both sides of it."""
    label = next(number for number, item in enumerate(row) if item.text.strip())
    end = label + 1
    while end < len(row) and not row[end].text.strip():
        end += 1
    if end == len(row) and label + 1 < len(row):  # nothing is summed up: the label stands in its own columns
        end = label + 1
    yield 0, end
    yield from ((number, number + 1) for number in range(end, len(row)))


def _padded(cells: Sequence[Printed], count: int) -> list[Printed]:
    return [*cells, *(Printed("") for _ in range(count - len(cells)))]


def _fill_of(texts: Sequence[str], short: int) -> Fill:
    """Return how a column stands: amounts of money to the right, numbers and short marks in the middle, text to the left."""
    said = [text.strip() for text in texts if text.strip()]
    if said and all(_AMOUNT.fullmatch(text) for text in said) and any(len(text) > 3 for text in said):
        return Fill.RIGHT
    return Fill.CENTRE if said and all(len(text) <= short for text in said) else Fill.LEFT
