"""Puts a check's offer into the letter, when the clerk has pressed its button."""

from dataclasses import replace
from typing import Any

from circ_desktop.domain.checks import Finding
from circ_desktop.domain.letter import Letter


def with_offer(letter: Letter, finding: Finding) -> Letter:
    """Return the letter with the finding's line replaced by what the check offers; unchanged where that cannot be done."""
    if not finding.offer:
        return letter
    value = getattr(letter, finding.field, None)
    changed: dict[str, Any] = {}
    if isinstance(value, str):
        changed[finding.field] = finding.offer
    elif isinstance(value, tuple) and finding.place is not None and 0 <= finding.place < len(value):
        line = value[finding.place]
        if isinstance(line, str):
            changed[finding.field] = (*value[: finding.place], finding.offer, *value[finding.place + 1 :])
    return replace(letter, **changed)
