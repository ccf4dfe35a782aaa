"""The numbers of items (๑. ๑.๑ (๑) ๑) ข้อ ๑): none twice, none left out, each below the one that it belongs to."""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise

from circ_desktop.domain.checks.rules import Finding, Rules
from circ_desktop.domain.letter.content import Letter
from circ_desktop.thai.digits import to_arabic, to_thai

_ITEM = re.compile(
    r"^\s*(?:ระเบียบวาระที่\s*(?P<agenda>\d{1,2})(?=\s|$)|\((?P<round>\d{1,2})\)|(?P<half>\d{1,2})\)|(?P<clause>ข้อ\s+(?P<of_clause>\d{1,3}))(?=\s|$)"
    r"|(?P<dotted>\d{1,2}(?:\.\d{1,2})+)\.?(?=\s)|(?P<plain>\d{1,2})\.(?=\s|[^\d\s]))"
)

_INLINE = re.compile(r"(?:^|\s)(?:\((?P<round>\d{1,2})\)|(?P<half>\d{1,2})\))(?=\s)")
_CITED = re.compile(r"(?:\d|ข้อ|มาตรา|วรรค\S*|อนุมาตรา|และ|หรือ|,|\))\s*$")
"""Before (๑) of a law: มาตรา ๕๖ (๑), ข้อ ๒๕ (๑) และ (๓)."""
_FEWEST = 2
_WORDS_BETWEEN = 8
"""So many letters at least stand between two items of a list within a paragraph."""

_Numbers = tuple[int, ...]


def item_numbers(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Yield one finding for each item whose number does not follow."""
    lists = _Lists()
    for place, paragraph in enumerate(letter.body):
        yield from _within(paragraph, rules, place)
        for line in paragraph.split("\n"):
            found = _ITEM.match(to_arabic(line))
            if found is None:
                continue
            trouble, expected = lists.take(*_read(found))
            if trouble:
                quote = line[found.start() : found.end()].strip()
                yield rules.finding(f"items.{trouble}", "body", place=place, quote=quote, expected=to_thai(expected))


def _within(text: str, rules: Rules, place: int) -> Iterator[Finding]:
    """Look at a list that goes on inside one paragraph: … ๑) … ๒) … และ ๔) …."""
    plain = to_arabic(text)
    for style in ("round", "half"):
        marks = [found for found in _INLINE.finditer(plain) if found[style]]
        if len(marks) < _FEWEST or int(marks[0][style]) != 1 or _CITED.search(plain, 0, marks[0].start()):
            continue
        for one, other in pairwise(marks):
            expected, number = int(one[style]) + 1, int(other[style])
            if other.start() - one.end() < _WORDS_BETWEEN or number == 1:
                break
            if number != expected:
                trouble = "repeated" if number == expected - 1 else "skipped" if number > expected else "back"
                quote = text[other.start() : other.end()].strip()
                yield rules.finding(
                    f"items.{trouble}", "body", place=place, quote=quote, expected=to_thai(str(expected))
                )
                break


def _read(found: re.Match[str]) -> tuple[str, _Numbers]:
    if found["dotted"]:
        return "dotted", tuple(int(part) for part in found["dotted"].split("."))
    style = next(name for name in ("agenda", "round", "half", "clause", "plain") if found[name])
    number = found["of_clause"] if style == "clause" else found[style]
    return ("dotted" if style == "plain" else style), (int(number),)


class _Lists:
    """The lists that are open, outermost first: (style and depth, the numbers of the last item)."""

    def __init__(self) -> None:
        self._open: list[tuple[tuple[str, int], _Numbers]] = []

    def take(self, style: str, numbers: _Numbers) -> tuple[str, str]:
        """Take the next item; return ("", "") or what is wrong and the number that was expected."""
        key = (style, len(numbers))
        known = [one for one, _ in self._open]
        before = self._open[known.index(key)][1] if key in known else None
        parent = next((last for (name, depth), last in self._open if name == style and depth == len(numbers) - 1), None)
        del self._open[known.index(key) if key in known else len(self._open) :]
        self._open.append((key, numbers))
        if parent is not None and parent != numbers[:-1]:
            return "elsewhere", _shown((*parent, 1))
        if before is not None and before[:-1] != numbers[:-1]:
            before = None  # ๓.๑ after ๒.๔: a list of its own
        last = before[-1] if before else 0
        if numbers[-1] in (last + 1, 1) and numbers != before:
            return "", ""
        if numbers == before:
            return "repeated", _shown((*numbers[:-1], last + 1))
        return ("skipped" if numbers[-1] > last else "back"), _shown((*numbers[:-1], last + 1))


def _shown(numbers: _Numbers) -> str:
    return ".".join(str(number) for number in numbers)
