"""Offers for a draft that misses a page by a line: made on the page with its number's beginning, kept on the draft itself."""

import pytest
from msgspec.structs import replace

from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.layout import Layout
from circ_desktop.services.drafts import fitting
from circ_desktop.services.drafts.fitting import fit_hints, fit_offers, layout_words, offered_pages
from circ_desktop.services.drafts.preview import preview, unnumbered
from circ_desktop.services.office.settings import sample_setup
from circ_desktop.typeset.letters import letter_pages
from tests.services.scenes import LETTER

OFFICE = sample_setup().office


@pytest.fixture(scope="module")
def over() -> Letter:
    """A letter that runs over its first page by a line or two."""
    longer = (replace(LETTER, body=("ข้อความเพิ่มหนึ่งบรรทัด",) * lines) for lines in range(12, 40))
    return next(letter for letter in longer if preview(OFFICE, letter).over)


def test_an_offer_is_the_draft_itself_with_another_layout(over: Letter) -> None:
    offers = fit_offers(OFFICE, over)
    assert offers
    for offer in offers:
        assert offer.letter == replace(over, layout=offer.layout)  # not with the number that the page shows
        assert offer.layout != over.layout
    for shown, offer in zip(offered_pages(OFFICE, over), offers, strict=True):
        assert shown.offer == offer
        assert len(shown.preview.pages.sheets) == offer.pages == 1


def test_nothing_is_offered_for_a_letter_that_fits() -> None:
    assert fit_offers(OFFICE, LETTER) == offered_pages(OFFICE, LETTER) == ()
    assert fit_hints(LETTER, letter_pages(LETTER)) == ()


def test_the_command_line_says_by_how_much_and_what_to_write_into_the_file(over: Letter) -> None:
    letter = unnumbered(OFFICE, over)
    told, *hints = fit_hints(letter, letter_pages(letter))
    assert told.startswith("เกินหน้าแรกอยู่ ")
    first = fit_offers(OFFICE, over)[0]
    assert hints[0].startswith(f"{first.text}  [{' · '.join(first.clauses)}]  layout = {{ ")
    chosen = first.layout
    keys = {"owner_lines": chosen.owner_lines, "before_pt": chosen.before_pt}
    for name, value in keys.items():
        assert (f"{name} = {value}" in hints[0]) is (value is not None)
    assert ("condense = true" in hints[0]) is chosen.condense


def test_what_was_chosen_is_said_in_words() -> None:
    assert layout_words(Layout()) == ""
    assert "๓ บรรทัด" in layout_words(Layout(owner_lines=3))


def test_an_offer_is_made_in_the_offices_own_look(over: Letter, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    look = fitting.office_look
    monkeypatch.setattr(fitting, "office_look", lambda office=None: (asked.append(office), look(office))[1])
    fit_offers(OFFICE, over)
    assert asked == [OFFICE]
