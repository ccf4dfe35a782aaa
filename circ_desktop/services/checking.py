"""What the checks find in a letter; the rules are read once from the data files."""

from dataclasses import replace
from functools import cache

from circ_desktop.domain.checks import Finding, Rules, check_letter, rules_from
from circ_desktop.domain.letter import Letter
from circ_desktop.domain.office import Office
from circ_desktop.resources import load_json, load_toml
from circ_desktop.services import loading
from circ_desktop.services.context import Context
from circ_desktop.storage.unit_of_work import UnitOfWork


def findings(ctx: Context, letter: Letter) -> tuple[Finding, ...]:
    """Return what the clerk should look at again, the gravest first. Nothing is changed or refused."""
    with UnitOfWork(ctx.database, reading=True) as work:
        office = loading.the_office(work)
    return check_letter(letter, rules_for(office), ctx.clock.today())


def rules_for(office: Office) -> Rules:
    """Return the rules with the office's own code among the known ones."""
    rules = general_rules()
    if not office.province_code or office.province_code in rules.provinces:
        return rules
    return replace(rules, provinces={**rules.provinces, office.province_code: office.province})


@cache
def general_rules() -> Rules:
    """Return the rules of `resources/wording/checks.toml` with the code tables."""
    provinces = {row["code"]: row["name"] for row in load_json("codes", "provinces.json")}
    groups = load_json("codes", "ministries.json").values()
    agencies = {row["code"]: row["name"] for group in groups for row in group}
    return rules_from(load_toml("wording", "checks.toml"), provinces, agencies)
