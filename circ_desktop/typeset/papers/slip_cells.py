"""The officers' cells of a slip: heading, comment, room for the signature, (name), position, date."""

from collections.abc import Iterator

from msgspec import Struct, field

from circ_desktop.domain.desk.slip import BlockKind, SlipBlock
from circ_desktop.thai.digits import to_thai
from circ_desktop.typeset.canvas.measures import Measures
from circ_desktop.typeset.canvas.sheets import Align, Sheet, line_height, measure
from circ_desktop.typeset.lines.paragraph import SetLine, Style, set_paragraph


class Cell(Struct):
    """One cell, not yet placed. `signed`: the last cell of its block, with the signature at the bottom."""

    width: float
    heading: str
    lines: tuple[SetLine, ...]
    blank_lines: int
    foot: list[str] = field(default_factory=list)
    signed: bool = True

    @property
    def leading(self) -> float:
        """Height of a line in pt."""
        measures = Measures("slip")
        return line_height(measures.length("size")) * measures.number("cell_leading", "share")

    @property
    def foot_height(self) -> float:
        """Height of the signature with what stands below it."""
        if not self.signed:
            return 0.0
        return Measures("slip").length("signature") + len(self.foot) * self.leading

    @property
    def height(self) -> float:
        """The least height that shows everything."""
        inside = Measures("slip").length("cell_inside")
        return 2 * inside + (1 + len(self.lines) + self.blank_lines) * self.leading + self.foot_height

    def draw(self, sheet: Sheet, x: float, y: float, height: float) -> None:
        """Draw the cell with its upper left corner at x, y; the signature stands at its bottom."""
        measures = Measures("slip")
        size, inside = measures.length("size"), measures.length("cell_inside")
        left, right = x + inside, x + self.width - inside
        baseline = y + inside + self.leading * measures.number("cell_baseline", "share")
        sheet.text(left, baseline, self.heading, size=size, bold=True)
        for line in self.lines:
            baseline += self.leading
            if line.shaped.text:
                sheet.items.append(line.run(left, baseline))
        for _ in range(self.blank_lines):
            baseline += self.leading
            sheet.dots(left, right, baseline)
        if self.signed:
            self._draw_foot(sheet, left, right, y + height - inside)

    def _draw_foot(self, sheet: Sheet, left: float, right: float, bottom: float) -> None:
        measures = Measures("slip")
        size = measures.length("size")
        baseline = bottom - self.leading * (measures.number("foot_inside", "share") + len(self.foot) - 1)
        signature = baseline - self.leading
        start = left + sheet.text(left, signature, measures.word("signed"), size=size)
        sheet.dots(start, right, signature)
        for number, text in enumerate(self.foot):
            width = right - left
            natural = measure(text, size) if text else 0.0
            fitting = size * min(1.0, width / natural) if natural else size
            y = baseline + number * self.leading
            sheet.text((left + right) / 2, y, text, size=fitting, align=Align.CENTRE)


def cells_of(block: SlipBlock, number: int, width: float) -> Iterator[Cell]:
    """Yield the cells of one officer: one, or several where the comment is longer than a cell."""
    measures = Measures("slip")
    style = Style(size=measures.length("size"))
    room = width - 2 * measures.length("cell_inside")
    heading = to_thai(f"{number}. ") + measures.word(block.kind.value)
    lines = set_paragraph(_words(block, measures), room, style)
    most = int(measures.number("cell_lines"))
    pieces = [lines[start : start + most] for start in range(0, len(lines), most)] or [()]
    foot = _foot(block, measures, style, room)
    for index, piece in enumerate(pieces):
        last = index == len(pieces) - 1
        named = heading if not index else f"{heading} {measures.word('continued')}"
        blank = 0 if block.at or piece else int(measures.number("blank_lines"))
        yield Cell(width, named, piece, blank, foot if last else [], signed=last)


def _words(block: SlipBlock, measures: Measures) -> str:
    """Return the comment, with the divisions that were ordered below it."""
    ordered = f"{measures.word('divisions')} {', '.join(block.divisions)}" if block.divisions else ""
    return "\n".join(part for part in (block.comment.strip(), ordered) if part)


def _foot(block: SlipBlock, measures: Measures, style: Style, room: float) -> list[str]:
    name = f"({block.name})" if block.name else measures.word("blank_name")
    position = [line for text in block.position for line in _position_lines(text, style, room)]
    written = block.at or measures.word("blank_date")
    kept = position or ([] if block.kind is BlockKind.PUT_UP else [measures.word("blank_position")])
    return [name, *kept, written]


def _position_lines(text: str, style: Style, room: float) -> list[str]:
    """Return a position in one line, in two parted at its last space (before the acting word), or wrapped as it comes.

    A line that is a little too wide is set smaller by the cell.
    """
    before, space, after = text.strip().rpartition(" ")
    for lines in ([text.strip()], [before, after] if space else []):
        if lines and all(_fits(line, style, room) for line in lines):
            return [line for line in lines if line]
    return [line.shaped.text.strip() for line in set_paragraph(text, room, style) if line.shaped.text.strip()]


def _fits(line: str, style: Style, room: float) -> bool:
    return not line or measure(line, style.size) <= room * Measures("slip").number("widest_shrunk", "share")
