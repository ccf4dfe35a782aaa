"""The letter that a PDF of this program carries inside (`letter.toml`): its fields are known, not guessed.

The file comes from anywhere, so everything about it may be wrong or made to harm: only the one name counts, what is packed
is unpacked no further than a letter file may be long, and what it says is checked as any letter file.
"""

import io
import zlib
from typing import TYPE_CHECKING

from circ_desktop.domain.errors import LetterFileError
from circ_desktop.domain.letter.content import Letter
from circ_desktop.reading.letter_file.letter_file import LARGEST_FILE, parse_letter

if TYPE_CHECKING:
    import pikepdf

CARRIED_NAME = "letter.toml"
MOST_ATTACHMENTS = 64
"""Carried files that are looked at; a PDF of ours has one."""


def carried_letter(content: bytes) -> Letter | None:
    """Return the letter that the PDF carries, or None: none, damaged, too large, or no letter file. Never raises for any bytes."""
    if b"EmbeddedFile" not in content:  # the usual paper from elsewhere: no need to take the file apart
        return None
    text = _carried_text(content)
    if text is None or not text.strip():
        return None
    try:
        return parse_letter(text, CARRIED_NAME)
    except (LetterFileError, RecursionError):
        return None


def _carried_text(content: bytes) -> str | None:
    import pikepdf  # 0.1 s, for files that carry something

    try:
        with pikepdf.open(io.BytesIO(content)) as document:
            for number, (name, spec) in enumerate(document.attachments.items()):
                if name == CARRIED_NAME:
                    return _unpacked(spec.obj["/EF"]["/F"])
                if number >= MOST_ATTACHMENTS:
                    break
    except (pikepdf.PdfError, zlib.error, KeyError, ValueError, TypeError, AttributeError, RuntimeError):
        return None  # damaged in one of the ways in which damaged files fail
    return None


def _unpacked(stream: "pikepdf.Object") -> str | None:
    packing = stream.get("/Filter")
    data = bytes(stream.read_raw_bytes())
    if packing is not None:
        if str(packing) != "/FlateDecode" or "/DecodeParms" in stream:
            return None  # not as this program packs
        data = zlib.decompressobj().decompress(data, LARGEST_FILE + 1)
    return data.decode("utf-8-sig") if len(data) <= LARGEST_FILE else None
