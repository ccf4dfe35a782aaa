"""What a letter's PDF carries inside, so that this program reads it back with certainty: its letter file."""

from typing import TYPE_CHECKING

from circ_desktop.domain.letter import Letter
from circ_desktop.reading.carried import CARRIED_NAME
from circ_desktop.reading.letter_file import dump_letter

if TYPE_CHECKING:
    from circ_desktop.typeset.archive import Attachment


def carried_letter(letter: Letter) -> "Attachment":
    """Return the letter's fields as the file that its PDF carries (docs/letter-file.md)."""
    from circ_desktop.typeset.archive import Attachment

    return Attachment(CARRIED_NAME, dump_letter(letter).encode("utf-8"))
