"""Counters: from 1 each calendar year, taken over from the paper book, never backwards over an issued number."""

import pytest
from msgspec.structs import replace

from circ_desktop.domain.books.numbers import OFFICE_OWNER, RegisterKey, division_owner
from circ_desktop.domain.errors import InvalidEntry
from circ_desktop.domain.register import RegisterKind
from circ_desktop.storage.books import registers
from circ_desktop.storage.engine.database import Database
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from tests.databases import MORNING

RECEIVED = RegisterKey(OFFICE_OWNER, RegisterKind.RECEIVED, 2026)


def _take(database: Database, key: RegisterKey) -> int:
    with UnitOfWork(database) as work:
        number = registers.take_number(work.connection, key).number
        work.commit()
    return number


def _take_over(database: Database, key: RegisterKey, number: int) -> None:
    with UnitOfWork(database) as work:
        registers.take_over(work.connection, key, number, at=MORNING)
        work.commit()


def test_a_register_begins_at_one_and_counts_up(database: Database) -> None:
    assert [_take(database, RECEIVED) for _ in range(3)] == [1, 2, 3]


def test_every_register_counts_for_itself(database: Database) -> None:
    keys = [
        RECEIVED,
        replace(RECEIVED, year=2027),
        replace(RECEIVED, kind=RegisterKind.SENT),
        replace(RECEIVED, owner=division_owner(3)),
        replace(RECEIVED, series="ลับ"),
    ]
    assert [_take(database, key) for key in keys for _ in range(2)] == [1, 2] * len(keys)


def test_a_number_of_a_failed_transaction_is_given_again(database: Database) -> None:
    _take(database, RECEIVED)
    with UnitOfWork(database) as work:
        assert registers.take_number(work.connection, RECEIVED).number == 2
    assert _take(database, RECEIVED) == 2


def test_a_register_goes_on_from_the_paper_book(database: Database) -> None:
    _take_over(database, RECEIVED, 418)
    with UnitOfWork(database, reading=True) as work:
        assert registers.next_number(work.connection, RECEIVED) == 418
        (status,) = registers.statuses(work.connection, OFFICE_OWNER, 2026)
    assert (status.next_number, status.first_number) == (418, 418)
    assert _take(database, RECEIVED) == 418


def test_a_wrongly_typed_first_number_can_be_mended_while_nothing_was_issued(database: Database) -> None:
    _take_over(database, RECEIVED, 4180)
    _take_over(database, RECEIVED, 418)
    assert _take(database, RECEIVED) == 418


@pytest.mark.parametrize("number", [0, -3])
def test_a_register_does_not_begin_below_one(database: Database, number: int) -> None:
    with pytest.raises(InvalidEntry) as trouble:
        _take_over(database, RECEIVED, number)
    assert trouble.value.field == "next_number"


def test_years_are_told_newest_first(database: Database) -> None:
    for year in (2025, 2026):
        _take(database, replace(RECEIVED, year=year))
    with UnitOfWork(database, reading=True) as work:
        assert registers.years(work.connection, OFFICE_OWNER, RegisterKind.RECEIVED) == (2026, 2025)
        assert registers.years(work.connection, OFFICE_OWNER, RegisterKind.SENT) == ()
