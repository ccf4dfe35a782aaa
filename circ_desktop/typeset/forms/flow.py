"""From rows to sheets: page numbers, continuation words, and the ending on the last page (ว ๒๐๑๙). For every form."""

from collections.abc import Sequence
from itertools import count
from typing import Protocol

from circ_desktop.typeset.canvas.sheets import Align, Sheet
from circ_desktop.typeset.flow.pageflow import FilledPage, PageRoom, continuation_words, fill_pages, lines_over
from circ_desktop.typeset.flow.rows import Row
from circ_desktop.typeset.forms.frame import Frame
from circ_desktop.typeset.forms.overflow import put_whole, top_whole
from circ_desktop.typeset.papers.copies import mark_copy


class Tail(Protocol):
    """What follows the last row: signature block and the like."""

    @property
    def least_height(self) -> float:
        """From the last row's baseline to the lowest line that must stand on the same page."""

    def put(self, sheet: Sheet, end: float, pages: int) -> list[Sheet]:
        """Put it below the baseline `end` of page `pages`; return further pages that it needed."""


def flow(frame: Frame, first: Sheet, top: float, rows: Sequence[Row], tail: Tail) -> list[Sheet]:
    """Spread rows and tail over pages and return them all.

    Args:
        frame: the letter's frame.
        first: page 1, its top already filled.
        top: the baseline on page 1 above the first row; the row's own advance is added.
        rows: the text.
        tail: what ends it.
    """
    head, top = top_whole(frame, first, top, _first_baseline(frame))
    room = page_room(frame, top, tail.least_height)
    pages = fill_pages(rows, room)
    before = head[:-1]  # pages that the top alone fills: none in any real letter
    sheets = [head[-1], *(frame.new_sheet() for _ in pages[1:])]
    for number, (sheet, page) in enumerate(zip(sheets, pages, strict=True), start=1):
        if number > 1:
            frame.put_page_number(sheet, len(before) + number)
        put_rows(frame, sheet, page, pages[number] if number < len(pages) else None)
    sheets[-1].spill = lines_over(rows, pages, room)
    count = len(before) + len(pages)
    ending = put_whole(frame, sheets[-1], tail, pages[-1].end, count, room.others)
    return _as_copy(frame, [*before, *sheets, *ending])


def _as_copy(frame: Frame, sheets: list[Sheet]) -> list[Sheet]:
    """Return the pages with the marks of a copy, where the letter is one."""
    letter = frame.letter
    if letter.copy is None:
        return sheets

    numbers = count(len(sheets) + 1)

    def another() -> Sheet:
        sheet = frame.new_sheet()
        frame.put_page_number(sheet, next(numbers))
        return sheet

    secret = letter.secrecy is not None
    return mark_copy(sheets, letter.copy, frame.look, letter.digits, another, secret=secret)


def page_room(frame: Frame, top: float, tail: float) -> PageRoom:
    """Return the room of the pages, the baseline above the first row being `top`; what follows the rows is `tail` high."""
    measures = frame.measures
    bottom = frame.height - measures.length("continuation_bottom") - frame.family.regular.descent * frame.size
    gap, least = measures.number("continuation_gap", "lines"), measures.number("continuation_gap_least", "lines")
    if not measures.number("continuation_word"):  # the page is filled to its last line
        bottom, gap, least = frame.last_baseline, -1.0, -1.0
    return PageRoom(
        first=top,
        others=_first_baseline(frame),
        last=frame.last_baseline,
        continuation_last=bottom,
        leading=frame.leading,
        gap=gap,
        gap_least=least,
        tail=tail,
        with_tail=int(measures.number("lines_with_closing")),
        split=measures.number("page_end_split", "lines"),
        tight=measures.number("page_end_tight", "lines"),
    )


def _first_baseline(frame: Frame) -> float:
    """Return the baseline of the first row of every page but the first."""
    return frame.measures.length("page_number") + frame.measures.length("page_number_gap", line=frame.leading)


def put_rows(frame: Frame, sheet: Sheet, page: FilledPage, following: FilledPage | None) -> None:
    """Put a page's rows on it, and the first words of the following page at its foot."""
    for baseline, row in page.rows:
        sheet.items.extend(row.at(baseline))
    if following is None or page.continuation is None or not frame.measures.number("continuation_word"):
        return
    opening = next((row.opening for _, row in following.rows if row.opening), "")
    letters, most = (int(frame.measures.number(name)) for name in ("continuation_letters", "continuation_most"))
    words = continuation_words(opening, letters, most)
    if words:
        foot = frame.measures.word("continuation").format(words)
        sheet.text(frame.right, page.continuation, foot, size=frame.size, align=Align.RIGHT, artifact=True)
