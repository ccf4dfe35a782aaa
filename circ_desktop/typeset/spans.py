"""Stretches of a text that stay on one line: dates, numbers, letter numbers, abbreviations, names, addresses of the net.

Word lists stand in `resources/wording/line-ends.toml`; the shapes of numbers and dates are those of the regulation's forms.
"""

import re
from dataclasses import dataclass
from functools import cache

from circ_desktop.resources import load_toml
from circ_desktop.thai.dates import MONTHS, SHORT_MONTHS
from circ_desktop.thai.words import boundaries

RULES = ("wording", "line-ends.toml")

_D = "[0-9๐-๙]"
_THAI = "[ก-ฮะ-ฺเ-๎]"
_LONGEST_NAME = 24
"""A first or family name of more letters than this is no name but running text without spaces."""


@dataclass(frozen=True, slots=True)
class Span:
    """Characters start … end-1, inside which no line may end."""

    start: int
    end: int


NET_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s“”\"<>]+|[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
"""Addresses of pages and mail: never broken while they fit on a line, and their digits are never changed."""


def unbreakable(text: str) -> tuple[Span, ...]:
    """Return the stretches of the text that stay together, in no special order; they may overlap."""
    spans = [Span(*found.span()) for pattern in _patterns() for found in pattern.finditer(text)]
    words = boundaries(text)
    names = (found.span() for found in _names().finditer(text))
    spans += [Span(start, end) for start, end in names if start == 0 or start in words]  # not the นาย of เจ้านาย
    return tuple(spans)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    rules = load_toml(*RULES)
    months = _any([*MONTHS, *SHORT_MONTHS])
    era = r"(?:พ\.\s?ศ\.|ค\.\s?ศ\.)"
    return tuple(
        re.compile(pattern)
        for pattern in (
            NET_ADDRESS.pattern,
            rf"{_D}{{1,2}}(?:\s*[-–]\s*{_D}{{1,2}})?\s+(?:{months})(?:\s+(?:{era}\s*)?{_D}{{4}})?",  # ๕ มกราคม ๒๕๗๐
            rf"(?:{months})\s+(?:{era}\s*)?{_D}{{4}}",  # มกราคม ๒๕๗๐
            rf"{_D}+(?:[.,:/]{_D}+)+",  # ๑,๒๕๐.๕๐  ๑๐/๒๕๖๗
            rf"{_D}+\s*[-–]\s*{_D}+",  # ๑๘ - ๑๙
            rf"{_D}[{'0-9๐-๙'}\s-]{{5,}}{_D}",  # telephone: ๐ ๓๘๖๙ ๔๐๐๐
            rf"(?:ที่\s+)?[ก-ฮ]{{2}}\s*(?:\([ก-ฮ.]{{2,6}}\)\s*)?{_D}{{4,5}}(?:\.{_D}+)*\s*/\s*(?:ว\s*)?{_D}+",
            rf"[ก-ฮ]{{1,4}}\.(?:\s?[ก-ฮ]{{1,4}}\.)*(?:\s?{_D}+)?",  # พ.ศ. ๒๕๖๗  ก.ค.ศ.
            rf"{_D}+\s?(?:{_any(rules['units'])})",
            rf"(?:{_any(rules['before_number'])})\s?{_D}+",
            rf"(?:^|(?<=\s))(?:\({_D}{{1,3}}\)|{_D}{{1,3}}(?:\.{_D}{{1,3}})*[.)]|[ก-ฮ][.)]|[-•])\s*\S",  # (๑) ๑. ๑.๑) -
            r"\s+[ๆฯ]+",  # ต่าง ๆ
            r"[A-Za-z0-9]+(?:[-'’&.+_/][A-Za-z0-9]+)*",
            r"\.{2,}",
        )
    )


@cache
def _names() -> re.Pattern[str]:
    rules = load_toml(*RULES)
    title = rf"(?!{_any(rules['not_titles'])})(?:{_any(rules['titles'])}) ?"
    name = rf"{_THAI}{{2,{_LONGEST_NAME}}}"
    return re.compile(rf"{title}{name}\s+(?:ณ\s+)?{name}")


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
