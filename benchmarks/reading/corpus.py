"""The letters that are read in tests and measurements: hand-written ones in `tests/reading/corpus`, and letters made at random.

A corpus file is the truth as JSON (keys without a value left out), a line `----`, and the text as extraction left it.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from benchmarks.reading.made import KEYS, Truth, whole

CORPUS = Path(__file__).resolve().parents[2] / "tests" / "reading" / "corpus"
HELD_OUT = "held-out"
"""Folder of letters whose truth was written before the reader saw them. At first sight 794 of 810 fields were right (98.0 %: 24
letters 97.7, 12 letters 97.2, 9 letters 100); what was missed then has been mended since, so only new letters measure anew."""

ANOTHER_HAND = "another-hand"
"""Folder of letters by somebody who had not seen the reader. At first sight: 72 letters 94.8 %, and after general mends 50 new
ones 98.3 %; what was missed then has been mended since."""

FIRST_SIGHT = {HELD_OUT: "first sight 98.0", ANOTHER_HAND: "first sight 94.8, then 98.3"}


class Case(Struct, frozen=True):
    """One text and what is to be read out of it."""

    name: str
    text: str
    truth: Truth


def written(folder: str = "") -> Iterator[Case]:
    """Yield the hand-written letters of the corpus, or of one folder in it."""
    for file in sorted((CORPUS / folder).glob("*.txt")):
        truth, _, text = file.read_text(encoding="utf-8").partition("\n----\n")
        yield Case(file.stem, text, whole(json.loads(truth)))


def wrong_keys(truth: Truth, found: Truth) -> list[str]:
    """Return the keys whose values differ, compared exactly."""
    return [key for key in KEYS if truth[key] != found[key]]
