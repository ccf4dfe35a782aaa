"""The words by which parts of a letter are known, from resources/wording/reading.

Words are looked for loosely: a scan may have read another mark above a letter, lost a tone mark, or put a space inside.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import cast

from circ_desktop.resources import load_toml
from circ_desktop.thai.marks import TONES, VOWELS_ABOVE


@cache
def words(section: str, key: str) -> tuple[str, ...]:
    """Return one list of words of letter.toml, longest first, so that กราบเรียน is tried before เรียน."""
    found = cast("list[str]", load_toml("wording", "reading", "letter.toml")[section][key])
    return tuple(sorted(found, key=len, reverse=True))


def loose(word: str) -> str:
    """Return a pattern for a word as a scan may have read it: ิ ี ึ ื alike, tone marks optional, a space anywhere."""
    parts = []
    for char in word:
        if char in VOWELS_ABOVE:
            parts.append(f"[{VOWELS_ABOVE}]")
        elif char in TONES:
            parts.append(f"[{TONES}]?")
        elif char == " ":
            parts.append(" *")
        else:
            parts.append(re.escape(char))
    return " ?".join(parts)


def choice(found: Iterable[str], *, exact: bool = False) -> str:
    """Return a pattern for any of the words, without a group."""
    return "(?:" + "|".join(re.escape(word) if exact else loose(word) for word in found) + ")"


@cache
def begins(section: str, key: str) -> re.Pattern[str]:
    """Return a pattern that matches a line beginning with one of the words, letter by letter."""
    return re.compile(choice(words(section, key), exact=True))


@cache
def begins_loosely(section: str, key: str) -> re.Pattern[str]:
    """Return a pattern that matches a line beginning with one of the words, as a scan may have read it."""
    return re.compile(choice(words(section, key)))


@cache
def inside(section: str, key: str) -> re.Pattern[str]:
    """Return a pattern that finds one of the words anywhere, letter by letter."""
    return re.compile(choice(words(section, key), exact=True))


@cache
def label(key: str) -> re.Pattern[str]:
    """Return a pattern of a label at a line's start, group 1 the word, 2 the rest.

    Extraction often loses the space after a label; only คำขึ้นต้น needs one (เรียนรู้ is no salutation).
    """
    gap = r"(?:\s*[:：;]\s*|\s+|\s*(?=[.…_(])|$)" if key in ("salutation", "sealed_to") else r"\s*[:：;]?\s*"
    return re.compile(rf"^[-•*–\s]*({choice(words('labels', key))}){gap}(.*)$")


@cache
def building_names() -> tuple[tuple[str, str], ...]:
    """Return (how a letterhead begins, how the register calls that office)."""
    rows = load_toml("wording", "reading", "letter.toml")["agency"]["names"]
    return tuple((row["building"], row["sender"]) for row in rows)


@cache
def other_papers() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return (name of a sort of paper that is no letter, its signs)."""
    rows = load_toml("wording", "reading", "not-a-letter.toml")["sort"]
    return tuple((row["name"], tuple(row["signs"])) for row in rows)


@cache
def other_titles() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return (name of a sort of paper that is no letter, the titles that it bears)."""
    rows = load_toml("wording", "reading", "not-a-letter.toml")["sort"]
    return tuple((row["name"], tuple(row.get("titles", ()))) for row in rows)
