"""What the office itself knows: who signs as what today, and where it is. A letter used as a pattern may say what was."""

import datetime as dt
from collections.abc import Iterator

from circ_desktop.domain.checks.rules import Finding, Rules
from circ_desktop.domain.letter.content import Letter
from circ_desktop.thai.text import single_spaced


def as_the_office_is_today(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Compare signer and letterhead with what the settings say. Says nothing of a name that the office does not have."""
    if letter.shows("signer"):
        name, position = single_spaced(letter.signer.name), letter.signer.position
        if name in rules.former_signers:
            yield rules.finding("signer.left", "signer", quote=name)
        elif name in rules.signers and _bare(position) != _bare(rules.signers[name]) and _bare(position):
            yield rules.finding("signer.position-now", "signer", quote=name, position=" ".join(rules.signers[name]))
    known = letter.office and rules.office_lines
    if letter.shows("office") and known and _bare(letter.office) != _bare(rules.office_lines):
        yield rules.finding("office.moved", "office")


def _bare(lines: tuple[str, ...]) -> str:
    """Return the lines without any space: where a line ends is the clerk's own choice."""
    return "".join("".join(lines).split())
