"""The keys of the window as data, for whoever tells a clerk what to press: messages name a key, this table says which it is.

A message of `domain` or `services` says `{key:refresh}`; window and command line put "F5" there when they show it.
"""

import re
from functools import cache

from msgspec import Struct, convert

from circ_desktop.resources import load_toml

_PLACE = re.compile(r"\{key:(\w+)\}")


class Key(Struct, frozen=True):
    """One key of the window.

    Attributes:
        id: name in the code and in messages.
        keys: Qt's names of the keys, the shown one first.
        text: what it does, Thai.
        where: where it works, Thai; heading in the key sheet.
    """

    id: str
    keys: tuple[str, ...]
    text: str
    where: str

    @property
    def shown(self) -> str:
        """The key as shown to the clerk: "F2", "Ctrl+Enter"."""
        return self.keys[0].replace("Return", "Enter")


@cache
def all_keys() -> tuple[Key, ...]:
    """Return every key, in the order of the key sheet."""
    return convert(load_toml("keys.toml")["key"], tuple[Key, ...])


@cache
def _by_id() -> dict[str, Key]:
    return {one.id: one for one in all_keys()}


def key(key_id: str) -> Key:
    """Return the key of that name. Raises KeyError when there is none."""
    return _by_id()[key_id]


def with_keys(text: str) -> str:
    """Return the text with the name of a key at each `{key:…}`; what is no key of ours stays as it was typed."""
    known = _by_id()
    return _PLACE.sub(lambda found: known[found[1]].shown if found[1] in known else found[0], text)
