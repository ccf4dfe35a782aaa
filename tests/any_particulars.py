"""Any value of what only one kind of document has, made from the types of its fields."""

import datetime as dt
from collections.abc import Mapping
from enum import Enum
from typing import Any, get_args, get_type_hints

from hypothesis import strategies as st
from msgspec import Struct
from msgspec.structs import fields

from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.kinds import KINDS, Kind


def any_of(kind: type, words: st.SearchStrategy[str], own: Mapping[str, Any] | None = None) -> st.SearchStrategy[Any]:
    """Any object of a frozen class: its texts are `words`, fields named in `own` follow that."""
    hints = get_type_hints(kind)
    parts = {item.name: (own or {}).get(item.name, _any(hints[item.name], words, own)) for item in fields(kind)}
    return st.builds(kind, **parts)


def own_part(kind: Kind, words: st.SearchStrategy[str], own: Mapping[str, Any] | None = None) -> st.SearchStrategy[Any]:
    """Any particulars of a kind, as {name: value} for `replace`."""
    name = KINDS[kind].particulars
    if not name:
        return st.just({})
    made = next(arm for arm in get_args(get_type_hints(Letter)[name]) if arm is not type(None))
    return st.fixed_dictionaries({name: st.none() | any_of(made, words, own)})


def _any(hint: Any, words: st.SearchStrategy[str], own: Mapping[str, Any] | None) -> st.SearchStrategy[Any]:
    arms = get_args(hint)
    if type(None) in arms:
        return st.none() | _any(next(arm for arm in arms if arm is not type(None)), words, own)
    if arms:  # tuple[X, ...]
        return st.lists(_any(arms[0], words, own), max_size=3).map(tuple)
    if isinstance(hint, type) and issubclass(hint, Struct):
        return any_of(hint, words, own)  # type: ignore[arg-type]
    if issubclass(hint, Enum):
        return st.sampled_from(hint)
    simple = {str: words, bool: st.booleans(), int: st.integers(1, 999), dt.date: st.dates(dt.date(1940, 1, 1))}
    return simple[hint]
