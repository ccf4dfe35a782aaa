"""Words that are probably misspelt, each with what was probably meant. It proposes; nobody's text is changed here.

Thai has no spaces between words, so a slip of one letter does not give one unknown word: it makes the whole neighbourhood
fall into other words (บุคคลากร is cut into บุ|คค|ลา|กร). A stretch is therefore taken for a slip when putting a known word
that differs by one letter in its place makes the words around it much more usual. How usual a word is, the Thai National
Corpus says (PyThaiNLP's `tnc_freq.txt`); which words there are, PyThaiNLP's list, the Royal Institute's, our own
(`resources/wording/words.txt`), and the office's.
"""

import math
import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from msgspec import Struct

from circ_desktop.resources import load_json
from circ_desktop.thai.corpora import corpus_lines
from circ_desktop.thai.marks import LEADING_VOWELS, LETTERS, SIGNS, SILENCER
from circ_desktop.thai.words import cut, own_words

MARGIN = 12.0
"""How much likelier (natural logarithm) the neighbourhood must become. At 9, usual phrases of real letters are asked
about (หลักใน → หลับใน); at 12 what is left are slips and names of persons, which the caller leaves out."""

MARK_MARGIN = 8.0
"""The same where only tone marks and the like differ, the slip that is made most often."""

_OF_LETTERS = 300
"""What our own words and the provinces count as if the corpus, which has few letters of offices, had them so often."""

_WITHOUT_SIGNS = dict.fromkeys(map(ord, SIGNS))

_SHORTEST, _LONGEST = 4, 18
_FEWEST_SEEN = 3
"""A word that the corpus has fewer times is not offered."""
_REACH = 10
_CONTEXT = 24
"""Letters around a word in which a slip is looked for, and those whose words are weighed."""

_RUN = re.compile(f"[{LETTERS}]+")
_BASE = re.compile(f"[ก-ฮ{LEADING_VOWELS}]")


class Slip(Struct, frozen=True):
    """Characters start … end-1 of the text, what stands there and what was probably meant."""

    start: int
    end: int
    typed: str
    likely: str


def load() -> None:
    """Make ready what words are looked up in: half a second and more on an old PC, once a process."""
    _names()
    near_words("")


def slips(text: str, own: frozenset[str] = frozenset()) -> tuple[Slip, ...]:
    """Return the probable slips of a text in order, none overlapping.

    Args:
        text: any text; only runs of Thai letters are looked at.
        own: further words that are right, from the office's own list.
    """
    return tuple(
        Slip(run.start() + slip.start, run.start() + slip.end, slip.typed, slip.likely)
        for run in _RUN.finditer(text)
        for slip in _in_run(run[0], own)
    )


@lru_cache(maxsize=2048)
def _in_run(run: str, own: frozenset[str]) -> tuple[Slip, ...]:
    if run in own or run in _names():
        return ()
    weighed = sorted(_candidates(run, own), key=lambda item: (-item[0], item[1].start - item[1].end))
    taken: list[Slip] = []
    for _gain, slip in weighed:
        if all(slip.end <= other.start or other.end <= slip.start for other in taken):
            taken.append(slip)
    return tuple(sorted(taken, key=lambda slip: slip.start))


def _candidates(run: str, own: frozenset[str]) -> Iterator[tuple[float, Slip]]:
    """Yield (gain, slip) wherever one letter makes the words around a word more usual by more than `MARGIN`."""
    seen: set[tuple[int, int]] = set()
    kept = [found.span() for word in own for found in re.finditer(re.escape(word), run)]
    for start, end in _words(run):
        left, right = max(0, start - _CONTEXT), min(len(run), end + _CONTEXT)
        before = _cost(run[left:right], own)
        for first, last in _stretches(run, start, end):
            typed = run[first:last]
            if (first, last) in seen or typed in _known() or any(first < b and a < last for a, b in kept):
                continue
            seen.add((first, last))
            whole_words = all(word in _known() for word in cut(typed))
            for likely in near_words(typed):
                if whole_words and likely in _compounds() and not _only_marks_differ(typed, likely):
                    continue  # รางระบายน้ำ is no slip of ทางระบายน้ำ
                gain = before - _cost(run[left:first] + likely + run[last:right], own)
                if gain > (MARK_MARGIN if _only_marks_differ(typed, likely) else MARGIN):
                    yield gain, Slip(first, last, typed, likely)


