"""Where Thai words begin and end. The only module that touches PyThaiNLP: its dictionary, cut by the nlpo3 engine.

PyThaiNLP itself is never imported, only its word list is read. Words that offices use and the list lacks stand in
`resources/wording/words.txt`; what an office adds itself is handed in as `own`.

Building the whole dictionary takes nlpo3 a tenth of a second. A cut depends only on those words of the dictionary that occur in
the text, so the first texts of a process are cut with a dictionary of just these, with the same result; a process that sets one
letter never builds the whole one. nlpo3 cannot forget a dictionary, hence the bound on their number.
"""

import math
import re
import threading
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path
from typing import cast

import marisa_trie
from msgspec import Struct, field

from circ_desktop.base import kept
from circ_desktop.resources import resource
from circ_desktop.thai.corpora import corpus_file
from circ_desktop.thai.marks import DEPENDENT

LONGEST_SIMPLE = 14
"""Words of more letters than this are compounds: names of agencies, titles of posts."""

NONE: frozenset[str] = frozenset()
"""The list of an office that has added no words."""

NEVER_FIRST = frozenset(" \n" + DEPENDENT)
"""No word of the dictionary begins with one of these."""

_SMALL_MOST = 8
"""So many dictionaries for single texts, then the whole one."""

_MUCH = 3.0
"""How much likelier (natural logarithm) two words must be to stand in the place of two others."""

_SHORTEST_PAIR = 4
"""Two words of fewer letters together are let be."""

_THAI_ONLY = re.compile("[ก-๎]+")

_CERTAIN = 6
"""A word of the office with so many letters is taken wherever it stands; a shorter one only between whole words."""


def cut(text: str, own: frozenset[str] = NONE) -> list[str]:
    """Return the words of the text in order; joined they are the text again, spaces included.

    `own` are words and names of the office, which stay whole.
    """
    return list(_cut_with(text, own) if own else _cut(text))


def boundaries(text: str, own: frozenset[str] = NONE) -> frozenset[int]:
    """Return the places between two words, as numbers of characters from the beginning."""
    places = set(accumulate(map(len, cut(text, own))))
    places.discard(len(text))
    return frozenset(places)


def parts(word: str) -> list[str]:
    """Return the words inside a long compound (องค์การ|บริหาร|ส่วน|ตำบล); a word of ordinary length stays whole."""
    return list(_parts(word)) if len(word) > LONGEST_SIMPLE else [word]


def expect(texts: Iterable[str]) -> None:
    """Make ready for cutting these texts and pieces of them, at a fraction of what the whole dictionary costs."""
    with _LOADING:
        if not _ENGINE.whole:
            _ENGINE.small("\n".join(texts))


def load() -> None:
    """Build the whole dictionary now: for a program that stays, in a thread where nobody waits for it."""
    with _LOADING:
        _ENGINE.all()


@lru_cache(maxsize=1024)
def _cut(text: str) -> tuple[str, ...]:
    if not text:
        return ()
    import nlpo3

    with _LOADING:
        name = _ENGINE.dictionary(text)
    words = nlpo3.segment(text, name, safe=False)  # its "safe" mode repeats and drops letters
    return tuple(_more_usual(words)) if "".join(words) == text else (text,)


def _more_usual(words: list[str]) -> list[str]:
    """Move the place between two words where two much more usual ones stand there: ดำเนิน|การตาม is ดำเนินการ|ตาม.

    The engine takes the fewest words; where several cuts have as few, it knows no better one.
    """
    for place in range(len(words) - 1):
        one, other = words[place], words[place + 1]
        if len(one) + len(other) >= _SHORTEST_PAIR and one[0] not in NEVER_FIRST and other[0] not in NEVER_FIRST:
            words[place], words[place + 1] = _pair(one, other)
    return words


@lru_cache(maxsize=16384)
def _pair(one: str, other: str) -> tuple[str, str]:
    """Return the two words, or the most usual two that are the same letters."""
    lexicon = _lexicon()
    both, best, most = one + other, len(one), _MUCH
    if not _THAI_ONLY.fullmatch(both):
        return one, other
    usual = lexicon.usual(one) + lexicon.usual(other)
    for first in lexicon.prefixes(both):
        if first == one or (rest := both[len(first) :]) not in lexicon:
            continue
        if other.startswith("การ") and first.startswith(one + "การ") and lexicon.usual(first) < lexicon.usual(one):
            continue  # จัด|การประชุม
        if (gain := lexicon.usual(first) + lexicon.usual(rest) - usual) > most:
            best, most = len(first), gain
    return both[:best], both[best:]


