"""Signature blocks and telephone lines as offices type them."""

import pytest

from circ_desktop.reading.letter.fields.contacts import phones_in
from circ_desktop.reading.letter.fields.foot import read_foot
from circ_desktop.reading.letter.reader import read_pages
from circ_desktop.reading.lines.lines import lines_of


def signed(foot: str) -> tuple[str | None, str | None, str | None]:
    """Return name, position and owner unit."""
    found = read_foot(lines_of([foot]))
    name = found.signer_name.value if found.signer_name else None
    position = " ".join(found.signer_position.value) if found.signer_position else None
    return name, position, " ".join(found.owner_unit.value) if found.owner_unit else None


@pytest.mark.parametrize(
    ("foot", "expected"),
    [
        (
            "(รองศาสตราจารย์ ดร.ธารา ใฝ่รู้)\nคณบดีคณะเกษตร\n\nงานบริการวิชาการ\nโทร. ๐ ๗๓๐๐ ๐๐๐๑",
            ("รองศาสตราจารย์ ดร.ธารา ใฝ่รู้", "คณบดีคณะเกษตร", "งานบริการวิชาการ"),
        ),
        (
            "ครูมาลี\n(นางสาวมาลี ใจงาม)\nผู้อำนวยการโรงเรียนบ้านธารา",
            ("นางสาวมาลี ใจงาม", "ผู้อำนวยการโรงเรียนบ้านธารา", None),
        ),
        (
            "(ลงชื่อ) นายก้อง ธารดี\n(นายก้อง ธารดี)\nหัวหน้าศูนย์เรียนรู้\nโทร. ๐๗๓ ๐๐๐ ๐๐๐",
            ("นายก้อง ธารดี", "หัวหน้าศูนย์เรียนรู้", None),
        ),
        (
            "(นายก้อง ธารดี)\nนักวิชาการสหกรณ์ รักษาการในตำแหน่ง\nสหกรณ์จังหวัดนครธารา\n\nกลุ่มบริหารทั่วไป\nโทร. ๐ ๗๓๐๐ ๐๐๐๒",
            ("นายก้อง ธารดี", "นักวิชาการสหกรณ์ รักษาการในตำแหน่ง สหกรณ์จังหวัดนครธารา", "กลุ่มบริหารทั่วไป"),
        ),
        (
            "(นายก้อง ธารดี)\nนักวิชาการพัสดุ\n[ ] เห็นชอบ  [ ] ไม่เห็นชอบ",
            ("นายก้อง ธารดี", "นักวิชาการพัสดุ", None),
        ),
        (
            "(นายก้อง ธารดี)\nผู้อำนวยการโรงเรียนบ้านธารา\nครูผู้ประสานงาน นางมณี โทร. ๐๘๐-๐๐๐-๐๐๐๐",
            ("นายก้อง ธารดี", "ผู้อำนวยการโรงเรียนบ้านธารา", None),
        ),
        ("(เภสัชกรหญิงมณี ใจธาร)\nหัวหน้ากลุ่มงานเภสัชกรรม", ("เภสัชกรหญิงมณี ใจธาร", "หัวหน้ากลุ่มงานเภสัชกรรม", None)),
        (
            "(นายก้อง ธารดี)\nนายอำเภอธารา\nปลัดอำเภอ ..............\nผู้ร่าง ..............",
            ("นายก้อง ธารดี", "นายอำเภอธารา", None),
        ),
        (
            "(นายก้อง ธารดี)\nนายกสมาคมชาวธารา\nเลขานุการสมาคม ๐๘๐ ๐๐๐ ๐๐๐๑",
            ("นายก้อง ธารดี", "นายกสมาคมชาวธารา", None),
        ),
        (
            "สำนักงานจังหวัด (นายก้อง ธารดี)\nกลุ่มงานอำนวยการ รองผู้ว่าราชการจังหวัด ปฏิบัติราชการแทน\nโทร. ๐ ๗๓๐๐ ๐๐๐๔ ผู้ว่าราชการจังหวัดนครธารา",
            (
                "นายก้อง ธารดี",
                "รองผู้ว่าราชการจังหวัด ปฏิบัติราชการแทน ผู้ว่าราชการจังหวัดนครธารา",
                "สำนักงานจังหวัด กลุ่มงานอำนวยการ",
            ),
        ),
    ],
)
def test_who_signed(foot: str, expected: tuple[str | None, str | None, str | None]) -> None:
    assert signed(foot) == expected


@pytest.mark.parametrize(
    ("line", "phone"),
    [
        ("โทร. ๐ ๗๓๐๐ ๑๑๑๑ ต่อ ๑๒ (นางสาวมณี)", "๐ ๗๓๐๐ ๑๑๑๑ ต่อ ๑๒"),
        ("โทร. o ๗๓oo ๑๑๑๑", "0 ๗๓00 ๑๑๑๑"),
        ("โทร. ..๐ ๗๓๐๐ ๒๒๒๒...", "๐ ๗๓๐๐ ๒๒๒๒"),
        ("โทร. ๐๗๓ ๐๐๐ ๐๐๐; ๐๘๐ ๐๐๐ ๐๐๐๐", "๐๗๓ ๐๐๐ ๐๐๐; ๐๘๐ ๐๐๐ ๐๐๐๐"),
    ],
)
def test_a_telephone_number_without_what_is_around_it(line: str, phone: str) -> None:
    assert [field.value for field in phones_in(lines_of([line]))] == [phone]


def test_a_monk_greets_and_closes_with_the_same_word() -> None:
    reading = read_pages(
        [
            "ที่ ๓/๒๕๖๖\nวัดธาราทอง\n๕ มีนาคม ๒๕๖๖\nเรื่อง ขอยืมเต็นท์\nขอเจริญพร  นายกเทศมนตรีตำบลธารา\nด้วยวัดจะจัดงานบุญ ขอยืมเต็นท์ ๒ หลัง"
            "\nจึงเจริญพรมาเพื่อโปรดพิจารณา\nขอเจริญพร\n(พระครูธาราภิบาล)\nเจ้าอาวาสวัดธาราทอง"
        ]
    )
    assert reading.salutation is not None
    assert reading.addressee is not None
    assert reading.signer_name is not None
    assert (reading.salutation.value, reading.addressee.value) == ("ขอเจริญพร", "นายกเทศมนตรีตำบลธารา")
    assert reading.signer_name.value == "พระครูธาราภิบาล"


def test_a_note_behind_the_telephone_number_is_no_name() -> None:
    found = read_foot(
        lines_of(
            ["(นายก้อง ธารดี)\nผู้อำนวยการกอง\n\nกองกลาง\nโทร ๐ ๗๓๐๐ ๐๐๐๓ (ในเวลาราชการ)\nอีเมลกลาง saraban@example.go.th"]
        )
    )
    assert found.signer_name is not None
    assert found.signer_name.value == "นายก้อง ธารดี"
    assert [field.value for field in found.emails] == ["saraban@example.go.th"]
