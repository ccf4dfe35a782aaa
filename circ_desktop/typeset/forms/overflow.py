"""An ending that is higher than a page goes on over further pages, so that nothing of it stands below the paper's edge.

No ending of a real letter is; but whatever was typed must be legible.
"""

from dataclasses import replace
from typing import Protocol

from circ_desktop.typeset.canvas import Item, Modules, Rule, Sheet
from circ_desktop.typeset.forms.frame import Frame


class Putting(Protocol):
    """What can put itself below a baseline of page `pages`, and returns the further pages that it needed."""

    def put(self, sheet: Sheet, end: float, pages: int) -> list[Sheet]:
        """Put it."""


def put_whole(frame: Frame, sheet: Sheet, tail: Putting, end: float, pages: int, top: float) -> list[Sheet]:
    """Put the tail below the baseline `end`; return the further pages. `top` is the first baseline of a further page, in pt."""
    before = len(sheet.items)
    further = tail.put(sheet, end, pages)
    low = [item for item in sheet.items[before:] if _foot(item) > frame.last_baseline + frame.leading / 2]
    if not low:
        return further
    lines = int((frame.last_baseline - top) / frame.leading) + 1
    first = min(_foot(item) for item in low)
    carried = [int((_foot(item) - first) / frame.leading + 0.5) // lines for item in low]
    more = [frame.new_sheet() for _ in range(max(carried) + 1)]
    if further:  # set again: their page numbers come after the pages that are put in between
        del sheet.items[before:]
        further = tail.put(sheet, end, pages + len(more))
        low = [item for item in sheet.items[before:] if _foot(item) > frame.last_baseline + frame.leading / 2]
    for number, new in enumerate(more, start=pages + 1):
        frame.put_page_number(new, number)
    for item, place in zip(low, carried, strict=True):
        sheet.items.remove(item)
        more[place].items.append(_moved(item, top - first - place * lines * frame.leading))
    return [*more, *further]


def _foot(item: Item) -> float:
    """Return the baseline of a text, the lower edge of a code, the upper edge of any other drawing."""
    if isinstance(item, Modules):
        return item.y + item.side
    return item.y2 if isinstance(item, Rule) else item.y


def _moved(item: Item, by: float) -> Item:
    if isinstance(item, Rule):
        return replace(item, y1=item.y1 + by, y2=item.y2 + by)
    return replace(item, y=item.y + by)
