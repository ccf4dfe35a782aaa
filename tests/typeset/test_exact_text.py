"""The characters of every sample and real letter come back from seven readers. `python3 dev.py bench text` prints the table."""

from pathlib import Path

import pytest

from benchmarks.text import LETTERS, letters
from circ_desktop.typeset.letters import letter_pages, pages_pdf
from tests.pdf_readers import READERS, NoReader, exact


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, list[str]]]:
    """Every letter as a PDF, with the lines on its paper."""
    folder = tmp_path_factory.mktemp("letters")
    result = {}
    for number, (name, letter) in enumerate(letters()):
        pages = letter_pages(letter)
        file = folder / f"{number}.pdf"
        file.write_bytes(pages_pdf(pages))
        result[name] = (file, [run.text for _, run in pages.lines()])
    return result


@pytest.mark.parametrize(
    "reader", [pytest.param(name, marks=[pytest.mark.slow] if name == "pdf.js" else []) for name in READERS]
)
def test_the_reader_gives_every_character_back(reader: str, made: dict[str, tuple[Path, list[str]]]) -> None:
    try:
        read = READERS[reader]()
    except NoReader as why:
        pytest.skip(str(why))
    shown = read([file for file, _ in made.values()])
    wrong = [name for (name, (_, lines)), text in zip(made.items(), shown, strict=True) if not exact(text, lines)]
    assert wrong == []


@pytest.mark.skipif(not LETTERS.is_dir(), reason="../shared/letters is not here")
def test_the_real_letters_are_among_them(made: dict[str, tuple[Path, list[str]]]) -> None:
    assert sum(name.startswith("real letter") for name in made) >= 4
