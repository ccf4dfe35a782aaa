"""Looking never waits for somebody who writes, and never keeps anybody from writing."""

from collections.abc import Callable, Iterable

from msgspec.structs import replace

from circ_desktop.services.context import Context
from circ_desktop.services.office.opening import close_context
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from circ_desktop.storage.opening import open_database


def looks_while_another_writes(ctx: Context, looks: Iterable[Callable[[Context], object]]) -> None:
    """Look with each function while somebody else is in the middle of writing; whatever it returns."""
    url = ctx.database.engine.url.render_as_string(hide_password=False)
    other = replace(ctx, database=open_database(url, busy_timeout_s=0.05))
    try:
        with UnitOfWork(ctx.database):
            for look in looks:
                look(other)
    finally:
        close_context(other)
