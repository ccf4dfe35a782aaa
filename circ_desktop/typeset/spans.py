"""Stretches of a text that stay on one line: dates, numbers, letter numbers, abbreviations, names, addresses of the net.

Word lists stand in `resources/wording/line-ends.toml`; the shapes of numbers and dates are those of the regulation's forms.
"""

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from circ_desktop.resources import load_json, load_toml, resource
from circ_desktop.thai.dates import MONTHS, SHORT_MONTHS
from circ_desktop.thai.words import boundaries

RULES = ("wording", "line-ends.toml")

_D = "[0-9๐-๙]"
_THAI = "[ก-ฮะ-ฺเ-๎]"
_NUMBER = re.compile(rf"{_D}+(?:[.,:/]{_D}+)*")
_NUMBER_AND_SPACE = re.compile(rf"{_D}\s")
_LONGEST_NAME = 24
"""A first or family name of more letters than this is no name but running text without spaces."""

_LONGEST_BRACKET = 16
"""What stands in brackets or quotation marks and is not longer than this stays whole: (กรอ.), (Soft Power), “บวร”."""


class Span(Struct, frozen=True):
    """Characters start … end-1, inside which no line may end."""

    start: int
    end: int


NET_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s“”\"<>]+|[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
"""Addresses of pages and mail: never broken while they fit on a line, and their digits are never changed."""


def unbreakable(text: str) -> tuple[Span, ...]:
    """Return the stretches of the text that stay together, in no special order; they may overlap."""
    spans = [Span(*found.span()) for pattern in _patterns() for found in pattern.finditer(text)]
    words = boundaries(text)
    names = (found.span() for pattern in _names() for found in pattern.finditer(text))
    spans += [Span(start, end) for start, end in names if start == 0 or start in words]  # not the นาย of เจ้านาย
    return (*spans, *_numbers_with_words(text))


def inseparable(text: str) -> tuple[Span, ...]:
    """Return what does not part even where a date or a quantity must: a day and its month, a number and its unit."""
    behind = (*MONTHS, *SHORT_MONTHS, *_listed("units"))
    return tuple(
        Span(found.start(), found.end() + 1)
        for found in _NUMBER_AND_SPACE.finditer(text)
        if text.startswith(behind, found.end())
    )


def quantity_at(text: str, at: int) -> bool:
    """Tell whether a number with its unit begins at character `at`."""
    number = _NUMBER.match(text, at)
    return number is not None and text.startswith(_listed("units"), _after_space(text, number.end()))


def _numbers_with_words(text: str) -> Iterator[Span]:
    """Yield numbers with the unit behind them (๓ ชุด, มาตรา ๕ ทวิ) and with the word before them (มาตรา ๕๑)."""
    units, before = (*_listed("units"), *_listed("after_number")), _listed("before_number")
    for number in _NUMBER.finditer(text):
        start, end = number.span()
        if text.startswith(units, behind := _after_space(text, end)):
            yield Span(start, behind + max(len(unit) for unit in units if text.startswith(unit, behind)))
        word_end = start - (text[start - 1 : start] == " ")
        if text.endswith(before, 0, word_end):
            yield Span(word_end - max(len(word) for word in before if text.endswith(word, 0, word_end)), end)


def _after_space(text: str, at: int) -> int:
    return at + (text[at : at + 1] == " ")


@cache
def _listed(name: str) -> tuple[str, ...]:
    return tuple(load_toml(*RULES)[name])


def agencies_in(text: str) -> tuple[Span, ...]:
    """Return the names of agencies in the text: a line ends inside one only rather than gape."""
    return tuple(Span(at, at + len(name)) for name in _agencies() if name in text for at in _finds(text, name))


def _finds(text: str, name: str) -> Iterator[int]:
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + 1)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in (*_date_patterns(), *_number_patterns(), *_mark_patterns()))


def _date_patterns() -> tuple[str, ...]:
    months = _any([*MONTHS, *SHORT_MONTHS])
    year = rf"(?:(?:พ\.\s?ศ\.|ค\.\s?ศ\.)\s*)?{_D}{{4}}"
    day = rf"{_D}{{1,2}}"
    return (
        rf"{day}(?:\s*[-–]\s*{day})?\s+(?:{months})(?:\s+{year})?",  # ๕ มกราคม ๒๕๗๐  ๑๘ - ๑๙ พ.ค. ๒๕๖๕
        rf"(?:{months})\s+{year}",  # มกราคม ๒๕๗๐
        rf"วัน(?:{_any(load_toml(*RULES)['weekdays'])})ที่\s*{day}",  # วันเสาร์ที่ ๒๙
        rf"{_D}[.:]{_D}{{2}}\s*(?:[-–]\s*{_D}{{1,2}}[.:]{_D}{{2}}\s*)?(?:น\.|นาฬิกา)",  # ๐๙.๓๐ - ๑๒.๐๐ น.
    )


