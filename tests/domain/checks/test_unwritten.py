"""Places that the clerk still has to fill."""

import pytest

from circ_desktop.domain.checks.unwritten import unwritten_places
from circ_desktop.domain.letter.content import Letter
from tests.domain.checks.saying import said


@pytest.mark.parametrize(
    ("text", "check", "quote"),
    [
        ("แจ้งว่า … นั้น", "unwritten", "…"),
        ("วันที่ ....", "unwritten.blank", "...."),
        ("วันที่ ___", "unwritten.blank", "___"),
        ("วันที่ ……", "unwritten.blank", "……"),
        ("วันที่ XX ธันวาคม", "unwritten.blank", "XX"),
        ("วันที่ xx", "unwritten.blank", "xx"),
        ("ครั้งที่ X", "unwritten.blank", "X"),
        ("วันที่ ...", "", ""),
        ("ก __ ข", "", ""),
        ("MAXX", "", ""),
        ("ครั้งที่ x", "", ""),
    ],
)
def test_a_place_left_open_is_asked_about(text: str, check: str, quote: str) -> None:
    assert said(unwritten_places, Letter(body=("ก", text))) == ([(check, "body", 1, quote, "")] if check else [])
