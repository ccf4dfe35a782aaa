"""รายงานการประชุม (แบบที่ ๑๑, ข้อ ๒๕).

Order on paper: which meeting, ครั้งที่, เมื่อ, ณ; who came, who did not, who attended; when it began, the text under its
agenda headings, when it ended; who wrote it down, who checked it.
"""

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import zip_longest

from msgspec.structs import replace

from circ_desktop.domain.letter.content import Letter, Signer
from circ_desktop.domain.letter.particulars import Minutes
from circ_desktop.typeset.canvas.measures import Measures
from circ_desktop.typeset.canvas.sheets import Item, Run, Sheet, Source
from circ_desktop.typeset.canvas.tagging import SECTION, Step
from circ_desktop.typeset.flow.items import items, list_paths
from circ_desktop.typeset.flow.leads import leads_on
from circ_desktop.typeset.flow.rows import Row, labelled, paragraph_rows, tagged
from circ_desktop.typeset.forms.attachments import attachment_sheets
from circ_desktop.typeset.forms.attendance import attendance_rows
from circ_desktop.typeset.forms.body import text_rows
from circ_desktop.typeset.forms.flow import flow
from circ_desktop.typeset.forms.frame import Frame
from circ_desktop.typeset.forms.heading import LABEL_SPACE
from circ_desktop.typeset.forms.signature import SignatureBlock
from circ_desktop.typeset.forms.titled import named, put_emblem, title, underlined
from circ_desktop.typeset.layout import LetterPages
from circ_desktop.typeset.lines.printed import Printed
from circ_desktop.typeset.look import Look

_AGENDA = re.compile(r"\s*(?P<label>(?:ระเบียบ)?วาระที่\s*[0-9๐-๙]+(?:\.[0-9๐-๙]+)*)\s*(?P<rest>.*)", re.DOTALL)
_RESOLUTION = re.compile(r"\s*(?P<label>มติที่ประชุม|มติ(?=\s))\s*(?P<rest>.*)", re.DOTALL)

_CHECKER_FIELDS = {"minutes.checker.name": "minutes.checker", "minutes.checker.position": "minutes.checker_position"}


def compose(letter: Letter, look: Look) -> LetterPages:
    """Lay out the minutes of a meeting. Raises `FontMissing`, `TypesetError`."""
    minutes = letter.minutes or Minutes()
    frame = Frame(letter, look, Measures("minutes", look.overrides))
    first = frame.new_sheet()
    rows = [
        *underlined(frame, title(frame, _title(frame, minutes))),
        *attendance_rows(frame, minutes),
        *_time(frame, "start", minutes.start),
        *_agenda_rows(frame),
        *_time(frame, "end", minutes.end),
    ]
    sheets = flow(frame, first, put_emblem(frame, first), rows, WrittenBy(frame, minutes))
    return frame.pages([*sheets, *attachment_sheets(frame)], author=minutes.committee)


def _title(frame: Frame, minutes: Minutes) -> list[Printed]:
    """Return "รายงานการประชุม…", "ครั้งที่ …", "เมื่อ…", "ณ …"; parts that nobody filled are left out."""
    lines = [named(frame, frame.measures.word("title"), minutes.committee, "minutes.committee")]
    for part in ("session", "held", "place"):
        word = frame.measures.word(part)
        item = frame.text(getattr(minutes, part), f"minutes.{part}")
        if item.text:
            lines.append(item if item.text.startswith(word.strip()) else item.behind(word))
    return lines


def _time(frame: Frame, part: str, typed: str) -> list[Row]:
    """Return the line "เริ่มประชุมเวลา ๐๙.๓๐ น."; nothing without a time."""
    item = frame.text(typed, f"minutes.{part}")
    if not item.text:
        return []
    hours = frame.measures.word("hours")
    whole = item if item.text.endswith(hours) else replace(item, text=f"{item.text} {hours}")
    whole = whole.behind(frame.measures.word(part))
    before = frame.measures.length("time_before")
    column = frame.column(frame.left)
    return paragraph_rows(whole, column, frame.plain, before=before, body=True, keep=part == "start")


