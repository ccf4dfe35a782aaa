"""What a letter's PDF carries inside, so that this program reads it back with certainty: its letter file."""

from typing import TYPE_CHECKING

from msgspec.structs import replace

from circ_desktop.domain.letter.content import Letter
from circ_desktop.reading.exchange.carried import CARRIED_NAME
from circ_desktop.reading.letter_file.letter_file import dump_letter

if TYPE_CHECKING:
    from circ_desktop.typeset.pdf.archive import Attachment


def carried_letter(letter: Letter) -> "Attachment":
    """Return the letter's fields as the file that its PDF carries (docs/letter-file.md).

    Only what the paper shows: a part left over from another kind is nobody else's business.
    """
    from circ_desktop.typeset.pdf.archive import Attachment

    return Attachment(CARRIED_NAME, dump_letter(shown_only(letter)).encode("utf-8"))


def shown_only(letter: Letter) -> Letter:
    """Return the letter with every part that its paper does not show as in a new letter."""
    paper, new = letter.on_paper(), Letter()
    hidden = [name for name in Letter.__struct_fields__ if getattr(paper, name) != getattr(letter, name)]
    return replace(letter, **{name: getattr(new, name) for name in hidden})
