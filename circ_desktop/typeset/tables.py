"""Tables that run over pages: widths from their content, the head repeated, rows split between lines when they must."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from circ_desktop.typeset.canvas import Sheet
from circ_desktop.typeset.fonts import Family
from circ_desktop.typeset.paragraph import Fill, SetLine, Style, set_paragraph
from circ_desktop.typeset.printed import Printed
from circ_desktop.typeset.shaping import shape


@dataclass(frozen=True, slots=True)
class TableStyle:
    """How a table is set. Lengths in pt."""

    family: Family
    size: float
    padding: float
    rule: float = 0.5
    least_column: float = 36.0


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's lines, ready to be placed."""

    lines: tuple[SetLine, ...]
    item: Printed


class Table:
    """A table laid out in a width; `rows` are drawn one after another by `put`."""

    def __init__(
        self, head: Sequence[Printed], rows: Sequence[Sequence[Printed]], width: float, style: TableStyle
    ) -> None:
        self.style = style
        count = max(len(head), *(len(row) for row in rows), 1) if rows else max(len(head), 1)
        self.columns = _widths(_padded(head, count), [_padded(row, count) for row in rows], width, style)
        narrow = [_all_short(rows, number) for number in range(count)]
        self.head = [
            self._cell(item, number, Fill.CENTRE, bold=True) for number, item in enumerate(_padded(head, count))
        ]
        self.rows = [
            [
                self._cell(item, number, Fill.CENTRE if narrow[number] else Fill.LEFT)
                for number, item in enumerate(_padded(row, count))
            ]
            for row in rows
        ]
        self.leading = style.family.regular.line_height(style.size)

    def _cell(self, item: Printed, column: int, fill: Fill, *, bold: bool = False) -> Cell:
        width = self.columns[column] - 2 * self.style.padding
        style = Style(size=self.style.size, bold=bold, fill=fill, condense=0.0)
        return Cell(set_paragraph(item.text, width, style, self.style.family), item)

    def height(self, cells: Sequence[Cell], first: int = 0, last: int | None = None) -> float:
        """Return the height of a row, or of its lines first … last-1."""
        count = max((len(cell.lines[first:last]) for cell in cells), default=0)
        return max(1, count) * self.leading + 2 * self.style.padding

    def put(self, sheets: Iterator[tuple[Sheet, float, float]], x: float) -> tuple[Sheet, float]:
        """Draw the table on page after page; return the page it ends on and the y below it.

        Args:
            sheets: yields (page, top, bottom): where the table may begin and how low it may go.
            x: the left edge.
        """
        sheet, y, bottom = next(sheets)
        y = self._put_head(sheet, x, y)
        fresh = False  # the first page may have no room at all under a long title
        for cells in self.rows:
            whole = max((len(cell.lines) for cell in cells), default=0)
            done = 0
            while True:
                taken = self._lines_to_take(
                    whole - done, int((bottom - y - 2 * self.style.padding) / self.leading), fresh
                )
                if taken is not None:
                    y = self._put_slice(sheet, cells, x, y, done, done + taken)
                    done, fresh = done + taken, False
                    if done >= whole:
                        break
                sheet, y, bottom = next(sheets)
                y, fresh = self._put_head(sheet, x, y), True
        return sheet, y

    def _put_head(self, sheet: Sheet, x: float, y: float) -> float:
        return self._put_slice(sheet, self.head, x, y, 0, None) if any(cell.lines for cell in self.head) else y

    @staticmethod
    def _lines_to_take(left: int, room: int, fresh: bool) -> int | None:
        """Return how many of a row's remaining lines go on this page, None for none of the row.

        No single line is left behind or sent ahead. A fresh page takes something whatever happens: all of the row when its
        head leaves no room for two lines, so that the table always ends and nothing is lost.
        """
        if left <= room:
            return left
        taken = min(room, left - 2)
        if taken >= 2:
            return taken
        if not fresh:
            return None
        return room if room >= 2 else left

    def _put_slice(
        self, sheet: Sheet, cells: Sequence[Cell], x: float, y: float, first: int, last: int | None
    ) -> float:
        height, style = self.height(cells, first, last), self.style
        ascent = style.family.regular.ascent * style.size
        for width, cell in zip(self.columns, cells, strict=True):
            sheet.box(x, y, width, height, thickness=style.rule)
            for number, line in enumerate(cell.lines[first:last]):
                baseline = y + style.padding + ascent + number * self.leading
                source = cell.item.source(line.start, line.start + len(line.shaped.text))
                if line.shaped.text:
                    sheet.items.append(line.run(x + style.padding, baseline, source))
            x += width
        return y + height


def _padded(cells: Sequence[Printed], count: int) -> list[Printed]:
    return [*cells, *(Printed("") for _ in range(count - len(cells)))]


def _all_short(rows: Sequence[Sequence[Printed]], column: int) -> bool:
    """Tell whether a column holds only numbers and the like, which are centred."""
    texts = [row[column].text for row in rows if column < len(row)]
    return bool(texts) and all(len(text) <= 6 for text in texts)


def _widths(head: Sequence[Printed], rows: Sequence[Sequence[Printed]], width: float, style: TableStyle) -> list[float]:
    """Share the width out: each column gets its longest word at least; the rest goes by the amount of text."""
    columns = list(zip(head, *rows, strict=True))
    least = [max(style.least_column, _widest_word(cells, style)) for cells in columns]
    natural = [max(low, _widest_line(cells, style)) for cells, low in zip(columns, least, strict=True)]
    if sum(least) >= width:
        return [low * width / sum(least) for low in least]
    if sum(natural) <= width:
        return [wide * width / sum(natural) for wide in natural]
    spare = width - sum(least)
    wishes = [max(0.0, wide - low) ** 0.75 for wide, low in zip(natural, least, strict=True)]
    return [low + spare * wish / (sum(wishes) or 1.0) for low, wish in zip(least, wishes, strict=True)]


def _widest_word(cells: Sequence[Printed], style: TableStyle) -> float:
    head, *others = cells
    words = [(word, True) for word in head.text.split()] + [(w, False) for c in others for w in _short_words(c.text)]
    widths = (shape(style.family.face(bold), word).width(style.size) for word, bold in words)
    return max(widths, default=0.0) + 2 * style.padding


def _short_words(text: str) -> Iterator[str]:
    """Yield the words that stay whole anyway: numbers, Latin words; long Thai runs can be broken."""
    return (word for word in text.split() if len(word) <= 8)


def _widest_line(cells: Sequence[Printed], style: TableStyle) -> float:
    head, *others = cells
    lines = [(line, True) for line in head.text.split("\n")]
    lines += [(line, False) for cell in others for line in cell.text.split("\n")]
    widths = (shape(style.family.face(bold), line).width(style.size) for line, bold in lines)
    return max(widths, default=0.0) + 2 * style.padding + 0.1
