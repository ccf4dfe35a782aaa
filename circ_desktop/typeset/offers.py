"""What is offered when a letter misses one page by a line or two. Nothing is done before the clerk accepts."""

from collections.abc import Iterator
from math import ceil

from msgspec import Struct
from msgspec.structs import replace

from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.layout import Layout
from circ_desktop.thai.digits import to_thai
from circ_desktop.typeset.layout import LetterPages
from circ_desktop.typeset.letters import letter_pages
from circ_desktop.typeset.look import Look
from circ_desktop.typeset.moves import Choice, choices, most_lines, most_pages

_HAIR = 0.01
"""Lines that rounding may add."""

MOST_OFFERS = 3
"""More ways to do the same are a burden, not a choice."""


class FitOffer(Struct, frozen=True):
    """One way to make the letter a page shorter.

    Attributes:
        text: what it does, in Thai: "ลดระยะเหนือส่วนราชการเจ้าของเรื่อง เหลือ ๓ บรรทัด".
        clauses: where each of its moves comes from.
        letter: the letter with that choice.
        pages: the sheets of that letter, all of its attachments counted.
    """

    text: str
    clauses: tuple[str, ...]
    letter: Letter
    pages: int

    @property
    def layout(self) -> Layout:
        """The choice."""
        return self.letter.layout


def offers(letter: Letter, look: Look | None = None, pages: LetterPages | None = None) -> tuple[FitOffer, ...]:
    """Return the ways to make the letter a page shorter, the least felt first; none when it fits or misses by too much.

    `pages` saves setting the letter once more. Raises as `letter_pages`.
    """
    now = pages or letter_pages(letter, look)
    if not over_words(now):
        return ()
    bare = replace(letter, attachments=())  # what is sent along takes no part in it, and may be long
    before = len(letter_pages(bare, look).sheets)
    found: list[FitOffer] = []
    for choice, sheets in _shorter(bare, look, before):
        whole = len(now.sheets) - before + sheets
        found.append(FitOffer(choice.text, choice.clauses, replace(letter, layout=choice.layout), whole))
        if len(found) == MOST_OFFERS:
            break
    return tuple(found)


def over_words(pages: LetterPages) -> str:
    """Return "เกินหน้าแรกอยู่ ๒ บรรทัด" where the moves may help, "" elsewhere."""
    if not 0 < pages.lines_over <= most_lines():
        return ""
    before = next(number for number, sheet in enumerate(pages.sheets) if sheet.spill)
    if before >= most_pages():
        return ""
    page = "แรก" if before == 1 else f" {before} "
    return to_thai(f"เกินหน้า{page}อยู่ {ceil(pages.lines_over - _HAIR)} บรรทัด")


def _shorter(letter: Letter, look: Look | None, sheets: int) -> Iterator[tuple[Choice, int]]:
    """Yield the choices that save a page, none that does more of what a choice before it has done already."""
    taken: list[Choice] = []
    for choice in choices():
        if any(choice.goes_beyond(before) for before in taken):
            continue
        count = len(letter_pages(replace(letter, layout=choice.layout), look).sheets)
        if count < sheets:
            taken.append(choice)
            yield choice, count
