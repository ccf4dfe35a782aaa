"""Every place where a line may end, in texts of a few words, with how good it is to end there: one text, all its places.

In the texts: ! tears a day from its month; ? tears a number, a date, a name; / behind a joint of an address; - leaves a
small word hanging; n inside a name; w a word; p before a phrase; s a space; M marked by the clerk.
"""

import re

import pytest

from circ_desktop.typeset.lines.places import Marks, Place, Worth, places, torn

SIGNS = dict(zip("!?/-nwpsM", Worth, strict=True))
SIGN = re.compile(r"\|([!?/\-nwpsM])")


def read(told: str) -> tuple[str, tuple[Place, ...]]:
    """The text, and its places as they are written in it: `ต่าง ๆ |sและ`."""
    text, found, at = "", [], 0
    for sign in SIGN.finditer(told):
        text += told[at : sign.start()]
        at = sign.end()
        found.append(Place(len(text.rstrip(" ")), len(text), SIGNS[sign[1]]))
    return text + told[at:], tuple(found)


def shown(text: str, found: tuple[Place, ...]) -> str:
    by_worth = {worth: sign for sign, worth in SIGNS.items()}
    for place in reversed(found):
        text = f"{text[: place.at]}|{by_worth[place.worth]}{text[place.at :]}"
    return text


def require(told: str, names: frozenset[str] = frozenset(), marks: Marks = Marks()) -> None:
    text, expected = read(told)
    found = places(text, names, marks)
    assert shown(text, found) == told
    assert found == expected


@pytest.mark.parametrize(
    "told",
    [
        "ประชุม|wวันที่ |?๑๕ |!มกราคม |?๒๕๖๙ |sเวลา |?๐๙.๓๐ |!น. |?ณ |-ห้องประชุม",
        "๙ |!เดือน |?๓ |!วัน",
        "๑๕/|?๒๕๖๙",
        "พ.ศ. |?๒๕๖๙",
        "(๑) |?ให้",
        "๑. |?สำรวจ",
        "นายก้องภพ |?ภูผาเงิน |sเดินทาง",
        "a.b@|?example.go.th",
        "https://|/a.example/|/b/|/c",
        "ที่|-www.example.go.th/|/a-|/b_|/c?|/d=|/e&|/f",
        "ทราบ|wด้วย |?๓",
        "แห่งละ |-๓ |!ชุด",
        "ส่ง |w๓ชุด",
        "จำนวน๓ชุด",
    ],
)
def test_dates_numbers_names_and_addresses_are_torn_last(told: str) -> None:
    require(told)


@pytest.mark.parametrize(
    "told",
    [
        "(ก)ประชุม |s(ประธาน)",
        "จึง|-(ขอ",
        "จึง |-(ขอ",
        "ให้ |-“บวร” |sทราบ",
        "ต่าง ๆ |sและ",
        "คู่มือฯ |sฉบับ",
        "ดำเนินการ ฯลฯ |sต่อไป",
        "ฯพณฯ |?นายกรัฐมนตรี",
        'พบ |s"น้ำ" |sกับ |-"ไฟ" |sดับ',
        'ไป|wยัง|-"ที่"|wใด',
        'ให้ |-"บ้าน |sวัด |sโรงเรียน |sราชการ |sและ|-ชุมชน" |sทราบ',
        "กำ|wก",
        "เสนอ/|nแจ้ง",
    ],
)
def test_a_line_ends_neither_before_a_mark_that_closes_nor_behind_one_that_opens(told: str) -> None:
    require(told)


