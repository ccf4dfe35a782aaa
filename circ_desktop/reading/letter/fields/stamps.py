"""Receipt stamps that other offices put on the paper (แบบที่ ๑๒): found first, so that their dates are not taken for the letter's.

A stamp is a number label (เลขรับ …) with a date or an hour near it: on the lines below, on the same line, in a column beside
the letter's own head, or with the head's lines in between.
"""

import datetime as dt
import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from msgspec import Struct, field

from circ_desktop.reading.letter.numbers import number_in
from circ_desktop.reading.letter.reading import LIKELY, Field, ReadStamp
from circ_desktop.reading.lines.dates import dates_in
from circ_desktop.reading.lines.lines import Line, joined, with_cells, with_text
from circ_desktop.reading.lines.wording import begins, choice, label, words
from circ_desktop.thai.digits import to_arabic

_NUMBER = re.compile(r"[0-9]+(?:\s?[/\-]\s?[0-9]+)?")
_TIME = re.compile(r"(?<![0-9])([0-2]?[0-9])\s*[.:]\s*([0-5][0-9])(?![0-9])")
_FILLER = r"[\s.…:_/\-]*"
_REACH = 8
"""Cells behind the number in which the stamp's date and time are looked for; the head's own lines may stand between."""
_LONGEST = 110
_MOST = 40
"""Stamps that are read in one file; no packet seen has ten."""
_MOST_OFFICE_LINES = 2
_NEAR_COLUMN = 14
"""Characters that the cells of one stamp may begin apart."""


class _Part(Struct):
    """One cell of the text, and which stamp took it."""

    index: int
    line: Line
    text: str
    plain: str
    column: int
    at: int = 0
    taken: bool = False


class _Found(Struct):
    number: str = ""
    date: dt.date | None = None
    time: str = ""
    has_date: bool = False
    has_time: bool = False
    parts: list[_Part] = field(default_factory=list)


class Stamped(Struct, frozen=True):
    """The stamps, the lines without them, and the numbers of the lines that lost something."""

    stamps: tuple[Field[ReadStamp], ...]
    lines: tuple[Line, ...]
    numbers: frozenset[int] = frozenset()


def take_stamps(lines: Sequence[Line]) -> Stamped:
    """Return the stamps of the text and its lines without what belongs to them."""
    if not any(_number_label().search(line.text) or _plain_label().match(line.text) for line in lines):
        return Stamped((), tuple(lines))
    lines = [piece for line in lines for piece in _apart(line)]
    parts = [
        _Part(index, line, cell.text, to_arabic(cell.text), cell.column)
        for index, line in enumerate(lines)
        for cell in line.cells
    ]
    for at, part in enumerate(parts):
        part.at = at
    stamps: list[Field[ReadStamp]] = []
    for at, part in enumerate(parts):
        if len(stamps) == _MOST:
            break
        if not part.taken and len(part.text) <= _LONGEST and (found := _stamp_at(parts, at)):
            for one in found.parts:
                one.taken = True
            stamps.append(_field(parts, at, found))
    numbers = frozenset(part.line.number for part in parts if part.taken)
    return Stamped(tuple(stamps), _without(lines, parts), numbers) if stamps else Stamped((), tuple(lines))


def _apart(line: Line) -> list[Line]:
    """Part a long line that holds a whole stamp with its office between other things."""
    found = _whole_stamp().search(line.plain) if len(line.text) > _LONGEST else None
    if found is None:
        return [line]
    texts = (line.text[: found.start()], line.text[slice(*found.span())], line.text[found.end() :])
    return [with_text(line, text) for text in texts if text.strip()]


@cache
def _whole_stamp() -> re.Pattern[str]:
    number, date, time = (choice(words("stamp", key)) for key in ("number", "date", "time"))
    office = choice(words("agency", "first_words"), exact=True)
    day, hour = r"[0-9ก-๎./ ]{6,24}", r"[0-9]{1,2}[.:][0-9]{2}(?:\s?น\.?)?"
    return re.compile(
        rf"(?:(?<=\s)|^)(?:{office}[ก-๎.]{{2,40}}\s)?{number}{_FILLER}[0-9][0-9/]*\s+{date}{_FILLER}{day}\s{time}{_FILLER}{hour}"
    )


@cache
def _number_label() -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=\s))({choice(words('stamp', 'number'))})(?![ก-ฮเแโใไ]){_FILLER}")


@cache
def _plain_label() -> re.Pattern[str]:
    return re.compile(rf"^({choice(words('stamp', 'plain_number'))}){_FILLER}([0-9]+(?:/[0-9]+)?){_FILLER}$")


@cache
def _date_label() -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=[\s.…)])|(?<=[0-9]))({choice(words('stamp', 'date'))}){_FILLER}")


@cache
def _time_label() -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=[\s.…0-9]))({choice(words('stamp', 'time'))}){_FILLER}")


def _stamp_at(parts: list[_Part], at: int) -> _Found | None:
    """Return the stamp whose number label stands in this cell."""
    part = parts[at]
    label = _number_label().search(part.plain)
    if label is None:
        return _bare_stamp(parts, at)
    if len(part.plain[: label.start()]) > 70:
        return None
    found = _Found(parts=[part])
    rest = part.plain[label.end() :]
    value = _NUMBER.match(rest)
    found.number = value[0].replace(" ", "") if value else ""
    _take_moment(found, part.plain[: label.start()])
    _take_moment(found, rest)
    _look_around(parts, at, found)
    return found if found.has_date or found.has_time else None


