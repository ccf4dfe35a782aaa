"""Letter files (docs/letter-file.md) in and out of the drafts, and the text form in which a half-saved letter is kept."""

from pathlib import Path

from circ_desktop.domain.letter.content import Letter
from circ_desktop.reading.letter_file.letter_file import dump_letter, load_letter, parse_letter
from circ_desktop.services.saving import save_file


def import_letter(path: Path) -> Letter:
    """Return the letter in a file. Raises `LetterFileError`, which names the line."""
    return load_letter(path)


def export_letter(letter: Letter, path: Path) -> Path:
    """Write the letter to a file, whole or not at all, and return its path.

    Raises as `save_file`.
    """
    save_file(path, dump_letter(letter).encode("utf-8"), means="ร่างในโปรแกรมยังอยู่ครบ")
    return path


def letter_text(letter: Letter) -> str:
    """Return the letter as the text of a letter file."""
    return dump_letter(letter)


def letter_of_text(text: str) -> Letter:
    """Return the letter of a letter file's text. Raises `LetterFileError`."""
    return parse_letter(text)
