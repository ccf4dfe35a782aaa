"""Parts one letter into the blocks of the official form: head, เรื่อง, คำขึ้นต้น, อ้างถึง, สิ่งที่ส่งมาด้วย, text, closing, foot.

Works with text that kept its blank lines and with text that lost them: a block goes on only where the line before was
full, or where the next line begins like a continuation (a numbered item, ลงวันที่, จำนวน).
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from circ_desktop.reading.lines import Line
from circ_desktop.reading.wording import begins, label
from circ_desktop.thai.digits import to_arabic

FULL_LINE = 45
"""Visible characters. A line of 16 pt on 16 cm holds some 80; a shorter one than this ended by itself."""
LONG_PARAGRAPH = 70
MOST_BLOCK_LINES = 40

_ITEM = re.compile(r"^\(?[0-9]{1,2}[.)]\s*")
_GOES_ON = re.compile(r"^(?:ลงวันที่|จำนวน|ด่วน|ที่\s+[ก-ฮ]{2}\s|\()")

Part = tuple[Line, str]
"""A line of a block and its text without the label."""


@dataclass
class Blocks:
    """The blocks of one letter. `salutation` is (line, word)."""

    head: list[Line] = field(default_factory=list)
    subject: list[Part] = field(default_factory=list)
    salutation: Part | None = None
    addressee: list[Part] = field(default_factory=list)
    references: list[Part] = field(default_factory=list)
    enclosures: list[Part] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)
    summary: Line | None = None
    closing: Line | None = None
    tail: list[Line] = field(default_factory=list)


def visible_length(text: str) -> int:
    """Return the characters that take width (marks above and below do not)."""
    return sum(unicodedata.category(char) != "Mn" for char in text)


def part_blocks(lines: Iterable[Line]) -> Blocks:
    """Return the blocks of one letter's lines."""
    parting = _Parting()
    for line in lines:
        parting.take(line)
    return parting.blocks


class _Parting:
    """Goes down the letter line by line; `part` is the block that an unlabelled line may belong to."""

    def __init__(self) -> None:
        self.blocks = Blocks()
        self.part: list[Part] | None = None
        self.place = "head"
        self.after_blank = False

    def take(self, line: Line) -> None:
        if not line:
            self.after_blank = True
            return
        if self.place == "tail":
            self.blocks.tail.append(line)
        elif begins("closing", "words").match(line.text):
            self.blocks.closing, self.place = line, "tail"
        elif self.place == "body" or self._body_begins(line):
            self.place = "body"
            self._take_body(line)
        elif not self._take_label(line):
            self._take_rest(line)
        self.after_blank = False

    def _take_body(self, line: Line) -> None:
        self.blocks.body.append(line)
        if begins("body", "summary").match(line.text):
            self.blocks.summary = line

    def _body_begins(self, line: Line) -> bool:
        if begins("body", "summary").match(line.text):
            return True
        if self.blocks.salutation is None:
            return False
        opens = begins("body", "openers").match(line.text) and not begins("body", "not_openers").match(line.text)
        return bool(opens) and (self.after_blank or not self._wrapped() or visible_length(line.text) >= FULL_LINE)

    def _take_label(self, line: Line) -> bool:
        blocks = self.blocks
        if not blocks.subject and (found := label("subject").match(line.text)):
            self._open(blocks.subject, line, found[2])
        elif blocks.salutation is None and blocks.subject and (found := label("salutation").match(line.text)):
            blocks.salutation = (line, found[1])
            self._open(blocks.addressee, line, found[2])
        elif not blocks.references and (found := label("references").match(line.text)):
            self._open(blocks.references, line, found[2])
        elif not blocks.enclosures and (found := label("enclosures").match(line.text)):
            self._open(blocks.enclosures, line, found[2])
        else:
            return False
        return True

    def _open(self, part: list[Part], line: Line, rest: str) -> None:
        self.place = "labels"
        self.part = part
        part.append((line, rest.strip()))

    def _take_rest(self, line: Line) -> None:
        if self.place == "head":
            self.blocks.head.append(line)
        elif self._goes_on(line) and self.part is not None:
            self.part.append((line, line.text))
        elif self.blocks.salutation is not None and visible_length(line.text) >= LONG_PARAGRAPH:
            self.place = "body"
            self._take_body(line)
        else:
            self.blocks.head.append(line)

    def _goes_on(self, line: Line) -> bool:
        if self.part is None or len(self.part) >= MOST_BLOCK_LINES:
            return False
        lists = self.part is self.blocks.references or self.part is self.blocks.enclosures
        if lists and (_ITEM.match(line.plain) or _GOES_ON.match(line.plain) or not self.part[-1][1]):
            return True
        if self.after_blank:
            return False
        return self._wrapped() or not self.part[-1][1]

    def _wrapped(self) -> bool:
        return self.part is not None and visible_length(self.part[-1][0].text) >= FULL_LINE


def items_of(part: list[Part]) -> list[list[Part]]:
    """Return the numbered items of a block (๑. ๒. …), each with its lines; one item where nothing is numbered."""
    items: list[list[Part]] = []
    expected = 1
    for line, text in part:
        number = re.match(r"^\(?([0-9]{1,2})[.)]\s*", to_arabic(text))
        if number and int(number[1]) == expected:
            items.append([(line, text[number.end() :])])
            expected += 1
        elif items:
            items[-1].append((line, text))
        else:
            items.append([(line, text)])
    return [item for item in items if any(text for _, text in item)]
