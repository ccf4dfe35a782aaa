"""The page beside the editor: the PDF itself, and where each field stands on it. Needs no database."""

from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from circ_desktop.domain.letter.content import Digits, Letter
from circ_desktop.domain.letter.particulars import CLASSES
from circ_desktop.domain.office import Office
from circ_desktop.domain.register import BOOKS
from circ_desktop.services import loading
from circ_desktop.services.context import Context
from circ_desktop.services.drafts.carrying import carried_letter
from circ_desktop.services.office.look import look_notes, office_look
from circ_desktop.services.office.office_emblem import fetch_emblem
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from circ_desktop.thai.digits import to_arabic, to_thai

if TYPE_CHECKING:  # the typesetter is imported at first use: it costs a fifth of a second at the start
    from circ_desktop.typeset.canvas.sheets import Source
    from circ_desktop.typeset.layout import LetterPages


class Place(Struct, frozen=True):
    """Where a field, or one item of a field with several, stands: pt from the page's top left, page from 0."""

    field: str
    index: int
    page: int
    left: float
    top: float
    right: float
    bottom: float


class Preview(Struct, frozen=True, dict=True):
    """A letter as it will be printed."""

    pdf: bytes
    pages: "LetterPages"
    notes: tuple[str, ...] = ()

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Every field's rectangles in the order of the paper; a paragraph over two pages has two."""
        found: dict[tuple[str, int, int], tuple[float, float, float, float]] = {}
        for page, run in self.pages.lines():
            if run.source is None or not run.source.field:
                continue
            key = (*_attribute(run.source), page)
            left, top, right, bottom = found.get(key, (run.x, run.top, run.x + run.width, run.bottom))
            found[key] = (
                min(left, run.x),
                min(top, run.top),
                max(right, run.x + run.width),
                max(bottom, run.bottom),
            )
        return tuple(Place(field, index, page, *box) for (field, index, page), box in found.items())

    @property
    def troubles(self) -> tuple[tuple[str, int, str], ...]:
        """(field, index, Thai sentence) of what the font cannot print, and of a font or emblem that is not there."""
        missing = ((each.field, each.index, each.message) for each in self.pages.missing)
        return (*missing, *(("", 0, note) for note in self.notes))

    @property
    def over(self) -> str:
        """By how much the letter misses being a page shorter, in Thai; "" where it fits or misses by far."""
        from circ_desktop.typeset.offers import over_words

        return over_words(self.pages)

    def at(self, page: int, x: float, y: float) -> tuple[str, int, int] | None:
        """Return (field, index, character) under a point of a page, or None where nothing was typed."""
        source = self.pages.field_at(page, x, y)
        return None if source is None else (*_attribute(source), source.start)

    def line_of(self, field: str, index: int = 0, position: int | None = None) -> Place | None:
        """Return where a field stands, or only its line with the character `position`."""
        found = self.pages.place_of(field, index, position)
        if found is None:
            return next((place for place in self.places if (place.field, place.index) == (field, index)), None)
        right, bottom = found.x + found.width, found.y + found.height
        return Place(field, index, found.page, found.x, found.y, right, bottom)


def _attribute(source: "Source") -> tuple[str, int]:
    """Return (attribute of `Letter`, place in it); the parts of signer and owner count as one."""
    attribute, _, part = source.field.partition(".")
    if attribute in CLASSES:  # what only one kind has keeps its finer name: "minutes.present.name"
        return source.field, source.index
    return attribute, 0 if part and attribute in {"signer", "owner"} else source.index


def preview(office: Office, letter: Letter) -> Preview:
    """Set the letter as it stands; before it is issued ที่ shows the office's code with the running number left open."""
    from circ_desktop.typeset.letters import letter_pages, pages_pdf

    pages = letter_pages(unnumbered(office, letter), office_look(office))
    return Preview(pages_pdf(pages, attachment=carried_letter(letter)), pages, look_notes(letter, office))


def preview_pdf(ctx: Context, letter: Letter) -> bytes:
    """Return the PDF of the letter as it stands. Reads the office's settings, nothing else."""
    with UnitOfWork(ctx.database, reading=True) as work:
        office = loading.the_office(work)
    fetch_emblem(ctx, office)
    return preview(office, letter).pdf


def unnumbered(office: Office, letter: Letter) -> Letter:
    """Return a draft with the beginning of its ที่ in place, as on paper waiting for its number."""
    if letter.number or letter.kind in BOOKS:
        return letter
    prefix = f"{office.number_prefix}/{'ว' if letter.circular else ''}"
    if letter.digits is Digits.THAI:
        prefix = to_thai(prefix)
    elif letter.digits is Digits.ARABIC:
        prefix = to_arabic(prefix)
    return replace(letter, number=prefix)
