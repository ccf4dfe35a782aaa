"""How well letters are read: a corpus of our own, spoiled as extraction spoils texts, and the figures."""

from benchmarks.reading.measure import measure

__all__ = ["measure"]
