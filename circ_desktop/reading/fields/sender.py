"""ส่วนราชการเจ้าของหนังสือ: the first line of the issuing agency at the top right (ข้อ ๑๑); of a memo its ส่วนราชการ (ข้อ ๑๒)."""

import re
from collections.abc import Sequence

from circ_desktop.reading.fields.dated import DATE
from circ_desktop.reading.fields.number import number_place
from circ_desktop.reading.fields.urgency import URGENCY, is_class_line
from circ_desktop.reading.lines import Line
from circ_desktop.reading.reading import CERTAIN, GUESSED, Field
from circ_desktop.reading.wording import begins, building_names, label

_PHONE = re.compile(r"\s*(?:โทร|ไปรษณีย์อิเล็กทรอนิกส์|e-?mail).*$", re.IGNORECASE)
SHORTEST = 4


def read_sender(head: Sequence[Line], *, memo: bool = False) -> Field[str] | None:
    """Return the agency as printed."""
    if memo:
        for line in head:
            if found := label("memo_agency").match(line.text):
                return Field(_PHONE.sub("", found[2]).strip(" ."), line.number, line.text, CERTAIN)
    guess: Field[str] | None = None
    for line in head:
        text = _without_number(line)
        if len(text) < SHORTEST or is_class_line(text) or DATE.search(line.plain):
            continue
        if begins("agency", "first_words").match(text):
            return Field(text, line.number, line.text, CERTAIN)
        guess = guess or Field(text, line.number, line.text, GUESSED)
    return guess


def register_name(sender: str) -> str:
    """Return how the register and references call the sender: ศาลากลางจังหวัด… is จังหวัด…."""
    for building, name in building_names():
        if sender.startswith(building):
            return name + sender.removeprefix(building)
    return sender


def _without_number(line: Line) -> str:
    place = number_place(line)
    text = line.text[place[1] :] if place else line.text
    return URGENCY.sub("", text).strip() if place else text
