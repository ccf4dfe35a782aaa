"""Half-filled forms: kept while typing, offered again after a power cut, dropped when the form was done.

`what` names the form ("register_received"); `payload` is whatever text the form understands. Kept per officer.
"""

from circ_desktop.services.context import Context
from circ_desktop.storage.books import unfinished as storage
from circ_desktop.storage.engine.unit_of_work import UnitOfWork


def keep_unfinished(ctx: Context, what: str, payload: str) -> None:
    """Keep the form's content, replacing what was kept before."""
    officer = ctx.signed_in()
    with UnitOfWork(ctx.database) as work:
        storage.keep(work.connection, officer.id, what, payload, ctx.clock.now())
        work.commit()


def unfinished(ctx: Context, what: str) -> str | None:
    """Return what this officer left in the form, or None."""
    officer = ctx.signed_in()
    with UnitOfWork(ctx.database, reading=True) as work:
        return storage.find(work.connection, officer.id, what)


def drop_unfinished(ctx: Context, what: str) -> None:
    """Forget what was left in the form."""
    officer = ctx.signed_in()
    with UnitOfWork(ctx.database) as work:
        storage.drop(work.connection, officer.id, what)
        work.commit()
