"""Lines of lists of outgoing letters, and what a list may be asked for."""

from datetime import date, datetime

from msgspec import Struct

from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.domain.register import RegisterKind
from circ_desktop.domain.sent.outgoing import OutgoingState


class OutgoingRow(Struct, frozen=True):
    """One line of the list of drafts or of sent letters.

    Attributes:
        number: ที่ as printed, "" before issue.
        dated: the letter's date once issued.
        acknowledged: how many offices told that they received it.
        review_note: why it was returned; a DRAFT with a note is a returned one.
    """

    id: int
    number: str
    dated: date | None
    subject: str
    addressee: str
    state: OutgoingState
    updated_at: datetime
    urgency: str | None
    register_number: int | None
    circular: bool = False
    review_note: str = ""
    created_by: int = 0
    source_id: int | None = None
    void_reason: str = ""
    kind: Kind = Kind.EXTERNAL
    acknowledged: int = 0


class SentFilter(Struct, frozen=True):
    """What the list of sent letters shows; newest number first. `year` is the register's calendar year (CE).

    `kinds` are the registers to show, none means all; `kind` is one of them.
    """

    text: str = ""
    year: int | None = None
    kind: RegisterKind | None = None
    day_from: date | None = None
    day_to: date | None = None
    include_voided: bool = True
    limit: int = 500
    kinds: tuple[RegisterKind, ...] = ()


class DraftVersion(Struct, frozen=True):
    """The text of a letter as it stood at a moment; kept every few minutes and at every change of state."""

    id: int
    version: int
    at: datetime
    officer_id: int
    why: str
    letter: Letter
    officer_name: str = ""
