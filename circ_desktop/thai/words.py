"""Where Thai words begin and end. The only module that touches PyThaiNLP: its dictionary, cut by the nlpo3 engine.

PyThaiNLP itself is never imported, only its word list is read: that keeps the first answer under 0.2 s. Words that
offices use and the list lacks stand in `resources/wording/words.txt`.
"""

import importlib.util
import tempfile
import threading
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from circ_desktop.resources import resource

_DICTIONARY, _SIMPLE_WORDS = "circ-desktop", "circ-desktop-simple"
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
    return _segment(text, _DICTIONARY) if text else ()


@lru_cache(maxsize=1024)
def _parts(word: str) -> tuple[str, ...]:
    return _segment(word, _SIMPLE_WORDS)


def _segment(text: str, dictionary: str) -> tuple[str, ...]:
    import nlpo3

    with _LOADING:
        _load(dictionary)
    words = tuple(nlpo3.segment(text, dictionary, safe=False))  # its "safe" mode repeats and drops letters
    return words if "".join(words) == text else (text,)


@cache
def _load(dictionary: str) -> None:
    import nlpo3

    longest = LONGEST_SIMPLE if dictionary == _SIMPLE_WORDS else None
    words = [word for word in _all_words() if longest is None or len(word) <= longest]
    with tempfile.TemporaryDirectory(prefix="circ-desktop-") as folder:
        file = Path(folder) / "words.txt"
        file.write_text("\n".join(words), encoding="utf-8")
        message, loaded = nlpo3.load_dict(str(file), dictionary)
    if not loaded:
        raise RuntimeError(message)


def _all_words() -> Iterable[str]:
    spec = importlib.util.find_spec("pythainlp")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("pythainlp")
    corpus = Path(spec.origin).parent / "corpus" / "words_th.txt"
    yield from corpus.read_text(encoding="utf-8").splitlines()
    yield from own_words()


@cache
def own_words() -> tuple[str, ...]:
    """Return the project's own words: agencies, posts, ranks, places, terms of the office."""
    lines = resource("wording", "words.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))
