"""How alike two texts are (RapidFuzz), for questions to the clerk: the same name spelt in two ways, a title half changed."""

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA


def letters_apart(one: str, other: str) -> int:
    """Return how many letters must be put in, left out, changed, or changed over, to make one text the other."""
    return OSA.distance(one, other)


def likeness(one: str, other: str) -> float:
    """Return 0 (nothing in common) … 1 (the same)."""
    return fuzz.ratio(one, other) / 100
