"""ระเบียบ and ข้อบังคับ (แบบที่ ๕, ๖, ข้อ ๑๗, ๑๘).

Order on paper: Garuda, name with who makes it, "ว่าด้วย…", (ฉบับที่ n), พ.ศ.; reason and power, ข้อ ๑, ข้อ ๒ …, parts with
centred headings; "ประกาศ ณ วันที่ …", signature.
"""

import re
from collections.abc import Iterator
from itertools import zip_longest

from msgspec.structs import replace

from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.particulars import Regulation
from circ_desktop.thai.dates import be_year
from circ_desktop.typeset.canvas.measures import Measures
from circ_desktop.typeset.canvas.tagging import SECTION, Step
from circ_desktop.typeset.flow.items import items, list_paths
from circ_desktop.typeset.flow.leads import leads_on
from circ_desktop.typeset.flow.rows import Row, paragraph_rows, tagged
from circ_desktop.typeset.forms.attachments import attachment_sheets
from circ_desktop.typeset.forms.body import body_rows
from circ_desktop.typeset.forms.dated import DatedEnding
from circ_desktop.typeset.forms.flow import flow
from circ_desktop.typeset.forms.frame import Frame
from circ_desktop.typeset.forms.heading import LABEL_SPACE
from circ_desktop.typeset.forms.titled import issue_line, named, put_emblem, title, underlined
from circ_desktop.typeset.forms.top import title_rows
from circ_desktop.typeset.layout import LetterPages
from circ_desktop.typeset.lines.paragraph import Fill
from circ_desktop.typeset.lines.printed import Printed
from circ_desktop.typeset.look import Look

_PART = re.compile(r"(?:หมวด|ส่วน)(?:ที่)?\s*(?:[0-9๐-๙]+|[ก-ฮ])(?=\s|$)")
"""The number of a part: "หมวด ๑", "ส่วนที่ ๒"."""


def compose(letter: Letter, look: Look) -> LetterPages:
    """Lay out a regulation. Raises `FontMissing`, `TypesetError`."""
    regulation = letter.regulation or Regulation()
    frame = Frame(letter, look, Measures("regulation", look.overrides))
    first = frame.new_sheet()
    top = put_emblem(frame, first)
    rows = [*underlined(frame, _title(frame, regulation)), *body_rows(frame), *_clause_rows(frame, regulation)]
    sheets = flow(frame, first, top, rows, DatedEnding(frame))
    return frame.pages([*sheets, *attachment_sheets(frame)], author=regulation.agency)


def is_heading(clause: str) -> bool:
    """Tell whether a clause is the heading of a part ("หมวด ๑ บททั่วไป"), which takes no number."""
    return _PART.match(clause.strip()) is not None or clause.strip().startswith("บทเฉพาะกาล")


def _title(frame: Frame, regulation: Regulation) -> list[Row]:
    measures = frame.measures
    subject = frame.text(frame.letter.subject, "subject")
    about = named(frame, measures.word("about"), subject.text, "subject") if subject.text else subject
    year = regulation.year or (be_year(frame.letter.date) if frame.letter.date else None)
    lines = [
        named(frame, str(regulation.name), regulation.agency, "regulation.agency"),
        about,
        issue_line(frame, regulation.issue, "regulation.issue", bracketed=True),
        replace(frame.own(f"{measures.word('year')} {year}"), field="regulation.year") if year else Printed(""),
    ]
    return title(frame, lines)


def _clause_rows(frame: Frame, regulation: Regulation) -> list[Row]:
    """Return the rows of all clauses, counted through the headings."""
    rows: list[Row] = []
    number = 0
    for index, (clause, below) in enumerate(zip_longest(regulation.clauses, regulation.clauses[1:])):
        if is_heading(clause):
            rows += _heading_rows(frame, clause, index)
            continue
        number += 1
        label = frame.own(f"{frame.measures.word('clause_of')} {number}{LABEL_SPACE}").text
        parts = list(_parts(frame, clause, index)) or [frame.text("", "regulation.clauses", index)]
        following = [*(part.text for part in parts[1:]), below if below and not is_heading(below) else None]
        listed = (None, *items(part.text for part in parts[1:]))
        paths = list_paths(listed, f"clause {index}")
        for place, (part, after, item, path) in enumerate(zip(parts, following, listed, paths, strict=True)):
            keep = leads_on(part.text, after)
            text = _paragraph(frame, part.behind(label) if place == 0 else part, keep=keep)
            rows += tagged(text, path, len(item.label)) if item else text
    return rows


def _parts(frame: Frame, clause: str, index: int) -> Iterator[Printed]:
    """Yield the paragraphs of a clause; each still leads to its place in what was typed."""
    at = 0
    for typed in clause.split("\n"):
        if typed.strip():
            item = frame.text(typed, "regulation.clauses", index)
            yield replace(item, added=-at)
        at += len(typed) + 1


def _paragraph(frame: Frame, item: Printed, *, keep: bool) -> list[Row]:
    measures = frame.measures
    style = frame.style(Fill.JUSTIFY, indent=measures.length("indent"))
    column = frame.column(frame.left)
    return paragraph_rows(item, column, style, before=measures.length("before"), body=True, keep=keep)


def _heading_rows(frame: Frame, clause: str, index: int) -> list[Row]:
    """Return a part's heading: its number, and its name on the next line, centred; never the last on a page."""
    typed = clause.strip()
    found = _PART.match(typed)
    cut = found.end() if found else len(typed)
    items = [frame.text(typed[:cut], "regulation.clauses", index)]
    if name := typed[cut:].strip():
        items.append(replace(frame.text(name, "regulation.clauses", index), added=-(len(typed) - len(name))))
    before = frame.measures.length("part_before")
    rows = title_rows(frame, items, bold=bool(frame.measures.number("part_bold")), before=before)
    return tagged([replace(row, body=True, keep=True) for row in rows], (Step(SECTION, f"clause {index}"),))
