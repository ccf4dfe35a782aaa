"""Rows of our letters: drafts and their kept texts, issue and voiding, the lists, the books."""

from datetime import date, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.domain.letter.reference import Reference
from circ_desktop.domain.recipients.entries import SentRecipient
from circ_desktop.domain.register import RegisterKind
from circ_desktop.domain.sent.acknowledged import Acknowledgement
from circ_desktop.domain.sent.outgoing import Outgoing, OutgoingState
from circ_desktop.domain.sent.rows import OutgoingRow, SentFilter
from circ_desktop.storage.books import acknowledged, outgoing, parts, recipients, registers
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from tests.databases import MORNING
from tests.storage.books.rows import CLERK, DAY, HEAD, LATER, LETTER, draft, found, issue, key, receive

BARE = replace(LETTER, references=(), enclosures=(), urgency=None)


def moved(work: UnitOfWork, outgoing_id: int, **changes: Any) -> Outgoing:
    """Write a change of a draft; the letter after it."""
    before = found(work, outgoing_id)
    after = replace(before, version=before.version + 1, **changes)
    assert outgoing.update_draft(work.connection, after, before)
    return after


def ids(rows: tuple[OutgoingRow, ...]) -> list[int]:
    return [row.id for row in rows]


def test_a_draft_comes_back_as_written(work: UnitOfWork) -> None:
    source = receive(work).id
    draft_id = draft(work, source=source, by=HEAD, at=LATER)
    assert found(work, draft_id) == Outgoing(
        id=draft_id,
        letter=LETTER,
        state=OutgoingState.DRAFT,
        version=1,
        created_by=HEAD,
        created_at=LATER,
        updated_at=LATER,
        source_id=source,
    )
    assert outgoing.get(work.connection, draft_id, lock=True) == found(work, draft_id)
    assert outgoing.get(work.connection, 999) is None


def test_the_references_of_a_draft_are_linked_to_their_letters(work: UnitOfWork) -> None:
    source = receive(work).id
    first, second = parts.references_of(work.connection, parts.Of(outgoing_id=draft(work)))
    assert (first.received_id, first.date) == (source, DAY)
    assert second == Reference("คำสั่งอำเภอ")


def test_a_changed_draft_comes_back_and_a_stale_one_is_not_written(work: UnitOfWork) -> None:
    draft_id = draft(work)
    text = replace(LETTER, subject="ใหม่", references=("คำสั่ง",), enclosures=(), circular=True, urgency=None)
    before = found(work, draft_id)
    after = moved(
        work,
        draft_id,
        letter=text,
        state=OutgoingState.IN_REVIEW,
        updated_at=LATER,
        reviewed_by=HEAD,
        review_note="แก้",
    )
    assert found(work, draft_id) == after
    assert not outgoing.update_draft(work.connection, replace(after, version=3), before)
    assert found(work, draft_id) == after


def test_only_the_parts_that_changed_are_written_anew(work: UnitOfWork) -> None:
    draft_id = draft(work)
    kept = parts.references_of(work.connection, parts.Of(outgoing_id=draft_id))
    moved(work, draft_id, letter=replace(LETTER, subject="ใหม่"))
    assert parts.references_of(work.connection, parts.Of(outgoing_id=draft_id)) == kept
    moved(work, draft_id, letter=replace(LETTER, references=LETTER.references[:1]))
    assert found(work, draft_id).letter.references == LETTER.references[:1]
    moved(work, draft_id, letter=replace(LETTER, references=LETTER.references[:1], enclosures=LETTER.enclosures[:1]))
    assert found(work, draft_id).letter.enclosures == LETTER.enclosures[:1]
    other = draft(work)
    moved(work, draft_id, letter=BARE)
    assert found(work, other).letter == LETTER


def test_an_issued_letter_comes_back_with_all_that_the_register_gave_it(work: UnitOfWork) -> None:
    letter = issue(work, kind=RegisterKind.CIRCULAR, number="นธ ๗๑๒๐๙/ว ๑", at=LATER)
    assert found(work, letter.id) == letter
    (row,) = outgoing.sent(work.connection, SentFilter())
    assert row == OutgoingRow(
        id=letter.id,
        number="นธ ๗๑๒๐๙/ว ๑",
        dated=DAY,
        subject=LETTER.subject,
        addressee=LETTER.addressee,
        state=OutgoingState.ISSUED,
        updated_at=LATER,
        urgency="ด่วน",
        register_number=1,
        created_by=CLERK,
    )


