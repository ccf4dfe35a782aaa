"""What one check says of a letter, in short."""

import datetime as dt
from collections.abc import Callable, Iterable

from circ_desktop.domain.checks.rules import Finding, Rules
from circ_desktop.domain.letter.content import Letter
from tests.domain.checks.faults import TODAY, own_rules

RULES = own_rules()
Said = tuple[str, str, int | None, str, str]
"""(check, field, place, quote, offer)."""


def findings(
    check: Callable[[Letter, Rules, dt.date], Iterable[Finding]],
    letter: Letter,
    *,
    rules: Rules = RULES,
    today: dt.date = TODAY,
) -> list[Finding]:
    """The findings of one check; each is worded, with every value filled in."""
    found = list(check(letter, rules, today))
    assert all(each.text and each.clause and "None" not in each.text + each.clause for each in found)
    return found


def said(
    check: Callable[[Letter, Rules, dt.date], Iterable[Finding]],
    letter: Letter,
    *,
    rules: Rules = RULES,
    today: dt.date = TODAY,
) -> list[Said]:
    """What one check finds, without the wording."""
    found = findings(check, letter, rules=rules, today=today)
    return [(each.check, each.field, each.place, each.quote, each.offer) for each in found]
