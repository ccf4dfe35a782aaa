"""Clean-up of Thai text that never changes a word: invisible characters, spaces, keys for search."""

import re
import unicodedata

from circ_desktop.thai.digits import to_arabic

ZERO_WIDTH = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
"""Characters without width: put in by programs to break lines, never typed by a clerk."""

_SPACES = re.compile(r"\s+")


def without_zero_width(text: str) -> str:
    """Return the text without invisible characters (zero-width spaces, soft hyphens, byte-order marks)."""
    return text.translate(ZERO_WIDTH)


def single_spaced(text: str) -> str:
    """Return the text with every run of white space as one space, and none at its ends."""
    return _SPACES.sub(" ", text).strip()


def search_key(text: str) -> str:
    """Return what is compared in a search: Arabic digits, single spaces, nothing invisible, ำ whole, small letters."""
    plain = unicodedata.normalize("NFC", without_zero_width(text)).replace("\u0e4d\u0e32", "\u0e33")
    return single_spaced(to_arabic(plain)).casefold()
