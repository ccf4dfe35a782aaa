"""What waits for whom: lines of the page งานของฉัน and of a division's inbox."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Literal

from msgspec import Struct

from circ_desktop.domain.desk.route import AssignmentState
from circ_desktop.domain.letter.content import urgency_rank
from circ_desktop.thai.digits import to_thai

WorkKind = Literal["endorse", "review", "receive", "returned", "to_issue", "to_put_up"]


class WorkItem(Struct, frozen=True):
    """One thing that waits for the signed-in officer.

    Attributes:
        kind: endorse a letter put up; review a draft; receive for a division; mend what was returned; issue an
            accepted draft; put up a registered letter.
        since: since when it waits.
        receive_number: of a letter that came in, with its `sender` and `letter_number` (ที่).
        division: the division that is to receive it, "" where none is.
        addressee: of a letter of ours, with its `review_note` where it was returned.
    """

    kind: WorkKind
    subject: str
    since: datetime
    urgency: str | None
    received_id: int | None = None
    outgoing_id: int | None = None
    route_id: int | None = None
    assignment_id: int | None = None
    receive_number: int | None = None
    sender: str = ""
    letter_number: str = ""
    division: str = ""
    addressee: str = ""
    review_note: str = ""

    @property
    def title(self) -> str:
        """The letter's subject; a draft may not have one yet."""
        return self.subject or "(ยังไม่มีชื่อเรื่อง)"

    @property
    def subtitle(self) -> str:
        """One line that tells it apart, Thai: division, receive number, sender and ที่; why it came back, and to whom it goes."""
        came_in = self.receive_number is not None
        parts = (
            self.division,
            f"เลขรับ {to_thai(str(self.receive_number))}" if came_in else "",
            self.sender,
            f"ที่ {to_thai(self.letter_number)}" if self.letter_number else "",
            f"ส่งคืน: {self.review_note}" if self.review_note else "",
            f"ถึง {self.addressee}" if self.addressee else "",
        )
        return " · ".join(part for part in parts if part)


def in_order(items: Iterable[WorkItem]) -> tuple[WorkItem, ...]:
    """Return the most urgent first (ข้อ ๒๘), and of the same urgency the one that has waited longest."""
    return tuple(sorted(items, key=lambda item: (-urgency_rank(item.urgency), item.since)))


class AssignedCopy(Struct, frozen=True):
    """A received letter on its way to a division: what the despatch book says of it. `office_number` is the receive number."""

    assignment_id: int
    division: str
    office_number: int
    letter_number: str
    sender: str
    subject: str
    urgency: str | None
    ordered_on: date


class DivisionRow(Struct, frozen=True):
    """One letter assigned to a division, with what the division must know about it.

    Attributes:
        office_number: the office's receive number.
        receive_number: the division's own, None until it has received the letter.
        order: what was ordered, and by whom.
    """

    assignment_id: int
    received_id: int
    division_id: int
    state: AssignmentState
    office_number: int
    receive_number: int | None
    number: str
    dated: date | None
    sender: str
    subject: str
    urgency: str | None
    order: str
    ordered_by: str
    ordered_at: datetime
    received_at: datetime | None
    done_at: datetime | None
    result: str
    addressee: str = ""
