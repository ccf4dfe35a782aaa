"""Parts that were filled in and that the paper of this kind does not have: left from another kind, or typed into a file."""

import datetime as dt
from collections.abc import Iterator

from circ_desktop.domain.checks.rules import Finding, Rules
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.kinds import KINDS
from circ_desktop.domain.letter.names import field_name

_SAID_ELSEWHERE = ("references", "enclosures", "copies_to")
"""Parts that somebody meant the reader to see; a closing or the office's lines come by themselves."""


def parts_not_printed(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Yield one finding for each such part: on this paper it must be said in the text, or it is said nowhere."""
    rule = KINDS[letter.kind]
    for part in _SAID_ELSEWHERE:
        if getattr(letter, part) and not letter.shows(part):
            yield rules.finding("not-printed", part, name=field_name(part), kind=rule.name, form=rule.form)
