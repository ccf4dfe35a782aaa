"""Troubles: what happened, what it means, what to press."""

import pytest

from circ_desktop.domain.errors import (
    CircError,
    DiskFull,
    FontMissing,
    SameLetter,
    StaleEdit,
    StorageTrouble,
    TypesetError,
)


def test_a_trouble_says_only_what_happened_where_nobody_said_more() -> None:
    trouble = CircError("เกิดเรื่อง")
    assert (trouble.what, trouble.means, trouble.press, trouble.detail, trouble.field) == ("เกิดเรื่อง", "", "", "", "")
    assert str(trouble) == "เกิดเรื่อง"


def test_a_trouble_keeps_each_part_and_is_read_as_one_text() -> None:
    trouble = CircError("เกิดเรื่อง", "หนังสือยังอยู่", "กด F5", detail="errno 5", field="subject")
    assert (trouble.what, trouble.means, trouble.press) == ("เกิดเรื่อง", "หนังสือยังอยู่", "กด F5")
    assert (trouble.detail, trouble.field) == ("errno 5", "subject")
    assert str(trouble) == "เกิดเรื่อง หนังสือยังอยู่ กด F5"
    assert str(CircError("เกิดเรื่อง", press="กด F5")) == "เกิดเรื่อง กด F5"
    assert trouble.args == ("เกิดเรื่อง",)


def test_the_same_letter_is_told_with_the_row_that_is_there_already() -> None:
    told = SameLetter("ลงแล้ว", "ยังไม่ใช้เลข", "กด", existing_id=7, detail="x")
    assert (told.existing_id, str(told), told.detail, told.field) == (7, "ลงแล้ว ยังไม่ใช้เลข กด", "x", "")
    assert str(SameLetter("ลงแล้ว", existing_id=7)) == "ลงแล้ว"
    assert SameLetter("ลงแล้ว", existing_id=7).detail == ""


def test_a_stale_edit_carries_what_stands_now_and_who_wrote_it() -> None:
    told = StaleEdit("แก้ไปก่อน", "ยังไม่บันทึก", "เทียบ", theirs="ข้อความ", by="นางสมศรี", detail="version 2")
    assert (told.theirs, told.by, told.detail, str(told)) == ("ข้อความ", "นางสมศรี", "version 2", "แก้ไปก่อน ยังไม่บันทึก เทียบ")
    plain = StaleEdit("แก้ไปก่อน")
    assert (plain.theirs, plain.by, plain.detail, str(plain)) == (None, "", "", "แก้ไปก่อน")


@pytest.mark.parametrize(
    ("kind", "of"), [(DiskFull, StorageTrouble), (FontMissing, TypesetError), (StorageTrouble, CircError)]
)
def test_a_finer_trouble_is_caught_with_its_kind(kind: type[CircError], of: type[CircError]) -> None:
    assert issubclass(kind, of)
