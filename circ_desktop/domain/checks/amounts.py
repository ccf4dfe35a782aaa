"""An amount in figures and the same amount in words behind it: ๑,๒๕๐ บาท (หนึ่งพันสองร้อยห้าสิบบาทถ้วน)."""

import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from circ_desktop.domain.checks.lines import all_lines_of
from circ_desktop.domain.checks.rules import Finding, Rules
from circ_desktop.domain.letter.content import Letter
from circ_desktop.thai.amounts import money_in_words
from circ_desktop.thai.digits import to_arabic

_AMOUNT = re.compile(
    r"(?P<figures>\d[\d,]*(?:\.\d+)?)(?:\.-|\.–|-)?\s*(?:บาท)?(?:ถ้วน)?\s*\(\s*(?P<words>[ก-๎ \-–—=*]+?)\s*\)"
)


def amounts_in_words(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Yield one finding for each amount whose words say another one. Words that are no amount are left alone."""
    for field, place, text in all_lines_of(letter):
        for found in _AMOUNT.finditer(to_arabic(text)):
            said = money_in_words(found["words"])
            figures = _figures(found["figures"])
            if said is not None and figures is not None and said != figures:
                quote = text[found.start("figures") : found.end("figures")]
                words = text[found.start("words") : found.end("words")]
                yield rules.finding("amount.words", field, place=place, quote=quote, words=words)


def _figures(text: str) -> Decimal | None:
    try:
        return Decimal(text.replace(",", ""))
    except InvalidOperation:
        return None
