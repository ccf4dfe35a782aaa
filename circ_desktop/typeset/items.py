"""Numbered items as clerks type them (๑. ๑.๑ (๑) ๑) ก. (ก) - •), and how deep each stands.

A number of several parts says itself how deep it is. The others stand one deeper than what they follow when their shape
is new, and as deep as the last item of their shape when it is not. A paragraph without a number begins anew.
"""

import re
from collections.abc import Iterable

from msgspec import Struct

_D = "[0-9๐-๙]{1,3}"
_SHAPES = (
    ("number", re.compile(rf"{_D}(?:\.{_D})+[.)]?(?=\s)|{_D}\.(?=\s)")),
    ("number in brackets", re.compile(rf"\({_D}(?:\.{_D})*\)")),
    ("number and bracket", re.compile(rf"{_D}\)")),
    ("letter", re.compile(r"[ก-ฮ][.)](?=\s)")),
    ("letter in brackets", re.compile(r"\([ก-ฮ]\)")),
    ("dash", re.compile(r"[-–](?=\s)")),
    ("bullet", re.compile(r"[•●◦▪](?=\s)")),
)
_PARTS = re.compile(_D)


class Item(Struct, frozen=True):
    """The number of an item with the spaces behind it, and how deep the item stands, from 0."""

    label: str
    level: int


def items(paragraphs: Iterable[str]) -> tuple[Item | None, ...]:
    """Return for each paragraph its item, None for one without a number."""
    found: list[Item | None] = []
    open_shapes: list[str] = []
    for paragraph in paragraphs:
        shape, label = _label(paragraph.lstrip())
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
        found.append(Item(label, len(open_shapes) - 1))
    return tuple(found)


def _label(text: str) -> tuple[str, str]:
    for shape, pattern in _SHAPES:
        if number := pattern.match(text):
            end = number.end()
            spaces = len(text[end:]) - len(text[end:].lstrip(" "))
            return shape, text[: end + spaces]
    return "", ""
