"""Left-overs of copying: HTML tags, เ twice for แ, ำ in two pieces, brackets and quotation marks without a partner."""

import datetime as dt
import re
from collections.abc import Iterator

from circ_desktop.domain.checks.lines import lines_of, replaced
from circ_desktop.domain.checks.rules import Finding, Rules
from circ_desktop.domain.letter import Letter

_TAG = re.compile(
    r"</?(?:p|br|b|i|u|em|strong|span|div|ul|ol|li|table|tr|td|th|font|a|h\d)(?:\s[^<>]{0,200})?/?>|&nbsp;"
)
_MENDS = (
    ("typing.tag", _TAG, ""),
    ("typing.two-e", re.compile("\u0e40\u0e40"), "\u0e41"),
    ("typing.sara-am", re.compile("\u0e4d([\u0e48-\u0e4b]?)\u0e32"), "\\1\u0e33"),
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
