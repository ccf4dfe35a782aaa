"""One line of extracted text, cleaned without changing a word: tags, markdown, invisible characters, broken Thai marks."""

import html
import re
from functools import cache

from circ_desktop.resources import load_toml
from circ_desktop.thai.marks import (
    DEPENDENT,
    LEADING_VOWELS,
    MAI_HAN_AKAT,
    NIKHAHIT,
    SARA_AA,
    SARA_AE,
    SARA_AM,
    SARA_E,
    SILENCER,
    STACKED,
    TONES,
    VOWELS_ABOVE,
    VOWELS_BELOW,
)
from circ_desktop.thai.text import single_spaced, without_zero_width

_LINE_TAG = re.compile(r"<\s*(?:br|/p|/div|/li|/tr|/h[1-6]|hr)\s*/?\s*>", re.IGNORECASE)
_CELL_TAG = re.compile(r"<\s*/\s*t[dh]\s*>", re.IGNORECASE)
_INLINE_TAG = re.compile(r"</?(?:b|i|u|em|strong|span|font|sup|sub|a|mark|small)(?:\s[^<>]{0,200})?>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>|<!--[^<>]{0,200}-->")
_MARKDOWN = re.compile(
    r"^(?:#{1,6}\s+|>\s*)+|(?<=\s)#{1,6}\s+|\*\*|__|(?<!\S)\*(?=\S)|(?<=\S)\*(?!\S)|^(?:\*{3,}|-{3,}|_{3,}|={3,})$|`+"
)
_PICTURE = re.compile(r"!\[[^\]]{0,80}\]\([^)]{0,200}\)")
_LINK = re.compile(r"\[([^\]]{1,200})\]\([^)]{1,300}\)")
_BULLET = re.compile(r"^[-•–*·▪●]\s+(?=(?:สิ่งที่|อ้างถึง|เรื่อง|เรียน|[0-9๐-๙]))(?![0-9๐-๙]{1,3}\s*[-–—])")

_BEFORE_MARK = re.compile(f" +(?=[{DEPENDENT}])")
_AFTER_LEADING_VOWEL = re.compile(f"(?<=[{LEADING_VOWELS}]) +(?=[ก-ฮ])")
_UNFINISHED = re.compile(f"([{MAI_HAN_AKAT}\u0e36\u0e37][{TONES}]?) +(?=[ก-ฮ])")
"""ั ึ ื end no word: what follows the space belongs to it."""
_SILENT_FIRST = re.compile(f" +(?=[ก-ฮ]{SILENCER})")
_LONE_LETTER = re.compile(f"(?<=[ก-ฮ{STACKED}า])(?<!ที่) ([รงดบลญน])(?= |$)")
"""A consonant alone that no abbreviation and no list begins with: the end of the word before it."""
_DOUBLE_MARK = re.compile(f"([{STACKED}])\\1+")
_TONE_FIRST = re.compile(f"([{TONES}{SILENCER}])([{MAI_HAN_AKAT}{VOWELS_ABOVE}{VOWELS_BELOW}])")
_SARA_AM_FIRST = re.compile(f"{SARA_AM}([{TONES}])")
_SPLIT_SARA_AM = re.compile(f"{NIKHAHIT}([{TONES}]?){SARA_AA}")


def pieces(raw: str) -> list[str]:
    """Return the lines that stand in one line of the file: tags that end a line part it."""
    if "<" not in raw:
        return [raw]
    parts = _LINE_TAG.split(_CELL_TAG.sub("\t", raw))
    return [part for part in parts if part.strip()] or [""]


def clean(raw: str) -> str:
    """Return a line as it is compared. Words and digits stay."""
    text = raw
    if "<" in text:
        text = _TAG.sub(" ", _INLINE_TAG.sub("", text))
    if "&" in text:
        text = html.unescape(text)
    if "](" in text:
        text = _LINK.sub(r"\1", _PICTURE.sub(" ", text))
    text = without_zero_width(text).translate(_shifted())
    text = single_spaced(_MARKDOWN.sub("", single_spaced(text)))
    text = _whole_marks(text)
    if "ที" in text:
        for pattern, instead in _misread():
            text = pattern.sub(instead, text)
    return _BULLET.sub("", text)


def _whole_marks(text: str) -> str:
    """Put together what extraction takes apart: marks behind a space, doubled marks, ำ in two parts, เเ for แ."""
    text = _AFTER_LEADING_VOWEL.sub("", _BEFORE_MARK.sub("", text))
    if " " in text:
        text = _LONE_LETTER.sub(r"\1", _SILENT_FIRST.sub("", _UNFINISHED.sub(r"\1", text)))
    text = text.replace(SARA_E * 2, SARA_AE)
    text = _DOUBLE_MARK.sub(r"\1", text)
    text = _TONE_FIRST.sub(r"\2\1", text)
    text = _SPLIT_SARA_AM.sub(rf"\1{SARA_AM}", text).replace(SARA_AA + NIKHAHIT, SARA_AM)
    return _SARA_AM_FIRST.sub(rf"\1{SARA_AM}", text)


@cache
def _misread() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return fixed words as scans misread them, and as the form has them."""
    rows = load_toml("wording", "reading", "extraction.toml")["misread"]
    return tuple((re.compile(row["pattern"]), row["instead"]) for row in rows)


@cache
def _shifted() -> dict[int, str]:
    """Return the letters that old Thai fonts keep in the private area, as the letters that they are."""
    rows = load_toml("wording", "reading", "extraction.toml")["private_area"]["letters"]
    return {int(code, 16): letter for code, letter in rows.items()}
