"""คำสั่ง (แบบที่ ๔, ข้อ ๑๖).

Order on paper: Garuda, "คำสั่ง" with who gives it, its number, subject; the reason and what is ordered, the paragraph on
when it takes effect; "สั่ง ณ วันที่ …", signature.
"""

from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.particulars import Order
from circ_desktop.typeset.canvas.measures import Measures
from circ_desktop.typeset.forms.attachments import attachment_sheets
from circ_desktop.typeset.forms.body import body_rows, text_rows
from circ_desktop.typeset.forms.dated import DatedEnding
from circ_desktop.typeset.forms.flow import flow
from circ_desktop.typeset.forms.frame import Frame
from circ_desktop.typeset.forms.titled import named, number_row, put_emblem, subject_line, title, underlined
from circ_desktop.typeset.layout import LetterPages
from circ_desktop.typeset.look import Look


def compose(letter: Letter, look: Look) -> LetterPages:
    """Lay out an order. Raises `FontMissing`, `TypesetError`."""
    order = letter.order or Order()
    frame = Frame(letter, look, Measures("order", look.overrides))
    first = frame.new_sheet()
    top = put_emblem(frame, first)
    head = [
        *title(frame, [named(frame, frame.measures.word("title"), order.agency, "order.agency")]),
        *number_row(frame),
        *title(frame, [subject_line(frame)]),
    ]
    text = [*body_rows(frame), *text_rows(frame, order.effective, "order.effective")]
    sheets = flow(frame, first, top, [*underlined(frame, head), *text], DatedEnding(frame))
    return frame.pages([*sheets, *attachment_sheets(frame)], author=order.agency)
