"""The paragraphs of the text (ข้อความ) as rows."""

from collections.abc import Sequence
from itertools import zip_longest

from circ_desktop.typeset.forms.frame import Frame
from circ_desktop.typeset.forms.roles import has_role, role_rows
from circ_desktop.typeset.items import Item, items, list_paths
from circ_desktop.typeset.leads import leads_on
from circ_desktop.typeset.paragraph import Fill, Style
from circ_desktop.typeset.rows import Row, paragraph_rows, tagged
from circ_desktop.typeset.tagging import Path


def body_rows(frame: Frame) -> list[Row]:
    """Return the rows of the letter's body."""
    return listed_rows(frame, frame.letter.body, "body")


def listed_rows(frame: Frame, body: Sequence[str], field: str, index: int | None = None) -> list[Row]:
    """Return the rows of paragraphs, items among them deeper by their level.

    They lead to the field's paragraph of their own number, or all to the one that `index` says.
    """
    found = items(body)
    paths = list_paths(found, field if index is None else f"{field} {index}")
    return [
        row
        for number, (paragraph, below, item, path) in enumerate(zip_longest(body, body[1:], found, paths))
        for row in text_rows(
            frame,
            paragraph,
            field,
            number if index is None else index,
            keep=leads_on(paragraph, below),
            item=item,
            path=path,
        )
    ]


def text_rows(
    frame: Frame,
    typed: str,
    field: str,
    index: int = 0,
    *,
    keep: bool = False,
    item: Item | None = None,
    path: Path = (),
) -> list[Row]:
    """Return the rows of one paragraph of the form's text: indented, justified, space before it; none for an empty one.

    With `keep` no page ends with it (`leads.leads_on`). An `item` stands deeper by its level, and its lines go on where
    the office sets them. What stands behind a tab goes to the column of roles. `path` is the item's place in the structure.
    """
    if not typed.strip():
        return []
    label = _label(frame, item) if item else ""
    if has_role(typed):
        above = frame.letter.body[index - 1] if field == "body" and index else ""
        rows = role_rows(
            frame, typed, field, index, label=label, indent=_indent(frame, item), keep=keep, in_list=has_role(above)
        )
    else:
        style = _style(frame, item)
        before = frame.measures.length("before")
        text = frame.text(typed, field, index)
        rows = paragraph_rows(text, frame.column(frame.left), style, before=before, body=True, keep=keep)
    return tagged(rows, path, len(label)) if path else rows


def _style(frame: Frame, item: Item | None) -> Style:
    indent = _indent(frame, item)
    hang = indent + frame.measure(_label(frame, item)) if item and frame.look.hanging_items else 0.0
    return frame.style(Fill.JUSTIFY, indent=indent, hang=hang)


def _indent(frame: Frame, item: Item | None) -> float:
    return frame.measures.length("indent") + (item.level * frame.measures.length("item_step") if item else 0.0)


def _label(frame: Frame, item: Item) -> str:
    """Return the item's number as printed; its closing spaces count."""
    return frame.text(item.label + "|", "").text[:-1]
