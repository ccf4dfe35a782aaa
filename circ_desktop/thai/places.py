"""Names of places, as an office writes them in its own address: not in any dictionary, and never to be torn."""

import re
from collections.abc import Iterable
from functools import cache

from circ_desktop.thai.marks import LETTERS

_KINDS = "ตำบล|อำเภอ|กิ่งอำเภอ|จังหวัด|เทศบาลเมือง|เทศบาลนคร|แขวง|เขต|โรงเรียน|หมู่บ้าน|บ้าน|วัด"
_NO_NAME = "ทุก|และ|ใน|ที่|แห่ง|ของ|ปฏิบัติ|รักษา"


@cache
def _named() -> re.Pattern[str]:
    return re.compile(rf"(?:{_KINDS})(?!{_KINDS}|{_NO_NAME})([{LETTERS}]{{3,30}})(?=\s|$)")


def place_names(lines: Iterable[str]) -> frozenset[str]:
    """Return the names behind ตำบล, อำเภอ, จังหวัด … at the end of a word: "อำเภอธารทอง จังหวัดนครธารา" gives both."""
    return frozenset(name for line in lines for name in _named().findall(line))
