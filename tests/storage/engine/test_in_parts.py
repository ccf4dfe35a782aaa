"""Lists of ids in pieces."""

import pytest

from circ_desktop.storage.engine.in_parts import MOST_IN_ONE, in_parts


@pytest.mark.parametrize(("many", "sizes"), [(0, []), (1, [1]), (500, [500]), (501, [500, 1]), (1200, [500, 500, 200])])
def test_every_id_is_in_one_piece_in_order(many: int, sizes: list[int]) -> None:
    assert MOST_IN_ONE == 500
    pieces = list(in_parts(iter(range(many))))
    assert [len(piece) for piece in pieces] == sizes
    assert [each for piece in pieces for each in piece] == list(range(many))
