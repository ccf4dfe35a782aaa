"""What follows the text: the signature block, then owner unit, contact, copies and QR codes at the left.

The space above the owner unit is the guide's, or what the clerk chose for this letter (`domain.layout`); the program takes
from it by itself only where the ending would be higher than a page. A short list of copies stays with the signature; a
long one runs over to a further page when there is no other way.
"""

from collections.abc import Sequence
from functools import cached_property
from itertools import zip_longest

from circ_desktop.typeset.canvas.sheets import Sheet
from circ_desktop.typeset.flow.pageflow import fill_pages
from circ_desktop.typeset.flow.rows import Row, labelled, paragraph_rows
from circ_desktop.typeset.forms.codes import CodeRows
from circ_desktop.typeset.forms.flow import page_room, put_rows
from circ_desktop.typeset.forms.frame import Frame
from circ_desktop.typeset.forms.heading import LABEL_SPACE
from circ_desktop.typeset.forms.signature import SignatureBlock
from circ_desktop.typeset.lines.printed import Printed


class Ending:
    """The ending of one letter; `least_height` is what must stand on one page below the last line of text."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.measures = frame.measures
        self._signature = SignatureBlock(frame, frame.letter.signer, frame.letter.closing)
        self._codes = CodeRows(frame)

    @cached_property
    def least_height(self) -> float:
        """From the last line of text to the lowest line that must stand on the same page."""
        return self._height(self._owner_gap)

    def put(self, sheet: Sheet, end: float, pages: int) -> list[Sheet]:
        """Put everything below the baseline `end`; return the further pages that long lists of copies needed."""
        y = self._signature.put(sheet, end)
        y += self._owner_gap if self._owner_rows else 0.0
        first = y
        for row in self._owner_rows:
            sheet.items.extend(row.at(y))
            y += row.advance
        y -= self.frame.leading if self._owner_rows else 0.0
        y = self._put_codes(sheet, first, y)
        return self._put_copies(sheet, self._copies_rows, y, pages)

    def _height(self, gap: float) -> float:
        beside = 0.0 if self._codes_below else self._codes.height
        below = self._codes.height + self.measures.length("qr_above") if self._codes and self._codes_below else 0.0
        height = self._signature.height + (gap if self._owner_rows else 0.0) + max(self._owner_height, beside) + below
        together = len(self._copies_rows) <= self.measures.number("copies_together", "lines")
        return height + (sum(row.advance for row in self._copies_rows) if together else 0.0)

    # Owner unit, contact, copies.

    @cached_property
    def _owner_gap(self) -> float:
        """The space above the owner unit; less than asked only where a page of its own would not hold the ending."""
        frame, measures = self.frame, self.measures
        asked, least = measures.length("owner", line=frame.leading), measures.length("owner_least", line=frame.leading)
        top = measures.length("page_number") + measures.length("page_number_gap", line=frame.leading)
        text = (measures.number("lines_with_closing") - 1) * frame.leading
        spare = frame.last_baseline - top - text - self._height(asked)
        return asked if spare >= 0 or asked <= least else max(least, asked + spare)

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
        rows = [row for item in items for row in paragraph_rows(item, column, frame.plain, body=True)]
        return labelled(label, rows, frame.left, frame.family, frame.plain) if rows else []

    def _put_copies(self, sheet: Sheet, rows: Sequence[Row], y: float, pages: int) -> list[Sheet]:
        """Put the list of copies below the baseline y; return the further pages, announced at the foot as those of the text."""
        if not rows:
            return []
        frame, sheets = self.frame, [sheet]
        filled = fill_pages(rows, page_room(frame, y, 0.0))
        for number, (page, following) in enumerate(zip_longest(filled, filled[1:])):
            if number:
                sheets.append(frame.new_sheet())
                frame.put_page_number(sheets[-1], pages + number)
            put_rows(frame, sheets[-1], page, following)
        return sheets[1:]

    # QR codes: beside the owner unit when there is room, else below it.

    @cached_property
    def _codes_below(self) -> bool:
        """Whether the codes stand under the owner unit: there is none, or its lines reach too far to the right."""
        widest = _reach(self._owner_rows)
        return widest is None or widest + self.measures.length("qr_gap") > self.frame.right - self._codes.width

    def _put_codes(self, sheet: Sheet, first: float, last: float) -> float:
        """Put the codes in a row; return the baseline under which the copies may go on."""
        if not self._codes:
            return last
        ascent = self.frame.family.regular.ascent * self.frame.size
        top = last + self.measures.length("qr_above") if self._codes_below else first - ascent
        left = self.frame.left if self._codes_below else self.frame.right - self._codes.width
        self._codes.put(sheet, left, top)
        beside = (_reach(self._copies_rows) or 0.0) < self.frame.right - self._codes.width
        return last if beside and not self._codes_below else max(last, top + self._codes.height)


def _reach(rows: Sequence[Row]) -> float | None:
    """Return how far to the right the rows go; None when there are none."""
    return max((run.x + run.width for row in rows for run in row.runs), default=None)
