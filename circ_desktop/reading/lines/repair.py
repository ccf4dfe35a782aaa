"""Lines put back as they stood on the paper: what extraction joined is parted at the labels, what it tore is put together."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from circ_desktop.reading.lines.dates import dates_in, exact_month
from circ_desktop.reading.lines.lines import Line, joined, with_text
from circ_desktop.reading.lines.wording import choice, label, words

_ZONE = 45
"""Filled lines from the top in which labels are looked for inside lines."""
_SHORT = 14
_DATE_REACH = 18
_NUMBER_GOES_ON = re.compile(r"^ท[ิีึื][่้]?\s.{0,30}(?:/|/\s?ว|[0-9]\.|[ก-ฮ]{2})$|^(?:เลข)?ท[ิีึื][่้]?$")
_NUMBER_REST = re.compile(r"^(?:[ก-ฮ]{2}\s*\(?|ว\s*|/\s*ว?\s*|)[0-9]")
_ITEM = re.compile(r"^\(?[0-9]{1,2}[.)]\s|^(?:จำนวน|ลงวันที่)\s")
_DAY = re.compile(r"^(?:วันที่\s*)?[0-9]{1,2}$")
_YEAR = re.compile(r"^(?:พ\.ศ\.\s*)?[0-9]{4}$")
_DAY_MONTH = re.compile(r"^.{0,12}?[0-9]{1,2}\s+([ก-๙.]+)$")
_MONTH_YEAR = re.compile(r"^([ก-๙.]+)\s+(?:พ\.ศ\.\s*)?[0-9]{2,4}$")
_MEMO_AGENCY = re.compile(r"(?<=\s)ส่วนราชการ(?=[\s.…])")
_MEMO_TITLE = re.compile(rf"^(?:ด่วน[ก-๎]*\s+)?({choice(words('kind', 'memo'))})(?=\s|$)")
_MEMO_NUMBER = re.compile(r"(?<=\s)ที่(?=[\s.…]+[ก-ฮ0-9])")
_NAME_INSIDE = re.compile(r"(?<=\s)(?:[ก-๎. ]{3,22}\s)?\([ก-๎.]{2,25}\s[ก-๎ .]{2,30}\)")
_OPEN_NAME = re.compile(r"^\(\s*[ก-๙. ]{2,40}$")
_CLOSE_NAME = re.compile(r"^[ก-๙. ]{1,40}\)$")


def put_together(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with numbers, dates, names and labels whole that stand on two lines."""
    found: list[Line] = []
    index = 0
    while index < len(lines):
        line = lines[index]
        following = index + 1
        while following < len(lines) and following <= index + 2 and not lines[following]:
            following += 1
        if line and following < len(lines) and lines[following] and _torn(line, lines[following], following - index):
            found.append(_merged(line, lines[following]))
            index = following + 1
            continue
        found.append(line)
        index += 1
    return found


def _merged(line: Line, following: Line) -> Line:
    name = _OPEN_NAME.match(line.text)
    apart = name or line.plain[-1:].isdigit() or following.plain[:1].isdigit()
    if following.plain[:1].isdigit() and (line.plain[-1] in "/." or (line.plain[-1:].isdigit() and "/" in line.plain)):
        apart = False
    return with_text(
        line, f"{line.text}{' ' if apart else ''}{following.text}" if apart else joined((line.text, following.text))
    )


def _torn(line: Line, following: Line, distance: int) -> bool:
    text, plain = line.text, line.plain
    if len(plain) <= 42 and _NUMBER_GOES_ON.match(plain) and _NUMBER_REST.match(following.plain):
        return True
    if _DAY.match(plain) and _MONTH_YEAR.match(following.plain):
        return exact_month(_MONTH_YEAR.match(following.plain)[1]) is not None  # type: ignore[index]
    if (month := _DAY_MONTH.match(plain)) and _YEAR.match(following.plain):
        return exact_month(month[1]) is not None
    if _date_between(plain, following.plain):
        return True
    if distance > 1:
        return False
    if _OPEN_NAME.match(text) and _CLOSE_NAME.match(following.text):
        return True
    return len(text) <= _SHORT and _is_torn_label(text, following.text)


def _date_between(above: str, below: str) -> bool:
    """Tell whether a date begins on one line and ends on the next ("๒๒ กุมภาพัน", "ธ์ ๒๕๖๘"), and neither line has it."""
    end, start = above[-_DATE_REACH:], below[:_DATE_REACH]
    if not any(char.isdigit() for char in end) or not any(char.isdigit() for char in start[2:]):
        return False
    crossing = [date for date in dates_in(end + start) if date.start < len(end) < date.end and date.certain]
    return bool(crossing) and not dates_in(below[: 2 * _DATE_REACH])


def _is_torn_label(text: str, following: str) -> bool:
    whole = _whole_words()
    return not whole.match(text) and bool(whole.match(text + following)) and not whole.match(following)


@cache
def _whole_words() -> re.Pattern[str]:
    found = [
        *words("labels", "enclosures"),
        *words("closing", "words"),
        *words("body", "summary"),
        *words("kind", "memo"),
        *words("labels", "references"),
    ]
    return re.compile(choice(found))


