"""The look of letters as the office chose it, else as set on this PC (font, Garuda); what cannot be had is told, never silent."""

import re
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from circ_desktop.base import settings
from circ_desktop.domain.letter.content import Digits, Letter
from circ_desktop.domain.office import ItemLayout, Office
from circ_desktop.services.office.emblem import emblem_file

if TYPE_CHECKING:
    from circ_desktop.typeset.look import Look

_DIGITS_IN_ADDRESS = re.compile(r"(?:https?://|www\.|@)[^\s]*[0-9]")


def office_look(office: Office | None = None) -> "Look":
    """Return the look that the office asks for, in the usual font or with the usual Garuda where the chosen is gone.

    Without an office, as on the command line, this PC's settings count: they follow the office that it last worked for.
    """
    from circ_desktop.typeset.glyphs.fonts import DEFAULT_FAMILY, why_not
    from circ_desktop.typeset.look import Look

    font, name = _chosen(office)
    family = DEFAULT_FAMILY if why_not(font) else font
    emblem = emblem_file(name)
    look = Look(family=family, emblem=str(emblem) if emblem else "")
    if office is None:
        return look
    hanging = office.item_layout is ItemLayout.HANGING
    return replace(look, words=frozenset(office.own_words), hanging_items=hanging)


def follow_office(chosen: settings.Settings, office: Office) -> bool:
    """Put what the office chose into a PC's settings, for when there is no database; tell whether that changed them."""
    before = (chosen.letter_font, chosen.letter_emblem)
    chosen.letter_font = chosen.letter_font if office.letter_font is None else office.letter_font
    chosen.letter_emblem = chosen.letter_emblem if office.emblem is None else office.emblem
    return (chosen.letter_font, chosen.letter_emblem) != before


def _chosen(office: Office | None) -> tuple[str, str]:
    """Return font and emblem that are asked for, whether they can be had or not."""
    chosen = settings.load()
    if office is not None:
        follow_office(chosen, office)
    return chosen.letter_font, chosen.letter_emblem


class LetterFonts(Struct, frozen=True):
    """The letter fonts to choose from, and what to know of those that cannot be, Thai."""

    names: tuple[str, ...]
    note: str


def letter_fonts(chosen: str) -> LetterFonts:
    """Return the letter fonts of this PC; `chosen` is told about where it is gone. Looks through the font folders."""
    from circ_desktop.typeset.glyphs.fonts import available_families, unusable_families, why_not

    notes = [f"{name}: {why}" for name, why in unusable_families().items()]
    if (why := why_not(chosen)) and chosen not in unusable_families():
        notes.insert(0, f"{chosen} ที่เลือกไว้{why}")
    return LetterFonts(available_families(), " ".join(notes))


def look_notes(letter: Letter | None = None, office: Office | None = None) -> tuple[str, ...]:
    """Return what the clerk should know of the look, Thai: a font or emblem that is not there, digits drawn otherwise."""
    from circ_desktop.typeset.glyphs.fonts import DEFAULT_FAMILY, letter_family, why_not
    from circ_desktop.typeset.glyphs.outlines import draws_thai_digits

    font, emblem = _chosen(office)
    notes = []
    if why := why_not(font):
        notes.append(
            f"แบบอักษร “{font}” ที่เลือกไว้ใช้ไม่ได้: {why} ขณะนี้พิมพ์ด้วย {DEFAULT_FAMILY} ซึ่งกว้างเท่ากัน เลือกใหม่ได้ที่หน้า ตั้งค่า"
        )
    elif letter is not None and draws_thai_digits(letter_family(font).regular):
        if letter.digits is Digits.ARABIC:
            notes.append(f"แบบอักษร “{font}” พิมพ์เลขอารบิกเป็นเลขไทยเสมอ ถ้าต้องการเลขอารบิกให้เลือกแบบอักษร {DEFAULT_FAMILY}")
        elif any(_DIGITS_IN_ADDRESS.search(text) for _, text in letter.texts()):
            notes.append(
                f"แบบอักษร “{font}” พิมพ์เลขในที่อยู่เว็บหรืออีเมลเป็นเลขไทย ผู้รับจะพิมพ์ตามไม่ได้ ให้เลือกแบบอักษร {DEFAULT_FAMILY}"
            )
    if emblem and emblem_file(emblem) is None:
        notes.append("ไม่พบแฟ้มตราครุฑของสำนักงานที่เลือกไว้ หรือแฟ้มเสียหาย ขณะนี้พิมพ์ตราครุฑของโปรแกรม เลือกใหม่ได้ที่หน้า ตั้งค่า")
    return tuple(notes)
