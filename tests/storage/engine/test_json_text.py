"""JSON as it is stored: one text for one value, readable by a person."""

from datetime import date

from circ_desktop.domain.letter.content import Enclosure
from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.domain.officer import Right
from circ_desktop.storage.engine.json_text import dump


def test_thai_stays_readable_in_the_database() -> None:
    assert dump({"subject": "ขอเชิญ"}) == '{"subject":"ขอเชิญ"}'


def test_keys_and_sets_stand_in_a_fixed_order() -> None:
    assert dump({"b": 1, "a": frozenset({11, 2})}) == '{"a":[2,11],"b":1}'
    assert dump(frozenset({Right.REGISTER, Right.DRAFT})) == '["draft","register"]'


def test_frozen_values_are_written_as_what_they_hold() -> None:
    assert dump((Kind.MEMO, date(2026, 6, 5), None)) == '["memo","2026-06-05",null]'
    assert dump(Enclosure("แบบ")) == '{"note":"","quantity":1,"title":"แบบ","unit":"ฉบับ"}'
