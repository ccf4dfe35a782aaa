"""Several letters in one file: where each begins. A letter begins at its ที่, with its urgency and stamps above it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from circ_desktop.reading.fields.number import number_place
from circ_desktop.reading.fields.urgency import is_class_line
from circ_desktop.reading.lines import Line
from circ_desktop.reading.wording import begins, label

_CITED = re.compile(r"^\s*(?:ลงวันที่|จำนวน|นั้น)")
_REACH = 30
"""Filled lines between ที่ and เรื่อง: stamps, the agency, the date."""


def part_letters(lines: Sequence[Line], stamp_lines: frozenset[int]) -> list[list[Line]]:
    """Return the lines of each letter, in order; one part where no second letter begins."""
    starts: list[int] = []
    open_since: int | None = None
    for index, line in enumerate(lines):
        if begins("closing", "words").match(line.text):
            open_since = None
        elif open_since is None and _is_head(lines, index):
            starts.append(_with_lines_above(lines, index, stamp_lines))
            open_since = index
    if len(starts) < 2:
        return [list(lines)]
    cuts = [0, *starts[1:], len(lines)]
    return [list(lines[begin:end]) for begin, end in pairwise(cuts)]


def _is_head(lines: Sequence[Line], index: int) -> bool:
    place = number_place(lines[index])
    if place is None or _CITED.match(lines[index].plain[place[1] :]):
        return False
    following = [line for line in lines[index + 1 :] if line][:_REACH]
    if following and _CITED.match(following[0].plain):
        return False
    return any(label("subject").match(line.text) for line in following)


def _with_lines_above(lines: Sequence[Line], index: int, stamp_lines: frozenset[int]) -> int:
    begin = index
    for above in range(index - 1, -1, -1):
        line = lines[above]
        if line and not is_class_line(line.text) and line.number not in stamp_lines:
            break
        if line:
            begin = above
    return begin
