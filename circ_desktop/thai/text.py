"""Clean-up of Thai text that never changes a word: invisible characters, spaces, keys for search."""

import re
import unicodedata

from circ_desktop.thai.digits import to_arabic

ZERO_WIDTH = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
"""Characters without width: put in by programs to break lines, never typed by a clerk."""

LINE_MAY_END = "\u200b"
"""Typed by a clerk in a letter's text: a line may end here, whatever the dictionary says."""

LINE_NEVER_ENDS = "\u2060\u00a0"
"""Typed by a clerk: no line ends here. The first has no width, the second is a space."""

_MARKS_KEPT = {code: None for code in ZERO_WIDTH if chr(code) not in LINE_MAY_END + LINE_NEVER_ENDS}

_SPACES = re.compile(r"\s+")


def without_zero_width(text: str) -> str:
    """Return the text without invisible characters (zero-width spaces, soft hyphens, byte-order marks)."""
    return text.translate(ZERO_WIDTH)


def without_strays(text: str) -> str:
    """Return a letter's text without the invisible characters that say nothing: marks of line ends stay."""
    return text.translate(_MARKS_KEPT)


def single_spaced(text: str) -> str:
    """Return the text with every run of white space as one space, and none at its ends."""
    return _SPACES.sub(" ", text).strip()


def search_key(text: str) -> str:
    """Return what is compared in a search: Arabic digits, single spaces, nothing invisible, ำ whole, small letters."""
    plain = unicodedata.normalize("NFC", without_zero_width(text)).replace("\u0e4d\u0e32", "\u0e33")
    return single_spaced(to_arabic(plain)).casefold()
