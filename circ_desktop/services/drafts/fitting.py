"""A letter that misses a page by a line or two: what is offered, never done by itself. Needs no database."""

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.layout import Layout
from circ_desktop.domain.office import Office
from circ_desktop.services.office.look import office_look

if TYPE_CHECKING:  # the command line must not wait for the database's packages
    from circ_desktop.services.drafts.preview import Preview
    from circ_desktop.typeset.layout import LetterPages
    from circ_desktop.typeset.offers import FitOffer


class Offered(Struct, frozen=True):
    """One offer with its pages, for the clerk to look at before she accepts it."""

    offer: "FitOffer"
    preview: "Preview"


def fit_offers(office: Office, letter: Letter) -> tuple["FitOffer", ...]:
    """Return the ways to make this draft a page shorter, the least felt first; none where nothing helps.

    Raises as `preview`.
    """
    from circ_desktop.services.drafts.preview import unnumbered
    from circ_desktop.typeset.offers import offers

    found = offers(unnumbered(office, letter), office_look(office))
    return tuple(replace(offer, letter=replace(letter, layout=offer.layout)) for offer in found)


def offered_pages(office: Office, letter: Letter) -> tuple[Offered, ...]:
    """Return each offer with its pages. Raises as `preview`."""
    from circ_desktop.services.drafts.preview import preview

    return tuple(Offered(offer, preview(office, offer.letter)) for offer in fit_offers(office, letter))


def layout_words(layout: Layout) -> str:
    """Return what was chosen for a letter, in Thai; "" for the usual measures."""
    from circ_desktop.typeset.moves import layout_words as words

    return words(layout)


def fit_hints(letter: Letter, pages: "LetterPages") -> tuple[str, ...]:
    """Return what the command line says of a letter that misses a page by a little: by how much, then each offer."""
    from circ_desktop.typeset.offers import offers, over_words

    over = over_words(pages)
    found = offers(letter, office_look(), pages) if over else ()
    if not found:
        return ()
    return (over, *(f"{offer.text}  [{' · '.join(offer.clauses)}]  {_keys(offer)}" for offer in found))


def _keys(offer: "FitOffer") -> str:
    layout = offer.layout
    pairs = {"owner_lines": layout.owner_lines, "before_pt": layout.before_pt, "condense": layout.condense or None}
    told = ", ".join(f"{name} = {str(value).lower()}" for name, value in pairs.items() if value is not None)
    return f"layout = {{ {told} }}"
