"""The address book: who may change it, what each change leaves in the story, and what is said where it is refused."""

import csv
import io
from pathlib import Path

import openpyxl
import pytest
from msgspec.structs import replace

from circ_desktop.domain.errors import InvalidEntry, NotFound, StaleEdit
from circ_desktop.domain.officer import Right
from circ_desktop.domain.recipients.entries import Recipient, RecipientGroup
from circ_desktop.services.context import Context
from circ_desktop.services.recipients.address_book import (
    export_recipients,
    import_recipients,
    list_groups,
    list_recipients,
    plan_import,
    retire_recipients,
    save_group,
    save_recipient,
)
from circ_desktop.services.recipients.chosen import recipients_of
from tests.services.one_database import on_sqlite
from tests.services.reading_while import looks_while_another_writes
from tests.services.refusing import refused_without_a_trace
from tests.services.trail import trail

DISTRICT = Recipient(addressee="นายอำเภอธารทอง", address=("ที่ว่าการอำเภอ",), post_code="96990", groups=("อำเภอ",))
NOT_SAVED = "ยังไม่ได้บันทึกอะไร"


def test_every_change_wants_the_right_of_the_register(office: Context, tmp_path: Path) -> None:
    made = save_recipient(office, DISTRICT)
    (tmp_path / "ก.csv").write_text("เรียน\nกำนันตำบลวังใส\n", encoding="utf-8")
    plan = plan_import(office, tmp_path / "ก.csv")
    (group,) = list_groups(office)
    for change in (
        lambda ctx: save_recipient(ctx, replace(made, email="a@b.example")),
        lambda ctx: retire_recipients(ctx, (made.id,)),
        lambda ctx: save_group(ctx, replace(group, name="อื่น")),
        lambda ctx: import_recipients(ctx, plan),
    ):
        refused_without_a_trace(office, Right.REGISTER, change)
    assert list_recipients(office) == (made,)


def test_each_change_stands_in_the_story_once(office: Context) -> None:
    before = len(trail(office))
    made = save_recipient(office, DISTRICT)
    group_id = list_groups(office)[0].id
    made = save_recipient(office, replace(made, email="a@b.example"))
    assert retire_recipients(office, (made.id, 99)) == 1
    assert retire_recipients(office, (made.id,)) == 0
    assert retire_recipients(office, (made.id,), back=True) == 1
    assert retire_recipients(office, (made.id,), back=True) == 0
    group = save_group(office, RecipientGroup(group_id, " อำเภอ  ทุกแห่ง "))
    save_group(office, replace(group, active=False))
    assert save_group(office, RecipientGroup(0, "อำเภอ ทุกแห่ง")).id == group_id  # comes back
    new = save_group(office, RecipientGroup(0, "ตำบล"))
    assert [(each.id, each.name, each.active) for each in list_groups(office)] == [
        (new.id, "ตำบล", True),
        (group_id, "อำเภอ ทุกแห่ง", True),
    ]
    name = "นายอำเภอธารทอง"
    assert trail(office)[before:] == [
        ("recipient_group", group_id, "add", "อำเภอ"),
        ("recipient", made.id, "add", name),
        ("recipient", made.id, "change", name),
        ("recipient", made.id, "retire", name),
        ("recipient", made.id, "restore", name),
        ("recipient_group", group_id, "change", "อำเภอ ทุกแห่ง"),
        ("recipient_group", group_id, "retire", "อำเภอ ทุกแห่ง"),
        ("recipient_group", group_id, "add", "อำเภอ ทุกแห่ง"),
        ("recipient_group", new.id, "add", "ตำบล"),
    ]


def test_a_group_that_was_put_away_comes_back_with_the_next_recipient_of_it(office: Context) -> None:
    made = save_recipient(office, DISTRICT)
    (group,) = list_groups(office)
    save_group(office, replace(group, active=False))
    other = save_recipient(office, replace(DISTRICT, addressee="นายอำเภอภูงาม"))
    assert [(each.id, each.count) for each in list_groups(office)] == [(group.id, 2)]
    assert {each.id for each in list_recipients(office, group_id=group.id)} == {made.id, other.id}
    assert ("recipient_group", group.id, "add", "อำเภอ") in trail(office)[-3:]


@pytest.mark.parametrize("name", ["", "  ", "\u200b"])
def test_a_group_needs_a_name_of_its_own(office: Context, name: str) -> None:
    with pytest.raises(InvalidEntry) as nameless:
        save_group(office, RecipientGroup(0, name))
    assert str(nameless.value) == f"ยังไม่ได้พิมพ์ชื่อกลุ่ม {NOT_SAVED} พิมพ์ชื่อกลุ่ม เช่น อำเภอทุกแห่ง"
    assert nameless.value.field == "group"
    first, second = save_group(office, RecipientGroup(0, "หนึ่ง")), save_group(office, RecipientGroup(0, "สอง"))
    with pytest.raises(InvalidEntry) as twice:
        save_group(office, replace(second, name=" หนึ่ง"))
    assert (str(twice.value), twice.value.field) == (f"มีกลุ่ม “หนึ่ง” อยู่แล้ว {NOT_SAVED} ใช้ชื่ออื่น", "group")
    save_group(office, replace(first, active=False))
    with pytest.raises(InvalidEntry):
        save_group(office, replace(second, name="หนึ่ง"))  # two groups do not become one
    assert save_group(office, replace(second, name="สอง")) == second


