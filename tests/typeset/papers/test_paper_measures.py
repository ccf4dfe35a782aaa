"""Every measure of the papers stands in a data file with where it comes from, and the stamp's are the regulation's."""

from typing import Any

import pytest

from circ_desktop.resources import load_toml
from circ_desktop.typeset.canvas.measures import Measures
from circ_desktop.typeset.lines.paragraph import Style
from circ_desktop.typeset.lines.places import Worth
from circ_desktop.typeset.lines.weights import mending, weights

FORMS = [
    "base",
    "stamp",
    "slip",
    "plain",
    "register-received",
    "register-sent",
    "despatch-book",
    "index-card",
    "receipt",
    "copy",
]


def entries(form: str) -> dict[str, dict[str, Any]]:
    data = dict(load_toml("forms", f"{form}.toml"))
    columns = data.pop("columns", {})
    return {**data, **{f"columns.{name}": column for name, column in columns.items()}}


@pytest.mark.parametrize("form", FORMS)
def test_every_measure_names_its_clause(form: str) -> None:
    found = entries(form)
    assert found
    for name, entry in found.items():
        assert str(entry.get("clause", "")).strip(), f"{form}.toml [{name}]"


def test_the_stamp_is_two_and_a_half_by_five_centimetres() -> None:
    stamp = entries("stamp")
    assert (stamp["height"]["mm"], stamp["width"]["mm"]) == (25, 50)
    assert "แบบที่ ๑๒" in stamp["width"]["clause"]


def test_paragraphs_of_papers_without_a_form_are_set_as_the_form_says() -> None:
    """`Style()` of a stamp or a slip has the measures of base.toml, which a letter's frame reads."""
    plain, base = Style(), Measures("base")
    for name in ("most_per_cluster", "most_per_space", "stretched", "most_ragged", "fullest", "runt"):
        assert getattr(plain, name) == base.number(name, "share"), name
    assert (plain.size, plain.condense) == (base.length("size"), base.length("condense"))


def test_a_line_end_s_costs_are_data_and_none_is_left_out() -> None:
    assert weights().lone_word > weights().runt > 0
    assert weights().torn > 4 * weights().lone_word
    worths = set(Worth.__members__.values())
    assert {worth for worth in worths if mending().of(worth)} == {
        Worth.WORST,
        Worth.EMERGENCY,
        Worth.LOOSE,
        Worth.NAME,
        Worth.JOINT,
    }
