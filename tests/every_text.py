"""A letter with something in every part that its kind has, and the way to each of its texts.

All of it is made from the domain's own tables and the types of the fields, so that a new field is there by itself.
"""

import datetime as dt
from collections.abc import Iterator
from enum import Enum
from typing import Any, get_args, get_type_hints

from msgspec import Struct
from msgspec.structs import fields, replace

from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.kinds import KINDS, Kind
from circ_desktop.domain.letter.layout import Layout

Path = tuple[str | int, ...]
"""Names of fields and places in lists, from the letter down to one text."""

WORDS = "อำเภอธารน้ำใส ขอแจ้งให้ทราบ"


def full_letter(kind: Kind) -> Letter:
    """A letter of that kind: two items in every list, every choice at its first, every text filled."""
    names = {item.name for item in fields(Letter)} - {"kind", "layout"}
    hints = get_type_hints(Letter)
    particulars = {name for rule in KINDS.values() if (name := rule.particulars)} - {KINDS[kind].particulars}
    return Letter(kind=kind, layout=Layout(), **{name: full(hints[name]) for name in names - particulars})


def text_paths(value: Any, path: Path = ()) -> Iterator[Path]:
    """The way to every text within, choices from a list left out."""
    if isinstance(value, str) and not isinstance(value, Enum):
        yield path
    elif isinstance(value, tuple):
        for place, item in enumerate(value):
            yield from text_paths(item, (*path, place))
    elif isinstance(value, Struct):
        for item in fields(value):
            yield from text_paths(getattr(value, item.name), (*path, item.name))


def with_text(value: Any, path: Path, text: str) -> Any:
    """The same value with another text at the end of that way."""
    if not path:
        return text
    first, *rest = path
    if isinstance(first, int):
        return (*value[:first], with_text(value[first], tuple(rest), text), *value[first + 1 :])
    return replace(value, **{first: with_text(getattr(value, first), tuple(rest), text)})


def full(hint: Any) -> Any:
    """A value of that type with something in every part."""
    arms = [arm for arm in get_args(hint) if arm is not type(None)]
    if getattr(hint, "__origin__", None) is tuple:
        return (full(arms[0]), full(arms[0]))
    if arms:  # X | None
        return full(arms[0])
    if isinstance(hint, type) and issubclass(hint, Struct):
        hints = get_type_hints(hint)
        return hint(**{item.name: full(hints[item.name]) for item in fields(hint)})
    if isinstance(hint, type) and issubclass(hint, Enum):
        return next(iter(hint))
    return {str: WORDS, bool: True, int: 1, dt.date: dt.date(2025, 1, 6)}[hint]
