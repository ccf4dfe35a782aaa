"""The QR codes at a letter's end: one to three in a row, each with its caption centred below; more go on in further rows."""

from collections.abc import Sequence
from functools import cached_property

from circ_desktop.typeset.canvas.qr import modules_across, qr_code
from circ_desktop.typeset.canvas.sheets import Align, Sheet, Source
from circ_desktop.typeset.forms.frame import Frame
from circ_desktop.typeset.lines.paragraph import Fill, set_paragraph


class CodeRows:
    """The codes of one letter laid out. Lengths in pt."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self._gap = frame.measures.length("qr_gap")
        self._sides = [self._side_of(code.content) for code in frame.letter.qr]
        self._side = max(self._sides, default=0.0)
        self._size = frame.measures.length("qr_caption")
        self._leading = frame.family.regular.line_height(self._size)

    def __bool__(self) -> bool:
        return bool(self.frame.letter.qr)

    @cached_property
    def width(self) -> float:
        """The width of a full row."""
        row = self._cells[: self._in_row]
        return sum(width + self._gap for width, _ in row) - (self._gap if row else 0.0)

    @cached_property
    def height(self) -> float:
        """The height of all rows."""
        return -(-len(self._cells) // self._in_row) * self._row_height

    def put(self, sheet: Sheet, left: float, top: float) -> None:
        """Draw the codes with the upper left corner of the first row there."""
        x, y = left, top
        for index, ((width, lines), code) in enumerate(zip(self._cells, self.frame.letter.qr, strict=True)):
            if index and index % self._in_row == 0:
                x, y = left, y + self._row_height
            side = self._sides[index]
            sheet.items.append(qr_code(code.content, x + (width - side) / 2, y + self._side - side, side))
            self._put_caption(sheet, lines, x + width / 2, y + self._side, index)
            x += width + self._gap

    def _side_of(self, content: str) -> float:
        """The usual side, or more: a long text has many modules, and each must be seen by a camera."""
        measures = self.frame.measures
        asked = max(measures.length("qr_side"), modules_across(content) * measures.length("qr_module"))
        return min(asked, self.frame.right - self.frame.left)

    @cached_property
    def _in_row(self) -> int:
        fitting = int((self.frame.right - self.frame.left + self._gap) / (self._side + self._gap))
        most = int(self.frame.measures.number("qr_in_row"))
        return max(1, min(fitting, most, len(self.frame.letter.qr)))

    @cached_property
    def _cells(self) -> list[tuple[float, list[str]]]:
        """Each code's cell: its width, and the lines of its caption, which may be wider than the code."""
        room = (self.frame.right - self.frame.left - self._gap * (self._in_row - 1)) / self._in_row
        widest = max(self._side, min(2 * self._side, room))
        style = self.frame.style(Fill.CENTRE, size=self._size)
        cells: list[tuple[float, list[str]]] = []
        for index, code in enumerate(self.frame.letter.qr):
            caption = self.frame.text(code.caption, "qr", index).text
            width = min(max(self._side, self.frame.measure(caption, size=self._size)), widest)
            lines = set_paragraph(caption, width + 0.1, style, self.frame.family)
            cells.append((width, [line.shaped.text for line in lines]))
        return cells

    @cached_property
    def _row_height(self) -> float:
        captions = max((len(lines) for _, lines in self._cells), default=0)
        return self._side + captions * self._leading

    def _put_caption(self, sheet: Sheet, lines: Sequence[str], axis: float, top: float, index: int) -> None:
        for number, line in enumerate(lines, start=1):
            y = top + (number - 1 + self.frame.measures.number("cell_baseline", "share")) * self._leading
            sheet.text(axis, y, line, size=self._size, align=Align.CENTRE, source=Source("qr", index))
