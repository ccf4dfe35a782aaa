"""The lines of a letter with the field and the place where each stands, for checks that look everywhere."""

from collections.abc import Iterator

from circ_desktop.domain.letter import Letter


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