def _agenda_rows(frame: Frame) -> list[Row]:
    """Return the text: agenda headings and resolutions at the margin behind their bold words, everything else indented."""
    rows: list[Row] = []
    body: Sequence[str] = frame.letter.body
    listed = items(body)
    paths = list_paths(listed, "body")
    for index, (paragraph, below, item, path) in enumerate(zip_longest(body, body[1:], listed, paths)):
        agenda, resolution = _AGENDA.match(paragraph), _RESOLUTION.match(paragraph)
        if found := agenda or resolution:
            rows += _labelled(frame, found, index, part="agenda" if agenda else "resolution", below=below)
        else:
            text = text_rows(frame, paragraph, "body", index, keep=leads_on(paragraph, below))
            rows += tagged(text, path, len(item.label)) if item else text
    return rows


def _labelled(frame: Frame, found: re.Match[str], index: int, *, part: str, below: str | None) -> list[Row]:
    """Return an agenda heading or a resolution, its further lines hanging behind the label.

    No page ends with a heading, nor parts it; a long resolution may run over as any paragraph.
    """
    measures = frame.measures
    label_style = replace(frame.plain, bold=bool(measures.number("label_bold")))
    style = replace(frame.plain, bold=bool(measures.number(f"{part}_bold")))
    label = frame.text(found["label"], "body", index)
    label = replace(label, text=label.text + LABEL_SPACE)
    rest = replace(frame.text(found["rest"], "body", index), added=-found.start("rest"))
    hang = frame.measure(label.text, bold=label_style.bold)
    before = measures.length("agenda_before" if part == "agenda" else "before")
    rows = paragraph_rows(rest, frame.column(frame.left + hang), style, before=before, body=True)
    rows = labelled(label, rows, frame.left, frame.family, label_style)
    if part == "resolution":
        return rows
    return tagged([replace(row, keep=bool(below)) for row in rows], (Step(SECTION, f"agenda {index}"),))


class WrittenBy:
    """Who wrote the minutes down and who checked them, below each other on one axis. Lengths in pt."""

    def __init__(self, frame: Frame, minutes: Minutes) -> None:
        self.frame = frame
        self._blocks = [
            _block(frame, frame.letter.signer, "written_by", "signer"),
            *(_checker(frame, minutes)),
        ]

    @cached_property
    def least_height(self) -> float:
        """From the last row's baseline to that of the last line."""
        return sum(block.height for block in self._blocks)

    def put(self, sheet: Sheet, end: float, pages: int) -> list[Sheet]:
        """Put both blocks below the baseline `end`; no further page is needed."""
        y, known = end, len(sheet.items)
        for block in self._blocks:
            y = block.put(sheet, y)
        sheet.items[known:] = [self._leading_back(item) for item in sheet.items[known:]]
        return []

    def _leading_back(self, item: Item) -> Item:
        """Return a line of a block leading to the field that it was typed in; what the signer did, the form adds."""
        if not isinstance(item, Run) or item.source is None:
            return item
        if item.text in (self.frame.measures.word("written_by"), self.frame.measures.word("checked_by")):
            return replace(item, source=Source(""))
        field = _CHECKER_FIELDS.get(item.source.field, item.source.field)
        return replace(item, source=replace(item.source, field=field))


def _checker(frame: Frame, minutes: Minutes) -> list[SignatureBlock]:
    if not (minutes.checker or minutes.checker_position):
        return []
    signer = Signer(minutes.checker, (minutes.checker_position,) if minutes.checker_position else ())
    return [_block(frame, signer, "checked_by", "minutes.checker")]


def _block(frame: Frame, signer: Signer, part: str, field: str) -> SignatureBlock:
    """Return a block whose last line says what the signer did."""
    words = frame.measures.word(part)
    position = signer.position if words in signer.position else (*signer.position, words)
    return SignatureBlock(frame, replace(signer, position=position), field=field)
