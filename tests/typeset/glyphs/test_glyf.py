"""Glyphs read from a font and joined are the font's own, point by point, as fontTools reads them."""

import io
import struct

import pytest
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph
from hypothesis import given
from hypothesis import strategies as st

from circ_desktop.typeset.glyphs import glyf
from circ_desktop.typeset.glyphs.fonts import FAMILIES, asset_face
from circ_desktop.typeset.glyphs.outlines import outline

Points = list[tuple[int, int, bool]]


def read_back(entry: bytes) -> tuple[Points, list[int], tuple[int, int, int, int]]:
    glyph = Glyph(entry)
    glyph.expand(None)
    coordinates, ends, flags = glyph.getCoordinates(None)
    points = [(x, y, bool(flag & 1)) for (x, y), flag in zip(coordinates, flags, strict=True)]
    return points, list(ends), (glyph.xMin, glyph.yMin, glyph.xMax, glyph.yMax)


@pytest.mark.parametrize("file_name", [name for files in FAMILIES.values() for name in files])
def test_every_glyph_of_the_letter_fonts_comes_back_as_it_was(file_name: str) -> None:
    face = asset_face(file_name)
    font = TTFont(io.BytesIO(face.path.read_bytes()), lazy=True)
    table = font["glyf"]
    simple = 0
    for number, name in enumerate(font.getGlyphOrder()):
        original = table[name]
        if original.numberOfContours > 0:
            simple += 1
            coordinates, ends, flags = original.getCoordinates(table)
            points = [(x, y, bool(flag & 1)) for (x, y), flag in zip(coordinates, flags, strict=True)]
            assert read_back(outline(face, ((number, 0, 0),)).data)[:2] == (points, list(ends)), name
    assert simple > 300


def test_a_glyph_put_together_from_others_is_drawn_whole() -> None:
    face = asset_face(FAMILIES["TH Sarabun New"][0])
    font = TTFont(io.BytesIO(face.path.read_bytes()), lazy=True)
    number = font.getBestCmap()[ord("é")]
    original = font["glyf"][number]
    assert original.isComposite()
    drawn = outline(face, ((font.getGlyphID(number), 0, 0),))
    assert drawn.box == (original.xMin, original.yMin, original.xMax, original.yMax)


CONTOURS = st.lists(
    st.lists(st.tuples(st.integers(-2000, 2000), st.integers(-2000, 2000), st.booleans()), min_size=1, max_size=6),
    min_size=1,
    max_size=3,
)
MOVE = st.integers(-1500, 1500)


@given(st.lists(st.tuples(CONTOURS, MOVE, MOVE), min_size=1, max_size=4))
def test_joined_glyphs_have_the_points_of_all_each_moved(placed: list[tuple[list[Points], int, int]]) -> None:
    joined = glyf.joined([(glyf.of_contours(contours), dx, dy) for contours, dx, dy in placed])
    wanted = [(x + dx, y + dy, on) for contours, dx, dy in placed for contour in contours for x, y, on in contour]
    points, ends, box = read_back(glyf.packed(joined))
    assert points == wanted
    lengths = [len(contour) for contours, _, _ in placed for contour in contours]
    assert ends == [sum(lengths[: number + 1]) - 1 for number in range(len(lengths))]
    xs, ys = [x for x, _, _ in wanted], [y for _, y, _ in wanted]
    assert box == (min(xs), min(ys), max(xs), max(ys))


@given(st.binary(min_size=2, max_size=60))
def test_a_damaged_entry_is_told_by_an_error_and_nothing_else(content: bytes) -> None:
    try:
        glyf.read_simple(content)
    except (struct.error, IndexError):
        return
