"""Finding a letter to refer to, among all that came in and went out."""

from datetime import date
from typing import Literal

from msgspec import Struct

from circ_desktop.domain.outgoing_rows import SentFilter
from circ_desktop.domain.received import ReceivedFilter, ReceivedState
from circ_desktop.domain.reference import reference_line
from circ_desktop.services import loading
from circ_desktop.services.context import Context
from circ_desktop.storage import outgoing, received
from circ_desktop.storage.unit_of_work import UnitOfWork


class FoundLetter(Struct, frozen=True):
    """A letter in our registers, with the line of อ้างถึง that cites it (ข้อ ๑๑)."""

    direction: Literal["received", "sent"]
    id: int
    number: str
    dated: date | None
    sender: str
    subject: str
    urgency: str | None
    reference_line: str


def find_letters(ctx: Context, text: str, limit: int = 100) -> tuple[FoundLetter, ...]:
    """Return letters that match, received and sent, the newest dated first; voided ones are not to be cited."""
    with UnitOfWork(ctx.database, reading=True) as work:
        ours = loading.the_office(work).name
        states = frozenset(ReceivedState) - {ReceivedState.VOIDED}
        came = received.rows(work.connection, ReceivedFilter(text=text, states=states, limit=limit))
        went = outgoing.sent(work.connection, SentFilter(text=text, include_voided=False, limit=limit))
    found = [
        FoundLetter(
            "received",
            row.id,
            row.number,
            row.dated,
            row.sender,
            row.subject,
            row.urgency,
            reference_line(row.sender, row.number, row.dated, row.urgency),
        )
        for row in came
    ]
    found += [
        FoundLetter(
            "sent",
            line.id,
            line.number,
            line.dated,
            ours,
            line.subject,
            line.urgency,
            reference_line(ours, line.number, line.dated, line.urgency),
        )
        for line in went
    ]
    newest = sorted(found, key=lambda each: each.dated or date.min, reverse=True)
    return tuple(newest[:limit])
