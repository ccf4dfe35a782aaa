"""The letters assigned to the divisions that an officer receives for, as rows of the desk."""

from circ_desktop.domain.desk.route import AssignmentState
from circ_desktop.domain.desk.waiting import DivisionRow
from circ_desktop.gui.desk.desk_list import DeskItem
from circ_desktop.gui.letter.people import load_people
from circ_desktop.services.context import Context
from circ_desktop.services.desk.divisions import division_inbox
from circ_desktop.thai.digits import to_thai

_KINDS = {
    AssignmentState.SENT: "receive",
    AssignmentState.RECEIVED: "to_finish",
    AssignmentState.DONE: "finished",
}

_ORDER = ("receive", "to_finish", "finished")


def load_inbox(ctx: Context) -> tuple[DeskItem, ...]:
    """Read every letter of the acting officer's divisions, open ones first. For the database thread."""
    people = load_people(ctx)
    divisions = people.received_for(ctx.signed_in())
    items = [
        desk_item(row, division.short_name or division.name)
        for division in divisions
        for row in division_inbox(ctx, division.id)
    ]
    return tuple(sorted(items, key=lambda item: (_ORDER.index(item.kind), -item.since.timestamp())))


def desk_item(row: DivisionRow, division: str) -> DeskItem:
    """Return the row of one division's copy."""
    own = f"เลขรับของกอง {to_thai(str(row.receive_number))}" if row.receive_number is not None else ""
    office = f"เลขรับ {to_thai(str(row.office_number))}"
    return DeskItem(
        _KINDS[row.state],
        row.subject,
        " · ".join(part for part in (division, own or office, row.sender) if part),
        row.done_at or row.received_at or row.ordered_at,
        row.urgency,
        received_id=row.received_id,
        assignment_id=row.assignment_id,
    )
