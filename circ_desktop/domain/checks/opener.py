"""ภาคเหตุ: ตาม… ends with นั้น; ด้วย and เนื่องจาก do not; with อ้างถึง a letter begins with ตาม…นั้น."""

import datetime as dt
import re
from collections.abc import Iterator

from circ_desktop.domain.checks.rules import Finding, Rules
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.kinds import Kind

_NAN = re.compile(r"นั้น(?=\s|$)")
_ALONE = re.compile(r"\s+นั้น(?=\s)")
_ENDS_WITH_NAN = re.compile(r"\s*นั้น\s*$")


def opener_and_nan(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Look at the first paragraph's opening word, at นั้น, and at อ้างถึง."""
    if letter.kind not in (Kind.EXTERNAL, Kind.MEMO) or not letter.body or not letter.body[0].strip():
        return
    first = letter.body[0].strip()
    with_nan = _opener(first, rules.lists["openers_with_nan"])
    without = _opener(first, rules.lists["openers_without_nan"])
    if with_nan and not _NAN.search(first):
        yield rules.finding("opener.no-nan", "body", offer=f"{first} นั้น", place=0, opener=with_nan)
    if without and (found := _ENDS_WITH_NAN.search(first) or _needless(first, rules)):
        yield rules.finding(
            "opener.needless-nan", "body", offer=first[: found.start()] + first[found.end() :], place=0, opener=without
        )
    if without and letter.shows("references") and any(line.strip() for line in letter.references):
        yield rules.finding("opener.reference", "body", place=0, quote=without, opener=without)


def _needless(first: str, rules: Rules) -> re.Match[str] | None:
    """Return a นั้น that stands by itself in the middle, when no ตาม… before it could want it."""
    alone = _ALONE.search(first)
    earlier = alone and any(word in first[: alone.start()] for word in rules.lists["openers_with_nan"])
    return None if earlier else alone


def _opener(paragraph: str, words: tuple[str, ...]) -> str:
    return next((word for word in sorted(words, key=len, reverse=True) if paragraph.startswith(word)), "")
