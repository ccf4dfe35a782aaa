"""Where a line of a Thai text may end, and how good it is to end it there.

Never inside a word, never where a mark, a number, a date or a name would be torn; rather not after a word that belongs to
the next one. What the clerk marked wins over all but the last: a vowel or tone mark never stands alone.
"""

import re
from collections.abc import Iterable
from enum import IntEnum
from functools import cache, lru_cache
from itertools import accumulate, pairwise

from msgspec import Struct

from circ_desktop.resources import load_json, load_toml
from circ_desktop.thai.marks import DEPENDENT, DIGITS, LETTERS
from circ_desktop.thai.words import LONGEST_SIMPLE, cut, parts
from circ_desktop.typeset.lines.spans import (
    NET_ADDRESS,
    RULES,
    Span,
    agencies_in,
    inseparable,
    numbers_in_words,
    places_named_in,
    quantity_at,
    unbreakable,
)

_SPACES = re.compile(r" +(?=[^ ])")
_JOINTS = "/-_?&=@"
_OPENING, _CLOSING = "([{“‘", ")]}”’"
_EXCELLENCY = "ฯพณฯ"


class Worth(IntEnum):
    """How good it is to end a line at a place; higher is better."""

    WORST = 0  # tears a day from its month, a number from its unit: only where not even such a piece fits
    EMERGENCY = 1  # tears a number, a date, a name: only where nothing else fits on the line
    JOINT = 2  # behind a slash or the like of an address of the net, where the line would gape otherwise
    LOOSE = 3  # a word boundary, but a small word or a bare number would be left hanging, or the name of a place torn
    NAME = 4  # inside a name or a long compound: จังหวัด|ตราด, องค์การบริหาร|ส่วนตำบล, กระทรวง|มหาดไทย
    WORD = 5
    PHRASE = 6
    SPACE = 7
    MARKED = 8  # the clerk said so


class Place(Struct, frozen=True):
    """A line may end before character `at`, and the next begin there. `end` leaves out the spaces between."""

    end: int
    at: int
    worth: Worth


class Marks(Struct, frozen=True):
    """What the clerk said about single places, as numbers of characters: a line may end there, or never.

    A text's own beginning and end are no places: a piece between two line feeds has only the marks inside it, an empty
    one none.
    """

    may: frozenset[int] = frozenset()
    never: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.may or self.never)

    def piece(self, start: int, end: int) -> "Marks":
        """Return the marks between characters start … end-1 of the text, counted from there."""
        if not self:
            return self
        return Marks(*(frozenset(at - start for at in marks if start < at < end) for marks in (self.may, self.never)))

    def moved(self, by: int) -> "Marks":
        """Return the marks when so many characters are put before the text."""
        return Marks(*(frozenset(at + by for at in marks) for marks in (self.may, self.never))) if self else self

    def forbid(self, place: Place) -> bool:
        """Tell whether the clerk forbade the place, or one of the spaces that end with it."""
        return any(at in self.never for at in range(place.end, place.at + 1)) if self.never else False


NO_MARKS = Marks()


@lru_cache(maxsize=256)
def places(text: str, names: frozenset[str] = frozenset(), marks: Marks = NO_MARKS) -> tuple[Place, ...]:
    """Return the legal places in order; the paragraph's own end is not among them, nor is the inside of a name."""
    words = _Words(text, names)
    inside = _insides(unbreakable(text)) | _inside_names(text, names)
    compounds = words.compounds()
    pages = (found for found in NET_ADDRESS.finditer(text) if "@" not in found[0])
    addresses = _insides(Span(*found.span()) for found in pages)
    soft = (_insides((*agencies_in(text), *numbers_in_words(text))) - inside) | compounds
    named = _insides(places_named_in(text))
    spaces = {found.end() for found in _SPACES.finditer(text)}
    tight = _insides(inseparable(text))
    joints = {at for at in inside if text[at - 1] in _JOINTS}
    quotes = _quote_sides(text)
    no_first = _rules().no_first
    found: list[Place] = []
    for at in sorted({*words.ends, *spaces, *compounds, *joints, *marks.may}):
        end = _without_spaces(text, at) if text[at - 1] == " " else at
        if not 0 < end <= at < len(text):
            continue
        marked = at in marks.may and text[at] not in DEPENDENT
        if not marked and (text[at] == " " or _torn(text, end, at, quotes) or words.starts.get(at) in no_first):
            continue
        if marked:
            worth = Worth.MARKED
        elif at not in inside:
            worth = Worth.LOOSE if at in named else _worth(words, end, at, at in soft)
        elif at in spaces or at in joints:
            worth = Worth.JOINT if at in addresses else Worth.WORST if at in tight else Worth.EMERGENCY
        else:
            continue
        if not marks.forbid(place := Place(end, at, worth)):
            found.append(place)
    return tuple(found)


def torn(text: str, at: int) -> bool:
    """Tell whether a line that ended before character `at` would tear a mark from its letter, or leave a bracket hanging."""
    return _torn(text, _without_spaces(text, at) or 1, at, _quote_sides(text))


