"""A paragraph with a column of roles, as lists of members in orders have: "๑.๑ นายสมชาย ใจดี ⇥ ประธานกรรมการ".

Every role begins at the same place (`role_left`); name and role each go on under themselves.
"""

from msgspec.structs import replace

from circ_desktop.thai.marks import ROLE_FOLLOWS
from circ_desktop.typeset.flow.rows import Row, beside, hanging_rows, opening_of, paragraph_rows, word_run
from circ_desktop.typeset.forms.frame import Frame
from circ_desktop.typeset.forms.listed import ItemPlace
from circ_desktop.typeset.lines.paragraph import Fill
from circ_desktop.typeset.lines.printed import Printed


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
    """Return the rows of such a paragraph in the letter's frame.

    Args:
        frame: the letter's.
        typed: the paragraph, `has_role`.
        field: where it stands in the letter.
        index: which item of that.
        place: where it stands as an item: all its lines begin behind the number; None for one without.
        indent: of its first line, in pt.
        keep: whether no page ends with it.
        in_list: whether another member stands above: a list is set close.
    """
    said, _, role = typed.rstrip().partition(ROLE_FOLLOWS)
    name, post = frame.text(said, field, index), _behind(frame.text(role.lstrip(), field, index), typed, role)
    rows = beside(_names(frame, name, place, indent), _roles(frame, post, parted=bool(name.text)))
    whole = [
        replace(
            row,
            advance=frame.leading,
            first=number == 0,
            last=number == len(rows) - 1,
            opening=opening_of(rows[below] for below in range(number, len(rows))),
            keep=keep and number == len(rows) - 1,
        )
        for number, row in enumerate(rows)
    ]
    advance = frame.leading + frame.measures.length("role_before" if in_list else "before")
    return [replace(whole[0], advance=advance), *whole[1:]]


def _role_left(frame: Frame) -> float:
    return frame.left + frame.measures.number("role_left", "share") * (frame.right - frame.left)


def _names(frame: Frame, name: Printed, place: ItemPlace | None, indent: float) -> list[Row]:
    """Return the rows before the column of roles, all beginning under each other."""
    column = frame.column(frame.left, _role_left(frame) - frame.measures.length("role_gap"))
    style = frame.style(Fill.LEFT, indent=indent, hang=indent)
    if place and place.hangs and len(name.text) > place.label:
        return hanging_rows(name, place.label, column, style, place.text, body=True)
    return paragraph_rows(name, column, style, body=True)


def _roles(frame: Frame, role: Printed, *, parted: bool) -> list[Row]:
    """Return the rows of the column of roles, `parted` from the names by spaces: else readers join the two words."""
    x = _role_left(frame)
    rows = paragraph_rows(role, frame.column(x), frame.plain, body=True)
    parting = word_run(Printed("  "), x - frame.measure("  "), frame.family, frame.plain)
    return [replace(rows[0], runs=(parting, *rows[0].runs)), *rows[1:]] if parted else rows


def _behind(item: Printed, typed: str, role: str) -> Printed:
    """Return the role with its place in the paragraph: as if what stands before it were not drawn."""
    by = len(typed.rstrip()) - len(role.lstrip())
    return replace(item, dropped=(*(0 for _ in range(by)), *item.dropped))
