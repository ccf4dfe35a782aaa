"""Thai and Arabic digits side by side in a letter that is printed as typed."""

import datetime as dt
import re
from collections.abc import Iterator

from circ_desktop.domain.checks.lines import lines_of
from circ_desktop.domain.checks.rules import Finding, Rules
from circ_desktop.domain.letter.content import Digits, Letter
from circ_desktop.thai.digits import to_thai

_ARABIC = re.compile(r"[0-9]+")
_THAI = re.compile(r"[๐-๙]")
_FOREIGN = re.compile(r"\S*[A-Za-z@#]\S*(?:\s\d+(?:\.\d+)?(?![\d,]))?")
"""Addresses, e-mail, product names (Wi-Fi 6): there Arabic digits are right."""


def mixed_digits(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Yield one finding per line with Arabic digits, when the letter has Thai digits too (Thai ones are the policy)."""
    if letter.digits is not Digits.AS_TYPED:
        return
    if not any(_THAI.search(text) for _, _, text in lines_of(letter)):
        return
    for field, place, text in lines_of(letter):
        own = _FOREIGN.sub(lambda match: " " * len(match[0]), text)
        if found := _ARABIC.search(own):
            offer = "".join(
                to_thai(letter_) if own_letter == letter_ else letter_
                for letter_, own_letter in zip(text, own, strict=True)
            )
            yield rules.finding("digits.mixed", field, offer=offer, place=place, quote=found[0])