def _without_spaces(text: str, end: int) -> int:
    while end > 0 and text[end - 1] == " ":
        end -= 1
    return end


def _insides(spans: Iterable[Span]) -> set[int]:
    return {at for span in spans for at in range(span.start + 1, span.end)}


def _inside_names(text: str, names: frozenset[str]) -> set[int]:
    found = (match for name in names if name in text for match in re.finditer(re.escape(name), text))
    return {at for match in found for at in range(match.start() + 1, match.end())}


@lru_cache(maxsize=64)
def _quote_sides(text: str) -> dict[int, str]:
    """Tell for every straight quotation mark whether it opens or closes, by counting."""
    quotes = [at for at, character in enumerate(text) if character == '"'] if '"' in text else []
    return {at: (_CLOSING if number % 2 else _OPENING)[0] for number, at in enumerate(quotes)}


def _torn(text: str, end: int, at: int, quotes: dict[int, str]) -> bool:
    rules = _rules()
    before, after = quotes.get(end - 1, text[end - 1]), quotes.get(at, text[at])
    if after in DEPENDENT or before in rules.no_end:
        return True
    return after in rules.no_start and not text.startswith(_EXCELLENCY, at)


def _worth(words: "_Words", end: int, at: int, soft: bool) -> Worth:
    rules, text = _rules(), words.text
    last, first = words.ends.get(end, ""), words.starts.get(at, "")
    closes = end < at and last in rules.may_close and not text[at].isdigit()
    if last in rules.function_words and not closes:
        return Worth.LOOSE
    if end < at:
        if _bare_number(text, end, at):
            return Worth.LOOSE
        return Worth.WORD if quantity_at(text, at) else Worth.SPACE
    if last in rules.before_place and (first in rules.provinces or first in words.names):
        return Worth.LOOSE
    if soft or text[end - 1] == "/" or (last in rules.before_place and _PLACE.match(text, at)):
        return Worth.NAME
    return Worth.PHRASE if first in rules.phrase_openers or text[at] in _OPENING else Worth.WORD


_PLACE = re.compile(f"[{LETTERS}]{{2,12}}(?![{LETTERS}])")
"""What stands behind ตำบล and is so short to the next space may well be its name."""

_BARE_NUMBER = re.compile(rf"(?:^|\s)[{DIGITS}]{{1,3}}$")


def _bare_number(text: str, end: int, at: int) -> bool:
    """Tell whether a line would end in a short number that counts what stands behind it: ๑๒ | ตู้คอนเทนเนอร์."""
    if (
        not "ก" <= text[at] <= "ไ"
        or not text[end - 1].isdigit()
        or not _BARE_NUMBER.search(text[max(0, end - 5) : end])
    ):
        return False
    before = text[: end - 1].rstrip(DIGITS).rstrip(" ")
    return not before.endswith(_rules().before_number)


class _Words:
    """The words of a text by the places where they begin and end."""

    def __init__(self, text: str, names: frozenset[str]) -> None:
        words = cut(text, names)
        stops = list(accumulate(map(len, words)))
        self.text, self.names = text, names
        self.ends = dict(zip(stops, words, strict=True))
        self.starts = dict(zip((0, *stops), words, strict=False))

    def compounds(self) -> set[int]:
        """Return the places inside long compounds, องค์การ|บริหาร|ส่วน|ตำบล, and count their parts as words.

        A line ends there rather than gape.
        """
        result: set[int] = set()
        rules = _rules()
        for start, word in list(self.starts.items()):
            if (len(word) <= LONGEST_SIMPLE and word not in rules.may_part) or word in rules.never_part:
                continue
            pieces = rules.may_part.get(word) or parts(word)
            inner = accumulate(map(len, pieces), initial=start)
            for at, (piece, following) in zip(list(inner)[1:], pairwise(pieces), strict=False):
                self.ends[at], self.starts[at] = piece, following
                result.add(at)
        return result


class _Rules(Struct, frozen=True):
    function_words: frozenset[str]
    may_close: frozenset[str]
    before_place: frozenset[str]
    before_number: tuple[str, ...]
    provinces: frozenset[str]
    phrase_openers: frozenset[str]
    may_part: dict[str, list[str]]
    never_part: frozenset[str]
    no_first: frozenset[str]
    no_start: str
    no_end: str


@cache
def _rules() -> _Rules:
    data = load_toml(*RULES)
    return _Rules(
        function_words=frozenset(data["function_words"]),
        may_close=frozenset(data["may_close_phrase"]),
        before_place=frozenset(data["before_place"]),
        before_number=tuple(data["before_number"]),
        provinces=frozenset(row["name"] for row in load_json("codes", "provinces.json")),
        phrase_openers=frozenset(data["phrase_openers"]),
        may_part={parted.replace("|", ""): parted.split("|") for parted in data["may_part"]},
        never_part=frozenset(data["never_part"]),
        no_first=frozenset(data["no_first"]),
        no_start=data["no_start"],
        no_end=data["no_end"],
    )
