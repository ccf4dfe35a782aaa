import pytest
from msgspec.structs import replace

from benchmarks.made_letters import paragraphs
from circ_desktop.typeset.canvas.sheets import RED, Sheet, Source
from circ_desktop.typeset.canvas.tagging import TEXT as PARAGRAPH
from circ_desktop.typeset.canvas.tagging import Step
from circ_desktop.typeset.canvas.units import mm
from circ_desktop.typeset.glyphs.fonts import letter_family
from circ_desktop.typeset.glyphs.shaping import shape
from circ_desktop.typeset.lines.paragraph import Fill, Style, put_paragraph, set_paragraph
from circ_desktop.typeset.lines.places import Marks, Worth, places

TEXT = (
    "องค์การบริหารส่วนตำบลธารน้ำใสพิจารณาแล้ว เห็นว่าบ้านเรือนริมลำธารในหมู่ที่ ๒ หมู่ที่ ๕ และหมู่ที่ ๗ เคยมีน้ำท่วมขัง จึงขอความร่วมมือ"
    "สำรวจคูคลอง ท่อระบายน้ำ และจุดที่น้ำเคยท่วมขังในหมู่บ้าน พร้อมบันทึกผลตามแบบสำรวจ และถ่ายภาพประกอบอย่างน้อยจุดละ ๒ ภาพ"
)
FILLED = Style(fill=Fill.JUSTIFY)
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


def test_fewest_lines_are_taken_where_they_are_asked_for_and_no_others_where_they_save_none() -> None:
    text = next(paragraphs(2))
    saved = 0
    for width in range(120, 160, 2):
        usual, tight = (set_paragraph(text, mm(width), replace(FILLED, tight=asked)) for asked in (False, True))
        assert "".join(line.shaped.text for line in tight).replace(" ", "") == text.replace(" ", "")
        assert all(line.per_cluster >= -0.2 - 0.011 for line in tight)
        same = [line.start for line in tight] == [line.start for line in usual]
        assert same or len(tight) == len(usual) - 1
        saved += len(usual) - len(tight)
    assert saved > 0


def test_the_fewest_lines_tear_no_more_than_the_usual_ones() -> None:
    text = next(paragraphs(2))
    worth = {place.end: place.worth for place in places(text)}
    usual, tight = (set_paragraph(text, mm(133), replace(FILLED, tight=asked)) for asked in (False, True))
    assert len(tight) < len(usual)
    assert min(worth[line.start + len(line.shaped.text)] for line in tight[:-1]) >= Worth.NAME


def test_an_empty_line_between_others_is_a_line_and_keeps_its_place() -> None:
    lines = set_paragraph("กข\n\nค\n", 200, JUSTIFIED)
    assert [line.shaped.text for line in lines] == ["กข", "", "ค", ""]
    assert [line.start for line in lines] == [0, 3, 4, 6]
    assert [line.last for line in lines] == [False, False, False, True]
    assert [line.x for line in lines] == [mm(25), 0, 0, 0]
    assert [line.width for line in lines if not line.shaped.text] == [0, 0]


def test_a_line_of_spaces_is_an_empty_line() -> None:
    assert [line.shaped.text for line in set_paragraph("ก\n  \nข", 200, FILLED)] == ["ก", "", "ข"]


def test_a_line_that_fits_by_less_than_a_point_stays_natural() -> None:
    text = "สำรวจคูคลองและท่อระบายน้ำ"
    (line,) = set_paragraph(text, shape(letter_family().regular, text).width(16) + 0.5, Style())
    assert (line.per_cluster, line.per_space) == (0, 0)


def test_the_clerk_s_marks_are_those_of_the_line_that_they_stand_in() -> None:
    words = "สำรวจคูคลองและท่อระบายน้ำ"
    text = f"{words}\n{words}"
    at = len(words) + 1 + words.index("คลอง") + 2
    wide = shape(letter_family().regular, words[: words.index("คลอง") + 2]).width(16) + 4
    plain, marked = (set_paragraph(text, wide, Style(), marks=marks) for marks in (Marks(), Marks(frozenset({at}))))
    first = [line.shaped.text for line in plain if line.start < len(words)]
    assert [line.shaped.text for line in marked][: len(first)] == first
    assert text[at:].startswith(next(line.shaped.text for line in marked if line.start == at))
    assert at not in {line.start for line in plain}


def test_a_line_is_drawn_where_it_is_put_in_its_size_and_colour() -> None:
    (line,) = set_paragraph("กลาง", 200, Style(fill=Fill.CENTRE, size=20, colour=RED))
    run = line.run(10, 50, Source("subject"), (Step(PARAGRAPH),), artifact=True)
    assert (run.x, run.y, run.width) == (10 + line.x, 50, line.width)
    assert (run.size, run.colour) == (20, RED)
    assert (run.source, run.path, run.artifact) == (Source("subject"), (Step(PARAGRAPH),), True)
    assert line.run(0, 0).path == ()
    assert not line.run(0, 0).artifact


def test_a_line_wider_than_its_room_gives_way_however_it_is_set() -> None:
    text = "สำรวจคูคลองและท่อระบายน้ำ"
    shaped = shape(letter_family().regular, text)
    gaps = len(shaped.clusters) - 1
    for fill in Fill:
        (line,) = set_paragraph(text, shaped.width(16) - 0.1 * gaps, Style(fill=fill))
        assert line.per_cluster == pytest.approx(-0.1)
        assert line.x + line.width == pytest.approx(shaped.width(16) - 0.1 * gaps)
        (single,) = set_paragraph("ก", 1, Style(fill=fill))
        assert (single.per_cluster, single.per_space) == (0, 0)


def test_a_hanging_paragraph_begins_at_its_indent_and_goes_on_at_its_hang() -> None:
    lines = set_paragraph(TEXT, mm(100), Style(indent=10, hang=30))
    assert [line.x for line in lines] == [10, *[30] * (len(lines) - 1)]
    assert all(line.x + line.width <= mm(100) + 0.02 for line in lines)


def test_an_office_s_own_words_are_whole() -> None:
    text = "ตำบลโนนดู่ฝั่งเหนือ"
    room = shape(letter_family().regular, text).width(16) * 0.8
    own = set_paragraph(text, room, Style(names=frozenset({"โนนดู่ฝั่งเหนือ"})))
    assert [line.shaped.text for line in own] == ["ตำบล", "โนนดู่ฝั่งเหนือ"]
    assert [line.shaped.text for line in set_paragraph(text, room, Style())] != ["ตำบล", "โนนดู่ฝั่งเหนือ"]
