"""What the audit trail holds, row by row, as it is stored."""

from sqlalchemy import select

from circ_desktop.services.context import Context
from circ_desktop.storage.engine.tables import audit

Told = tuple[str, int, str, str]
"""(entity, its id, action, detail)."""


def trail(ctx: Context) -> list[Told]:
    """Return every row, the oldest first."""
    rows = select(audit.c.entity, audit.c.entity_id, audit.c.action, audit.c.detail).order_by(audit.c.id)
    with ctx.database.connect(reading=True) as connection:
        return [(row.entity, row.entity_id, row.action, row.detail) for row in connection.execute(rows)]
