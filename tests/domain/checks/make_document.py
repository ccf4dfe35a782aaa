"""Writes docs/checks.md: every check with its gravity, what it says of an example, the clause, and whether it offers a change."""

from pathlib import Path

from circ_desktop.domain.checks import check_letter
from circ_desktop.domain.checks.rules import Severity
from tests.domain.checks.faults import FAULTS, TODAY, own_rules

DOCUMENT = Path(__file__).resolve().parents[3] / "docs" / "checks.md"
GRAVITY = {Severity.ERROR: "ต้องแก้", Severity.WARNING: "น่าจะผิด", Severity.HINT: "ควรดู"}
HEAD = """# What is checked in a letter before it goes out

Each row is one check, shown on a made-up letter that has just this fault. A finding names the place and the clause; where the
program knows a mend it is offered (✓) and put in only when the clerk presses the button. Nothing is ever changed by itself,
nothing is refused. Wording, word lists and clauses are in `resources/wording/checks.toml`, the checks in
`circ_desktop/domain/checks`. This page is written by `python -m tests.domain.checks.make_document`; a test compares it.

| check | gravity | what the clerk reads | clause or reason | offer |
|---|---|---|---|---|
"""


def document() -> str:
    """Return the page."""
    rules = own_rules()
    rows = []
    for check, letter in FAULTS:
        finding = next(one for one in check_letter(letter, rules, TODAY) if one.check == check)
        offer = "✓" if finding.offer else ""
        text = finding.text.replace("|", "\\|")
        rows.append(f"| `{check}` | {GRAVITY[finding.severity]} | {text} | {finding.clause} | {offer} |")
    return HEAD + "\n".join(rows) + "\n"


if __name__ == "__main__":
    DOCUMENT.write_text(document(), encoding="utf-8")
