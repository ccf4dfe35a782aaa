"""What the checks find in a letter of this office."""

from msgspec.structs import replace

from circ_desktop.domain.checks import check_letter
from circ_desktop.domain.checks.rules import Finding
from circ_desktop.domain.letter.content import Letter
from circ_desktop.services import loading
from circ_desktop.services.context import Context
from circ_desktop.services.drafts.rules import rules_for
from circ_desktop.storage.books import people
from circ_desktop.storage.engine.unit_of_work import UnitOfWork


def findings(ctx: Context, letter: Letter) -> tuple[Finding, ...]:
    """Return what the clerk should look at again, the gravest first. Nothing is changed or refused."""
    today = ctx.clock.today()
    with UnitOfWork(ctx.database, reading=True) as work:
        office = loading.the_office(work)
        officers = people.list_officers(work.connection)
    rules = replace(
        rules_for(office),
        signers={one.name: one.position_on(today) for one in officers if one.active},
        former_signers=frozenset(one.name for one in officers if not one.active),
        office_lines=office.address_lines,
    )
    return check_letter(letter, rules, today)
