"""What the search of the top bar finds, as the box shows it."""

from msgspec import Struct


class Found(Struct, frozen=True):
    """One hit: `target` and `id` as for `Page.open_requested`, and two lines to show."""

    target: str
    id: int
    title: str
    line: str
