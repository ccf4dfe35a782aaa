"""Numbered items as clerks type them (๑. ๑.๑ (๑) ๑) ก. (ก) - •), and how deep each stands.

A number of several parts says itself how deep it is. The others stand one deeper than what they follow when their shape
is new, and as deep as the last item of their shape when it is not. A paragraph without a number begins anew.
"""

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from circ_desktop.thai.text import without_zero_width
from circ_desktop.typeset.canvas.tagging import ITEM, LIST, TEXT, Path, Step

_D = "[0-9๐-๙]{1,3}"
_SHAPES = (
    ("number", re.compile(rf"{_D}(?:\.{_D})+[.)]?(?=\s)(?!\s*น\.)|{_D}\.(?=\s)")),  # and no time: ๐๘.๓๐ น.
    ("number in brackets", re.compile(rf"\({_D}(?:\.{_D})*\)")),
    ("number and bracket", re.compile(rf"{_D}\)")),
    ("letter", re.compile(r"[ก-ฮ][.)](?=\s)")),
    ("letter in brackets", re.compile(r"\([ก-ฮ]\)")),
    ("dash", re.compile(r"[-–](?=\s)")),
    ("bullet", re.compile(r"[•●◦▪](?=\s)")),
)
_BEGINS = re.compile(r"[(0-9๐-๙\-–•●◦▪]|[ก-ฮ][.)]")
"""How every shape begins."""
_PARTS = re.compile(_D)


_NUMBERINGS = {"letter": "UpperAlpha", "letter in brackets": "UpperAlpha", "dash": "Disc", "bullet": "Disc"}
"""What a reader may call them (ISO 32000-1, table 347), which knows no Thai letters; everything else is a number."""


_BARE = re.compile(rf"{_D}(?:\.{_D})+\s*")
"""A number of several parts without a mark at its end: in a cell of a table it is an amount."""


class Item(Struct, frozen=True):
    """The number of an item with the spaces behind it, how deep the item stands, from 0, and how a reader calls its numbers."""

    label: str
    level: int
    numbering: str = "Decimal"

    @property
    def is_bare(self) -> bool:
        """Whether the number could as well be an amount: ๒.๕, ๑๐.๐๐."""
        return bool(_BARE.fullmatch(self.label))


def items(paragraphs: Iterable[str]) -> tuple[Item | None, ...]:
    """Return for each paragraph its item, None for one without a number."""
    found: list[Item | None] = []
    open_shapes: list[str] = []
    for paragraph in paragraphs:
        shape, label = _label(without_zero_width(paragraph).lstrip())
        if not shape:
            open_shapes = []
            found.append(None)
            continue
        if shape == "number":
            depth = len(_PARTS.findall(label)) - 1
            open_shapes = [f"number {part}" for part in range(depth + 1)]
        elif shape in open_shapes:
            del open_shapes[open_shapes.index(shape) + 1 :]
        else:
            open_shapes.append(shape)
        found.append(Item(label, len(open_shapes) - 1, _NUMBERINGS.get(shape, "Decimal")))
    return tuple(found)


def list_paths(found: Sequence[Item | None], field: str) -> tuple[Path, ...]:
    """Return for each paragraph of a field where its text stands in the structure, () for one that is no item.

    Items that follow each other are one list; deeper ones are a list within the item that they follow.
    """
    paths: list[Path] = []
    open_items: list[tuple[int, Path]] = []
    for number, item in enumerate(found):
        if item is None:
            open_items = []
            paths.append(())
            continue
        while len(open_items) > 1 and open_items[-1][0] > item.level:
            open_items.pop()
        key = f"{field} {number}"
        if open_items and item.level <= open_items[-1][0]:  # the next one of the same list
            _, before = open_items.pop()
            within = before[:-2]
        else:
            within = (*(open_items[-1][1] if open_items else ()), Step(LIST, key, numbering=item.numbering))
        path = (*within, Step(ITEM, key), Step(TEXT))
        open_items.append((item.level, path))
        paths.append(path)
    return tuple(paths)


def _label(text: str) -> tuple[str, str]:
    if not _BEGINS.match(text):  # nearly always
        return "", ""
    for shape, pattern in _SHAPES:
        if number := pattern.match(text):
            end = number.end()
            spaces = len(text[end:]) - len(text[end:].lstrip(" "))
            return shape, text[: end + spaces]
    return "", ""
