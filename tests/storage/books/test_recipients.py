"""The address book with its groups, and whom each letter went to."""

from typing import Any

from msgspec.structs import replace
from sqlalchemy import select

from circ_desktop.domain.recipients.entries import Recipient, RecipientGroup, SentRecipient
from circ_desktop.storage.books import recipients
from circ_desktop.storage.engine.in_parts import MOST_IN_ONE
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from circ_desktop.storage.recipient_tables import outgoing_recipients
from circ_desktop.storage.tables import outgoing_letters
from tests.storage.books.rows import HEAD, LATER, draft

FULL = Recipient(
    addressee="นายอำเภอ\nธารทอง",
    salutation="กราบเรียน",
    closing="เคารพ",
    address=("หมู่ ๔", "ธารทอง"),
    post_code="96990",
    email="a@b.go.th",
    groups=("กำนัน", "อำเภอ"),
    copies=2,
)


def groups(work: UnitOfWork, *names: str) -> dict[str, int]:
    return {name: recipients.write_group(work.connection, RecipientGroup(0, name)) for name in names}


def listed(work: UnitOfWork, **asked: Any) -> list[str]:
    return [each.name for each in recipients.list_recipients(work.connection, **asked)]


def test_a_recipient_comes_back_as_written_with_its_id_and_groups(work: UnitOfWork) -> None:
    ids = groups(work, "อำเภอ", "กำนัน", "อื่น")
    stored = recipients.write_recipient(work.connection, FULL, ids)
    assert stored == replace(FULL, id=stored.id)
    assert recipients.get_recipient(work.connection, stored.id) == stored
    assert recipients.get_recipient(work.connection, stored.id, lock=True) == stored
    assert recipients.list_recipients(work.connection) == (stored,)
    assert recipients.get_recipient(work.connection, 999) is None


def test_a_changed_recipient_counts_its_version_up_and_leaves_others_alone(work: UnitOfWork) -> None:
    ids = groups(work, "อำเภอ", "กำนัน")
    first, other = (recipients.write_recipient(work.connection, FULL, ids) for _ in range(2))
    changed = Recipient("ปลัด", groups=("กำนัน",), id=first.id, version=first.version, active=False, copies=3)
    stored = recipients.write_recipient(work.connection, changed, ids)
    assert stored == replace(changed, version=2)
    assert recipients.get_recipient(work.connection, first.id) == stored
    assert recipients.get_recipient(work.connection, other.id) == other
    again = recipients.write_recipient(work.connection, replace(stored, groups=()), ids)
    assert recipients.get_recipient(work.connection, first.id) == replace(stored, groups=(), version=3) == again


def test_a_list_is_taken_in_with_its_groups_and_counted(work: UnitOfWork) -> None:
    ids = groups(work, "อำเภอ", "กำนัน")
    new = (FULL, Recipient("ปลัด", groups=("กำนัน",)), Recipient("ครู"))
    assert recipients.insert_recipients(work.connection, new, ids) == 3
    found = recipients.list_recipients(work.connection)
    assert found == tuple(replace(each, id=row.id) for each, row in zip(new, found, strict=True))
    assert recipients.insert_recipients(work.connection, (), ids) == 0


def test_groups_stand_by_name_with_how_many_in_use_they_have(work: UnitOfWork) -> None:
    ids = groups(work, "ข", "ก", "ค")
    recipients.insert_recipients(work.connection, [Recipient(name, groups=("ก", "ข")) for name in "ab"], ids)
    recipients.insert_recipients(work.connection, [Recipient("c", groups=("ข",), active=False)], ids)
    assert recipients.list_groups(work.connection) == (
        RecipientGroup(ids["ก"], "ก", 2),
        RecipientGroup(ids["ข"], "ข", 2),
        RecipientGroup(ids["ค"], "ค", 0),
    )
    assert recipients.write_group(work.connection, RecipientGroup(ids["ค"], "ง", active=False)) == ids["ค"]
    assert recipients.list_groups(work.connection)[2] == RecipientGroup(ids["ค"], "ง", 0, False)
    assert recipients.list_groups(work.connection)[0].active


