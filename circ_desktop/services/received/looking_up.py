"""What the office knows about a letter that was just read, asked in one go before the form is filled."""

from circ_desktop.domain.received.incoming import ReceivedRow
from circ_desktop.domain.received.remembered import Suggestion
from circ_desktop.reading.letter.entry import to_entry
from circ_desktop.reading.letter.reading import Reading
from circ_desktop.services.context import Context
from circ_desktop.services.received.incoming import registered_files
from circ_desktop.services.received.register import same_letters
from circ_desktop.services.received.remembering import suggestions


def look_up(ctx: Context, reading: Reading, digest: str = "") -> tuple[tuple[Suggestion, ...], tuple[ReceivedRow, ...]]:
    """Return suggestions for the fields, and the letters of the register that are this one already.

    `digest` is the SHA-256 (hex) of its file: the very same file is the same letter whatever was read.
    Raises `InvalidEntry` for a paper that must not be registered.
    """
    same = same_letters(ctx, to_entry(reading, ctx.clock.now())) if reading.number or reading.dated else ()
    known = registered_files(ctx, (digest,)) if digest else {}
    return suggestions(ctx, reading), same or tuple(known.values())
