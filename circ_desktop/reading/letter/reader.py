"""From the text of a paper to the fields of the first letter in it; further letters of a packet stand in `others`."""

from collections.abc import Sequence

from msgspec.structs import replace

from circ_desktop.reading.letter.fields.stamps import take_stamps
from circ_desktop.reading.letter.linking import link_packet
from circ_desktop.reading.letter.one_letter import read_letter
from circ_desktop.reading.letter.packet import part_letters
from circ_desktop.reading.letter.reading import Field, Outcome, Reading, ReadStamp
from circ_desktop.reading.lines.lines import Line, lines_of
from circ_desktop.thai.digits import to_thai

LONGEST = 300_000
"""Characters that are read; the longest packet seen has 80,000."""
MOST_LETTERS = 30
"""Letters of one file that are read; the largest packet seen has three."""
LONG_NOTE = "แฟ้มยาวมาก อ่านเฉพาะส่วนต้น"
NO_TEXT_NOTE = "แฟ้มนี้เป็นภาพสแกน ไม่มีตัวอักษรให้อ่าน โปรดพิมพ์ช่องต่าง ๆ จากภาพ"


def read_pages(pages: Sequence[str]) -> Reading:
    """Return what stands in the pages of one paper. Never raises for any text."""
    text = "\n".join(pages)
    long = len(text) > LONGEST
    lines = lines_of([text[:LONGEST]] if long else pages)
    if not any(lines):
        return Reading(Outcome.NO_TEXT, notes=(NO_TEXT_NOTE,))
    stamped = take_stamps(lines)
    parts = part_letters(stamped.lines, stamped.numbers)
    readings = [read_letter(part, _of_part(stamped.stamps, part)) for part in parts[:MOST_LETTERS]]
    first = next((reading for reading in readings if reading.is_letter), readings[0])
    rest = tuple(reading for reading in readings if reading.is_letter and reading is not first)
    notes = (*first.notes, LONG_NOTE) if long else first.notes
    if rest:
        count = to_thai(str(len(rest) + 1))
        notes = (*notes, f"แฟ้มนี้มีหนังสือ {count} ฉบับ ช่องที่กรอกมาจากฉบับแรก ฉบับอื่นน่าจะเป็นสิ่งที่ส่งมาด้วย")
        first = link_packet(first, rest)
    return replace(first, notes=notes, text=text[:LONGEST])


def _of_part(stamps: Sequence[Field[ReadStamp]], part: Sequence[Line]) -> tuple[Field[ReadStamp], ...]:
    """Return the stamps on the lines of one letter."""
    return tuple(stamp for stamp in stamps if part[0].number <= stamp.line <= part[-1].number)
