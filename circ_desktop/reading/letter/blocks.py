"""Parts one letter into the blocks of the official form: head, เรื่อง, คำขึ้นต้น, อ้างถึง, สิ่งที่ส่งมาด้วย, text, closing, foot.

Works with text that kept its blank lines and with text that lost them. What stands between two labels belongs to the first
of them; behind the last label a block goes on only where the line before was full, or where the next line begins like a
continuation (a numbered item, ลงวันที่, จำนวน).
"""

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct, field

from circ_desktop.reading.letter.anchors import (
    FULL_LINE,
    Anchors,
    find_anchors,
    is_address,
    is_given,
    is_head_line,
    is_list_item,
)
from circ_desktop.reading.lines.columns import single_cells
from circ_desktop.reading.lines.lines import Line
from circ_desktop.reading.lines.repair import part_head, part_joined, put_together
from circ_desktop.reading.lines.widths import visible_length
from circ_desktop.reading.lines.wording import begins, label
from circ_desktop.thai.digits import to_arabic

LONG_PARAGRAPH = 60
MOST_BLOCK_LINES = 40
_SUMMARY_LINES = 6
_TAIL_LINES = 14
_NAME = re.compile(r"^\(?\s*(?:นาย|นาง|น\.ส\.|ว่าที่|พระ|ดร\.)|^\([ก-๙. ]{5,60}\)$|^\(?ลงชื่อ|^\(?ลงนาม")

Part = tuple[Line, str]
"""A line of a block and its text without the label."""


class Blocks(Struct):
    """The blocks of one letter. `salutation` is (line, word); `given` is the line สั่ง ณ วันที่ … of an order and its like."""

    head: list[Line] = field(default_factory=list)
    subject: list[Part] = field(default_factory=list)
    salutation: Part | None = None
    addressee: list[Part] = field(default_factory=list)
    references: list[Part] = field(default_factory=list)
    enclosures: list[Part] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)
    summary: Line | None = None
    closing: Line | None = None
    given: Line | None = None
    sealed: bool = False
    tail: list[Line] = field(default_factory=list)


def part_blocks(lines: Iterable[Line]) -> Blocks:
    """Return the blocks of one letter's lines."""
    whole = part_joined(put_together(list(lines)))
    return _Parting(whole, find_anchors(whole)).part()


