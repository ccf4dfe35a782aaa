"""Left-overs of copying: HTML tags, เ twice for แ, ำ in two pieces, signs of old fonts, rows of spaces, lone brackets."""

import datetime as dt
import re
from collections.abc import Iterator

from circ_desktop.domain.checks.lines import lines_of, replaced
from circ_desktop.domain.checks.rules import Finding, Rules
from circ_desktop.domain.letter.content import Letter
from circ_desktop.thai.marks import (
    MAI_HAN_AKAT,
    NIKHAHIT,
    SARA_AA,
    SARA_AE,
    SARA_AM,
    SARA_E,
    SILENCER,
    TONES,
    VOWELS_ABOVE,
    VOWELS_BELOW,
)

_TAG = re.compile(
    r"</?(?:p|br|b|i|u|em|strong|span|div|ul|ol|li|table|tr|td|th|font|a|h\d)(?:\s[^<>]{0,200})?/?>|&nbsp;"
)
_HIGH = TONES + SILENCER
_OLD_FORMS = dict(
    zip(
        map(chr, range(0xF700, 0xF71B)),
        f"ฐ{VOWELS_ABOVE}{_HIGH}{_HIGH}ญ{MAI_HAN_AKAT}{NIKHAHIT}\u0e47{_HIGH}{VOWELS_BELOW}\u0e3a",
        strict=True,
    )
)
"""Thai letters and marks in the places that Windows fonts before OpenType kept for their shifted forms; old PDFs still do."""

_MENDS = (
    ("typing.old-font", re.compile("[\uf700-\uf71a]"), lambda found: _OLD_FORMS[found[0]]),
    ("typing.word-bullet", re.compile("[\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc\uf06e]"), "•"),
    ("typing.spaces", re.compile("(?<=\\S) {3,}(?=\\S)"), " "),
    ("typing.tag", _TAG, ""),
    ("typing.two-e", re.compile(SARA_E * 2), SARA_AE),
    ("typing.sara-am", re.compile(f"{NIKHAHIT}([{TONES}]?){SARA_AA}"), rf"\1{SARA_AM}"),
)
_PAIRS = {"(": ")", "[": "]", "“": "”"}
_MARK = re.compile(r"[()\[\]“”]")
_ITEM = re.compile(r"(?:^|[\s“])(?:[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})*|[ก-ฮa-zA-Z])$")


def typing_slips(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Yield one finding for each sort of left-over in a line."""
    for field, place, text in lines_of(letter):
        for check, pattern, mended in _MENDS:
            if found := pattern.search(text):
                offer = replaced(letter, field, place, pattern.sub(mended, text))
                yield rules.finding(check, field, offer=offer, place=place, quote=found[0])
        if alone := _without_partner(text):
            yield rules.finding("typing.bracket", field, place=place, quote=alone)


def _without_partner(text: str) -> str:
    """Return the first bracket or quotation mark that has no partner; the ")" of an item "๑)" needs none, wherever it stands."""
    open_ones: list[str] = []
    for found in _MARK.finditer(text):
        mark = found[0]
        if mark in _PAIRS:
            open_ones.append(mark)
        elif open_ones and _PAIRS[open_ones[-1]] == mark:
            open_ones.pop()
        elif mark != ")" or not _ITEM.search(text, 0, found.start()):
            return mark
    return open_ones[0] if open_ones else ""
