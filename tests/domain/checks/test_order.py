"""The gravest first, and of one weight in the order of the list."""

import datetime as dt

import pytest

from circ_desktop.domain import checks
from circ_desktop.domain.checks import check_letter, grave_findings
from circ_desktop.domain.checks.rules import Finding, Severity
from circ_desktop.domain.letter.content import Letter
from tests.domain.checks.faults import TODAY, own_rules


def test_all_checks_are_asked_of_the_same_letter_and_day(monkeypatch: pytest.MonkeyPatch) -> None:
    letter, rules = Letter(subject="ก"), own_rules()

    def saying(*severities: Severity) -> checks.Check:
        def check(asked: Letter, by: object, today: dt.date) -> list[Finding]:
            assert (asked, by, today) == (letter, rules, TODAY)
            return [Finding(f"{each.value} {len(severities)}", each, "subject", "", "") for each in severities]

        return check

    monkeypatch.setattr(
        checks, "CHECKS", (saying(*reversed(Severity)), saying(Severity.WARNING), saying(*Severity, Severity.HINT))
    )
    found = check_letter(letter, rules, TODAY)
    assert [each.severity for each in found] == [
        *[Severity.ERROR] * 2,
        *[Severity.WARNING] * 3,
        *[Severity.HINT] * 3,
    ]
    assert [each.check for each in found if each.severity is Severity.WARNING] == [
        "warning 3",
        "warning 1",
        "warning 4",
    ]
    monkeypatch.setattr(checks, "GRAVE", checks.CHECKS)
    assert [each.check for each in grave_findings(letter, rules, TODAY)] == ["error 3", "error 4"]
