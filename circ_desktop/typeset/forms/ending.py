"""What follows the text: closing, signature, position; then owner unit, contact, copies and QR codes at the left.

Closing, name and position stand on one axis in the right half (ว ๒๐๑๙); the block is never torn. The owner unit moves up
when the page is full; copies run over to a further page when there is no other way.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from circ_desktop.typeset.canvas import Align, Run, Sheet, Source
from circ_desktop.typeset.forms.frame import Frame
from circ_desktop.typeset.forms.heading import LABEL_SPACE
from circ_desktop.typeset.paragraph import Fill, set_paragraph
from circ_desktop.typeset.printed import Printed
from circ_desktop.typeset.qr import qr_code
from circ_desktop.typeset.rows import Row, labelled, paragraph_rows, word_run
from circ_desktop.typeset.units import mm


class Ending:
    """The ending of one letter; `least_height` is what must stand on one page below the last line of text."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.measures = frame.measures

    @cached_property
    def least_height(self) -> float:
        """From the last line of text to the lowest line that must stand on the same page, gaps reduced."""
        gap = self.measures.length("owner_least", line=self.frame.leading) if self._owner_rows else 0.0
        beside = 0.0 if self._codes_below else self._codes_height
        below = self._codes_height if self._codes_below else 0.0
        return self._signature_height + gap + max(self._owner_height, beside) + below

    def put(self, sheet: Sheet, end: float, pages: int) -> list[Sheet]:
        """Put everything below the baseline `end`; return the further pages that long lists of copies needed."""
        y = self._put_signature(sheet, end)
        spare = self.frame.last_baseline - end - self.least_height
        usual = self.measures.length("owner", line=self.frame.leading)
        least = self.measures.length("owner_least", line=self.frame.leading)
        rows = self._copies_rows
        spare -= sum(row.advance for row in rows)
        y += max(least, min(usual, least + spare)) if self._owner_rows else 0.0
        first = y
        for row in self._owner_rows:
            sheet.items.extend(row.at(y))
            y += row.advance
        y -= self.frame.leading if self._owner_rows else 0.0
        y = self._put_codes(sheet, first, y)
        return self._put_copies(sheet, rows, y, pages)

    # The signature block.

    @cached_property
    def _signature_height(self) -> float:
        frame = self.frame
        closing = frame.leading + self.measures.length("closing_before") if frame.letter.closing else 0.0
        sign = self.measures.length("signature", line=frame.leading) if self._signer_items else 0.0
        return closing + sign + frame.leading * max(0, len(self._signer_lines) - 1)

    @cached_property
    def _signer_items(self) -> list[Printed]:
        signer, text = self.frame.letter.signer, self.frame.text
        name = text(signer.name, "signer.name")
        bracketed = name.text.startswith("(")
        items = [name if bracketed else replace(name, text=f"({name.text})")] if name.text else []
        return items + [text(line, "signer.position", index) for index, line in enumerate(signer.position) if line]

    @cached_property
    def _axis(self) -> float:
        """The axis: the closing starts at its place; long positions push it left, never out of the margins."""
        frame = self.frame
        closing = frame.measure(frame.letter.closing) if frame.letter.closing else 0.0
        axis = self.measures.length("closing_left") + closing / 2
        widest = max((frame.measure(item.text) for item in self._signer_items), default=0.0)
        half = min(max(widest, closing) / 2, (frame.right - frame.left) / 2)
        return max(frame.left + half, min(axis, frame.right - half))

    @cached_property
    def _signer_lines(self) -> list[Run]:
        """The name's and position's lines centred on the axis, baselines still 0."""
        frame = self.frame
        half = min(self._axis - frame.left, frame.right - self._axis)
        style = frame.style(Fill.CENTRE)
        lines: list[Run] = []
        for item in self._signer_items:
            opening = 1 if item.field == "signer.name" and not frame.letter.signer.name.startswith("(") else 0
            for line in set_paragraph(item.text, 2 * half + 0.1, style, frame.family):
                start, end = line.start, line.start + len(line.shaped.text)
                source = item.source(max(0, start - opening), max(0, end - 2 * opening))
                lines.append(line.run(self._axis - half - 0.05, 0.0, source))
        return lines

    def _put_signature(self, sheet: Sheet, end: float) -> float:
        frame, y = self.frame, end
        if frame.letter.closing:
            y += frame.leading + self.measures.length("closing_before")
            sheet.text(
                self._axis,
                y,
                frame.text(frame.letter.closing, "closing").text,
                size=frame.size,
                align=Align.CENTRE,
                source=Source("closing", 0, 0, len(frame.letter.closing)),
            )
        if not self._signer_lines:
            return y
        y += self.measures.length("signature", line=frame.leading)
        self._put_rank(sheet, y - frame.leading)
        for number, run in enumerate(self._signer_lines):
            sheet.items.append(replace(run, y=y + number * frame.leading))
        return y + (len(self._signer_lines) - 1) * frame.leading

    def _put_rank(self, sheet: Sheet, y: float) -> None:
        rank = self.frame.text(self.frame.letter.signer.rank, "signer.rank")
        x = self._axis - self.measures.length("rank_left_of_axis")
        if rank.text:
            width = self.frame.measure(rank.text)
            left = max(self.frame.left, x - width)
            sheet.items.append(word_run(rank, left, self.frame.family, self.frame.plain, y))

    # Owner unit, contact, copies.

    @cached_property
    def _owner_rows(self) -> list[Row]:
        owner, frame = self.frame.letter.owner, self.frame
        items = [frame.text(line, "owner.unit", index) for index, line in enumerate(owner.unit)]
        items += [frame.text(line, "owner.contact", index) for index, line in enumerate(owner.contact)]
        column = frame.column(frame.left)
        return [row for item in items for row in paragraph_rows(item, column, frame.plain)]

    @cached_property
    def _owner_height(self) -> float:
        return sum(row.advance for row in self._owner_rows[1:])

    @cached_property
    def _copies_rows(self) -> list[Row]:
        frame = self.frame
        label = Printed(self.measures.word("copies") + LABEL_SPACE)
        column = frame.column(frame.left + frame.measure(label.text))
        items = [frame.text(line, "copies_to", index) for index, line in enumerate(frame.letter.copies_to)]
        rows = [row for item in items for row in paragraph_rows(item, column, frame.plain)]
        return labelled(label, rows, frame.left, frame.family, frame.plain) if rows else []

    def _put_copies(self, sheet: Sheet, rows: Sequence[Row], y: float, pages: int) -> list[Sheet]:
        frame, further = self.frame, list[Sheet]()
        for row in rows:
            y += row.advance
            if y > frame.last_baseline:
                sheet = frame.new_sheet()
                further.append(sheet)
                frame.put_page_number(sheet, pages + len(further))
                y = self.measures.length("page_number")
                y += self.measures.length("page_number_gap", line=frame.leading)
            sheet.items.extend(row.at(y))
        return further

    # QR codes: beside the owner unit when there is room, else below it.

    @cached_property
    def _caption_leading(self) -> float:
        return self.frame.family.regular.line_height(self.measures.length("qr_caption"))

    @cached_property
    def _codes_in_row(self) -> int:
        side, gap = self.measures.length("qr_side"), self.measures.length("qr_gap")
        fitting = int((self.frame.right - self.frame.left + gap) / (side + gap))
        return max(1, min(fitting, len(self.frame.letter.qr)))

    @cached_property
    def _code_cells(self) -> list[tuple[float, list[str]]]:
        """Each code's cell: its width, and the lines of its caption, which may be wider than the code."""
        size, side = self.measures.length("qr_caption"), self.measures.length("qr_side")
        count, gap = self._codes_in_row, self.measures.length("qr_gap")
        widest = max(side, min(2 * side, (self.frame.right - self.frame.left - gap * (count - 1)) / count))
        style = self.frame.style(Fill.CENTRE, size=size)
        cells: list[tuple[float, list[str]]] = []
        for index, code in enumerate(self.frame.letter.qr):
            caption = self.frame.text(code.caption, "qr", index).text
            width = min(max(side, self.frame.measure(caption, size=size)), widest)
            lines = set_paragraph(caption, width + 0.1, style, self.frame.family)
            cells.append((width, [line.shaped.text for line in lines]))
        return cells

    @cached_property
    def _codes_width(self) -> float:
        gap = self.measures.length("qr_gap")
        row = self._code_cells[: self._codes_in_row]
        return sum(width + gap for width, _ in row) - (gap if row else 0.0)

    @cached_property
    def _code_row_height(self) -> float:
        captions = max((len(lines) for _, lines in self._code_cells), default=0)
        return self.measures.length("qr_side") + captions * self._caption_leading

    @cached_property
    def _codes_height(self) -> float:
        rows = -(-len(self._code_cells) // self._codes_in_row)
        return rows * self._code_row_height

    @cached_property
    def _codes_below(self) -> bool:
        """Whether the codes stand under the owner unit: there is none, or its lines reach too far to the right."""
        widest = _reach(self._owner_rows)
        return widest is None or widest + self.measures.length("qr_gap") > self.frame.right - self._codes_width

    def _put_codes(self, sheet: Sheet, first: float, last: float) -> float:
        """Put the codes in a row; return the baseline under which the copies may go on."""
        if not self._code_cells:
            return last
        side, gap = self.measures.length("qr_side"), self.measures.length("qr_gap")
        ascent = self.frame.family.regular.ascent * self.frame.size
        top = last + mm(2) if self._codes_below else first - ascent
        left = self.frame.left if self._codes_below else self.frame.right - self._codes_width
        x, y = left, top
        for index, ((width, lines), code) in enumerate(zip(self._code_cells, self.frame.letter.qr, strict=True)):
            if index and index % self._codes_in_row == 0:
                x, y = left, y + self._code_row_height
            sheet.items.append(qr_code(code.content, x + (width - side) / 2, y, side))
            self._put_caption(sheet, lines, x + width / 2, y + side, index)
            x += width + gap
        under = max(last, top + self._codes_height)
        beside = (_reach(self._copies_rows) or 0.0) < self.frame.right - self._codes_width
        return last if beside and not self._codes_below else under

    def _put_caption(self, sheet: Sheet, lines: Sequence[str], axis: float, top: float, index: int) -> None:
        size, leading = self.measures.length("qr_caption"), self._caption_leading
        for number, line in enumerate(lines, start=1):
            y = top + (number - 0.25) * leading
            sheet.text(axis, y, line, size=size, align=Align.CENTRE, source=Source("qr", index))


def _reach(rows: Sequence[Row]) -> float | None:
    """Return how far to the right the rows go; None when there are none."""
    return max((run.x + run.width for row in rows for run in row.runs), default=None)