@pytest.mark.parametrize(
    "told",
    [
        "เพื่อ|-โปรดทราบ|pและ |-(แจ้ง)",
        "ทราบ |sเพื่อ |-พิจารณา",
        "ทราบ|wด้วย |sทั้งนี้",  # a word that may also close a phrase, where a space follows
        "ทราบ  |sและ",
        "ก  |sข",
        " ก ",
        "ทราบ|wต่อไป ละ",  # ละ belongs to what stands before it
        "ดังนี้ |w๓ |!ชุด",  # rather not before a quantity
        "มี |-๑๒ |-ตู้|wคอนเทนเนอร์",  # a bare number that counts what follows
        "จำนวน |?๑๒ |sตู้|wคอนเทนเนอร์",
        "เหลือ |s๑๒๓๔ |sตู้",
        "เหลือ |s๑๒ |sABC",
        "เหลือ |s๑๒ |s(ตู้)",
    ],
)
def test_a_space_is_better_than_a_word_and_a_small_word_or_a_bare_number_does_not_hang(told: str) -> None:
    require(told)


@pytest.mark.parametrize(
    "told",
    [
        "ใน|-จังหวัด|-ตราด",
        "องค์การบริหาร|nส่วนตำบล|-ธาร|-น้ำ|-ใส",
        "เทศบาล|nเมือง|nธาร|wทอง",
        "ใน|-เทศบาล|nนคร|nธาร|wทอง",
        "ที่|-ตำบล|-หนองน้ำ|-ใส |sทราบ",
        "อำเภอ|nคำ|wตากล้า|wทราบ",  # no name of a place ends at a space here
        "ตำบล |sโนน|wดู่",
        "หนึ่งร้อย|nยี่สิบ|nบาท",
        "กระทรวงมหาดไทย",
        "ประสิทธิภาพ",
        "สิ่งที่ส่งมาด้วย",
    ],
)
def test_names_and_long_compounds_are_parted_rather_than_leave_a_gap(told: str) -> None:
    require(told)


def test_a_name_that_the_office_added_is_whole_and_a_line_may_end_on_either_side() -> None:
    require("ตำบล|-โนนดู่ |sและ|-โนนดู่|wเก่า", names=frozenset({"โนนดู่"}))
    require("ตำบล|-โนน|-ดู่ |sและ|-โนน|wดู่|wเก่า")


def test_the_clerk_s_marks_win_over_everything_but_a_vowel_without_its_consonant() -> None:
    require("ราย|Mการ", marks=Marks(may=frozenset({3})))
    require("๑๕ |Mมกราคม", marks=Marks(may=frozenset({3})))
    require("ราย|wก่อน", marks=Marks(may=frozenset({4})))  # before ่
    require("ราย  ข้อ", marks=Marks(never=frozenset({4})))  # one of the two spaces
    require("ราย  |sข้อ", marks=Marks(never=frozenset({2})))
    require("รายข้อ", marks=Marks(may=frozenset({3}), never=frozenset({3})))


def test_marks_at_a_text_s_ends_are_no_places() -> None:
    require("ข้อ", marks=Marks(may=frozenset({0, 3})))
    require("")


@pytest.mark.parametrize(
    ("told", "is_torn"),
    [("ขก(|ข", True), ("ขก|(ข", False), ("กข|)", True), ("ก |ข", False), (" |ข", False), ("( |ข", True), ("ก|ำ", True)],
)
def test_a_line_that_ends_behind_a_bracket_is_torn_wherever_it_stands(told: str, is_torn: bool) -> None:
    assert torn(told.replace("|", ""), told.index("|")) is is_torn


def test_marks_count_from_the_place_that_their_text_was_put_or_cut_at() -> None:
    marks = Marks(may=frozenset({3}), never=frozenset({5}))
    assert marks.moved(2) == Marks(may=frozenset({5}), never=frozenset({7}))
    assert not Marks()
    assert bool(Marks(never=frozenset({1})))
    assert marks.forbid(Place(4, 6, Worth.SPACE))
    assert marks.forbid(Place(5, 5, Worth.WORD))
    assert not marks.forbid(Place(6, 6, Worth.WORD))
    assert not marks.forbid(Place(3, 4, Worth.WORD))
