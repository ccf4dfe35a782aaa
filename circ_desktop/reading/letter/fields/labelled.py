"""เรื่อง, คำขึ้นต้น with its addressee, and อ้างถึง: fields that their label names (ข้อ ๑๑)."""

import re

from circ_desktop.domain.letter.reference import Reference
from circ_desktop.reading.letter.blocks import Blocks, Part, items_of
from circ_desktop.reading.letter.numbers import OFFICIAL, OTHER, normal, number_in
from circ_desktop.reading.letter.reading import CERTAIN, LIKELY, Field
from circ_desktop.reading.lines.dates import dates_in
from circ_desktop.reading.lines.lines import joined_lines
from circ_desktop.reading.lines.wording import begins, words
from circ_desktop.thai.digits import to_arabic
from circ_desktop.thai.marks import TONES, VOWELS_ABOVE
from circ_desktop.thai.text import single_spaced


def _whole(part: list[Part], apart: re.Pattern[str] | None = None) -> Field[str] | None:
    """Return a block as one text; a wrapped line that begins with `apart` follows after a space."""
    filled = [(line, text) for line, text in part if text]
    if not filled:
        return None
    line = part[0][0]
    pieces = [filled[0], *((one, f" {text}" if apart and apart.match(text) else text) for one, text in filled[1:])]
    text = joined_lines(pieces).strip(" _")
    return Field(text, line.number, line.text, CERTAIN if len(filled) == 1 else LIKELY) if text else None


def read_subject(blocks: Blocks) -> Field[str] | None:
    """Return เรื่อง, its wrapped lines joined, never shortened."""
    return _whole(blocks.subject)


def read_addressee(blocks: Blocks) -> Field[str] | None:
    """Return the addressee behind the salutation; None where the line was left blank. Posts in a list stand apart."""
    return _whole(blocks.addressee, begins("signer", "list_words"))


def read_salutation(blocks: Blocks) -> Field[str] | None:
    """Return the word เรียน, กราบเรียน, นมัสการ, เจริญพร or ถึง, spelled as the regulation does."""
    if blocks.salutation is None:
        return None
    line, word = blocks.salutation
    known = (*words("labels", "salutation"), *words("labels", "sealed_to"))
    spelled = next((one for one in known if _bare(one) == _bare(word)), word)
    return Field(spelled, line.number, line.text, CERTAIN)


def _bare(word: str) -> str:
    return re.sub(f"[{VOWELS_ABOVE}{TONES}]", "", word)


def read_references(blocks: Blocks) -> tuple[Field[Reference], ...]:
    """Return the letters referred to, one item each."""
    found = []
    for item in items_of(blocks.references, "references"):
        line = item[0][0]
        text = single_spaced(joined_lines(item))
        found.append(Field(reference_of(text), line.number, line.text, CERTAIN))
    return tuple(found)


def reference_of(text: str) -> Reference:
    """Return the printed text with the number and the date that it names."""
    plain = to_arabic(text)
    number = _number(plain)
    dates = dates_in(plain)
    dated = [date for date in dates if re.search(r"(?:ลง|ลว\.?|วันที่|เมื่อ)\s*(?:วันที่)?\s*$", plain[: date.start])]
    chosen = dated[-1:] or dates[-1:]
    return Reference(text, number, chosen[0].value if chosen else None)


_CITED = re.compile(rf"(?:(?<![ก-๙.])|(?<=ที่)){OFFICIAL.pattern}")
"""Not the last two letters of a longer abbreviation (\"มธก 455/2564\")."""


def _number(plain: str) -> str:
    """Return the number in its normal form, "" where none is named. A citation is followed by ลงวันที่: that is allowed here."""
    found = _CITED.search(plain)
    if found:
        return normal(found[0])
    cited = re.sub(r"\s*(?:ลงวันที่|ลว\.).*$", "", plain)
    if other := number_in(cited):
        return normal(other.text)
    attached = re.search(rf"(?:เลข)?ที่\s*({OTHER.pattern})", cited)  # สัญญาจ้างเลขที่ ๑๒/๒๕๖๘
    return normal(attached[1]) if attached and re.search(r"[0-9]/(?:25)?[0-9]{2}$", attached[1]) else ""
