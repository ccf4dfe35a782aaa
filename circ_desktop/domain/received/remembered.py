"""What a clerk's corrections have taught, as plain data that can be seen and deleted; and what is offered from it."""

from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from circ_desktop.thai.text import search_key

LONGEST_LABEL = 40
"""Characters of the words before a value that can be an office's own label of it."""
LEAST_VALUE = 4
"""Characters of a value that is looked for in the text: a shorter one stands there by chance."""


class RememberedKind(StrEnum):
    """What was learnt."""

    NAME = "name"  # where this was read, the clerk wrote something else
    LABEL = "label"  # the value of a field stands behind these words on the forms of some office


class Remembered(Struct, frozen=True):
    """One thing learnt.

    Attributes:
        field: of the registration form: "sender", "addressee", "number", "subject".
        read: NAME: what was read. LABEL: the words before the value.
        means: NAME: what the clerk wrote. LABEL: "".
        times: how often it was so.
    """

    id: int
    kind: RememberedKind
    field: str
    read: str
    means: str
    times: int
    at: datetime


class Lesson(Struct, frozen=True):
    """Something to be learnt from one correction. An empty `means` of a NAME takes back what was learnt."""

    kind: RememberedKind
    field: str
    read: str
    means: str = ""


class SuggestionKind(StrEnum):
    """Where a suggestion comes from."""

    REMEMBERED = "remembered"  # put into the field, marked
    LABELLED = "labelled"  # offered for a field that was not read
    KNOWN = "known"  # offered: the office knows a name that is nearly the one read


class Suggestion(Struct, frozen=True):
    """A value for a field of the form, with the sentence that says why, Thai. Never applied unseen."""

    field: str
    kind: SuggestionKind
    value: str
    text: str


def label_before(text: str, value: str) -> str:
    """Return the words that stand before a value on its line of the text, "" where it is not found or nothing does."""
    wanted = search_key(value)
    if len(wanted) < LEAST_VALUE:
        return ""
    for line in text.splitlines():
        key = search_key(line)
        at = key.find(wanted)
        if at > 0:
            label = key[:at].strip(" :：-.")
            return label if 2 <= len(label) <= LONGEST_LABEL else ""
    return ""


def value_behind(text: str, label: str) -> str:
    """Return what stands behind a label that begins a line of the text, "" where no line begins so."""
    wanted = search_key(label)
    for line in text.splitlines():
        shown = " ".join(line.split())
        if wanted and search_key(shown).startswith(wanted):
            rest = shown[len(wanted) :].strip(" :：-")
            if len(rest) >= LEAST_VALUE:
                return rest
    return ""
