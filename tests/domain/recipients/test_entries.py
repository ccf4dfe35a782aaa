"""Whom a letter goes to: tidied, refused where no letter could go, and known again as the same place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from circ_desktop.domain.errors import InvalidEntry
from circ_desktop.domain.recipients import entries
from circ_desktop.domain.recipients.entries import (
    COPIES_MOST,
    Named,
    Recipient,
    SentRecipient,
    check_recipient,
    doubled,
    place_of,
    tidy_recipient,
)
from tests.domain.records import changeable, said_unasked

HEAD = Recipient("นายอำเภอธารทอง", address=("ที่ว่าการอำเภอ",), post_code="96990")


def test_records_are_kept_as_they_were_written_and_one_copy_goes_to_who_is_in_use() -> None:
    assert changeable(entries) == set()
    assert said_unasked(entries) == {
        "Recipient.copies": 1,
        "Recipient.row": 0,
        "Recipient.id": 0,
        "Recipient.version": 1,
        "Recipient.active": True,
        "RecipientGroup.count": 0,
        "RecipientGroup.active": True,
        "SentRecipient.copies": 1,
    }


def test_a_recipient_is_shown_on_one_line_and_compared_without_spaces_in_one_sort_of_digits() -> None:
    two_lines = Recipient("ผู้อำนวยการ\nโรงเรียนบ้านเหนือ ๒")
    assert two_lines.name == "ผู้อำนวยการ โรงเรียนบ้านเหนือ ๒"
    assert two_lines.key == "ผู้อำนวยการโรงเรียนบ้านเหนือ2"


@pytest.mark.parametrize(
    ("recipient", "has"),
    [(Recipient("ก"), False), (Recipient("ก", address=("ข",)), True), (Recipient("ก", post_code="96990"), True)],
)
def test_an_envelope_is_addressed_with_more_than_the_name_where_there_is_more(recipient: Recipient, has: bool) -> None:
    assert recipient.has_address is has


def test_who_got_a_letter_gets_another_one_as_it_was_addressed_then() -> None:
    sent = SentRecipient(3, "กราบเรียน", "ผู้ว่า", ("ศาลากลาง",), "96000", 2, 7)
    assert sent.again() == Recipient("ผู้ว่า", "กราบเรียน", address=("ศาลากลาง",), post_code="96000", copies=2, id=7)
    assert replace(sent, recipient_id=None).again().id == 0


def test_tidying_takes_what_is_not_seen() -> None:
    messy = Recipient(
        addressee=" นาย\u200bอำเภอ \n \n ธารทอง ",
        salutation=" เรียน ",
        closing=" ขอแสดงความนับถือ",
        address=("", " หมู่ที่  ๔ "),
        email=" a@b.go.th ",
        groups=("ข", " ", "ก ", "ข"),
    )
    assert tidy_recipient(messy) == Recipient(
        addressee="นายอำเภอ\nธารทอง",
        salutation="เรียน",
        closing="ขอแสดงความนับถือ",
        address=("หมู่ที่ ๔",),
        email="a@b.go.th",
        groups=("ก", "ข"),
    )


@pytest.mark.parametrize(
    ("address", "typed", "tidied", "code"),
    [
        (("ตำบลวังใส ๙๖๙๙๐",), "", ("ตำบลวังใส",), "96990"),
        (("ตำบลวังใส", "รหัสไปรษณีย์ 96990"), "", ("ตำบลวังใส",), "96990"),
        (("ตำบลวังใส รหัสไปรษณีย์ 96990 ",), "", ("ตำบลวังใส",), "96990"),
        (("96990",), "", (), "96990"),
        (("ตำบลวังใส 96990",), "10000", ("ตำบลวังใส 96990",), "10000"),
        (("96990", "ตำบลวังใส"), "", ("96990", "ตำบลวังใส"), ""),
        (("เลขที่ 06990",), "", ("เลขที่ 06990",), ""),
        ((), "๙๖ ๙๙๐", (), "96990"),
        ((), "96990.0", (), "96990"),
        ((), "96990.00", (), "96990"),
        ((), "9699.05", (), "9699.05"),
    ],
)
def test_the_post_code_stands_in_a_field_of_its_own(
    address: tuple[str, ...], typed: str, tidied: tuple[str, ...], code: str
) -> None:
    found = tidy_recipient(Recipient("ก", address=address, post_code=typed))
    assert (found.address, found.post_code) == (tidied, code)


@given(st.text(max_size=40), st.text(max_size=40))
def test_tidying_twice_is_tidying_once(name: str, line: str) -> None:
    once = tidy_recipient(Recipient(name, address=(line,), post_code="1"))
    assert tidy_recipient(once) == once


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"addressee": ""}, "addressee"),
        ({"post_code": "9699"}, "post_code"),
        ({"post_code": "096990"}, "post_code"),
        ({"post_code": "06990"}, "post_code"),
        ({"email": "a@b"}, "email"),
        ({"email": "a b@c.d"}, "email"),
        ({"email": "a@b@c.d"}, "email"),
        ({"copies": 0}, "copies"),
        ({"copies": COPIES_MOST + 1}, "copies"),
    ],
)
def test_an_entry_that_no_letter_could_go_to_is_refused_beside_its_field(change: dict[str, object], field: str) -> None:
    with pytest.raises(InvalidEntry) as refused:
        check_recipient(replace(HEAD, **change))
    assert refused.value.field == field


@pytest.mark.parametrize(
    "change", [{}, {"post_code": ""}, {"email": "a@b.go.th"}, {"copies": 1}, {"copies": COPIES_MOST}]
)
def test_any_other_entry_is_taken(change: dict[str, object]) -> None:
    assert COPIES_MOST == 99
    check_recipient(replace(HEAD, **change))


def test_a_message_names_a_recipient_by_its_row_and_else_by_its_place() -> None:
    assert place_of(replace(HEAD, row=12), 3) == "แถวที่ ๑๒ (นายอำเภอธารทอง)"
    assert place_of(HEAD, 3) == "ผู้รับที่ ๓ (นายอำเภอธารทอง)"
    assert place_of(Recipient(), 3) == "ผู้รับที่ ๓"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("ก" * 80, "ก" * 80),
        ("ก" * 81, "ก" * 80 + "…"),
        ("ก" * 50 + " " + "ข" * 40, "ก" * 50 + "…"),
        ("ก" * 50 + " " + "ข" * 29, "ก" * 50 + " " + "ข" * 29),
    ],
)
def test_a_long_name_leaves_room_for_others_in_a_message(name: str, shown: str) -> None:
    assert place_of(Recipient(name), 1) == f"ผู้รับที่ ๑ ({shown})"


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (HEAD, True),
        (Recipient("นายอำเภอ ธารทอง"), True),
        (replace(HEAD, address=("ที่ว่าการ", "อำเภอ"), post_code="๙๖๙๙๐"), True),
        (replace(HEAD, address=("ที่อื่น",)), False),
        (replace(HEAD, post_code="96991"), False),
        (replace(HEAD, addressee="นายอำเภอธารเงิน"), False),
    ],
)
def test_the_same_place_has_an_equal_name_and_an_equal_address_where_both_have_one(
    other: Recipient, same: bool
) -> None:
    assert (Named([HEAD]).same(other) is HEAD) is same
    assert (Named([other]).same(HEAD) is other) is same


def test_of_two_places_of_one_name_the_one_with_that_address_is_found() -> None:
    first, second = replace(HEAD, address=("ก",)), replace(HEAD, address=("ข",))
    known = Named([first])
    known.add(second)
    assert known.same(second) is second
    assert known.same(replace(HEAD, address=("ค",))) is None
    assert Named().same(HEAD) is None


def test_every_second_naming_is_told_with_the_first_one_and_nameless_rows_are_left_alone() -> None:
    again, third = replace(HEAD, row=2), replace(HEAD, row=3)
    other, nameless = Recipient("กำนัน"), Recipient()
    assert doubled([HEAD, other, again, nameless, third, nameless]) == ((HEAD, again), (HEAD, third))
    assert doubled([]) == ()
