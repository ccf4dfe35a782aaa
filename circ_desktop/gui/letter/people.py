"""The officers and divisions of the office by their id, for pages that show who did what."""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from circ_desktop.domain.desk.chain import chain_above
from circ_desktop.domain.desk.divisions import receives_for, staffed
from circ_desktop.domain.office import Division
from circ_desktop.domain.officer import Officer, Right
from circ_desktop.services.context import Context
from circ_desktop.services.office.officers import list_officers
from circ_desktop.services.office.settings import list_divisions


class People(Struct, frozen=True):
    """Everyone who may stand on a route, and every division that may get a letter. `today` is the office's day."""

    officers: Mapping[int, Officer]
    divisions: Mapping[int, Division]
    today: date

    def name(self, officer_id: int) -> str:
        """Return the officer's printed name, "" for an unknown one."""
        officer = self.officers.get(officer_id)
        return officer.name if officer else ""

    def position(self, officer_id: int) -> str:
        """Return the position held today in one line."""
        officer = self.officers.get(officer_id)
        return " ".join(officer.position_on(self.today)) if officer else ""

    def division(self, division_id: int) -> str:
        """Return the division's name, "" for an unknown one."""
        division = self.divisions.get(division_id)
        return division.name if division else ""

    def division_names(self, ids: frozenset[int]) -> str:
        """Return the names in the office's own order, with a space between."""
        return " ".join(division.name for division in self.chosen(ids))

    def chosen(self, ids: frozenset[int]) -> tuple[Division, ...]:
        """Return these divisions in the office's own order."""
        return tuple(division for id_, division in self.divisions.items() if id_ in ids)

    def received_for(self, officer: Officer) -> tuple[Division, ...]:
        """Return the divisions whose letters this officer receives.

        One's own, and for the central clerk every division in which nobody signs in.
        """
        mine = receives_for(officer, self.divisions, staffed(self.officers.values()))
        return self.chosen(mine)

    def active_divisions(self) -> tuple[Division, ...]:
        """Return the divisions that can get letters, in the office's order."""
        return tuple(division for division in self.divisions.values() if division.active)

    def chain_above(self, officer: Officer) -> tuple[Officer, ...]:
        """Return the usual chain above this officer, lowest first; the whole chain for one who is not in it."""
        return chain_above(self.officers.values(), officer)

    def head(self) -> Officer | None:
        """Return the head of the office: of those who give orders, the highest in the chain."""
        heads = [one for one in self.officers.values() if one.may(Right.ORDER)]
        return max(heads, key=lambda one: one.chain_order or 0, default=None)


def load_people(ctx: Context) -> People:
    """Read the office's people. For the database thread."""
    return People(
        {officer.id: officer for officer in list_officers(ctx)},
        {division.id: division for division in list_divisions(ctx)},
        ctx.clock.today(),
    )
