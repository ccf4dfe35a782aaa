"""The audit trail: is it whole, and what does it tell about a letter."""

from collections.abc import Iterable

from circ_desktop.domain.audit import ChainReport, StoryLine, check_chain, story_text
from circ_desktop.services.context import Context
from circ_desktop.storage import audit, people
from circ_desktop.storage.unit_of_work import UnitOfWork

__all__ = ["ChainReport", "StoryLine", "audit_check", "last_to_do", "story"]


def audit_check(ctx: Context) -> ChainReport:
    """Check the whole chain: nothing changed, taken out, or cut off at its end."""
    ctx.signed_in()
    with UnitOfWork(ctx.database, reading=True) as work:
        count, last_hash = audit.head(work.connection)
        return check_chain(audit.all_rows(work.connection), count, last_hash)


def story(work: UnitOfWork, entities: Iterable[tuple[str, int]]) -> tuple[StoryLine, ...]:
    """Return what happened to the (entity, id) pairs, oldest first, in an open unit of work."""
    names = {officer.id: officer.name for officer in people.list_officers(work.connection)}
    return tuple(
        StoryLine(row.at, names.get(row.officer_id or 0, ""), story_text(row))
        for row in audit.rows_of(work.connection, entities)
    )


def last_to_do(work: UnitOfWork, action: str, entity: tuple[str, int]) -> str:
    """Return the name of the officer who did this last to the (entity, id), "" when nobody did."""
    doers = [row.officer_id for row in audit.rows_of(work.connection, [entity]) if row.action == action]
    names = {officer.id: officer.name for officer in people.list_officers(work.connection)}
    return names.get(doers[-1] or 0, "") if doers else ""
