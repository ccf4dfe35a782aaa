"""What a change in the window was about: pages read anew after those that they listen to."""

from enum import StrEnum, auto


class Topic(StrEnum):
    """The kinds of `Session.changed`."""

    RECEIVED = auto()
    OUTGOING = auto()
    ROUTING = auto()
    RECIPIENTS = auto()
    OFFICE = auto()
    READING = auto()
    """What reading has remembered."""
    BACKUP = auto()
