"""คำขึ้นต้น, คำลงท้าย and จึง…มา fit each other and the addressee."""

import pytest

from circ_desktop.domain.checks.salutation import salutation_and_closing, summary_paragraph
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.kinds import Kind
from tests.domain.checks.saying import findings, said

HIGH, KRAB = "ขอแสดงความนับถืออย่างยิ่ง", "กราบเรียน"


def pair(salutation: str, addressee: str, closing: str = "", kind: Kind = Kind.EXTERNAL) -> list[tuple[str, str, str]]:
    letter = Letter(kind=kind, salutation=salutation, addressee=addressee, closing=closing)
    return [
        (f"{check} {field}", quote, offer) for check, field, _, quote, offer in said(salutation_and_closing, letter)
    ]


@pytest.mark.parametrize(
    ("salutation", "addressee", "closing"),
    [
        ("เรียน", "ผู้ว่าราชการจังหวัด", "ขอแสดงความนับถือ "),
        ("เรียน", "ผู้ว่าราชการจังหวัด", ""),
        (KRAB, "นายกรัฐมนตรี", HIGH),
        (KRAB, "ฯพณฯ นายกรัฐมนตรี", HIGH),
        (KRAB, "ท่านประธานองคมนตรี", HIGH),
        (KRAB, "ผู้ตรวจการแผ่นดิน (นาย ก)", HIGH),
        (KRAB, "ประธานศาลฎีกา(ผ่านเลขาธิการ)", HIGH),
        (KRAB, " ", HIGH),
        ("นมัสการ", "เจ้าอาวาสวัดดอยฟ้า", "ขอนมัสการด้วยความเคารพอย่างสูง"),
        ("ถึง", "กรมใด", "คำใด"),
        ("เรียน", "นายกรัฐมนตรีสำรอง", "ขอแสดงความนับถือ"),
    ],
)
def test_a_pair_that_fits_is_left_alone(salutation: str, addressee: str, closing: str) -> None:
    assert pair(salutation, addressee, closing) == []


@pytest.mark.parametrize(
    ("salutation", "addressee", "closing", "found"),
    [
        ("เรียน", "ผู้ว่า", f" {HIGH}", [("salutation.closing closing", HIGH, "ขอแสดงความนับถือ")]),
        ("เรียน", "นายกรัฐมนตรี", "", [("salutation.high-post salutation", "", KRAB)]),
        (KRAB, "ผู้ว่าราชการจังหวัด", HIGH, [("salutation.not-high-post salutation", "", "เรียน")]),
        ("เรียน", " เจ้าอาวาสวัดดอยฟ้า", "", [("salutation.monk salutation", "เรียน", "นมัสการ")]),
        ("นมัสการ", "นายอำเภอ", "", [("salutation.not-monk salutation", "", "เรียน")]),
        (
            KRAB,
            "เจ้าคณะจังหวัด",
            "",
            [("salutation.not-high-post salutation", "", "เรียน"), ("salutation.monk salutation", KRAB, "นมัสการ")],
        ),
    ],
)
def test_a_pair_that_does_not_fit_is_offered_right(
    salutation: str, addressee: str, closing: str, found: list[tuple[str, str, str]]
) -> None:
    assert pair(salutation, addressee, closing) == found
    assert pair(salutation, addressee, closing, Kind.MEMO) == []


def test_the_high_post_is_named() -> None:
    (found,) = findings(salutation_and_closing, Letter(addressee="พณฯ นายกรัฐมนตรี", closing=""))
    assert found.text == "ถึงนายกรัฐมนตรี ใช้ “กราบเรียน”"
    (pair_,) = findings(salutation_and_closing, Letter(closing=HIGH, addressee="ก"))
    assert pair_.text == f"คำขึ้นต้น “เรียน” คู่กับคำลงท้าย “ขอแสดงความนับถือ” ไม่ใช่ “{HIGH}”"


def summed(*body: str, salutation: str = "เรียน", kind: Kind = Kind.EXTERNAL) -> list[tuple[str, int | None, str, str]]:
    found = said(summary_paragraph, Letter(kind=kind, salutation=salutation, body=body))
    assert all(field == "body" for _, field, *_ in found)
    return [(check.removeprefix("summary."), place, quote, offer) for check, _, place, quote, offer in found]


@pytest.mark.parametrize(
    ("salutation", "last"),
    [
        ("เรียน", "จึงเรียนมาเพื่อทราบ"),
        ("เรียน", "จึงขอเรียนมายังท่าน"),
        ("กราบเรียน", "จึงกราบเรียนมาเพื่อโปรดพิจารณา"),
        ("นมัสการ", "จึงนมัสการมาด้วยความเคารพ"),
        ("ถึง", "โดยไม่มีย่อหน้าสรุป"),
    ],
)
def test_a_summary_with_the_verb_of_the_salutation_is_left_alone(salutation: str, last: str) -> None:
    assert summed("ก", last, salutation=salutation) == []
    assert summed(" ", salutation=salutation) == []


def test_a_letter_without_a_summary_is_asked_about() -> None:
    assert summed("ก", "จึงเรียนเพื่อทราบ") == [("none", None, "", "")]
    assert summed("ก", kind=Kind.MEMO) == []
    (found,) = findings(summary_paragraph, Letter(body=("ก",)))
    assert found.text == "ไม่พบย่อหน้าสรุป “จึงเรียนมาเพื่อ…”"


def test_another_verb_is_offered_right_in_its_line() -> None:
    assert summed("ก", "ทั้งนี้ จึงกราบเรียนมาเพื่อทราบ") == [("verb", 1, "จึงกราบเรียนมา", "ทั้งนี้ จึงเรียนมาเพื่อทราบ")]
    assert summed("จึงเรียนมาเพื่อ", salutation="ถึง") == []
    memo = summed("จึงเรียนมาเพื่อทราบ", salutation="กราบเรียน", kind=Kind.MEMO)
    assert memo == [("verb", 0, "จึงเรียนมา", "จึงกราบเรียนมาเพื่อทราบ")]


def test_a_sealed_letter_has_no_summary_of_that_sort() -> None:
    assert summed("ก", "จึงเรียนมาเพื่อทราบ", kind=Kind.SEALED) == [("sealed", 1, "จึงเรียนมา", "")]
    assert summed("ก", kind=Kind.SEALED) == []
    assert summed("จึงเรียนมาเพื่อทราบ", kind=Kind.ORDER) == []
