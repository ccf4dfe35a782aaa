"""Rows of our letters in lists, and what a list shows where nobody asked for less."""

from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.domain.sent import rows
from tests.domain.records import changeable, said_unasked


def test_a_list_shows_everything_voided_ones_too_up_to_five_hundred() -> None:
    assert changeable(rows) == set()
    assert said_unasked(rows) == {
        "OutgoingRow.created_by": 0,
        "OutgoingRow.kind": Kind.EXTERNAL,
        "OutgoingRow.acknowledged": 0,
        "SentFilter.include_voided": True,
        "SentFilter.limit": 500,
    }
