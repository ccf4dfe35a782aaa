"""Persons and places named in a text: title, first and family name; the name behind ตำบล, อำเภอ or the like.

Titles stand in `resources/wording/line-ends.toml`, where they also keep a name on one line.
"""

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from circ_desktop.resources import load_toml
from circ_desktop.thai.marks import LETTERS
from circ_desktop.thai.words import boundaries

_THAI = f"[{LETTERS}]"
_LETTER = re.compile(_THAI)
_LONGEST_NAME = 24


class Person(Struct, frozen=True):
    """A person named with a title; characters start … end-1 of the text."""

    title: str
    first: str
    family: str
    start: int
    end: int

    @property
    def name(self) -> str:
        """The name as printed, single spaces."""
        return f"{self.title}{self.first} {self.family}"


class NamedPlace(Struct, frozen=True):
    """A place with the word for its kind: ("ตำบล", "ดอยฟ้า"); characters start … end-1 of the text."""

    kind: str
    name: str
    start: int
    end: int


PLACE_KINDS = ("ตำบล", "อำเภอ", "จังหวัด", "โรงเรียน", "เทศบาลตำบล", "เทศบาลเมือง", "เทศบาลนคร", "วัด", "แขวง", "เขต")
_NO_PLACE = "ทุก|และ|ใน|ที่|แห่ง|ของ|หรือ|ให้|โดย|เพื่อ|ต่าง|ดัง|นั้น|นี้|ละ|ได้|มี|เป็น|จาก|ไป|มา|แจ้ง|ขอ|จะ|จึง"


def people_in(text: str) -> Iterator[Person]:
    """Yield the persons of a text who are named with title, first and family name, in order.

    A title may also begin inside a run of letters (ขอเชิญแพทย์หญิง…), if a word begins there.
    """
    end, words = 0, None
    for title in _title().finditer(text):
        start = title.start()
        match = _person().match(text, start) if start >= end else None
        if match is None:
            continue
        if start and _LETTER.match(text[start - 1]):
            words = boundaries(text) if words is None else words
            if start not in words:
                continue
        end = match.end()
        yield Person(match["title"], match["first"], match["family"], start, end)


def names_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield where other names stand, which no dictionary knows: behind a title alone, ถนน, โรงแรม, บริษัท and the like."""
    for pattern in (_sole_name(), _named_thing()):
        yield from (found.span() for found in pattern.finditer(text))


def title_of(name: str) -> str:
    """Return the title or rank that a name begins with, "" when it has none: "นางสาว" of "นางสาวมาลี รักดี"."""
    rules = load_toml("wording", "line-ends.toml")
    found = re.match(_any([*rules["titles"], *rules["sole_titles"]]), name)
    return found[0] if found else ""


def places_in(text: str) -> Iterator[NamedPlace]:
    """Yield the places that stand with the word for their kind in front and end at a space, a bracket, or the end."""
    for found in _place().finditer(text):
        yield NamedPlace(found["kind"], found["name"], *found.span())


@cache
def _title() -> re.Pattern[str]:
    return re.compile(rf"(?={_any(load_toml('wording', 'line-ends.toml')['titles'])})")


@cache
def _person() -> re.Pattern[str]:
    rules = load_toml("wording", "line-ends.toml")
    name = rf"{_THAI}{{2,{_LONGEST_NAME}}}"
    return re.compile(
        rf"(?!{_any(rules['not_titles'])})(?P<title>{_any(rules['titles'])}) ?"
        rf"(?P<first>{name}) +(?P<family>(?:ณ +)?{name})"
    )


@cache
def _sole_name() -> re.Pattern[str]:
    rules = load_toml("wording", "line-ends.toml")
    titles = _any([*rules["titles"], *rules["sole_titles"]])
    return re.compile(
        rf"(?<!{_THAI})(?!{_any(rules['not_titles'])})(?:{titles}) ?{_THAI}{{2,{_LONGEST_NAME}}}(?!{_THAI})"
    )


@cache
def _named_thing() -> re.Pattern[str]:
    kinds = _any(load_toml("wording", "line-ends.toml")["named_things"])
    return re.compile(rf"(?:{kinds})(?!ประ) ?{_THAI}{{2,{_LONGEST_NAME}}}(?!{_THAI})")


@cache
def _place() -> re.Pattern[str]:
    kinds = _any([*PLACE_KINDS])
    return re.compile(rf"(?P<kind>{kinds})(?!{kinds}|{_NO_PLACE})(?P<name>{_THAI}{{3,30}}?)(?=[\s()]|$)")


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
