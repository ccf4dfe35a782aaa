"""Lists of ids in pieces that both databases take as the values of one IN."""

from collections.abc import Iterable, Iterator
from itertools import islice

MOST_IN_ONE = 500


def in_parts(ids: Iterable[int]) -> Iterator[tuple[int, ...]]:
    """Yield the ids in tuples of at most `MOST_IN_ONE`; nothing for none."""
    rest = iter(ids)
    while part := tuple(islice(rest, MOST_IN_ONE)):
        yield part
