"""The lines of a letter with the field and the place where each stands, for checks that look everywhere."""

from collections.abc import Iterator
from typing import Any

from circ_desktop.domain.letter.content import Letter


def lines_of(letter: Letter) -> Iterator[tuple[str, int | None, str]]:
    """Yield (field, place in the field or None, text) of the lines that a clerk types, in the order of the paper.

    What only its kind has comes with its finer name: "memo.department".
    """
    yield "number", None, letter.number
    yield from letter.particular_lines()
    yield "subject", None, letter.subject
    if letter.shows("addressee"):
        yield "addressee", None, letter.addressee
    for place, line in enumerate(letter.references if letter.shows("references") else ()):
        yield "references", place, line
    for place, enclosure in enumerate(letter.enclosures if letter.shows("enclosures") else ()):
        yield "enclosures", place, f"{enclosure.title} {enclosure.note}".strip()
    for place, paragraph in enumerate(letter.body):
        yield "body", place, paragraph


def all_lines_of(letter: Letter) -> Iterator[tuple[str, int | None, str]]:
    """Yield the same, then the names and addresses below, and the cells of the tables sent along (place: the table)."""
    yield from lines_of(letter)
    for line in (letter.signer.name, *letter.signer.position) if letter.shows("signer") else ():
        yield "signer", None, line
    for line in (*letter.owner.unit, *letter.owner.contact) if letter.shows("owner") else ():
        yield "owner", None, line
    for place, line in enumerate(letter.copies_to if letter.shows("copies_to") else ()):
        yield "copies_to", place, line
    for place, table in enumerate(letter.attachments):
        for text in table.texts():
            yield "attachments", place, text


def replaced(letter: Letter, field: str, place: int | None, text: str) -> str:
    """Return what a line would become, where the window can put an offer in as a whole line; "" elsewhere."""
    value: Any = letter
    for name in field.split("."):
        if isinstance(value, tuple) and place is not None and place < len(value):
            value, place = value[place], None
        value = getattr(value, name, None)
    if isinstance(value, tuple) and place is not None and place < len(value):
        value, place = value[place], None
    return text if isinstance(value, str) and place is None else ""