def part_joined(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with those parted that hold several blocks: head, labels, closing and foot on one line."""
    parted = [piece for line in lines for part in _at_memo(line) for piece in _at_closing(part)]
    parted = [piece for line in parted for piece in _at_summary(line)]
    if not any(label("subject").match(line.text) for line in parted):
        parted = _part_first(parted, _inner("subject"))
    at = next((index for index, line in enumerate(parted) if label("subject").match(line.text)), None)
    if at is None:
        return parted
    near = slice(at, at + 12)
    for key in ("salutation", "references", "enclosures"):
        if not any(label(key).match(line.text) for line in parted[near]):
            parted = [*parted[:at], *_part_first(parted[near], _inner(key)), *parted[near.stop :]]
            near = slice(at, near.stop + 1)
    return _part_openers(parted, at, near.stop)


def _at_memo(line: Line) -> list[Line]:
    """Part the head of a memo that stands on one line: title, ส่วนราชการ, ที่ with วันที่."""
    title = _MEMO_TITLE.match(line.text) if line else None
    if not line or not (title or label("memo_agency").match(line.text)):
        return [line]
    cuts = [0, title.start(1)] if title and title.start(1) else [0]
    for pattern in (_MEMO_AGENCY, _MEMO_NUMBER):
        if found := pattern.search(line.plain, cuts[-1] + 1):
            cuts.append(found.start())
    if len(cuts) == 1:
        return [line]
    return [with_text(line, line.text[begin:end]) for begin, end in pairwise([*cuts, len(line.text)])]


def _at_summary(line: Line) -> list[Line]:
    """Part a line before ภาคสรุป, and behind it at the name in brackets."""
    found = _summary().search(line.text) if line else None
    if found is None:
        return [line]
    begin = found.start()
    name = _NAME_INSIDE.search(line.text, found.end())
    texts = (
        line.text[:begin],
        line.text[begin : name.start() if name else None],
        line.text[name.start() :] if name else "",
    )
    return [with_text(line, text) for text in texts if text.strip()]


@cache
def _summary() -> re.Pattern[str]:
    return re.compile(r"(?:^|(?<=\s))(?:จึงเรียนมา|จึงกราบเรียนมา|จึงนมัสการมา|จึงเจริญพรมา)")


def _at_closing(line: Line) -> Iterator[Line]:
    """Part a line before and behind คำลงท้าย."""
    if line and (given := _behind_given(line)):
        yield from given
        return
    found = _closing().search(line.text) if line else None
    if found is None:
        yield line
        return
    rest = line.text[found.end() :].strip()
    for text in (line.text[: found.start()], found[0], rest):
        if text.strip():
            yield with_text(line, text)


def _behind_given(line: Line) -> list[Line]:
    """Part "สั่ง ณ วันที่ … (นาย…) …" behind its date; [] where nothing follows it."""
    found = re.match(choice(words("given", "words")), line.text)
    dates = dates_in(line.plain) if found else ()
    if not dates or not line.text[dates[0].end :].strip():
        return []
    return [with_text(line, line.text[: dates[0].end]), with_text(line, line.text[dates[0].end :])]


@cache
def _closing() -> re.Pattern[str]:
    ends = "(?:อย่างยิ่ง|อย่างสูง|เป็นอย่างยิ่ง)?"
    return re.compile(rf"(?:^|(?<=\s)){choice(words('closing', 'words'))}{ends}(?=\s|\(|$)")


@cache
def _inner(key: str) -> re.Pattern[str]:
    gap = r"(?=\s|$)" if key == "salutation" else r"(?=\s|[:：]|[0-9๐-๙]|$)"
    return re.compile(rf"(?<=\s){choice(words('labels', key))}{gap}")


def _part_first(lines: Sequence[Line], pattern: re.Pattern[str]) -> list[Line]:
    """Part the first line that holds the label inside; the text of the letter is not looked at."""
    found: list[Line] = []
    filled = 0
    for index, line in enumerate(lines):
        filled += bool(line)
        if filled > _ZONE or _is_body(line):
            return [*found, *lines[index:]]
        inner = pattern.search(line.text)
        if inner:
            pieces = (line.text[: inner.start()], line.text[inner.start() :])
            return [*found, *(with_text(line, text) for text in pieces), *lines[index + 1 :]]
        found.append(line)
    return found


def _is_body(line: Line) -> bool:
    return bool(re.match(choice(words("body", "openers"), exact=True), line.text)) and len(line.text) > 100


_LONG_REST = 60


def _part_openers(lines: list[Line], begin: int, end: int) -> list[Line]:
    """Part a label line that runs on into the first words of the text."""
    first = choice(words("body", "sure_openers"), exact=True)
    opener = re.compile(rf"(?:(?<=\s)|(?<=[0-9๐-๙]{{4}})){first}(?=\s?[ก-ฮเแโใไ(])")
    found: list[Line] = []
    for index, line in enumerate(lines):
        inner = opener.search(line.text) if begin <= index < end and _labelled(line) else None
        if inner and len(line.text) - inner.start() >= _LONG_REST and _after_label(line.text[: inner.start()]):
            found += [with_text(line, line.text[: inner.start()]), with_text(line, line.text[inner.start() :])]
        else:
            found.append(line)
    return found


def _labelled(line: Line) -> bool:
    return bool(_ITEM.match(line.plain)) or any(
        label(key).match(line.text) for key in ("salutation", "references", "enclosures")
    )


def _after_label(before: str) -> bool:
    """Tell whether the label's own text is there before the first words: an addressee, a date, a quantity."""
    return len(before.split()) > 1


def part_head(line: Line) -> list[Line]:
    """Return the pieces of a head line that joins number, agency, address and date."""
    pieces = [line]
    dates = dates_in(line.plain)
    if dates and dates[-1].end == len(line.plain) and dates[-1].start > 0:
        before = line.text[: dates[-1].start]
        if re.search(r"[0-9๐-๙]{5}\s*$|\s$", before) and not re.search(r"วันที่\s*$", before):
            pieces = [with_text(line, before), with_text(line, line.text[dates[-1].start :])]
    return pieces
