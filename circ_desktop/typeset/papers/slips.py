"""The routing slip on A4: facts of the letter, the divisions' boxes, and a cell for each officer in order."""

from itertools import pairwise

from circ_desktop.domain.desk.slip import Slip
from circ_desktop.thai.digits import to_thai
from circ_desktop.typeset.canvas.measures import Measures
from circ_desktop.typeset.canvas.sheets import Align, Sheet
from circ_desktop.typeset.lines.paragraph import Style, set_paragraph
from circ_desktop.typeset.papers.slip_cells import Cell, cells_of
from circ_desktop.typeset.pdf.document import write_pdf

_TICK = ((0.15, 0.45), (0.42, 0.15), (1.05, 1.1))
"""A tick as points in its box, from the lower left corner, in sides of the box."""


class _Paper:
    """The sheets of one slip and the place reached: `y` is the last baseline, or the lower edge of the last cell."""

    def __init__(self, slip: Slip) -> None:
        self.slip = slip
        self.measures = Measures("slip")
        self.sheets = [Sheet.of_mm()]
        self.left = self.measures.length("left")
        self.right = self.sheet.width - self.measures.length("right")
        self.size = self.measures.length("size")
        self.row = self.measures.length("row")
        self.gap = self.measures.length("label_gap")
        self.y = self.measures.length("top")

    @property
    def sheet(self) -> Sheet:
        return self.sheets[-1]

    @property
    def lowest(self) -> float:
        return self.sheet.height - self.measures.length("bottom")

    def down(self, name: str) -> None:
        """Go down by a measure of the form, a share of the row."""
        self.y += self.row * self.measures.number(name, "share")

    def room(self, height: float) -> None:
        """Begin another page where the height does not fit below y any more."""
        if self.y + height <= self.lowest:
            return
        self.sheets.append(Sheet.of_mm())
        self.y = self.measures.length("top")
        words = self.measures
        text = (
            f"{words.word('title')} {words.word('receive_number')} {self.slip.receive_number} {words.word('continued')}"
        )
        self.sheet.text(self.left, self.y, text, size=self.size, bold=True)
        self.y += self.row / 2

    def field(self, x: float, right: float, label: str, value: str) -> None:
        """Put a label and its value on a dotted line."""
        start = x + self.sheet.text(x, self.y, label, size=self.size, bold=True) + self.gap
        self.sheet.dots(start, right, self.y)
        width = self.sheet.text(start + self.gap, self.y, value, size=self.size)
        if width > right - start:
            self.sheet.items.pop()
            self.wrapped(start + self.gap, right, value)

    def wrapped(self, x: float, right: float, value: str) -> None:
        """Put a long value on as many dotted lines as it needs."""
        for number, line in enumerate(set_paragraph(value, right - x, Style(size=self.size))):
            if number:
                self.y += self.row
                self.room(self.row)
                self.sheet.dots(self.left, right, self.y)
            self.sheet.items.append(line.run(x, self.y))


def slip_sheets(slip: Slip) -> list[Sheet]:
    """Return the slip's pages: as many as the comments need; nothing is cut or shrunk."""
    paper = _Paper(slip)
    _head(paper)
    _facts(paper)
    _proposal(paper)
    _cells(paper)
    _page_numbers(paper)
    return paper.sheets


def slip_pdf(slip: Slip) -> bytes:
    """Return the slip as a PDF."""
    return write_pdf(
        slip_sheets(slip), title=f"{Measures('slip').word('title')} {slip.receive_number}", author=slip.office
    )


def _head(paper: _Paper) -> None:
    measures, slip = paper.measures, paper.slip
    middle = (paper.left + paper.right) / 2
    paper.sheet.text(middle, paper.y, slip.office, size=measures.length("office_size"), bold=True, align=Align.CENTRE)
    paper.y += paper.row
    paper.sheet.text(
        middle, paper.y, measures.word("title"), size=measures.length("title_size"), bold=True, align=Align.CENTRE
    )
    if slip.urgency:
        size, ink = measures.length("urgency_size"), measures.colour("urgency_ink")
        paper.sheet.text(paper.left, paper.y, slip.urgency, size=size, bold=True, colour=ink)


