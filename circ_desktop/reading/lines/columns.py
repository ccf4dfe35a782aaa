"""The cells of a line as lines of their own: what a wide gap sets off, but never a date or a bracket in two."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from circ_desktop.reading.lines.dates import dates_in
from circ_desktop.reading.lines.lines import Cell, Line
from circ_desktop.thai.digits import to_arabic

_LONE_LABEL = re.compile(r"^(?:ที่|เลขที่|วันที่)[\s.:]*$")
"""A label that a wide gap parts from its value."""


def single_cells(line: Line) -> list[Line]:
    """Return one line for each column of the line, in reading order.

    Typists set wide gaps inside "๘   กรกฎาคม   ๒๕๖๓" and "(นางมณี   บัวงาม)" too: those stay whole.
    """
    if len(line.cells) < 2:
        return [line]
    return [replace(line, text=cell.text, plain=to_arabic(cell.text), cells=(cell,)) for cell in _whole(line.cells)]


def _whole(cells: Sequence[Cell]) -> list[Cell]:
    """Return the cells, those that one date or one pair of brackets goes through put together."""
    starts: list[int] = []
    text = ""
    for cell in cells:
        text += " " if text else ""
        starts.append(len(text))
        text += cell.text
    bound = [(date.start, date.end) for date in dates_in(to_arabic(text))]
    found: list[Cell] = []
    for cell, start in zip(cells, starts, strict=True):
        before = found[-1].text if found else ""
        inside = any(begin < start < end for begin, end in bound) or _is_open(before, cell.text)
        if found and (inside or _LONE_LABEL.match(before)):
            found[-1] = Cell(f"{found[-1].text} {cell.text}", found[-1].column)
        else:
            found.append(cell)
    return found


def _is_open(before: str, after: str) -> bool:
    """Tell whether a bracket opened in one cell is closed in the next."""
    return before.count("(") > before.count(")") and after.count(")") > after.count("(")
