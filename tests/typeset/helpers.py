"""What the tests of the typesetter share: sample letters, ways to read a PDF back, lengths in mm."""

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

from circ_desktop.base.pdfium import open_pdf
from circ_desktop.domain.letter.content import Letter
from circ_desktop.reading.letter_file.letter_file import load_letter
from circ_desktop.resources import resource
from circ_desktop.typeset.canvas.sheets import Run, Sheet
from circ_desktop.typeset.canvas.units import to_mm
from circ_desktop.typeset.layout import LetterPages

SAMPLES = (
    "announcement",
    "answer",
    "attachments",
    "certificate",
    "circular",
    "copy-certified",
    "copy-office",
    "incoming",
    "memo",
    "memo-a5",
    "minutes",
    "news",
    "order",
    "regulation",
    "sealed",
    "secret-table",
    "statement",
)


def sample(name: str) -> Letter:
    """One of the project's own sample letters."""
    return load_letter(resource("samples", f"{name}.toml"))


def solid(text: str) -> str:
    """The text without white space: what must come back from a PDF exactly."""
    return re.sub(r"[\s\x0c]", "", text)


def run_with(pages: LetterPages, words: str) -> tuple[int, Run]:
    """The first run that holds the words, with its page."""
    return next((page, run) for page, run in pages.lines() if words in run.text)


def left_mm(run: Run) -> float:
    return to_mm(run.x)


def right_mm(run: Run) -> float:
    return to_mm(run.x + run.width)


def baseline_mm(run: Run) -> float:
    return to_mm(run.y)


def texts(sheet: Sheet) -> list[str]:
    return [run.text for run in sheet.runs]


def readers() -> Iterator[tuple[str, Callable[[Path], str]]]:
    """Every PDF reader on this machine that hands out text."""
    yield "pdfium", _pdfium
    if shutil.which("pdftotext"):
        yield "pdftotext", lambda path: _command("pdftotext", str(path), "-")
        yield "pdftotext -raw", lambda path: _command("pdftotext", "-raw", str(path), "-")
        yield "pdftotext -layout", lambda path: _command("pdftotext", "-layout", str(path), "-")
    if shutil.which("mutool"):
        yield "mutool", lambda path: _command("mutool", "draw", "-q", "-F", "txt", "-o", "-", str(path))


def _pdfium(path: Path) -> str:
    with open_pdf(path.read_bytes()) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def _command(*words: str) -> str:
    return subprocess.run(words, capture_output=True, check=True, encoding="utf-8").stdout
