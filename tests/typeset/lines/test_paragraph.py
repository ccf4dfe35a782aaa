import pytest

from circ_desktop.typeset.canvas.sheets import Sheet
from circ_desktop.typeset.canvas.units import mm
from circ_desktop.typeset.glyphs.fonts import letter_family
from circ_desktop.typeset.glyphs.shaping import shape
from circ_desktop.typeset.lines.paragraph import Fill, Style, put_paragraph, set_paragraph

TEXT = (
    "องค์การบริหารส่วนตำบลธารน้ำใสพิจารณาแล้ว เห็นว่าบ้านเรือนริมลำธารในหมู่ที่ ๒ หมู่ที่ ๕ และหมู่ที่ ๗ เคยมีน้ำท่วมขัง จึงขอความร่วมมือ"
    "สำรวจคูคลอง ท่อระบายน้ำ และจุดที่น้ำเคยท่วมขังในหมู่บ้าน พร้อมบันทึกผลตามแบบสำรวจ และถ่ายภาพประกอบอย่างน้อยจุดละ ๒ ภาพ"
)
JUSTIFIED = Style(fill=Fill.JUSTIFY, indent=mm(25))


def test_justified_lines_reach_the_margin_and_the_last_stays_natural() -> None:
    lines = set_paragraph(TEXT, mm(160), JUSTIFIED)
    assert len(lines) > 2
    for line in lines[:-1]:
        assert line.x + line.width == pytest.approx(mm(160), abs=0.02)
    assert lines[-1].per_cluster == lines[-1].per_space == 0


def test_space_goes_between_clusters_first_up_to_what_is_not_seen() -> None:
    for width in range(100, 165, 5):
        for line in set_paragraph(TEXT, mm(width), JUSTIFIED)[:-1]:
            if " " in line.shaped.text:
                assert line.per_cluster <= 0.08 * 16 + 1e-6
            if line.per_space:
                assert line.per_cluster == pytest.approx(0.08 * 16)


def test_the_first_line_is_indented_and_the_others_are_not() -> None:
    lines = set_paragraph(TEXT, mm(160), JUSTIFIED)
    assert lines[0].x == mm(25)
    assert {line.x for line in lines[1:]} == {0}


def test_a_short_line_that_the_clerk_ended_is_not_stretched() -> None:
    first, _ = set_paragraph("ดังนี้\nบรรทัดต่อไป", mm(160), JUSTIFIED)
    assert first.per_cluster == first.per_space == 0


def test_a_full_line_that_the_clerk_ended_reaches_the_margin() -> None:
    words = "องค์การบริหารส่วนตำบลธารน้ำใสพิจารณาแล้ว เห็นว่าบ้านเรือนริมลำธารในหมู่ที่ ๒"
    first, _ = set_paragraph(words + "\nและหมู่ที่ ๗ เคยมีน้ำท่วมขัง", mm(135) + mm(25), JUSTIFIED)
    assert first.x + first.width == pytest.approx(mm(160), abs=0.02)


def test_centre_and_right() -> None:
    (centred,) = set_paragraph("กลาง", 200, Style(fill=Fill.CENTRE))
    (right,) = set_paragraph("ขวา", 200, Style(fill=Fill.RIGHT))
    assert centred.x + centred.width / 2 == pytest.approx(100)
    assert right.x + right.width == pytest.approx(200)


def test_an_empty_text_has_no_line() -> None:
    sheet = Sheet()
    assert set_paragraph("", 200) == ()
    assert put_paragraph(sheet, 10, 50, 200, "") == 50
    assert not sheet.items


def test_put_paragraph_returns_the_last_baseline() -> None:
    sheet = Sheet()
    last = put_paragraph(sheet, 85, 100, mm(60), TEXT, field="body", index=3)
    runs = list(sheet.runs)
    assert runs[-1].y == last
    assert all(run.source and run.source.field == "body" and run.source.index == 3 for run in runs)
    assert "".join(TEXT[run.source.start : run.source.end] for run in runs if run.source).replace(
        " ", ""
    ) == TEXT.replace(" ", "")


def test_a_word_left_over_is_taken_up_when_a_hair_less_space_does_it() -> None:
    text = "การเตรียมความพร้อมรับสถานการณ์น้ำหลากและการสำรวจทางระบายน้ำในเขตชุมชน"
    natural = shape(letter_family().regular, text).width(16)
    clusters = len(shape(letter_family().regular, text).clusters)
    (line,) = set_paragraph(text, natural - 0.19 * (clusters - 1), Style())
    assert -0.2 <= line.per_cluster < -0.1
    assert len(set_paragraph(text, natural - 0.25 * (clusters - 1), Style())) == 2


def test_no_line_gives_way_by_more_than_a_fifth_of_a_point() -> None:
    for width in range(40, 165):
        assert all(line.per_cluster >= -0.2 - 0.011 for line in set_paragraph(TEXT * 3, mm(width), JUSTIFIED))


def test_a_line_without_spaces_is_filled_and_one_that_cannot_be_stays_ragged() -> None:
    words = "การเตรียมความพร้อมรับสถานการณ์น้ำหลาก"
    natural = shape(letter_family().regular, words).width(16)
    gaps = len(shape(letter_family().regular, words).clusters) - 1
    rest = "https://" + "a" * 30
    for share, filled in ((0.1, True), (0.2, True), (0.3, False)):
        first = set_paragraph(words + rest, natural + share * 16 * gaps, Style(fill=Fill.JUSTIFY))[0]
        assert first.shaped.text == words
        assert (first.per_cluster == pytest.approx(share * 16)) is filled
        assert first.per_cluster > 0 or not filled


def test_a_word_space_does_not_gape_before_the_clusters_take_their_share() -> None:
    words = "การเตรียมความพร้อม รับสถานการณ์น้ำหลาก"
    natural = shape(letter_family().regular, words).width(16)
    gaps = len(shape(letter_family().regular, words).clusters) - 1
    line = set_paragraph(words + "https://" + "a" * 40, natural + 0.15 * 16 * gaps, Style(fill=Fill.JUSTIFY))[0]
    assert line.shaped.text == words
    assert line.per_space == pytest.approx(1.5 * 16)
    assert 0.08 * 16 < line.per_cluster < 0.15 * 16
