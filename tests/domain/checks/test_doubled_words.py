"""A word typed twice, or a paragraph pasted twice."""

import pytest

from circ_desktop.domain.checks.doubled_words import doubled_words, paragraphs_twice
from circ_desktop.domain.letter.content import Letter
from tests.domain.checks.saying import said


def asked(text: str) -> list[tuple[str, str]]:
    found = said(doubled_words, Letter(body=("ก", text)))
    assert all((check, field, place) == ("words.doubled", "body", 1) for check, field, place, _, _ in found)
    return [(quote, offer) for _, _, _, quote, offer in found]


@pytest.mark.parametrize(
    "text",
    [
        "ขอความร่วมมือในการสำรวจ",
        "ต่างต่าง",
        "ที่ที่ทำการ",
        "ต้องบอกเหตุผล เหตุผลนั้นอยู่ในใบเสนอ",
        "คณะกรรมการการเลือกตั้ง",
        "ผู้บริหารบริหารงาน",
        "เทศบาลนครนครสวรรค์",
        "๑๒ ๑๒",
        "กก",
        "ได้แจ้งให้ทราบ ได้แจ้งให้ทราบแล้ว",
        "การ การประชุม",
        "ขอขอบคุณ",
        "ไปไป",
        "",
    ],
)
def test_what_may_stand_twice_is_left_alone(text: str) -> None:
    assert asked(text) == []


@pytest.mark.parametrize(
    ("text", "quote", "offer"),
    [
        ("ได้ได้รวบรวม", "ได้", "ได้รวบรวม"),
        ("เพื่อการการศึกษา", "การ", "เพื่อการศึกษา"),
        ("เตรียมความพร้อมรับรับสถานการณ์", "รับ", "เตรียมความพร้อมรับสถานการณ์"),
        ("แจ้งให้ ให้ทราบ", "ให้", "แจ้งให้ทราบ"),
        ("ขอความร่วมมือร่วมมือในการ", "ร่วมมือ", "ขอความร่วมมือในการ"),
        ("ส่งแบบสำรวจข้อมูลบ้าน ส่งแบบสำรวจข้อมูลบ้านให้ครบ", "ส่งแบบสำรวจข้อมูลบ้าน", "ส่งแบบสำรวจข้อมูลบ้านให้ครบ"),
        ("สำรวจข้อมูลสำรวจข้อมูลบ้าน", "สำรวจข้อมูล", "สำรวจข้อมูลบ้าน"),
        ("เพื่อ และ และ", "และ", "เพื่อ และ"),
        ("ความสนใจสนใจ", "สนใจ", "ความสนใจ"),
        ("ผู้ผู้บังคับบัญชา", "ผู้", "ผู้บังคับบัญชา"),
        ("รายงานว่าว่าหนาว", "ว่า", "รายงานว่าหนาว"),
    ],
)
def test_a_word_or_a_few_typed_twice_is_offered_once(text: str, quote: str, offer: str) -> None:
    assert asked(text) == [(quote, offer)]


def test_one_finding_a_line_at_its_first() -> None:
    assert asked("ได้ได้รวบรวมรวบรวม") == [("ได้", "ได้รวบรวมรวบรวม")]


LONG = "ขอให้ผู้ใหญ่บ้านสำรวจผู้ประสบภัยหนาวในหมู่บ้านให้ครบ"


def twice(*body: str) -> list[tuple[int | None, str]]:
    found = said(paragraphs_twice, Letter(body=body))
    assert all((check, field, offer) == ("words.paragraph-twice", "body", "") for check, field, _, _, offer in found)
    return [(place, quote) for _, _, place, quote, _ in found]


def test_a_long_paragraph_pasted_again_is_told_by_its_beginning() -> None:
    assert twice(LONG, "ก", f" {LONG} ".replace("ผู้", " ผู้", 0), LONG) == [(2, LONG[:30]), (3, LONG[:30])]
    assert twice(LONG, "ก") == []


@pytest.mark.parametrize(("letters", "told"), [(39, False), (40, True)])
def test_a_short_one_may_stand_twice(letters: int, told: bool) -> None:
    assert bool(twice("ก" * letters, "ก" * letters)) is told
