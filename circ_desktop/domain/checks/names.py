"""One person or place spelt in two ways, and one person with two telephone numbers."""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import zip_longest

from circ_desktop.domain.checks.lines import all_lines_of
from circ_desktop.domain.checks.rules import Finding, Rules
from circ_desktop.domain.letter.content import Letter
from circ_desktop.thai.digits import to_arabic, to_thai
from circ_desktop.thai.likeness import letters_apart
from circ_desktop.thai.people import NamedPlace, Person, people_in, places_in

_PHONE = re.compile(r"0[\d\s-]{7,12}\d")
_NEAR = 90
"""A number within so many letters behind a name is that person's, unless another name stands between."""


def two_spellings(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Yield a finding where a name comes a second time with a letter or two changed, or with another title."""
    people: list[Person] = []
    places: list[NamedPlace] = []
    for field, place, text in all_lines_of(letter):
        for person in people_in(text):
            other = next((one for one in people if _same_person(one, person)), None)
            if other is not None:
                yield rules.finding("name.two-spellings", field, place=place, quote=person.name, other=other.name)
            if all(one.name != person.name for one in people):
                people.append(person)
        for named in places_in(text):
            known = next((one for one in places if _same_place(one, named, rules)), None)
            if known is not None:
                here, there = named.kind + named.name, known.kind + known.name
                yield rules.finding("name.two-spellings", field, place=place, quote=here, other=there)
            if all((one.kind, one.name) != (named.kind, named.name) for one in places):
                places.append(named)


def two_phones(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Yield a finding where a person comes a second time with quite other telephone numbers."""
    known: dict[str, frozenset[str]] = {}
    for field, place, text in all_lines_of(letter):
        for person, numbers in _numbers_of_people(text):
            before = known.setdefault(f"{person.first} {person.family}", numbers)
            if not before & numbers:
                shown, other = to_thai(sorted(numbers)[0]), to_thai(sorted(before)[0])
                yield rules.finding("name.two-phones", field, place=place, quote=person.name, one=other, two=shown)


def _same_person(one: Person, other: Person) -> bool:
    if one.name == other.name:
        return False
    first, family = letters_apart(one.first, other.first), letters_apart(one.family, other.family)
    if first + family == 0:
        return True  # another title
    near_family = family <= 2 and min(len(one.family), len(other.family)) >= 4
    near_first = first <= 1 and min(len(one.first), len(other.first)) >= 3
    return (first == 0 and near_family) or (family == 0 and near_first)


def _same_place(one: NamedPlace, other: NamedPlace, rules: Rules) -> bool:
    real = one.name in rules.provinces.values() and other.name in rules.provinces.values()
    short = min(len(one.name), len(other.name)) < 5
    return one.kind == other.kind and not real and not short and letters_apart(one.name, other.name) == 1


def _numbers_of_people(text: str) -> Iterator[tuple[Person, frozenset[str]]]:
    people = list(people_in(text))
    for person, following in zip_longest(people, people[1:]):
        end = min(person.end + _NEAR, following.start if following else len(text))
        found = _PHONE.findall(to_arabic(text[person.end : end]))
        numbers = frozenset(digits for digits in (re.sub(r"\D", "", one) for one in found) if 9 <= len(digits) <= 10)
        if numbers:
            yield person, numbers
