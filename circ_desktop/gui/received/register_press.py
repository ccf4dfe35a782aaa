"""One press of ลงรับ: what it carries, and what is done with it on the database thread."""

from contextlib import suppress

from msgspec import Struct

from circ_desktop.domain.errors import CircError
from circ_desktop.domain.received.incoming import ReceivedEntry, ReceivedLetter
from circ_desktop.reading.letter.reading import Reading
from circ_desktop.services.context import Context
from circ_desktop.services.received import register as receiving
from circ_desktop.services.received.attaching import NewFile
from circ_desktop.services.received.remembering import learn
from circ_desktop.services.received.unfinished import drop_unfinished

WHAT = "register_received"
"""Name of the half-filled registration among an officer's unfinished forms."""


class Press(Struct, frozen=True):
    """One press of ลงรับ: everything that the service needs, taken from the form at that moment."""

    entry: ReceivedEntry
    request_key: str
    files: tuple[NewFile, ...]
    allow_same: bool
    reading: Reading | None = None


def register(ctx: Context, press: Press) -> ReceivedLetter:
    """Register, and forget the half-filled form. For the database thread."""
    letter = receiving.register_received(
        ctx, press.entry, request_key=press.request_key, files=press.files, allow_same=press.allow_same
    )
    with suppress(CircError):  # the letter has its number; what is left behind has its key and gives the same number
        drop_unfinished(ctx, WHAT)
    if press.reading is not None:
        with suppress(CircError):  # what could not be learnt now is learnt another time
            learn(ctx, press.reading, letter.entry)
    return letter
