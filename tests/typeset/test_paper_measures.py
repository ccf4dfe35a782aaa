"""Every measure of the papers stands in a data file with where it comes from, and the stamp's are the regulation's."""

from typing import Any

import pytest

from circ_desktop.resources import load_toml

FORMS = ["stamp", "slip", "plain", "register-received", "register-sent"]


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
