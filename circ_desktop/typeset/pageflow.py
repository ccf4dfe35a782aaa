"""How rows fill pages: where a page ends, what its foot says of the next one, and what stays with the closing.

Rules (typing guide ว ๒๐๑๙ and practice, measures in `resources/forms/base.toml`): the next page's first words stand at the
bottom right; at least two lines of text stand on the page of the closing; no paragraph leaves a single line behind; the
signature block is never torn.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from circ_desktop.thai.words import cut
from circ_desktop.typeset.rows import Row
from circ_desktop.typeset.spans import NET_ADDRESS

_WHOLE_PARAGRAPH = 3
"""When the page is left because the closing needs company, a paragraph of up to this many lines goes over whole."""


@dataclass(frozen=True, slots=True)
class PageRoom:
    """The room of the pages, baselines in pt from the top.

    Attributes:
        first: baseline above the first row of page 1; the row's own advance is added.
        others: baseline of the first row on the other pages.
        last: lowest baseline of text.
        continuation_last: lowest baseline of the continuation word.
        leading: one single line.
        gap, gap_least: empty lines between the last row and the continuation word, usual and least.
        tail: least height of what follows the last row and must stand on its page.
        with_tail: how many rows must stand with it.
    """

    first: float
    others: float
    last: float
    continuation_last: float
    leading: float
    gap: float
    gap_least: float
    tail: float
    with_tail: int


@dataclass(frozen=True, slots=True)
class FilledPage:
    """The rows of one page with their baselines, and the baseline of its continuation word (None on the last page)."""

    rows: tuple[tuple[float, Row], ...]
    end: float
    continuation: float | None


def fill_pages(rows: Sequence[Row], room: PageRoom) -> list[FilledPage]:
    """Spread the rows over pages. The last page has room for the tail, unless the tail alone is higher than a page."""
    pages: list[FilledPage] = []
    start = 0
    while True:
        baselines = _baselines(rows, start, room, first_page=not pages)
        end = baselines[-1] if baselines else room.others - room.leading if pages else room.first
        if end + room.tail <= room.last or (pages and start >= len(rows)):
            pages.append(FilledPage(tuple(zip(baselines, rows[start:], strict=True)), end, None))
            return pages
        count = _rows_on_page(rows, start, baselines, room, first_page=not pages)
        kept = baselines[:count]
        end = kept[-1] if kept else baselines[0] - room.leading if baselines else room.first
        pages.append(FilledPage(tuple(zip(kept, rows[start : start + count], strict=True)), end, _foot(end, room)))
        start += count


def _baselines(rows: Sequence[Row], start: int, room: PageRoom, *, first_page: bool) -> list[float]:
    y = room.first
    result: list[float] = []
    for number, row in enumerate(rows[start:]):
        y = room.others if number == 0 and not first_page else y + row.advance
        result.append(y)
    return result


def _foot(end: float, room: PageRoom) -> float:
    return min(end + (room.gap + 1) * room.leading, room.continuation_last)


def _rows_on_page(
    rows: Sequence[Row], start: int, baselines: Sequence[float], room: PageRoom, *, first_page: bool
) -> int:
    """Return how many rows stay on a page that is not the last."""
    fitting = _count_above(baselines, min(room.last, room.continuation_last - (room.gap_least + 1) * room.leading))
    roomy = _count_above(baselines, room.continuation_last - (room.gap + 1) * room.leading)
    keep = max(0, len(rows) - start - room.with_tail)
    most, usual = min(fitting, keep), min(roomy, keep)
    lowest = usual if keep >= fitting else min(usual, most - _WHOLE_PARAGRAPH)
    ends = [count for count in range(most, max(lowest - 1, 0), -1) if _ends_paragraph(rows[start + count - 1])]
    clean = [count for count in chain(range(usual, 0, -1), range(usual + 1, most + 1)) if _clean(rows, start + count)]
    if ends or clean:
        return (ends or clean)[0]
    forced = min(roomy or fitting or _count_above(baselines, room.last), keep)
    items = [count for count in range(forced, 0, -1) if rows[start + count - 1].last]
    least = 0 if first_page else 1  # every further page takes at least one row, so that the letter ends
    return max(items[0] if items else forced, least)


def _ends_paragraph(row: Row) -> bool:
    return row.last and row.body


def _count_above(baselines: Sequence[float], lowest: float) -> int:
    return sum(1 for baseline in baselines if baseline <= lowest)


def _clean(rows: Sequence[Row], at: int) -> bool:
    """Tell whether a page may end before row `at`: in the body, leaving no single line of a paragraph on either side."""
    before, after = rows[at - 1], rows[at]
    if not before.body:
        return False
    lonely_before = before.first and not before.last
    lonely_after = after.last and not after.first
    return not lonely_before and not lonely_after


def continuation_words(opening: str, letters: int) -> str:
    """Return the first words of a page for the foot of the one before: an item's number, and words up to `letters`.

    "๓. ขอให้หมู่บ้านรายงาน…" gives "๓. ขอให้หมู่บ้าน".
    """
    text = opening.lstrip()
    if address := NET_ADDRESS.match(text):
        return address[0]
    head, number = "", text.split(" ", 1)
    if len(number) > 1 and len(number[0]) <= 6 and not any("ก" <= letter <= "ฮ" for letter in number[0]):
        head, text = number[0] + " ", number[1].lstrip()
    taken = ""
    for word in cut(text.split("\n", 1)[0]):
        if len(taken) >= letters or (word.isspace() and taken):
            break
        taken += word
    return (head + taken).strip()
