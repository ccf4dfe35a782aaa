"""Every อ้างถึง and every สิ่งที่ส่งมาด้วย is named in the text, and the text names none that is not there."""

import datetime as dt
import re
from collections.abc import Iterator

from circ_desktop.domain.checks.rules import Finding, Rules
from circ_desktop.domain.letter import Kind, Letter
from circ_desktop.thai.digits import to_arabic, to_thai

_NUMBERS = r"(?P<numbers>\d{1,2}(?:\s*(?:,|และ|หรือ|ถึง|-|–|ข้อ|สิ่งที่ส่งมาด้วย)\s*\d{1,2})*)?"
_ENCLOSURE = re.compile(r"สิ่งที่ส่งมาด้วย(?:ข้อ|ลำดับที่)?\s*" + _NUMBERS)
_REFERENCE = re.compile(r"(?:ที่)?อ้างถึง\s*" + _NUMBERS)
_RANGE = re.compile(r"(\d{1,2})\s*(?:ถึง|-|–)\s*(\d{1,2})")


def enclosures_named(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Compare the list of enclosures with what the text says about them."""
    if letter.kind is Kind.EXTERNAL:
        yield from _compare(letter, rules, _ENCLOSURE, "enclosures", len(letter.enclosures))


def references_named(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Compare the list of references with what the text says about them."""
    if letter.kind is Kind.EXTERNAL:
        yield from _compare(letter, rules, _REFERENCE, "references", len(letter.references))


def _compare(letter: Letter, rules: Rules, pattern: re.Pattern[str], field: str, count: int) -> Iterator[Finding]:
    said: set[int] = set()
    mentioned = False
    for place, paragraph in enumerate(letter.body):
        for match in pattern.finditer(to_arabic(paragraph)):
            mentioned = True
            numbers = _numbers(match["numbers"])
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
    if not mentioned:
        yield rules.finding(f"{field}.unnamed", field)
    elif said and count > 1:
        for number in sorted(set(range(1, count + 1)) - said):
            yield rules.finding(f"{field}.one-unnamed", field, place=number - 1, number=_thai(number))


def _numbers(text: str | None) -> set[int]:
    if not text:
        return set()
    numbers = {int(number) for number in re.findall(r"\d{1,2}", text)}
    for first, last in _RANGE.findall(text):
        numbers |= set(range(int(first), int(last) + 1))
    return numbers


def _thai(number: int) -> str:
    return to_thai(str(number))
