"""Does the text come back? Every sample, every real letter beside the clone, through seven readers of other people's.

The peer is none of our making: "exact" means that exactly the characters on paper come back, white space aside, and each
line of them in one piece.
"""

import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.table import Row

if TYPE_CHECKING:
    from circ_desktop.domain.letter.content import Letter

LETTERS = Path(__file__).resolve().parents[2] / "shared" / "letters"


NO_LETTERS = ("office.toml", "usual-offices.toml")
"""Files of `resources/samples` that are no letters."""


def measure() -> Iterable[Row]:
    """Yield a row for each letter, then one for each reader."""
    from circ_desktop.services.drafts.carrying import carried_letter
    from circ_desktop.typeset.letters import letter_pages, pages_pdf
    from tests.pdf_readers import available_readers, exact

    readers, missing = available_readers()
    right = dict.fromkeys(readers, 0)
    with tempfile.TemporaryDirectory(prefix="circ-bench-") as folder:
        made: list[tuple[str, Path, list[str]]] = []
        for name, letter in letters():
            pages = letter_pages(letter)
            file = Path(folder) / f"{len(made)}.pdf"
            file.write_bytes(pages_pdf(pages, attachment=carried_letter(letter)))
            made.append((name, file, [run.text for _, run in pages.lines()]))
        shown = {reader: read([file for _, file, _ in made]) for reader, read in readers.items()}
    for place, (name, _, lines) in enumerate(made):
        good = [reader for reader in readers if exact(shown[reader][place], lines)]
        for reader in good:
            right[reader] += 1
        bad = [reader for reader in readers if reader not in good]
        note = f"not exact: {', '.join(bad)}" if bad else "exact in every reader"
        yield Row(f"text of {name}", float(len(good)), unit=f"of {len(readers)}", note=note)
    for reader, count in right.items():
        yield Row(f"exact texts in {reader}", float(count), unit=f"of {len(made)}")
    for reader, why in missing.items():
        yield Row(f"exact texts in {reader}", None, note=why)


def letters() -> Iterator[tuple[str, "Letter"]]:
    """Yield every sample that is a letter, and the real letters where they stand beside the clone."""
    from circ_desktop.reading.letter_file.letter_file import load_letter
    from circ_desktop.resources import resource

    for path in sorted(resource("samples").glob("*.toml")):
        if path.name not in NO_LETTERS:
            yield f"sample {path.stem}", load_letter(path)
    for path in sorted(LETTERS.glob("*.toml")):
        yield f"real letter {path.stem}", load_letter(path)
