"""How alike two texts are (RapidFuzz), for questions to the clerk: the same name spelt in two ways, a title half changed.

It is imported at the first question: the command that sets one letter asks none and would wait 0.03 s.
"""


def letters_apart(one: str, other: str) -> int:
    """Return how many letters must be put in, left out, changed, or changed over, to make one text the other."""
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other)


def likeness(one: str, other: str) -> float:
    """Return 0 (nothing in common) … 1 (the same)."""
    from rapidfuzz import fuzz

    return fuzz.ratio(one, other) / 100
