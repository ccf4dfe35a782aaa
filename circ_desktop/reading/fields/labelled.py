"""เรื่อง, คำขึ้นต้น with its addressee, and อ้างถึง: fields that their label names (ข้อ ๑๑)."""

import re

from circ_desktop.domain.reference import Reference, read_reference
from circ_desktop.reading.blocks import Blocks, Part, items_of
from circ_desktop.reading.lines import joined
from circ_desktop.reading.reading import CERTAIN, LIKELY, Field
from circ_desktop.reading.wording import begins
from circ_desktop.thai.text import single_spaced


def _whole(part: list[Part], apart: re.Pattern[str] | None = None) -> Field[str] | None:
    """Return a block as one text; a wrapped line that begins with `apart` follows after a space."""
    texts = [text for _, text in part if text]
    if not texts:
        return None
    line = part[0][0]
    pieces = [texts[0], *(f" {text}" if apart and apart.match(text) else text for text in texts[1:])]
    return Field(joined(pieces), line.number, line.text, CERTAIN if len(texts) == 1 else LIKELY)


def read_subject(blocks: Blocks) -> Field[str] | None:
    """Return เรื่อง, its wrapped lines joined, never shortened."""
    return _whole(blocks.subject)


def read_addressee(blocks: Blocks) -> Field[str] | None:
    """Return the addressee behind the salutation; None where the line was left blank. Posts in a list stand apart."""
    return _whole(blocks.addressee, begins("signer", "list_words"))


def read_salutation(blocks: Blocks) -> Field[str] | None:
    """Return the word เรียน, กราบเรียน, นมัสการ or ถึง."""
    if blocks.salutation is None:
        return None
    line, word = blocks.salutation
    return Field(word, line.number, line.text, CERTAIN)


def read_references(blocks: Blocks) -> tuple[Field[Reference], ...]:
    """Return the letters referred to, one item each."""
    found = []
    for item in items_of(blocks.references):
        line = item[0][0]
        text = single_spaced(joined(text for _, text in item if text))
        found.append(Field(read_reference(text), line.number, line.text, CERTAIN))
    return tuple(found)
