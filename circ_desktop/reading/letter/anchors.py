"""Where the parts of one letter begin: its labels, its first words, its closing. Order and blank lines do not matter."""

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct, field

from circ_desktop.reading.letter.class_lines import is_class_line
from circ_desktop.reading.letter.numbers import number_in
from circ_desktop.reading.lines.dates import dates_in
from circ_desktop.reading.lines.lines import Line
from circ_desktop.reading.lines.widths import visible_length
from circ_desktop.reading.lines.wording import begins, begins_loosely, label

FULL_LINE = 45
"""Visible characters. A line of 16 pt on 16 cm holds some 80; a shorter one than this ended by itself."""
_FAR = 16
"""Filled lines between เรื่อง and คำขึ้นต้น at most."""
_ABOVE = 10
_NO_SUBJECT = re.compile(r"^เรื่อง\s?(?:เดิม|ที่\s?[0-9๐-๙]|เสนอ|เพื่อ(?:ทราบ|พิจารณา)\s*$|แจ้งให้ทราบ\s*$)")
_POST_CODE = re.compile(r"(?<![0-9])[0-9]{5}(?![0-9])")
_ONLY_PLACE = re.compile(r"^(?:สิ่งที่(?:ส่ง|แนบ)มาด้วย)\s*(?:[0-9.]+)?$")
_FIRST_ITEM = re.compile(r"^[1๑][.)]\s*(?=[ก-ฮเแโใไ])")


class Anchors(Struct):
    """Indices of lines, None where the part is not there. `body` is the first line of the text."""

    subject: int | None = None
    salutation: int | None = None
    references: list[int] = field(default_factory=list)
    enclosures: list[int] = field(default_factory=list)
    body: int | None = None
    summary: int | None = None
    closing: int | None = None
    sealed: bool = False

    def labels(self) -> dict[int, str]:
        """Return which block each label line opens."""
        found: dict[int, str] = {}
        if self.subject is not None:
            found[self.subject] = "subject"
        if self.salutation is not None:
            found[self.salutation] = "addressee"
        found |= dict.fromkeys(self.references, "references")
        return found | dict.fromkeys(self.enclosures, "enclosures")


def find_anchors(lines: Sequence[Line]) -> Anchors:
    """Return the anchors of one letter's lines."""
    anchors = Anchors()
    anchors.subject = _subject(lines)
    anchors.salutation, anchors.sealed = _salutation(lines, anchors.subject)
    labelled = [index for index in (anchors.subject, anchors.salutation) if index is not None]
    after = max(labelled) + 1 if labelled else 0
    ends = _first(lines, after, is_ending)
    anchors.body = _body(lines, after, ends)
    until = anchors.body if anchors.body is not None else ends
    anchors.references = _label_lines(lines, "references", until)
    anchors.enclosures = _label_lines(lines, "enclosures", until)
    if anchors.body is not None:
        anchors.body = _behind_lists(lines, anchors, ends)
    if not anchors.enclosures and ends < len(lines):
        anchors.enclosures = _late_enclosures(lines, ends)
    begin = anchors.body if anchors.body is not None else after
    anchors.summary = next((i for i in range(begin, len(lines)) if is_summary(lines[i])), None)
    anchors.closing = next((i for i in range(begin, len(lines)) if is_closing(lines[i])), None)
    if anchors.closing is None:
        anchors.closing = next((i for i in range(len(lines)) if is_closing(lines[i])), None)
    return anchors


def is_closing(line: Line) -> bool:
    """Tell whether the line is คำลงท้าย, or สั่ง ณ วันที่ and its like."""
    text = line.text
    short = visible_length(text) < FULL_LINE and not _greets(text)
    ends = begins_loosely("closing", "words").match(text) or begins_loosely("minutes", "ends").match(text)
    return bool(short and ends) or is_given(line)


def _greets(text: str) -> bool:
    """Tell whether ขอเจริญพร is the salutation here: somebody is named behind it."""
    greeting = label("salutation").match(text)
    return bool(greeting and greeting[1].startswith("ขอ") and len(greeting[2]) > 3 and greeting[2][0] != "(")


def is_given(line: Line) -> bool:
    """Tell whether the line says สั่ง ณ วันที่, ประกาศ ณ วันที่, ให้ไว้ ณ วันที่."""
    return bool(begins_loosely("given", "words").match(line.text))


def is_summary(line: Line) -> bool:
    """Tell whether the line begins ภาคสรุป."""
    return bool(begins_loosely("body", "summary").match(line.text))


def is_ending(line: Line) -> bool:
    """Tell whether the line is behind all labels: ภาคสรุป or what follows it."""
    return is_summary(line) or is_closing(line)


def opens_text(line: Line) -> bool:
    """Tell whether the line begins with one of the first words of ภาคเหตุ."""
    text = line.text
    numbered = _FIRST_ITEM.match(text)  # the text of a military memo is numbered from its first paragraph on
    if numbered and begins_loosely("body", "sure_openers").match(text[numbered.end() :]):
        return True
    if not begins_loosely("body", "openers").match(text) or begins_loosely("body", "not_openers").match(text):
        return False
    return not text.startswith("ตามที่") or len(text) > len("ตามที่") + 2


