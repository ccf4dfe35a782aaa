"""Where the items of a text stand: their numbers below each other, deeper ones under the text of what they belong to."""

from collections.abc import Sequence

from msgspec import Struct

from circ_desktop.typeset.canvas.tagging import SECTION, Path, Step
from circ_desktop.typeset.flow.items import Item, items, list_paths
from circ_desktop.typeset.flow.leads import is_heading
from circ_desktop.typeset.forms.frame import Frame


class ItemPlace(Struct, frozen=True):
    """Where an item stands. Lengths in pt from the margin.

    Attributes:
        label: how many characters of the printed text are its number with the spaces behind it.
        indent: where the number begins.
        text: where the text behind the number begins, behind the widest number of its list.
        hangs: whether there is room for lines that begin there.
        path: its place in the structure.
    """

    label: int
    indent: float
    text: float
    hangs: bool
    path: Path


def item_places(frame: Frame, body: Sequence[str], field: str) -> list[ItemPlace | None]:
    """Return the place of each paragraph, None for one that is no item.

    A deeper item steps in by `item_step`; where the lines of items hang, to the text of the item that it belongs to.
    """
    found = items(body)
    paths = [
        (Step(SECTION, f"{field} {number}"),) if _heads(body, found, number) else path
        for number, path in enumerate(list_paths(found, field))
    ]
    labels = [frame.text(item.label + "|", "").text[:-1] if item else "" for item in found]
    widest: dict[Path, float] = {}
    for path, label in zip(paths, labels, strict=True):
        if path:
            widest[_list(path)] = max(widest.get(_list(path), 0.0), frame.measure(label))
    known: dict[Path, ItemPlace] = {}
    places: list[ItemPlace | None] = []
    for item, path, label in zip(found, paths, labels, strict=True):
        place = _place(frame, item, path, len(label), widest[_list(path)], known) if item else None
        if place:
            known[path] = place
        places.append(place)
    return places


def _place(frame: Frame, item: Item, path: Path, label: int, widest: float, known: dict[Path, ItemPlace]) -> ItemPlace:
    measures = frame.measures
    most = measures.number("item_most", "share") * (frame.right - frame.left)
    indent = min(measures.length("indent") + item.level * measures.length("item_step"), most)
    above = known.get(_list(path)[:-1])
    if above and above.hangs and frame.look.hanging_items:
        indent = above.text
    text = indent + widest
    return ItemPlace(label, indent, text, text <= most, path)


def _heads(body: Sequence[str], found: Sequence[Item | None], number: int) -> bool:
    """Tell whether a paragraph is the heading of plain text below it, as "๒. ข้อเท็จจริง" is in a memo: no item of a list."""
    if found[number] is None or number + 1 >= len(body) or found[number + 1] is not None:
        return False
    if number and found[number - 1] is not None:  # the last item of a list
        return False
    return bool(body[number + 1].strip()) and is_heading(body[number].strip(), body[number + 1].strip())


def _list(path: Path) -> Path:
    """Return the list that an item stands in."""
    return path[:-2]
