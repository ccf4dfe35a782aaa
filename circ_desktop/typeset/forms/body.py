"""The paragraphs of the text (ข้อความ) as rows."""

from collections.abc import Sequence
from itertools import zip_longest

from circ_desktop.typeset.flow.leads import leads_on
from circ_desktop.typeset.flow.rows import Row, hanging_rows, paragraph_rows, tagged
from circ_desktop.typeset.forms.frame import Frame
from circ_desktop.typeset.forms.listed import ItemPlace, item_places
from circ_desktop.typeset.forms.roles import has_role, role_rows
from circ_desktop.typeset.lines.paragraph import Fill


def body_rows(frame: Frame) -> list[Row]:
    """Return the rows of the letter's body."""
    return listed_rows(frame, frame.letter.body, "body")


def listed_rows(
    frame: Frame, body: Sequence[str], field: str, index: int | None = None, *, first: int = 0
) -> list[Row]:
    """Return the rows of paragraphs, items among them deeper by their level.

    They lead to the field's paragraph of their own number, or all to the one that `index` says. Paragraphs before
    `first` are set elsewhere, in a sentence of the form.
    """
    places = item_places(frame, body, field if index is None else f"{field} {index}")
    return [
        row
        for number, (paragraph, below, place) in enumerate(zip_longest(body, body[1:], places))
        if number >= first
        for row in text_rows(
            frame,
            paragraph,
            field,
            number if index is None else index,
            keep=leads_on(paragraph, below),
            place=place,
        )
    ]


def text_rows(
    frame: Frame, typed: str, field: str, index: int = 0, *, keep: bool = False, place: ItemPlace | None = None
) -> list[Row]:
    """Return the rows of one paragraph of the form's text: indented, justified, space before it; none for an empty one.

    With `keep` no page ends with it (`leads.leads_on`). An item has a `place`, and its lines go on where the office sets
    them. What stands behind a tab goes to the column of roles.
    """
    if not typed.strip():
        return []
    indent = place.indent if place else frame.measures.length("indent")
    if has_role(typed):
        above = frame.letter.body[index - 1] if field == "body" and index else ""
        rows = role_rows(frame, typed, field, index, place=place, indent=indent, keep=keep, in_list=has_role(above))
    else:
        style = frame.style(Fill.JUSTIFY, indent=indent)
        before, column, text = (
            frame.measures.length("before"),
            frame.column(frame.left),
            frame.text(typed, field, index),
        )
        if place and place.hangs and frame.look.hanging_items:
            rows = hanging_rows(text, place.label, column, style, place.text, before=before, body=True, keep=keep)
        else:
            rows = paragraph_rows(text, column, style, before=before, body=True, keep=keep)
    return tagged(rows, place.path, place.label) if place else rows
