"""Several letters in one file: where each begins. A letter begins at its ที่, with its urgency and stamps above it."""

import re
from collections.abc import Sequence
from itertools import islice, pairwise

from circ_desktop.reading.fields.number import number_place
from circ_desktop.reading.fields.urgency import is_class_line
from circ_desktop.reading.lines import Line
from circ_desktop.reading.wording import begins, label

_CITED = re.compile(r"^\s*(?:ลงวันที่|จำนวน|นั้น)")
_REACH = 30
"""Filled lines between ที่ and เรื่อง: stamps, the agency, the date."""


def part_letters(lines: Sequence[Line], stamp_lines: frozenset[int]) -> list[list[Line]]:
    """Return the lines of each letter, in order; one part where no second letter begins."""
    subjects = _with_subject_below(lines)
    starts: list[int] = []
    within = False
    for index, line in enumerate(lines):
        if begins("closing", "words").match(line.text):
            within = False
        elif not within and index in subjects and _is_head(lines, index):
            starts.append(_with_lines_above(lines, index, stamp_lines))
            within = True
    if len(starts) < 2:
        return [list(lines)]
    cuts = [0, *starts[1:], len(lines)]
    return [list(lines[begin:end]) for begin, end in pairwise(cuts)]


def _with_subject_below(lines: Sequence[Line]) -> set[int]:
    """Return the lines that have เรื่อง at most so many filled lines below them."""
    found: set[int] = set()
    distance = _REACH + 1
    for index in range(len(lines) - 1, -1, -1):
        if distance <= _REACH:
            found.add(index)
        if label("subject").match(lines[index].text):
            distance = 1
        elif lines[index]:
            distance += 1
    return found


def _is_head(lines: Sequence[Line], index: int) -> bool:
    place = number_place(lines[index])
    if place is None or _CITED.match(lines[index].plain[place[1] :]):
        return False
    following = next((line for line in islice(lines, index + 1, index + 1 + _REACH) if line), None)
    return following is None or not _CITED.match(following.plain)


def _with_lines_above(lines: Sequence[Line], index: int, stamp_lines: frozenset[int]) -> int:
    begin = index
    for above in range(index - 1, max(-1, index - _REACH), -1):
        line = lines[above]
        if line and not is_class_line(line.text) and line.number not in stamp_lines:
            break
        if line:
            begin = above
    return begin
