"""A paragraph with a column of roles, as lists of members in orders have: "๑.๑ นายสมชาย ใจดี ⇥ ประธานกรรมการ".

Every role begins at the same place (`role_left`); name and role each go on under themselves.
"""

from msgspec.structs import replace

from circ_desktop.thai.text import ROLE_FOLLOWS
from circ_desktop.typeset.forms.frame import Frame
from circ_desktop.typeset.forms.listed import ItemPlace
from circ_desktop.typeset.paragraph import Fill
from circ_desktop.typeset.printed import Printed
from circ_desktop.typeset.rows import Row, beside, hanging_rows, paragraph_rows, word_run


def has_role(typed: str) -> bool:
    """Tell whether a paragraph has something in the column of roles."""
    return ROLE_FOLLOWS in typed.rstrip()


def role_rows(
    frame: Frame,
    typed: str,
    field: str,
    index: int,
    *,
    place: ItemPlace | None,
    indent: float,
    keep: bool,
    in_list: bool = False,
) -> list[Row]:
    """Return the rows of such a paragraph.

    Args:
        frame: the letter's frame.
        typed: the paragraph, `has_role`.
        field: where it stands in the letter.
        index: which item of that.
        place: where it stands as an item, None for one without a number: all its lines begin behind the number.
        indent: of its first line, in pt.
        keep: whether no page ends with it.
        in_list: whether another member stands above: a list is set close.
    """
    said, _, role = typed.rstrip().partition(ROLE_FOLLOWS)
    behind = len(said) + len(ROLE_FOLLOWS) + len(role) - len(role.lstrip())
    measures = frame.measures
    x = frame.left + measures.number("role_left", "share") * (frame.right - frame.left)
    names = frame.column(frame.left, x - measures.length("role_gap"))
    style, name = frame.style(Fill.LEFT, indent=indent, hang=indent), frame.text(said, field, index)
    if place and place.hangs and len(name.text) > place.label:
        left = hanging_rows(name, place.label, names, style, place.text, body=True)
    else:
        left = paragraph_rows(name, names, style, body=True)
    right = paragraph_rows(
        _moved(frame.text(role.lstrip(), field, index), behind), frame.column(x), frame.plain, body=True
    )
    parting = word_run(
        Printed("  "), x - frame.measure("  "), frame.family, frame.plain
    )  # else readers join the two words
    right = [replace(right[0], runs=(parting, *right[0].runs)), *right[1:]] if said.strip() else right
    rows = beside(left, right)
    whole = [
        replace(
            row,
            advance=frame.leading,
            first=number == 0,
            last=number == len(rows) - 1,
            opening=_opening(rows[number:]),
            keep=keep and number == len(rows) - 1,
        )
        for number, row in enumerate(rows)
    ]
    before = measures.length("role_before" if in_list else "before")
    return [replace(whole[0], advance=frame.leading + before), *whole[1:]]


def _opening(rows: list[Row]) -> str:
    """Return what stands from a row on, in the order of the paper, for the continuation word."""
    return " ".join(run.text for row in rows for run in row.runs)


def _moved(item: Printed, by: int) -> Printed:
    """Return the text with its place in the paragraph: as if so many characters before it were not drawn."""
    return replace(item, dropped=(*(0 for _ in range(by)), *item.dropped))
