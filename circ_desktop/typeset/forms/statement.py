"""แถลงการณ์ and ข่าว (แบบที่ ๘, ๙, ข้อ ๒๑, ๒๒): one layout, two names.

Order on paper: name with who issues it, subject, ฉบับที่, text, the issuing agency, date. Nobody signs.
"""

from functools import cached_property

from msgspec.structs import replace

from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.domain.letter.particulars import Statement
from circ_desktop.typeset.canvas.measures import Measures
from circ_desktop.typeset.canvas.sheets import Align, Sheet, Source
from circ_desktop.typeset.flow.rows import Row
from circ_desktop.typeset.forms.attachments import attachment_sheets
from circ_desktop.typeset.forms.body import body_rows
from circ_desktop.typeset.forms.flow import flow
from circ_desktop.typeset.forms.frame import Frame
from circ_desktop.typeset.forms.titled import issue_line, named, put_emblem, subject_line, title, underlined
from circ_desktop.typeset.forms.top import date_words, title_rows
from circ_desktop.typeset.layout import LetterPages
from circ_desktop.typeset.look import Look


def compose(letter: Letter, look: Look) -> LetterPages:
    """Lay out a statement or a piece of news. Raises `FontMissing`, `TypesetError`."""
    form = "news" if letter.kind is Kind.NEWS else "statement"
    issued = letter.news or letter.statement or Statement()
    frame = Frame(letter, look, Measures(form, look.overrides))
    first = frame.new_sheet()
    top = put_emblem(frame, first)
    # The agency leads to the field at the foot, where it stands alone; in the title it is part of the name.
    name = replace(named(frame, frame.measures.word("title"), issued.agency, f"{form}.agency"), field="")
    lines = [name, subject_line(frame), issue_line(frame, issued.issue, f"{form}.issue")]
    rows = [*underlined(frame, title(frame, lines)), *body_rows(frame)]
    sheets = flow(frame, first, top, rows, IssuedBy(frame, issued.agency, f"{form}.agency"))
    return frame.pages([*sheets, *attachment_sheets(frame)], author=issued.agency)


class IssuedBy:
    """The issuing agency and the date on one axis in the right half."""

    def __init__(self, frame: Frame, agency: str, field: str) -> None:
        self.frame = frame
        self._agency = frame.text(agency, field)

    @cached_property
    def least_height(self) -> float:
        """From the last row's baseline to that of the date."""
        return sum(row.advance for row in self._rows) + self.frame.leading

    def put(self, sheet: Sheet, end: float, pages: int) -> list[Sheet]:
        """Put both below the baseline `end`; no further page is needed."""
        y = end
        for row in self._rows:
            y += row.advance
            sheet.items.extend(row.at(y))
        y += self.frame.leading + (0.0 if self._rows else self.frame.measures.length("agency_before"))
        words, source = date_words(self.frame), Source("date")
        sheet.text(self._axis, y, words, size=self.frame.size, align=Align.CENTRE, source=source)
        return []

    @property
    def _axis(self) -> float:
        return self.frame.measures.length("axis")

    @cached_property
    def _rows(self) -> list[Row]:
        frame = self.frame
        half = frame.right - self._axis
        column = frame.column(self._axis - half, self._axis + half)
        before = frame.measures.length("agency_before")
        return title_rows(frame, [self._agency], bold=False, before=before, column=column)
