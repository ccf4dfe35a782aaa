"""The block of the signature (ภาคผนวก ๓): title or rank of the name, and for whom somebody signs."""

import datetime as dt
from collections.abc import Iterator

from circ_desktop.domain.checks.rules import Finding, Rules
from circ_desktop.domain.letter.content import Letter
from circ_desktop.thai.people import title_of


def signature_block(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Look at the name in the brackets, and at an acting word that is the last of all."""
    if not letter.shows("signer"):
        return
    name, rank = letter.signer.name.strip(), letter.signer.rank.strip()
    title = title_of(name)
    if rank and title in rules.lists["titles_of_citizens"]:
        rest = name.removeprefix(title).strip()
        yield rules.finding("signer.rank-and-title", "signer", quote=title, rank=rank, name=rest)
    elif title.startswith(rules.lists["ranks_begin"]):
        yield rules.finding("signer.rank-in-brackets", "signer", quote=title)
    elif name and not rank and not title and not name.startswith(rules.lists["titles_besides"]):
        yield rules.finding("signer.no-title", "signer", quote=name)
    lines = [line.strip() for line in letter.signer.position if line.strip()]
    if lines and lines[-1].endswith(rules.lists["acting_words"]):
        word = next(each for each in rules.lists["acting_words"] if lines[-1].endswith(each))
        yield rules.finding("signer.for-whom", "signer", quote=word)
