"""What waits for whom: งานของฉัน of the signed-in officer, and how much lies on a desk."""

from circ_desktop.domain.desk.divisions import receives_for, staffed
from circ_desktop.domain.desk.waiting import WorkItem, in_order
from circ_desktop.domain.officer import Right
from circ_desktop.domain.sent.outgoing import OutgoingState
from circ_desktop.services.context import Context
from circ_desktop.storage.books import offices, people
from circ_desktop.storage.books import work as questions
from circ_desktop.storage.engine.unit_of_work import UnitOfWork


def my_work(ctx: Context) -> tuple[WorkItem, ...]:
    """Return everything that waits for the acting officer: the most urgent first, then what has waited longest."""
    officer = ctx.signed_in()
    with UnitOfWork(ctx.database, reading=True) as work:
        connection = work.connection
        items = questions.to_endorse(connection, officer.id)
        items += questions.returned_to(connection, officer.id)
        items += questions.outgoing_in(connection, "returned", OutgoingState.DRAFT, returned_to=officer.id)
        if officer.may(Right.REVIEW):
            items += questions.outgoing_in(connection, "review", OutgoingState.IN_REVIEW)
        if officer.may(Right.REGISTER):
            items += questions.outgoing_in(connection, "to_issue", OutgoingState.ACCEPTED)
            items += questions.to_put_up(connection)
        every = (division.id for division in offices.list_divisions(connection))
        mine = receives_for(officer, every, staffed(people.list_officers(connection)))
        items += questions.to_receive(connection, mine)
    return in_order(items)


def letters_on_desk(ctx: Context, officer_id: int) -> int:
    """Return how many letters wait for this officer's endorsement."""
    with UnitOfWork(ctx.database, reading=True) as work:
        return len(questions.to_endorse(work.connection, officer_id))
