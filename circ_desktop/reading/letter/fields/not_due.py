"""Terms that are none of the reader's: of a contract, of a rule, of an earlier letter that the text only tells about."""

import re
from collections.abc import Sequence
from functools import cache
from typing import cast

from circ_desktop.reading.lines.wording import choice
from circ_desktop.resources import load_toml

_BACK = 60
_AHEAD = 70
_LONGEST_TOLD = 1_500
_NEW_CLAUSE = re.compile(r"(?:\s(?:ขอให้|จึงขอ|จึงให้|ทั้งนี้|ในการนี้|โปรด|และขอ)|นั้น\s)")
_FROM = re.compile(r"\s?(?:\([ก-๙]{2,16}\)\s?)?(?:โดย)?(?:เริ่ม)?นับ\s?(?:ถัด)?(?:ตั้งแต่|แต่|จาก|ถัดจาก)\s?(?:ถัดจาก)?")


def told_of(plain: str) -> list[tuple[int, int]]:
    """Return the places of "ตาม… นั้น": what an earlier paper said (ภาคเหตุ), in a text with single spaces."""
    return [match.span() for match in _told().finditer(plain)]


@cache
def _told() -> re.Pattern[str]:
    openers = choice(_words("told"), exact=True)
    return re.compile(rf"(?:^|(?<=\s)){openers}(?:(?!\sจึง).){{1,{_LONGEST_TOLD}}}?นั้น(?=\s|$)")


def is_not_ours(plain: str, start: int, end: int, told: Sequence[tuple[int, int]]) -> bool:
    """Tell whether the term at this place is told about, belongs to a contract, or counts from a day that is not the receipt."""
    if any(begin <= start < close for begin, close in told):
        return True
    clause = _NEW_CLAUSE.split(plain[max(0, start - _BACK) : start])[-1]
    if re.search(choice(_words("words"), exact=True), clause):
        return True
    behind = plain[end : end + _AHEAD]
    if re.match(choice(_words("behind"), exact=True), behind.lstrip()):
        return True
    counted = _FROM.match(behind)
    return bool(
        counted and re.match(rf"(?:วัน)?(?:ที่)?{choice(_words('counted_from'), exact=True)}", behind[counted.end() :])
    )


def _words(key: str) -> list[str]:
    return cast("list[str]", load_toml("wording", "reading", "due.toml")["not_due"][key])
