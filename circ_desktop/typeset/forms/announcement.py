"""ประกาศ (แบบที่ ๗, ข้อ ๒๐).

Order on paper: Garuda, "ประกาศ" with who makes it, subject, text; "ประกาศ ณ วันที่ …", signature. The form has no number;
an office that gives one may have it printed.
"""

from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.particulars import Announcement
from circ_desktop.typeset.canvas.measures import Measures
from circ_desktop.typeset.forms.attachments import attachment_sheets
from circ_desktop.typeset.forms.body import body_rows
from circ_desktop.typeset.forms.dated import DatedEnding
from circ_desktop.typeset.forms.flow import flow
from circ_desktop.typeset.forms.frame import Frame
from circ_desktop.typeset.forms.titled import named, number_row, put_emblem, subject_line, title, underlined
from circ_desktop.typeset.layout import LetterPages
from circ_desktop.typeset.look import Look


def compose(letter: Letter, look: Look) -> LetterPages:
    """Lay out an announcement. Raises `FontMissing`, `TypesetError`."""
    notice = letter.announcement or Announcement()
    frame = Frame(letter, look, Measures("announcement", look.overrides))
    first = frame.new_sheet()
    top = put_emblem(frame, first)
    head = [
        *title(frame, [named(frame, frame.measures.word("title"), notice.agency, "announcement.agency")]),
        *(number_row(frame) if notice.numbered else []),
        *title(frame, [subject_line(frame)]),
    ]
    sheets = flow(frame, first, top, [*underlined(frame, head), *body_rows(frame)], DatedEnding(frame))
    return frame.pages([*sheets, *attachment_sheets(frame)], author=notice.agency)
