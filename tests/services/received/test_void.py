"""Voiding a receive number: it stays in the book with its reason."""

import pytest

from circ_desktop.domain.errors import InvalidEntry, NotAllowed, NotFound
from circ_desktop.domain.officer import Right
from circ_desktop.domain.received.incoming import ReceivedFilter, ReceivedState
from circ_desktop.services.context import Context
from circ_desktop.services.received.correct import correct_received
from circ_desktop.services.received.entries import (
    get_received,
    list_received,
    story_of_received,
)
from circ_desktop.services.received.register import register_received
from circ_desktop.services.received.void import void_received
from tests.services.letters import urgent_circular
from tests.services.refusing import refused_without_a_trace


def test_a_voided_number_stays_in_the_book_and_is_never_given_again(office: Context) -> None:
    letter = register_received(office, urgent_circular(), request_key="a")
    voided = void_received(office, letter.id, "ลงผิดเล่ม")
    assert (voided.state, voided.receive_number, voided.void_reason) == (ReceivedState.VOIDED, 1, "ลงผิดเล่ม")
    assert [row.id for row in list_received(office, ReceivedFilter())] == [letter.id]
    assert register_received(office, urgent_circular(), request_key="b").receive_number == 2
    with pytest.raises(NotAllowed):
        correct_received(office, letter.id, urgent_circular(note="x"), version=voided.version)
    with pytest.raises(NotAllowed):
        void_received(office, letter.id, "อีกครั้ง")


def test_voiding_wants_a_reason(office: Context) -> None:
    letter = register_received(office, urgent_circular(), request_key="a")
    with pytest.raises(InvalidEntry) as trouble:
        void_received(office, letter.id, "  ")
    assert trouble.value.field == "reason"
    assert get_received(office, letter.id).state is ReceivedState.REGISTERED


def test_only_a_registering_clerk_voids_and_the_story_says_why(office: Context) -> None:
    letter = register_received(office, urgent_circular(), request_key="a")
    refused_without_a_trace(office, Right.REGISTER, lambda ctx: void_received(ctx, letter.id, "ผิด"))
    assert void_received(office, letter.id, " ลงซ้ำ ") == get_received(office, letter.id)
    assert story_of_received(office, letter.id)[-1].text == "ยกเลิกเลขรับ ๑ เพราะ ลงซ้ำ"
    with pytest.raises(NotFound):
        void_received(office, 99, "ผิด")
