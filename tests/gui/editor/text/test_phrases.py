"""Openers and closers that are offered."""

import pytest

from circ_desktop.gui.editor.text import phrases


@pytest.mark.parametrize("salutation", ["เรียน", "กราบเรียน", "นมัสการ"])
def test_closers_agree_with_the_salutation(salutation: str) -> None:
    groups = phrases.closers(salutation)
    assert groups
    assert all(phrase.startswith(f"จึง{salutation}มาเพื่อ") for group in groups for phrase in group.phrases)
    assert phrases.closings(salutation)[0] == phrases.usual_closing(salutation)


def test_every_opener_is_filled_with_the_office_and_has_its_clause() -> None:
    for group in phrases.openers("อบต.ธารน้ำใส"):
        assert group.clause
        assert not any("{" in phrase for phrase in group.phrases)