def _only_marks_differ(one: str, other: str) -> bool:
    return one.translate(_WITHOUT_SIGNS) == other.translate(_WITHOUT_SIGNS)


def _words(run: str) -> Iterator[tuple[int, int]]:
    at = 0
    for word in cut(run):
        yield at, at + len(word)
        at += len(word)


def _stretches(run: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches around a word that begin and end between two clusters."""
    for first in range(max(0, start - _REACH), start + 1):
        if not _BASE.match(run[first]):
            continue
        for last in range(max(end, first + _SHORTEST), min(len(run), end + _REACH, first + _LONGEST) + 1):
            if last == len(run) or _BASE.match(run[last]):
                yield first, last


def near_words(typed: str) -> frozenset[str]:
    """Return the usual words that differ by one letter: put in, left out, another one, or two changed over."""
    from rapidfuzz.distance import OSA  # the command that sets one letter asks for no spelling

    words, shortened = _offered(), _shortened()
    found = set(shortened.get(typed, ()))
    for place in range(len(typed)):
        rest = typed[:place] + typed[place + 1 :]
        if rest in words:
            found.add(rest)
        found.update(word for word in shortened.get(rest, ()) if OSA.distance(typed, word, score_cutoff=1) <= 1)
    return frozenset(found - {typed})


def _cost(text: str, own: Iterable[str]) -> float:
    """Return how unusual the words of the text are together: the sum of -log of their shares in the corpus."""
    return sum(_word_cost(word, word in own) for word in cut(text))


@lru_cache(maxsize=65536)
def _word_cost(word: str, own: bool) -> float:
    seen, total = _seen()
    if own or word in _known():
        return -math.log((seen.get(word, 0) + 0.5) / total)
    return 10.0 + 4.0 * len(word)


@cache
def _seen() -> tuple[dict[str, int], int]:
    pairs = (line.split("\t") for line in corpus_lines("tnc_freq.txt"))
    seen = {pair[0]: int(pair[1]) for pair in pairs if len(pair) == 2}
    total = sum(seen.values())
    for word in (*own_words(), *_provinces()):
        seen[word] = max(seen.get(word, 0), _OF_LETTERS)
    return seen, total


@cache
def _compounds() -> frozenset[str]:
    return frozenset((*own_words(), *_provinces()))


@cache
def _provinces() -> tuple[str, ...]:
    return tuple(row["name"] for row in load_json("codes", "provinces.json"))


@cache
def _known() -> frozenset[str]:
    return frozenset((*corpus_lines("words_th.txt"), *corpus_lines("orst_words_th.txt"), *own_words(), *_provinces()))


@cache
def _names() -> frozenset[str]:
    lists = ("family_names_th.txt", "person_names_male_th.txt", "person_names_female_th.txt")
    return frozenset(name for file in lists for name in corpus_lines(file))


@cache
def _offered() -> frozenset[str]:
    seen, _ = _seen()
    return frozenset(
        word
        for word in _known()
        if _SHORTEST <= len(word) <= _LONGEST and _RUN.fullmatch(word) and seen.get(word, 0) >= _FEWEST_SEEN
    )


@cache
def _shortened() -> dict[str, tuple[str, ...]]:
    """Return every offered word with one letter left out, or its silent last one, and which words that can be."""
    found: dict[str, list[str]] = {}
    for word in sorted(_offered()):
        for place in range(len(word)):
            found.setdefault(word[:place] + word[place + 1 :], []).append(word)
        if word.endswith(SILENCER):
            found.setdefault(word[:-2], []).append(word)
    return {rest: tuple(words) for rest, words in found.items()}
