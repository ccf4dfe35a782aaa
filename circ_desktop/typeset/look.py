"""What an office chooses about the look of its letters; the rest is the regulation's."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct, field

from circ_desktop.typeset.glyphs.fonts import DEFAULT_FAMILY


class Look(Struct, frozen=True):
    """The look of a letter.

    Attributes:
        family: name of the letter font, a key of `fonts.FAMILIES`.
        overrides: measures of the office's own, in the form of `resources/forms/*.toml`: {"bottom": {"mm": 15}}.
        emblem: path of the office's own Garuda, a file that `emblem.read_emblem` took; "" for the program's.
        words: words and names that the office added: no line tears them.
        hanging_items: whether the lines of a numbered item go on under its text instead of at the margin.
    """

    family: str = DEFAULT_FAMILY
    overrides: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    emblem: str = ""
    words: frozenset[str] = frozenset()
    hanging_items: bool = False