def test_an_entry_that_is_gone_or_was_changed_meanwhile_is_told(office: Context) -> None:
    made = save_recipient(office, DISTRICT)
    changed = save_recipient(office, replace(made, copies=2))
    with pytest.raises(StaleEdit) as stale:
        save_recipient(office, replace(made, copies=3))
    assert stale.value.theirs == changed
    assert str(stale.value) == ("มีผู้อื่นแก้รายการนี้ไปก่อน สิ่งที่พิมพ์ยังอยู่บนหน้าจอ ปิดแล้วเปิดรายการนี้ใหม่ เพื่อดูของเขา")
    with pytest.raises(NotFound) as gone:
        save_recipient(office, replace(made, id=99))
    assert str(gone.value) == "ไม่พบผู้รับรายนี้ อาจเปิดจากรายการที่เก่าเกินไป กด {key:refresh} เพื่อดูรายการล่าสุด"
    assert gone.value.detail == "recipient 99"


def test_the_same_place_twice_is_named_and_another_address_is_another_place(office: Context) -> None:
    made = save_recipient(office, DISTRICT)
    with pytest.raises(InvalidEntry) as same:
        save_recipient(office, replace(DISTRICT, addressee="นายอำเภอ ธารทอง"))
    assert same.value.field == "addressee"
    assert same.value.what == "มี “นายอำเภอธารทอง” ในสมุดรายชื่อแล้ว"
    assert same.value.means == NOT_SAVED
    assert same.value.press == "แก้รายการที่มีอยู่ หรือใส่ที่อยู่ให้ต่างกันถ้าเป็นคนละแห่ง"
    save_recipient(office, replace(DISTRICT, address=("ตู้ ปณ. ๑",)))
    assert save_recipient(office, replace(made, copies=4)).copies == 4  # an entry is not the same as itself


def test_a_list_is_imported_into_the_groups_named_and_told_with_its_count(office: Context, tmp_path: Path) -> None:
    (tmp_path / "ก.csv").write_text("เรียน,กลุ่ม\nกำนันตำบลวังใส,ตำบล\nกำนันตำบลภูงาม,\n", encoding="utf-8")
    plan = plan_import(office, tmp_path / "ก.csv")
    assert list_recipients(office) == ()  # planning writes nothing
    assert import_recipients(office, plan, "  ") == 2
    assert {each.name: each.groups for each in list_recipients(office)} == {
        "กำนันตำบลวังใส": ("ตำบล",),
        "กำนันตำบลภูงาม": (),
    }
    assert trail(office)[-1] == ("recipient", 0, "import", "นำเข้า ๒ รายการจาก ก.csv")
    assert trail(office)[-2][2:] == ("add", "ตำบล")
    retire_recipients(office, tuple(each.id for each in list_recipients(office)))
    assert list_recipients(office) == ()


@on_sqlite
def test_the_exported_columns_stand_in_their_order_under_thai_heads(office: Context) -> None:
    full = replace(DISTRICT, salutation="กราบเรียน", email="a@b.example", groups=("ก", "ข"), copies=3)
    full = replace(full, address=("บรรทัดหนึ่ง", "บรรทัดสอง"))
    save_recipient(office, full)
    save_recipient(office, Recipient(addressee="นอกกลุ่ม"))
    group = next(each for each in list_groups(office) if each.name == "ก")
    content = export_recipients(office, group.id, suffix=".CSV")
    assert content.startswith(b"\xef\xbb\xbf")
    heads, row = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert row == ["กราบเรียน", "นายอำเภอธารทอง", "บรรทัดหนึ่ง\nบรรทัดสอง", "96990", "a@b.example", "ก, ข", "3"]
    sheet = openpyxl.load_workbook(io.BytesIO(export_recipients(office, group.id))).active
    assert sheet is not None
    assert sheet.title == "รายชื่อผู้รับ"
    assert [[cell or "" for cell in line] for line in sheet.iter_rows(values_only=True)] == [heads, row]
    assert len(export_recipients(office, suffix=".csv").splitlines()) == 4


@on_sqlite
def test_looking_at_the_book_waits_for_nobody(office: Context, tmp_path: Path) -> None:
    save_recipient(office, DISTRICT)
    (tmp_path / "ก.csv").write_text("เรียน\nกำนันตำบลวังใส\n", encoding="utf-8")
    looks_while_another_writes(
        office,
        [
            list_groups,
            list_recipients,
            lambda ctx: plan_import(ctx, tmp_path / "ก.csv"),
            export_recipients,
            lambda ctx: recipients_of(ctx, 1),
        ],
    )
