"""Seventy-five faultless letters of made-up people give no finding, and each planted fault gives its own.

The letters are of many offices and kinds (`corpus/faultless.txt`), the faults a few changed words each (`corpus/faults.tsv`:
letter, words, what stands there instead, check). A false alarm on a faultless letter is the worst that a check can do.
"""

import datetime as dt
from functools import cache
from pathlib import Path

import pytest

from benchmarks.text import NO_LETTERS
from circ_desktop.domain.checks import check_letter
from circ_desktop.reading.letter_file.letter_file import load_letter, parse_letter
from circ_desktop.resources import resource
from tests.domain.checks.faults import load_rules

CORPUS = Path(__file__).resolve().parent / "corpus"
TODAY = dt.date(2026, 11, 25)
FAULTS = [line.split("\t") for line in (CORPUS / "faults.tsv").read_text(encoding="utf-8").splitlines()]


@cache
def letters() -> dict[str, str]:
    """Return the letter files by their names."""
    parts = (CORPUS / "faultless.txt").read_text(encoding="utf-8").split("\n=====\n")
    return {part.strip().splitlines()[0].removeprefix("# "): part.strip() for part in parts}


@pytest.mark.parametrize("name", letters())
def test_a_faultless_letter_is_not_asked_about(name: str) -> None:
    findings = check_letter(parse_letter(letters()[name]), load_rules(), TODAY)
    assert [(one.check, one.quote) for one in findings] == []


@pytest.mark.parametrize(("name", "words", "instead", "check"), FAULTS)
def test_a_planted_fault_is_found(name: str, words: str, instead: str, check: str) -> None:
    text = letters()[name]
    assert text.count(words) == 1
    assert check in {one.check for one in check_letter(parse_letter(text.replace(words, instead)), load_rules(), TODAY)}


SAMPLES = [file for file in sorted(resource("samples").glob("*.toml")) if file.name not in NO_LETTERS]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_our_own_samples_are_faultless(sample: Path) -> None:
    letter = load_letter(sample)
    assert [(one.check, one.quote) for one in check_letter(letter, load_rules(), letter.date or TODAY)] == []
