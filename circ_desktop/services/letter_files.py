"""Letter files (docs/letter-file.md) in and out of the drafts, and the text form in which a half-saved letter is kept."""

from pathlib import Path

from circ_desktop.base.atomic import write_text
from circ_desktop.domain.errors import DiskFull, LetterFileError
from circ_desktop.domain.letter import Letter
from circ_desktop.reading.letter_file import dump_letter, load_letter, parse_letter

_NO_SPACE = {28, 112}
"""errno ENOSPC, and Windows' ERROR_DISK_FULL."""


def import_letter(path: Path) -> Letter:
    """Return the letter in a file. Raises `LetterFileError`, which names the line."""
    return load_letter(path)


def export_letter(letter: Letter, path: Path) -> Path:
    """Write the letter to a file, whole or not at all, and return its path.

    Raises `DiskFull`, or `LetterFileError` where the file cannot be written.
    """
    try:
        write_text(path, dump_letter(letter))
    except OSError as trouble:
        if trouble.errno in _NO_SPACE or getattr(trouble, "winerror", None) in _NO_SPACE:
            raise DiskFull(
                "ที่เก็บข้อมูลเต็ม เขียนแฟ้มไม่ได้",
                "ร่างในโปรแกรมยังอยู่ครบ",
                "เลือกที่เก็บอื่น หรือลบแฟ้มที่ไม่ใช้ แล้วทำอีกครั้ง",
                detail=str(trouble),
            ) from trouble
        raise LetterFileError(
            f"เขียนแฟ้ม {path.name} ไม่ได้", "ร่างในโปรแกรมยังอยู่ครบ", "เลือกที่เก็บอื่นที่เขียนได้ แล้วทำอีกครั้ง", detail=str(trouble)
        ) from trouble
    return path


def letter_text(letter: Letter) -> str:
    """Return the letter as the text of a letter file."""
    return dump_letter(letter)


def letter_of_text(text: str) -> Letter:
    """Return the letter of a letter file's text. Raises `LetterFileError`."""
    return parse_letter(text)
