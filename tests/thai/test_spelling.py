"""Slips are found where one letter makes the words around it usual again; real words, names and the office's own stay."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from circ_desktop.thai.spelling import near_words, slips


@pytest.mark.parametrize(
    ("text", "typed", "likely"),
    [
        ("ให้ดำเนินกาารให้แล้วเสร็จ", "ดำเนินกาาร", "ดำเนินการ"),
        ("งานประชาชสัมพันธ์", "ประชาชสัมพันธ์", "ประชาสัมพันธ์"),
        ("องค์กรปกครองส่วนท้องถื่น", "ส่วนท้องถื่น", "ส่วนท้องถิ่น"),
        ("พัฒนาบุคคลากรของสำนักงาน", "บุคคลากร", "บุคลากร"),
        ("รายละเอียดปรากฎตามเอกสาร", "ปรากฎ", "ปรากฏ"),
        ("ส่งภายในหนึ่งสัปดา", "สัปดา", "สัปดาห์"),  # a silent letter with its mark
        ("จัดประชุมตังแต่เช้า", "ตังแต่", "ตั้งแต่"),  # a tone mark only
        ("ตามสิ่งที่สงมาด้วย", "สิ่งที่สงมาด้วย", "สิ่งที่ส่งมาด้วย"),  # a word of letters that the corpus lacks
    ],
)
def test_a_slip_of_one_letter_is_found_where_it_stands(text: str, typed: str, likely: str) -> None:
    (slip,) = slips(text)
    assert (slip.typed, slip.likely) == (typed, likely)
    assert text[slip.start : slip.end] == typed


@pytest.mark.parametrize(
    "text",
    [
        "ก่อสร้างรางระบายน้ำสายบ้านดอยฟ้า",
        "เห็นก่อนว่าแต่ละแถวจะเป็นอย่างไร",
        "องค์การบริหารส่วนตำบลพิจารณาแล้วเห็นว่าโครงการดังกล่าวเป็นประโยชน์ต่อประชาชนในพื้นที่",
        "จึงขอให้หน่วยงานหลักในการประสานงานดำเนินการตามนโยบายและแผนปฏิบัติการให้แล้วเสร็จภายในกำหนด",
        "การเตรียมความพร้อมรับสถานการณ์อุทกภัย วาตภัย และดินโคลนถล่ม ในช่วงฤดูฝน",
        "ขอความร่วมมือสำรวจครัวเรือนเปราะบางและผู้มีรายได้น้อยเพื่อรับเครื่องอุปโภคบริโภค",
        "",
    ],
)
def test_usual_official_phrases_are_left_alone(text: str) -> None:
    assert slips(text) == ()


def test_a_word_of_the_office_is_never_a_slip() -> None:
    assert slips("ประชุมประชาชสัมพันธ์", frozenset({"ประชาชสัมพันธ์"})) == ()


def test_near_words_differ_by_one_letter_of_any_sort() -> None:
    assert "สังเกต" in near_words("สังเกตุ")  # put in
    assert "บุคลากร" in near_words("บุคคลากร")
    assert "ประชาชน" in near_words("ประชชน")  # left out
    assert "ปฏิบัติ" in near_words("ปฎิบัติ")  # another
    assert "ราชการ" in near_words("ราชกรา")  # changed over
    assert "ราชการ" not in near_words("ราชการ")


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from(list("กขคงจดตนมยรลวสหอะาิีุู่้์เแโ ๑2a.")), max_size=40))
def test_slips_of_any_text_lie_in_it_and_do_not_overlap(text: str) -> None:
    at = 0
    for slip in slips(text):
        assert slip.start >= at
        assert text[slip.start : slip.end] == slip.typed != slip.likely
        at = slip.end