def test_a_voided_letter_keeps_everything_and_says_why(work: UnitOfWork) -> None:
    letter, other = issue(work), issue(work)
    outgoing.write_void(work.connection, letter.id, "พิมพ์ผิด", LATER)
    voided = replace(
        letter, state=OutgoingState.VOIDED, void_reason="พิมพ์ผิด", updated_at=LATER, version=letter.version + 1
    )
    assert found(work, letter.id) == voided
    assert found(work, other.id) == other
    assert [row.void_reason for row in outgoing.sent(work.connection, SentFilter())] == ["", "พิมพ์ผิด"]


@pytest.mark.parametrize(("kind", "linked"), [(Kind.EXTERNAL, True), (Kind.ORDER, False), (Kind.ANNOUNCEMENT, False)])
def test_a_reference_waits_for_a_letter_never_for_the_number_of_an_order(
    work: UnitOfWork, kind: Kind, linked: bool
) -> None:
    waiting = parts.Of(received_id=receive(work, number="").id)
    parts.write_references(work.connection, waiting, (Reference("คำสั่ง", "12/2569", None),))
    letter = issue(work, replace(BARE, kind=kind), number="12/2569")
    (line,) = parts.references_of(work.connection, waiting)
    assert line.outgoing_id == (letter.id if linked else None)


def test_letters_that_pass_a_received_one_on_are_told_oldest_first_without_discarded_ones(work: UnitOfWork) -> None:
    source, other = receive(work).id, receive(work).id
    first, away, second = (draft(work, BARE, source=source) for _ in range(3))
    draft(work, BARE, source=other)
    moved(work, away, state=OutgoingState.DISCARDED)
    assert ids(outgoing.passed_on_from(work.connection, source)) == [first, second]
    assert outgoing.passed_on_from(work.connection, source)[0].source_id == source


def test_drafts_are_listed_by_state_author_and_words_changed_last_first(work: UnitOfWork) -> None:
    first = draft(work, replace(BARE, subject="น้ำหลาก ปี ๒๕๖๙"))
    second = draft(work, replace(BARE, subject="ภัยแล้ง"), by=HEAD)
    third = draft(work, replace(BARE, subject="น้ำท่วม"))
    issue(work, BARE)
    moved(work, second, state=OutgoingState.IN_REVIEW, updated_at=LATER, review_note="แก้")
    drafts, both = outgoing.drafts, (OutgoingState.DRAFT, OutgoingState.IN_REVIEW)
    assert ids(drafts(work.connection, both)) == [second, third, first]
    assert ids(drafts(work.connection, (OutgoingState.DRAFT,))) == [third, first]
    assert ids(drafts(work.connection, both, "น้ำ")) == [third, first]
    assert ids(drafts(work.connection, both, "หลาก 2569")) == [first]
    assert ids(drafts(work.connection, both, author_id=HEAD)) == [second]
    (row,) = drafts(work.connection, both, "ภัยแล้ง")
    assert (row.review_note, row.created_by, row.number, row.dated, row.register_number) == ("แก้", HEAD, "", None, None)


@pytest.mark.parametrize("typed", ["เรื่องนั้น", "กำนันทุกตำบล", "คำสั่งหนึ่ง", "แผนที่", "ย่อหน้า", "เรื่องนั้น แผนที่"])
def test_a_letter_is_found_by_any_of_its_texts(work: UnitOfWork, typed: str) -> None:
    letter = Letter(
        subject="เรื่องนั้น",
        addressee="กำนันทุกตำบล",
        references=("คำสั่งหนึ่ง",),
        enclosures=(replace(LETTER.enclosures[0], title="แผนที่"),),
        body=("ย่อหน้า",),
    )
    draft_id = draft(work, letter)
    draft(work, BARE)
    assert ids(outgoing.drafts(work.connection, (OutgoingState.DRAFT,), typed)) == [draft_id]


