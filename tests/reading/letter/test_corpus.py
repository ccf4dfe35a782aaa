"""Every field of the corpus, exactly; letters made at random and spoiled as extraction spoils them; PDFs; the seeds."""

import random

import pytest

from benchmarks.reading.corpus import FIRST_SIGHT, Case, written, wrong_keys
from benchmarks.reading.made import KEYS, Truth, made_letter, whole
from benchmarks.reading.spoil import SPOILS
from circ_desktop.reading.letter.letter_json import as_json
from circ_desktop.reading.letter.reader import read_pages
from circ_desktop.reading.pages.pdf import pdf_pages
from circ_desktop.typeset.letters import letter_pdf

LEAST = 0.98
"""Share of right fields of letters whose truth was written before they were read."""


def read(*pages: str) -> Truth:
    return as_json(read_pages(pages))


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in written()])
def test_every_field_of_the_corpus_is_read_exactly(case: Case) -> None:
    found = read(case.text)
    assert {key: found[key] for key in wrong_keys(case.truth, found)} == {}
    assert tuple(found) == KEYS


@pytest.mark.parametrize("folder", FIRST_SIGHT)
def test_letters_written_before_they_were_read_are_right_nearly_everywhere(folder: str) -> None:
    cases = list(written(folder))
    assert len(cases) >= 20
    wrong = sum(len(wrong_keys(case.truth, read(case.text))) for case in cases)
    assert wrong <= (1 - LEAST) * len(cases) * len(KEYS)


@pytest.mark.parametrize("spoil", SPOILS)
def test_spoiled_letters_keep_their_fields(spoil: str) -> None:
    wrong = {}
    for seed in range(12):
        made = made_letter(seed)
        found = read(SPOILS[spoil](made.text, random.Random(seed)))
        wrong |= {(seed, key): found[key] for key in wrong_keys(whole(made.truth), found)}
    assert wrong == {}


@pytest.mark.parametrize("seed", [seed for seed in range(6) if not made_letter(seed).memo])
def test_a_pdf_that_we_set_is_read_exactly(seed: int) -> None:
    made = made_letter(seed)
    found = read(*pdf_pages(letter_pdf(made.letter)))
    assert wrong_keys(whole({**made.truth, "receipt_stamps": []}), found) == []
