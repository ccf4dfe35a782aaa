"""The paragraphs of the text (ข้อความ) as rows."""

from itertools import zip_longest

from circ_desktop.typeset.forms.frame import Frame
from circ_desktop.typeset.items import Item, items
from circ_desktop.typeset.leads import leads_on
from circ_desktop.typeset.paragraph import Fill, Style
from circ_desktop.typeset.rows import Row, paragraph_rows


def body_rows(frame: Frame) -> list[Row]:
    """Return the rows of the letter's body."""
    body = frame.letter.body
    return [
        row
        for index, (paragraph, below, item) in enumerate(zip_longest(body, body[1:], items(body)))
        for row in text_rows(frame, paragraph, "body", index, keep=leads_on(paragraph, below), item=item)
    ]


def text_rows(
    frame: Frame, typed: str, field: str, index: int = 0, *, keep: bool = False, item: Item | None = None
) -> list[Row]:
    """Return the rows of one paragraph of the form's text: indented, justified, space before it; none for an empty one.

    With `keep` no page ends with it (`leads.leads_on`). An `item` stands deeper by its level, and its lines go on where
    the office sets them.
    """
    if not typed.strip():
        return []
    style = _style(frame, item)
    before = frame.measures.length("before")
    return paragraph_rows(
        frame.text(typed, field, index), frame.column(frame.left), style, before=before, body=True, keep=keep
    )


def _style(frame: Frame, item: Item | None) -> Style:
    indent = frame.measures.length("indent")
    if item is None:
        return frame.style(Fill.JUSTIFY, indent=indent)
    indent += item.level * frame.measures.length("item_step")
    label = frame.text(item.label + "|", "").text[:-1]  # its closing spaces count
    hang = indent + frame.measure(label) if frame.look.hanging_items else 0.0
    return frame.style(Fill.JUSTIFY, indent=indent, hang=hang)
