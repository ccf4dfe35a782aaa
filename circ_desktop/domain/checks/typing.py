"""Left-overs of copying (HTML tags, signs of old fonts, rows of spaces), slips of marks, brackets without their partner."""

import datetime as dt
import re
from collections.abc import Callable, Iterator

from circ_desktop.domain.checks.lines import lines_of, replaced
from circ_desktop.domain.checks.rules import Finding, Rules
from circ_desktop.domain.letter.content import Letter

_TAG = re.compile(
    r"</?(?:p|br|b|i|u|em|strong|span|div|ul|ol|li|table|tr|td|th|font|a|h\d)(?:\s[^<>]{0,200})?/?>|&nbsp;"
)
_OLD_FORMS = dict(
    zip(
        map(chr, range(0xF700, 0xF71B)),
        "\u0e10\u0e34\u0e35\u0e36\u0e37"
        "\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e48\u0e49\u0e4a\u0e4b\u0e4c"
        "\u0e0d\u0e31\u0e4d\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e38\u0e39\u0e3a",
        strict=True,
    )
)
"""Thai letters and marks in the places that Windows fonts before OpenType kept for their shifted forms; old PDFs still do."""

_TONE = "[\u0e48-\u0e4c]"
"""Tone marks, and ์: the last mark above a consonant, behind the vowel that stands between (มอก. ๑๕๖๖, WTT 2.0)."""
_VOWEL = "[\u0e31\u0e34-\u0e39\u0e47]"
_MARKS = "[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]"


def _in_order(found: re.Match[str]) -> str:
    """Return the marks as they belong: the vowel, then the tone (ก้ี → กี้); the tone, then ำ (นำ้ → น้ำ)."""
    return f"{found[2]}{found[1]}" if found[1] else f"{found[4]}{found[3]}"


_MENDS: tuple[tuple[str, re.Pattern[str], str | Callable[[re.Match[str]], str] | None], ...] = (
    ("typing.old-font", re.compile("[\uf700-\uf71a]"), lambda found: _OLD_FORMS[found[0]]),
    ("typing.word-bullet", re.compile("[\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc\uf06e]"), "•"),
    ("typing.spaces", re.compile("(?<=\\S) {3,}(?=\\S)"), " "),
    ("typing.tag", _TAG, ""),
    ("typing.two-e", re.compile("\u0e40\u0e40"), "\u0e41"),
    ("typing.sara-am", re.compile("\u0e4d([\u0e48-\u0e4b]?)\u0e32"), "\\1\u0e33"),
    ("typing.mark-order", re.compile(f"({_TONE}{{1,2}})({_VOWEL})|(\u0e33)({_TONE})"), _in_order),
    ("typing.mark-twice", re.compile(f"({_MARKS})\\1+"), "\\1"),
    ("typing.two-marks", re.compile(f"({_VOWEL})(?!\\1){_VOWEL}|({_TONE})(?!\\2){_TONE}"), None),
    ("typing.mark-alone", re.compile(f"(?<![\u0e01-\u0e2e\u0e33]|{_MARKS}){_MARKS}+"), None),
)
_PAIRS = {"(": ")", "[": "]", "“": "”"}
_MARK = re.compile(r"[()\[\]“”]")
_ITEM = re.compile(r"(?:^|[\s“])(?:[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})*|[ก-ฮa-zA-Z])$")


def typing_slips(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Yield one finding for each sort of left-over in a line."""
    for field, place, text in lines_of(letter):
        for check, pattern, mended in _MENDS:
            if found := pattern.search(text):
                offer = replaced(letter, field, place, pattern.sub(mended, text)) if mended is not None else ""
                yield rules.finding(check, field, offer=offer, place=place, quote=_with_its_letter(found))
        if alone := _without_partner(text):
            yield rules.finding("typing.bracket", field, place=place, quote=alone)


def _with_its_letter(found: re.Match[str]) -> str:
    """Return what was found, a mark with what it stands on: alone it cannot be read."""
    start = found.start()
    return found.string[start - 1 : found.end()] if start and re.match(f"{_MARKS}|\u0e33", found[0]) else found[0]


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
