"""How a field of a record is called by clerks and asked for by the window: said once, in the class that has the field."""

from msgspec import Struct
from msgspec.structs import FieldInfo


class Part(Struct, frozen=True):
    """What clerks call a field of a record, and how the window asks for it.

    short: two such fields may share a line of the window.
    after: it is printed below the text, and asked for there.
    lines: a text that may have several paragraphs.
    """

    name: str
    short: bool = False
    after: bool = False
    lines: bool = False


def part_of(item: FieldInfo) -> Part:
    """Return how a field is called and asked for; one without a `Part` keeps its English name."""
    return next((each for each in getattr(item.type, "__metadata__", ()) if isinstance(each, Part)), Part(item.name))


def part_name(item: FieldInfo) -> str:
    """Return the Thai name of a field."""
    return part_of(item).name
