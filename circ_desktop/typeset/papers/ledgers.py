"""Ruled pages with columns from a form file: heads repeated, texts wrapped and never cut, "หน้า ๑ / ๓" on each page.

For สมุดส่งหนังสือ (แบบที่ ๑๖) and บัตรตรวจค้น (แบบที่ ๑๘); the registers have days and totals besides and pages of their own.
"""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from circ_desktop.domain.letter.content import Digits
from circ_desktop.resources import load_toml
from circ_desktop.thai.digits import to_thai
from circ_desktop.typeset.canvas.measures import Measures
from circ_desktop.typeset.canvas.sheets import Align, Run, Sheet
from circ_desktop.typeset.canvas.tagging import cell_path
from circ_desktop.typeset.canvas.units import mm
from circ_desktop.typeset.lines.paragraph import Fill, SetLine, Style, set_paragraph

Cells = Mapping[str, str]
"""Texts by the name of their column in the form file; a column that is not in it stays empty, to be written by pen."""


class Heading(Struct, frozen=True):
    """A line above the table: words at the left and at the right; `wide` wraps the left ones over the page's width."""

    left: str
    right: str = ""
    wide: bool = False


class _Column(Struct, frozen=True):
    field: str
    heading: str
    x: float
    width: float
    fill: Fill


class Ledger:
    """The pages of one book. Lengths in pt. `red` names cells whose first line is an urgency, printed in red."""

    def __init__(self, form: str, headings: Sequence[Heading], digits: Digits = Digits.THAI) -> None:
        self.measures = Measures(form)
        self.columns = _columns(form, self.measures)
        self.headings = headings
        self.sheets: list[Sheet] = []
        self._digits = digits
        self._y = 0.0
        self._fresh = False
        self._rows = 0

    def add(self, cells: Cells, urgency: Mapping[str, str] | None = None) -> None:
        """Put a row on this page or the next; a row higher than a page goes on over several."""
        if not self.sheets:
            self._new_page()
        self._rows += 1
        lines = [self._cell(column, cells, (urgency or {}).get(column.field, "")) for column in self.columns]
        done, count = 0, max(1, *(len(cell) for cell in lines))
        while done < count:
            room = int((self._lowest - self._y - 2 * self._inside) / self._leading + 1e-6)
            if count - done > room and not self._fresh:
                self._new_page()
                continue
            taken = min(count - done, max(1, room))
            self._draw([cell[done : done + taken] for cell in lines], taken)
            done, self._fresh = done + taken, False
            if done < count:
                self._new_page()

    def finish(self, blank_rows: int = 0) -> list[Sheet]:
        """Return the pages with their numbers; at least one, with up to `blank_rows` empty rows to its foot for the pen."""
        if not self.sheets:
            self._new_page()
        height = self.measures.length("blank_row")
        for _ in range(blank_rows):
            if self._y + height > self._lowest:
                break
            self._boxes(height)
        self._number_pages()
        return self.sheets

    def digits(self, text: str) -> str:
        """Return words of the form in the office's digits."""
        return text if self._digits is Digits.ARABIC else to_thai(text)

    @property
    def _size(self) -> float:
        return self.measures.length("size")

    @property
    def _inside(self) -> float:
        return self.measures.length("cell_inside")

    @property
    def _leading(self) -> float:
        return self.sheets[-1].family.regular.line_height(self._size) * self.measures.number("leading", "share")

    @property
    def _lowest(self) -> float:
        return self.sheets[-1].height - self.measures.length("bottom")

    @property
    def _right(self) -> float:
        return self.columns[-1].x + self.columns[-1].width

    def _cell(self, column: _Column, cells: Cells, urgency: str) -> list[Run]:
        style = Style(size=self._size, fill=column.fill)
        red = replace(style, colour=self.measures.colour("urgency_ink"))
        return [*self._lines(column, urgency, red), *self._lines(column, cells.get(column.field, ""), style)]

    def _lines(self, column: _Column, text: str, style: Style) -> list[Run]:
        width = column.width - 2 * self._inside
        lines = set_paragraph(text.strip(), width, style, self.sheets[-1].family) if text.strip() else ()
        return [line.run(column.x + self._inside, 0.0) for line in lines]

    def _draw(self, cells: Sequence[Sequence[Run]], lines: int, *, ground: bool = False) -> None:
        height = max(lines * self._leading + 2 * self._inside, 0.0 if ground else self.measures.length("least_row"))
        sheet, first = (
            self.sheets[-1],
            self._y + self._inside + self._leading * self.measures.number("cell_baseline", "share"),
        )
        self._boxes(height, ground=ground)
        again = ground and len(self.sheets) > 1
        for column, runs in enumerate(cells):
            path = cell_path(0 if ground else self._rows, column, len(self.columns))
            for number, run in enumerate(runs):
                if run.text:
                    placed = replace(run, y=first + number * self._leading, path=path, artifact=again)
                    sheet.items.append(placed)

    def _boxes(self, height: float, *, ground: bool = False) -> None:
        thickness = self.measures.length("rule")
        fill = self.measures.colour("head_ground") if ground else None
        for column in self.columns:
            self.sheets[-1].box(column.x, self._y, column.width, height, thickness=thickness, fill=fill)
        self._y += height

    def _new_page(self) -> None:
        measures = self.measures
        sheet = Sheet.of_mm(measures.number("page", "width_mm"), measures.number("page", "height_mm"))
        self.sheets.append(sheet)
        left, y = self.columns[0].x, measures.length("top")
        title = measures.length("title_size")
        middle = (left + self._right) / 2
        sheet.text(middle, y, measures.word("title"), size=title, bold=True, align=Align.CENTRE)
        size, row = measures.length("head_size"), measures.length("head_row")
        for heading in self.headings:
            y += row
            sheet.text(self._right, y, heading.right, size=size, align=Align.RIGHT)
            for number, line in enumerate(self._heading_lines(heading, left, size)):
                y += row if number else 0.0
                sheet.items.append(line.run(left, y))
        self._y = y + row * measures.number("head_gap", "share")
        style = Style(size=size, bold=True, fill=Fill.CENTRE)
        heads = [self._lines(column, column.heading, style) for column in self.columns]
        self._draw(heads, max(len(runs) for runs in heads), ground=True)
        self._fresh = True

    def _heading_lines(self, heading: Heading, left: float, size: float) -> Sequence[SetLine]:
        if not heading.left:
            return ()
        room = (
            self._right - left if heading.wide else (self._right - left) * self.measures.number("heading_most", "share")
        )
        most = int(self.measures.number("heading_lines"))
        return set_paragraph(heading.left, room, Style(size=size), self.sheets[-1].family)[:most]

    def _number_pages(self) -> None:
        count, size = len(self.sheets), self.measures.length("head_size")
        for number, sheet in enumerate(self.sheets, start=1):
            y = sheet.height - self.measures.length("bottom") / 2
            words = self.digits(f"{self.measures.word('page')} {number} / {count}")
            sheet.text(self._right, y, words, size=size, align=Align.RIGHT, artifact=True)


def _columns(form: str, measures: Measures) -> tuple[_Column, ...]:
    x = measures.length("left")
    columns = []
    for field, row in load_toml("forms", f"{form}.toml")["columns"].items():
        columns.append(_Column(field, row["heading"], x, mm(row["mm"]), Fill(row["align"])))
        x += mm(row["mm"])
    return tuple(columns)
