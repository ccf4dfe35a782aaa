"""The address book and whom a letter went to: one transaction each, nothing deleted, one number for the whole list."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from circ_desktop.domain.errors import InvalidEntry, NotAllowed, StaleEdit
from circ_desktop.domain.recipients.entries import Recipient, RecipientGroup
from circ_desktop.services.audit import audit_check
from circ_desktop.services.context import Context
from circ_desktop.services.drafts.writing import get_outgoing, new_draft, story_of_outgoing
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
from circ_desktop.services.recipients.chosen import keep_recipients, recipients_of
from circ_desktop.services.sent.issue import issue, list_sent, void_issued
from tests.services.scenes import LETTER, accepted, key

DISTRICT = Recipient(
    addressee=" นายอำเภอ  ธารทอง",
    address=("ที่ว่าการอำเภอธารทอง", "จังหวัดนครธารา ๙๖๙๙๐"),
    groups=("อำเภอ", "นำร่อง"),
    email="amphoe@thanthong.example",
)
NAMES = ("ธารทอง", "ภูงาม", "วังใส")


def book(office: Context) -> tuple[Recipient, ...]:
    for name in NAMES:
        save_recipient(office, Recipient(addressee=f"นายอำเภอ{name}", groups=("อำเภอ",)))
    return list_recipients(office)


def test_an_entry_is_tidied_kept_found_and_changed(office: Context) -> None:
    made = save_recipient(office, DISTRICT)
    (stored,) = list_recipients(office, "ธารทอง 96990")
    assert stored == made
    assert (stored.addressee, stored.post_code) == ("นายอำเภอ ธารทอง", "96990")
    assert stored.address == ("ที่ว่าการอำเภอธารทอง", "จังหวัดนครธารา")
    assert {(group.name, group.count) for group in list_groups(office)} == {("อำเภอ", 1), ("นำร่อง", 1)}
    save_recipient(office, replace(made, groups=("อำเภอ",)))
    pilot = next(group for group in list_groups(office) if group.name == "นำร่อง")
    assert list_recipients(office, group_id=pilot.id) == ()
    with pytest.raises(StaleEdit):
        save_recipient(office, replace(made, email=""))
    assert audit_check(office).broken_at is None


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"addressee": "  "}, "addressee"),
        ({"post_code": "123"}, "post_code"),
        ({"email": "no mail"}, "email"),
        ({"copies": 0}, "copies"),
    ],
)
def test_a_faulty_entry_names_its_field(office: Context, changes: dict[str, object], field: str) -> None:
    with pytest.raises(InvalidEntry) as caught:
        save_recipient(office, replace(DISTRICT, **changes))  # type: ignore[arg-type]
    assert caught.value.field == field
    assert list_recipients(office) == ()


def test_nobody_is_in_the_book_twice(office: Context) -> None:
    save_recipient(office, DISTRICT)
    with pytest.raises(InvalidEntry, match="แล้ว"):
        save_recipient(office, Recipient(addressee="นายอำเภอธารทอง"))


def test_a_recipient_is_put_away_and_comes_back(office: Context) -> None:
    first, *_ = book(office)
    assert retire_recipients(office, (first.id,)) == 1
    assert [each.name for each in list_recipients(office)] == ["นายอำเภอภูงาม", "นายอำเภอวังใส"]
    assert len(list_recipients(office, retired=True)) == 3
    assert retire_recipients(office, (first.id,), back=True) == 1
    assert list_recipients(office)[0].name == "นายอำเภอธารทอง"


def test_a_group_is_renamed_and_put_away_without_its_recipients(office: Context) -> None:
    book(office)
    (group,) = list_groups(office)
    save_group(office, replace(group, name="อำเภอทุกแห่ง"))
    assert list_recipients(office)[0].groups == ("อำเภอทุกแห่ง",)
    with pytest.raises(InvalidEntry):
        save_group(office, RecipientGroup(0, "อำเภอทุกแห่ง"))
    save_group(office, replace(group, name="อำเภอทุกแห่ง", active=False))
    assert list_groups(office) == ()
    assert len(list_recipients(office)) == 3


def test_only_the_registering_clerk_changes_the_book(office: Context) -> None:
    from circ_desktop.domain.officer import Right

    assert office.officer is not None
    other = office.acting(replace(office.officer, rights=office.officer.rights - {Right.REGISTER}))
    with pytest.raises(NotAllowed):
        save_recipient(other, DISTRICT)


def test_a_list_is_imported_whole_or_not_at_all(office: Context, tmp_path: Path) -> None:
    path = tmp_path / "ก.csv"
    path.write_text("เรียน,กลุ่ม,รหัสไปรษณีย์\nนายอำเภอธารทอง,อำเภอ,96990\nนายอำเภอวังใส,อำเภอ;นำร่อง,9\n", encoding="utf-8")
    with pytest.raises(InvalidEntry, match="แถวที่ ๓"):
        import_recipients(office, plan_import(office, path))
    assert list_recipients(office) == ()
    assert list_groups(office) == ()
    path.write_text(path.read_text(encoding="utf-8").replace(",9\n", ",96991\n"), encoding="utf-8")
    plan = plan_import(office, path)
    assert import_recipients(office, plan, "หนังสือเวียน") == 2
    assert list_recipients(office)[1].groups == tuple(sorted(("นำร่อง", "หนังสือเวียน", "อำเภอ")))
    assert import_recipients(office, plan) == 0  # pressed twice, or the same file again


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_an_exported_book_reads_back(office: Context, tmp_path: Path, suffix: str) -> None:
    save_recipient(office, replace(DISTRICT, salutation="กราบเรียน", copies=2))
    path = tmp_path / f"สมุด{suffix}"
    path.write_bytes(export_recipients(office, suffix=suffix))
    (stored,) = list_recipients(office)
    retire_recipients(office, (stored.id,))
    (back,) = plan_import(office, path).recipients
    for name in ("addressee", "salutation", "address", "post_code", "email", "copies"):
        assert getattr(back, name) == getattr(stored, name)
    assert set(back.groups) == set(stored.groups)


def test_one_number_goes_to_all_and_the_list_is_evidence(office: Context) -> None:
    first, second, third = book(office)
    ready = accepted(office, replace(LETTER, circular=True, addressee=""))
    keep_recipients(office, ready.id, (third,))
    keep_recipients(office, ready.id, (first, second))  # a draft's list is chosen anew
    issued = issue(office, ready.id, version=ready.version, request_key=key())
    assert get_outgoing(office, issued.id).sent_to == "นายอำเภอธารทอง และอีก ๑ แห่ง"
    keep_recipients(office, issued.id, (second, third))
    assert [each.addressee for each in recipients_of(office, issued.id)] == [f"นายอำเภอ{name}" for name in NAMES]
    assert get_outgoing(office, issued.id).sent_to == "นายอำเภอธารทอง และอีก ๒ แห่ง"
    save_recipient(office, replace(first, addressee="นายอำเภอเมืองใหม่"))
    assert recipients_of(office, issued.id)[0].addressee == "นายอำเภอธารทอง"
    assert len(list_sent(office)) == 1
    assert any("ส่งถึง นายอำเภอวังใส" in line.text for line in story_of_outgoing(office, issued.id))


def test_the_database_itself_keeps_the_list_of_a_numbered_letter(office: Context) -> None:
    from sqlalchemy import text
    from sqlalchemy.exc import DatabaseError

    from circ_desktop.domain.errors import StorageTrouble
    from circ_desktop.storage.engine.unit_of_work import UnitOfWork

    ready = accepted(office, replace(LETTER, circular=True))
    issued = issue(office, ready.id, version=ready.version, request_key=key())
    keep_recipients(office, issued.id, (Recipient(addressee="นายอำเภอธารทอง"),))
    for words in ("DELETE FROM outgoing_recipients", "UPDATE outgoing_recipients SET addressee = 'ก'"):
        with UnitOfWork(office.database) as work, pytest.raises((DatabaseError, StorageTrouble, NotAllowed)):
            work.connection.execute(text(words))
    assert recipients_of(office, issued.id)[0].addressee == "นายอำเภอธารทอง"


def test_a_voided_letter_goes_to_nobody_more(office: Context) -> None:
    ready = accepted(office)
    issued = issue(office, ready.id, version=ready.version, request_key=key())
    void_issued(office, issued.id, "พิมพ์ผิด")
    with pytest.raises(NotAllowed):
        keep_recipients(office, issued.id, (Recipient(addressee="นายอำเภอธารทอง"),))
    draft = new_draft(office, LETTER)
    assert recipients_of(office, draft.id) == ()
