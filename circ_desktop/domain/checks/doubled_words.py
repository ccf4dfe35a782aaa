"""A word typed twice: ดำเนินการการ, ให้ให้, or a few words pasted twice."""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import accumulate, pairwise

from circ_desktop.domain.checks.lines import lines_of, replaced
from circ_desktop.domain.checks.rules import Finding, Rules
from circ_desktop.domain.letter.content import Letter
from circ_desktop.thai.words import cut

_MOST_WORDS = 4
_THAI = re.compile("[ก-ฮ]")
_SHORTEST = 2
_LONG = 4
_PARAGRAPH, _SHOWN = 40, 30
_NOUN = re.compile("การ$|ความ$|มา$")


def doubled_words(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Yield one finding for each line, at its first doubled word."""
    allowed, small = frozenset(rules.lists["may_stand_twice"]), frozenset(rules.lists["never_twice_apart"])
    for field, place, text in lines_of(letter):
        if (found := _first_double(text, allowed, small)) is not None:
            start, end = found
            offer = replaced(letter, field, place, text[:start] + text[end:])
            yield rules.finding("words.doubled", field, offer=offer, place=place, quote=text[start:end].strip())


def paragraphs_twice(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Yield one finding for each paragraph that was pasted a second time."""
    seen: set[str] = set()
    for place, paragraph in enumerate(letter.body):
        said = " ".join(paragraph.split())
        if said in seen and len(said) >= _PARAGRAPH:
            yield rules.finding("words.paragraph-twice", "body", place=place, quote=said[:_SHOWN])
        seen.add(said)


def _first_double(text: str, allowed: frozenset[str], never_apart: frozenset[str]) -> tuple[int, int] | None:
    """Return the stretch that could go: the second of two equal runs of words, with the space before it.

    Behind a space a new phrase may well begin with the word that ended the last one (ต้องบอกเหตุผล เหตุผลนั้น…), so there only
    small words and longer runs count.
    """
    words = cut(text)
    edges = [0, *accumulate(map(len, words))]
    for first in range(len(words)):
        for count in range(1, _MOST_WORDS + 1):
            middle = first + count
            space = 1 if middle < len(words) and words[middle] == " " else 0
            one, other = words[first:middle], words[middle + space : middle + space + count]
            said = "".join(one)
            apart = space and count < _MOST_WORDS and said not in never_apart
            if one == other and not apart and said.strip() == said and _counts(said, allowed):
                return edges[middle], edges[middle + space + count]
    return _within_word(words, edges, allowed) or _end_again(words, edges, allowed, never_apart)


def _within_word(words: list[str], edges: list[int], allowed: frozenset[str]) -> tuple[int, int] | None:
    """Return the doubled beginning of a compound: การ|การประชุม, ผู้|ผู้บังคับบัญชา."""
    for place, (one, other) in enumerate(pairwise(words)):
        rest = other.removeprefix(one)
        if rest != other and len(rest) >= len(one) and _counts(one, allowed) and cut(other + rest)[-1:] == [rest]:
            return edges[place + 1], edges[place + 1] + len(one)
    return None


def _end_again(
    words: list[str], edges: list[int], allowed: frozenset[str], small: frozenset[str]
) -> tuple[int, int] | None:
    """Return the doubled end of a word that it begins with การ or ความ, or of a phrase: ความร่วมมือ|ร่วมมือ, รายงานว่า|ว่า.

    Behind ผู้ and the like it is no slip: ผู้บริหาร|บริหาร….
    """
    for place, (one, other) in enumerate(pairwise(words)):
        front = one.removesuffix(other)
        again = other in small or (len(other) >= _LONG and _counts(other, allowed) and _NOUN.search(front))
        if front != one and again:
            return edges[place + 1], edges[place + 2]
    return None


def _counts(said: str, allowed: frozenset[str]) -> bool:
    return len(said) >= _SHORTEST and bool(_THAI.search(said)) and said not in allowed