def is_head_line(line: Line) -> bool:
    """Tell whether the line can only belong to the head: a number, a date alone, a class of urgency or secrecy."""
    found = number_in(line.plain)
    if found and found.start == 0:
        return True
    dates = dates_in(line.plain)
    whole = bool(dates) and len(line.plain) - (dates[0].end - dates[0].start) <= 3
    return whole or is_class_line(line.text)


def is_list_item(line: Line) -> bool:
    """Tell whether the line goes on in a list of references or enclosures."""
    return bool(_ITEM.match(line.plain) or _GOES_ON.match(line.plain))


_ITEM = re.compile(r"^\(?[0-9]{1,2}[.)]\s*|^[-•]\s")
_GOES_ON = re.compile(r"^(?:ลงวันที่|ลว\.|จำนวน|ด่วน|ที่\s+[ก-ฮ]{2}\s|\(|อย่างละ|รวม\s?[0-9])")


def _subject(lines: Sequence[Line]) -> int | None:
    found = [
        i for i, line in enumerate(lines) if label("subject").match(line.text) and not _NO_SUBJECT.match(line.text)
    ]
    for index in found[:6]:
        for _, line in _filled(lines, index + 1, _FAR):
            if label("salutation").match(line.text):
                return index
            if is_ending(line):
                break
    return found[0] if found else None


def _salutation(lines: Sequence[Line], subject: int | None) -> tuple[int | None, bool]:
    if subject is not None:
        for index, line in _filled(lines, subject + 1, _FAR):
            if label("salutation").match(line.text):
                return index, False
            if is_ending(line):
                break
        for index in range(subject - 1, max(-1, subject - _ABOVE), -1):
            if label("salutation").match(lines[index].text):
                return index, False
    numbered = next((i for i, line in enumerate(lines[:60]) if number_in(line.plain)), None)
    begin = subject if subject is not None else numbered
    for index, line in _filled(lines, 0 if begin is None else begin + 1, _FAR):
        if label("sealed_to").match(line.text):
            return index, True
        if subject is None and label("salutation").match(line.text):
            return index, False
    return None, False


def _filled(lines: Sequence[Line], begin: int, most: int) -> Iterable[tuple[int, Line]]:
    count = 0
    for index in range(begin, len(lines)):
        if lines[index]:
            count += 1
            yield index, lines[index]
        if count >= most:
            return


def _first(lines: Sequence[Line], begin: int, test: object) -> int:
    assert callable(test)  # noqa: S101
    return next((index for index in range(begin, len(lines)) if lines[index] and test(lines[index])), len(lines))


def _body(lines: Sequence[Line], begin: int, ends: int) -> int | None:
    """Return the first line that begins with the words of ภาคเหตุ."""
    previous: Line | None = None
    after_blank = False
    for index in range(begin, min(ends + 1, len(lines))):
        line = lines[index]
        if not line:
            after_blank = True
            continue
        if index == ends:
            return index
        wrapped = previous is not None and visible_length(previous.text) >= FULL_LINE
        if opens_text(line) and (after_blank or not wrapped or visible_length(line.text) >= FULL_LINE):
            return index
        previous, after_blank = line, False
    return None


def _label_lines(lines: Sequence[Line], key: str, until: int) -> list[int]:
    return [index for index in range(min(until, len(lines))) if label(key).match(lines[index].text)]


def _behind_lists(lines: Sequence[Line], anchors: Anchors, ends: int) -> int | None:
    """Move the first line of the text behind อ้างถึง and สิ่งที่ส่งมาด้วย that follow a line which only looked like it."""
    body = anchors.body
    if body is None or anchors.enclosures or anchors.references:
        return body
    for index, line in _filled(lines, body + 1, 4):
        if index >= ends:
            break
        labelled = label("references").match(line.text) or label("enclosures").match(line.text)
        if labelled and visible_length(lines[body].text) < FULL_LINE and not _ONLY_PLACE.match(line.plain):
            anchors.references = (
                _label_lines(lines, "references", index + 8) if label("references").match(line.text) else []
            )
            anchors.enclosures = [i for i in _label_lines(lines, "enclosures", index + 12) if i >= index]
            return _body(lines, max([index, *anchors.enclosures, *anchors.references]) + 1, ends)
    return body


def _late_enclosures(lines: Sequence[Line], begin: int) -> list[int]:
    """Return สิ่งที่ส่งมาด้วย that extraction put behind the text; the heading of an enclosed sheet is not taken for it."""
    for index in range(begin, len(lines)):
        found = label("enclosures").match(lines[index].text)
        if found and re.search(r"จำนวน\s*[0-9]", lines[index].plain):
            return [index]
    return []


def is_address(line: Line) -> bool:
    """Tell whether the line is a postal address: a post code behind a road, a place or two letters."""
    return bool(_POST_CODE.search(line.plain)) and bool(
        begins("agency", "address_words").match(line.text)
        or re.search(r"[ก-ฮ]{2} [0-9]{5}$|กทม\.? ?[0-9]{5}$", line.plain)
    )
