"""Clean-up of Thai text that never changes a word: invisible characters, spaces, keys for search."""

import re
import unicodedata

from circ_desktop.thai.digits import to_arabic

_DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
ZERO_WIDTH = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad" + _DIRECTIONS))
"""Characters without width: put in by programs to break lines or turn their direction, never typed by a clerk."""

_HALVES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
"""Halves of a character beyond U+FFFF, torn by the program that they were copied from: no file or database can hold them."""

LINE_MAY_END = "\u200b"
"""Typed by a clerk in a letter's text: a line may end here, whatever the dictionary says."""

LINE_NEVER_ENDS = "\u2060\u00a0"
"""Typed by a clerk: no line ends here. The first has no width, the second is a space."""

ROLE_FOLLOWS = "\t"
"""Typed by a clerk in a paragraph of the text: what follows stands in the column of roles (… ประธานกรรมการ)."""

# Nearly every text has none of these: `str.isprintable` says so (formats and torn halves are not) in a fifteenth of the time
# that `str.translate` takes to look at each character of a Thai text, and this happens to a whole letter at each key.
_CLEAN = {**ZERO_WIDTH, **_HALVES}
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
    if text.isprintable() or not any(ord(character) in ZERO_WIDTH for character in text):
        return text
    end = len(text)
    while end and _is_unseen(text[end - 1]):
        end -= 1
    lines = (" " * len(line) if all(map(_is_unseen, line)) else line for line in text[:end].split("\n"))
    return "\n".join(lines) + text[end:].translate(ZERO_WIDTH)


def _is_unseen(character: str) -> bool:
    return character.isspace() or ord(character) in ZERO_WIDTH


def single_spaced(text: str) -> str:
    """Return the text with every run of white space as one space, and none at its ends."""
    return _SPACES.sub(" ", text).strip()


def search_key(text: str) -> str:
    """Return what is compared in a search: Arabic digits, single spaces, nothing invisible, ำ whole, small letters."""
    plain = unicodedata.normalize("NFC", without_zero_width(text)).replace("\u0e4d\u0e32", "\u0e33")
    return single_spaced(to_arabic(plain)).casefold()