def test_the_list_shows_a_group_words_and_those_put_away_on_request(work: UnitOfWork) -> None:
    ids = groups(work, "ก", "ข")
    new = (
        Recipient("กำนัน หนึ่ง", groups=("ก",)),
        Recipient("กำนันสอง", groups=("ก", "ข"), address=("หมู่ ๔",), post_code="96990", email="x@y.z"),
        Recipient("เก่า", groups=("ก",), active=False),
    )
    recipients.insert_recipients(work.connection, new, ids)
    assert listed(work) == ["กำนัน หนึ่ง", "กำนันสอง"]
    assert listed(work, retired=True) == ["กำนัน หนึ่ง", "กำนันสอง", "เก่า"]
    assert listed(work, group_id=ids["ข"]) == ["กำนันสอง"]
    assert listed(work, group_id=ids["ก"], retired=True) == ["กำนัน หนึ่ง", "กำนันสอง", "เก่า"]
    for typed in ("สอง", "หมู่ 4", "๙๖๙๙๐", "x@y", "กำนัน สอง"):
        assert listed(work, text=typed) == ["กำนันสอง"], typed
    assert listed(work, text="ไม่มี") == []


ONE = SentRecipient(1, "เรียน", "กำนันตำบลหนึ่ง", ("หมู่ ๔",), "96990", 2)
TWO = SentRecipient(2, "", "กำนันตำบลสอง")


def add(work: UnitOfWork, outgoing_id: int, *new: SentRecipient, sent: bool = False) -> None:
    recipients.add_sent(work.connection, outgoing_id, new, sent=sent, at=LATER, by=HEAD)


def kept(work: UnitOfWork, outgoing_id: int) -> list[tuple[Any, ...]]:
    rows = outgoing_recipients
    query = select(rows.c.place, rows.c.sent, rows.c.added_at, rows.c.added_by).where(rows.c.outgoing_id == outgoing_id)
    return [tuple(row) for row in work.connection.execute(query.order_by(rows.c.place))]


def searched(work: UnitOfWork, outgoing_id: int) -> str:
    query = select(outgoing_letters.c.sent_search).where(outgoing_letters.c.id == outgoing_id)
    return str(work.connection.execute(query).scalar_one())


def test_whom_a_letter_goes_to_comes_back_in_order_and_is_what_it_is_found_by(work: UnitOfWork) -> None:
    recipient = recipients.write_recipient(work.connection, Recipient("ก"), {})
    letter, other = draft(work), draft(work)
    add(work, letter, replace(TWO, recipient_id=recipient.id))
    add(work, letter, ONE)
    add(work, other)
    assert recipients.sent_recipients(work.connection, letter) == (ONE, replace(TWO, recipient_id=recipient.id))
    assert recipients.sent_recipients(work.connection, other) == ()
    assert kept(work, letter) == [(1, False, LATER, HEAD), (2, False, LATER, HEAD)]
    assert searched(work, letter) == "กำนันตำบลหนึ่ง หมู่ 4 96990 กำนันตำบลสอง"
    assert searched(work, other) == ""


def test_the_list_of_a_draft_can_be_emptied_and_what_was_sent_stays(work: UnitOfWork) -> None:
    letter, other = draft(work), draft(work)
    add(work, letter, ONE, sent=True)
    add(work, letter, TWO)
    add(work, other, ONE)
    recipients.clear_chosen(work.connection, letter)
    assert recipients.sent_recipients(work.connection, letter) == (ONE,)
    assert searched(work, letter) == "กำนันตำบลหนึ่ง หมู่ 4 96990"
    assert recipients.sent_recipients(work.connection, other) == (ONE,)


def test_a_list_becomes_evidence_with_the_number_of_its_letter(work: UnitOfWork) -> None:
    letter, other = draft(work), draft(work)
    add(work, letter, ONE, TWO)
    add(work, other, ONE)
    recipients.mark_sent(work.connection, letter)
    recipients.clear_chosen(work.connection, letter)
    assert kept(work, letter) == [(1, True, LATER, HEAD), (2, True, LATER, HEAD)]
    assert kept(work, other) == [(1, False, LATER, HEAD)]


def test_recipients_are_counted_by_letter_for_those_that_have_any(work: UnitOfWork) -> None:
    letters = [draft(work) for _ in range(3)]
    add(work, letters[0], ONE, TWO)
    add(work, letters[2], ONE)
    assert recipients.counts(work.connection, letters[:2]) == {letters[0]: 2}
    assert recipients.counts(work.connection, letters) == {letters[0]: 2, letters[2]: 1}
    many = [*range(-MOST_IN_ONE - 1, 0), *letters]
    assert recipients.counts(work.connection, many) == {letters[0]: 2, letters[2]: 1}


def test_the_words_of_the_register_are_written_to_the_letter_alone(work: UnitOfWork) -> None:
    letter, other = draft(work), draft(work)
    recipients.write_sent_to(work.connection, letter, "กำนัน และอีก ๒ แห่ง")
    query = select(outgoing_letters.c.sent_to).where(outgoing_letters.c.id.in_([letter, other]))
    assert work.connection.execute(query.order_by(outgoing_letters.c.id)).scalars().all() == ["กำนัน และอีก ๒ แห่ง", ""]
