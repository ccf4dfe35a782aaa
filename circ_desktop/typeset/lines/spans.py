"""Stretches of a text that stay on one line: dates, numbers, letter numbers, abbreviations, names, addresses of the net.

Word lists stand in `resources/wording/line-ends.toml`; the shapes of numbers and dates are those of the regulation's forms.
"""

import re
from collections.abc import Iterator
from functools import cache
from string import ascii_letters

from msgspec import Struct

from circ_desktop.resources import load_json, load_toml, resource
from circ_desktop.thai.dates import MONTHS, SHORT_MONTHS
from circ_desktop.thai.marks import ARABIC_DIGITS, DIGITS, LETTERS
from circ_desktop.thai.words import boundaries

RULES = ("wording", "line-ends.toml")

_D = f"[{DIGITS}]"
_LATIN = ascii_letters
_THAI = f"[{LETTERS}]"
_NUMBER = re.compile(rf"{_D}+(?:[.,:/]{_D}+)*")
_NUMBER_AND_SPACE = re.compile(rf"{_D}\s")
_NUMBER_WORDS = re.compile(
    "(?:ศูนย์|จุด|หนึ่ง|เอ็ด|สอง|ยี่|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน){2,}(?:บาท(?:ถ้วน)?|สตางค์)?"
)
_LONGEST_NAME = 24
"""A first or family name of more letters than this is no name but running text without spaces."""

_LONGEST_PLACE = 11
"""What stands behind ตำบล or the like and is not longer, to the next space, may well be its name."""

_LONGEST_BRACKET = 16
"""What stands in brackets or quotation marks and is not longer than this stays whole: (กรอ.), (Soft Power), “บวร”."""


class Span(Struct, frozen=True):
    """Characters start … end-1, inside which no line may end."""

    start: int
    end: int


NET_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s“”\"<>]+|(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
)
"""Addresses of pages and mail: never broken while they fit on a line, and their digits are never changed.

Looked for from the beginning of a word only, as are the shapes below: else a pasted picture of 200,000 letters is read
once for each of them.
"""


def unbreakable(text: str) -> tuple[Span, ...]:
    """Return the stretches of the text that stay together, in no special order; they may overlap."""
    characters = frozenset(text)
    spans = [Span(*span) for shape in _shapes() if shape.may_be_of(characters) for span in shape.found_in(text)]
    if any(title in text for title in _titles()):
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
    units, before = _listed("units", "after_number"), _listed("before_number")
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
def _listed(*names: str) -> tuple[str, ...]:
    return tuple(word for name in names for word in load_toml(*RULES)[name])


def agencies_in(text: str) -> tuple[Span, ...]:
    """Return the names of agencies in the text: a line ends inside one only rather than gape."""
    return tuple(Span(at, at + len(name)) for name in _agencies() if name in text for at in _finds(text, name))


def numbers_in_words(text: str) -> tuple[Span, ...]:
    """Return the numbers written in words: a line ends inside one only rather than gape."""
    if not any(word in text for word in ("สิบ", "ร้อย", "พัน", "หมื่น", "จุด")):
        return ()
    return tuple(Span(*found.span()) for found in _NUMBER_WORDS.finditer(text))


def places_named_in(text: str) -> tuple[Span, ...]:
    """Return the names of places that end at a space (อำเภอคำตากล้า): a line ends inside one only as behind a small word."""
    return tuple(Span(*found.span()) for found in _named_places().finditer(text))


@cache
def _named_places() -> re.Pattern[str]:
    kinds = _any(load_toml(*RULES)["named_places"])
    return re.compile(rf"(?:{kinds}){_THAI}{{2,{_LONGEST_PLACE}}}(?!{_THAI})")


def _finds(text: str, name: str) -> Iterator[int]:
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + 1)


