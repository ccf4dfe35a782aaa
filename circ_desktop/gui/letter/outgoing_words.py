"""What lists of our own letters share: words for what is not there yet, the look of voided rows."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from circ_desktop.domain.letter.kinds import KINDS
from circ_desktop.domain.sent.outgoing import OutgoingState
from circ_desktop.domain.sent.rows import OutgoingRow
from circ_desktop.gui.letter.letter_rows import LettersModel
from circ_desktop.gui.parts.tables.rows import Column

NO_SUBJECT = "(ยังไม่มีเรื่อง)"
NO_ADDRESSEE = "(เติมทีละฉบับ)"


def one_line(text: str) -> str:
    """Return a text of several lines in one."""
    return " ".join(text.split())


def addressee_words(row: OutgoingRow) -> str:
    """Return to whom it goes; "–" for a kind that goes to nobody by name."""
    if "addressee" not in KINDS[row.kind].parts:
        return "–"
    return one_line(row.addressee) or NO_ADDRESSEE


class OutgoingModel(LettersModel[OutgoingRow]):
    """Rows of `list_drafts` or `list_sent`."""

    def __init__(self, columns: Sequence[Column[OutgoingRow]], parent: QObject | None = None) -> None:
        super().__init__(columns, lambda row: row.state is OutgoingState.VOIDED, parent)
