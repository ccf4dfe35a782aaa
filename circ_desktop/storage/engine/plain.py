"""Frozen domain values as plain JSON data and back: letters, office settings, stamps, sets of ids.

Reading is forgiving towards time: a field that an older program did not write gets its default, one that a later
program dropped is passed over. A wrong type is a defect and raises TypeError or ValueError.
"""

import types
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from msgspec import Struct

T = TypeVar("T")


def to_plain(value: Any) -> Any:
    """Return the value as dict, list, text, number, bool or None."""
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Struct):
        return {name: to_plain(getattr(value, name)) for name in value.__struct_fields__}
    if isinstance(value, tuple | list):
        return [to_plain(item) for item in value]
    if isinstance(value, frozenset | set):
        return sorted(to_plain(item) for item in value)
    raise TypeError(f"no plain form of {type(value).__name__}")


def from_plain(kind: type[T], data: Any) -> T:
    """Return the value of type `kind` (a Struct, or anything that one of its fields may be)."""
    result: T = _read(kind, data)
    return result


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _read(kind: Any, data: Any) -> Any:
    origin = get_origin(kind)
    if origin in {Union, types.UnionType}:
        return None if data is None else _read(next(arm for arm in get_args(kind) if arm is not type(None)), data)
    if origin in {tuple, frozenset}:
        item = get_args(kind)[0]
        return origin(_read(item, each) for each in data)
    if isinstance(kind, type):
        if issubclass(kind, Struct):
            hints = _hints(kind)
            return kind(**{name: _read(hints[name], each) for name, each in data.items() if name in hints})
        if issubclass(kind, Enum):
            return kind(data)
        if issubclass(kind, date):
            return kind.fromisoformat(data)
        if isinstance(data, kind):
            return data
    raise TypeError(f"{data!r} is no {kind}")