class _Shape:
    """What stays together: a pattern, and the characters of which every such stretch has one of each group.

    Most texts have no telephone, no address of the net and no brackets; then nothing is compiled and nothing looked for.
    """

    def __init__(self, pattern: str, *groups: str) -> None:
        self._pattern = pattern
        self._groups = groups
        self._compiled: re.Pattern[str] | None = None

    def may_be_of(self, characters: frozenset[str]) -> bool:
        """Tell whether a text of these characters can hold one."""
        return not any(map(characters.isdisjoint, self._groups))

    def found_in(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield start and end of each in the text."""
        if self._compiled is None:
            self._compiled = re.compile(self._pattern)
        return (found.span() for found in self._compiled.finditer(text))


@cache
def _shapes() -> tuple[_Shape, ...]:
    return (*_date_shapes(), *_number_shapes(), *_mark_shapes())


def _date_shapes() -> tuple[_Shape, ...]:
    months = _any([*MONTHS, *SHORT_MONTHS])
    year = rf"(?:(?:พ\.\s?ศ\.|ค\.\s?ศ\.)\s*)?{_D}{{4}}"
    day = rf"{_D}{{1,2}}"
    return (
        _Shape(rf"{day}(?:\s*[-–]\s*{day})?\s+(?:{months})(?:\s+{year})?", DIGITS),  # ๕ มกราคม ๒๕๗๐  ๑๘ - ๑๙ พ.ค. ๒๕๖๕
        _Shape(rf"(?:{months})\s+{year}", DIGITS),  # มกราคม ๒๕๗๐
        _Shape(rf"เดือน\s?(?:{months})", "เ"),  # เดือนตุลาคม
        _Shape(rf"วัน(?:{_any(load_toml(*RULES)['weekdays'])})ที่\s*{day}", DIGITS),  # วันเสาร์ที่ ๒๙
        # ๐๙.๓๐ - ๑๒.๐๐ น.
        _Shape(rf"{_D}[.:]{_D}{{2}}\s*(?:[-–]\s*{_D}{{1,2}}[.:]{_D}{{2}}\s*)?(?:น\.|นาฬิกา)", DIGITS, ".:"),
    )


def _number_shapes() -> tuple[_Shape, ...]:
    rules = load_toml(*RULES)
    return (
        _Shape(rf"(?<!{_D}){_D}+(?:[.,:/]{_D}+)+", DIGITS, ".,:/"),  # ๑,๒๕๐.๕๐  ๑๐/๒๕๖๗
        _Shape(rf"{_D}\s*[-–x×*+=<>≤≥±]\s*{_D}", DIGITS, "-–x×*+=<>≤≥±"),  # ๑๘ - ๑๙  ๒ x ๓
        # telephone ๐ ๓๘๖๙ ๔๐๐๐, account ๑๒๓-๔-๕๖๗๘๙-๐, identity card
        _Shape(rf"{_D}[{DIGITS}\s-]{{5,}}{_D}", DIGITS),
        _Shape(
            rf"(?:ที่\s+)?[ก-ฮ]{{2}}\s*(?:\([ก-ฮ.]{{2,6}}\)\s*)?{_D}{{4,5}}(?:\.{_D}+)*\s*/\s*(?:ว\s*)?{_D}+",
            DIGITS,
            "/",
        ),
        _Shape(rf"/\s*ว\s*{_D}+", DIGITS, "/"),
        _Shape(rf"(?<!{_THAI}){_D}?[ก-ฮ]{{1,2}}\s{_D}{{1,4}}(?!{_D})", DIGITS),  # a car's plate: กก ๙๙๙
        # ๑๒ ไร่ ๓ งาน
        _Shape(rf"(?:{_any(rules['chained_units'])})\s{_D}+\s?(?:{_any(rules['chained_units'])})", DIGITS),
        _Shape(rf"{_D}(?:\s?\({_D}+\))+", DIGITS, "("),  # ข้อ ๓ (๒)
        _Shape(rf"วรรค(?:{_any(rules['ordinals'])})", "ว"),
        _Shape(
            rf"(?:^|(?<=\s))(?:\({_D}{{1,3}}\)|{_D}{{1,3}}(?:\.{_D}{{1,3}})*[.)]|{_D}{{1,3}}(?:\.{_D}{{1,3}})+|\(?[ก-ฮ][.)]|[-•])\s*\S",
            ".)-•",
        ),
    )


def _mark_shapes() -> tuple[_Shape, ...]:
    return (
        _Shape(NET_ADDRESS.pattern, _LATIN, ":@."),
        _Shape(r"[ก-ฮ]{1,5}\.(?:\s?[ก-ฮ]{1,5}\.)*[ก-ฮเ-ไ]?", "."),  # พ.ศ.  ก.ค.ศ.  อบต.ธารน้ำใส
        _Shape(rf"[ก-ฮ]{{1,5}}\.\s?{_D}+", DIGITS, "."),  # พ.ศ. ๒๕๖๗
        _Shape(r"(?<!\s)\s*[ๆฯ]+", "ๆฯ"),  # ต่าง ๆ  กรุงเทพฯ
        _Shape(r"(?<!\s)\s*ฯลฯ", "ฯ"),
        _Shape(r"ฯพณฯ\s?\S", "ฯ"),
        _Shape(r"[A-Za-z0-9]+(?:[-'’&.+_/@][A-Za-z0-9]+)*", _LATIN + ARABIC_DIGITS),
        _Shape(r"#[^\s#]{1,40}", "#"),
        _Shape(r"\.{2,}", "."),
        _Shape(rf"[(\[“‘\"](?!\s)[^()\[\]“”‘’\"\n]{{1,{_LONGEST_BRACKET}}}(?<!\s)[)\]”’\"]", '([“‘"'),
    )


@cache
def _titles() -> tuple[str, ...]:
    """Return what a name has before it: without one of these no name is looked for."""
    rules = load_toml(*RULES)
    titles = {title.strip() for title in (*rules["titles"], *rules["sole_titles"])}
    shortest = (title for title in titles if not any(other != title and other in title for other in titles))
    return tuple(sorted(shortest))


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
