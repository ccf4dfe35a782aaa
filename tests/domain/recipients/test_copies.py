"""One letter to many: each copy, and what would go wrong, told by row before a page is set."""

import pytest
from msgspec.structs import replace

from circ_desktop.domain.errors import InvalidEntry
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.recipients import copies as module
from circ_desktop.domain.recipients.copies import (
    ADDRESSEE_FIELDS,
    MOST_COPIES,
    Copy,
    CopyLook,
    MergeWish,
    check_merge,
    copies,
    merge_hints,
    page_hints,
    variables_of,
)
from circ_desktop.domain.recipients.entries import Recipient
from tests.domain.records import changeable, said_unasked

LETTER = Letter(addressee="ทุกท่าน", salutation="เรียน", body=("ขอเชิญ {ผู้รับ} วันที่ { วันนัด } {x}", "จึงเรียนมาเพื่อทราบ"))
PLAIN = replace(LETTER, body=("จึงเรียนมาเพื่อทราบ",))


def to(name: str, day: str = "๕ มิ.ย.", **more: object) -> Recipient:
    return replace(Recipient(name, fields=(("วันนัด", day),)), **more)


def wish(*recipients: Recipient, **more: object) -> MergeWish:
    return replace(MergeWish(recipients), **more)


def test_records_are_kept_as_they_were_written_and_say_nothing_unasked() -> None:
    assert changeable(module) == set()
    assert said_unasked(module) == {"MergeWish.blank": 0}
    assert ADDRESSEE_FIELDS == ("ผู้รับ", "เรียน")


def test_a_wish_counts_the_copies_of_each_and_the_blank_ones() -> None:
    assert wish(to("ก", copies=2), to("ข"), blank=3).count == 6


def test_variables_are_named_once_in_order_and_longer_braces_are_none() -> None:
    body = ("{ก} {ข} {ก} {{ค}}", "{" + "ง" * 60 + "} {" + "จ" * 61 + "} {} {a\nb}")
    assert variables_of(Letter(body=body)) == ("ก", "ข", "ค", "ง" * 60)


def test_each_copy_is_filled_for_its_recipient_and_braces_that_the_list_does_not_know_stay() -> None:
    made = list(copies(LETTER, wish(to("กำนัน\nตำบลหนึ่ง"), to("ข", "๖ มิ.ย."))))
    assert [copy.letter.body for copy in made] == [
        ("ขอเชิญ กำนัน ตำบลหนึ่ง วันที่ ๕ มิ.ย. {x}", "จึงเรียนมาเพื่อทราบ"),
        ("ขอเชิญ ข วันที่ ๖ มิ.ย. {x}", "จึงเรียนมาเพื่อทราบ"),
    ]
    assert [copy.letter.addressee for copy in made] == ["กำนัน\nตำบลหนึ่ง", "ข"]
    assert [copy.number for copy in made] == [1, 2]


def test_a_recipient_gets_as_many_copies_as_wished_and_blank_ones_come_last() -> None:
    made = list(copies(PLAIN, wish(to("ก", copies=2), to("ข"), blank=2)))
    assert [(copy.recipient and copy.recipient.name, copy.number) for copy in made] == [
        ("ก", 1),
        ("ก", 1),
        ("ข", 2),
        (None, 0),
        (None, 0),
    ]
    assert [copy.letter.addressee for copy in made[3:]] == ["", ""]
    assert (made[0].place, made[3].place) == ("ผู้รับที่ ๑ (ก)", "ฉบับเว้นผู้รับ")


@pytest.mark.parametrize(
    ("recipient", "salutation", "closing"),
    [
        (to("ก"), "เรียน", "ขอแสดงความนับถือ"),
        (to("ก", salutation="เรียน"), "เรียน", "ขอแสดงความนับถือ"),
        (to("ก", salutation="นมัสการ"), "นมัสการ", "ขอนมัสการด้วยความเคารพ"),
        (to("ก", salutation="ถึง"), "ถึง", "ขอแสดงความนับถือ"),
        (to("ก", salutation="นมัสการ", closing="เคารพ"), "นมัสการ", "เคารพ"),
        (to("ก", closing="เคารพ"), "เรียน", "เคารพ"),
    ],
)
def test_a_recipients_own_salutation_takes_the_closing_that_goes_with_it(
    recipient: Recipient, salutation: str, closing: str
) -> None:
    closings = {"นมัสการ": "ขอนมัสการด้วยความเคารพ", "เรียน": "ไม่ใช้"}
    (copy,) = copies(PLAIN, wish(recipient, closings=closings))
    assert (copy.letter.salutation, copy.letter.closing) == (salutation, closing)
    (without,) = copies(PLAIN, wish(recipient))
    assert without.letter.salutation == salutation


def test_a_value_of_the_list_goes_before_the_addressee_of_the_same_name() -> None:
    (copy,) = copies(LETTER, wish(replace(to("ก"), fields=(("ผู้รับ", "ท่าน"), ("วันนัด", "วันนี้")))))
    assert copy.letter.body[0] == "ขอเชิญ ท่าน วันที่ วันนี้ {x}"


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        (wish(), "ยังไม่ได้เลือกผู้รับ"),
        (wish(to("ก", copies=0)), "ยังไม่ได้เลือกผู้รับ"),
        (wish(blank=MOST_COPIES + 1), "มากเกินไป"),
        (wish(to("ก"), to(" ", row=4)), "ยังไม่มีชื่อผู้รับ: แถวที่ ๔"),
        (wish(to("ก"), Recipient("ข"), to("ค")), "ข้อความมีช่อง {วันนัด} แต่ไม่มีค่าให้เติม: ผู้รับที่ ๒ (ข)"),
        (wish(to("ก", " "), to("ข")), "ผู้รับที่ ๑ (ก)"),
    ],
)
def test_a_merge_that_cannot_be_made_is_refused_by_whom_it_fails(wanted: MergeWish, told: str) -> None:
    with pytest.raises(InvalidEntry) as refused:
        check_merge(LETTER, wanted)
    assert told in refused.value.what
    assert refused.value.field == "recipients"


