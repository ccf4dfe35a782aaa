"""The chain in the database: lengthened without gaps, asked about a letter, and when something was changed last."""

from datetime import UTC, timedelta

import pytest

from circ_desktop.base.clock import BANGKOK
from circ_desktop.domain.audit import GENESIS, NO_CHANGE, Action, AuditRow, chain_hash, check_chain
from circ_desktop.storage.engine import audit
from circ_desktop.storage.engine.audit import Entry
from circ_desktop.storage.engine.database import Database
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from tests.databases import MORNING


def entry(minute: int, action: str = "add", entity: str = "division", entity_id: int = 1) -> Entry:
    return MORNING + timedelta(minutes=minute), minute or None, action, entity, entity_id, f"บรรทัด {minute}"


def append(database: Database, *entries: Entry) -> None:
    with UnitOfWork(database) as work:
        audit.append(work.connection, entries)
        work.commit()


def rows(database: Database) -> list[AuditRow]:
    with UnitOfWork(database, reading=True) as work:
        return list(audit.all_rows(work.connection))


def test_a_new_chain_is_empty(database: Database) -> None:
    append(database)
    with UnitOfWork(database, reading=True) as work:
        assert audit.head(work.connection) == (0, GENESIS)
        assert audit.last_moment(work.connection) is None
        assert audit.rows_of(work.connection, [("division", 1)]) == ()


def test_every_row_keeps_what_was_said_and_carries_the_hash_of_the_row_before(database: Database) -> None:
    append(database, entry(0), entry(1))
    append(database, entry(2))
    found = rows(database)
    previous = GENESIS
    for number, row in enumerate(found):
        at, officer_id, action, entity, entity_id, detail = entry(number)
        digest = chain_hash(previous, at, officer_id, action, entity, entity_id, detail)
        assert row == AuditRow(number + 1, at, officer_id, action, entity, entity_id, detail, previous, digest)
        previous = digest
    with UnitOfWork(database, reading=True) as work:
        assert audit.head(work.connection) == (3, previous)
    assert check_chain(found, 3, previous).sound


def test_a_moment_of_another_zone_is_chained_as_it_is_stored(database: Database) -> None:
    at, *rest = entry(1)
    append(database, (at.astimezone(UTC), *rest))
    (row,) = rows(database)
    assert row.at.utcoffset() == MORNING.utcoffset()
    assert row.at.tzinfo is BANGKOK
    with UnitOfWork(database, reading=True) as work:
        assert check_chain([row], *audit.head(work.connection)).sound


@pytest.mark.parametrize("ending", [(), tuple(NO_CHANGE), (Action.SIGN_IN,), (Action.LOCK, Action.SIGN_IN)])
def test_the_last_moment_is_that_of_the_last_change_and_signing_in_is_none(
    database: Database, ending: tuple[Action, ...]
) -> None:
    later = [entry(minute, action.value) for minute, action in enumerate(ending, start=10)]
    append(database, entry(1, "sign_in"), entry(5), entry(3, "change"), *later)
    with UnitOfWork(database, reading=True) as work:
        assert audit.last_moment(work.connection) == MORNING + timedelta(minutes=3)


def test_where_nobody_did_more_than_sign_in_nothing_was_changed(database: Database) -> None:
    append(database, entry(1, "sign_in"), entry(2, "lock"))
    with UnitOfWork(database, reading=True) as work:
        assert audit.last_moment(work.connection) is None


def test_the_rows_of_several_things_are_told_together_in_their_order(database: Database) -> None:
    append(
        database,
        entry(1, entity="received", entity_id=7),
        entry(2, entity="route", entity_id=7),
        entry(3, entity="received", entity_id=8),
        entry(4, entity="received", entity_id=7),
    )
    with UnitOfWork(database, reading=True) as work:
        found = audit.rows_of(work.connection, [("route", 7), ("received", 7)])
    assert [row.id for row in found] == [1, 2, 4]
    assert found == tuple(row for row in rows(database) if row.entity_id == 7)


def test_a_long_chain_is_read_in_pieces_whole(database: Database) -> None:
    append(database, *(entry(minute) for minute in range(2100)))
    found = rows(database)
    assert [row.id for row in found] == list(range(1, 2101))
    assert found[-1].detail == "บรรทัด 2099"
