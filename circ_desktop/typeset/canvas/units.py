"""Lengths. This layer measures in pt from the top left corner of the page, unless a name ends in _mm."""

PT_PER_MM = 72 / 25.4


def mm(length: float) -> float:
    """Return millimetres in pt."""
    return length * PT_PER_MM


def to_mm(length: float) -> float:
    """Return pt in millimetres."""
    return length / PT_PER_MM
