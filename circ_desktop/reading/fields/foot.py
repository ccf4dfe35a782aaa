"""The foot of a letter: rank, (name), position, and the owner unit with its phone and e-mail (ข้อ ๑๑, ภาคผนวก ๓).

Extraction shuffles the two columns of the foot, so lines are told apart by their first words, not by their place.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from circ_desktop.reading.lines import Line
from circ_desktop.reading.reading import CERTAIN, LIKELY, Field
from circ_desktop.reading.wording import begins, words

_NAME = re.compile(r"^\(\s*([^()]{4,80}?)\s*\)$")
_DOTS = re.compile(r"[.…\s]*")
_PHONE_LINE = re.compile(r"^(?:โทร|โทรศัพท์|ไปรษณีย์|อีเมล|E-?mail|ผู้ประสานงาน)", re.IGNORECASE)
_PHONE = re.compile(r"(โทร(?:ศัพท์)?\.?(?:\s*/\s*โทรสาร)?|โทรสาร)\s*[:.]?\s*([0-9][0-9 \-–]{5,}[0-9](?:\s*ต่อ\s*[0-9]+)?)")
_EMAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
LONGEST_FOOT = 30
"""Lines behind the closing that can still belong to the letter."""


@dataclass(frozen=True, slots=True)
class Foot:
    """The fields of the foot."""

    signer_name: Field[str] | None
    signer_position: Field[tuple[str, ...]] | None
    owner_unit: Field[tuple[str, ...]] | None
    phones: tuple[Field[str], ...]
    emails: tuple[Field[str], ...]


def read_foot(tail: Sequence[Line]) -> Foot:
    """Return who signed, in which position, and the owner unit."""
    near = list(tail[:LONGEST_FOOT])
    name_at = next((index for index, line in enumerate(near) if _is_name(line)), None)
    ending = next((index for index, line in enumerate(near) if _is_name(line) and index != name_at), len(near))
    own = [line for index, line in enumerate(near[:ending]) if index != name_at]
    units = _units(own)
    return Foot(
        _name(near, name_at),
        _position(own, {line.number for line in units}),
        _several(units),
        _contacts(near[:ending], _PHONE, 2),
        _contacts(near[:ending], _EMAIL, 0),
    )


def _is_name(line: Line) -> bool:
    found = _NAME.match(line.text)
    return bool(found) and not _DOTS.fullmatch(found[1] if found else "")


def _name(near: list[Line], at: int | None) -> Field[str] | None:
    if at is None or not (found := _NAME.match(near[at].text)):
        return None
    rank = near[at - 1].text if at and begins("signer", "ranks").match(near[at - 1].text) else ""
    return Field(f"{rank} {found[1]}".strip(), near[at].number, near[at].text, CERTAIN)


def _position(own: list[Line], taken: set[int]) -> Field[tuple[str, ...]] | None:
    acting = words("signer", "acting")
    lines = [
        line
        for line in own
        if line.number not in taken
        and (begins("signer", "position_words").match(line.text) or any(word in line.text for word in acting))
    ]
    return _several(lines[:3])


def _units(own: list[Line]) -> list[Line]:
    """Return the lines of the owner unit: the run that ends above the phone, or the first run of unit words."""
    phone = next((index for index, line in enumerate(own) if _PHONE_LINE.match(line.text)), None)
    if phone is not None:
        run: list[Line] = []
        for line in reversed(own[:phone]):
            if not _is_unit(line):
                break
            run.insert(0, line)
        if run:
            return run
    found: list[Line] = []
    for line in own:
        if _is_unit(line):
            found.append(line)
        elif found:
            break
    return found[:4]


def _is_unit(line: Line) -> bool:
    acting = any(word in line.text for word in words("signer", "acting"))
    return bool(begins("owner", "first_words").match(line.text)) and not acting


def _several(lines: list[Line]) -> Field[tuple[str, ...]] | None:
    if not lines:
        return None
    return Field(tuple(line.text for line in lines), lines[0].number, lines[0].text, LIKELY)


def _contacts(lines: list[Line], pattern: re.Pattern[str], group: int) -> tuple[Field[str], ...]:
    found = []
    for line in lines:
        for match in pattern.finditer(line.plain):
            if group and match[1] == "โทรสาร":
                continue
            place = slice(*match.span(group))
            found.append(Field(line.text[place].strip(), line.number, line.text, CERTAIN))
    return tuple(found)
