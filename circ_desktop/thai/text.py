"""Clean-up of Thai text that never changes a word: invisible characters, spaces, keys for search."""

import re
import unicodedata

from circ_desktop.thai.digits import to_arabic
from circ_desktop.thai.marks import (
    HALVES,
    INVISIBLE,
    LINE_MAY_END,
    LINE_NEVER_ENDS,
    NIKHAHIT,
    SARA_AA,
    SARA_AM,
)

_UNSEEN: dict[int, str | None] = dict.fromkeys(map(ord, INVISIBLE))
_HALVES: dict[int, str | None] = dict.fromkeys(HALVES, "\ufffd")

# Nearly every text has none of these: `str.isprintable` says so (formats and torn halves are not) in a fifteenth of the time
# that `str.translate` takes to look at each character of a Thai text, and this happens to a whole letter at each key.
_CLEAN = {**_UNSEEN, **_HALVES}
_MARKS_KEPT = {code: said for code, said in _CLEAN.items() if chr(code) not in LINE_MAY_END + LINE_NEVER_ENDS}

_SPACES = re.compile(r"\s+")


def without_zero_width(text: str) -> str:
    """Return the text without invisible characters (zero-width spaces, soft hyphens, byte-order marks); half ones as U+FFFD."""
    return text if text.isprintable() else text.translate(_CLEAN)


def without_halves(text: str) -> str:
    """Return the text with U+FFFD for each half of a torn character, so that it can be written as UTF-8."""
    return text if text.isprintable() else text.translate(_HALVES)


def without_strays(text: str) -> str:
    """Return a letter's text without the invisible characters that say nothing: marks of line ends stay."""
    return text if text.isprintable() else text.translate(_MARKS_KEPT)


def without_idle_marks(text: str) -> str:
    """Return a letter's text without the invisible characters that nothing follows: there no line ends, and nothing is printed.

    Those at the text's end are left out. A line of nothing else is spaces, so that every other character keeps its number.
    """
    if text.isprintable() or not any(character in text for character in INVISIBLE):
        return text
    end = len(text)
    while end and _is_unseen(text[end - 1]):
        end -= 1
    lines = (" " * len(line) if all(map(_is_unseen, line)) else line for line in text[:end].split("\n"))
    return "\n".join(lines) + text[end:].translate(_UNSEEN)


def _is_unseen(character: str) -> bool:
    return character.isspace() or character in INVISIBLE


def single_spaced(text: str) -> str:
    """Return the text with every run of white space as one space, and none at its ends."""
    return _SPACES.sub(" ", text).strip()


def search_key(text: str) -> str:
    """Return what is compared in a search: Arabic digits, single spaces, nothing invisible, ำ whole, small letters."""
    plain = unicodedata.normalize("NFC", without_zero_width(text)).replace(NIKHAHIT + SARA_AA, SARA_AM)
    return single_spaced(to_arabic(plain)).casefold()
