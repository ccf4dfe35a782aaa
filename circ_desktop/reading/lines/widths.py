"""How wide a text stands on the line."""

_WITHOUT_WIDTH = frozenset(
    "\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e3a\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4d\u0e4e"
)


def visible_length(text: str) -> int:
    """Return the characters that take width (marks above and below do not)."""
    return sum(char not in _WITHOUT_WIDTH for char in text)
