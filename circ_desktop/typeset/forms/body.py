"""The paragraphs of the text (ข้อความ) as rows."""

from itertools import zip_longest

from circ_desktop.typeset.forms.frame import Frame
from circ_desktop.typeset.leads import leads_on
from circ_desktop.typeset.paragraph import Fill
from circ_desktop.typeset.rows import Row, paragraph_rows


def body_rows(frame: Frame) -> list[Row]:
    """Return the rows of the letter's body."""
    body = frame.letter.body
    return [
        row
        for index, (paragraph, below) in enumerate(zip_longest(body, body[1:]))
        for row in text_rows(frame, paragraph, "body", index, keep=leads_on(paragraph, below))
    ]


def text_rows(frame: Frame, typed: str, field: str, index: int = 0, *, keep: bool = False) -> list[Row]:
    """Return the rows of one paragraph of the form's text: indented, justified, space before it; none for an empty one.

    With `keep` no page ends with it (`leads.leads_on`).
    """
    if not typed.strip():
        return []
    style = frame.style(Fill.JUSTIFY, indent=frame.measures.length("indent"))
    before = frame.measures.length("before")
    return paragraph_rows(
        frame.text(typed, field, index), frame.column(frame.left), style, before=before, body=True, keep=keep
    )