def _facts(paper: _Paper) -> None:
    measures, slip = paper.measures, paper.slip
    width, gap = paper.right - paper.left, measures.length("column_gap")
    time = f"{slip.received_time} {measures.word('hours')}" if slip.received_time else ""
    third = width / 3
    paper.down("facts_above")
    for column, (word, value) in enumerate(
        (("receive_number", slip.receive_number), ("received_on", slip.received_on), ("received_time", time))
    ):
        x = paper.left + column * third
        paper.field(x, x + third - (gap if column < 2 else 0), measures.word(word), value)
    paper.y += paper.row
    half = paper.left + width * measures.number("number_most", "share")
    top = paper.y
    paper.field(paper.left, half - gap, measures.word("number"), slip.number)
    below, paper.y = paper.y, top
    paper.field(half, paper.right, measures.word("dated"), slip.dated)
    paper.y = max(below, paper.y)
    for word, value in (("sender", slip.sender), ("subject", slip.subject)):
        paper.y += paper.row
        paper.field(paper.left, paper.right, measures.word(word), value)


def _proposal(paper: _Paper) -> None:
    measures, slip = paper.measures, paper.slip
    paper.down("rule_above")
    paper.sheet.rule(paper.left, paper.y, paper.right, paper.y, thickness=measures.length("rule"))
    paper.down("rule_below")
    paper.room(paper.row * 3)
    paper.wrapped(paper.left, paper.right, f"{measures.word('to')} {slip.to}")
    bullet = paper.left + measures.length("bullet_indent")
    paper.down("line")
    paper.wrapped(bullet, paper.right, f"• {slip.purpose}")
    paper.down("line")
    paper.sheet.text(bullet, paper.y, measures.word("propose"), size=paper.size)
    _boxes(paper)


def _boxes(paper: _Paper) -> None:
    """Put the divisions' boxes in columns; a name too long for its column takes the rest of the row."""
    measures, slip = paper.measures, paper.slip
    columns = int(measures.number("box_columns"))
    start = paper.left + measures.length("box_indent")
    step = (paper.right - start) / columns
    column = columns
    for box in slip.boxes:
        needed = _box_width(paper, box.name)
        if column >= columns or start + column * step + needed > paper.right:
            paper.down("line")
            paper.room(paper.row)
            column = 0
        x = start + column * step
        _tick_box(paper, x, box.name, ticked=box.ticked)
        column += max(1, -int(-needed // step))
    paper.down("line")
    paper.room(paper.row)
    after = _tick_box(paper, start, measures.word("other"), ticked=bool(slip.other))
    paper.sheet.dots(after, paper.right, paper.y)
    if slip.other:
        paper.wrapped(after, paper.right, slip.other)


def _box_width(paper: _Paper, name: str) -> float:
    scratch = Sheet(family=paper.sheet.family)
    return paper.measures.length("box") + 2 * paper.gap + scratch.text(0, 0, name, size=paper.size)


def _tick_box(paper: _Paper, x: float, name: str, *, ticked: bool) -> float:
    """Draw a box (with its tick) and its name at x on the present line; return where the text ended."""
    measures = paper.measures
    side = measures.length("box")
    bottom = paper.y + side * measures.number("box_drop", "share")
    paper.sheet.box(x, bottom - side, side, side, thickness=measures.length("box_line"))
    for (x1, y1), (x2, y2) in pairwise(_TICK) if ticked else ():
        line = measures.length("tick")
        paper.sheet.rule(x + side * x1, bottom - side * y1, x + side * x2, bottom - side * y2, thickness=line)
    text = x + side + paper.gap
    return text + paper.sheet.text(text, paper.y, name, size=paper.size) + paper.gap


def _cells(paper: _Paper) -> None:
    """Put the officers' cells two in a row, in order from left to right; both cells of a row are equally high."""
    paper.down("cells_above")
    width = (paper.right - paper.left) / 2
    cells = [cell for number, block in enumerate(paper.slip.blocks, start=1) for cell in cells_of(block, number, width)]
    for index in range(0, len(cells), 2):
        pair: list[Cell] = cells[index : index + 2]
        height = max(cell.height for cell in pair)
        paper.room(height)
        for column, cell in enumerate(pair):
            x = paper.left + column * width
            paper.sheet.box(x, paper.y, width, height, thickness=paper.measures.length("cell_line"))
            cell.draw(paper.sheet, x, paper.y, height)
        paper.y += height


def _page_numbers(paper: _Paper) -> None:
    if len(paper.sheets) < 2:
        return
    size = paper.measures.length("foot_size")
    for number, sheet in enumerate(paper.sheets, start=1):
        text = to_thai(f"{paper.measures.word('page')} {number} / {len(paper.sheets)}")
        sheet.text(paper.right, sheet.height - paper.measures.length("bottom") / 2, text, size=size, align=Align.RIGHT)
