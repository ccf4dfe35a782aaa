"""What documents with a centred title share (แบบที่ ๔–๙, ๑๑): Garuda, title lines and the short line under them."""

from collections.abc import Sequence

from msgspec.structs import replace

from circ_desktop.typeset.canvas.sheets import Rule, Sheet
from circ_desktop.typeset.canvas.tagging import TITLE
from circ_desktop.typeset.flow.rows import Row, tagged, word_run
from circ_desktop.typeset.forms.frame import Frame
from circ_desktop.typeset.forms.heading import LABEL_SPACE
from circ_desktop.typeset.forms.top import title_rows
from circ_desktop.typeset.lines.printed import Printed


def put_emblem(frame: Frame, sheet: Sheet) -> float:
    """Draw the Garuda where the form has one; return the baseline that the first line of the title counts from."""
    if frame.measures.number("garuda"):
        return frame.put_garuda(sheet)
    return frame.measures.length("title_top") - frame.leading


def named(frame: Frame, word: str, typed: str, field: str) -> Printed:
    """Return a form's word followed by what was typed, "คำสั่งอำเภอ…"; a clerk may have typed the word too."""
    whole = frame.text(typed, field)
    _, item = whole.parted(len(whole.text) - len(whole.text.lstrip()))
    return item if item.text.startswith(word) else item.behind(word)


def subject_line(frame: Frame) -> Printed:
    """Return "เรื่อง  …", nothing where there is no subject."""
    item = frame.text(frame.letter.subject, "subject")
    return item.behind(frame.measures.word("subject") + LABEL_SPACE) if item.text else item


def issue_line(frame: Frame, issue: int | None, field: str, *, bracketed: bool = False) -> Printed:
    """Return "ฉบับที่ ๒", bracketed in the name of a regulation; nothing for a document that is the only one."""
    words = f"{frame.measures.word('issue')} {issue}"
    return replace(frame.own(f"({words})" if bracketed else words), field=field) if issue else Printed("")


def number_row(frame: Frame) -> list[Row]:
    """Return the row "ที่  ๑๒/๒๕๖๘", centred; a dotted line to write on while there is no number."""
    label = frame.measures.word("number") + LABEL_SPACE
    item = frame.text(frame.letter.number, "number")
    if item.text:
        return title(frame, [item.behind(label)])
    room, middle = frame.measures.length("number_room"), (frame.left + frame.right) / 2
    width = frame.measure(label)
    left = middle - (width + room) / 2
    dots = Rule(left + width, 1.5, left + width + room, 1.5, frame.measures.length("leader_dot"), dotted=True)
    run = word_run(Printed(label, "number"), left, frame.family, frame.plain)
    return tagged([Row((run,), frame.leading, leaders=(dots,), keep=True)], TITLE)


def title(frame: Frame, items: Sequence[Printed]) -> list[Row]:
    """Return centred lines of the title. No page ends with one."""
    rows = title_rows(frame, items, bold=bool(frame.measures.number("title_bold")))
    return tagged([replace(row, keep=True) for row in rows], TITLE)


def underlined(frame: Frame, rows: Sequence[Row]) -> list[Row]:
    """Return the title's rows with the form's space above, and the short line that parts them from the text."""
    measures = frame.measures
    first = [replace(rows[0], advance=rows[0].advance + measures.length("title_before"))] if rows else []
    half, middle = measures.length("title_rule") / 2, (frame.left + frame.right) / 2
    line = Rule(middle - half, 0.0, middle + half, 0.0, measures.length("title_line"))
    under = Row((), measures.length("title_rule_before"), leaders=(line,) if half else (), keep=True)
    return [*first, *rows[1:], under]
