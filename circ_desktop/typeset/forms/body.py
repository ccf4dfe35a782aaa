"""The paragraphs of the text (ข้อความ) as rows."""

from circ_desktop.typeset.forms.frame import Frame
from circ_desktop.typeset.paragraph import Fill
from circ_desktop.typeset.rows import Row, paragraph_rows


def body_rows(frame: Frame) -> list[Row]:
    """Return the rows of the letter's body."""
    return [
        row for index, paragraph in enumerate(frame.letter.body) for row in text_rows(frame, paragraph, "body", index)
    ]


def text_rows(frame: Frame, typed: str, field: str, index: int = 0) -> list[Row]:
    """Return the rows of one paragraph of the form's text: indented, justified, space before it; none for an empty one."""
    if not typed.strip():
        return []
    style = frame.style(Fill.JUSTIFY, indent=frame.measures.length("indent"))
    before = frame.measures.length("before")
    return paragraph_rows(frame.text(typed, field, index), frame.column(frame.left), style, before=before, body=True)
