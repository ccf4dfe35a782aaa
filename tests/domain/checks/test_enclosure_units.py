"""Quantity and unit behind every enclosure."""

import pytest

from circ_desktop.domain.checks.enclosure_units import quantities_and_units
from circ_desktop.domain.letter.content import Enclosure, Letter
from circ_desktop.domain.letter.kinds import Kind
from tests.domain.checks.saying import said


@pytest.mark.parametrize(
    ("item", "check", "quote"),
    [
        (Enclosure("แบบ", 1, "ฉบับ"), "", ""),
        (Enclosure(" ", 1, "ฉบับ"), "enclosure.title", ""),
        (Enclosure(" ", None, ""), "enclosure.title", ""),
        (Enclosure("แบบ", None, "ฉบับ"), "enclosure.quantity", "แบบ"),
        (Enclosure("แบบ", 0, "ฉบับ"), "enclosure.none", "แบบ"),
        (Enclosure("แบบ", -1, ""), "enclosure.none", "แบบ"),
        (Enclosure("แบบ", 1, " "), "enclosure.unit", "แบบ"),
    ],
)
def test_an_enclosure_is_asked_for_what_it_lacks(item: Enclosure, check: str, quote: str) -> None:
    letter = Letter(enclosures=(Enclosure("ก"), item))
    assert said(quantities_and_units, letter) == ([(check, "enclosures", 1, quote, "")] if check else [])


def test_a_paper_without_enclosures_is_left_alone() -> None:
    assert said(quantities_and_units, Letter(kind=Kind.MEMO, enclosures=(Enclosure(""),))) == []
