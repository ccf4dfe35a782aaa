"""References, enclosures and files of a letter, in both directions."""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from circ_desktop.domain.letter.content import Enclosure
from circ_desktop.domain.letter.reference import Reference
from circ_desktop.domain.received.incoming import StoredFile
from circ_desktop.domain.register import RegisterKind
from circ_desktop.storage.books import parts
from circ_desktop.storage.books.parts import Of
from circ_desktop.storage.engine.tables import files
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from tests.databases import MORNING
from tests.domain.records import changeable
from tests.storage.books.rows import CLERK, DAY, LETTER, draft, file, issue, receive

NUMBER = "นธ 0023.4/ว 4817"
BARE = replace(LETTER, references=(), enclosures=())
OTHER = Reference("คำสั่งอำเภอ")


@pytest.fixture(params=["received", "outgoing"])
def of(request: pytest.FixtureRequest, work: UnitOfWork) -> Of:
    """A letter without parts, of either sort."""
    if request.param == "received":
        return Of(received_id=receive(work, number="").id)
    return Of(outgoing_id=draft(work, BARE))


def test_a_part_belongs_to_one_letter() -> None:
    assert changeable(parts) == set()
    for both in ({}, {"received_id": 1, "outgoing_id": 1}):
        with pytest.raises(ValueError, match="one letter"):
            Of(**both)
    assert Of(received_id=7).values() == {"received_id": 7, "outgoing_id": None}
    assert Of(outgoing_id=7).values() == {"received_id": None, "outgoing_id": 7}


def test_references_come_back_in_their_order_and_are_replaced(work: UnitOfWork, of: Of) -> None:
    lines = (OTHER, Reference("หนังสือ", NUMBER, DAY), Reference("หนังสือ", "นธ 1/2"))
    assert parts.write_references(work.connection, of, lines, new=True) == lines
    assert parts.references_of(work.connection, of) == lines
    parts.write_references(work.connection, of, lines[1:])
    assert parts.references_of(work.connection, of) == lines[1:]
    assert parts.write_references(work.connection, of, ()) == ()
    assert parts.references_of(work.connection, of) == ()


def test_enclosures_come_back_in_their_order_and_are_replaced(work: UnitOfWork, of: Of) -> None:
    items = (Enclosure("ก", 2, "ชุด", "หมายเหตุ"), Enclosure("ข", None, ""))
    parts.write_enclosures(work.connection, of, items, new=True)
    assert parts.enclosures_of(work.connection, of) == items
    parts.write_enclosures(work.connection, of, items[1:])
    assert parts.enclosures_of(work.connection, of) == items[1:]
    parts.write_enclosures(work.connection, of, ())
    assert parts.enclosures_of(work.connection, of) == ()


def test_the_parts_of_another_letter_are_not_touched(work: UnitOfWork, of: Of) -> None:
    neighbours = (Of(received_id=receive(work, number="").id), Of(outgoing_id=draft(work, BARE)))
    for each in (of, *neighbours):
        parts.write_references(work.connection, each, (OTHER,))
        parts.write_enclosures(work.connection, each, (Enclosure("ก"),))
    parts.write_references(work.connection, of, ())
    parts.write_enclosures(work.connection, of, ())
    assert [parts.references_of(work.connection, each) for each in neighbours] == [(OTHER,)] * 2
    assert [parts.enclosures_of(work.connection, each) for each in neighbours] == [(Enclosure("ก"),)] * 2


@pytest.mark.parametrize(
    ("number", "day", "found"),
    [
        (NUMBER, DAY, True),
        (NUMBER, None, True),
        (NUMBER, date(2026, 6, 13), False),
        ("นธ 0023.4/ว 4818", DAY, False),
        ("", DAY, False),
    ],
)
def test_a_reference_is_linked_to_the_received_letter_of_its_number_and_date(
    work: UnitOfWork, of: Of, number: str, day: date | None, found: bool
) -> None:
    named = receive(work).id if found or number else None
    receive(work, number="")
    line = Reference("หนังสือ", number, day)
    received_id = named if found else None
    assert parts.find_letter(work.connection, line) == (received_id, None)
    assert parts.write_references(work.connection, of, (line,)) == (replace(line, received_id=received_id),)
    assert parts.references_of(work.connection, of) == (replace(line, received_id=received_id),)