def test_a_letter_is_found_by_its_number_in_either_writing_and_by_whom_it_went_to(work: UnitOfWork) -> None:
    letter = issue(work, BARE, number="นธ ๗๑๒๐๙/ว ๑๒")
    many = (SentRecipient(1, "", "กำนันตำบลวังใส", ("หมู่ที่ ๔",), "96990"),)
    recipients.add_sent(work.connection, letter.id, many, sent=True, at=MORNING, by=CLERK)
    issue(work, BARE)
    for typed in ("71209/ว 12", "๗๑๒๐๙/ว ๑๒", "วังใส", "หมู่ 4", "96990", "วังใส น้ำหลาก"):
        assert ids(outgoing.sent(work.connection, SentFilter(text=typed))) == [letter.id], typed


@pytest.fixture
def books(work: UnitOfWork) -> dict[str, int]:
    """Letters of two years and three registers; what is said of each."""
    made = {
        "old": issue(work, BARE, day=date(2025, 6, 12), year=2025),
        "first": issue(work, BARE, day=DAY),
        "circular": issue(work, replace(BARE, circular=True), kind=RegisterKind.CIRCULAR, day=date(2026, 6, 14)),
        "order": issue(work, replace(BARE, kind=Kind.ORDER), kind=RegisterKind.ORDER, number="1/2569", day=DAY),
        "second": issue(work, BARE, day=DAY, at=LATER),
    }
    outgoing.write_void(work.connection, made["second"].id, "ผิด", LATER)
    return {name: letter.id for name, letter in made.items()}


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        (SentFilter(), ["circular", "second", "order", "first", "old"]),
        (SentFilter(include_voided=False), ["circular", "order", "first", "old"]),
        (SentFilter(year=2026), ["circular", "second", "order", "first"]),
        (SentFilter(kind=RegisterKind.SENT), ["second", "first", "old"]),
        (SentFilter(kinds=(RegisterKind.ORDER, RegisterKind.CIRCULAR)), ["circular", "order"]),
        (SentFilter(kinds=(RegisterKind.ORDER,), kind=RegisterKind.SENT), []),
        (SentFilter(day_from=date(2026, 6, 13)), ["circular"]),
        (SentFilter(day_from=DAY), ["circular", "second", "order", "first"]),
        (SentFilter(day_to=DAY), ["second", "order", "first", "old"]),
        (SentFilter(day_to=date(2026, 6, 11)), ["old"]),
        (SentFilter(limit=2), ["circular", "second"]),
        (SentFilter(text="ไม่มี"), []),
        (SentFilter(text="1/2569"), ["order"]),
    ],
)
def test_the_sent_list_shows_what_is_asked_for_newest_first(
    work: UnitOfWork, books: dict[str, int], wanted: SentFilter, names: list[str]
) -> None:
    assert ids(outgoing.sent(work.connection, wanted)) == [books[name] for name in names]


def test_the_letter_whose_number_is_exactly_what_was_typed_comes_first(work: UnitOfWork) -> None:
    letters = [issue(work, BARE) for _ in range(12)]
    for typed in ("2", "๒", "ว 2"):
        assert ids(outgoing.sent(work.connection, SentFilter(text=typed)))[0] == letters[1].id, typed
    assert len(outgoing.sent(work.connection, SentFilter(text="2"))) == 12  # each number has a 2
    assert ids(outgoing.sent(work.connection, SentFilter(text="นธ 71209/7")))[0] == letters[6].id
    assert outgoing.sent(work.connection, SentFilter(text="9999999999")) == ()


def test_rows_say_the_kind_the_circular_and_how_many_told_that_it_arrived(work: UnitOfWork) -> None:
    memo = issue(work, replace(BARE, kind=Kind.MEMO, circular=True))
    issue(work, BARE)
    for office in ("ก", "ข"):
        acknowledged.keep(work.connection, memo.id, Acknowledgement(office, "", None), MORNING, CLERK)
    other, row = outgoing.sent(work.connection, SentFilter())
    assert (row.kind, row.circular, row.acknowledged) == (Kind.MEMO, True, 2)
    assert (other.kind, other.circular, other.acknowledged) == (Kind.EXTERNAL, False, 0)


