"""หนังสือประทับตรา (แบบที่ ๓, ข้อ ๑๔): stamped with the agency's seal instead of signed.

Order on paper: urgency, Garuda, number, ถึง, text, the sending agency's name, its red seal with initials over it, date;
owner unit and telephone at the left. No salutation, no name, no position, no closing.
"""

from functools import cached_property

from msgspec.structs import replace

from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.particulars import Sealed, SealPlace
from circ_desktop.typeset.canvas.measures import Measures
from circ_desktop.typeset.canvas.sheets import Align, Sheet, Source
from circ_desktop.typeset.emblem.seal import SealLook, SealMeasures, put_seal
from circ_desktop.typeset.flow.rows import Row
from circ_desktop.typeset.forms.attachments import attachment_sheets
from circ_desktop.typeset.forms.body import body_rows
from circ_desktop.typeset.forms.ending import Ending
from circ_desktop.typeset.forms.flow import flow
from circ_desktop.typeset.forms.frame import Frame
from circ_desktop.typeset.forms.heading import salutation_rows
from circ_desktop.typeset.forms.top import date_words, put_number, put_urgency, title_rows
from circ_desktop.typeset.layout import LetterPages
from circ_desktop.typeset.lines.paragraph import Fill, set_paragraph
from circ_desktop.typeset.look import Look


def compose(letter: Letter, look: Look) -> LetterPages:
    """Lay out a sealed letter. Raises `FontMissing`, `TypesetError`."""
    measures = Measures("sealed", look.overrides)
    sealed = letter.sealed or Sealed()
    frame = Frame(replace(letter, salutation=measures.word("to")), look, measures)
    first = frame.new_sheet()
    top = put_urgency(frame, first, frame.put_garuda(first))
    top = put_number(frame, first, top, frame.right)
    ending = SealedEnding(frame, sealed)
    sheets = flow(frame, first, top, [*salutation_rows(frame), *body_rows(frame)], ending)
    return frame.pages([*sheets, *attachment_sheets(frame)], author=sealed.agency)


class SealedEnding:
    """Agency, seal and date on one axis in the right half, then what every ending has at the left."""

    def __init__(self, frame: Frame, sealed: Sealed) -> None:
        self.frame = frame
        self.measures = frame.measures
        self.sealed = sealed
        self.below = Ending(frame)

    @cached_property
    def least_height(self) -> float:
        """From the last row's baseline to the lowest line that must stand on its page."""
        return self._block_height + self.below.least_height

    def put(self, sheet: Sheet, end: float, pages: int) -> list[Sheet]:
        """Put it all below the baseline `end`; return further pages."""
        y = end
        for row in self._agency_rows:
            y += row.advance
            sheet.items.extend(row.at(y))
        top = y + self._above_seal
        self._put_seal(sheet, top)
        self._put_initials(sheet, top + self._diameter / 2)
        date = end + self._block_height
        sheet.text(
            self._axis, date, date_words(self.frame), size=self.frame.size, align=Align.CENTRE, source=Source("date")
        )
        return self.below.put(sheet, date, pages)

    @property
    def _axis(self) -> float:
        return self.measures.length("axis")

    @property
    def _diameter(self) -> float:
        return self.measures.length("seal_outer")

    @cached_property
    def _agency_rows(self) -> list[Row]:
        """The agency's name centred on the axis, as wide as the right half allows."""
        frame = self.frame
        item = frame.text(self.sealed.agency, "sealed.agency")
        half = frame.right - self._axis
        before = self.measures.length("agency_before", line=frame.leading)
        rows = title_rows(frame, [item], bold=False, column=frame.column(self._axis - half, self._axis + half))
        return [replace(rows[0], advance=frame.leading + before), *rows[1:]] if rows else []

    @property
    def _above_seal(self) -> float:
        """From the last line above the seal to its upper edge."""
        return self.frame.family.regular.descent * self.frame.size + self.measures.length("seal_before")

    @cached_property
    def _block_height(self) -> float:
        """From the last row's baseline to that of the date."""
        above = sum(row.advance for row in self._agency_rows) + self._above_seal
        under = self.measures.length("date_before") + self.frame.family.regular.ascent * self.frame.size
        return above + self._diameter + under

    def _put_seal(self, sheet: Sheet, top: float) -> None:
        if self.sealed.seal is not SealPlace.DRAWN:
            return
        measures, family = self.measures, self.frame.family
        name = self.frame.text(self.sealed.seal_text or self.sealed.agency, "").text.replace("\n", " ")
        alt = f"{measures.word('seal_alt')} {name}".strip()
        look = SealLook(measures.colour("red"), self.frame.look.emblem, alt)
        left = self._axis - self._diameter / 2
        put_seal(sheet, left, top, name, family.bold, SealMeasures.of(measures), look)

    def _put_initials(self, sheet: Sheet, middle: float) -> None:
        """Put a line for the initials at the right of the seal, with who signs there below it."""
        item = self.frame.text(self.sealed.initials, "sealed.initials")
        if not item.text:
            return
        left = self._axis + self._diameter / 2 + self.measures.length("initials_gap")
        sheet.dots(left, self.frame.right, middle)
        size = self.measures.length("initials_size")
        y = middle
        style = self.frame.style(Fill.CENTRE, size=size)
        for line in set_paragraph(item.text, self.frame.right - left, style, self.frame.family):
            y += self.frame.family.regular.line_height(size)
            sheet.items.append(line.run(left, y, item.source(line.start, line.start + len(line.shaped.text))))
