"""Which paragraphs lead to the one below, so that no page ends with them: headings, and "… ดังนี้" before its items.

The words stand in `resources/wording/page-ends.toml`.
"""

import re
from functools import cache

from msgspec import Struct

from circ_desktop.resources import load_toml
from circ_desktop.thai.text import without_zero_width

_NUMBER = re.compile(r"\(?(?P<number>[0-9๐-๙]{1,3}(?:\.[0-9๐-๙]{1,3})*|[ก-ฮ])(?P<mark>[.)]+)?\s+")
_TRAILING = " \t\n:：-–\"”’')"


class _Words(Struct, frozen=True):
    leads: tuple[str, ...]
    headings: tuple[str, ...]
    longest_heading: int


@cache
def _words() -> _Words:
    data = load_toml("wording", "page-ends.toml")
    return _Words(tuple(data["leads"]), tuple(data["headings"]), int(data["longest_heading"]))


def leads_on(text: str, following: str | None) -> bool:
    """Tell whether a paragraph must stand on one page with the beginning of the next one; `following` None: it is the last."""
    seen, below = (without_zero_width(each or "").strip() for each in (text, following))
    if not below:
        return False
    return seen.rstrip(_TRAILING).endswith(_words().leads) or seen.endswith(":") or is_heading(seen, below)


def is_heading(text: str, following: str) -> bool:
    """Tell whether a numbered paragraph, spaces around it left out, is the heading of the following one."""
    if len(text) > _words().longest_heading or "\n" in text:
        return False
    level, below = _level(text), _level(following)
    if level is None:
        return False
    return below > level if below else len(following) > len(text)


def _level(text: str) -> tuple[int, int] | None:
    """Return how deep a heading's word or an item's number stands, greater is deeper: หมวด < ข้อ < ๑. < ๑.๑ < ๑) < (๑)."""
    for rank, word in enumerate(_words().headings):
        if text.startswith(word):
            return 0, rank
    found = _NUMBER.match(text)
    if found is None or (not found["mark"] and "." not in found["number"] and not found[0].startswith("(")):
        return None
    bracket = 3 if found[0].startswith("(") else 2 if ")" in (found["mark"] or "") else 1
    return bracket, found["number"].count(".")
