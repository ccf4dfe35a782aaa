"""Names that the office knows: who has written before, its own officers and address book, ministries and provinces.

A name nearly like one of them is asked about.

Never changed by itself: of two places with like names (นครปฐม, นครพนม) each is right in its own letter.
"""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from msgspec import Struct
from rapidfuzz import fuzz, process

from circ_desktop.resources import load_json, load_toml
from circ_desktop.services.context import Context
from circ_desktop.storage.books import people, received, recipients
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from circ_desktop.thai.text import search_key

LEAST_ALIKE = 84.0
"""Percent of letters alike from which a name is asked about: one wrong mark in eight letters."""
SAME = 100.0


class Likeness(Struct, frozen=True):
    """What the office knows of a name: itself ("" for a name that nothing is like), and whether it is exactly that."""

    name: str = ""
    exact: bool = False


def known_names(ctx: Context, field: str) -> tuple[str, ...]:
    """Return the names that the office knows for จาก ("sender") or ถึง ("addressee"), those met most often first."""
    with UnitOfWork(ctx.database, reading=True) as work:
        if field == "addressee":
            posts = [" ".join(officer.position) for officer in people.list_officers(work.connection)]
            book = (recipient.addressee for recipient in recipients.list_recipients(work.connection))
            return (*received.names_in(work.connection, "addressee"), *posts, *book)
        return (*received.names_in(work.connection, "sender"), *_everywhere())


def nearest(read: str, names: Sequence[str]) -> Likeness:
    """Return the known name that is most like the one read, short forms written out.

    Fast enough for tens of thousands of names: `dev.py bench names` measures it beside a peer.
    """
    wanted = _compared(read)
    if not wanted:
        return Likeness()
    keys = [_compared(name) for name in names]
    if wanted in keys:
        return Likeness(names[keys.index(wanted)], exact=True)
    found = process.extract(wanted, keys, scorer=fuzz.ratio, score_cutoff=LEAST_ALIKE, limit=5)
    for _, _, at in found:
        if not _other_place(wanted, keys[at]):
            return Likeness(names[at])
    return Likeness()


@lru_cache(maxsize=1 << 16)
def _compared(name: str) -> str:
    """Return what is compared of a name; kept, because the same thousands of names are compared for every letter."""
    key = search_key(name)
    for short, whole in _short_names():
        key = key.replace(short, whole)
    for building in _buildings():
        key = key.removeprefix(building)
    return key.replace(" ", "")


def _other_place(one: str, other: str) -> bool:
    """Tell whether the two names name two different provinces: then neither is a misreading of the other."""
    here, there = _provinces_in(one), _provinces_in(other)
    return bool(here) and bool(there) and here != there


def _provinces_in(key: str) -> frozenset[str]:
    return frozenset(name for name in _province_names() if name in key)


@cache
def _short_names() -> tuple[tuple[str, str], ...]:
    names: dict[str, str] = load_toml("wording", "reading", "short_names.toml")["names"]
    return tuple(sorted(names.items(), key=lambda pair: -len(pair[0])))


@cache
def _buildings() -> tuple[str, ...]:
    return tuple(load_toml("wording", "reading", "short_names.toml")["buildings"]["words"])


@cache
def _province_names() -> tuple[str, ...]:
    return tuple(row["name"] for row in load_json("codes", "provinces.json"))


@cache
def _everywhere() -> tuple[str, ...]:
    ministries: Iterable[dict[str, str]] = load_json("codes", "ministries.json")["current"]
    return (*(row["name"] for row in ministries), *(f"จังหวัด{name}" for name in _province_names()))