def test_a_row_names_the_addressee_and_else_whom_it_was_sent_to(work: UnitOfWork) -> None:
    letter = issue(work, replace(BARE, addressee=""))
    recipients.write_sent_to(work.connection, letter.id, "กำนัน และอีก ๒ แห่ง")
    assert outgoing.sent(work.connection, SentFilter())[0].addressee == "กำนัน และอีก ๒ แห่ง"
    assert found(work, letter.id).sent_to == "กำนัน และอีก ๒ แห่ง"


def test_the_pages_of_the_register_have_each_book_in_its_order_without_parts(
    work: UnitOfWork, books: dict[str, int]
) -> None:
    letters = list(outgoing.issued_between(work.connection, "office", date(2025, 1, 1), date(2026, 6, 14)))
    assert [letter.id for letter in letters] == [
        books[name] for name in ("old", "first", "second", "order", "circular")
    ]
    assert {letter.letter.references for letter in letters} == {()}
    some = list(outgoing.issued_between(work.connection, "office", DAY, DAY))
    assert [letter.id for letter in some] == [books[name] for name in ("first", "second", "order")]
    assert list(outgoing.issued_between(work.connection, "division:1", date(2025, 1, 1), date(2027, 1, 1))) == []


def test_the_last_day_of_a_register_is_that_of_its_highest_number(work: UnitOfWork, books: dict[str, int]) -> None:
    issue(work, BARE, day=date(2026, 6, 10))
    taken = registers.take_number(work.connection, key(RegisterKind.SENT))
    assert outgoing.last_issue_day(work.connection, taken.register_id) == date(2026, 6, 10)
    empty = registers.take_number(work.connection, key(RegisterKind.NEWS))
    assert outgoing.last_issue_day(work.connection, empty.register_id) is None


def test_circulars_of_a_year_are_counted_voided_ones_too(work: UnitOfWork, books: dict[str, int]) -> None:
    count = outgoing.circulars_issued
    assert [count(work.connection, "office", year) for year in (2025, 2026)] == [0, 1]
    letter = issue(work, replace(BARE, circular=True))
    draft(work, replace(BARE, circular=True))
    outgoing.write_void(work.connection, letter.id, "ผิด", LATER)
    assert count(work.connection, "office", 2026) == 2
    assert count(work.connection, "division:1", 2026) == 0


def test_texts_are_kept_once_a_version_and_told_newest_first(work: UnitOfWork) -> None:
    draft_id = draft(work)
    assert outgoing.last_version(work.connection, draft_id) is None
    first = found(work, draft_id)
    outgoing.write_version(work.connection, first, CLERK, "เริ่มร่าง")
    outgoing.write_version(work.connection, first, HEAD, "อีกครั้ง")
    second = moved(work, draft_id, letter=replace(LETTER, subject="ใหม่"), updated_at=LATER)
    outgoing.write_version(work.connection, second, HEAD, "แก้")
    other = draft(work)
    outgoing.write_version(work.connection, found(work, other), CLERK, "อื่น")
    assert outgoing.last_version(work.connection, draft_id) == (2, LATER, HEAD)
    new, old = outgoing.versions(work.connection, draft_id)
    assert (new.version, new.at, new.officer_id, new.why, new.officer_name) == (2, LATER, HEAD, "แก้", "นายธนกฤต ใบชาดก")
    assert (new.letter.subject, new.letter.references) == ("ใหม่", LETTER.references)
    assert (old.version, old.at, old.why, old.letter) == (1, MORNING, "เริ่มร่าง", LETTER)


def test_a_text_of_an_officer_who_is_not_known_has_no_name(work: UnitOfWork) -> None:
    draft_id = draft(work)
    outgoing.write_version(work.connection, found(work, draft_id), 999, "เดิม")
    (kept,) = outgoing.versions(work.connection, draft_id)
    assert (kept.officer_name, kept.officer_id) == ("", 999)
    assert kept.at + timedelta(hours=2) == LATER
