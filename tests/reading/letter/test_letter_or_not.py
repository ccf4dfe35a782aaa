"""A letter is told from other papers by the parts that are there, and what is refused is told why."""

from itertools import combinations

import pytest

from circ_desktop.reading.letter.letter_or_not import FEWEST_PARTS
from circ_desktop.reading.letter.reader import read_pages
from circ_desktop.reading.letter.reading import Outcome

PARTS = {
    "ที่": "ที่ นธ ๐๐๒๓/๑",
    "เรื่อง": "เรื่อง ขอเชิญประชุม",
    "คำขึ้นต้น": "เรียน นายอำเภอธารทอง",
    "ข้อความสรุป “จึงเรียนมาเพื่อ…”": "จึงเรียนมาเพื่อทราบ",
    "คำลงท้าย": "ขอแสดงความนับถือ",
}
TEXT = "ด้วยจังหวัดจะจัดประชุม"
FORM = "ที่ .........\nวันที่ ............\nเรื่อง ............\nเรียน ............\nด้วย\nจึงเรียนมาเพื่อทราบ\nขอแสดงความนับถือ"


def reason(text: str) -> str:
    found = read_pages([text])
    assert (found.outcome is Outcome.LETTER) == (not found.reason)
    return found.reason


def of_parts(names: tuple[str, ...]) -> str:
    return "\n".join([*(PARTS[name] for name in names if name in list(PARTS)[:3]), TEXT, *_end(names)])


def _end(names: tuple[str, ...]) -> list[str]:
    return [PARTS[name] for name in names if name in list(PARTS)[3:]]


@pytest.mark.parametrize("count", range(1, len(PARTS) + 1))
def test_three_of_the_five_parts_make_a_letter_and_the_missing_ones_are_named(count: int) -> None:
    for names in combinations(PARTS, count):
        told = reason(of_parts(names))
        assert bool(told) == (count < FEWEST_PARTS), names
        if told:
            missing = ", ".join(name for name in PARTS if name not in names)
            assert told == f"ไม่พบส่วนของหนังสือราชการ: {missing}"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("บันทึกข้อความ\nเรื่อง ขอเชิญประชุม", "memo"),
        ("บันทึกข้อความ\nที่ นธ ๐๐๒๓/๑", "memo"),
        ("คำสั่งอำเภอธารทอง\nเรื่อง แต่งตั้งคณะกรรมการ", "order"),
        ("คำสั่งอำเภอธารทอง\nที่ ๑๒/๒๕๖๘\nสั่ง ณ วันที่ ๕ มกราคม ๒๕๖๘", "order"),
        ("รายงานการประชุมสภา\nครั้งที่ ๑/๒๕๖๘", "other_letter"),
        ("หนังสือรับรอง\nหนังสือฉบับนี้ให้ไว้เพื่อรับรองว่า นายก้อง", "other_letter"),
        ("เขียนที่ บ้านธารา\nเรื่อง ขอน้ำ\nเรียน นายอำเภอธารทอง", "other_letter"),
        ("เขียนที่ บ้านธารา\nวันที่ ๕ มกราคม ๒๕๖๘\nเรื่อง ขอน้ำ\nเรียน ....", "other_letter"),
    ],
)
def test_a_paper_that_says_what_it_is_needs_one_thing_more_of_its_form(text: str, kind: str) -> None:
    assert reason(text) == ""
    assert read_pages([text]).kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "บันทึกข้อความ",
        "บันทึกข้อความ\n๕ มกราคม ๒๕๖๘",
        f"บันทึกข้อความ\n{TEXT}",
        "เขียนที่ บ้านธารา\nเรื่อง ขอน้ำ\n๕ มกราคม ๒๕๖๘",  # to nobody
        "เขียนที่ บ้านธารา\n๕ มกราคม ๒๕๖๘\nเรียน นายอำเภอธารทอง",  # about nothing
        "เขียนที่ บ้านธารา\nเรื่อง ขอน้ำ\nเรียน ....",  # to nobody by name, and without a day
    ],
)
def test_the_word_alone_makes_none(text: str) -> None:
    assert reason(text).startswith("ไม่พบส่วนของหนังสือราชการ: ที่")


def test_a_date_far_down_does_not_make_a_petition() -> None:
    petition = "เขียนที่ บ้านธารา\nเรื่อง ขอน้ำ\nเรียน ....\n{}\nลงวันที่ ๕ มกราคม ๒๕๖๘"
    assert reason(petition.format(TEXT)) == ""
    assert reason(petition.format("\n".join([TEXT] * 40))) != ""


def test_a_form_of_four_blanks_is_not_filled_in() -> None:
    assert reason(FORM) == "ดูเป็นแบบฟอร์มที่ยังไม่ได้กรอก ไม่มีเลขที่ วันที่ และชื่อเรื่องให้ลงทะเบียน"
    assert (
        reason(FORM.replace("เรียน ............", "เรียน นายอำเภอ")) == ""
    )  # three are a letter's that the head fills by pen
    assert reason(f"บันทึกข้อความ\n{FORM}") != ""


@pytest.mark.parametrize("filled", ["ที่ นธ ๐๐๒๓/๑", "วันที่ ๕ มกราคม ๒๕๖๘"])
def test_a_number_or_a_date_makes_a_form_a_letter(filled: str) -> None:
    label = filled.split()[0]
    lines = [filled if line.startswith(label) else line for line in FORM.split("\n")]
    assert reason("\n".join([*lines, "............"])) == ""


def test_blanks_below_the_closing_are_for_the_pen() -> None:
    letter = of_parts(("เรื่อง", "คำขึ้นต้น", "คำลงท้าย"))
    assert reason(letter + "\n(..............)\n............\n............\n............") == ""


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("ใบเสนอราคา\nเลขที่ ๑๒\nเรียน นายอำเภอ", "ใบเสนอราคาหรือใบแจ้งหนี้"),
        ("โปรโมชั่น\nส่วนลด\nราคาพิเศษ", "โฆษณาหรือประกาศขาย"),
    ],
)
def test_another_paper_is_told_by_its_title(text: str, sort: str) -> None:
    assert reason(text).endswith(f"ดูเป็น{sort}")


def test_a_title_far_down_is_no_title() -> None:
    text = "ก\nข\nค\nง\nใบเสนอราคา"
    assert "ดูเป็น" not in reason(text)
    assert "ดูเป็นใบเสนอราคา" in reason(text.removeprefix("ก\n"))


def test_a_letter_s_own_number_makes_its_title_harmless() -> None:
    assert reason(of_parts(("ที่", "เรื่อง", "คำขึ้นต้น")).replace("ขอเชิญประชุม", "ขอเชิญประชุม\nใบเสนอราคา")) == ""


def test_two_signs_tell_what_the_paper_is_and_four_are_shown() -> None:
    signs = ["ผู้สื่อข่าว", "เปิดเผยว่า", "อ่านข่าว", "ภาพจาก", "ยอดวิว"]
    assert "ดูเป็น" not in reason("ผู้สื่อรายงาน\nเปิดเผยว่า")
    told = reason("\n".join(signs))
    assert "ดูเป็นข่าวหรือบทความจากเว็บไซต์" in told
    assert told.count("“") == 4 + 1  # and the one of จึงเรียนมาเพื่อ
    assert "รวม ๖ อย่าง" in told  # ข่าว stands in ผู้สื่อข่าว