def _bare_stamp(parts: list[_Part], at: int) -> _Found | None:
    """Return a stamp whose number is only called เลขที่ or ที่: then its date and its hour must follow at once."""
    number = _plain_label().match(parts[at].plain)
    below = [part for part in parts[at + 1 : at + 3] if not part.taken]
    if number is None or len(below) < 2:
        return None
    if not (_date_label().match(below[0].plain) and _time_label().match(below[1].plain)):
        return None
    found = _Found(number[2], parts=[parts[at]])
    _look_around(parts, at, found)
    return found


def _look_around(parts: list[_Part], at: int, found: _Found) -> None:
    """Take the date and the hour from the cells behind the number, else from the one before it."""
    last = at
    for near in range(at + 1, min(len(parts), at + 1 + _REACH)):
        part = parts[near]
        if part.taken or (found.has_date and found.has_time) or _number_label().search(part.plain):
            break
        if not found.number and near == last + 1 and (value := re.fullmatch(r"[0-9]{1,9}(?:/[0-9]+)?", part.plain)):
            found.number, last = value[0], near
            found.parts.append(part)
        elif _belongs(part, found):
            found.parts.append(part)
            if _needs_value(part.plain) and near + 1 < len(parts) and _take_bare(found, parts[near + 1]):
                found.parts.append(parts[near + 1])
            last = near
        elif label("subject").match(part.text):
            break
    if at and not found.has_date and not parts[at - 1].taken and _belongs(parts[at - 1], found):
        found.parts.append(parts[at - 1])


def _belongs(part: _Part, found: _Found) -> bool:
    if len(part.text) > _LONGEST or number_in(part.plain):
        return False
    dated, timed = _date_label().match(part.plain), _time_label().match(part.plain)
    if (dated and not found.has_date) or (timed and not found.has_time):
        _take_moment(found, part.plain)
        return True
    return False


def _needs_value(plain: str) -> bool:
    return bool(re.fullmatch(rf"{choice((*words('stamp', 'date'), *words('stamp', 'time')))}{_FILLER}", plain))


def _take_bare(found: _Found, part: _Part) -> bool:
    """Take a date or an hour that stands on the line below its label."""
    dates = dates_in(part.plain)
    if found.has_date and found.date is None and dates and len(part.plain) - (dates[0].end - dates[0].start) < 4:
        found.date = dates[0].value
        return True
    if found.has_time and not found.time and (time := re.fullmatch(rf"{_TIME.pattern}\s*(?:น\.?)?", part.plain)):
        found.time = f"{int(time[1]):02d}:{time[2]}"
        return True
    return False


def _take_moment(found: _Found, plain: str) -> None:
    timed = _time_label().search(plain)
    before = plain[: timed.start()] if timed else plain
    if not found.has_date:
        dates = dates_in(before)
        found.has_date = bool(_date_label().search(before)) or bool(dates)
        found.date = dates[0].value if dates else None
    if timed and not found.has_time:
        found.has_time = True
        time = _TIME.search(plain, timed.end())
        found.time = f"{int(time[1]):02d}:{time[2]}" if time and int(time[1]) < 24 else ""


def _field(parts: list[_Part], at: int, found: _Found) -> Field[ReadStamp]:
    part = parts[at]
    number = _number_label().search(part.plain)
    before = part.text[: number.start()].strip() if number else ""
    if _date_label().search(before):
        before = before[: _date_label().search(before).start()].strip()  # type: ignore[union-attr]
    first = min(one.at for one in found.parts)
    office = before or _office_above(parts, first, _stride(found))
    stamp = ReadStamp(office, found.number, found.date, found.time)
    return Field(stamp, part.line.number, part.line.text, LIKELY)


def _stride(found: _Found) -> int:
    """Return how many lines apart the stamp's own lines are: more than one where each is followed by blank ones."""
    indices = sorted({one.index for one in found.parts})
    return min((below - above for above, below in pairwise(indices)), default=1)


def _office_above(parts: list[_Part], at: int, stride: int) -> str:
    """Return the lines right above the stamp, up to a wider gap, that can be the office's name, and take them."""
    run: list[_Part] = []
    below = parts[at]
    for above in reversed(parts[max(0, at - 6) : at]):
        if below.index - above.index > stride:
            break
        if above.index == below.index or abs(above.column - parts[at].column) > _NEAR_COLUMN:
            if above.index != below.index and above.line.cells[0].column == above.column and len(above.line.cells) == 1:
                break
            continue
        if above.taken or not _can_be_office(above) or len(run) == _MOST_OFFICE_LINES:
            break
        if run and begins("agency", "first_words").match(run[0].text):
            if not begins("agency", "first_words").match(above.text):
                break
            if _complete(above.text):
                break
        run.insert(0, above)
        below = above
    for one in run:
        one.taken = True
    return joined(one.text for one in run)


def _complete(text: str) -> bool:
    """Tell whether a line names a whole office by itself, so that the next line is another office."""
    return bool(re.search(r"(?:จังหวัด|อำเภอ|ตำบล|เมือง|นคร)[ก-๎]{3,}$", text))


def _can_be_office(part: _Part) -> bool:
    text = part.text
    if len(text) > 60 or number_in(part.plain) or dates_in(part.plain):
        return False
    closed = begins("closing", "words").match(text) or label("subject").match(text) or label("salutation").match(text)
    return not closed and not re.match(r"^(?:ด่วน|ลับ|[\[(]?ตราครุฑ|\(|โทร|ไปรษณีย์|หน้า)", text) and text != "ร"


def _without(lines: Sequence[Line], parts: list[_Part]) -> tuple[Line, ...]:
    taken: dict[int, set[int]] = {}
    for part in parts:
        if part.taken:
            taken.setdefault(part.index, set()).add(part.column)
    left = []
    for index, line in enumerate(lines):
        columns = taken.get(index)
        if columns is None:
            left.append(line)
            continue
        cells = tuple(cell for cell in line.cells if cell.column not in columns)
        left.append(with_cells(line, cells))
    return tuple(left)
