"""The rules of the checks, read once from the data files. No database: the command line uses them too."""

from functools import cache

from msgspec.structs import replace

from circ_desktop.domain.checks.rules import Rules, rules_from
from circ_desktop.domain.office import Office
from circ_desktop.resources import load_json, load_toml


def rules_for(office: Office) -> Rules:
    """Return the rules with the office's own code among the known ones, and its own words."""
    rules = replace(general_rules(), own_words=frozenset(office.own_words)) if office.own_words else general_rules()
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
