"""Left-overs of copying (HTML tags, signs of old fonts, rows of spaces), slips of marks, brackets without their partner."""

import datetime as dt
import re
from collections.abc import Callable, Iterator

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
    STACKED,
    TONES,
    VOWELS_ABOVE,
    VOWELS_BELOW,
)

_TAG = re.compile(
    r"</?(?:p|br|b|i|u|em|strong|span|div|ul|ol|li|table|tr|td|th|font|a|h\d)(?:\s[^<>]{0,200})?/?>|&nbsp;"
)
_HIGH = TONES + SILENCER
"""The last mark above a consonant, behind the vowel that stands between (มอก. ๑๕๖๖, WTT 2.0)."""
_OLD_FORMS = dict(
    zip(
        map(chr, range(0xF700, 0xF71B)),
        f"ฐ{VOWELS_ABOVE}{_HIGH}{_HIGH}ญ{MAI_HAN_AKAT}{NIKHAHIT}\u0e47{_HIGH}{VOWELS_BELOW}\u0e3a",
        strict=True,
    )
)
"""Thai letters and marks in the places that Windows fonts before OpenType kept for their shifted forms; old PDFs still do."""

_VOWEL = f"{MAI_HAN_AKAT}{VOWELS_ABOVE}{VOWELS_BELOW}\u0e47"


def _in_order(found: re.Match[str]) -> str:
    """Return the marks as they belong: the vowel, then the tone (ก้ี → กี้); the tone, then ำ (นำ้ → น้ำ)."""
    return f"{found[2]}{found[1]}" if found[1] else f"{found[4]}{found[3]}"


_MENDS: tuple[tuple[str, re.Pattern[str], str | Callable[[re.Match[str]], str] | None], ...] = (
    ("typing.old-font", re.compile("[\uf700-\uf71a]"), lambda found: _OLD_FORMS[found[0]]),
    ("typing.word-bullet", re.compile("[\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc\uf06e]"), "•"),
    ("typing.spaces", re.compile("(?<=\\S) {3,}(?=\\S)"), " "),
    ("typing.tag", _TAG, ""),
    ("typing.two-e", re.compile(SARA_E * 2), SARA_AE),
    ("typing.sara-am", re.compile(f"{NIKHAHIT}([{TONES}]?){SARA_AA}"), rf"\1{SARA_AM}"),
    ("typing.mark-order", re.compile(f"([{_HIGH}]{{1,2}})([{_VOWEL}])|({SARA_AM})([{_HIGH}])"), _in_order),
    ("typing.mark-twice", re.compile(f"([{STACKED}])\\1+"), "\\1"),
    ("typing.two-marks", re.compile(f"([{_VOWEL}])(?!\\1)[{_VOWEL}]|([{_HIGH}])(?!\\2)[{_HIGH}]"), None),
    ("typing.mark-alone", re.compile(f"(?<![ก-ฮ{SARA_AM}{STACKED}])[{STACKED}]+"), None),
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
    return found.string[start - 1 : found.end()] if start and re.match(f"[{STACKED}{SARA_AM}]", found[0]) else found[0]


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
