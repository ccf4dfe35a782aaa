"""How far a page may give way: nothing is chosen until a clerk does."""

import msgspec
import pytest

from circ_desktop.domain.letter import layout
from circ_desktop.domain.letter.layout import Layout
from circ_desktop.domain.letter.part import part_name
from tests.domain.records import changeable, latin, said_unasked


def test_a_layout_is_the_guides_usual_one_until_somebody_chooses() -> None:
    assert changeable(layout) == set()
    assert said_unasked(layout) == {}
    assert Layout().is_usual


@pytest.mark.parametrize("chosen", [Layout(owner_lines=0), Layout(before_pt=0), Layout(condense=True)])
def test_any_choice_makes_it_another(chosen: Layout) -> None:
    assert not chosen.is_usual


def test_every_move_has_a_name_for_clerks() -> None:
    assert latin(part_name(item) for item in msgspec.structs.fields(Layout)) == []
