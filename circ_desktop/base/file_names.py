"""File names that every system takes, for what a clerk saves: numbers hold "/", subjects hold ":" and quotes.

Windows refuses nine characters, a name that ends in a dot or a space, and the names of its old devices, whatever follows their dot;
its whole paths end at 260 characters. Linux allows 255 bytes, and a Thai letter takes three.
"""

import re
import unicodedata
from pathlib import PurePath

LONGEST = 80
"""Characters. Thai in three bytes each, it stays under 255 bytes with its ending, and leaves Windows room for the folder."""

_JOINS = re.compile(r"\s*[/\\:|]\s*")
_REFUSED = re.compile(r'[<>"?*\x00-\x1f\x7f\u200b-\u200f\u2028-\u202e\ufeff]')
_DEVICES = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\s*(?:\.|$))", re.IGNORECASE)


def safe_name(words: str, suffix: str = "", *, otherwise: str = "circ-desktop") -> str:
    """Return a file name that reads like the words: "นธ 71209/ว 12" and ".pdf" give "นธ 71209-ว 12.pdf".

    Args:
        words: number, subject or title, in any length.
        suffix: the ending with its dot; it is never cut off.
        otherwise: what is taken when nothing of the words can stand.
    """
    text = _plain(words)
    if _DEVICES.match(text):
        text = f"_{text}"
    return (_cut(text) or otherwise) + _plain(suffix).replace(" ", "")


def safe_file_name(name: str) -> str:
    """Return the name of a file that came from another PC as one that this PC takes, with its own ending."""
    path = PurePath(_JOINS.sub("-", name))
    return safe_name(path.stem, path.suffix)


def _plain(text: str) -> str:
    spaced = " ".join(text.split())
    return _REFUSED.sub("", _JOINS.sub("-", spaced)).strip(" -").rstrip(". ")


def _cut(text: str) -> str:
    """Cut after a whole letter: a mark above or below stays with what carries it."""
    end = min(len(text), LONGEST)
    while 0 < end < len(text) and unicodedata.category(text[end]) == "Mn":
        end -= 1
    return text[:end].rstrip(". -")