def test_of_several_letters_of_a_number_the_newest_is_meant(work: UnitOfWork) -> None:
    first, second = receive(work).id, receive(work).id
    line = Reference("หนังสือ", NUMBER)
    assert parts.find_letter(work.connection, line) == (second, None)
    assert parts.find_letter(work.connection, line, not_received=second) == (first, None)


def test_a_letter_of_ours_is_meant_where_none_came_in(work: UnitOfWork, of: Of) -> None:
    issue(work, BARE, number="นธ 71209/ว 1", day=DAY)
    ours = issue(work, BARE, number="นธ 71209/ว 1", day=DAY)
    line = Reference("หนังสือ", "นธ 71209/ว 1", DAY)
    assert parts.write_references(work.connection, of, (line,)) == (replace(line, outgoing_id=ours.id),)
    assert parts.find_letter(work.connection, replace(line, date=date(2026, 1, 1))) == (None, None)
    theirs = receive(work, number="นธ 71209/ว 1", sender="อื่น")
    assert parts.find_letter(work.connection, line) == (theirs.id, None)


def test_a_letter_does_not_refer_to_itself(work: UnitOfWork) -> None:
    own = receive(work)
    line = Reference("หนังสือ", NUMBER)
    assert parts.write_references(work.connection, Of(received_id=own.id), (line,)) == (line,)
    parts.link_waiting(work.connection, Of(received_id=own.id), NUMBER, DAY)
    assert parts.references_of(work.connection, Of(received_id=own.id)) == (line,)


@pytest.mark.parametrize(
    ("line", "linked"),
    [
        (Reference("หนังสือ", NUMBER, DAY), True),
        (Reference("หนังสือ", NUMBER), True),
        (Reference("หนังสือ", NUMBER, date(2026, 6, 13)), False),
        (Reference("หนังสือ", "นธ 1/2", DAY), False),
    ],
)
def test_a_reference_that_waited_is_linked_when_its_letter_comes_in(
    work: UnitOfWork, of: Of, line: Reference, linked: bool
) -> None:
    parts.write_references(work.connection, of, (line,))
    came = receive(work).id
    assert parts.references_of(work.connection, of) == (replace(line, received_id=came if linked else None),)
    receive(work)
    assert parts.references_of(work.connection, of) == (replace(line, received_id=came if linked else None),)


def test_a_reference_that_waited_is_linked_when_our_letter_gets_its_number(work: UnitOfWork, of: Of) -> None:
    line = Reference("หนังสือ", "นธ 71209/5", DAY)
    parts.write_references(work.connection, of, (line,))
    ours = issue(work, BARE, number="นธ ๗๑๒๐๙/๕", day=DAY)
    assert parts.references_of(work.connection, of) == (replace(line, outgoing_id=ours.id),)
    issue(work, BARE, number="นธ ๗๑๒๐๙/๕", day=DAY, kind=RegisterKind.CIRCULAR)
    assert parts.references_of(work.connection, of) == (replace(line, outgoing_id=ours.id),)


def test_a_letter_without_a_number_is_waited_for_by_none(work: UnitOfWork, of: Of) -> None:
    parts.write_references(work.connection, of, (OTHER,))
    parts.link_waiting(work.connection, Of(received_id=receive(work, number="").id), "", DAY)
    assert parts.references_of(work.connection, of) == (OTHER,)


def test_files_come_back_with_their_letter_first_attached_first(work: UnitOfWork, of: Of) -> None:
    new = StoredFile(0, "a" * 64, "ก.pdf", "application/pdf", 12, "scan")
    first = parts.add_file(work.connection, new, MORNING, CLERK)
    second = file(work, "ข.pdf")
    assert parts.get_file(work.connection, first) == replace(new, id=first)
    assert parts.get_file(work.connection, 999) is None
    assert parts.files_of(work.connection, of) == ()
    for each in (second, first):
        parts.link_file(work.connection, of, each)
    assert [each.id for each in parts.files_of(work.connection, of)] == [second, first]
    assert parts.files_of(work.connection, of)[1] == replace(new, id=first)
    others: tuple[Any, ...] = (Of(received_id=receive(work, number="").id), Of(outgoing_id=draft(work, BARE)))
    assert [parts.files_of(work.connection, each) for each in others] == [(), ()]


def test_a_file_keeps_who_added_it_and_when(work: UnitOfWork) -> None:
    file_id = file(work)
    row = work.connection.execute(select(files).where(files.c.id == file_id)).one()
    assert (row.added_at, row.added_by) == (MORNING, CLERK)
