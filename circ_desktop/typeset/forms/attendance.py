"""The lists of who came to a meeting (แบบที่ ๑๑): number, name, post, and whom for or why not, in columns of one width.

The columns are found from all lists together, so that they stand below each other; a long text wraps within its column.
"""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from circ_desktop.domain.letter.particulars import Attendee, Minutes
from circ_desktop.typeset.canvas.tagging import SECTION, Step
from circ_desktop.typeset.flow.rows import Column, Row, numbered, opening_of, paragraph_rows, tagged, word_run
from circ_desktop.typeset.forms.frame import Frame
from circ_desktop.typeset.lines.paragraph import Fill, set_paragraph
from circ_desktop.typeset.lines.printed import Printed

LISTS = ("present", "absent", "attending")

_NOTE_LINES, _TALL_NOTE = 2, 3
"""A note of more lines is too narrow; what each further line counts."""

_NOTE_SHARES = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4)
"""Of the natural width of the notes: what is tried."""


class _Columns(Struct, frozen=True):
    """Left edges and widths in pt; `note` is None when nobody has one."""

    number: float
    name: Column
    post: Column
    note: Column | None


def attendance_rows(frame: Frame, minutes: Minutes) -> list[Row]:
    """Return the rows of all lists that have somebody in them, each under its heading."""
    lists = {name: getattr(minutes, name) for name in LISTS if getattr(minutes, name)}
    if not lists:
        return []
    columns = _columns(frame, [person for people in lists.values() for person in people])
    rows: list[Row] = []
    for name, people in lists.items():
        rows += _heading(frame, frame.measures.word(name))
        for index, person in enumerate(people):
            rows += _person(frame, columns, f"minutes.{name}", index, person)
    return rows


def _heading(frame: Frame, words: str) -> list[Row]:
    style = replace(frame.style(Fill.LEFT), bold=bool(frame.measures.number("list_bold")))
    before = frame.measures.length("list_before")
    rows = paragraph_rows(Printed(words), frame.column(frame.left), style, before=before, body=True, keep=True)
    return tagged(rows, (Step(SECTION, words),))


def _columns(frame: Frame, people: Sequence[Attendee]) -> _Columns:
    """Share the line out: a name gets what it needs up to a limit, the note as well, the post the rest."""
    measures, gap = frame.measures, frame.measures.length("list_gap")
    number = max(frame.measure(frame.own(f"{count}. ").text) for count in (1, len(people)))
    left = frame.left + number
    room = frame.right - left
    name = min(_widest(frame, [person.name for person in people]), room * measures.number("name_most", "share"))
    noted = any(person.note.strip() for person in people)  # a note may have no width: a lone mark is text too
    post_left = left + name + gap
    note = _note_width(frame, people, frame.right - post_left - gap)
    post_right = frame.right - (note + gap if noted else 0.0)
    return _Columns(
        frame.left,
        frame.column(left, left + name + 0.1),
        frame.column(post_left, post_right),
        frame.column(frame.right - note - 0.1) if noted else None,
    )


def _note_width(frame: Frame, people: Sequence[Attendee], room: float) -> float:
    """Return the width of the notes with which posts and notes together take the fewest lines; the least change wins.

    `room` is that of a post and a note, in pt.
    """
    most = frame.measures.number("note_most", "share") * (frame.right - frame.left)
    natural = min(_widest(frame, [person.note for person in people]), most)
    posts, notes = ([frame.text(text, "").text for text in texts] for texts in zip(*map(_told, people), strict=True))

    def lines(note: float) -> int:
        wide = ((posts, room - note), (notes, note + 0.1))
        counts = (
            [len(set_paragraph(text, width, frame.plain, frame.family)) for text in texts] for texts, width in wide
        )
        return sum(
            max(post, note) + _TALL_NOTE * max(0, note - _NOTE_LINES) for post, note in zip(*counts, strict=True)
        )

    tried = [natural * share for share in _NOTE_SHARES if natural * share <= room / 2]
    return min(tried or [natural], key=lines)


def _told(person: Attendee) -> tuple[str, str]:
    return person.post, person.note


def _widest(frame: Frame, texts: Sequence[str]) -> float:
    return max((frame.measure(frame.text(text, "").text) for text in texts), default=0.0)


def _opening(cells: Sequence[Sequence[Row]], line: int) -> str:
    """Return what stands from a line on, in the order of the paper, for the continuation word."""
    height = max(map(len, cells), default=0)
    return opening_of(cell[below] for below in range(line, height) for cell in cells if below < len(cell))


def _person(frame: Frame, columns: _Columns, field: str, index: int, person: Attendee) -> list[Row]:
    """Return one person's rows: the cells' lines beside each other."""
    cells = [(columns.name, person.name, "name"), (columns.post, person.post, "post")]
    cells += [(columns.note, person.note, "note")] if columns.note else []
    lines = [
        paragraph_rows(frame.text(text, f"{field}.{part}", index), column, frame.plain)
        for column, text, part in cells
        if text.strip()
    ]
    label = frame.own(f"{index + 1}.")
    number = word_run(label, columns.number, frame.family, frame.plain)
    height = max((len(cell) for cell in lines), default=1)
    rows = [
        Row(
            tuple(run for cell in lines if line < len(cell) for run in cell[line].runs),
            frame.leading,
            first=line == 0,
            last=line == height - 1,
            body=True,
            opening=_opening(lines, line),
            keep=line < height - 1,
        )
        for line in range(height)
    ]
    opening = f"{label.text} {rows[0].opening}"
    return numbered([replace(rows[0], runs=(number, *rows[0].runs), opening=opening), *rows[1:]], field, index)
