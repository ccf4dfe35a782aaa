"""Words that are probably misspelt: our list of usual slips first, then those one letter away from a known word."""

import datetime as dt
from collections.abc import Iterator

from circ_desktop.domain.checks.lines import all_lines_of, replaced
from circ_desktop.domain.checks.rules import Finding, Rules
from circ_desktop.domain.letter.content import Letter
from circ_desktop.thai.people import names_in, people_in, places_in
from circ_desktop.thai.spelling import slips

_BELOW = ("signer", "owner", "copies_to", "attachments")


def spelling(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Yield one finding for each slip. Names of persons and places are left alone, and the office's own words.

    What stands below the text (names, units, tables sent along) is held against the list of usual slips alone.
    """
    for field, place, text in all_lines_of(letter):
        taken = [(person.start, person.end) for person in people_in(text)]
        taken += [(named.start, named.end) for named in places_in(text)]
        taken += names_in(text)
        found = [*_usual(text, rules), *(_unusual(text, rules) if field not in _BELOW else ())]
        for start, end, likely, check in found:
            if any(start < last and first < end for first, last in taken):
                continue
            taken.append((start, end))
            offer = replaced(letter, field, place, text[:start] + likely + text[end:])
            yield rules.finding(check, field, offer=offer, place=place, quote=text[start:end], likely=likely)


def _usual(text: str, rules: Rules) -> Iterator[tuple[int, int, str, str]]:
    for typed, right in rules.misspellings.items():
        start = text.find(typed)
        while start >= 0:
            whole = len(right) > len(typed) and text.startswith(right, start)  # the right word begins like the slip
            if not whole and typed not in rules.own_words:
                yield start, start + len(typed), right, "spelling.usual"
            start = text.find(typed, start + len(typed))


def _unusual(text: str, rules: Rules) -> Iterator[tuple[int, int, str, str]]:
    for slip in slips(text, rules.own_words):
        yield slip.start, slip.end, slip.likely, "spelling.slip"
