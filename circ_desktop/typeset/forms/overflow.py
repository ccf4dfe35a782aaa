"""A top or an ending that is higher than a page goes on over further pages, so that nothing stands below the paper's edge.

Neither of a real letter is; but whatever was typed must be legible.
"""

from typing import Protocol

from msgspec.structs import replace

from circ_desktop.typeset.canvas.sheets import Item, Modules, Rule, Run, Sheet
from circ_desktop.typeset.forms.frame import Frame


class Putting(Protocol):
    """What can put itself below a baseline of page `pages`, and returns the further pages that it needed."""

    def put(self, sheet: Sheet, end: float, pages: int) -> list[Sheet]:
        """Put it."""


def top_whole(frame: Frame, sheet: Sheet, top: float, other: float) -> tuple[list[Sheet], float]:
    """Take what the top of page 1 put below its last line over to further pages.

    `top` is the baseline that the text counts from, `other` the first baseline of a further page, in pt. Returns all these
    pages, and the baseline that the text counts from on the last one.
    """
    low = [item for item in sheet.items if _is_low(frame, item)]
    if not low:
        return [sheet], top
    more, ends = _carried(frame, sheet, low, 2, other)
    return [sheet, *more], ends


def put_whole(frame: Frame, sheet: Sheet, tail: Putting, end: float, pages: int, top: float) -> list[Sheet]:
    """Put the tail below the baseline `end`; return the further pages. `top` is the first baseline of a further page, in pt."""
    before = len(sheet.items)
    further = tail.put(sheet, end, pages)
    low = [item for item in sheet.items[before:] if _is_low(frame, item)]
    if not low:
        return further
    if further:  # set again: their page numbers come after the pages that are put in between
        first = min(_foot(item) for item in low)
        count = max(_place(frame, item, first, top) for item in low) + 1
        del sheet.items[before:]
        further = tail.put(sheet, end, pages + count)
        low = [item for item in sheet.items[before:] if _is_low(frame, item)]
    foot = [item for item in sheet.items[before:] if isinstance(item, Run) and item.artifact]
    sheet.items[before:] = [item for item in sheet.items[before:] if item not in foot]  # it announced another page
    more, _ = _carried(frame, sheet, low, pages + 1, top)
    return [*more, *further]


def _carried(frame: Frame, sheet: Sheet, low: list[Item], number: int, top: float) -> tuple[list[Sheet], float]:
    """Move these items to new pages, the first of which has this number; return the pages and the last baseline."""
    first = min(_foot(item) for item in low)
    places = [_place(frame, item, first, top) for item in low]
    more = [frame.new_sheet() for _ in range(max(places) + 1)]
    for count, new in enumerate(more, start=number):
        frame.put_page_number(new, count)
    page = _lines(frame, top) * frame.leading
    gone = set(map(id, low))
    sheet.items[:] = [item for item in sheet.items if id(item) not in gone]
    ends = top
    for item, place in zip(low, places, strict=True):
        moved = _moved(item, top - first - place * page)
        more[place].items.append(moved)
        ends = _foot(moved) if place == len(more) - 1 else ends
    return more, ends


def _place(frame: Frame, item: Item, first: float, top: float) -> int:
    """Return on which further page, from 0, an item comes to stand; `first` is the highest of them."""
    return int((_foot(item) - first) / frame.leading + 0.5) // _lines(frame, top)


def _lines(frame: Frame, top: float) -> int:
    return int((frame.last_baseline - top) / frame.leading) + 1


def _is_low(frame: Frame, item: Item) -> bool:
    """Tell whether an item has no place on the page. The mark of secrecy and the next page's first words stand at its foot."""
    return _foot(item) > frame.last_baseline + frame.leading / 2 and not (isinstance(item, Run) and item.artifact)


def _foot(item: Item) -> float:
    """Return the baseline of a text, the lower edge of a code, the upper edge of any other drawing."""
    if isinstance(item, Modules):
        return item.y + item.side
    return item.y2 if isinstance(item, Rule) else item.y


def _moved(item: Item, by: float) -> Item:
    if isinstance(item, Rule):
        return replace(item, y1=item.y1 + by, y2=item.y2 + by)
    return replace(item, y=item.y + by)