class _Parting:
    """Goes down the letter line by line; `current` is the block that an unlabelled line may belong to."""

    def __init__(self, lines: Sequence[Line], anchors: Anchors) -> None:
        self.lines = lines
        self.anchors = anchors
        self.labels = anchors.labels()
        self.blocks = Blocks(sealed=anchors.sealed)
        before_text = [at for at in self.labels if anchors.body is None or at < anchors.body]
        self.last_label = max(before_text, default=-1)
        self.current: list[Part] | None = None
        self.after_blank = False

    def part(self) -> Blocks:
        """Return the blocks."""
        anchors, blocks = self.anchors, self.blocks
        index = 0
        while index < len(self.lines):
            line = self.lines[index]
            if not line:
                self.after_blank = True
            elif index == anchors.closing:
                index = self._take_tail(index)
                continue
            elif index in self.labels:
                self._open(index, line)
            elif self._begins_body(index, line):
                index = self._take_body(index)
                continue
            else:
                self._take_rest(index, line)
            self.after_blank = not line
            index += 1
        if blocks.closing is None and not blocks.tail:
            self._tail_without_closing()
        return blocks

    def _open(self, index: int, line: Line) -> None:
        name = self.labels[index]
        key = {"addressee": "sealed_to" if self.anchors.sealed else "salutation"}.get(name, name)
        found = label(key).match(line.text)
        self.current = getattr(self.blocks, name)
        assert found is not None  # noqa: S101  an anchor is a line that matches its label
        if name == "addressee":
            self.blocks.salutation = (line, found[1].replace(" ", ""))
        assert self.current is not None  # noqa: S101
        self.current.append((line, _undotted(found[2])))

    def _begins_body(self, index: int, line: Line) -> bool:
        if self.anchors.body is not None and index >= self.anchors.body:
            return self.last_label < index
        if index < self.last_label or (self.anchors.salutation is None and self.anchors.subject is None):
            return False
        if self._goes_on(index, line) or is_head_line(line) or self._is_address_block(index):
            return False
        return visible_length(line.text) >= LONG_PARAGRAPH

    def _take_body(self, begin: int) -> int:
        """Take the text up to the closing; return where it ends."""
        closing = self.anchors.closing
        end = closing if closing is not None and closing > begin else len(self.lines)
        later = [at for at in self.labels if begin < at < end]
        end = min([end, *later])
        self.blocks.body += [line for line in self.lines[begin:end] if line]
        summary = self.anchors.summary
        if summary is not None and begin <= summary < end:
            self.blocks.summary = self.lines[summary]
        self.current = None
        return end

    def _take_tail(self, index: int) -> int:
        line = self.lines[index]
        self.blocks.closing = line
        if is_given(line):
            self.blocks.given = line
        later = [at for at in self.labels if at > index]
        if self.anchors.body is not None and self.anchors.body > index:
            later.append(self.anchors.body)
        end = min([len(self.lines), *later])
        self.blocks.tail += _cells(self.lines[index + 1 : end])
        self.current = None
        return end

    def _take_rest(self, index: int, line: Line) -> None:
        if self.current is None or is_head_line(line) or self._is_address_block(index):
            self.blocks.head += [piece for cell in single_cells(line) for piece in part_head(cell)]
        elif index < self.last_label or self._goes_on(index, line) or self._before_opener(index, line):
            if len(self.current) < MOST_BLOCK_LINES:
                self.current.append((line, line.text))
        else:
            self.blocks.head += single_cells(line)

    def _before_opener(self, index: int, line: Line) -> bool:
        """Tell whether a short line stands between the last label and the first words of the text."""
        body = self.anchors.body
        return body is not None and index < body and visible_length(line.text) < LONG_PARAGRAPH and len(line.text) > 2

    def _is_address_block(self, index: int) -> bool:
        """Tell whether the line is an agency with its address below, or that address, torn out of the head."""
        line = self.lines[index]
        if is_address(line):
            return True
        following = next((below for below in self.lines[index + 1 : index + 3] if below), None)
        return (
            following is not None and is_address(following) and bool(begins("agency", "first_words").match(line.text))
        )

    def _goes_on(self, index: int, line: Line) -> bool:
        part = self.current
        if part is None or len(part) >= MOST_BLOCK_LINES:
            return False
        lists = part is self.blocks.references or part is self.blocks.enclosures
        if lists and (is_list_item(line) or not part[-1][1]):
            return True
        if not part[-1][1] and visible_length(line.text) < LONG_PARAGRAPH and not self.after_blank:
            return True
        return not self.after_blank and visible_length(part[-1][0].text) >= FULL_LINE

    def _tail_without_closing(self) -> None:
        """Set apart the foot of a memo or a stamped letter: what follows ภาคสรุป, else the last lines."""
        body, blocks = self.blocks.body, self.blocks
        summary = blocks.summary
        if summary is not None:
            at = next(index for index, line in enumerate(body) if line is summary) + 1
            most = at + _SUMMARY_LINES
            while (
                at < min(len(body), most)
                and visible_length(body[at - 1].text) >= FULL_LINE
                and not _NAME.match(body[at].text)
            ):
                if body[at].number - body[at - 1].number > 1:
                    break
                at += 1
        else:
            names = [
                index
                for index, line in enumerate(body)
                if _NAME.match(line.text) and visible_length(line.text) < FULL_LINE
            ]
            at = names[0] if names else max(0, len(body) - _TAIL_LINES)
        blocks.tail = _cells(body[at:])
        if summary is not None or _NAME.match(body[at].text if at < len(body) else ""):
            blocks.body = body[:at]


def _cells(lines: Iterable[Line]) -> list[Line]:
    return [cell for line in lines for cell in (single_cells(line) if line else [line])]


def _undotted(text: str) -> str:
    """Return a label's text without dotted leaders; "" for a line that was left blank."""
    return re.sub(r"^[\s.…_]+$|(?:\s?[.…_]){4,}|^[.…_]{2,}|[.…_]{3,}$", " ", text).strip()


def items_of(part: list[Part], key: str) -> list[list[Part]]:
    """Return the numbered items of a block (๑. ๒. …), each with its lines; one item where nothing is numbered."""
    items: list[list[Part]] = []
    for line, raw in part:
        again = label(key).match(raw)
        for text in _inline_items(_undotted(again[2]) if again else raw, len(items)):
            number = _ITEM.match(to_arabic(text))
            if number and int(number[1] or number[2]) == len(items) + 1:
                items.append([(line, text[number.end() :])])
            elif items:
                items[-1].append((line, text))
            else:
                items.append([(line, text)])
    return [item for item in items if any(text for _, text in item)]


_ITEM = re.compile(r"^[-•]?\s*\(?([0-9]{1,2})\s?[.)](?![0-9])\s*|^([0-9]{1,2})\s+(?=[ก-ฮเแโใไ])")


def _inline_items(text: str, count: int) -> list[str]:
    """Return the items that stand on one line ("๑. … ๒. …")."""
    plain = to_arabic(text)
    cuts = [0]
    first = _ITEM.match(plain)
    expected = (int(first[1] or first[2]) if first else count) + 1
    while found := re.compile(rf"(?<=\s)\(?{expected}[.)]\s*(?=[^0-9\s])").search(plain, cuts[-1] + 1):
        cuts.append(found.start())
        expected += 1
    return [text[begin:end].strip() for begin, end in zip(cuts, [*cuts[1:], len(text)], strict=True)]
