"""How rows fill pages: where a page ends, what its foot says of the next one, and what stays with the closing.

Rules (typing guide ว ๒๐๑๙ and practice, measures in `resources/forms/base.toml`): the next page's first words stand at the
bottom right; at least two lines of text stand on the page of the closing; no paragraph leaves a single line behind or sends
one ahead; a heading or a lead ("ดังนี้") never stands alone at a foot; the signature block is never torn. Within these the
page is filled, and rather ends with a paragraph where that costs little room.
"""

from collections.abc import Sequence

from msgspec import Struct

from circ_desktop.thai.words import cut
from circ_desktop.typeset.flow.items import items
from circ_desktop.typeset.flow.rows import Row
from circ_desktop.typeset.lines.spans import NET_ADDRESS


class PageRoom(Struct, frozen=True):
    """The room of the pages, baselines in pt from the top.

    Attributes:
        first: baseline above the first row of page 1; the row's own advance is added.
        others: baseline of the first row on the other pages.
        last: lowest baseline of text.
        continuation_last: lowest baseline of the continuation word.
        leading: one single line.
        gap, gap_least: empty lines between the last row and the continuation word, usual and least.
        tail: least height of what follows the last row and must stand on its page.
        with_tail: how many rows of text must stand with it.
        split: how many empty lines at the foot it is worth not to part a paragraph.
        tight: what each line of gap given up before the continuation word counts, in empty lines.
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
    split: float = 1.5
    tight: float = 0.5


class FilledPage(Struct, frozen=True):
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
        whole = len(baselines) == len(rows) - start
        end = baselines[-1] if baselines else room.others - room.leading if pages else room.first
        if (whole and end + room.tail <= room.last) or (pages and start >= len(rows)):
            pages.append(FilledPage(tuple(zip(baselines, rows[start:], strict=True)), end, None))
            return pages
        count = _rows_on_page(rows, start, baselines, room, first_page=not pages)
        kept = baselines[:count]
        end = kept[-1] if kept else baselines[0] - room.leading if baselines else room.first
        pages.append(FilledPage(tuple(zip(kept, rows[start : start + count], strict=True)), end, _foot(end, room)))
        start += count


def lines_over(rows: Sequence[Row], pages: Sequence[FilledPage], room: PageRoom) -> float:
    """Return by how many single lines the text misses being one page shorter; 0 when it is one page anyway."""
    if len(pages) < 2:
        return 0.0
    start = sum(len(page.rows) for page in pages[:-2])
    y = room.first if len(pages) == 2 else room.others - rows[start].advance if start < len(rows) else room.others
    end = y + sum(row.advance for row in rows[start:])
    return max(0.0, (end + room.tail - room.last) / room.leading)


def _baselines(rows: Sequence[Row], start: int, room: PageRoom, *, first_page: bool) -> list[float]:
    """Return the baselines of the rows from `start` on, up to the first that is too low for any page."""
    y = room.first
    result: list[float] = []
    for number in range(start, len(rows)):
        y = room.others if number == start and not first_page else y + rows[number].advance
        result.append(y)
        if y > room.last:
            break
    return result


def _foot(end: float, room: PageRoom) -> float:
    return min(end + (room.gap + 1) * room.leading, room.continuation_last)


def _rows_on_page(
    rows: Sequence[Row], start: int, baselines: Sequence[float], room: PageRoom, *, first_page: bool
) -> int:
    """Return how many rows stay on a page that is not the last."""
    fitting = _count_above(baselines, min(room.last, room.continuation_last - (room.gap_least + 1) * room.leading))
    roomy = _count_above(baselines, room.continuation_last - (room.gap + 1) * room.leading)
    keep = max(0, len(rows) - start - _with_tail(rows, start, room))
    most, usual = min(fitting, keep), min(roomy, keep)
    clean = [count for count in range(1, most + 1) if _clean(rows, start + count)]
    if clean:
        return min(clean, key=lambda count: (_cost(rows[start + count - 1], count, usual, room), -count))
    forced = min(roomy or fitting or _count_above(baselines, room.last), keep)
    items = [count for count in range(forced, 0, -1) if rows[start + count - 1].last]
    least = 0 if first_page else 1  # every further page takes at least one row, so that the letter ends
    return max(items[0] if items else forced, least)


def _with_tail(rows: Sequence[Row], start: int, room: PageRoom) -> int:
    """Return how many rows stay with the closing: the lines of text that there are, up to as many as the guide asks."""
    text = sum(row.body for row in rows[max(start, len(rows) - room.with_tail) :])
    return min(room.with_tail, max(1, text))


def _cost(last: Row, count: int, usual: int, room: PageRoom) -> float:
    """Return how much a page is the worse for ending after `count` rows, in empty lines at its foot."""
    empty = max(0, usual - count) + room.tight * max(0, count - usual)
    return empty + (0.0 if last.last else room.split)


def _count_above(baselines: Sequence[float], lowest: float) -> int:
    return sum(1 for baseline in baselines if baseline <= lowest)


def _clean(rows: Sequence[Row], at: int) -> bool:
    """Tell whether a page may end before row `at`.

    It may in the text, not behind a heading or a lead, and where no single line of a paragraph is left on either side.
    """
    before, after = rows[at - 1], rows[at]
    if not before.body or before.keep:
        return False
    lonely_before = before.first and not before.last
    lonely_after = after.last and not after.first
    return not lonely_before and not lonely_after


def continuation_words(opening: str, letters: int, most: int) -> str:
    """Return the first words of a page for the foot of the one before: an item's number, and words up to `letters`.

    Only an address of the net, or what is no word at all, would have more than `most` letters; it is cut there.
    "๓. ขอให้หมู่บ้านรายงาน…" gives "๓. ขอให้หมู่บ้าน".
    """
    text = opening.lstrip()
    if address := NET_ADDRESS.match(text):
        return address[0][:most]
    head, number = "", text.split(" ", 1)
    (item,) = items([text])
    if item and item.label.endswith(" "):
        head, text = item.label.rstrip() + " ", text[len(item.label) :]
    elif len(number) > 1 and len(number[0]) <= 6 and not any("ก" <= letter <= "ฮ" for letter in number[0]):
        head, text = number[0] + " ", number[1].lstrip()
    taken = ""
    for word in cut(text.split("\n", 1)[0]):
        if len(taken) >= letters or (word.isspace() and taken):
            break
        taken += word
    return (head + taken).strip()[:most]
