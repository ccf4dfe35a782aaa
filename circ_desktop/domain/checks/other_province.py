"""Another province's name in our letter: often left over from the letter that was copied."""

import datetime as dt
import re
from collections.abc import Iterator

from circ_desktop.domain.checks.lines import all_lines_of
from circ_desktop.domain.checks.rules import Finding, Rules
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.number import NUMBER_PATTERN
from circ_desktop.thai.digits import to_arabic

_MOST_NAMED = 2
"""A letter that names more provinces than this beside ours speaks of provinces; then none is a slip."""

_NEAR = 60
"""So many letters before the name of a province may tell why it is another one."""


def other_province(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Yield one finding for each foreign province that neither subject, addressee, references nor enclosures name."""
    own = _own_province(letter, rules)
    if not own:
        return
    expected = " ".join((letter.subject, letter.addressee, *letter.references, *(e.title for e in letter.enclosures)))
    named: dict[str, tuple[str, int | None, str]] = {}
    for field, place, text in all_lines_of(letter):
        for found in _pattern(rules).finditer(text):
            if found["name"] != own and found["name"] not in expected and not _meant(text[: found.start()], rules):
                named.setdefault(found["name"], (field, place, found[0]))
    if len(named) > _MOST_NAMED:
        return
    for name, (field, place, quote) in named.items():
        yield rules.finding("province.other", field, place=place, quote=quote, name=name, own=own)


def _own_province(letter: Letter, rules: Rules) -> str:
    if named := province_of_sender(letter, rules):
        return named
    number = NUMBER_PATTERN.match(to_arabic(letter.number))
    return rules.provinces.get(number["prefix"], "") if number else ""


def province_of_sender(letter: Letter, rules: Rules) -> str:
    """Return the one province that the office's lines and the signer's post name, "" when none or several."""
    lines = " ".join((*letter.office, *letter.signer.position))
    names = {found["name"] for found in _pattern(rules).finditer(lines)}
    return names.pop() if len(names) == 1 else ""


def _meant(before: str, rules: Rules) -> bool:
    """Say whether the words just before tell of a journey, a meeting place or where somebody comes from."""
    return any(word in before[-_NEAR:] for word in rules.lists["another_province_meant"])


def _pattern(rules: Rules) -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, rules.provinces.values()), key=len, reverse=True))
    return re.compile(rf"(?:จังหวัด|จ\.\s?|ศาลากลางจังหวัด)(?P<name>{names})")