@lru_cache(maxsize=512)
def _cut_with(text: str, own: frozenset[str]) -> tuple[str, ...]:
    """Cut what lies between the office's words, so that each of them stands for itself."""
    pattern = _any_of(own)
    if not pattern.search(text):
        return _cut(text)
    edges = {0, *accumulate(map(len, _cut(text)))}
    words: list[str] = []
    at = 0
    for found in pattern.finditer(text):
        start, end = found.span()
        if end - start >= _CERTAIN or (start in edges and end in edges):  # not the นา of นายก
            words += [*_cut(text[at:start]), found[0]]
            at = end
    return (*words, *_cut(text[at:]))


@lru_cache(maxsize=64)
def _any_of(own: frozenset[str]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(word) for word in sorted(own, key=lambda each: (-len(each), each))) or "(?!)")


class _Engine(Struct):
    """The dictionaries that nlpo3 holds: the whole one, when it is built, and small ones with the words in them."""

    whole: str = ""
    smalls: list[tuple[frozenset[str], str]] = field(default_factory=list)

    def dictionary(self, text: str) -> str:
        """Return the name of one that cuts this text as the whole dictionary would."""
        return self.all() if self.whole or len(self.smalls) >= _SMALL_MOST else self.small(text)

    def all(self) -> str:
        if not self.whole:
            self.whole = _built("whole", _all_words())
        return self.whole

    def small(self, text: str) -> str:
        needed = _lexicon().found_in(text)
        for words, name in self.smalls:
            if needed <= words:
                return name
        name = _built(f"small-{len(self.smalls)}", needed)
        self.smalls.append((needed, name))
        return name


_ENGINE = _Engine()
_LOADING = threading.Lock()


def _built(name: str, words: Iterable[str]) -> str:
    import nlpo3

    with kept.scratch_file("\n".join(words).encode("utf-8")) as file:
        message, loaded = nlpo3.load_dict(str(file), name)
    if not loaded:
        raise RuntimeError(message)
    return name


class _Lexicon:
    """All words, in a trie that a process reads in a tenth of a millisecond: it is built once on each PC."""

    def __init__(self) -> None:
        made_from = kept.source(_corpus(), _counts(), _own_file(), Path(__file__))
        known = kept.load("words", made_from)
        if known is None:
            words = _all_words()
            usual = marisa_trie.RecordTrie(_USUAL, _how_usual(frozenset(words)))
            known = (marisa_trie.Trie(words).tobytes(), max(map(len, words)), usual.tobytes())
            kept.store("words", made_from, known)
        packed, self._longest, counts = known
        self._trie = marisa_trie.Trie().frombytes(packed)
        self._usual = marisa_trie.RecordTrie(_USUAL).frombytes(counts)

    def __contains__(self, word: str) -> bool:
        return word in self._trie

    def prefixes(self, text: str) -> list[str]:
        """Return the words that the text begins with."""
        return cast("list[str]", self._trie.prefixes(text))

    def usual(self, word: str) -> float:
        """Return the natural logarithm of how often the Thai National Corpus has the word (half a time where it has not)."""
        found = self._usual.get(word)
        return found[0][0] / _STEPS if found else _NEVER

    def found_in(self, text: str) -> frozenset[str]:
        """Return every word of the dictionary that occurs anywhere in the text."""
        found: set[str] = set()
        for at, letter in enumerate(text):
            if letter not in NEVER_FIRST:
                found.update(self._trie.prefixes(text[at : at + self._longest]))
        return frozenset(found)


_USUAL, _STEPS, _NEVER = "<H", 1000, math.log(0.5)


def _how_usual(words: frozenset[str]) -> Iterator[tuple[str, tuple[int]]]:
    for line in _counts().read_text(encoding="utf-8").splitlines():
        word, _, count = line.partition("\t")
        if word in words:
            yield word, (round(math.log(int(count) + 0.5) * _STEPS),)


@cache
def _lexicon() -> _Lexicon:
    return _Lexicon()


@lru_cache(maxsize=1024)
def _parts(word: str) -> tuple[str, ...]:
    """Cut into the fewest simple words; the word itself where that cannot be done."""
    words = _lexicon()
    best: list[tuple[str, ...] | None] = [(), *(None for _ in word)]
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - LONGEST_SIMPLE), end - 1):
            before, piece = best[start], word[start:end]
            if before is not None and piece in words:
                found, known = (*before, piece), best[end]
                if known is None or len(found) < len(known):
                    best[end] = found
    return best[-1] or (word,)


@cache
def _all_words() -> tuple[str, ...]:
    return (*_corpus().read_text(encoding="utf-8").splitlines(), *own_words())


def _corpus() -> Path:
    return corpus_file("words_th.txt")


def _counts() -> Path:
    return corpus_file("tnc_freq.txt")


def _own_file() -> Path:
    return resource("wording", "words.txt")


@cache
def own_words() -> tuple[str, ...]:
    """Return the project's own words: agencies, posts, ranks, places, terms of the office."""
    lines = _own_file().read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))
