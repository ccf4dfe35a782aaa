"""Where Thai words begin and end. The only module that touches PyThaiNLP: its dictionary, cut by the nlpo3 engine.

PyThaiNLP itself is never imported, only its word list is read: that keeps the first answer under 0.2 s. Words that
offices use and the list lacks stand in `resources/wording/words.txt`.
"""

import importlib.util
import tempfile
import threading
from functools import cache, lru_cache
from pathlib import Path

from circ_desktop.resources import resource

_DICTIONARY = "circ-desktop"
LONGEST_SIMPLE = 14
"""Words of more letters than this are compounds: names of agencies, titles of posts."""

_LOADING = threading.Lock()


def cut(text: str) -> list[str]:
    """Return the words of the text in order; joined they are the text again, spaces included."""
    return list(_cut(text))


def boundaries(text: str) -> frozenset[int]:
    """Return the places between two words, as numbers of characters from the beginning."""
    places: set[int] = set()
    at = 0
    for word in _cut(text):
        at += len(word)
        places.add(at)
    places.discard(len(text))
    return frozenset(places)


def parts(word: str) -> list[str]:
    """Return the words inside a long compound (องค์การ|บริหาร|ส่วน|ตำบล); a word of ordinary length stays whole."""
    return list(_parts(word)) if len(word) > LONGEST_SIMPLE else [word]


@lru_cache(maxsize=4096)
def _cut(text: str) -> tuple[str, ...]:
    if not text:
        return ()
    import nlpo3

    with _LOADING:
        _load()
    words = tuple(nlpo3.segment(text, _DICTIONARY, safe=False))  # its "safe" mode repeats and drops letters
    return words if "".join(words) == text else (text,)


@lru_cache(maxsize=1024)
def _parts(word: str) -> tuple[str, ...]:
    """Cut into the fewest simple words; the word itself where that cannot be done."""
    simple = _simple_words()
    best: list[tuple[str, ...] | None] = [(), *(None for _ in word)]
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - LONGEST_SIMPLE), end):
            before, piece = best[start], word[start:end]
            if before is not None and piece in simple:
                found, known = (*before, piece), best[end]
                if known is None or len(found) < len(known):
                    best[end] = found
    return best[-1] or (word,)


@cache
def _simple_words() -> frozenset[str]:
    return frozenset(word for word in _all_words() if 2 <= len(word) <= LONGEST_SIMPLE)


@cache
def _load() -> None:
    import nlpo3

    with tempfile.TemporaryDirectory(prefix="circ-desktop-") as folder:
        file = Path(folder) / "words.txt"
        file.write_text("\n".join(_all_words()), encoding="utf-8")
        message, loaded = nlpo3.load_dict(str(file), _DICTIONARY)
    if not loaded:
        raise RuntimeError(message)


@cache
def _all_words() -> tuple[str, ...]:
    spec = importlib.util.find_spec("pythainlp")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("pythainlp")
    corpus = Path(spec.origin).parent / "corpus" / "words_th.txt"
    return (*corpus.read_text(encoding="utf-8").splitlines(), *own_words())


@cache
def own_words() -> tuple[str, ...]:
    """Return the project's own words: agencies, posts, ranks, places, terms of the office."""
    lines = resource("wording", "words.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))
