import pytest
from hypothesis import given
from hypothesis import strategies as st

from circ_desktop.domain.errors import FontMissing
from circ_desktop.typeset.glyphs.fonts import Face, letter_family, open_face
from circ_desktop.typeset.glyphs.shaping import drawing_order, shape

FACE = letter_family().regular


@pytest.mark.parametrize(
    ("typed", "drawn"),
    [("กำ่", "ก่ำ"), ("น้ำ", "น้ำ"), ("ที่", "ที่"), ("ท่ี", "ที่"), ("กุ้", "กุ้"), ("กุ้", "กุ้"), ("สิทธิ์", "สิทธิ์"), ("ABC", "ABC")],
)
def test_marks_are_drawn_in_the_order_that_fonts_expect(typed: str, drawn: str) -> None:
    assert drawing_order(typed) == drawn


@given(st.text(max_size=40))
def test_clusters_hold_the_text_as_typed(text: str) -> None:
    line = text.replace("\n", " ")
    assert "".join(cluster.text for cluster in shape(FACE, line).clusters) == line


def test_wrongly_ordered_marks_look_right_and_are_kept_as_typed() -> None:
    wrong, right = shape(FACE, "กำ่"), shape(FACE, "ก่ำ")
    assert wrong.clusters[0].glyphs == right.clusters[0].glyphs
    assert wrong.text == "กำ่"
    assert wrong.clusters[0].text == "กำ่"


def test_a_line_that_begins_in_latin_still_gets_thai_shaping() -> None:
    after_latin = shape(FACE, "Safe Water ที่").clusters[-1]
    assert after_latin.glyphs == shape(FACE, "ที่").clusters[0].glyphs


def test_the_tone_over_a_high_vowel_is_a_raised_glyph_not_a_collision() -> None:
    high = shape(FACE, "ที่").clusters[0].glyphs
    low = shape(FACE, "ท่").clusters[0].glyphs
    assert len(high) == 3
    assert high[-1] != low[-1]


def test_sara_am_keeps_its_own_width_in_the_text_layer() -> None:
    cluster = shape(FACE, "น้ำ").clusters[0]
    assert 0 < cluster.tail < cluster.advance


def test_part_of_a_text_is_placed_as_in_the_whole() -> None:
    whole = shape(FACE, "ที่ทำการปกครอง")
    part = whole.part(2, 5)
    assert part.text == "".join(cluster.text for cluster in whole.clusters[2:5])
    assert part.edges[-1] == whole.edges[5] - whole.edges[2]


def test_a_character_without_a_glyph_is_named() -> None:
    assert shape(FACE, "ก☐ข✓ก☐").missing == ("☐", "✓")
    assert shape(FACE, "ครบทุกอักษร ๑๒๓ ฯ ๆ “ABC”").missing == ()


def test_the_line_height_is_that_of_a_word_processor() -> None:
    assert FACE.line_height(16) == pytest.approx(21.3, abs=0.05)


def test_a_missing_font_is_told_and_never_replaced() -> None:
    with pytest.raises(FontMissing) as trouble:
        letter_family("Sarabun")
    assert "Sarabun" in trouble.value.what
    assert trouble.value.press


def test_a_file_that_is_no_font_is_told(tmp_path) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "broken.ttf"
    file.write_bytes(b"no font at all")
    with pytest.raises(FontMissing):
        open_face(file)
    assert isinstance(FACE, Face)


def test_fonts_that_were_not_fetched_are_told_with_the_command(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setenv("CIRC_DESKTOP_ASSETS", str(tmp_path))
    with pytest.raises(FontMissing, match=r"dev\.py assets"):
        letter_family()