@pytest.mark.parametrize(
    "wanted",
    [
        wish(to("ก")),
        wish(blank=1),
        wish(blank=MOST_COPIES),
        wish(replace(to("ก"), fields=(("วันนัด", "ก"), ("ผู้รับ", "")))),
    ],
)
def test_a_merge_that_can_be_made_is_taken(wanted: MergeWish) -> None:
    assert MOST_COPIES == 50_000
    check_merge(LETTER, wanted)


@pytest.mark.parametrize(("many", "told"), [(5, "(ฌ)"), (6, "และอีก ๑ รายการ"), (7, "และอีก ๒ รายการ")])
def test_five_are_named_and_the_others_counted(many: int, told: str) -> None:
    with pytest.raises(InvalidEntry) as refused:
        check_merge(LETTER, wish(to("ก"), *(Recipient("งจฉชฌญฎ"[number]) for number in range(many))))
    assert told in refused.value.what
    assert refused.value.what.count(" · ") == 4
    assert ("รายการ" in refused.value.what) is (many > 5)


def test_a_usual_merge_wants_no_second_look() -> None:
    assert merge_hints(PLAIN, wish(to("ก"), to("ข"))) == ()


def test_who_would_get_two_letters_is_told_by_row_or_name() -> None:
    assert merge_hints(PLAIN, wish(to("ก"), to("ก"))) == ("ผู้รับซ้ำกัน จะได้มากกว่าหนึ่งฉบับ: ก",)
    assert merge_hints(PLAIN, wish(to("ก"), to("ก", row=5))) == ("ผู้รับซ้ำกัน จะได้มากกว่าหนึ่งฉบับ: แถวที่ ๕ (ก)",)


def test_braces_that_the_list_does_not_fill_are_told_as_they_stand() -> None:
    assert merge_hints(LETTER, wish(to("ก"))) == ("รายชื่อไม่มีคอลัมน์ {x} จึงพิมพ์ตามที่เห็น",)


KRAB_HINT = "คำขึ้นต้นต่างจาก “กราบเรียน” แต่ข้อความลงท้ายว่า “จึงกราบเรียนมา…”: ผู้รับที่ ๑ (ก)"
RIAN_HINT = "คำขึ้นต้นต่างจาก “เรียน” แต่ข้อความลงท้ายว่า “จึงเรียนมา…”: ผู้รับที่ ๑ (ก)"


@pytest.mark.parametrize(
    ("wording", "body", "other", "hint"),
    [
        ("เรียน", "จึงเรียนมาเพื่อทราบ", "นมัสการ", RIAN_HINT),
        ("กราบเรียน", "  จึงกราบเรียนมา", "เรียน", KRAB_HINT),
        ("เรียน", "จึงเรียนมาเพื่อทราบ", "เรียน", ""),
        ("เรียน", "จึงเรียนมาเพื่อทราบ", "", ""),
        ("เรียน", "เพื่อทราบ จึงเรียนมา", "นมัสการ", ""),
        ("ถึง", "จึงเรียนมาเพื่อทราบ", "นมัสการ", ""),
    ],
)
def test_a_salutation_that_the_last_paragraph_contradicts_is_told(
    wording: str, body: str, other: str, hint: str
) -> None:
    letter = Letter(salutation=wording, body=("ย่อหน้าแรก", body))
    assert merge_hints(letter, wish(Recipient("ก", other), Recipient("ข"))) == ((hint,) if hint else ())


def look(number: int, pages: int, over: str = "", *notes: str) -> CopyLook:
    return CopyLook(Copy(PLAIN, Recipient(f"คนที่ {number}"), number), pages, over, notes)


def test_a_copy_that_is_longer_or_shorter_than_the_others_is_told() -> None:
    assert page_hints(()) == ()
    assert page_hints([look(1, 1), look(2, 1)]) == ()
    assert page_hints([look(1, 1), look(2, 2), look(3, 1), look(4, 3)]) == (
        "จำนวนหน้าไม่เท่ากัน ฉบับอื่น ๑ หน้า แต่ ๒ หน้า: ผู้รับที่ ๒ (คนที่ 2)",
        "จำนวนหน้าไม่เท่ากัน ฉบับอื่น ๑ หน้า แต่ ๓ หน้า: ผู้รับที่ ๔ (คนที่ 4)",
    )


def test_where_as_many_are_short_as_long_the_short_ones_are_the_usual() -> None:
    told = "จำนวนหน้าไม่เท่ากัน ฉบับอื่น ๑ หน้า แต่ ๒ หน้า: ผู้รับที่ ๑ (คนที่ 1)"
    assert page_hints([look(1, 2), look(2, 1)]) == (told,)


def test_notes_of_the_paper_are_told_once_with_whom_they_concern() -> None:
    assert page_hints([look(1, 1, "เกิน ๑ บรรทัด", "ฟอนต์", "ฟอนต์"), look(2, 1, "", "ฟอนต์")]) == (
        "เกิน ๑ บรรทัด: ผู้รับที่ ๑ (คนที่ 1)",
        "ฟอนต์: ทุกฉบับ",
    )
