"""หนังสือภายนอก and the circular in the same form (แบบที่ ๑, ข้อ ๑๑), to the measures of ว ๒๐๑๙.

Order on paper: urgency, Garuda, number, office, date, subject, salutation, references, enclosures, text, closing,
signature, owner unit, contact, copies; then the tables sent along.
"""

from circ_desktop.domain.letter.content import Letter
from circ_desktop.typeset.canvas.measures import Measures
from circ_desktop.typeset.canvas.sheets import Sheet
from circ_desktop.typeset.forms.attachments import attachment_sheets
from circ_desktop.typeset.forms.body import body_rows
from circ_desktop.typeset.forms.ending import Ending
from circ_desktop.typeset.forms.flow import flow
from circ_desktop.typeset.forms.frame import Frame
from circ_desktop.typeset.forms.heading import heading_rows
from circ_desktop.typeset.forms.top import put_date, put_number, put_office, put_urgency
from circ_desktop.typeset.layout import LetterPages
from circ_desktop.typeset.look import Look


def compose(letter: Letter, look: Look) -> LetterPages:
    """Lay out an external letter. Raises `FontMissing`, `TypesetError`."""
    frame = Frame(letter, look, Measures("external", look.overrides))
    first = frame.new_sheet()
    date_line = _top(frame, first)
    sheets = flow(frame, first, date_line, [*heading_rows(frame), *body_rows(frame)], Ending(frame))
    return frame.pages([*sheets, *attachment_sheets(frame)], author=letter.office[0] if letter.office else "")


def _top(frame: Frame, sheet: Sheet) -> float:
    """Put what stands above the subject on page 1 and return the date's baseline."""
    number_line = put_urgency(frame, sheet, frame.put_garuda(sheet))
    numbered = put_number(frame, sheet, number_line, frame.measures.length("office_left_least"))
    below = max(numbered, put_office(frame, sheet, number_line)) + frame.leading + frame.measures.length("before")
    put_date(frame, sheet, frame.measures.length("date_left"), below)
    return below
