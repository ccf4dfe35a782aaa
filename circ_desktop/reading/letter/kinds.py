"""Which kind of letter the paper is (ข้อ ๙–๑๐), by its title and its labels."""

import re
from collections.abc import Sequence

from msgspec import Struct

from circ_desktop.reading.letter.blocks import Blocks
from circ_desktop.reading.letter.numbers import number_in
from circ_desktop.reading.lines.lines import Line
from circ_desktop.reading.lines.wording import begins, begins_loosely, label

EXTERNAL, MEMO, STAMPED = "external", "memo", "stamped"
ORDER, ANNOUNCEMENT, OTHER = "order", "announcement", "other_letter"
_TITLES = {
    "order": ORDER,
    "announcement": ANNOUNCEMENT,
    "certificate": OTHER,
    "minutes": OTHER,
    "rule": OTHER,
    "petition": OTHER,
}
_LONGEST_TITLE = 130
_FIRST_LINES = 25
_NUMBERED = re.compile(r"^(?:ที่|ครั้งที่|เลขที่|ฉบับที่)\s*[0-9.]")


class Kind(Struct, frozen=True):
    """The kind as the reading names it, the sort of title, and the line that says so."""

    name: str
    title: str = ""
    line: Line | None = None


def kind_of(blocks: Blocks) -> Kind:
    """Return the kind of a letter's blocks."""
    filled = [line for line in blocks.head if line][:_FIRST_LINES]
    for line in filled:
        if begins_loosely("kind", "memo").match(line.text) and len(line.text) < 40:
            return Kind(MEMO, "memo", line)
    if any(label("memo_agency").match(line.text) for line in filled) and blocks.salutation:
        return Kind(MEMO, "memo", None)
    if not (blocks.salutation and not blocks.sealed and any(number_in(line.plain, official=True) for line in filled)):
        for index, line in enumerate(filled):
            for sort, name in _TITLES.items():
                if is_title_of(sort, line, filled[index + 1 : index + 4], with_subject=bool(blocks.subject)):
                    return Kind(name, sort, line)
    if blocks.sealed:
        return Kind(STAMPED)
    written = next((line for line in filled if begins("kind", "written_at").match(line.text)), None)
    return Kind(OTHER, "petition", written) if written else Kind(EXTERNAL)


def is_title(line: Line, following: Sequence[Line]) -> bool:
    """Tell whether the line is the title of an order, an announcement, a certificate, minutes or a rule."""
    return any(is_title_of(sort, line, following) for sort in _TITLES if sort != "petition")


def is_title_of(sort: str, line: Line, following: Sequence[Line], *, with_subject: bool = False) -> bool:
    """Tell whether the line is a title of this sort: its word, then the issuer or nothing, and the parts of the form below."""
    text = line.text
    found = begins("kind", sort).match(text)
    if found and sort == "certificate" and begins("kind", "certifies").match(text):
        return True
    if not found or len(text) > _LONGEST_TITLE or re.search(r"\s(?:ลงวันที่|นั้น)", text):
        return False
    rest = text[found.end() :].strip()
    if sort == "order":
        rest = re.sub(r"\s+ที่\s.*$", "", rest)
    if sort in ("order", "announcement"):
        below = [part for part in following if part][:3]
        formal = any(_NUMBERED.match(part.plain) or label("subject").match(part.text) for part in below)
        named = not rest or bool(begins("agency", "first_words").match(rest)) or len(rest) < 60
        return named and (formal or with_subject or " เรื่อง " in text)
    return True
