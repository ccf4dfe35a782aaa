"""Several letters in one file: where each begins. A letter begins at its ที่ or its title, with its urgency and stamps above it."""

from collections.abc import Sequence
from itertools import pairwise

from circ_desktop.reading.letter.anchors import is_closing, is_ending, opens_text
from circ_desktop.reading.letter.class_lines import is_class_line
from circ_desktop.reading.letter.kinds import is_title
from circ_desktop.reading.letter.numbers import number_in
from circ_desktop.reading.lines.lines import Line
from circ_desktop.reading.lines.wording import begins_loosely, label

_REACH = 30
"""Filled lines between ที่ and เรื่อง: stamps, the agency, the date."""
_TITLE_REACH = 6
_ABOVE = 30


def part_letters(lines: Sequence[Line], stamped: frozenset[int]) -> list[list[Line]]:
    """Return the lines of each letter, in order; one part where no second letter begins."""
    subjects = _with_subject_below(lines)
    starts: list[int] = []
    open_head = False
    for index, line in enumerate(lines):
        if not line:
            continue
        if is_closing(line) or is_ending(line) or opens_text(line):
            open_head = False
        elif not open_head and _is_head(lines, index, subjects):
            starts.append(_with_lines_above(lines, index, stamped))
            open_head = True
    if len(starts) < 2:
        return [list(lines)]
    cuts = [0, *starts[1:], len(lines)]
    return [list(lines[begin:end]) for begin, end in pairwise(cuts) if begin < end]


def _with_subject_below(lines: Sequence[Line]) -> dict[int, int]:
    """Return how many filled lines each line stands above the next เรื่อง, or ถึง of a stamped letter."""
    found: dict[int, int] = {}
    distance: int | None = None
    for index in range(len(lines) - 1, -1, -1):
        if distance is not None and distance <= _REACH:
            found[index] = distance
        text = lines[index].text
        if label("subject").match(text) or label("sealed_to").match(text):
            distance = 1
        elif text and distance is not None:
            distance += 1
    return found


def _is_head(lines: Sequence[Line], index: int, subjects: dict[int, int]) -> bool:
    if index not in subjects:
        return False
    line = lines[index]
    if begins_loosely("kind", "memo").match(line.text) and len(line.text) < 30:
        return True
    if is_title(line, lines[index + 1 : index + 5]):
        return subjects[index] <= _TITLE_REACH
    number = number_in(line.plain, official=True)
    if number is None or not _leads(line, number.start):
        return False
    following = next((below for below in lines[index + 1 : index + _REACH] if below), None)
    return following is None or not following.plain.startswith(("ลงวันที่", "จำนวน"))


def _leads(line: Line, start: int) -> bool:
    """Tell whether ที่ stands at the beginning of the line, or behind the urgency alone."""
    before = line.text[:start].strip()
    return not before or is_class_line(before) or line.cells[0].text != line.text


def _with_lines_above(lines: Sequence[Line], index: int, stamped: frozenset[int]) -> int:
    begin = index
    for above in range(index - 1, max(-1, index - _ABOVE), -1):
        line = lines[above]
        if line.number in stamped:
            begin = above
        elif line and not is_class_line(line.text):
            break
        elif line:
            begin = above
    return begin
