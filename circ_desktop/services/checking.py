"""What the checks find in a letter of this office."""

from circ_desktop.domain.checks import Finding, check_letter
from circ_desktop.domain.letter import Letter
from circ_desktop.services import loading
from circ_desktop.services.context import Context
from circ_desktop.services.rules import rules_for
from circ_desktop.storage.unit_of_work import UnitOfWork


def findings(ctx: Context, letter: Letter) -> tuple[Finding, ...]:
    """Return what the clerk should look at again, the gravest first. Nothing is changed or refused."""
    with UnitOfWork(ctx.database, reading=True) as work:
        office = loading.the_office(work)
    return check_letter(letter, rules_for(office), ctx.clock.today())
