"""The lines of a text as extraction leaves them, and as they are compared: nothing invisible, marks whole, single spaces.

`Line.number` counts from 1 through all pages and is the evidence that a field shows. Blank lines are kept: they part
blocks. Page numbers ("- ๒ -") and continuation words ("/๓. ให้…") are blanked, because they cut sentences in two.
"""

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass

from circ_desktop.thai.digits import to_arabic
from circ_desktop.thai.text import single_spaced, without_zero_width

_INLINE_TAG = re.compile(r"</?(?:b|i|u|em|strong|span|font|sup|sub|a)(?:\s[^<>]{0,200})?>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_PAGE_NUMBER = re.compile(r"^[-–—]\s*[0-9]{1,3}\s*[-–—]$")
_CONTINUATION = re.compile(r"^/\s*\S.{0,60}(?:\.\s?\.\s?\.|…)\s*$")
_BULLET = re.compile(r"^[-•–]\s+(?=(?:สิ่งที่|อ้างถึง|เรื่อง|เรียน|[0-9๐-๙]))")
_SPLIT_SARA_AM = re.compile("\u0e4d([\u0e48-\u0e4b]?)\u0e32")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `raw` as it was found, `text` cleaned with its digits as found, `plain` the same with Arabic digits."""

    number: int
    raw: str
    text: str
    plain: str
    page: int = 1

    def __bool__(self) -> bool:
        return bool(self.text)


def clean(raw: str) -> str:
    """Return a line as it is compared. Words and digits stay."""
    text = without_zero_width(html.unescape(_TAG.sub(" ", _INLINE_TAG.sub("", raw))))
    text = text.replace("\u0e40\u0e40", "\u0e41")  # เเ typed for แ
    text = _SPLIT_SARA_AM.sub("\\1\u0e33", text)  # นิคหิต and า (a mark between them) for ำ
    text = single_spaced(text).replace(" \u0e33", "\u0e33")  # a space in front of ำ comes from extraction
    return _BULLET.sub("", text)


def lines_of(pages: Iterable[str]) -> tuple[Line, ...]:
    """Return the lines of all pages, first to last."""
    found: list[Line] = []
    for page, content in enumerate(pages, start=1):
        for raw in content.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").split("\n"):
            text = clean(raw)
            plain = to_arabic(text)
            if _PAGE_NUMBER.match(plain) or _CONTINUATION.match(plain):
                text = plain = ""
            found.append(Line(len(found) + 1, raw, text, plain, page))
    return tuple(found)


def joined(parts: Iterable[str]) -> str:
    """Return wrapped lines as one text: Thai letters meet without a space, everything else with one."""
    text = ""
    for part in parts:
        text += (" " if text and _needs_space(text, part) else "") + part
    return single_spaced(text)


_STARTS_APART = re.compile(r"^(?:ที่\s*[ก-ฮ]{2}\s|ลงวันที่|ด่วน|จำนวน|\()")


def _needs_space(before: str, after: str) -> bool:
    thai = "\u0e01" <= before[-1] <= "\u0e4e" and before[-1] != "\u0e2f" and "\u0e01" <= after[:1] <= "\u0e4e"
    return not thai or bool(_STARTS_APART.match(after))
