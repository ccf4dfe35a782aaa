"""The tables sent with a letter, on pages of their own after it."""

from collections.abc import Iterator
from dataclasses import replace

from circ_desktop.domain.letter import Table as LetterTable
from circ_desktop.typeset.canvas import Sheet, Source
from circ_desktop.typeset.forms.frame import Frame
from circ_desktop.typeset.paragraph import Fill, SetLine, set_paragraph
from circ_desktop.typeset.tables import Table, TableStyle


def attachment_sheets(frame: Frame) -> list[Sheet]:
    """Return the pages of all attached tables."""
    return [sheet for number, table in enumerate(frame.letter.attachments) for sheet in _sheets(frame, table, number)]


def _sheets(frame: Frame, table: LetterTable, number: int) -> list[Sheet]:
    sheets: list[Sheet] = []
    # Cells are counted through the whole letter in reading order; the field "attachments" with the table's number leads
    # the window to the right table, which is as near as its grid can follow.
    head = [frame.text(cell, "attachments", number) for cell in table.columns]
    rows = [[frame.text(cell, "attachments", number) for cell in row] for row in table.rows]
    style = TableStyle(frame.family, frame.measures.length("table_size"), frame.measures.length("table_padding"))
    if not head and not rows:
        _first_sheet(frame, table, number, sheets)
        return sheets
    laid = Table(head, rows, frame.right - frame.left, style)
    laid.put(_pages(frame, table, number, sheets), frame.left)
    return sheets


def _pages(frame: Frame, table: LetterTable, number: int, sheets: list[Sheet]) -> Iterator[tuple[Sheet, float, float]]:
    bottom = frame.height - frame.measures.length("bottom")
    yield _first_sheet(frame, table, number, sheets), _title_height(frame, table), bottom
    while True:
        sheet = frame.new_sheet()
        sheets.append(sheet)
        frame.put_page_number(sheet, len(sheets))
        top = frame.measures.length("page_number") + frame.measures.length("page_number_gap", line=frame.leading)
        yield sheet, top - frame.leading, bottom


def _first_sheet(frame: Frame, table: LetterTable, number: int, sheets: list[Sheet]) -> Sheet:
    sheet = frame.new_sheet()
    sheets.append(sheet)
    sheet.bookmark = " ".join(table.title)
    y = frame.measures.length("page_number")
    for line in _title_lines(frame, table):
        sheet.items.append(line.run(frame.left, y, Source("attachments", number)))
        y += frame.leading
    return sheet


def _title_height(frame: Frame, table: LetterTable) -> float:
    """Return where the table begins under its title."""
    lines = len(_title_lines(frame, table))
    return (
        frame.measures.length("page_number") + (lines - 0.5) * frame.leading if lines else frame.measures.length("left")
    )


def _title_lines(frame: Frame, table: LetterTable) -> list[SetLine]:
    style = replace(frame.style(Fill.CENTRE), bold=True)
    return [
        line
        for title in table.title
        for line in set_paragraph(frame.text(title, "attachments").text, frame.right - frame.left, style, frame.family)
    ]
