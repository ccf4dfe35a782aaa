"""How wide a text stands on the line."""

from circ_desktop.thai.marks import STACKED

_WITHOUT_WIDTH = frozenset(STACKED)


def visible_length(text: str) -> int:
    """Return the characters that take width (marks above and below do not)."""
    return sum(char not in _WITHOUT_WIDTH for char in text)
