"""The endorsement slip (ใบเสนอหนังสือ) of a received letter, as a PDF."""

from circ_desktop.domain.desk.slip import Slip, slip_of
from circ_desktop.services import loading
from circ_desktop.services.context import Context
from circ_desktop.storage.books import offices, people, routes
from circ_desktop.storage.engine.unit_of_work import UnitOfWork


def slip_pdf(ctx: Context, received_id: int, *, blank: bool = False) -> bytes:
    """Return the slip with everything written so far; with `blank` the same slip left open for the pen.

    Raises `NotFound`, and `FontMissing` when the letter font is not there.
    """
    from circ_desktop.typeset.papers import slips  # at first use: typesetting costs a fifth of a second to import

    return slips.slip_pdf(slip(ctx, received_id, blank=blank))


def slip(ctx: Context, received_id: int, *, blank: bool = False) -> Slip:
    """Return what the slip says."""
    with UnitOfWork(ctx.database, reading=True) as work:
        connection = work.connection
        return slip_of(
            loading.the_received(work, received_id),
            loading.the_office(work),
            offices.list_divisions(connection),
            people.list_officers(connection),
            routes.of_received(connection, received_id),
            blank=blank,
        )
