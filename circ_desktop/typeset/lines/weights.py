"""What lines cost when the best ones are sought, and what counts as a fault of one: `resources/wording/line-ends.toml`."""

from functools import cache

from msgspec import Struct, convert

from circ_desktop.resources import load_toml
from circ_desktop.typeset.lines.places import Worth
from circ_desktop.typeset.lines.spans import RULES


class Weights(Struct, frozen=True):
    """A line costs the square of the space between its clusters, in what is just not seen; these are costs beside it.

    Attributes:
        torn: of a line that tears a date or a name.
        runt, lone_word: of a last line of a word or two, and of a single small word.
        ragged: of the room left at the right where lines are not filled, against space between clusters.
        least_full, least_ragged: shares of its room that a line fills at least, filled lines and others.
        lone: share of the room of a runt under which a last line is a single small word.
    """

    torn: float
    runt: float
    lone_word: float
    ragged: float
    least_full: float
    least_ragged: float
    lone: float


class Mending(Struct, frozen=True):
    """When a bad line is mended, in lines.

    Attributes:
        around: how many lines before and behind it may change.
        longest: after so many lines that differ from the old ones it is given up.
        most_ragged: a text of more lines that is not filled is no heading.
        faults: how many faults a line's end counts, by its worth.
    """

    around: int
    longest: int
    most_ragged: int
    faults: dict[str, int]

    def of(self, worth: Worth) -> int:
        """Return how many faults a line counts that ends at a place of that worth."""
        return self.faults.get(worth.name.lower(), 0)


@cache
def weights() -> Weights:
    """Return the costs. Raises `msgspec.ValidationError` for a file with a cost left out."""
    return convert(load_toml(*RULES)["weights"], Weights)


@cache
def mending() -> Mending:
    """Return when lines are mended. Raises as `weights`."""
    return convert(load_toml(*RULES)["mending"], Mending)
