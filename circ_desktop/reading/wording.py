"""The words by which parts of a letter are known, from resources/wording/reading."""

import re
from functools import cache
from typing import cast

from circ_desktop.resources import load_toml


@cache
def words(section: str, key: str) -> tuple[str, ...]:
    """Return one list of words of letter.toml, longest first, so that กราบเรียน is tried before เรียน."""
    found = cast("list[str]", load_toml("wording", "reading", "letter.toml")[section][key])
    return tuple(sorted(found, key=len, reverse=True))


@cache
def begins(section: str, key: str) -> re.Pattern[str]:
    """Return a pattern that matches a line beginning with one of the words."""
    return re.compile("(?:" + "|".join(map(re.escape, words(section, key))) + ")")


@cache
def label(key: str) -> re.Pattern[str]:
    """Return a pattern of a label at a line's start, group 1 the word, 2 the rest.

    Extraction often loses the space after a label; only คำขึ้นต้น needs one (เรียนรู้ is no salutation).
    """
    choice = "|".join(map(re.escape, words("labels", key)))
    gap = r"(?:\s*[:：]\s*|\s+|$)" if key == "salutation" else r"\s*[:：]?\s*"
    return re.compile(rf"^({choice}){gap}(.*)$")


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
