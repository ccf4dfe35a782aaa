"""What stays on one line, shape by shape; and a shape that is not looked for in a text is not in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from circ_desktop.typeset.lines import spans

PIECES = st.sampled_from(
    [
        "๑๒",
        "5",
        "-",
        "–",
        ".",
        ",",
        ":",
        "/",
        "(",
        ")",
        "[",
        "]",
        "“",
        "”",
        '"',
        "#",
        "@",
        "ๆ",
        "ฯ",
        "ฯลฯ",
        "พ.ศ.",
        "ว",
        "ก",
        "กข",
        "มกราคม",
        "วันเสาร์ที่",
        "น.",
        "ไร่",
        "งาน",
        "วรรค",
        "หนึ่ง",
        "www",
        "Abc",
        "x",
        "•",
        "ที่",
        "ข้อ",
        "นาย",
        "ใจดี",
        "https://",
    ]
    * 2
    + [" "] * 20
)


@given(st.lists(PIECES, max_size=14).map("".join))
def test_what_is_skipped_could_not_have_been_found(text: str) -> None:
    characters = frozenset(text)
    for shape in spans._shapes():
        assert shape.may_be_of(characters) or not list(shape.found_in(text))
    if not any(title in text for title in spans._titles()):
        assert not any(pattern.search(text) for pattern in spans._names())


def held(text: str) -> set[str]:
    return {text[span.start : span.end] for span in spans.unbreakable(text)}


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("วันที่ ๕ - ๗ มกราคม พ.ศ. ๒๕๗๐ นี้", "๕ - ๗ มกราคม พ.ศ. ๒๕๗๐"),
        ("ในมกราคม ๒๕๗๐ นี้", "มกราคม ๒๕๗๐"),
        ("ในมกราคม ค. ศ. 2027 นี้", "มกราคม ค. ศ. 2027"),
        ("เดือนตุลาคมนี้", "เดือนตุลาคม"),
        ("วันเสาร์ที่ ๒๙ นี้", "วันเสาร์ที่ ๒๙"),
        ("เวลา ๙.๓๐ - ๑๒.๐๐ น. ณ", "๙.๓๐ - ๑๒.๐๐ น."),
        ("เวลา ๙:๓๐ นาฬิกา", "๙:๓๐ นาฬิกา"),
        ("ยอด ๑,๒๕๐.๕๐ ดอลลาร์", "๑,๒๕๐.๕๐"),
        ("ที่ ๑๐/๒๕๖๗ ลง", "๑๐/๒๕๖๗"),
        ("ขนาด ๒ x ๓ ม้วน", "๒ x ๓"),
        ("อายุ ๑๘ - ๑๙ กว่า", "๑๘ - ๑๙"),
        ("คุณ ๐ ๓๘๖๙ ๔๐๐๐ ค่ะ", "๐ ๓๘๖๙ ๔๐๐๐"),
        ("ที่ นธ (กก) ๐๐๒๓.๔/ว ๑๘๔ ลง", "ที่ นธ (กก) ๐๐๒๓.๔/ว ๑๘๔"),
        ("หนังสือ/ว ๑๒ ลง", "/ว ๑๒"),
        ("รถ กก ๙๙๙ สี", "กก ๙๙๙"),
        ("เนื้อที่ ๑๒ ไร่ ๓ งาน ครับ", "ไร่ ๓ งาน"),
        ("ข้อ ๓ (๒)(๑) แห่ง", "๓ (๒)(๑)"),
        ("วรรคสองของ", "วรรคสอง"),
        ("ให้ (๑) ใช้", "(๑) ใ"),
        ("๑.๒ ให้", "๑.๒"),
        ("ก. ให้", "ก. ใ"),
        ("- ให้", "- ใ"),
        ("ดู https://a.example/x(๑) นะ", "https://a.example/x(๑)"),
        ("มี a.b+c@x.example ครับ", "a.b+c@x.example"),
        ("ตาม ก.ค.ศ. แจ้ง", "ก.ค.ศ."),
        ("อบต.ธารน้ำใส", "อบต.ธ"),
        ("พ. ๒๕๖๗", "พ. ๒๕๖๗"),
        ("ต่าง ๆ และ", " ๆ"),
        ("เป็นต้น ฯลฯ ใน", " ฯลฯ"),
        ("ฯพณฯ อธิบดี", "ฯพณฯ อ"),
        ("ยี่ห้อ Safe-Water ดี", "Safe-Water"),
        ("ร่วม #น้ำใส ดี", "#น้ำใส"),
        ("ชื่อ .... นะ", "...."),
        ("สำนัก (กรอ.) และ", "(กรอ.)"),
        ("คำ “บวร” คือ", "“บวร”"),
        ('คำ "บวร" คือ', '"บวร"'),
        ("ให้ว่าที่ร้อยตรี ดร. สมชาย ใจดี เดิน", "ว่าที่ร้อยตรี ดร. สมชาย ใจดี"),
        ("พระครูวิสุทธิธารากร ให้", "พระครูวิสุทธิธารากร"),
        ("นายก้อง ณ ธารา", "นายก้อง ณ ธารา"),
        ("ตามมาตรา ๕๑ และ", "มาตรา ๕๑"),
        ("มาตรา ๕ ทวิ", "๕ ทวิ"),
        ("ส่ง ๓ ชุด และ", "๓ ชุด"),
        ("ส่ง ๓ตำบล", "๓ตำบล"),
        ("ส่ง ๒ หมู่บ้าน", "๒ หมู่บ้าน"),
        ("๒ หมู่บ้าน", "๒ หมู่บ้าน"),
        ("หมู่ที่๕", "หมู่ที่๕"),
        ("ข้อ ๕", "ข้อ ๕"),
    ],
)
def test_what_belongs_together_stays_whole(text: str, whole: str) -> None:
    assert whole in held(text)


@pytest.mark.parametrize(
    "text",
    ["เจ้านายใจดี มาก", "นายกเทศมนตรี ให้", "(ยาวมากกว่าสิบหกตัวอักษร)", "ให้ ( ก ) ข", "๓  ชุด", "ประชุมและรายงาน", ""],
)
def test_what_only_looks_like_it_may_part(text: str) -> None:
    assert held(text) == set()


def test_a_name_longer_than_any_is_running_text() -> None:
    longest, longer = (f"นาย{'ก' * letters} ขค" for letters in (24, 25))
    assert longest in held(longest)
    assert longer not in held(longer)


def test_a_day_and_its_month_a_number_and_its_unit_do_not_even_part_in_need() -> None:
    text = "๑๕ มกราคม ๒๕๗๐ ๓ ชุด ๑๒ ต.ค. ๕ ข"
    found = spans.inseparable(text)
    assert [text[span.start : span.end] for span in found] == ["๕ ม", "๓ ช", "๒ ต"]


@pytest.mark.parametrize(
    ("text", "at", "is_one"),
    [
        ("๓ ชุด", 0, True),
        ("ก๓ชุด", 1, True),
        ("๑,๒๕๐ บาท", 0, True),
        ("๓ ก", 0, False),
        ("ชุด", 0, False),
        ("๓  ชุด", 0, False),
    ],
)
def test_a_quantity_is_a_number_with_its_unit(text: str, at: int, is_one: bool) -> None:
    assert spans.quantity_at(text, at) is is_one


def test_agencies_are_found_each_time_they_are_named() -> None:
    text = "กระทรวงมหาดไทยส่งกระทรวงมหาดไทยและกระทรวงมหาดไทย กรมการปกครอง"
    found = [text[span.start : span.end] for span in spans.agencies_in(text)]
    assert found.count("กระทรวงมหาดไทย") == 3
    assert "กรมการปกครอง" in found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("เงินหนึ่งร้อยยี่สิบบาทถ้วน นี้", ["หนึ่งร้อยยี่สิบบาทถ้วน"]),
        ("หนึ่งจุดห้า", ["หนึ่งจุดห้า"]),
        ("สามพันสองสตางค์ สิบสี่", ["สามพันสองสตางค์", "สิบสี่"]),
        ("หนึ่งหมื่น", ["หนึ่งหมื่น"]),
        ("สองคน", []),
        ("สองสาม", []),  # no word of a number with places
    ],
)
def test_numbers_in_words_are_whole_with_their_unit(text: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in spans.numbers_in_words(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("อำเภอคำตากล้า และตำบลโนนดู่", ["อำเภอคำตากล้า", "ตำบลโนนดู่"]),
        ("ถนนริมธาร ซอย ๓", ["ถนนริมธาร"]),
        ("บ้านที่ใหญ่มากเหลือเกินในตำบล", []),
    ],
)
def test_names_of_places_end_at_a_space_not_far_off(text: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in spans.places_named_in(text)] == found


def test_an_address_of_the_net_ends_at_a_space_or_a_quotation_mark() -> None:
    assert spans.NET_ADDRESS.findall("“https://a.example/x” www.b.example<c xa@b.example") == [
        "https://a.example/x",
        "www.b.example",
        "xa@b.example",
    ]