def _number_patterns() -> tuple[str, ...]:
    rules = load_toml(*RULES)
    return (
        rf"{_D}+(?:[.,:/]{_D}+)+",  # ๑,๒๕๐.๕๐  ๑๐/๒๕๖๗
        rf"{_D}\s*[-–x×*+=<>≤≥±]\s*{_D}",  # ๑๘ - ๑๙  ๒ x ๓
        rf"{_D}[{'0-9๐-๙'}\s-]{{5,}}{_D}",  # telephone ๐ ๓๘๖๙ ๔๐๐๐, account ๑๒๓-๔-๕๖๗๘๙-๐, identity card
        rf"(?:ที่\s+)?[ก-ฮ]{{2}}\s*(?:\([ก-ฮ.]{{2,6}}\)\s*)?{_D}{{4,5}}(?:\.{_D}+)*\s*/\s*(?:ว\s*)?{_D}+",
        rf"/\s*ว\s*{_D}+",
        rf"(?<!{_THAI}){_D}?[ก-ฮ]{{1,2}}\s{_D}{{1,4}}(?!{_D})",  # a car's plate: กก ๙๙๙
        rf"(?:{_any(rules['chained_units'])})\s{_D}+\s?(?:{_any(rules['chained_units'])})",  # ๑๒ ไร่ ๓ งาน
        rf"{_D}(?:\s?\({_D}+\))+",  # ข้อ ๓ (๒)
        rf"วรรค(?:{_any(rules['ordinals'])})",
        rf"(?:^|(?<=\s))(?:\({_D}{{1,3}}\)|{_D}{{1,3}}(?:\.{_D}{{1,3}})*[.)]|{_D}{{1,3}}(?:\.{_D}{{1,3}})+|\(?[ก-ฮ][.)]|[-•])\s*\S",
    )


def _mark_patterns() -> tuple[str, ...]:
    return (
        NET_ADDRESS.pattern,
        r"[ก-ฮ]{1,5}\.(?:\s?[ก-ฮ]{1,5}\.)*[ก-ฮเ-ไ]?",  # พ.ศ.  ก.ค.ศ.  อบต.ธารน้ำใส
        rf"[ก-ฮ]{{1,5}}\.\s?{_D}+",  # พ.ศ. ๒๕๖๗
        r"\s*[ๆฯ]+",  # ต่าง ๆ  กรุงเทพฯ
        r"\s*ฯลฯ",
        r"ฯพณฯ\s?\S",
        r"[A-Za-z0-9]+(?:[-'’&.+_/@][A-Za-z0-9]+)*",
        r"#[^\s#]{1,40}",
        r"\.{2,}",
        rf"[(\[“‘\"](?!\s)[^()\[\]“”‘’\"\n]{{1,{_LONGEST_BRACKET}}}(?<!\s)[)\]”’\"]",
    )


@cache
def _names() -> tuple[re.Pattern[str], ...]:
    rules = load_toml(*RULES)
    title = rf"(?!{_any(rules['not_titles'])})(?:{_any(rules['titles'])}) ?"
    name = rf"{_THAI}{{2,{_LONGEST_NAME}}}"
    sole = _any(rules["sole_titles"])
    return (
        re.compile(rf"(?:{title}){{1,3}}{name}\s+(?:ณ\s+)?{name}"),  # ว่าที่ร้อยตรี ดร. สมชาย ใจดี
        re.compile(rf"(?:{sole}) ?{name}(?!{_THAI})"),  # พระครูวิสุทธิธารากร
        re.compile(rf"(?:{sole}) ?{_THAI}{{1,3}}"),  # in running text at least not alone at the line's end
    )


@cache
def _agencies() -> tuple[str, ...]:
    lines = resource("wording", "agencies.txt").read_text(encoding="utf-8").splitlines()
    listed = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    return (*(row["name"] for row in load_json("codes", "ministries.json")["current"]), *listed)


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
