"""Days by which something is to be done, and those that only look like it."""

import pytest

from circ_desktop.reading.letter.fields.due_dates import read_due_dates
from circ_desktop.reading.lines.lines import lines_of
from circ_desktop.thai.dates import from_be

DATED = from_be(2566, 3, 1)


def dues(text: str, *, dated: bool = True) -> list[tuple[str, str | int | None]]:
    found = read_due_dates(lines_of([text]), DATED if dated else None)
    return [
        (
            str(field.value.kind),
            field.value.date.isoformat() if field.value.date else field.value.days or field.value.day_of_month,
        )
        for field in found
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("จึงขอให้ตอบกลับภายใน ๒๐ เม.ย. ๖๖ เพื่อรวบรวม", [("once", "2023-04-20")]),
        ("ทั้งนี้ รับสมัครถึงวันที่ ๗ เมษายน ๒๕๖๖ เท่านั้น", [("once", "2023-04-07")]),
        ("ขอให้ซ้อมแผนภายในวันที่ ๒ กันยายน ของทุกปี", [("yearly", "2023-09-02")]),
        ("ให้ถึงศูนย์ก่อน ๑๗.๐๐ น. ของวันที่ ๘ มี.ค. ๖๖", [("once", "2023-03-08")]),
        (
            "ภายในวันที่ ๕ เมษายน ๒๕๖๖ วันที่ ๕ กรกฎาคม ๒๕๖๖ และวันที่ ๕ ตุลาคม ๒๕๖๖ ตามลำดับ",
            [("once", "2023-04-05"), ("once", "2023-07-05"), ("once", "2023-10-05")],
        ),
        ("ให้แก้ไขภายใน ๕ วัน นับถัดจากวันที่ได้รับแจ้ง", [("relative", 5)]),
    ],
)
def test_a_term_is_found(text: str, expected: list[tuple[str, object]]) -> None:
    assert dues(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "ตามหนังสือที่อ้างถึง ให้ชี้แจงภายใน ๑๐ วัน นับแต่วันที่ได้รับหนังสือ นั้น บัดนี้ยังไม่ได้รับคำชี้แจง",
        "ตามที่กองช่างขอให้ส่งแบบภายในวันที่ ๒๐ มีนาคม ๒๕๖๖ นั้น กองคลังขอส่งมาพร้อมนี้",
        "ผู้ขายต้องนำของมาภายใน ๑๕ วัน นับถัดจากวันลงนามในใบสั่งซื้อ",
        "ให้เจ้าหน้าที่เสนอความเห็นภายใน ๓ วันทำการถัดไป",
        "ชมรมต้องประชุมใหญ่ภายใน ๑๒๐ วัน นับแต่วันสิ้นปีทางบัญชี",
    ],
)
def test_what_is_told_or_belongs_to_a_contract_is_no_due_date(text: str) -> None:
    assert dues(text) == []


def test_what_is_asked_behind_a_told_term_is_one() -> None:
    assert dues("ตามที่ขอให้รายงานภายใน ๓๐ วัน นั้น จึงขอให้เร่งรายงานภายใน ๗ วัน") == [("relative", 7)]


def test_a_yearly_day_of_an_undated_letter_has_only_its_day() -> None:
    assert dues("ขอให้รายงานภายในวันที่ ๑๒ ธันวาคม ของทุกปี", dated=False) == [("yearly", 12)]
