"""สิ่งที่ส่งมาด้วย: title, quantity, unit, and a note in brackets behind the quantity (ข้อ ๑๑)."""

import re

from circ_desktop.domain.letter import Enclosure
from circ_desktop.reading.blocks import Blocks, Part, items_of
from circ_desktop.reading.lines import joined
from circ_desktop.reading.reading import CERTAIN, LIKELY, Field
from circ_desktop.reading.wording import words
from circ_desktop.thai.digits import to_arabic

MOST = 9_999


def read_enclosures(blocks: Blocks) -> tuple[Field[Enclosure], ...]:
    """Return what was sent along, in order."""
    return tuple(_enclosure(item) for item in items_of(blocks.enclosures))


def _enclosure(item: list[Part]) -> Field[Enclosure]:
    line = item[0][0]
    text = joined(text for _, text in item if text)
    found = _quantity().search(to_arabic(text))
    if not found:
        return Field(Enclosure(text, None, ""), line.number, line.text, LIKELY)
    title, rest = text[: found.start()].strip(" ,"), text[found.end() :].strip()
    note = ""
    if rest.startswith("(") and rest.endswith(")"):
        rest, note = "", rest
    title = joined(part for part in (title, rest) if part)
    quantity = int(found[1])
    if not 0 < quantity <= MOST:
        return Field(Enclosure(text, None, ""), line.number, line.text, LIKELY)
    return Field(
        Enclosure(title, quantity, found[2] or "", note), line.number, line.text, CERTAIN if found[2] else LIKELY
    )


def _quantity() -> re.Pattern[str]:
    units = "|".join(map(re.escape, words("enclosure", "units")))
    return re.compile(rf"จำนวน\s*([0-9]+)\s*({units})?(?![ก-ฮ])")
