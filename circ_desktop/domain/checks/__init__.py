"""Checks of a letter before it goes out: each in its own file, all in one list. They never change a word.

    for finding in check_letter(letter, rules, today): ...

A new check is a function `(letter, rules, today) -> findings`, a line in `CHECKS`, its wording with the clause in
`resources/wording/checks.toml`, and a test.
"""

import datetime as dt
from collections.abc import Callable, Iterable

from circ_desktop.domain.checks.amounts import amounts_in_words
from circ_desktop.domain.checks.dates import letter_date, regulation_year, written_dates
from circ_desktop.domain.checks.digits import mixed_digits
from circ_desktop.domain.checks.doubled_words import doubled_words, paragraphs_twice
from circ_desktop.domain.checks.enclosure_units import quantities_and_units
from circ_desktop.domain.checks.headings import headings
from circ_desktop.domain.checks.item_numbers import item_numbers
from circ_desktop.domain.checks.labels import typed_labels
from circ_desktop.domain.checks.named_parts import enclosures_named, references_named
from circ_desktop.domain.checks.names import two_phones, two_spellings
from circ_desktop.domain.checks.not_printed import parts_not_printed
from circ_desktop.domain.checks.number_codes import codes_in_numbers
from circ_desktop.domain.checks.opener import opener_and_nan
from circ_desktop.domain.checks.other_province import other_province
from circ_desktop.domain.checks.own_office import as_the_office_is_today
from circ_desktop.domain.checks.phones import phone_numbers
from circ_desktop.domain.checks.required import missing_parts
from circ_desktop.domain.checks.rules import Finding, Rules, Severity
from circ_desktop.domain.checks.salutation import salutation_and_closing, summary_paragraph
from circ_desktop.domain.checks.signature import signature_block
from circ_desktop.domain.checks.spelling import spelling
from circ_desktop.domain.checks.times import times_of_day
from circ_desktop.domain.checks.typing import typing_slips
from circ_desktop.domain.checks.unwritten import unwritten_places
from circ_desktop.domain.checks.usage import enclosure_numbers, era_named, excellency, secrecy_first
from circ_desktop.domain.letter.content import Letter

Check = Callable[[Letter, Rules, dt.date], Iterable[Finding]]

CHECKS: tuple[Check, ...] = (
    missing_parts,
    parts_not_printed,
    unwritten_places,
    typed_labels,
    opener_and_nan,
    salutation_and_closing,
    summary_paragraph,
    signature_block,
    as_the_office_is_today,
    enclosures_named,
    references_named,
    codes_in_numbers,
    quantities_and_units,
    letter_date,
    regulation_year,
    written_dates,
    era_named,
    excellency,
    enclosure_numbers,
    secrecy_first,
    times_of_day,
    mixed_digits,
    amounts_in_words,
    item_numbers,
    headings,
    other_province,
    two_spellings,
    two_phones,
    phone_numbers,
    typing_slips,
    doubled_words,
    paragraphs_twice,
    spelling,
)

GRAVE: tuple[Check, ...] = (
    missing_parts,
    unwritten_places,
    salutation_and_closing,
    quantities_and_units,
    regulation_year,
)
"""The checks that find what would send the letter back; none of them needs a dictionary or the holidays."""

_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.HINT: 2}


def check_letter(letter: Letter, rules: Rules, today: dt.date) -> tuple[Finding, ...]:
    """Return what the checks found, the gravest first, otherwise in the order of the list above."""
    found = [finding for check in CHECKS for finding in check(letter, rules, today)]
    return tuple(sorted(found, key=lambda finding: _ORDER[finding.severity]))


def grave_findings(letter: Letter, rules: Rules, today: dt.date) -> tuple[Finding, ...]:
    """Return only what would send the letter back, at a fraction of the time of all checks."""
    found = (finding for check in GRAVE for finding in check(letter, rules, today))
    return tuple(finding for finding in found if finding.severity is Severity.ERROR)
