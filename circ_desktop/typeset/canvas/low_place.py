"""Finds room for a block low on a page: the free spot nearest to the lower right corner."""

from collections.abc import Callable
from typing import NamedTuple


class Area(NamedTuple):
    """A rectangle on a page in pt, from its top left corner."""

    x: float
    y: float
    width: float
    height: float

    def meets(self, other: "Area") -> bool:
        """Tell whether the two have a part in common."""
        beside = self.x >= other.x + other.width or other.x >= self.x + self.width
        above = self.y >= other.y + other.height or other.y >= self.y + self.height
        return not (beside or above)

    def grown(self, by: float) -> "Area":
        """Return the area with that much more on every side."""
        return Area(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)


def lowest_place(
    width: float, height: float, inside: Area, step: float, is_free: Callable[[Area], bool]
) -> Area | None:
    """Return the free place of that size, the lowest one, and of these the one farthest right; None when there is none."""
    y = inside.y + inside.height - height
    while y >= inside.y:
        x = inside.x + inside.width - width
        while x >= inside.x:
            place = Area(x, y, width, height)
            if is_free(place):
                return place
            x -= step
        y -= step
    return None
