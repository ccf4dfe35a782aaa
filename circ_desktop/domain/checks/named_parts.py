"""Every อ้างถึง and every สิ่งที่ส่งมาด้วย is named in the text, and the text names none that is not there."""

import datetime as dt
import re
from collections.abc import Iterator

from circ_desktop.domain.checks.rules import Finding, Rules
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.thai.digits import to_arabic, to_thai

_NUMBERS = r"(?P<numbers>\d{1,2}(?:\s*(?:,|และ|หรือ|ถึง|-|–|ข้อ|สิ่งที่ส่งมาด้วย)\s*\d{1,2})*)?"
_ENCLOSURE = re.compile(r"(?:สิ่งที่|ที่ได้|ที่)ส่งมาด้วย(?:ข้อ|ลำดับที่)?\s*" + _NUMBERS)
_REFERENCE = re.compile(r"(?:ที่)?อ้างถึง\s*" + _NUMBERS)
_CALLED = 10
"""A text that has so many letters of an enclosure's title together calls it by its name."""

_RANGE = re.compile(r"(\d{1,2})\s*(?:ถึง|-|–)\s*(\d{1,2})")


def enclosures_named(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Compare the list of enclosures with what the text says about them."""
    if letter.kind is Kind.EXTERNAL:
        titles = tuple(enclosure.title for enclosure in letter.enclosures)
        yield from _compare(letter, rules, _ENCLOSURE, "enclosures", titles)
        if not titles and not letter.attachments:
            yield from _said_but_not_sent(letter, rules)


def references_named(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Compare the list of references with what the text says about them."""
    if letter.kind is Kind.EXTERNAL:
        yield from _compare(letter, rules, _REFERENCE, "references", letter.references)


def _compare(
    letter: Letter, rules: Rules, pattern: re.Pattern[str], field: str, lines: tuple[str, ...]
) -> Iterator[Finding]:
    count = len(lines)
    said = _called(letter, lines)
    numbered = False
    mentioned = False
    for place, paragraph in enumerate(letter.body):
        for match in pattern.finditer(to_arabic(paragraph)):
            mentioned = True
            numbers = _numbers(match["numbers"])
            numbered = numbered or bool(numbers)
            said |= numbers
            quote = paragraph[match.start() : match.end()].strip()
            if count == 0:
                yield rules.finding(f"{field}.none", "body", place=place, quote=quote)
            elif beyond := sorted(number for number in numbers if number > count):
                yield rules.finding(
                    f"{field}.beyond", "body", place=place, quote=quote, number=_thai(beyond[-1]), count=_thai(count)
                )
    if not count:
        return
    if not (mentioned or said or _sent_along(letter, rules, field)):
        yield rules.finding(f"{field}.unnamed", field)
    elif numbered and count > 1:
        for number in sorted(set(range(1, count + 1)) - said):
            yield rules.finding(f"{field}.one-unnamed", field, place=number - 1, number=_thai(number))


def _said_but_not_sent(letter: Letter, rules: Rules) -> Iterator[Finding]:
    for place, paragraph in enumerate(letter.body):
        if word := next((each for each in rules.lists["attached_here"] if each in paragraph), ""):
            yield rules.finding("enclosures.none", "body", place=place, quote=word)


def _called(letter: Letter, lines: tuple[str, ...]) -> set[int]:
    """Return the numbers of the lines that the text calls by what they begin with."""
    text = "".join(" ".join(letter.body).split())
    names = ["".join(line.split())[:_CALLED] for line in lines]
    return {number for number, name in enumerate(names, start=1) if len(name) == _CALLED and name in text}


def _sent_along(letter: Letter, rules: Rules, field: str) -> bool:
    words = rules.lists["sent_along"] if field == "enclosures" else ()
    return any(word in paragraph for paragraph in letter.body for word in words)


def _numbers(text: str | None) -> set[int]:
    if not text:
        return set()
    numbers = {int(number) for number in re.findall(r"\d{1,2}", text)}
    for first, last in _RANGE.findall(text):
        numbers |= set(range(int(first), int(last) + 1))
    return numbers


def _thai(number: int) -> str:
    return to_thai(str(number))
