"""Says what is wrong with the place where a line ends, knowing nothing of how our lines are found.

It looks at the characters on either side and at whole strings that must stay whole, with lists and rules of its own, and cuts
words with PyThaiNLP's own `newmm` (the program uses nlpo3). For tests and for `python3 dev.py bench lines`.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

from benchmarks.made_letters import WHOLE
from circ_desktop.resources import resource

_DIGIT = "0123456789๐๑๒๓๔๕๖๗๘๙"
_BEFORE = "เแโใไ([{“‘#฿"
_AFTER = "ะาำๅ" + "".join(map(chr, [*range(0x0E31, 0x0E3B), *range(0x0E47, 0x0E4F)])) + "ๆฯ)]}”’,;:!?%"
_MONTHS = (
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
)
_UNITS = ("ฉบับ", "ชุด", "บาท", "น.", "ราย", "คน", "ไร่", "งาน", "กิโลเมตร", "แผ่น", "เล่ม", "ครั้ง", "วัน", "ปี")
_BEFORE_NUMBER = ("ข้อ", "มาตรา", "ที่", "จำนวน", "ร้อยละ", "ชั้น", "เลขที่", "ด้วย", "ต่อ", "เลขที่บัญชี", "วันที่", "พ.ศ.")
_LONG = 14
_HANGING = frozenset(
    (
        "และ",
        "หรือ",
        "กับ",
        "ของ",
        "ใน",
        "โดย",
        "ซึ่ง",
        "เพื่อ",
        "จาก",
        "แห่ง",
        "แก่",
        "ให้",
        "ว่า",
        "เป็น",
        "จึง",
        "ณ",
        "การ",
        "ความ",
        "ผู้",
    )
)


def wrong_ends(text: str, ends: Iterable[int]) -> Iterator[tuple[int, str]]:
    """Yield (place, what is wrong) for each line of the text that ends before one of these characters but should not."""
    words = _word_ends(text)
    whole = [range(found.start() + 1, found.end()) for found in _whole().finditer(text)]
    for end in ends:
        left, right = text[:end].rstrip(" "), text[end:].lstrip(" ")
        if not left or not right:
            continue
        if fault := _torn(left, right):
            yield end, fault
        elif any(end in inside or len(left) in inside for inside in whole):
            yield end, "what belongs together"
        elif text[end - 1] not in " /-" and text[end] != " " and end not in words and not _also_right(text, end):
            yield end, "a word"


def _torn(left: str, right: str) -> str:
    if right[0] in _AFTER and not right.startswith("ฯพณฯ"):
        return "a mark at the beginning"
    if left[-1] in _BEFORE:
        return "an opening character at the end"
    if left[-1] in _DIGIT and (right[0] in _DIGIT or right.startswith((*_MONTHS, *_UNITS))):
        return "a number from what it counts"
    if left.endswith(_MONTHS) and (right[0] in _DIGIT or right.startswith("พ.ศ.")):
        return "a year from its month"
    if right[0] in _DIGIT and left.endswith(_BEFORE_NUMBER):
        return "a number from its name"
    return "a piece of a letter's number" if re.search(r"(?:^|\s)[ก-ฮ]{2}$", left) and right[0] in _DIGIT else ""


def left_hanging(text: str, end: int) -> bool:
    """Tell whether a line ends in a small word that belongs to the next line; before a space it may close a phrase."""
    if text[end : end + 1] == " ":
        return False
    words = _words(text)
    at = 0
    for word in words:
        at += len(word)
        if at == end:
            return word in _HANGING
    return False


@cache
def _whole() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(each) for each in sorted(WHOLE, key=len, reverse=True)))


def _word_ends(text: str) -> frozenset[int]:
    """Return where words end, and where the halves of a long compound do: องค์การบริหาร|ส่วนตำบล."""
    ends: set[int] = set()
    at = 0
    for word in _words(text):
        if len(word) > _LONG:
            halves = range(2, len(word) - 1)
            ends.update(at + half for half in halves if _known(word[:half]) and _known(word[half:]))
        at += len(word)
        ends.add(at)
    return frozenset(ends)


def _also_right(text: str, end: int) -> bool:
    return _as_clerks_do(text, end) or _more_usual(text, end)


def _more_usual(text: str, end: int) -> bool:
    """Tell of ดำเนินการ|สำรวจ that its words are more usual than ดำเนิน|การสำรวจ, though as few."""
    at = 0
    words = _words(text)
    for one, other in pairwise(words):
        first = end - at
        if len(one) != first and 0 < first < len(one) + len(other):
            both = one + other
            counts = [_count(word) for word in (both[:first], both[first:], one, other)]
            if both[:first] in _trie() and both[first:] in _trie() and counts[0] * counts[1] > counts[2] * counts[3]:
                return True
        at += len(one)
    return False


def _count(word: str) -> int:
    return _counts().get(word, 0) + 1


@cache
def _counts() -> dict[str, int]:
    from pythainlp.corpus import tnc

    return dict(tnc.unigram_word_freqs())


def _as_clerks_do(text: str, end: int) -> bool:
    """Tell of เทศบาล|เมืองชัยภูมิ: parted in a real letter, so that เมือง stays with its name."""
    return text[:end].endswith("เทศบาล") and text.startswith(("เมือง", "นคร", "ตำบล"), end)


def _known(part: str) -> bool:
    return all(word in _trie() for word in _words(part))


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    from pythainlp.tokenize import word_tokenize

    return tuple(word_tokenize(text, custom_dict=_trie(), engine="newmm", keep_whitespace=True))


@cache
def _trie() -> Any:
    from pythainlp.corpus import thai_words
    from pythainlp.util import Trie

    lines = resource("wording", "words.txt").read_text(encoding="utf-8").splitlines()
    return Trie([*thai_words(), *(line for line in lines if line and not line.startswith("#"))])
