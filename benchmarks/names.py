"""A sender's name among those that an office knows: the program's look-up beside the standard library's."""

import difflib
import random
from collections.abc import Iterator

from benchmarks.table import Row, median_seconds
from circ_desktop.services.received.knowing import nearest

NAMES = 20_000
"""Different senders of a district office in ten years."""
_KINDS = ("องค์การบริหารส่วนตำบล", "เทศบาลตำบล", "โรงเรียน", "สำนักงานประมงอำเภอ", "วัด", "สถานีตำรวจภูธร")
_PARTS = ("นคร", "ธารา", "บ้าน", "หนอง", "ทุ่ง", "โพธิ์", "คลอง", "เมือง", "ท่า", "ดอน", "สาม", "เหนือ", "ใต้", "งาม", "ใหม่")


def made_names() -> tuple[str, ...]:
    """Return so many made-up names, the same ones in every run."""
    chance = random.Random(2569)  # names for a measure
    found: dict[str, None] = {}
    while len(found) < NAMES:
        found[chance.choice(_KINDS) + "".join(chance.choices(_PARTS, k=4))] = None
    return tuple(found)


def measure() -> Iterator[Row]:
    """Yield the time to find the name that a misread one means."""
    names = made_names()
    misread = names[NAMES // 2].replace("า", "", 1) + "์"
    ours = median_seconds(lambda: nearest(misread, names), 5)
    peer = median_seconds(lambda: difflib.get_close_matches(misread, names, 1, 0.84), 1)
    yield Row(f"a misread name among {NAMES:,}", ours, peer, "difflib.get_close_matches")
