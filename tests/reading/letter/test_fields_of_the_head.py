"""Agency, enclosures and kind where offices depart from the form."""

import pytest

from circ_desktop.reading.letter.blocks import Blocks
from circ_desktop.reading.letter.fields.enclosures import read_enclosures
from circ_desktop.reading.letter.fields.sender import read_sealed_sender, read_sender
from circ_desktop.reading.letter.reader import read_pages
from circ_desktop.reading.letter.reading import Outcome
from circ_desktop.reading.lines.lines import lines_of


def sent_along(text: str) -> list[tuple[str, int | None, str]]:
    found = read_enclosures(Blocks(enclosures=[(line, line.text) for line in lines_of([text])]))
    return [(item.value.title, item.value.quantity, item.value.unit) for item in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "สำเนาบันทึก จำนวน ๒ ฉบับ\nภาพถ่าย จำนวน ๙ ภาพ",
            [("สำเนาบันทึก", 2, "ฉบับ"), ("ภาพถ่าย", 9, "ภาพ")],
        ),
        (
            "สำเนาหนังสือจังหวัดนครธารา จำนวน ๑ ฉบับ\nที่ นธ ๐๐๑๗/ว ๕ ลงวันที่ ๑ มีนาคม ๒๕๖๖",
            [("สำเนาหนังสือจังหวัดนครธารา ที่ นธ ๐๐๑๗/ว ๕ ลงวันที่ ๑ มีนาคม ๒๕๖๖", 1, "ฉบับ")],
        ),
        ("แผนผังและรูปตัด จำนวนอย่างละ ๓ แผ่น", [("แผนผังและรูปตัด", 3, "แผ่น")]),
        ("ระเบียบวาระ (สแกน QR Code ท้ายหนังสือ)", [("ระเบียบวาระ", None, "")]),
    ],
)
def test_what_was_sent_along(text: str, expected: list[tuple[str, int | None, str]]) -> None:
    assert sent_along(text) == expected


@pytest.mark.parametrize(
    ("head", "sender"),
    [
        ("ที่ นร ๑๐๙๙/ว ๔\nสำนักงาน ก.ธ.\nถนนธารา นนทบุรี ๑๑๐๐๐", "สำนักงาน ก.ธ."),
        ("ที่ นธ ๐๐๑๗.๑/ว......... ศาลากลางจังหวัดนครธารา\nถนนธารา นธ ๙๖๐๐๐", "ศาลากลางจังหวัดนครธารา"),
        ("๑๒ หมู่ ๓ บ้านธารา\nตำบลธารา อำเภอธารา\nจังหวัดนครธารา", None),
    ],
)
def test_the_issuing_agency(head: str, sender: str | None) -> None:
    found = read_sender(lines_of([head]))
    assert (found.value if found else None) == sender


def test_a_stamped_letter_whose_day_was_left_open_still_names_its_agency() -> None:
    found, _ = read_sealed_sender(lines_of(["ขอส่งเอกสารมาเพื่อทราบ\nกรมธาราธิการ\n  มีนาคม ๒๕๖๖\nกองคลัง"]))
    assert found is not None
    assert found.value == "กรมธาราธิการ"


def test_a_certificate_without_a_title_is_one() -> None:
    reading = read_pages(
        [
            "เลขที่ ๗/๒๕๖๖\n\nเทศบาลตำบลธารา\nอำเภอธารา\n\nหนังสือฉบับนี้ให้ไว้เพื่อรับรองว่า นายก้อง ธารดี เป็นพนักงานจ้างของเทศบาลตำบลธารา "
            "ตั้งแต่วันที่ ๑ มกราคม ๒๕๖๐ จนถึงปัจจุบัน และมีความประพฤติดี\n\nให้ไว้ ณ วันที่ ๒ มีนาคม พ.ศ. ๒๕๖๖\n\n(นางมณี ใจธาร)\nนายกเทศมนตรีตำบลธารา"
        ]
    )
    assert (reading.outcome, reading.kind) == (Outcome.LETTER, "other_letter")
    assert reading.number is not None
    assert reading.number.value == "๗/๒๕๖๖"


def test_dots_for_the_initials_below_a_draft_make_no_blank_form() -> None:
    text = (
        "ที่ นธ ๐๐๑๗/\nศาลากลางจังหวัดนครธารา\n\n  มีนาคม ๒๕๖๖\n\nเรื่อง ขอเชิญร่วมงาน\nเรียน นายอำเภอทุกอำเภอ\n"
        "ด้วยจังหวัดจะจัดงานประจำปี ขอเชิญร่วมงาน\nจึงเรียนมาเพื่อทราบ\nขอแสดงความนับถือ\n\nผู้ว่าราชการจังหวัดนครธารา\n"
    )
    initials = "............ ร่าง\n............ พิมพ์\n............ ทาน\n............ ตรวจ\n"
    assert read_pages([text + initials]).outcome is Outcome.LETTER
    assert read_pages([text.replace("นายอำเภอทุกอำเภอ", initials)]).outcome is Outcome.NOT_A_LETTER


def test_a_memo_may_date_its_own_number() -> None:
    reading = read_pages(
        [
            "บันทึกข้อความ\nส่วนราชการ กองคลัง\nที่ นธ ๕๒๑๐๑/๙ ลงวันที่ ๓ มี.ค. ๖๗\nเรื่อง แจ้งเวร\nเรียน ปลัดเทศบาล\n"
            "พร้อมบันทึกนี้ขอส่งคำสั่งมาเพื่อทราบ\nจึงเรียนมาเพื่อทราบ\n(นางมณี ใจธาร)\nผู้อำนวยการกองคลัง"
        ]
    )
    assert reading.number is not None
    assert reading.dated is not None
    assert reading.addressee is not None
    assert (reading.number.value, reading.dated.value.isoformat()) == ("นธ ๕๒๑๐๑/๙", "2024-03-03")
    assert reading.addressee.value == "ปลัดเทศบาล"
