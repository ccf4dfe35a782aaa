"""Looking for garbage is put off, and what nothing holds is gone all the same."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from circ_desktop.base import garbage


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


class Held:
    other: "Held | None" = None


def test_only_circles_wait() -> None:
    garbage.collect_late()
    assert gc.get_threshold()[0] == garbage.NEW_OBJECTS
    alone, one, two = Held(), Held(), Held()
    one.other, two.other = two, one
    gone, waiting = weakref.ref(alone), weakref.ref(one)
    del alone, one, two
    assert gone() is None
    assert waiting() is not None
    gc.collect()
    assert waiting() is None
