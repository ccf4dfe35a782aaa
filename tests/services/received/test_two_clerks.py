"""Two clerks, two presses, at the very same moment."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from circ_desktop.domain.errors import StaleEdit
from circ_desktop.domain.received.incoming import ReceivedLetter
from circ_desktop.services.audit import audit_check
from circ_desktop.services.context import Context
from circ_desktop.services.received.correct import correct_received
from circ_desktop.services.received.entries import get_received
from circ_desktop.services.received.register import next_receive_number, register_received
from tests.services.letters import urgent_circular

PRESSES = 4


def _at_once(act: Callable[[int], ReceivedLetter]) -> list[ReceivedLetter | Exception]:
    barrier = Barrier(PRESSES)

    def press(index: int) -> ReceivedLetter | Exception:
        barrier.wait()
        try:
            return act(index)
        except StaleEdit as stale:
            return stale

    with ThreadPoolExecutor(PRESSES) as pool:
        return list(pool.map(press, range(PRESSES)))


def test_one_request_pressed_at_the_same_moment_gives_one_number(office: Context) -> None:
    letters = _at_once(lambda _: register_received(office, urgent_circular(), request_key="same"))
    assert {letter.receive_number for letter in letters if isinstance(letter, ReceivedLetter)} == {1}
    assert len(letters) == PRESSES
    assert next_receive_number(office) == 2


def test_clerks_registering_at_the_same_moment_get_different_numbers(office: Context) -> None:
    letters = _at_once(lambda i: register_received(office, urgent_circular(number=f"นธ 1/{i}"), request_key=f"{i}"))
    assert sorted(letter.receive_number for letter in letters if isinstance(letter, ReceivedLetter)) == [1, 2, 3, 4]
    assert audit_check(office).sound


def test_of_several_corrections_at_the_same_moment_one_wins_and_the_others_are_told(office: Context) -> None:
    letter = register_received(office, urgent_circular(), request_key="a")
    outcomes = _at_once(lambda i: correct_received(office, letter.id, urgent_circular(note=f"คนที่ {i}"), version=1))
    winners = [outcome for outcome in outcomes if isinstance(outcome, ReceivedLetter)]
    assert len(winners) == 1
    assert get_received(office, letter.id) == winners[0]
    stale = next(outcome for outcome in outcomes if isinstance(outcome, StaleEdit))
    assert stale.theirs == winners[0]
